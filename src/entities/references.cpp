// One walk through the text from its first sentence to its last: names add to what is in mind, bare
// offices, descriptions and pronouns are resolved by it.
#include <algorithm>

#include "entities/body_kinds.hpp"
#include "entities/coreference.hpp"
#include "entities/discourse.hpp"
#include "entities/draft.hpp"
#include "entities/group_memory.hpp"
#include "entities/joint_authors.hpp"
#include "entities/nominals.hpp"
#include "entities/office_completion.hpp"
#include "entities/offices.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// Something to mention or resolve at a place of a sentence.
struct Item {
  enum class Kind : std::uint8_t { name, title, nominal, pronoun };
  Kind kind = Kind::name;
  std::size_t index = 0;  // in names, titles or nominals; the token of a pronoun
  Span tokens;
};

class Walk {
 public:
  explicit Walk(Draft& draft) : draft_(draft), discourse_(draft), authors_(joint_authors(draft)) {}

  void run() {
    std::size_t name = 0, title = 0, nominal = 0;
    const int count = static_cast<int>(draft_.document.sentences.size());
    for (int sentence = 0; sentence < count; ++sentence) {
      const int block = draft_.sentence(sentence).block;
      if (sentence > 0) discourse_.next_sentence(block != draft_.sentence(sentence - 1).block);
      std::vector<Item> items;
      for (; name < draft_.names.size() && draft_.names[name].sentence == sentence; ++name)
        if (!draft_.names[name].entities.empty()) items.push_back({Item::Kind::name, name, draft_.names[name].tokens});
      for (; title < draft_.titles.size() && draft_.titles[title].sentence == sentence; ++title)
        items.push_back({Item::Kind::title, title, draft_.titles[title].extent});
      for (; nominal < draft_.nominals.size() && draft_.nominals[nominal].sentence == sentence; ++nominal)
        items.push_back({Item::Kind::nominal, nominal, draft_.nominals[nominal].tokens});
      add_pronouns(sentence, items);
      // A longer mention is resolved after the shorter ones it holds: its body is named inside.
      std::stable_sort(items.begin(), items.end(),
                       [](const Item& a, const Item& b) { return a.tokens.end < b.tokens.end; });
      for (const Item& item : items) visit(sentence, item);
      look_ahead(sentence);
      remember_groups(draft_, discourse_, sentence);
    }
    resolve_speech();
    std::stable_sort(draft_.result.mentions.begin(), draft_.result.mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return std::tuple(a.sentence, a.tokens.begin, b.tokens.end) <
                              std::tuple(b.sentence, b.tokens.begin, a.tokens.end);
                     });
  }

 private:
  void add_pronouns(int sentence, std::vector<Item>& items) const {
    const auto& tokens = draft_.sentence(sentence).tokens;
    for (std::uint32_t at = 0; at < tokens.size(); ++at)
      if (tokens[at].upos == Upos::pron) items.push_back({Item::Kind::pronoun, at, {at, at + 1}});
  }

  void visit(int sentence, const Item& item) {
    switch (item.kind) {
      case Item::Kind::name:
        return visit_name(draft_.names[item.index]);
      case Item::Kind::title:
        return visit_title(draft_.titles[item.index]);
      case Item::Kind::nominal: {
        const NominalSpan nominal = draft_.nominals[item.index];
        if (nominal.kind == NominalKind::own_state) return add_own_state(nominal);
        if (nominal.kind == NominalKind::person && is_mentioned(nominal)) return;  // by an office
        if (nominal.kind != NominalKind::described) remember_groups(draft_, discourse_, sentence);
        Resolved found = resolve_nominal(draft_, discourse_, nominal);
        const bool of_several = nominal.kind == NominalKind::persons || nominal.kind == NominalKind::parties || nominal.kind == NominalKind::states;
        if (of_several && writes_of_itself(sentence, nominal.tokens)) found = {authors_, 0.7F};
        return add(sentence, nominal.tokens, MentionKind::nominal, found.entities, found.confidence);
      }
      case Item::Kind::pronoun: {
        const auto token = static_cast<int>(item.index);
        static const WordSet many("they|them|their|theirs");
        if (many.has(ascii_lower(draft_.sentence(sentence).tokens[item.index].form)))
          remember_groups(draft_, discourse_, sentence);
        const Resolved found = resolve_third_person(draft_, discourse_, sentence, token, draft_.result.mentions);
        learn_gender(sentence, token, found);
        return add(sentence, item.tokens, MentionKind::pronoun, found.entities, found.confidence);
      }
    }
  }

  [[nodiscard]] bool in_turn(int sentence) const { return turn_speaker(draft_, sentence).has_value(); }

  // "The ministers agreed", "the participants" in a text of several authors: nobody but they.
  [[nodiscard]] bool writes_of_itself(int sentence, Span tokens) const {
    if (authors_.empty() || in_turn(sentence)) return false;
    const auto& words = draft_.sentence(sentence).tokens;
    if (ascii_lower(words[tokens.begin].form) != "the" || tokens.size() < 2) return false;
    const char first = words[tokens.begin + 1].form[0];  // a body's "Leaders" and "Ministers" are written so
    return authors_.size() > 1 || (first >= 'A' && first <= 'Z' && draft_.entity(authors_[0]).type == EntityType::organization);
  }

  // "Draganova was asked, and she said": where nobody else can be meant, the pronoun tells whether it is a woman.
  void learn_gender(int sentence, int token, const Resolved& found) {
    constexpr double rival_share = 0.25;
    static const WordSet he("he|him|his|himself"), she("she|her|hers|herself");
    const std::string form = ascii_lower(draft_.sentence(sentence).tokens[static_cast<std::size_t>(token)].form);
    const Gender told = he.has(form) ? Gender::male : she.has(form) ? Gender::female : Gender::unknown;
    if (told == Gender::unknown || found.entities.size() != 1) return;
    const EntityId who = found.entities[0];
    if (draft_.entity(who).type != EntityType::person || draft_.note(who).gender != Gender::unknown) return;
    const Gender other = told == Gender::male ? Gender::female : Gender::male;
    const auto rival = discourse_.best([&](EntityId id) {
      return id != who && draft_.entity(id).type == EntityType::person && draft_.notes[static_cast<std::size_t>(id)].gender != other;
    });
    if (!rival || discourse_.weight(*rival) < rival_share * discourse_.weight(who)) draft_.note(who).gender = told;
  }

  // "her husband, Pim Berg", "Queen Ana": the noun tells.
  void learn_gender(const NameSpan& name) {
    if (name.entities.size() != 1 || name.tokens.begin == 0 || draft_.entity(name.entities[0]).type != EntityType::person) return;
    const auto& tokens = draft_.sentence(name.sentence).tokens;
    std::uint32_t before = name.tokens.begin - 1;
    // "her husband, the historian Pim Berg"
    if (const int title = draft_.title_at(name.sentence, before); title >= 0) {
      const std::uint32_t first = draft_.titles[static_cast<std::size_t>(title)].extent.begin;
      if (first == 0) return;
      before = first - 1;
    }
    if (tokens[before].form == "," && before > 0) --before;
    const Gender told = lexicon::noun_gender(ascii_lower(tokens[before].lemma));
    if (told != Gender::unknown && draft_.note(name.entities[0]).gender == Gender::unknown) draft_.note(name.entities[0]).gender = told;
  }

  // "who", "which": says again what was just said.
  [[nodiscard]] bool is_relative(int sentence, Span tokens) const {
    static const WordSet words("who|whom|whose|which");
    return words.has(ascii_lower(draft_.sentence(sentence).tokens[tokens.begin].form));
  }

  [[nodiscard]] bool is_mentioned(const NominalSpan& nominal) const {
    const auto& mentions = draft_.result.mentions;
    for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == nominal.sentence; ++one)
      if (one->kind == MentionKind::office && one->tokens.begin <= static_cast<std::uint32_t>(nominal.head) &&
          static_cast<std::uint32_t>(nominal.head) < one->tokens.end)
        return true;
    return false;
  }

  // "his country", once its pronoun is resolved; those of "my" and "our" come with the speeches.
  void add_own_state(const NominalSpan& nominal) {
    for (auto mention = draft_.result.mentions.rbegin();
         mention != draft_.result.mentions.rend() && mention->sentence >= nominal.sentence; ++mention) {
      if (mention->sentence != nominal.sentence ||
          mention->tokens != Span{nominal.tokens.begin, nominal.tokens.begin + 1})
        continue;
      const auto states = states_of(draft_, mention->referents);
      return add(nominal.sentence, nominal.tokens, MentionKind::nominal, states, 0.75F);
    }
    if (const auto state = state_of_unnamed(nominal)) add(nominal.sentence, nominal.tokens, MentionKind::nominal, {*state}, 0.6F);
  }

  // "Ghana's president said his country": of an office whose holder the text does not name.
  [[nodiscard]] std::optional<EntityId> state_of_unnamed(const NominalSpan& nominal) const {
    static const WordSet of_one("his|her");
    if (!of_one.has(ascii_lower(draft_.sentence(nominal.sentence).tokens[nominal.tokens.begin].form))) return std::nullopt;
    for (auto title = draft_.titles.rbegin(); title != draft_.titles.rend(); ++title) {
      if (title->sentence > nominal.sentence || (title->sentence == nominal.sentence && title->extent.begin >= nominal.tokens.begin)) continue;
      if (title->sentence + 1 < nominal.sentence) return std::nullopt;
      if (!title->plural && title->holders.empty() && title->bodies.size() == 1 && draft_.entity(title->bodies[0]).type == EntityType::country)
        return title->bodies[0];
    }
    return std::nullopt;
  }

  // "In his turn, Putin …"
  void look_ahead(int sentence) {
    for (Mention& mention : draft_.result.mentions) {
      if (mention.sentence != sentence || mention.kind != MentionKind::pronoun) continue;
      if (const auto found = find_cataphor(draft_, sentence, mention.head, draft_.result.mentions))
        mention.referents = {*found};
    }
  }

  // "Ms Novak": the honorific belongs to the mention where the name hangs from it.
  [[nodiscard]] Span with_honorific(const NameSpan& name) const {
    const auto& tokens = draft_.sentence(name.sentence).tokens;
    Span span = name.tokens;
    for (int steps = 0; steps < 2 && span.begin > 0; ++steps) {
      std::string before = ascii_lower(tokens[span.begin - 1].form);
      while (!before.empty() && before.back() == '.') before.pop_back();
      if (!lexicon::honorifics().has(before) || draft_.title_at(name.sentence, span.begin - 1) >= 0) break;
      const Token& head = tokens[static_cast<std::size_t>(head_of(draft_.sentence(name.sentence), span))];
      if (head.head != static_cast<int>(span.begin) - 1) break;
      --span.begin;
    }
    return span;
  }

  // "The Hungarian said": somebody of that state, not the state as "the Chinese" is.
  [[nodiscard]] bool is_one_national(const NameSpan& name) const {
    const auto& tokens = draft_.sentence(name.sentence).tokens;
    if (!name.adjective || name.nested || name.tokens.begin == 0 || name.tokens.size() != 1 || name.possessive) return false;
    if (ascii_lower(tokens[name.tokens.begin - 1].form) != "the") return false;
    const std::string lower = ascii_lower(name.text);
    const bool broad = lower.ends_with("ese");  // "the Chinese said" is the state, "invited the Togolese" the guest
    if (!broad && !lower.ends_with("an") && lower != "greek" && lower != "czech" && lower != "turk" && lower != "dane" &&
        lower != "swede" && lower != "finn" && lower != "pole" && lower != "briton" && lower != "spaniard")
      return false;
    const Relation role = tokens[name.tokens.begin].relation;
    if (broad && role != Relation::obj) return false;
    if (role != Relation::nsubj && role != Relation::nsubj_pass && role != Relation::obj && role != Relation::obl_agent) return false;
    if (name.tokens.end >= tokens.size()) return true;
    const Upos next = tokens[name.tokens.end].upos;
    return next != Upos::noun && next != Upos::propn && next != Upos::adj && tokens[name.tokens.end].form != "-";
  }

  // "visited a jailed Swede", "a Finn who": somebody from there, not the state.
  [[nodiscard]] bool is_somebody_from(const NameSpan& name) const {
    const auto& tokens = draft_.sentence(name.sentence).tokens;
    if (!name.adjective || name.nested || name.tokens.size() != 1 || name.tokens.begin == 0) return false;
    const Token& word = tokens[name.tokens.begin];
    if (word.xpos == "NNS" || word.xpos == "NNPS" || (word.upos != Upos::noun && word.upos != Upos::propn)) return false;
    if (name.tokens.end < tokens.size()) {
      const Upos next = tokens[name.tokens.end].upos;
      if (next == Upos::noun || next == Upos::propn || next == Upos::adj || tokens[name.tokens.end].form == "-") return false;
    }
    for (std::uint32_t at = name.tokens.begin; at-- > 0 && at + 4 > name.tokens.begin;) {
      const std::string before = ascii_lower(tokens[at].form);
      if (before == "a" || before == "an" || before == "another") return true;
      if (tokens[at].upos != Upos::adj && tokens[at].upos != Upos::verb) return false;
    }
    return false;
  }

  void visit_national(const NameSpan& name) {
    const auto barred = co_arguments(draft_, name.sentence, static_cast<int>(name.tokens.begin), draft_.result.mentions);
    const auto found = discourse_.best([&](EntityId id) {
      if (draft_.entity(id).type != EntityType::person || std::find(barred.begin(), barred.end(), id) != barred.end())
        return false;
      const auto home = country_of_person(draft_, id);
      return home ? *home == name.entities[0] && discourse_.weight(id) > 15.0 : discourse_.weight(id) > 80.0;
    });
    if (found) return add(name.sentence, name.tokens, MentionKind::nominal, {*found}, 0.6F);
    if (ascii_lower(name.text).ends_with("ese"))
      add(name.sentence, name.tokens, MentionKind::adjective, name.entities, name.confidence, true);
  }

  void visit_name(const NameSpan& name) {
    if (is_one_national(name)) return visit_national(name);
    if (is_somebody_from(name)) return;
    learn_gender(name);
    add(name.sentence, with_honorific(name), name.adjective ? MentionKind::adjective : MentionKind::name, name.entities,
        name.confidence, name.nested || name.adjective);
    add_local_authority(name);
  }

  // "Police in Minsk", "prosecutors in the city of Gao": they act for the state in which the place lies.
  void add_local_authority(const NameSpan& name) {
    if (name.nested || name.adjective || name.entities.size() != 1 || name.tokens.begin < 2) return;
    const auto known = draft_.entity(name.entities[0]).known;
    if (!known || draft_.entity(name.entities[0]).type != EntityType::place) return;
    const auto state = draft_.known.things()[static_cast<std::size_t>(*known)].country;
    const auto& tokens = draft_.sentence(name.sentence).tokens;
    if (!state || ascii_lower(tokens[name.tokens.begin - 1].form) != "in") return;
    static const WordSet arrests("arrested|detained|jailed|imprisoned|sentenced|re-arrested");
    if (arrests.has(ascii_lower(tokens[name.tokens.begin - 2].form)))  // "was detained in Minsk": by the state
      return add(name.sentence, name.tokens, MentionKind::nominal, {draft_.known_entity(*state)}, 0.6F);
    static const WordSet authorities("police|prosecutors|prosecutor|authorities|gendarmes|investigators|magistrates");
    const std::uint32_t at = name.tokens.begin - 2;
    // "officials in Astana": those of a capital serve the state
    static const WordSet servants("officials|lawmakers");
    const bool capital = draft_.known.things()[static_cast<std::size_t>(*known)].capital;
    if (!(authorities.has(ascii_lower(tokens[at].form)) || (capital && servants.has(ascii_lower(tokens[at].form)))) || draft_.name_at(name.sentence, at) >= 0) return;
    add(name.sentence, {at, at + 1}, MentionKind::nominal, {draft_.known_entity(*state)}, 0.7F);
  }

  void visit_title(TitleSpan& title) {
    complete_title(draft_, discourse_, title);
    complete_from_mind(draft_, discourse_, title);
    std::vector<EntityId> holders = title.holders;
    float confidence = 0.95F;
    if (holders.empty()) holders = predicate_subject(draft_, title);
    if (holders.empty()) {
      const Resolved found = resolve_office(draft_, discourse_, title);
      holders = found.entities;
      confidence = found.confidence;
    }
    if (holders.empty() && title.plural && title.bodies.empty() && writes_of_itself(title.sentence, title.extent)) {
      holders = authors_;
      confidence = 0.7F;
    }
    add(title.sentence, title.extent, MentionKind::office, holders, confidence);
  }

  // "Duarte succeeds Sall, who handed her the keys. She …": the aside's subject is not what the text goes on about.
  [[nodiscard]] bool is_relative(int sentence, const Mention& mention) const {
    static const WordSet words("who|whom|whose|which|that");
    return mention.kind == MentionKind::pronoun &&
           words.has(ascii_lower(draft_.sentence(sentence).tokens[static_cast<std::size_t>(mention.head)].form));
  }

  void add(int sentence, Span tokens, MentionKind kind, const std::vector<EntityId>& referents, float confidence,
           bool inside = false) {
    if (referents.empty()) return;
    Mention mention;
    mention.sentence = sentence;
    mention.tokens = tokens;
    mention.head = head_of(draft_.sentence(sentence), tokens);
    mention.kind = kind;
    mention.referents = referents;
    mention.confidence = confidence;
    if (!is_relative(sentence, mention)) {
      const Relation role = role_of_phrase(draft_.sentence(sentence), mention.head);
      if (kind != MentionKind::pronoun || !is_relative(sentence, tokens))
      for (const EntityId entity : referents) discourse_.mention(entity, role, inside);
    }
    if (referents.size() > 1) discourse_.together(referents, sentence);
    draft_.result.mentions.push_back(std::move(mention));
  }

  void resolve_speech() {
    const SpeechActs acts(draft_);
    give_homes(acts);
    for (int sentence = 0; sentence < static_cast<int>(draft_.document.sentences.size()); ++sentence) {
      const auto& tokens = draft_.sentence(sentence).tokens;
      for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        static const WordSet speech("i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself");
        if (tokens[at].upos != Upos::pron || !speech.has(ascii_lower(tokens[at].form))) continue;
        SpeechAct act = acts.at(sentence, at);
        if (act.speaker && !act.addressee && !act.address) act.addressee = addressee_of(sentence, *act.speaker);
        const bool written = !authors_.empty() && !act.quoted && !act.address && !in_turn(sentence);
        static const WordSet many("we|us|our|ours|ourselves");
        const Resolved found = written && many.has(ascii_lower(tokens[at].form))
                                   ? Resolved{authors_, 0.8F}
                                   : resolve_speech_person(draft_, sentence, static_cast<int>(at), act.speaker, act.addressee);
        add(sentence, {at, at + 1}, MentionKind::pronoun, found.entities, found.confidence);
        if (found.entities.empty()) continue;
        if (tokens[at].relation == Relation::nmod_poss) give_titles(sentence, at + 1, act);
        add_own_neighbour(sentence, at, found.entities);
        for (const NominalSpan& nominal : draft_.nominals)
          if (nominal.kind == NominalKind::own_state && nominal.sentence == sentence && nominal.tokens.begin == at)
            add_own_state(nominal);
      }
    }
  }

  // "India rejects it … We urge our neighbour to stop": the state other than the speaker's named last.
  void add_own_neighbour(int sentence, std::uint32_t owner, const std::vector<EntityId>& own) {
    const auto span = std::find_if(draft_.nominals.begin(), draft_.nominals.end(), [&](const NominalSpan& one) {
      return one.kind == NominalKind::neighbour && one.sentence == sentence && one.tokens.begin == owner;
    });
    if (span == draft_.nominals.end()) return;
    constexpr int reach = 4;  // sentences
    std::optional<EntityId> found;
    int best = sentence - reach;
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence > sentence || mention.sentence < best || mention.referents.size() != 1 || mention.kind == MentionKind::pronoun) continue;
      if (mention.sentence == sentence && mention.tokens.begin >= owner) continue;
      const EntityId state = mention.referents[0];
      if (draft_.entity(state).type != EntityType::country || std::find(own.begin(), own.end(), state) != own.end()) continue;
      found = state;
      best = mention.sentence;
    }
    if (found) add(sentence, span->tokens, MentionKind::nominal, {*found}, 0.6F);
  }

  // "Ambassador Berg … our prime minister, Abiy Ahmed": whom a speaker calls "our" minister tells whose ambassador speaks.
  void give_homes(const SpeechActs& acts) {
    for (const TitleSpan& title : draft_.titles) {
      if (title.extent.begin == 0 || title.holders.size() != 1 || draft_.is_label(title.sentence)) continue;
      static const WordSet own("our|my");
      const std::uint32_t owner = title.extent.begin - 1;
      if (!own.has(ascii_lower(draft_.sentence(title.sentence).tokens[owner].form))) continue;
      const auto home = country_of_person(draft_, title.holders[0]);
      const auto speaker = acts.at(title.sentence, owner).speaker;
      if (!home || !speaker || draft_.entity(*home).type != EntityType::country || country_of_person(draft_, *speaker)) continue;
      for (TitleSpan& of_speaker : draft_.titles)
        if (of_speaker.holders == std::vector{*speaker} && of_speaker.bodies.empty()) {
          give_body(draft_, of_speaker, *home, 0.6F);
          break;
        }
    }
  }

  // "my foreign minister", "your ambassador": of the state of who speaks or is spoken to.
  void give_titles(int sentence, std::uint32_t first, const SpeechAct& act) {
    const std::string owner = ascii_lower(draft_.sentence(sentence).tokens[first - 1].form);
    const std::optional<EntityId> person = owner == "your" ? act.addressee : act.speaker;
    if (!person) return;
    const auto state = country_of_person(draft_, *person);
    for (TitleSpan& title : draft_.titles)
      if (title.sentence == sentence && title.extent.begin == first && !title.holders.empty() && state)
        give_body(draft_, title, *state, 0.7F);
  }

  // The other speaker of a conversation; in a report, the other person most spoken of.
  [[nodiscard]] std::optional<EntityId> addressee_of(int sentence, EntityId speaker) const {
    const auto turn = draft_.article.blocks[static_cast<std::size_t>(draft_.sentence(sentence).block)].turn;
    if (turn) {
      for (const auto& other : draft_.result.speakers)
        if (other && *other != speaker && country_of_person(draft_, *other)) return other;
    }
    const auto people = discourse_.leading(
        [&](EntityId id) {
          return draft_.entity(id).type == EntityType::person && country_of_person(draft_, id).has_value();
        },
        2);
    const auto home = country_of_person(draft_, speaker);
    for (const EntityId id : people)
      if (id != speaker && country_of_person(draft_, id) != home) return id;
    return std::nullopt;
  }

  Draft& draft_;
  Discourse discourse_;
  std::vector<EntityId> authors_;  // in whose name the text says "we"
};

}  // namespace

void resolve_references(Draft& draft) {
  profile_entities(draft);
  Walk(draft).run();
}

}  // namespace chancery

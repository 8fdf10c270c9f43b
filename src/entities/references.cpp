// One walk through the text from its first sentence to its last: names add to what is in mind, bare
// offices, descriptions and pronouns are resolved by it.
#include <algorithm>

#include "entities/body_kinds.hpp"
#include "entities/bylines.hpp"
#include "entities/cataphora.hpp"
#include "entities/company_names.hpp"
#include "entities/coreference.hpp"
#include "entities/definite_parts.hpp"
#include "entities/discourse.hpp"
#include "entities/draft.hpp"
#include "entities/gender_clues.hpp"
#include "entities/group_memory.hpp"
#include "entities/held_portfolios.hpp"
#include "entities/joint_authors.hpp"
#include "entities/local_authorities.hpp"
#include "entities/mention_extent.hpp"
#include "entities/mention_order.hpp"
#include "entities/nationals.hpp"
#include "entities/nominal_affiliations.hpp"
#include "entities/nominals.hpp"
#include "entities/office_completion.hpp"
#include "entities/paper_subjects.hpp"
#include "entities/pronoun_clues.hpp"
#include "entities/sitting_organs.hpp"
#include "entities/speech.hpp"
#include "entities/speech_states.hpp"
#include "entities/speech_words.hpp"

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
  explicit Walk(Draft& draft) : draft_(draft), discourse_(draft), authors_(joint_authors(draft)) {
    constexpr int opening = 6;  // sentences
    for (int at = 0; at < opening && at < static_cast<int>(draft.document.sentences.size()); ++at)
      to_many_ = to_many_ || greets_many(draft, at);
  }

  void run() {
    std::size_t name = 0, title = 0, nominal = 0;
    const int count = static_cast<int>(draft_.document.sentences.size());
    for (int sentence = 0; sentence < count; ++sentence) {
      const int block = draft_.sentence(sentence).block;
      if (sentence > 0) discourse_.next_sentence(block != draft_.sentence(sentence - 1).block);
      byline_ = is_byline(draft_, sentence);
      std::vector<Item> items;
      for (; name < draft_.names.size() && draft_.names[name].sentence == sentence; ++name)
        if (!draft_.names[name].entities.empty()) items.push_back({Item::Kind::name, name, draft_.names[name].tokens});
      for (; title < draft_.titles.size() && draft_.titles[title].sentence == sentence; ++title)
        items.push_back({Item::Kind::title, title, place_of(draft_, draft_.titles[title])});
      for (; nominal < draft_.nominals.size() && draft_.nominals[nominal].sentence == sentence; ++nominal)
        items.push_back({Item::Kind::nominal, nominal, draft_.nominals[nominal].tokens});
      add_pronouns(sentence, items);
      // A longer mention is resolved after the shorter ones it holds: its body is named inside.
      std::stable_sort(items.begin(), items.end(),
                       [](const Item& a, const Item& b) { return a.tokens.end < b.tokens.end; });
      for (const Item& item : items) visit(sentence, item);
      look_ahead(sentence);
      if (!authors_.empty() && !in_turn(sentence)) add_paper_subjects(sentence);
      add_held_portfolios(draft_, discourse_, sentence);
      remember_groups(draft_, discourse_, sentence);
    }
    resolve_speech();
    sort_mentions(draft_.result.mentions);
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
        const bool of_several = nominal.kind == NominalKind::persons || nominal.kind == NominalKind::parties ||
                                nominal.kind == NominalKind::states;
        if (of_several && writes_of_itself(sentence, nominal.tokens))
          if (const auto several = authors_called(nominal.kind, nominal.lemma); !several.empty())
            found = {several, 0.7F};
        if (const auto& organ = draft_.sitting_organ;
            organ && !in_turn(sentence) && acts_as_organ(draft_, *organ, sentence, nominal.tokens))
          found = {{*organ}, 0.75F};
        if (found.entities.size() == 1) add_affiliation(draft_, nominal, found.entities[0]);
        return add(sentence, nominal.tokens, MentionKind::nominal, found.entities, found.confidence);
      }
      case Item::Kind::pronoun: {
        const auto token = static_cast<int>(item.index);
        static const WordSet many("they|them|their|theirs");
        if (many.has(ascii_lower(draft_.sentence(sentence).tokens[item.index].form)))
          remember_groups(draft_, discourse_, sentence);
        Resolved found = resolve_third_person(draft_, discourse_, sentence, token, draft_.result.mentions);
        if (const auto state = state_of_envoy(sentence, token)) found = {{*state}, 0.65F};
        if (authors_.size() == 1 && !in_turn(sentence) && goes_on_of(draft_, authors_[0], sentence, token))
          found = {authors_, 0.65F};
        learn_gender(draft_, discourse_, sentence, token, found);
        return add(sentence, item.tokens, MentionKind::pronoun, found.entities, found.confidence);
      }
    }
  }

  // "The representative of Chile thanked Peru. He condemned the raid.": an envoy whom the text does not name speaks for
  // his state, until another subject comes.
  [[nodiscard]] std::optional<EntityId> state_of_envoy(int sentence, int token) {
    static const WordSet of_one("he|she"), envoys("representative|delegate|observer");
    if (in_turn(sentence)) return std::nullopt;
    const auto is_main = [&](int index, const Token& word) {
      return (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) && word.head >= 0 &&
             draft_.sentence(index).tokens[static_cast<std::size_t>(word.head)].relation == Relation::root;
    };
    const Token& pronoun = draft_.sentence(sentence).tokens[static_cast<std::size_t>(token)];
    if (!of_one.has(ascii_lower(pronoun.form)) || !is_main(sentence, pronoun)) return std::nullopt;
    if (envoy_ && envoy_->first + 1 == sentence) {
      envoy_->first = sentence;
      return envoy_->second;
    }
    for (auto title = draft_.titles.rbegin(); title != draft_.titles.rend() && title->sentence + 1 >= sentence;
         ++title) {
      if (title->sentence + 1 != sentence || !envoys.has(title->noun) || title->plural || !title->holders.empty())
        continue;
      const Sentence& before = draft_.sentence(title->sentence);
      const int head = head_of(before, title->tokens);
      if (title->bodies.size() != 1 || draft_.entity(title->bodies[0]).type != EntityType::country ||
          !is_main(title->sentence, before.tokens[static_cast<std::size_t>(head)]))
        continue;
      envoy_ = {sentence, title->bodies[0]};
      return title->bodies[0];
    }
    return std::nullopt;
  }

  [[nodiscard]] bool in_turn(int sentence) const { return turn_speaker(draft_, sentence).has_value(); }

  // "The ministers agreed", "the participants" in a text of several authors: nobody but they.
  [[nodiscard]] bool writes_of_itself(int sentence, Span tokens) const {
    if (authors_.empty() || in_turn(sentence)) return false;
    const auto& words = draft_.sentence(sentence).tokens;
    if (ascii_lower(words[tokens.begin].form) != "the" || tokens.size() < 2) return false;
    const char first = words[tokens.begin + 1].form[0];  // a body's "Leaders" and "Ministers" are written so
    return authors_.size() > 1 ||
           (first >= 'A' && first <= 'Z' && draft_.entity(authors_[0]).type == EntityType::organization);
  }

  // Of those who write in their own names, "the two sides" are their states, and "the ministers" others.
  [[nodiscard]] std::vector<EntityId> authors_called(NominalKind kind, const std::string& noun) const {
    const bool in_person =
        std::ranges::all_of(authors_, [&](EntityId id) { return draft_.entity(id).type == EntityType::person; });
    if (!in_person) return authors_;
    if (kind != NominalKind::persons) return states_of(draft_, authors_);
    return noun.ends_with("minister") ? std::vector<EntityId>{} : authors_;
  }

  // "Heads of Government commended Fiji", "3. Condemns the raid"
  void add_paper_subjects(int sentence) {
    for (const Span tokens : paper_subjects(draft_.sentence(sentence))) {
      const int head = head_of(draft_.sentence(sentence), tokens);
      const auto& mentions = draft_.result.mentions;
      const bool taken = std::any_of(mentions.rbegin(), mentions.rend(),
                                     [&](const Mention& one) { return one.sentence == sentence && one.head == head; });
      if (!taken) add(sentence, tokens, MentionKind::nominal, authors_, 0.7F);
    }
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
      auto states = states_of(draft_, mention->referents);
      // "Macron, whose country joined": a state that the text does not name otherwise
      if (states.empty() && mention->referents.size() == 1)
        if (const auto home = home_of_person(draft_, mention->referents[0])) states = {draft_.known_entity(*home)};
      // "Misri said that the general had threatened his country": nobody threatens his own
      static const WordSet hostile("threaten|accuse|sanction|attack");
      const auto& words = draft_.sentence(nominal.sentence).tokens;
      const Token& noun = words[static_cast<std::size_t>(nominal.head)];
      if (noun.head >= 0 && hostile.has(ascii_lower(words[static_cast<std::size_t>(noun.head)].lemma)) &&
          own_state_of_actor(draft_, nominal) == states)
        return;
      return add(nominal.sentence, nominal.tokens, MentionKind::nominal, states, 0.75F);
    }
    if (const auto state = state_of_unnamed(nominal))
      add(nominal.sentence, nominal.tokens, MentionKind::nominal, {*state}, 0.6F);
  }

  // "Ghana's president said his country": of an office whose holder the text does not name.
  [[nodiscard]] std::optional<EntityId> state_of_unnamed(const NominalSpan& nominal) const {
    static const WordSet of_one("his|her");
    if (!of_one.has(ascii_lower(draft_.sentence(nominal.sentence).tokens[nominal.tokens.begin].form)))
      return std::nullopt;
    for (auto title = draft_.titles.rbegin(); title != draft_.titles.rend(); ++title) {
      if (title->sentence > nominal.sentence ||
          (title->sentence == nominal.sentence && title->extent.begin >= nominal.tokens.begin))
        continue;
      if (title->sentence + 1 < nominal.sentence) return std::nullopt;
      if (!title->plural && title->holders.empty() && title->bodies.size() == 1 &&
          draft_.entity(title->bodies[0]).type == EntityType::country)
        return title->bodies[0];
    }
    return std::nullopt;
  }

  // "In his turn, Holm …"
  void look_ahead(int sentence) {
    for (Mention& mention : draft_.result.mentions) {
      if (mention.sentence != sentence || mention.kind != MentionKind::pronoun) continue;
      if (const auto found = find_cataphor(draft_, sentence, mention.head, draft_.result.mentions))
        mention.referents = {*found};
    }
  }

  void visit_national(const NameSpan& name) {
    const auto found = national_in_mind(draft_, discourse_, name);
    if (found) return add(name.sentence, name.tokens, MentionKind::nominal, {*found}, 0.6F);
    if (ascii_lower(name.text).ends_with("ese"))
      add(name.sentence, name.tokens, MentionKind::adjective, name.entities, name.confidence, true);
  }

  void visit_name(const NameSpan& name) {
    if (is_one_national(draft_, name)) return visit_national(name);
    if (is_somebody_from(draft_, name)) return;
    learn_gender(draft_, name);
    add(name.sentence, with_honorific(draft_, name), name.adjective ? MentionKind::adjective : MentionKind::name,
        name.entities, name.confidence, name.nested || name.adjective);
    if (name.entities.size() == 1 && !name.adjective && !name.nested &&
        draft_.entity(name.entities[0]).type == EntityType::organization)
      if (const auto noun = firm_noun_behind(draft_, name))
        add(name.sentence, {name.tokens.begin, *noun + 1}, MentionKind::nominal, name.entities, name.confidence, true);
    if (const auto acting = local_authority(draft_, name))
      add(name.sentence, acting->tokens, MentionKind::nominal, {acting->state}, acting->confidence);
  }

  void visit_title(TitleSpan& title) {
    complete_title(draft_, discourse_, title);
    complete_from_namer(draft_, title);
    complete_from_mind(draft_, discourse_, title);
    std::vector<EntityId> holders = title.holders;
    float confidence = 0.95F;
    if (holders.empty()) {
      holders = predicate_subject(draft_, title);
      if (!holders.empty() && title.bodies.empty()) {  // "was named energy minister"
        title.holders = holders;
        complete_from_mind(draft_, discourse_, title);
      }
    }
    if (holders.empty()) {
      const Resolved found = resolve_office(draft_, discourse_, title);
      holders = found.entities;
      confidence = found.confidence;
    }
    if (holders.empty() && title.plural && title.bodies.empty() && writes_of_itself(title.sentence, title.extent)) {
      holders = authors_called(NominalKind::persons, title.noun);
      confidence = 0.7F;
    }
    // "The Heads of State thanked": of the body that sits
    if (title.plural && title.bodies.empty() && title.holders.empty() && draft_.sitting_organ &&
        writes_of_itself(title.sentence, title.extent)) {
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

  // "Kamath, formerly of Acme Bank": told of him only.
  [[nodiscard]] bool was_left(int sentence, Span name) const {
    static const WordSet links("of|with|at"), before("formerly|previously|late|once");
    const auto& tokens = draft_.sentence(sentence).tokens;
    return name.begin > 1 && links.has(ascii_lower(tokens[name.begin - 1].form)) &&
           before.has(ascii_lower(tokens[name.begin - 2].form));
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
    if (!byline_ && !is_relative(sentence, mention)) {
      const Relation role = role_of_phrase(draft_.sentence(sentence), mention.head);
      const bool within = inside || (kind == MentionKind::name && was_left(sentence, tokens));
      if (kind != MentionKind::pronoun || !is_relative(sentence, tokens))
        for (const EntityId entity : referents)
          discourse_.mention(entity, role, within, is_in_aside(draft_.sentence(sentence), mention.head));
    }
    if (referents.size() > 1) discourse_.together(referents, sentence);
    draft_.result.mentions.push_back(std::move(mention));
  }

  void resolve_speech() {
    const SpeechActs acts(draft_);
    give_speakers_ministers(draft_);
    give_homes(draft_, acts);
    for (int sentence = 0; sentence < static_cast<int>(draft_.document.sentences.size()); ++sentence) {
      const auto& tokens = draft_.sentence(sentence).tokens;
      for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        static const WordSet speech("i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself");
        if (greets_guest(tokens, at)) add_guest(acts, sentence, at);
        if (tokens[at].upos != Upos::pron || tokens[at].form == "i" || !speech.has(ascii_lower(tokens[at].form)) ||
            is_no_pronoun(tokens, at) || is_said_to_many(tokens, at))
          continue;
        SpeechAct act = acts.at(sentence, at);
        // "Let me begin with Berg's visit. He said": whose words the whole text is, not his
        if (at == 1 && ascii_lower(tokens[0].form) == "let" && !act.quoted && !act.address && !in_turn(sentence))
          continue;
        if (act.speaker && !act.addressee && !act.address && !to_many_)
          act.addressee = addressee_of(draft_, discourse_, sentence, *act.speaker);
        // "Your government signed a pact": whoever answers is asked
        if (!act.speaker && !act.quoted && !act.addressee && !in_turn(sentence) && !asks_whether(draft_, sentence, at))
          act.addressee = turn_party(draft_, sentence);
        const bool written = !authors_.empty() && !act.quoted && !act.address && !in_turn(sentence);
        const Resolved found =
            written && is_of_us(ascii_lower(tokens[at].form))
                ? Resolved{authors_, 0.8F}
                : resolve_speech_person(draft_, sentence, static_cast<int>(at), act.speaker, act.addressee);
        add(sentence, {at, at + 1}, MentionKind::pronoun, found.entities, found.confidence);
        if (found.entities.empty()) continue;
        if (tokens[at].relation == Relation::nmod_poss) give_titles(draft_, sentence, at, act);
        if (tokens[at].form == "I") bear_offices(sentence);
        add_own_neighbour(sentence, at, found.entities);
        for (const NominalSpan& nominal : draft_.nominals)
          if (nominal.kind == NominalKind::own_state && nominal.sentence == sentence && nominal.tokens.begin == at)
            add_own_state(nominal);
      }
    }
  }

  // "I was Peru's foreign minister": nobody but who says so, whoever is known to be that.
  void bear_offices(int sentence) {
    for (TitleSpan& title : draft_.titles) {
      if (title.sentence != sentence || !title.holders.empty()) continue;
      const auto holders = predicate_subject(draft_, title);
      if (holders.empty()) continue;
      title.holders = holders;
      std::erase_if(draft_.result.mentions, [&](const Mention& one) {
        return one.sentence == sentence && one.kind == MentionKind::office && one.tokens == title.extent;
      });
      add(sentence, title.extent, MentionKind::office, holders, 0.8F);
    }
  }

  void add_guest(const SpeechActs& acts, int sentence, std::uint32_t at) {
    SpeechAct act = acts.at(sentence, at);
    if (!act.speaker || !in_turn(sentence)) return;
    if (!act.addressee) act.addressee = addressee_of(draft_, discourse_, sentence, *act.speaker);
    if (act.addressee) add(sentence, {at, at + 1}, MentionKind::pronoun, {*act.addressee}, 0.75F);
  }

  // "India rejects it … We urge our neighbour to stop": the state other than the speaker's named last.
  void add_own_neighbour(int sentence, std::uint32_t owner, const std::vector<EntityId>& own) {
    const auto span = std::find_if(draft_.nominals.begin(), draft_.nominals.end(), [&](const NominalSpan& one) {
      return one.kind == NominalKind::neighbour && one.sentence == sentence && one.tokens.begin == owner;
    });
    if (span == draft_.nominals.end()) return;
    if (const auto found = neighbour_of_speaker(draft_, sentence, owner, own))
      add(sentence, span->tokens, MentionKind::nominal, {*found}, 0.6F);
  }

  Draft& draft_;
  Discourse discourse_;
  bool byline_ = false;                            // in a line that names the writer
  bool to_many_ = false;                           // a speech that greets many and nobody by name
  std::vector<EntityId> authors_;                  // in whose name the text says "we"
  std::optional<std::pair<int, EntityId>> envoy_;  // in which sentence "he" last meant an unnamed envoy, and his state
};

}  // namespace

void resolve_references(Draft& draft) {
  profile_entities(draft);
  settle_untitled_offices(draft);
  Walk(draft).run();
}

}  // namespace chancery

#include <algorithm>

#include "entities/speech.hpp"

namespace chancery {

std::optional<EntityId> turn_speaker(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  return turn ? draft.result.speakers[static_cast<std::size_t>(*turn)] : std::nullopt;
}

std::optional<EntityId> turn_party(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  if (!turn) return std::nullopt;
  const auto& turns = draft.article.turns;
  const auto at = static_cast<std::size_t>(*turn);
  if (turn_role(draft.article, turns[at]) != TurnRole::asks) return draft.result.speakers[at];
  for (std::size_t next = at + 1; next < turns.size(); ++next)
    if (turn_role(draft.article, turns[next]) != TurnRole::asks) return draft.result.speakers[next];
  return std::nullopt;
}

namespace {

// Reads who says what in one sentence.
class Sayings {
 public:
  Sayings(const Draft& draft, const std::vector<Span>& quotations) : draft_(draft), quotations_(quotations) {}

  // "said the Kazakh President", "Tokayev stressed": the mention beside a verb of saying, or its subject. With
  // `reporter`, only where the reporter says so: outside of quotations, and of bodies and states as well.
  [[nodiscard]] SpeechAct in(int index, bool reporter) const {
    const Sentence& sentence = draft_.sentence(index);
    SpeechAct act;
    bool by_grammar = false;
    static const WordSet speech("i|we|you");
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != index || mention.referents.size() != 1) continue;
      const EntityType type = draft_.entity(mention.referents[0]).type;
      const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
      if (reporter ? !agent_types.has(type) || is_quoted(head) : type != EntityType::person) continue;
      if (speech.has(ascii_lower(head.form))) continue;
      const bool subject = head.relation == Relation::nsubj && says(sentence, head.head, reporter);
      const bool before = says(sentence, static_cast<int>(mention.tokens.end), reporter) &&
                          head.relation != Relation::obj && type == EntityType::person;
      const bool after = says(sentence, static_cast<int>(mention.tokens.begin) - 1, reporter) &&
                         ascii_lower(sentence.tokens[mention.tokens.begin - 1].form) == "said" && !modifies(head);
      if (subject && !by_grammar) {
        act.speaker = mention.referents[0];
        by_grammar = true;
      } else if ((before || after) && !act.speaker) {
        act.speaker = mention.referents[0];
      }
      const bool told = (head.relation == Relation::obj || head.relation == Relation::iobj) && head.head >= 0 &&
                        ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma) == "tell";
      if (told && type == EntityType::person) act.addressee = mention.referents[0];
    }
    if (!act.speaker) act.addressee.reset();
    act.stranger = !by_grammar && stranger_says(index, reporter);
    if (act.stranger) act.speaker.reset();
    return act;
  }

  // Berg praised the plan, "our best": who does something right before the quotation, in its sentence.
  [[nodiscard]] std::optional<EntityId> doer_before(int index, Span quotation) const {
    const Sentence& sentence = draft_.sentence(index);
    std::optional<EntityId> found;
    std::uint32_t best = 0;
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != index || mention.referents.size() != 1) continue;
      const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
      if (!agent_types.has(draft_.entity(mention.referents[0]).type) || head.relation != Relation::nsubj || is_quoted(head) ||
          head.span.begin >= quotation.begin || (found && head.span.begin < best))
        continue;
      found = mention.referents[0];
      best = head.span.begin;
    }
    return found;
  }

  // Whose doing the sentence tells, outside of quotations: "Berg welcomed the plan. “We …”".
  [[nodiscard]] std::optional<EntityId> actor(int index) const {
    const Sentence& sentence = draft_.sentence(index);
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != index || mention.referents.size() != 1) continue;
      const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
      if (draft_.entity(mention.referents[0]).type != EntityType::person || is_quoted(head)) continue;
      if (head.relation == Relation::nsubj && head.head >= 0 &&
          sentence.tokens[static_cast<std::size_t>(head.head)].relation == Relation::root)
        return mention.referents[0];
    }
    return std::nullopt;
  }

 private:
  // "Berg's wife said", "a resident told the agency": nobody of whom the text tells by name.
  [[nodiscard]] bool stranger_says(int index, bool reporter) const {
    static const WordSet strangers(
        "wife|husband|widow|widower|mother|father|son|daughter|sister|brother|uncle|aunt|cousin|niece|nephew|grandmother|grandfather|"
        "resident|witness|eyewitness|analyst|expert|economist|neighbour|neighbor|villager|survivor|protester|demonstrator|passenger|"
        "student|shopkeeper|farmer|trader|driver|bystander|onlooker|observer|relative|lawyer|doctor|nurse|teacher|fan|user|critic|voter");
    const Sentence& sentence = draft_.sentence(index);
    for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
      const Token& token = sentence.tokens[at];
      if (token.relation != Relation::nsubj || token.upos != Upos::noun || is_quoted(token) || !strangers.has(ascii_lower(token.lemma))) continue;
      if (!says(sentence, token.head, reporter) || is_quoted(sentence.tokens[static_cast<std::size_t>(token.head)])) continue;
      const bool named = std::any_of(draft_.result.mentions.begin(), draft_.result.mentions.end(), [&](const Mention& mention) {
        return mention.sentence == index && (mention.head == static_cast<int>(at) || sentence.tokens[static_cast<std::size_t>(mention.head)].head == static_cast<int>(at)) &&
               sentence.tokens[static_cast<std::size_t>(mention.head)].relation != Relation::nmod_poss &&
               std::any_of(mention.referents.begin(), mention.referents.end(), [&](EntityId id) { return draft_.entity(id).type == EntityType::person; });
      });
      if (!named) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_quoted(const Token& token) const {
    return std::any_of(quotations_.begin(), quotations_.end(),
                       [&](Span one) { return one.begin <= token.span.begin && token.span.end <= one.end; });
  }
  // "said Cypriot House Speaker Petrou": the state in front of the speaker says nothing.
  [[nodiscard]] static bool modifies(const Token& token) {
    return token.relation == Relation::amod || token.relation == Relation::compound || token.relation == Relation::nmod_poss;
  }
  [[nodiscard]] bool says(const Sentence& sentence, int at, bool reporter) const {
    if (at < 0 || at >= static_cast<int>(sentence.tokens.size())) return false;
    const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
    return token.upos == Upos::verb && lexicon::say_verbs().has(ascii_lower(token.lemma)) &&
           !(reporter && is_quoted(token)) && !tells_the_writer(sentence, at);
  }
  // "He assured me": the one who writes "me" is not the one who said it.
  [[nodiscard]] static bool tells_the_writer(const Sentence& sentence, int verb) {
    static const WordSet hearer("me|us");
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
      return one.head == verb && (one.relation == Relation::obj || one.relation == Relation::iobj) &&
             hearer.has(ascii_lower(one.form));
    });
  }

  const Draft& draft_;
  const std::vector<Span>& quotations_;
};

// "Address by Berg, President of Peru", "Statement by the High Representative Berg": who speaks throughout the text.
std::optional<EntityId> speaker_of_text(const Draft& draft) {
  static const WordSet kinds(
      "address|speech|remarks|statement|lecture|keynote|message|intervention|declaration|comments|letter|op-ed");
  static const WordSet links("by|of|from");
  const int count = std::min(3, static_cast<int>(draft.document.sentences.size()));
  for (int index = 0; index < count; ++index) {
    const auto& tokens = draft.document.sentences[static_cast<std::size_t>(index)].tokens;
    for (std::size_t at = 0; at + 1 < tokens.size() && at < 4; ++at) {
      if (!kinds.has(ascii_lower(tokens[at].form)) || !links.has(ascii_lower(tokens[at + 1].form))) continue;
      for (std::size_t next = at + 2; next < tokens.size() && next < at + 14; ++next) {
        const int name = draft.name_at(index, static_cast<std::uint32_t>(next));
        if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) continue;
        const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
        if (draft.entity(who).type == EntityType::person) return who;
      }
    }
  }
  return std::nullopt;
}

// A reply to questions may open with a statement, "I have just come back from Zagreb": of the one person who then answers.
std::optional<EntityId> opening_speaker(const Draft& draft) {
  std::optional<EntityId> who;
  bool asked = false;
  for (std::size_t turn = 0; turn < draft.article.turns.size(); ++turn) {
    if (turn_role(draft.article, draft.article.turns[turn]) == TurnRole::asks) {
      asked = true;
    } else if (const auto& speaker = draft.result.speakers[turn]) {
      if (who && *who != *speaker) return std::nullopt;
      who = speaker;
    }
  }
  if (!asked || !who) return std::nullopt;
  for (const Sentence& sentence : draft.document.sentences) {
    if (draft.article.blocks[static_cast<std::size_t>(sentence.block)].turn) return std::nullopt;
    static const WordSet first_person("i|my|me");
    if (std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& t) { return first_person.has(ascii_lower(t.form)); }))
      return who;
  }
  return std::nullopt;
}

bool quotes(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    return token.form == "\"" || token.form == "\u201c" || token.form == "\u201d" || token.form == "``" || token.form == "''";
  });
}

}  // namespace

SpeechActs::SpeechActs(const Draft& draft) : draft_(draft) {
  const int count = static_cast<int>(draft.document.sentences.size());
  const std::vector<Span>& quotations = draft.quotations;
  const Sayings sayings(draft, quotations);
  plain_.resize(static_cast<std::size_t>(count));
  std::vector<std::optional<EntityId>> says(static_cast<std::size_t>(count));
  std::vector<char> stranger(static_cast<std::size_t>(count), 0);
  for (int at = 0; at < count; ++at) {
    const SpeechAct act = sayings.in(at, false);
    says[static_cast<std::size_t>(at)] = act.speaker;
    stranger[static_cast<std::size_t>(at)] = act.stranger ? 1 : 0;
  }
  const auto told_by_stranger = [&](int at) { return stranger[static_cast<std::size_t>(at)] != 0; };
  const auto block_of = [&](int at) { return draft.document.sentences[static_cast<std::size_t>(at)].block; };
  const auto same_block = [&](int other, int block) { return other >= 0 && other < count && block_of(other) == block; };
  auto throughout = speaker_of_text(draft);
  if (!throughout) throughout = opening_speaker(draft);
  const auto greeting = greeted();
  std::optional<EntityId> introduced;  // by "X said:" at a block's end
  for (int at = 0; at < count; ++at) {
    const int block = block_of(at);
    auto& speaker = plain_[static_cast<std::size_t>(at)].speaker;
    if (draft.article.blocks[static_cast<std::size_t>(block)].turn) {
      speaker = turn_speaker(draft, at);
      continue;
    }
    if (throughout && !quotes(draft.document.sentences[static_cast<std::size_t>(at)])) {
      speaker = throughout;
      plain_[static_cast<std::size_t>(at)].address = true;
      plain_[static_cast<std::size_t>(at)].addressee = greeting == throughout ? std::nullopt : greeting;
      continue;
    }
    speaker = says[static_cast<std::size_t>(at)];
    bool strange = told_by_stranger(at);
    for (int back = at - 1; !speaker && !strange && same_block(back, block); --back) {
      speaker = says[static_cast<std::size_t>(back)];
      strange = told_by_stranger(back);
    }
    for (int on = at + 1; !speaker && !strange && same_block(on, block); ++on) {
      speaker = says[static_cast<std::size_t>(on)];
      strange = told_by_stranger(on);
    }
    if (strange) continue;
    if (!speaker) speaker = introduced;
    if (says[static_cast<std::size_t>(at)]) introduced = says[static_cast<std::size_t>(at)];
  }

  int begin = 0;  // the first sentence that reaches into the quotation
  for (const Span quotation : quotations) {
    while (begin < count && draft.document.sentences[static_cast<std::size_t>(begin)].span.end <= quotation.begin) ++begin;
    if (begin == count) break;
    int end = begin;
    while (end + 1 < count && draft.document.sentences[static_cast<std::size_t>(end) + 1].span.begin < quotation.end) ++end;
    const int block = block_of(begin);
    Quoted quoted{quotation, {}};
    for (const int near : {end, begin, begin - 1, end + 1}) {  // "…", he said. / He said: "…" / "…". He added
      if (quoted.act.stranger) break;
      if (near == begin - 1 && !quoted.act.speaker) quoted.act.speaker = sayings.doer_before(begin, quotation);
      if (!quoted.act.speaker && same_block(near, block)) quoted.act = sayings.in(near, true);
    }
    if (quoted.act.stranger) {
      quoted_.push_back(quoted);
      continue;
    }
    if (!quoted.act.speaker && !quoted_.empty() && same_block(begin, block)) {
      // the same speaker goes on: in this block, or in a block that opens with a mark after one that closed with one
      const Quoted& before = quoted_.back();
      const Span here = draft.article.blocks[static_cast<std::size_t>(block)].span;
      const bool opens = quotation.begin - here.begin <= 3;
      const bool in_block = before.span.begin >= here.begin;
      const bool closed = block > 0 && before.span.end + 4 >= draft.article.blocks[static_cast<std::size_t>(block) - 1].span.end;
      if (in_block || (opens && closed)) quoted.act = before.act;
    }
    if (!quoted.act.speaker && same_block(begin - 1, block)) quoted.act.speaker = sayings.actor(begin - 1);
    quoted_.push_back(quoted);
  }
}

// "Prime Minister Ishiba, Excellencies, ladies and gentlemen," at the beginning of a speech: who is named first.
std::optional<EntityId> SpeechActs::greeted() const {
  constexpr int opening = 5;  // sentences
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence >= opening) break;
    if (mention.tokens.begin > 2 || mention.referents.size() != 1 || draft_.entity(mention.referents[0]).type != EntityType::person)
      continue;
    const auto& tokens = draft_.sentence(mention.sentence).tokens;
    const bool greets = std::any_of(tokens.begin(), tokens.end(), [](const Token& one) {
      static const WordSet words("excellencies|excellency|ladies|gentlemen|colleagues|friends|guests|dear|distinguished");
      return words.has(ascii_lower(one.form));
    });
    const bool verbless = std::none_of(tokens.begin(), tokens.end(), [](const Token& one) { return one.upos == Upos::verb; });
    if (greets && verbless) return mention.referents[0];
  }
  return std::nullopt;
}

// "Mr President, we thank you": the person called on nearest before the token in the speaker's turn.
std::optional<EntityId> SpeechActs::vocative(int sentence, std::uint32_t token, std::optional<EntityId> speaker) const {
  std::optional<EntityId> found;
  const int block = draft_.sentence(sentence).block;
  std::pair<int, std::uint32_t> best{-1, 0};
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence > sentence || (mention.sentence == sentence && mention.tokens.begin >= token)) continue;
    if (draft_.sentence(mention.sentence).block != block || mention.referents.size() != 1) continue;
    if ((speaker && mention.referents[0] == *speaker) || draft_.entity(mention.referents[0]).type != EntityType::person) continue;
    const auto& tokens = draft_.sentence(mention.sentence).tokens;
    const bool comma = mention.tokens.end < tokens.size() && tokens[mention.tokens.end].form == ",";
    const bool called = tokens[static_cast<std::size_t>(mention.head)].relation == Relation::vocative ||
                        (comma && mention.tokens.begin <= 2 &&
                         tokens[static_cast<std::size_t>(mention.head)].relation != Relation::nsubj);
    if (!called) continue;
    const std::pair place{mention.sentence, mention.tokens.begin};
    if (place > best) {
      best = place;
      found = mention.referents[0];
    }
  }
  return found;
}

SpeechAct SpeechActs::at(int sentence, std::uint32_t token) const {
  const std::uint32_t byte = draft_.sentence(sentence).tokens[token].span.begin;
  SpeechAct act = plain_[static_cast<std::size_t>(sentence)];
  const auto after = std::upper_bound(quoted_.begin(), quoted_.end(), byte,
                                      [](std::uint32_t position, const Quoted& one) { return position < one.span.begin; });
  if (after != quoted_.begin() && std::prev(after)->span.contains(byte) && (std::prev(after)->act.speaker || std::prev(after)->act.stranger)) {
    act = std::prev(after)->act;
    act.quoted = true;
  }
  const auto turn = draft_.article.blocks[static_cast<std::size_t>(draft_.sentence(sentence).block)].turn;
  // what is only asked of somebody is no fact of theirs: "you" means nobody in a question
  if (!act.addressee && turn) act.addressee = vocative(sentence, token, act.speaker);
  return act;
}

}  // namespace chancery

#include <algorithm>

#include "entities/sayings.hpp"
#include "entities/speech.hpp"
#include "entities/text_author.hpp"

namespace chancery {

namespace {

// "President Berg today sent Togo the following letter. He also telephoned": the paragraph of a text of one's own words
// that tells of the sender by name.
bool tells_of_sender(const Draft& draft, int sentence, EntityId sender) {
  constexpr int opening = 6;  // sentences
  static const WordSet first_person("i|me|my|we|us|our");
  if (draft.article.turns.size() != 1 || sentence >= opening) return false;
  const int block = draft.sentence(sentence).block;
  bool named = false;
  for (int at = 0; at < static_cast<int>(draft.document.sentences.size()); ++at) {
    if (draft.sentence(at).block > block) break;
    if (draft.sentence(at).block != block) continue;
    for (const Token& one : draft.sentence(at).tokens)
      if (first_person.has(ascii_lower(one.form))) return false;
    for (const NameSpan& name : draft.names_in(at)) named = named || name.entities == std::vector{sender};
  }
  return named;
}

}  // namespace

std::optional<EntityId> turn_speaker(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  const auto speaker = turn ? draft.result.speakers[static_cast<std::size_t>(*turn)] : std::nullopt;
  return speaker && tells_of_sender(draft, sentence, *speaker) ? std::nullopt : speaker;
}

std::optional<EntityId> turn_party(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  if (!turn) return std::nullopt;
  const auto& turns = draft.article.turns;
  const auto at = static_cast<std::size_t>(*turn);
  if (turn_role(draft.article, turns[at]) != TurnRole::asks) return turn_speaker(draft, sentence);
  for (std::size_t next = at + 1; next < turns.size(); ++next)
    if (turn_role(draft.article, turns[next]) != TurnRole::asks) return draft.result.speakers[next];
  return std::nullopt;
}

namespace {

// A reply to questions may open with a statement, "I have just come back from Zagreb": of the one person who then
// answers.
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
    if (std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                    [](const Token& t) { return first_person.has(ascii_lower(t.form)); }))
      return who;
  }
  return std::nullopt;
}

// "You studied in Moscow. I did." under one name: questions to him who answers them, without a label to either.
bool speaks_to_hearer(const Sentence& sentence) {
  static const WordSet hearer("you|your");
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [&](const Token& one) { return hearer.has(ascii_lower(one.form)); });
}

bool is_interview(const Draft& draft) {
  constexpr int least = 2;
  int asked = 0, questions = 0;
  for (const Sentence& sentence : draft.document.sentences) {
    if (sentence.tokens.empty()) continue;
    const auto open = [&](const Token& one) {
      return std::none_of(draft.quotations.begin(), draft.quotations.end(),
                          [&](Span span) { return span.contains(one.span.begin); });
    };
    asked += speaks_to_hearer(sentence) && std::all_of(sentence.tokens.begin(), sentence.tokens.end(), open);
    questions += sentence.tokens.back().form == "?" && open(sentence.tokens.back());
  }
  return asked >= least && questions >= least;
}

bool quotes(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    return token.form == "\"" || token.form == "\u201c" || token.form == "\u201d" || token.form == "``" ||
           token.form == "''";
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
    if (!act.speaker && !act.stranger)
      says[static_cast<std::size_t>(at)] = sayings.named_before_colon(at, std::nullopt);
  }
  const auto told_by_stranger = [&](int at) { return stranger[static_cast<std::size_t>(at)] != 0; };
  const auto block_of = [&](int at) { return draft.document.sentences[static_cast<std::size_t>(at)].block; };
  const auto same_block = [&](int other, int block) { return other >= 0 && other < count && block_of(other) == block; };
  const TextAuthor author = author_of_text(draft);
  const auto throughout = author.throughout ? author.who : opening_speaker(draft);
  const auto greeting = author.addressee ? author.addressee : greeted();
  const bool asks = throughout && !greeting && draft.article.turns.empty() && is_interview(draft);
  std::optional<EntityId> introduced;  // by "X said:" at a block's end
  for (int at = 0; at < count; ++at) {
    const int block = block_of(at);
    auto& speaker = plain_[static_cast<std::size_t>(at)].speaker;
    if (draft.article.blocks[static_cast<std::size_t>(block)].turn) {
      speaker = turn_speaker(draft, at);
      if (draft.article.turns.size() == 1 && speaker && greeting && greeting != speaker)
        plain_[static_cast<std::size_t>(at)].addressee = greeting;
      continue;
    }
    if (!author.asks.empty() && author.asks[static_cast<std::size_t>(at)] != 0) {
      plain_[static_cast<std::size_t>(at)].addressee = author.who;
      continue;
    }
    if ((throughout || author.throughout) && !quotes(draft.document.sentences[static_cast<std::size_t>(at)])) {
      speaker = throughout;
      plain_[static_cast<std::size_t>(at)].address = true;
      if (throughout && greeting != throughout)
        plain_[static_cast<std::size_t>(at)].addressee =
            asks && speaks_to_hearer(draft.document.sentences[static_cast<std::size_t>(at)]) ? throughout : greeting;
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
    while (begin < count && draft.document.sentences[static_cast<std::size_t>(begin)].span.end <= quotation.begin)
      ++begin;
    if (begin == count) break;
    int end = begin;
    while (end + 1 < count && draft.document.sentences[static_cast<std::size_t>(end) + 1].span.begin < quotation.end)
      ++end;
    const int block = block_of(begin);
    Quoted quoted{quotation, {}};
    quoted.act.speaker = sayings.named_before_colon(begin, quotation.begin);
    const bool named = quoted.act.speaker.has_value();
    for (const int near : {end, begin, begin - 1, end + 1}) {  // "…", he said. / He said: "…" / "…". He added
      if (quoted.act.stranger || named) break;
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
      const bool closed =
          block > 0 && before.span.end + 4 >= draft.article.blocks[static_cast<std::size_t>(block) - 1].span.end;
      if (in_block || (opens && closed)) quoted.act = before.act;
    }
    if (!quoted.act.speaker && same_block(begin - 1, block)) quoted.act.speaker = sayings.actor(begin - 1);
    quoted_.push_back(quoted);
  }
}

// "Prime Minister Morita, Excellencies, ladies and gentlemen," at the beginning of a speech: who is named first.
std::optional<EntityId> SpeechActs::greeted() const {
  constexpr int opening = 5;  // sentences
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence >= opening) break;
    if (mention.tokens.begin > 2 || mention.referents.size() != 1 ||
        draft_.entity(mention.referents[0]).type != EntityType::person)
      continue;
    const auto& tokens = draft_.sentence(mention.sentence).tokens;
    const bool greets = std::any_of(tokens.begin(), tokens.end(), [](const Token& one) {
      static const WordSet words(
          "excellencies|excellency|ladies|gentlemen|colleagues|friends|guests|dear|distinguished");
      return words.has(ascii_lower(one.form));
    });
    const bool verbless =
        std::none_of(tokens.begin(), tokens.end(), [](const Token& one) { return one.upos == Upos::verb; });
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
    if ((speaker && mention.referents[0] == *speaker) || draft_.entity(mention.referents[0]).type != EntityType::person)
      continue;
    const auto& tokens = draft_.sentence(mention.sentence).tokens;
    const bool comma = mention.tokens.end < tokens.size() && tokens[mention.tokens.end].form == ",";
    // "To Secretary-General Berg, who stood by us,"
    const bool behind_word = mention.tokens.begin > 0 && tokens[mention.tokens.begin - 1].upos == Upos::adp;
    const bool called = tokens[static_cast<std::size_t>(mention.head)].relation == Relation::vocative ||
                        (comma && mention.tokens.begin <= 2 && !behind_word &&
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

namespace {

// "I congratulate you, Ana Duarte, on your election": to whom it is said, of whoever else is spoken.
std::optional<EntityId> named_beside_you(const Draft& draft, int sentence, std::uint32_t token) {
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::uint32_t you = 0; you <= token && you + 2 < tokens.size(); ++you) {
    if (ascii_lower(tokens[you].form) != "you" || tokens[you + 1].form != ",") continue;
    for (const NameSpan& name : draft.names_in(sentence)) {
      if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::person)
        continue;
      const int title = name.tokens.begin > you + 2 ? draft.title_at(sentence, name.tokens.begin - 1) : -1;
      const std::uint32_t begin =
          title < 0 ? name.tokens.begin : draft.titles[static_cast<std::size_t>(title)].extent.begin;
      const bool set_off = name.tokens.end < tokens.size() && tokens[name.tokens.end].upos == Upos::punct;
      if (begin == you + 2 && set_off) return name.entities[0];
    }
  }
  return std::nullopt;
}

}  // namespace

SpeechAct SpeechActs::at(int sentence, std::uint32_t token) const {
  const std::uint32_t byte = draft_.sentence(sentence).tokens[token].span.begin;
  SpeechAct act = plain_[static_cast<std::size_t>(sentence)];
  const auto after =
      std::upper_bound(quoted_.begin(), quoted_.end(), byte,
                       [](std::uint32_t position, const Quoted& one) { return position < one.span.begin; });
  if (after != quoted_.begin() && std::prev(after)->span.contains(byte) &&
      (std::prev(after)->act.speaker || std::prev(after)->act.stranger)) {
    act = std::prev(after)->act;
    act.quoted = true;
  }
  const auto turn = draft_.article.blocks[static_cast<std::size_t>(draft_.sentence(sentence).block)].turn;
  if (const auto named = named_beside_you(draft_, sentence, token)) act.addressee = named;
  // what is only asked of somebody is no fact of theirs: "you" means nobody in a question
  if (!act.addressee && turn) act.addressee = vocative(sentence, token, act.speaker);
  return act;
}

}  // namespace chancery

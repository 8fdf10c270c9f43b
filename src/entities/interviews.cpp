#include "entities/interviews.hpp"

#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/quotations.hpp"

namespace chancery {
namespace {

// The person at the words after "interview with", "spoke to": a name, or an office whose holder the text gives.
std::optional<EntityId> named_from(const Draft& draft, int sentence, std::uint32_t token) {
  const auto size = static_cast<std::uint32_t>(draft.sentence(sentence).tokens.size());
  for (std::uint32_t at = token; at < std::min(size, token + 12); ++at) {
    if (const int name = draft.name_at(sentence, at); name >= 0) {
      const NameSpan& person = draft.names[static_cast<std::size_t>(name)];
      if (is_person(draft, person) && is_somebody(draft, person.entities[0])) return person.entities[0];
    }
    const int title = draft.title_at(sentence, at);
    if (title < 0) continue;
    const TitleSpan& office = draft.titles[static_cast<std::size_t>(title)];
    if (!office.holders.empty()) return office.holders[0];
    for (const OfficePhrase& phrase : draft.result.offices)
      if (ascii_lower(phrase.title) == office.key &&
          (office.bodies.empty() || (phrase.body && *phrase.body == office.bodies[0])))
        return phrase.holder;
  }
  return std::nullopt;
}

// "Weekly briefing by the Spokesperson": whoever answers there is named nowhere, whomever he speaks of first.
bool is_briefing(const Draft& draft) {
  static const WordSet briefings("briefing|briefings|conference"), speaking("spokesperson|spokesman|spokeswoman");
  const auto& tokens = draft.sentence(0).tokens;
  const auto says = [&](const WordSet& words) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& one) { return words.has(ascii_lower(one.form)); });
  };
  return says(briefings) && says(speaking);
}

// "By Ana Silva", "Interview: Ana Silva": who asks, and whoever is only named for whose he is ("Silva's adviser").
bool asks_here(const Draft& draft, const NameSpan& name) {
  static const WordSet byline("by|interview|text|words|photo|photos|interviewer");
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const std::uint32_t begin = name.tokens.begin, end = name.tokens.end;
  if (end < tokens.size() && tokens[end].xpos == "POS") return true;
  for (std::uint32_t at = begin - std::min(begin, 2U); at < begin; ++at)
    if (byline.has(ascii_lower(tokens[at].form)) && (at == 0 || tokens[at + 1].form == ":")) return true;
  return false;
}

// "Mr Berg, is it over?" in a question.
bool calls_hearer(const Draft& draft, const NameSpan& name, int end) {
  if (name.sentence < end || draft.is_label(name.sentence) || name.tokens.begin > 2) return false;
  const auto& tokens = draft.sentence(name.sentence).tokens;
  return tokens.back().form == "?" && name.tokens.end < tokens.size() && tokens[name.tokens.end].form == "," &&
         name.tokens.begin > 0;
}

}  // namespace

bool is_person(const Draft& draft, const NameSpan& name) {
  return !name.nested && !name.entities.empty() && draft.entity(name.entities[0]).type == EntityType::person;
}

bool is_somebody(const Draft& draft, EntityId person) {
  return draft.entity(person).known.has_value() ||
         std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                     [&](const OfficePhrase& phrase) { return phrase.holder == person; });
}

std::optional<EntityId> interviewee(const Draft& draft, int end) {
  for (int sentence = 0; sentence < end; ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    for (std::uint32_t at = 0; at + 1 < tokens.size(); ++at) {
      static const WordSet talks("interview|conversation|q&a|interviewed|interviews");
      const std::string word = ascii_lower(tokens[at].form);
      if (!talks.has(word)) continue;
      const std::string next = ascii_lower(tokens[at + 1].form);
      if (word != "interviewed" && word != "interviews" && next != "with" && next != "of") continue;
      if (const auto who = named_from(draft, sentence, at + 1)) return who;
    }
  }
  if (is_briefing(draft)) return std::nullopt;
  std::optional<EntityId> best;
  int best_score = 0;
  constexpr int by_call = 6;
  std::vector<int> scores(draft.result.list.size(), 0);
  for (const NameSpan& name : draft.names) {
    const bool called = calls_hearer(draft, name, end);
    if ((name.sentence >= end && !called) || !is_person(draft, name) || asks_here(draft, name)) continue;
    const EntityId who = name.entities[0];
    int& score = scores[static_cast<std::size_t>(who)];
    if (called) {
      score += by_call;
    } else {
      if (score == 0 && is_somebody(draft, who)) score += 3;
      const Sentence& sentence = draft.sentence(name.sentence);
      const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
      score += (name.sentence == 0 ? 3 : 1) + (head.relation == Relation::nsubj ? 1 : 0);
    }
    if (score > best_score) {
      best_score = score;
      best = who;
    }
  }
  return best;
}

namespace {

constexpr std::size_t longest_question = 60;  // tokens
constexpr int least_questions = 3;

// A paragraph of one who asks or answers, by its sentences.
struct Passage {
  int begin = 0, end = 0;
  bool question = false;  // short, and a question mark ends it
  bool bold = false;      // "**And yet?**"
  bool of_self = false;   // says "I" or "we"
  bool of_hearer = false;
  bool brief = false;
};

// Asterisks or underscores, as plain text marks what is bold.
bool is_emphasis(std::string_view form) {
  return !form.empty() && form.find_first_not_of("*_") == std::string_view::npos;
}

std::vector<Passage> passages_of(const Draft& draft) {
  static const WordSet self("i|we|our|my|me|us"), hearer("you|your");
  std::vector<Passage> found;
  const int count = static_cast<int>(draft.document.sentences.size());
  for (int at = 0; at < count && !draft.is_label(at);) {
    Passage one{at, at};
    std::size_t tokens = 0;
    for (; one.end < count && draft.sentence(one.end).block == draft.sentence(at).block; ++one.end) {
      const auto& row = draft.sentence(one.end).tokens;
      tokens += row.size();
      for (const Token& word : row) {
        if (is_quoted(draft.quotations, word.span.begin)) continue;
        const std::string lower = ascii_lower(word.form);
        one.of_self = one.of_self || self.has(lower);
        one.of_hearer = one.of_hearer || hearer.has(lower);
      }
    }
    one.brief = tokens <= longest_question;
    const std::span<const Token> opening = draft.sentence(one.begin).tokens;
    std::span<const Token> closing = draft.sentence(one.end - 1).tokens;
    while (closing.size() > 1 && is_emphasis(closing.back().form)) closing = closing.first(closing.size() - 1);
    one.bold = !opening.empty() && is_emphasis(opening.front().form) &&
               closing.size() < draft.sentence(one.end - 1).tokens.size();
    one.question = one.brief && !closing.empty() && closing.back().form == "?" &&
                   !is_quoted(draft.quotations, closing.back().span.begin);
    at = one.end;
    found.push_back(one);
  }
  return found;
}

}  // namespace

std::optional<Interview> unlabelled_interview(const Draft& draft) {
  if (!draft.article.turns.empty()) return std::nullopt;
  std::vector<Passage> passages = passages_of(draft);
  // Where questions are bold, so are the prompts that ask nothing.
  const auto bold_question = [](const Passage& one) { return one.bold && one.question; };
  if (std::count_if(passages.begin(), passages.end(), bold_question) >= least_questions - 1)
    for (Passage& one : passages) one.question = one.question || (one.bold && one.brief);
  std::size_t first = 0;  // the headline may be a question, too
  while (first < passages.size() && (passages[first].begin == 0 || !passages[first].question)) ++first;
  int questions = 0, answered = 0, of_self = 0, in_turn = 0;
  for (std::size_t at = first; at < passages.size(); ++at) {
    const bool answer = !passages[at].question && passages[at - 1].question;
    questions += passages[at].question ? 1 : 0;
    in_turn += passages[at].question && (at - first) % 2 == 0 ? 1 : 0;
    answered += answer ? 1 : 0;
    of_self += !passages[at].question && passages[at].of_self ? 1 : 0;
  }
  if (questions < least_questions || answered < questions || of_self < least_questions - 1) return std::nullopt;
  Interview interview;
  interview.begin = passages[first].begin;
  interview.asks.resize(draft.document.sentences.size());
  for (std::size_t at = first; at < passages.size(); ++at) {
    // "Greenpeace has called it a crime.", where each other paragraph asks
    const bool prompts = in_turn == questions && (at - first) % 2 == 0 && passages[at].brief;
    const bool calls = passages[at].of_hearer && passages[at].brief && !passages[at].of_self;
    if (!passages[at].question && !prompts && !calls) continue;
    for (int one = passages[at].begin; one < passages[at].end; ++one) interview.asks[static_cast<std::size_t>(one)] = 1;
  }
  std::fill_n(interview.asks.begin(), interview.begin, 1);  // title and lead
  interview.with = interviewee(draft, interview.begin);
  return interview;
}

}  // namespace chancery

#include "entities/listed_envoys.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "entities/list_lines.hpp"

namespace chancery {
namespace {

constexpr int sentences_between = 4;  // from the count to the list, from one part of the list to the next
constexpr int sentences_to_lines = 12;

// "envoys", "Ambassadors", "high commissioners": the office that each of them holds; "" for other words.
std::string office_of_plural(const std::vector<Token>& tokens, std::size_t at) {
  const std::string lower = ascii_lower(tokens[at].form);
  if (lower == "envoys") return "envoy";
  if (lower == "ambassadors") return "ambassador";
  if (lower == "commissioners" && at > 0 && ascii_lower(tokens[at - 1].form) == "high") return "high commissioner";
  return "";
}

// The first office of several envoys that the sentence names, and where.
std::string first_office(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < std::min(end, tokens.size()); ++at)
    if (auto office = office_of_plural(tokens, at); !office.empty()) return office;
  return "";
}

// "The five envoys are", "Others were", "They include": where the list begins; 0 if the sentence opens no list.
// `office` is what the heading calls them, "" if it only goes on with what stood before.
std::size_t list_after_heading(const std::vector<Token>& tokens, std::string& office) {
  static const WordSet verbs("are|were|include|included|including|comprise|comprised");
  static const WordSet others("others|other|rest|they|these|those|them|remaining");
  constexpr std::size_t longest = 10;
  bool goes_on = false;
  for (std::size_t at = 0; at < std::min(longest, tokens.size()); ++at) {
    const std::string lower = ascii_lower(tokens[at].form);
    if (at > 0 && verbs.has(lower)) {
      office = first_office(tokens, 0, at);
      return goes_on || !office.empty() ? at + 1 : 0;
    }
    goes_on = goes_on || others.has(lower);
    if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::punct) return 0;
  }
  return 0;
}

class ListReader {
 public:
  ListReader(Draft& draft, int sentence)
      : draft_(draft), sentence_(sentence), tokens_(draft.sentence(sentence).tokens) {}

  void read(std::size_t begin, const std::string& office) {
    for (const NameSpan& name : draft_.names) {
      if (name.sentence != sentence_ || name.nested || name.tokens.begin < begin || name.entities.size() != 1) continue;
      if (draft_.entity(name.entities[0]).type != EntityType::person || is_titled(name.entities[0])) continue;
      if (const NameSpan* home = home_of(name)) add(name, *home, office);
    }
  }

 private:
  [[nodiscard]] bool is_titled(EntityId person) const {
    return std::any_of(draft_.result.offices.begin(), draft_.result.offices.end(), [&](const OfficePhrase& phrase) {
      return phrase.sentence == sentence_ && phrase.holder == person && phrase.body;
    });
  }

  [[nodiscard]] const NameSpan* state_at(std::size_t at) const {
    if (at >= tokens_.size()) return nullptr;
    const int index = draft_.name_at(sentence_, static_cast<std::uint32_t>(at));
    if (index < 0) return nullptr;
    const NameSpan& name = draft_.names[static_cast<std::size_t>(index)];
    if (name.entities.size() != 1 || name.adjective) return nullptr;
    const EntityType type = draft_.entity(name.entities[0]).type;
    return type == EntityType::country || type == EntityType::organization ? &name : nullptr;
  }

  // "Holm of Togo", "Holm, from Togo", "Holm (Togo)", "Togo's Holm".
  [[nodiscard]] const NameSpan* home_of(const NameSpan& person) const {
    std::size_t at = person.tokens.end;
    static const WordSet links("of|from|for|representing|(");
    if (at < tokens_.size() && tokens_[at].form == ",") ++at;
    if (at < tokens_.size() && links.has(ascii_lower(tokens_[at].form))) {
      ++at;
      if (at < tokens_.size() && ascii_lower(tokens_[at].form) == "the") ++at;
      return state_at(at);
    }
    if (person.tokens.begin < 2 || tokens_[person.tokens.begin - 1].xpos != "POS") return nullptr;
    return state_at(person.tokens.begin - 2);
  }

  void add(const NameSpan& person, const NameSpan& home, const std::string& office) {
    OfficePhrase phrase;
    phrase.sentence = sentence_;
    phrase.tokens = {std::min(person.tokens.begin, home.tokens.begin), std::max(person.tokens.end, home.tokens.end)};
    phrase.title = office;
    phrase.holder = person.entities[0];
    phrase.body = home.entities[0];
    phrase.confidence = 0.8F;
    draft_.result.offices.push_back(std::move(phrase));
  }

  Draft& draft_;
  int sentence_;
  const std::vector<Token>& tokens_;
};

bool is_envoy(const OfficePhrase& phrase) {
  const std::string title = ascii_lower(phrase.title);
  return !phrase.former &&
         (title.find("ambassador") != std::string::npos || title.find("high commissioner") != std::string::npos ||
          title.find("envoy") != std::string::npos);
}

// Those whom a sentence gives an envoy's office, if they are several.
std::vector<EntityId> envoys_of(const Draft& draft, int sentence) {
  std::vector<EntityId> envoys;
  for (const OfficePhrase& phrase : draft.result.offices)
    if (phrase.sentence == sentence && is_envoy(phrase) &&
        std::find(envoys.begin(), envoys.end(), phrase.holder) == envoys.end())
      envoys.push_back(phrase.holder);
  return envoys;
}

// "nine High Commissioners", "new envoys": counted or new ones, of whom the text has not told before.
bool is_fresh_count(const std::vector<Token>& tokens, std::size_t noun) {
  static const WordSet fresh("new|incoming|newly|several|foreign|-designate");
  bool found = false;
  constexpr std::size_t widest = 5;
  for (std::size_t at = noun; at-- > 0 && at + widest >= noun;) {
    const Token& word = tokens[at];
    const std::string lower = ascii_lower(word.form);
    if (lower == "the" || lower == "these" || lower == "those" || word.upos == Upos::pron) return false;
    if (word.upos == Upos::verb || word.upos == Upos::adp || word.upos == Upos::punct) break;
    found = found || word.upos == Upos::num || fresh.has(lower);
  }
  return found;
}

}  // namespace

void find_listed_offices(Draft& draft) {
  std::string last;  // the office of the envoys last told of
  int told = -sentences_between;
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    std::string office;
    const std::size_t begin = list_after_heading(tokens, office);
    if (office.empty() && sentence - told <= sentences_between) office = last;
    if (begin > 0 && !office.empty()) {
      ListReader(draft, sentence).read(begin, office);
      told = sentence;
    }
    if (auto named = first_office(tokens, 0, tokens.size()); !named.empty()) {
      last = std::move(named);
      told = sentence;
    }
  }
}

void bind_counted_envoys(Draft& draft) {
  const auto end = static_cast<int>(draft.document.sentences.size());
  bool added = false;
  std::vector<bool> line(static_cast<std::size_t>(end), false);  // of a list over several lines, an envoy on each
  for (const OpenedList& list : lists_of(draft))
    for (const int at : list.lines)
      if (at < end) line[static_cast<std::size_t>(at)] = true;
  for (int sentence = 0; sentence + 1 < end; ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    std::size_t noun = 0;
    while (noun < tokens.size() && (office_of_plural(tokens, noun).empty() || !is_fresh_count(tokens, noun))) ++noun;
    if (noun >= tokens.size() || !envoys_of(draft, sentence).empty()) continue;
    std::vector<EntityId> group;
    for (int next = sentence + 1, last = sentence; next < end && next - last <= sentences_to_lines; ++next) {
      const bool listed = line[static_cast<std::size_t>(next)];
      if (!listed && next - last > sentences_between) continue;
      const auto envoys = envoys_of(draft, next);
      if (envoys.size() < (listed ? 1U : 2U)) continue;
      for (const EntityId one : envoys)
        if (std::find(group.begin(), group.end(), one) == group.end()) group.push_back(one);
      last = next;
    }
    if (group.size() < 2) continue;
    const auto head = static_cast<int>(noun);
    auto known = std::find_if(draft.nominals.begin(), draft.nominals.end(),
                              [&](const NominalSpan& one) { return one.sentence == sentence && one.head == head; });
    if (known == draft.nominals.end()) {
      NominalSpan span;
      span.sentence = sentence;
      span.tokens = {static_cast<std::uint32_t>(noun), static_cast<std::uint32_t>(noun + 1)};
      span.head = head;
      span.lemma = office_of_plural(tokens, noun);
      draft.nominals.push_back(std::move(span));
      known = draft.nominals.end() - 1;
      added = true;
    }
    known->kind = NominalKind::persons;
    known->type = EntityType::person;
    known->fixed = group;
  }
  if (added)
    std::stable_sort(draft.nominals.begin(), draft.nominals.end(), [](const NominalSpan& a, const NominalSpan& b) {
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.tokens.begin < b.tokens.begin;
    });
}

}  // namespace chancery

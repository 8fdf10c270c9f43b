#include "entities/numbered_acts.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace chancery {
namespace {

enum class Body { unknown, council, assembly };

bool is_number_of_act(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view head = text.substr(0, slash);
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (slash != std::string_view::npos)
    return digits(head) && digits(text.substr(slash + 1)) && text.size() <= 8;  // "78/264"
  return digits(text) && text.size() >= 3 && text.size() <= 4;
}

// Whether the text speaks of the Security Council.
bool speaks_of_council(const Draft& draft) {
  return std::any_of(draft.words.begin(), draft.words.end(), [](const SentenceWords& row) {
    for (std::size_t at = 0; at < row.words.size(); ++at) {
      const std::string& lower = row.words[at].lower;
      if (lower == "unsc" || lower == "unscr" || lower == "unscrs" ||
          (lower == "council" && at > 0 && row.words[at - 1].lower == "security"))
        return true;
    }
    return false;
  });
}

class ActFinder {
 public:
  // `council`: whether the text speaks of the Security Council, once it has been asked.
  ActFinder(Draft& draft, int sentence, std::optional<bool>& council)
      : draft_(draft),
        index_(sentence),
        words_(draft.words[static_cast<std::size_t>(sentence)].words),
        council_(council) {}

  // Whether it found an act.
  bool run() {
    bool found = false;
    for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
      const std::string& lower = words_[at].lower;
      const bool letters = lower == "unscr" || lower == "unscrs";
      const bool plural = lower == "resolutions" || lower == "unscrs";
      if (!letters && !plural && lower != "resolution") continue;
      std::size_t number = at + 1;
      if (number < words_.size() &&
          (words_[number].lower == "no" || words_[number].lower == "number" || words_[number].lower == "no."))
        ++number;
      if (number >= words_.size() || !is_number_of_act(words_[number].text)) continue;
      Body body = letters ? Body::council : Body::unknown;
      const std::size_t begin = body_before(at, body);
      if (body == Body::unknown && words_[number].text.find('/') != std::string_view::npos) body = Body::assembly;
      if (body == Body::unknown && is_of_council()) body = Body::council;
      add(begin, number, body);
      found = true;
      // "resolutions 1701, 2254 and 2719"
      while (plural && number + 2 < words_.size() &&
             (words_[number + 1].text == "," || words_[number + 1].lower == "and") &&
             is_number_of_act(words_[number + 2].text)) {
        number += 2;
        add(number, number, body);
      }
      at = number;
    }
    return found;
  }

 private:
  bool is_of_council() {
    if (!council_) council_ = speaks_of_council(draft_);
    return *council_;
  }

  // Where the name of the body begins that stands before the word, if it does.
  std::size_t body_before(std::size_t at, Body& body) const {
    std::size_t begin = at;
    const auto is = [&](std::size_t back, std::string_view lower) {
      return begin >= back && words_[begin - back].lower == lower;
    };
    if (is(1, "unsc") || is(1, "sc")) {
      body = Body::council;
      return begin - 1;
    }
    if (is(1, "unga")) {
      body = Body::assembly;
      return begin - 1;
    }
    if (is(1, "council") && is(2, "security")) body = Body::council;
    if (is(1, "assembly") && is(2, "general")) body = Body::assembly;
    if (body != Body::unknown) begin -= 2;
    if (is(1, "un") || is(1, "u.n."))
      --begin;
    else if (is(1, "nations") && is(2, "united"))
      begin -= 2;
    return begin;
  }

  void add(std::size_t first, std::size_t last, Body body) {
    NameSpan name;
    name.sentence = index_;
    name.tokens = {words_[first].tokens.begin, words_[last].tokens.end};
    const std::string_view author = body == Body::council    ? "UN Security Council "
                                    : body == Body::assembly ? "UN General Assembly "
                                                             : "";
    name.text = std::string(author) + "Resolution " + std::string(words_[last].text);
    name.norm = normalize_name(name.text);
    name.cue = EntityType::document;
    std::erase_if(draft_.names, [&](const NameSpan& other) {
      if (other.sentence != index_ || !other.tokens.overlaps(name.tokens)) return false;
      return other.tokens.end == name.tokens.end || other.tokens.begin < name.tokens.begin ||
             other.tokens.end > name.tokens.end;
    });
    for (NameSpan& other : draft_.names)
      if (other.sentence == index_ && other.tokens.overlaps(name.tokens)) other.nested = true;
    draft_.names.push_back(std::move(name));
  }

  Draft& draft_;
  int index_;
  const std::vector<Word>& words_;
  std::optional<bool>& council_;
};

}  // namespace

void name_numbered_acts(Draft& draft) {
  bool found = false;
  std::optional<bool> council;
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence)
    found = ActFinder(draft, sentence, council).run() || found;
  if (found) draft.index_names();
}

}  // namespace chancery

// Finds names: runs of capitalised words, joined with what the knowledge base and the name tagger say of
// them. Titles and honorifics end a run, nationalities before a title or a common noun stand alone.
#include <algorithm>
#include <optional>

#include "entities/draft.hpp"

namespace chancery {
namespace {

bool is_abbreviation_shape(const Word& word) { return word.upper && word.text.size() >= 2 && word.text.size() <= 12; }

class NameFinder {
 public:
  NameFinder(Draft& draft, int sentence)
      : draft_(draft),
        index_(sentence),
        sentence_(draft.sentence(sentence)),
        row_(draft.words[static_cast<std::size_t>(sentence)]),
        words_(row_.words),
        label_(draft.is_label(sentence)) {
    for (const Word& word : words_) norms_.push_back(word.norm);
    if (row_.upper_case)
      for (std::size_t at = 0; at < norms_.size(); ++at)
        if (words_[at].text.size() > 4) norms_[at] = normalize_name(capitalized(words_[at].text));
  }

  void run() {
    for (std::size_t at = 0; at < words_.size();) at = next(at);
    add_tagged();
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const { return sentence_.tokens[words_[at].tokens.begin]; }
  [[nodiscard]] bool titled(std::size_t at) const { return draft_.title_at(index_, words_[at].tokens.begin) >= 0; }
  [[nodiscard]] bool honorific(std::size_t at) const {
    std::string lower = words_[at].lower;
    while (!lower.empty() && lower.back() == '.') lower.pop_back();
    return words_[at].capital && lexicon::honorifics().has(lower);
  }
  [[nodiscard]] bool calendar(std::size_t at) const {
    std::string lower = words_[at].lower;
    while (!lower.empty() && lower.back() == '.') lower.pop_back();
    return lexicon::calendar_words().has(lower);
  }
  [[nodiscard]] bool is(std::size_t at, std::string_view lower) const {
    return at < words_.size() && words_[at].lower == lower;
  }

  // Whether a capital says that this word belongs to a name.
  [[nodiscard]] bool name_like(std::size_t at) const {
    if (at >= words_.size()) return false;
    const Word& word = words_[at];
    if (!word.capital || !word.letters || word.norm.empty() || titled(at) || honorific(at) || calendar(at))
      return false;
    const Token& first = token(at);
    if (first.upos == Upos::pron || first.upos == Upos::det || first.upos == Upos::adp || first.upos == Upos::cconj ||
        first.upos == Upos::sconj || first.upos == Upos::aux || first.upos == Upos::punct)
      return is_abbreviation_shape(word) && first.upos != Upos::pron && !row_.upper_case;
    return true;
  }

  [[nodiscard]] bool common_capital(std::size_t at) const {  // capital for its place only
    const Token& first = token(at);
    const bool forced = at == 0 || row_.title_case || row_.upper_case || after_break(at);
    if (!forced || label_) return false;
    if (first.name != NameType::none && first.name_probability > 0.5F) return false;
    return first.upos != Upos::propn || row_.upper_case;
  }

  // After a colon, a quotation mark or a bullet the next word is capitalised like a sentence's first.
  [[nodiscard]] bool after_break(std::size_t at) const {
    if (at == 0) return true;
    const std::string_view before = words_[at - 1].text;
    if (before == ":" || before == "\"" || before == "\u201c" || before == "\u00ab" || before == "*" || before == "-" ||
        before == "\u2022")
      return true;
    return before == "." || before == "(" ? at < 3 : false;
  }

  [[nodiscard]] bool known_adjective(std::size_t at) const {
    for (const NameHit& hit : draft_.known.find(norms_[at]))
      if (hit.kind == NameKind::demonym_adjective || hit.kind == NameKind::demonym_people) return true;
    return false;
  }

  [[nodiscard]] bool pair_of_names(std::size_t at) const {
    const std::string_view text = words_[at].text;
    const auto parts = hyphen_parts(text);
    return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [&](Span part) {
             const auto hits = draft_.known.find(normalize_name(text.substr(part.begin, part.size())));
             return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
               const EntityType type = draft_.known.things()[static_cast<std::size_t>(hit.thing)].type;
               return hit.kind != NameKind::surname && (type == EntityType::country || type == EntityType::place);
             });
           });
  }

  // Words of the longest known name at this place; possessive clitics inside count as words.
  [[nodiscard]] std::size_t known_length(std::size_t at) const {
    std::vector<std::string_view> norms;
    for (std::size_t word = at; word < words_.size() && word < at + 16; ++word) {
      const std::string& lower = words_[word].lower;
      if (norms_[word].empty() && lower != "the" && !words_[word - 1].possessive) break;
      if (titled(word) && !words_[word].capital) break;
      norms.emplace_back(norms_[word]);
    }
    std::size_t count = draft_.known.longest_match(norms);
    // A known name ends in a capital or a figure: "the West" in "the west bank" is none.
    while (count > 0) {
      const Word& last = words_[at + count - 1];
      if ((last.capital || last.numeral) && !only_weak_hits(at, at + count)) break;
      --count;
    }
    return count;
  }

  [[nodiscard]] std::string joined(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
      if (norms_[at].empty()) continue;
      if (!text.empty()) text += ' ';
      text += norms_[at];
    }
    return text;
  }

  // A lone word known only as a surname needs more than its capital; link_names decides.
  [[nodiscard]] bool only_weak_hits(std::size_t begin, std::size_t end) const {
    const auto hits = draft_.known.find(joined(begin, end));  // none of a part is weak, too
    return std::all_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.kind == NameKind::surname; });
  }

  [[nodiscard]] std::optional<EntityType> cue_at(std::size_t at) const { return lexicon::name_cue(words_[at].lower); }

  // One past the last word of the run of capitalised words that starts here.
  [[nodiscard]] std::size_t run_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    bool complement = false;  // past an "of", "for" or "on"
    std::optional<EntityType> cue = cue_at(begin);
    while (end < words_.size() && !words_[end - 1].possessive) {
      if (name_like(end) && words_[end].norm.size() > 0) {
        if (!complement)
          if (const auto found = cue_at(end)) cue = found;
        ++end;
      } else if (words_[end].numeral && cue && !complement && !calendar(end)) {
        ++end;  // "Resolution 2249", "Summit 2016"
        break;
      } else if (is(end, "&") && name_like(end + 1)) {
        end += 2;
      } else if (const std::size_t after = particle(end); after > end) {
        end = after;
      } else if (cue && cue != EntityType::place && (is(end, "of") || is(end, "for") || is(end, "on"))) {
        std::size_t next = end + 1;
        if (is(next, "the")) ++next;
        // "the Bank of China and Rosatom", "the University for Putin": a person is no part of it
        if (!name_like(next)) break;
        complement = true;
        end = next + 1;
      } else if (is(end, "and") && name_like(end + 1) && joins(begin, end, complement, cue)) {
        ++end;
      } else {
        break;
      }
    }
    return end;
  }

  // "and" belongs to a name where common words stand around it: "Justice and Development Party",
  // "Ministry of Trade and Industry"; not between two names.
  [[nodiscard]] bool joins(std::size_t begin, std::size_t at, bool complement, std::optional<EntityType> cue) const {
    const auto known_alone = [&](std::size_t word) {
      const auto hits = draft_.known.find(norms_[word]);
      return !hits.empty() || token(word).name == NameType::person || words_[word].upper;
    };
    if (known_alone(at - 1) || known_alone(at + 1)) return false;
    if (complement) return cue.has_value() && !cue_at(at + 1);
    if (cue) return false;
    // before the head noun: the words after must lead to one
    const std::size_t end = run_end(at + 1);
    (void)begin;
    return cue_at(end - 1).has_value() && token(at - 1).name != NameType::person;
  }

  // Past a particle and the capital after it: "bin Salman", "van der Leyen", "al-Aiban".
  [[nodiscard]] std::size_t particle(std::size_t at) const {
    std::size_t word = at;
    while (word < words_.size() && word < at + 2 && !words_[word].capital &&
           lexicon::name_particles().has(words_[word].lower))
      ++word;
    return word > at && name_like(word) ? word + 1 : at;
  }

  std::size_t next(std::size_t at) {
    if (!name_like(at)) {
      const bool ordinal = words_[at].numeral && words_[at].letters && at + 1 < words_.size() && name_like(at + 1);
      if (ordinal) {  // "5th World Nomad Games"
        const std::size_t end = run_end(at + 1);
        const auto cue = head_cue(at + 1, end);
        if (cue == EntityType::event || cue == EntityType::document) return add(at, end, cue);
      }
      if (!words_[at].capital && particle(at) > at && !titled(at)) {  // "von der Leyen" on its own
        const std::size_t end = run_end(particle(at) - 1);
        return add(at, end, std::nullopt);
      }
      return at + 1;
    }
    const std::size_t known = known_length(at);
    if (known == 0 && pair_of_names(at)) {  // "Russian-Kazakhstani talks", "Syrian-led": see find_demonyms
      const std::size_t end = run_end(at);
      const auto cue = head_cue(at, end);
      return cue && end > at + 1 && !row_.title_case ? add(at, end, cue) : at + 1;
    }
    const bool shouted = row_.upper_case && !label_;
    std::size_t end = shouted ? at + std::max<std::size_t>(known, 1) : run_end(at);
    if (row_.title_case && !shouted) end = title_case_end(at, end, known);
    if (known >= end - at) return add(at, at + known, std::nullopt);
    if (known > 0 && known_adjective(at) && known <= 2) {
      const auto cue = head_cue(at, end);
      if (!cue || end == at + known || row_.title_case) return add(at, at + known, std::nullopt);
      return add(at, end, cue);
    }
    const auto cue = head_cue(at, end);
    if (known > 0 && !cue && knows_type(at, known)) return add(at, at + known, std::nullopt);
    if (common_capital(at) && known == 0) {
      if (end == at + 1) return at + 1;
      if (!cue) return at + 1;
    }
    if (shouted && known == 0) return at + 1;
    return add(at, end, cue);
  }

  // In a headline where every word is capitalised only known and tagged words are names.
  [[nodiscard]] std::size_t title_case_end(std::size_t at, std::size_t end, std::size_t known) const {
    if (known > 0) return at + known;
    std::size_t word = at + 1;
    while (word < end && token(word).upos == Upos::propn && token(word).name == token(at).name &&
           known_length(word) == 0)
      ++word;
    return word;
  }

  // A known country, place or body does not run on into what follows: "Russia Today" needs a head noun.
  [[nodiscard]] bool knows_type(std::size_t at, std::size_t count) const {
    const auto hits = draft_.known.find(joined(at, at + count));
    return std::any_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.kind != NameKind::surname; });
  }

  // What the head noun of a run shows: its last word, or the last before "of", "for", "on".
  [[nodiscard]] std::optional<EntityType> head_cue(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (at > begin && (is(at, "of") || is(at, "for") || is(at, "on")))
        if (const auto cue = cue_at(at - 1)) return cue;
    if (words_[end - 1].numeral && end - begin > 1) --end;
    if (const auto cue = cue_at(end - 1); cue && end - begin > 1) return cue;
    if (end - begin == 1 && words_[begin].upper) return EntityType::organization;
    return std::nullopt;
  }

  std::size_t add(std::size_t begin, std::size_t end, std::optional<EntityType> cue) {
    NameSpan name;
    name.sentence = index_;
    name.tokens = {words_[begin].tokens.begin, words_[end - 1].tokens.end};
    name.text = draft_.text_of(index_, name.tokens);
    name.norm = joined(begin, end);
    const bool shouted = row_.upper_case || (label_ && words_[begin].upper);
    const bool abbreviation = std::any_of(draft_.known.find(name.norm).begin(), draft_.known.find(name.norm).end(),
                                          [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; });
    if (shouted && !abbreviation) {
      name.text = capitalized(name.text);
      name.norm = normalize_name(name.text);
    }
    const auto hits = draft_.known.find(name.norm);
    name.hits.assign(hits.begin(), hits.end());
    name.adjective = !hits.empty() && std::all_of(hits.begin(), hits.end(), [](const NameHit& hit) {
      return hit.kind == NameKind::demonym_adjective || hit.kind == NameKind::demonym_people;
    });
    if (!name.adjective && !hits.empty() && end == begin + 1 && token(begin).upos == Upos::adj)
      name.adjective = known_adjective(begin);
    name.cue = cue;
    name.possessive = words_[end - 1].possessive;
    label(name);
    if (begin > 0) {
      std::string lower = words_[begin - 1].lower;
      while (!lower.empty() && lower.back() == '.') lower.pop_back();
      const bool before_honorific = lexicon::honorifics().has(lower) && words_[begin - 1].capital;
      const int title = draft_.title_at(index_, words_[begin - 1].tokens.begin);
      name.person_context = before_honorific || (title >= 0 && !name.adjective && !words_[begin - 1].possessive);
      if (before_honorific) name.gender = lexicon::honorific_gender(lower);
    }
    draft_.names.push_back(std::move(name));
    return end;
  }

  void label(NameSpan& name) const {
    float best = 0.0F;
    for (std::uint32_t at = name.tokens.begin; at < name.tokens.end; ++at) {
      const Token& one = sentence_.tokens[at];
      if (one.name != NameType::none && one.name_probability > best) {
        best = one.name_probability;
        name.label = one.name;
      }
    }
    name.label_probability = best;
  }

  // What the tagger calls a name and the rules have not found.
  void add_tagged() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const Token& first = token(at);
      if (first.name == NameType::none || !first.name_begin || first.name_probability < 0.6F || !name_like(at))
        continue;
      std::size_t end = at + 1;
      while (end < words_.size() && token(end).name == first.name && !token(end).name_begin && !titled(end)) ++end;
      while (end > at + 1 && !words_[end - 1].capital) --end;
      const Span tokens{words_[at].tokens.begin, words_[end - 1].tokens.end};
      const bool found = std::any_of(draft_.names.rbegin(), draft_.names.rend(), [&](const NameSpan& name) {
        return name.sentence == index_ && name.tokens.overlaps(tokens);
      });
      if (!found) add(at, end, head_cue(at, end));
    }
  }

  Draft& draft_;
  int index_;
  const Sentence& sentence_;
  const SentenceWords& row_;
  const std::vector<Word>& words_;
  bool label_;
  std::vector<std::string> norms_;
};

}  // namespace

void find_names(Draft& draft) {
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence) NameFinder(draft, sentence).run();
  draft.index_names();
}

}  // namespace chancery

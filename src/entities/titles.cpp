// Finds the words of titles: "Prime Minister", "First Deputy Foreign Minister", "head of state",
// "secretary of state for foreign affairs", "spokesman". Body and holder are found later (offices.cpp).
#include <algorithm>
#include <optional>
#include <span>

#include "entities/draft.hpp"
#include "entities/title_ranks.hpp"

namespace chancery {
namespace {

// "presidents" → "president", "secretaries" → "secretary", "spokesmen" → "spokesman"
std::string singular(const std::string& word) {
  const auto ends = [&](std::string_view tail) {
    return word.size() > tail.size() && word.compare(word.size() - tail.size(), tail.size(), tail) == 0;
  };
  if (ends("ies")) return word.substr(0, word.size() - 3) + "y";
  if (ends("men")) return word.substr(0, word.size() - 3) + "man";
  if (ends("s") && !ends("ss")) return word.substr(0, word.size() - 1);
  return word;
}

struct Core {
  lexicon::TitleNoun noun;
  std::string word;  // singular
  bool plural = false, former = false;
};

std::optional<Core> title_core(const std::string& lower) {
  Core core;
  std::string word = lower.substr(0, lower.find('/'));
  if (word.rfind("ex-", 0) == 0) {
    core.former = true;
    word = word.substr(3);
  }
  if (const auto noun = lexicon::title_noun(word)) {
    core.noun = *noun;
    core.word = word;
    return core;
  }
  const std::string one = singular(word);
  if (one == word) return std::nullopt;
  const auto noun = lexicon::title_noun(one);
  if (!noun) return std::nullopt;
  core.noun = *noun;
  core.word = one;
  core.plural = true;
  return core;
}

class TitleFinder {
 public:
  TitleFinder(Draft& draft, int sentence)
      : draft_(draft),
        index_(sentence),
        sentence_(draft.sentence(sentence)),
        words_(draft.words[static_cast<std::size_t>(sentence)].words) {}

  void run() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto core = title_core(words_[at].lower);
      if (const std::string_view full = office_in_full(words_, at); !full.empty()) core = Core{{}, std::string(full), false, false};
      if (!core || part_of_longer(at, core->word)) core = calling(at);
      if (core && is_noun(at)) at = add(at, *core);
    }
  }

 private:
  // Words such as "heads", "chairs" and "judges" are verbs as well.
  [[nodiscard]] bool is_noun(std::size_t at) const {
    if (words_[at].upper && words_[at].text.size() <= 4) return true;  // "MP", "CEO"
    const auto noun = [&](std::uint32_t index) {
      const Upos upos = sentence_.tokens[index].upos;
      return upos != Upos::verb && upos != Upos::aux && upos != Upos::adv && upos != Upos::adp;
    };
    // "President-elect" is a noun whatever its last part is taken for, "Under-Secretary" whatever its first
    const bool compound = words_[at].tokens.size() > 1 && words_[at].lower.find('-') != std::string::npos;
    if (compound && noun(words_[at].tokens.begin)) return true;
    return noun(words_[at].tokens.end - 1);
  }

  // "a strategist at Norbank", "Norbank's archivist": what somebody does for a body that is named with it.
  [[nodiscard]] std::optional<Core> calling(std::size_t at) const {
    const Word& word = words_[at];
    if (word.lower == "justice" && at > 0 && words_[at - 1].lower == "chief") return Core{{}, word.lower, false, false};
    if (word.capital || !word.letters) return std::nullopt;
    if ((word.lower == "number" || word.lower == "numbers") && at > 0 && words_[at - 1].lower == "opposite")
      return Core{{Role::other, false, true, false}, "counterpart", word.lower == "numbers", false};
    if (word.lower == "executive" && at + 1 < words_.size() && title_core(words_[at + 1].lower)) return std::nullopt;  // "executive secretary"
    const std::string one = singular(word.lower);
    if ((word.lower == "partner" || word.lower == "partners") && at + 1 < words_.size() && words_[at + 1].lower == "at")
      return Core{{Role::other, true, false, true}, "partner", word.lower == "partners", false};
    const auto learned = [](std::string_view noun) {
      return noun.ends_with("ologist") || noun.ends_with("ographer") || noun.ends_with("onomist") || noun.ends_with("ematician");
    };
    const bool known = lexicon::professions().has(word.lower) || learned(word.lower);
    if (!known && !lexicon::professions().has(one)) return std::nullopt;
    static const WordSet links("at|with|for|of|from");
    const bool after = at + 1 < words_.size() && links.has(words_[at + 1].lower);
    std::size_t first = at;
    while (first > 0 && modifies(first - 1)) --first;
    const bool before = first > 0 && (words_[first - 1].capital || words_[first - 1].norm.empty() ||
                                      (first > 1 && words_[first - 2].capital));
    if (!after && !before) return std::nullopt;
    return Core{{Role::other, true, false, true}, known ? word.lower : one, !known, false};
  }

  // Callings that are offices where they lead: "a diplomat" works for a state, "the top diplomat" speaks for it.
  [[nodiscard]] static bool leads_its_kind(const std::string& noun, const std::string& key) {
    static const WordSet ranked("negotiator|diplomat|attaché|attache|representative|inspector|officer");
    if (!ranked.has(noun)) return true;
    for (const std::string_view rank : {"chief", "lead ", "top", "most senior", "special", "permanent", "high", "personal",
                                        "presidential", "trade representative", "resident"})
      if (key.find(rank) != std::string::npos) return true;
    return false;
  }

  // Advisers whose post is an office: "the national security adviser", "a presidential adviser".
  [[nodiscard]] static bool counsels_the_state(std::string_view key) {
    constexpr std::string_view posts[] = {"national security advi", "special advi", "presidential advi", "chief advi", "principal advi"};
    return std::any_of(std::begin(posts), std::end(posts), [&](std::string_view post) { return key.find(post) != std::string_view::npos; });
  }

  [[nodiscard]] bool follows(std::size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].lower == word;
  }

  // "chief" in "chief executive", "deputy" in "deputy minister", "executive" without "chief".
  [[nodiscard]] bool part_of_longer(std::size_t at, const std::string& word) const {
    const bool next_is_title = at + 1 < words_.size() && (title_core(words_[at + 1].lower).has_value() || lexicon::professions().has(words_[at + 1].lower));
    const auto chief_before = [&] {
      return at > 0 && (words_[at - 1].lower == "chief" || (at > 1 && words_[at - 2].lower == "chief"));
    };
    if (word == "executive") return !chief_before() || follows(at + 1, "officer");
    if (word == "officer") return !chief_before();
    if (word == "deputy" || word == "chief" || word == "head" || word == "lead") {
      if (next_is_title) return true;
      if (word == "chief" && at + 2 < words_.size() && words_[at + 2].lower.starts_with("officer") && modifies(at + 1))
        return true;  // "chief financial officer"
      // "his deputy, Ana Duarte", but "deputies voted"
      static const WordSet owners("his|her|their|its|my|our|your|whose");
      const bool owned = at > 0 && (owners.has(words_[at - 1].lower) || words_[at - 1].lower == "'s" ||
                                    words_[at - 1].lower == "\u2019s" || (at > 1 && words_[at - 2].possessive));
      if (word == "deputy") return !owned && !words_[at].capital && !sentence_starts_name(at + 1);
    }
    if (word == "colleague") {  // "his Slovak colleague" is a counterpart, colleagues at large are nobody
      const auto hits = at == 0 ? std::span<const NameHit>{} : draft_.known.find(words_[at - 1].norm);
      return std::none_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.kind == NameKind::demonym_adjective; });
    }
    if (word == "chair" || word == "head")
      if (const Token& token = sentence_.tokens[words_[at].tokens.begin];
          token.upos != Upos::noun && token.upos != Upos::propn)
        return true;
    // "Leaders Party", "Presidents Cup" are names
    if (words_[at].capital && at + 1 < words_.size() && words_[at + 1].capital && !words_[at].possessive &&
        words_[at].lower != word && (lexicon::name_cue(words_[at + 1].lower) || (at > 0 && words_[at - 1].capital && at + 2 < words_.size() &&
                                     words_[at + 2].capital && lexicon::name_cue(words_[at + 2].lower))))
      return true;
    // "Sultan al-Jaber", "Dean Rusk": a given name
    if (words_[at].capital && at + 1 < words_.size() && word == "sultan") {
      const std::string& next = words_[at + 1].lower;
      if (next.starts_with("al-") || next.starts_with("el-") || next == "al" || next == "el" || next == "bin" || next == "ibn")
        return true;
    }
    if (words_[at].capital && (word == "dean" || word == "regent") && at + 1 < words_.size() && words_[at + 1].capital &&
        (at + 2 >= words_.size() || !words_[at + 2].capital) && (at == 0 || words_[at - 1].lower != "the"))
      return true;
    // "Chancellor College", "Governor House"
    static const WordSet houses("college|university|school|academy|hotel|palace|house|party|council|street|square|park|island");
    if (words_[at].capital && at + 1 < words_.size() && words_[at + 1].capital && houses.has(words_[at + 1].lower) &&
        (at + 2 >= words_.size() || !words_[at + 2].capital) && at > 0)
      return true;
    static const WordSet ranks("marshal|petty|warrant|master|mate");  // "Air Chief Marshal"
    if (word == "chief" && at + 1 < words_.size() && ranks.has(words_[at + 1].lower)) return true;
    if (is_rank_of_order(at)) return true;
    // "Council of Heads of State", "Conference of Ministers" are names
    static const WordSet gatherings(
        "council|conference|meeting|assembly|committee|summit|commission|cabinet|association");
    if (at >= 2 && words_[at].capital && words_[at - 1].lower == "of" && words_[at - 2].capital)
      return gatherings.has(words_[at - 2].lower);
    return false;
  }

  // "a Commander of the Royal Order of Merit": an honour, and no office.
  [[nodiscard]] bool is_rank_of_order(std::size_t at) const {
    static const WordSet orders("order|legion|cross|empire");
    if (!follows(at + 1, "of") && !follows(at + 1, "in")) return false;
    for (std::size_t next = at + 2; next < words_.size() && next < at + 6; ++next) {
      if (words_[next].lower == "the") continue;
      if (!words_[next].capital) return false;
      if (orders.has(words_[next].lower)) return words_[next - 1].lower != "red";
    }
    return false;
  }

  [[nodiscard]] bool sentence_starts_name(std::size_t at) const { return at < words_.size() && words_[at].capital; }

  [[nodiscard]] bool modifies(std::size_t at) const {
    const Word& word = words_[at];
    if (word.possessive || !word.letters) return false;
    if (word.lower == "country") {
      static const WordSet posts("director|manager|representative|head|chief|lead|coordinator");
      return at + 1 < words_.size() && posts.has(words_[at + 1].lower);
    }
    if (word.lower == "opposite") return at + 1 < words_.size() && words_[at + 1].lower.starts_with("number");
    if (word.lower == "elected" && word.tokens.begin == 0) return false;  // "Elected mayor in May, Ana Duarte"
    if (word.lower == "elected" && sentence_.tokens[word.tokens.begin].relation != Relation::amod)
      return false;  // "was elected president"
    static const WordSet only_lower("party|company|club|team|government|cabinet|house|state|union|opposition|oil|gas");
    const bool of_cabinet = word.lower == "cabinet" && at + 1 < words_.size() && (words_[at + 1].lower == "secretary" || words_[at + 1].lower == "minister");
    if (lexicon::title_modifiers().has(word.lower))
      return of_cabinet || !(word.capital && only_lower.has(word.lower) && at > 0 && words_[at - 1].capital);
    static const WordSet no_portfolio("state|parliament|board|council|war|works|forces|media|food|land|power|space|posts|roads|business|"
        "enterprise|reform|skills|construction|consumer|arts");
    return lexicon::portfolios().has(word.lower) && !no_portfolio.has(word.lower);
  }

  // The first word of "Climate, Energy and Rural Affairs Minister", past the words right before the noun.
  [[nodiscard]] std::size_t first_of_list(std::size_t first, std::size_t noun) const {
    bool joined = false;
    const auto is_portfolio = [&](std::size_t word) {
      return (lexicon::portfolios().has(words_[word].lower) || qualifies(word)) && words_[word].capital == words_[noun].capital;
    };
    std::size_t front = first;  // "European" in "Foreign and European Affairs Minister"
    while (front > 0 && is_portfolio(front - 1)) --front;
    if (front >= 2 && words_[front - 1].lower == "and" && is_portfolio(front - 2)) first = front;
    while (first < noun && first >= 2) {
      const std::string& link = words_[first - 1].lower;
      if (link != "and" && link != "&" && !(link == "," && joined)) break;
      const auto belongs = [&](std::size_t word) {
        return lexicon::portfolios().has(words_[word].lower) && words_[word].capital == words_[first].capital;
      };
      if (!belongs(first - 2)) break;
      joined = true;
      std::size_t next = first - 2;
      while (next > 0 && belongs(next - 1)) --next;
      first = next;
    }
    return first;
  }

  std::size_t add(std::size_t at, const Core& core) {
    std::size_t first = at;
    while (first > 0 && (modifies(first - 1) || is_joined_portfolio(first - 1))) --first;
    first = first_of_list(first, at);
    // "most" and "first" alone modify nothing: "the most President Putin"
    std::size_t last = at;
    if (words_[at].lower.starts_with("charg") && at + 1 < words_.size() && words_[at + 1].lower.starts_with("d")) ++last;
    if (const std::size_t rank = last_of_rank(words_, at); rank > at) last = rank;
    if (follows(last + 1, "of") || follows(last + 1, "for")) last = portfolio(last);
    // "High Representative/Vice-President", "Chairman / CEO": one holder, known by the first
    const std::size_t own = last;
    if (follows(last + 1, "/") && last + 2 < words_.size() && title_core(words_[last + 2].lower)) last += 2;
    TitleSpan title;
    title.sentence = index_;
    title.tokens = {words_[first].tokens.begin, words_[last].tokens.end};
    title.extent = title.tokens;
    title.text = draft_.text_of(index_, title.tokens);
    if (core.plural) make_singular(title.text, words_[at].text, core.word);
    if (core.former && title.text.size() > 3) title.text.erase(title.text.find('-') < 3 ? 0 : title.text.size(), 3);
    if (const std::string_view full = office_in_full(words_, at); !full.empty())
      title.text.replace(title.text.rfind(words_[at].text), words_[at].text.size(), capitalized(full));
    else if (draft_.words[static_cast<std::size_t>(index_)].upper_case || words_[at].upper)
      title.text = capitalized(title.text);
    title.noun = core.word == "colleague" ? "counterpart" : core.word.substr(core.word.rfind(' ') + 1);  // "prime minister" for "PM"
    for (std::size_t word = first; word <= own; ++word) {
      if (word > at && word <= last_of_rank(words_, at) && is_rank_word(words_[word].lower)) continue;
      if (!title.key.empty()) title.key += ' ';
      title.key += word == at ? core.word : words_[word].lower;
    }
    title.role = lexicon::title_role(title.key);
    if (title.role == Role::other && first == at && own == at) title.role = core.noun.role;
    title.employee = (core.noun.employee && !counsels_the_state(title.key)) ||
                     !leads_its_kind(title.noun, title.key);
    title.profession = core.noun.profession && title.noun != "diplomat";
    title.vague = core.noun.vague && own == at && title.role == Role::other && title.key != "opposition leader" && !lexicon::leads_forces(title.key);
    title.plural = core.plural;
    title.former = core.former || title.noun == "predecessor";
    draft_.titles.push_back(std::move(title));
    return last;
  }

  // "Presidents" becomes "President": the office that each of them holds.
  static void make_singular(std::string& text, std::string_view plural, const std::string& one) {
    const std::size_t found = text.rfind(plural);
    if (found == std::string::npos || plural.empty()) return;
    std::string word = one;
    if (plural[0] >= 'A' && plural[0] <= 'Z') word[0] = plural[0];
    text.replace(found, plural.size(), word);
  }

  // "foreign-policy chief", "armed-forces minister"
  [[nodiscard]] bool is_joined_portfolio(std::size_t at) const {
    const std::string& lower = words_[at].lower;
    const std::size_t hyphen = lower.find('-');
    return hyphen != std::string::npos && lexicon::portfolios().has(lower.substr(0, hyphen)) &&
           lexicon::portfolios().has(lower.substr(hyphen + 1));
  }

  // "European" in "of European Affairs": a word that makes a portfolio only with the next.
  [[nodiscard]] bool qualifies(std::size_t at) const {
    static const WordSet qualifiers("commonwealth|european|international|islamic|industrial|cultural|spatial");
    if (qualifiers.has(words_[at].lower) && at + 1 < words_.size() && lexicon::portfolios().has(words_[at + 1].lower)) return true;
    // "Near Eastern Affairs", "East Asian and Pacific Affairs"
    static const WordSet regions("near|middle|far|eastern|western|southern|northern|central|african|asian|pacific|eurasian|american|hemisphere|arab|"
                                 "gulf|caribbean|latin|global|bilateral|north|south|east|west|european");
    constexpr std::size_t longest = 5;
    std::size_t next = at;
    while (next < words_.size() && next < at + longest && (regions.has(words_[next].lower) || (next > at && words_[next].lower == "and"))) ++next;
    return next > at && next < words_.size() && words_[next].lower == "affairs";
  }

  // "of Foreign Affairs and Trade", "of State", "for External Affairs"; the last word of the title.
  std::size_t portfolio(std::size_t last) const {
    constexpr std::size_t longest_portfolio = 16;  // words
    std::size_t end = last;
    std::size_t at = last + 2;
    if (follows(at, "the")) ++at;
    for (; at < words_.size() && at < last + longest_portfolio; ++at) {
      const Word& word = words_[at];
      if (lexicon::portfolios().has(word.lower)) {
        end = at;
        if (word.possessive) break;
      } else if (word.lower == "," && end == at - 1 && at + 2 < words_.size() &&
                 (lexicon::portfolios().has(words_[at + 1].lower) || qualifies(at + 1)) &&
                 (words_[at + 2].lower == "and" || words_[at + 2].lower == "," ||
                  lexicon::portfolios().has(words_[at + 2].lower))) {
        continue;  // "of Science, Technology and Higher Education"
      } else if (word.lower != "and" && word.lower != "of" && word.lower != "for" && !qualifies(at)) {
        break;
      }
    }
    if (end == last) return last;
    static const WordSet without_portfolio("president|king|queen|leader|premier|ruler");
    if (without_portfolio.has(words_[last].lower)) return last;
    // "the head of government" is an office, "the head of the national team" leads a team
    if (words_[last].lower == "head" || words_[last].lower == "heads" || words_[last].lower == "chief" ||
        words_[last].lower == "chairman" || words_[last].lower == "speaker") {
      const std::string& word = words_[end].lower;
      const bool of_forces = word == "staff" && words_[last].lower.starts_with("chief");  // "Chief of the Defence Staff"
      const bool office = of_forces || (end == last + 2 && (word == "state" || word == "government" || word == "staff"));
      return office ? end : last;
    }
    return end;
  }

  Draft& draft_;
  int index_;
  const Sentence& sentence_;
  const std::vector<Word>& words_;
};

}  // namespace

void find_titles(Draft& draft) {
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence) TitleFinder(draft, sentence).run();
  draft.index_titles();
}

}  // namespace chancery

// Which nouns name an office or what somebody does for a body, and which belong to a longer title, a name or an honour.
#include <algorithm>
#include <span>

#include "entities/company_names.hpp"
#include "entities/title_finder.hpp"

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

}  // namespace

std::optional<TitleCore> title_core(const std::string& lower) {
  TitleCore core;
  std::string word = lower.substr(0, lower.find('/'));
  if (word.rfind("ex-", 0) == 0) {
    core.former = true;
    word = word.substr(3);
  }
  if (word == "amir") word = "emir";  // Gulf spelling
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

// Words such as "heads", "chairs" and "judges" are verbs as well.
bool TitleFinder::is_noun(std::size_t at) const {
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
std::optional<TitleCore> TitleFinder::calling(std::size_t at) const {
  const Word& word = words_[at];
  static const WordSet of_justices("chief|associate|a|an|court|presiding|retired|former|puisne");
  if (word.lower == "justice" && at > 0 && of_justices.has(words_[at - 1].lower))
    return TitleCore{{}, word.lower, false, false};
  if (word.capital || !word.letters) return std::nullopt;
  if ((word.lower == "number" || word.lower == "numbers") && at > 0 && words_[at - 1].lower == "opposite")
    return TitleCore{{Role::other, false, true, false}, "counterpart", word.lower == "numbers", false};
  if (word.lower == "executive" && at + 1 < words_.size() && title_core(words_[at + 1].lower))
    return std::nullopt;  // "executive secretary"
  const std::string one = singular(word.lower);
  if (at > 0 && is_firm_by_goods(one, words_[at - 1].lower)) return std::nullopt;  // "Chile's copper producer, Orvik"
  if ((word.lower == "partner" || word.lower == "partners") && at + 1 < words_.size() && words_[at + 1].lower == "at")
    return TitleCore{{Role::other, true, false, true}, "partner", word.lower == "partners", false};
  const auto learned = [](std::string_view noun) {
    return noun.ends_with("ologist") || noun.ends_with("ographer") || noun.ends_with("onomist") ||
           noun.ends_with("ematician");
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
  return TitleCore{{Role::other, true, false, true}, known ? word.lower : one, !known, false};
}

bool TitleFinder::before_person(std::size_t at) const {
  if (at + 1 >= words_.size() || !words_[at + 1].capital) return false;
  const Token& next = sentence_.tokens[words_[at + 1].tokens.begin];
  return next.name == NameType::person && next.name_begin;
}

// "Pat King", "Farouk Sultan": a surname; "King Saud University", "Premier Energy": the first word of a body's name.
bool TitleFinder::is_within_name(std::size_t at) const {
  constexpr float sure = 0.95F;
  const Word& word = words_[at];
  const Token& token = sentence_.tokens[word.tokens.begin];
  if (!word.capital || token.name_probability < sure || word.tokens.size() > 1) return false;
  static const WordSet surnames(
      "king|sultan|emir|amir|prince|bishop|pope|dean|major|marshal|judge|chancellor|abbot|duke|earl|baron|shah|raja|"
      "sheriff|cardinal|constable|"
      "speaker|general|captain|queen|minister|mayor|provost|warden|reeve|count|president|senator|guard|chief|head|"
      "chair");
  if (token.name == NameType::person && surnames.has(word.lower))
    return !token.name_begin && at > 0 && words_[at - 1].capital && !words_[at - 1].possessive &&
           sentence_.tokens[words_[at - 1].tokens.begin].name == NameType::person && !title_core(words_[at - 1].lower);
  static const WordSet of_names(
      "king|queen|prince|princess|emperor|sultan|premier|president|captain|chancellor|pope|emir|amir|shah|imam");
  if (token.name != NameType::organization || !of_names.has(word.lower) || at + 1 >= words_.size() ||
      !words_[at + 1].capital || word.possessive)
    return false;
  std::size_t last = at;
  while (last + 1 < words_.size() && words_[last + 1].capital && !words_[last].possessive &&
         sentence_.tokens[words_[last + 1].tokens.begin].name == NameType::organization &&
         !sentence_.tokens[words_[last + 1].tokens.begin].name_begin)
    ++last;
  return last > at && (lexicon::name_cue(words_[last].lower) == EntityType::organization ||
                       (token.name_begin && last == at + 1 && word.lower == "premier"));
}

// "chief" in "chief executive", "deputy" in "deputy minister", "executive" without "chief".
bool TitleFinder::part_of_longer(std::size_t at, const std::string& word) const {
  const bool next_is_title = at + 1 < words_.size() && (title_core(words_[at + 1].lower).has_value() ||
                                                        lexicon::professions().has(words_[at + 1].lower));
  const auto chief_before = [&] {
    return at > 0 && (words_[at - 1].lower == "chief" || (at > 1 && words_[at - 2].lower == "chief"));
  };
  if (word == "representative" && at > 1 && words_[at - 1].lower == "of" && words_[at - 2].lower == "house")
    return true;  // a chamber
  if (word == "delegate" && at > 0 && title_core(words_[at - 1].lower)) return true;  // "minister delegate"
  if (word == "executive") return !chief_before() || follows(at + 1, "officer");
  if (word == "officer") return !chief_before();
  if (words_[at].lower == "chiefs" && at > 0 && words_[at - 1].lower == "joint" && follows(at + 1, "of"))
    return true;  // the body
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
  static const WordSet gatherings(
      "council|conference|meeting|assembly|committee|summit|commission|cabinet|association|retreat|forum");
  // "the Commonwealth Heads of Government Meeting"
  if (word == "head" && follows(at + 1, "of") && at + 3 < words_.size() &&
      (words_[at + 2].lower == "government" || words_[at + 2].lower == "state") && words_[at + 3].capital &&
      gatherings.has(words_[at + 3].lower))
    return true;
  if (word == "colleague") {  // "his Slovak colleague" is a counterpart, colleagues at large are nobody
    // "Bruun, his colleague in Lima,": of whom the words beside or the name tell where
    static const WordSet of_one("his|her"), behind("in|there|from|at|,");
    const std::size_t token = words_[at].tokens.begin;
    const auto form = [&](std::size_t index) -> const std::string& { return sentence_.tokens[index].form; };
    if (token > 2 && token + 1 < sentence_.tokens.size() && ascii_lower(form(token)) == "colleague" &&
        of_one.has(ascii_lower(form(token - 1))) && form(token - 2) == "," && form(token - 3)[0] >= 'A' &&
        form(token - 3)[0] <= 'Z' && (behind.has(ascii_lower(form(token + 1))) || form(token + 1) == "."))
      return false;
    const auto hits = at == 0 ? std::span<const NameHit>{} : draft_.known.find(words_[at - 1].norm);
    return std::none_of(hits.begin(), hits.end(),
                        [](const NameHit& hit) { return hit.kind == NameKind::demonym_adjective; });
  }
  if (word == "chair" || word == "head")
    if (const Token& token = sentence_.tokens[words_[at].tokens.begin];
        token.upos != Upos::noun && token.upos != Upos::propn)
      return true;
  // "Leaders Party", "Presidents Cup" are names
  if (words_[at].capital && at + 1 < words_.size() && words_[at + 1].capital && !words_[at].possessive &&
      words_[at].lower != word &&
      (lexicon::name_cue(words_[at + 1].lower) || (at > 0 && words_[at - 1].capital && at + 2 < words_.size() &&
                                                   words_[at + 2].capital && lexicon::name_cue(words_[at + 2].lower))))
    return true;
  // "Sultan al-Jaber", "Dean Lund": a given name
  if (words_[at].capital && at + 1 < words_.size() && word == "sultan") {
    const std::string& next = words_[at + 1].lower;
    if (next.starts_with("al-") || next.starts_with("el-") || next == "al" || next == "el" || next == "bin" ||
        next == "ibn")
      return true;
    // "chairman Sultan Ahmed bin Nasser", "H.E. Sultan Ahmed"
    static const WordSet styles("dr|h.e|excellency|mr|engineer|eng");
    if (at > 0 && words_[at + 1].capital &&
        (title_core(words_[at - 1].lower) || styles.has(words_[at - 1].lower)))
      return true;
  }
  if (is_within_name(at)) return true;
  if (words_[at].lower == "amir" && !is_amir_of_state(at)) return true;
  if (words_[at].capital && (word == "dean" || word == "regent") && at + 1 < words_.size() && words_[at + 1].capital &&
      (at + 2 >= words_.size() || !words_[at + 2].capital) && (at == 0 || words_[at - 1].lower != "the"))
    return true;
  // "Chancellor College", "Governor House"
  static const WordSet houses(
      "college|university|school|academy|hotel|palace|house|party|council|street|square|park|island");
  if (words_[at].capital && at + 1 < words_.size() && words_[at + 1].capital && houses.has(words_[at + 1].lower) &&
      (at + 2 >= words_.size() || !words_[at + 2].capital) && at > 0)
    return true;
  static const WordSet ranks("marshal|petty|warrant|master|mate");  // "Air Chief Marshal"
  if (word == "chief" && at + 1 < words_.size() && ranks.has(words_[at + 1].lower)) return true;
  if (is_rank_of_order(at)) return true;
  // "Council of Heads of State", "Conference of Ministers" are names
  if (at >= 2 && words_[at].capital && words_[at - 1].lower == "of" && words_[at - 2].capital)
    return gatherings.has(words_[at - 2].lower) && !before_person(at);  // but "Meeting of President Berg"
  return false;
}

// "the Amir", "Amir Sheikh Nasser", "Kuwait's Amir", but "Amir Khan".
bool TitleFinder::is_amir_of_state(std::size_t at) const {
  static const WordSet royal("sheikh|shaikh|shaykh|sabah|tamim");
  static const WordSet owning("the|deputy|father|'s|\u2019s|our|his");
  if (at > 0 && (owning.has(words_[at - 1].lower) || words_[at - 1].possessive)) return true;
  if (at == 0 && words_.size() > 1 && !words_[1].capital && words_[1].letters) return true;  // "Amir sends condolences"
  if (at > 0) {
    const auto hits = draft_.known.find(words_[at - 1].norm);
    if (std::any_of(hits.begin(), hits.end(),
                    [](const NameHit& hit) { return hit.kind == NameKind::demonym_adjective; }))
      return true;
  }
  return follows(at + 1, "of") || (at + 1 < words_.size() && royal.has(words_[at + 1].lower));
}

// "a Commander of the Royal Order of Merit": an honour, and no office.
bool TitleFinder::is_rank_of_order(std::size_t at) const {
  static const WordSet orders("order|legion|cross|empire");
  if (!follows(at + 1, "of") && !follows(at + 1, "in")) return false;
  for (std::size_t next = at + 2; next < words_.size() && next < at + 6; ++next) {
    if (words_[next].lower == "the") continue;
    if (!words_[next].capital) return false;
    if (orders.has(words_[next].lower)) return words_[next - 1].lower != "red";
  }
  return false;
}

}  // namespace chancery

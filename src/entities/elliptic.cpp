#include "entities/elliptic.hpp"

#include "entities/lexicon.hpp"
#include "entities/nationals.hpp"

namespace chancery {
namespace {

NominalSpan phrase(const NominalView& view, int at, int first, NominalKind kind, int count) {
  NominalSpan nominal;
  nominal.sentence = view.index();
  nominal.head = at;
  nominal.kind = kind;
  nominal.lemma = view.lower(at);
  nominal.count = count;
  nominal.definite = true;
  nominal.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at + 1)};
  return nominal;
}

bool goes_on(const NominalView& view, int at) {
  // "the two-day stop"
  if (view.lower(at + 1) == "-" && view.token(at + 1).span.begin == view.token(at).span.end) return true;
  return view.is_noun(at + 1) ||
         (at + 1 < view.size() && (view.token(at + 1).upos == Upos::adj || view.token(at + 1).upos == Upos::sym));
}

// "the two", "both", "the three" without a noun.
std::optional<NominalSpan> read_number(const NominalView& view, int at) {
  if (goes_on(view, at)) return std::nullopt;
  const bool both = view.lower(at) == "both";
  if (!both && view.lower(at - 1) != "the") return std::nullopt;
  if (both && (view.token(at).relation == Relation::cc || view.name_at(at + 1) >= 0 || view.lower(at + 1) == "the"))
    return std::nullopt;
  if (view.lower(at + 1) == "of" && view.lower(at + 2) != "them" && !view.verb_takes_next(at)) return std::nullopt;
  return phrase(view, at, both ? at : at - 1, NominalKind::number, number_word(view.lower(at)));
}

// "the pair", "the trio": as many of those spoken of.
int group_noun(const std::string& word) {
  static const WordSet two("pair|duo|couple|twosome"), three("trio|threesome"), four("quartet|foursome");
  return two.has(word) ? 2 : three.has(word) ? 3 : four.has(word) ? 4 : 0;
}

std::optional<NominalSpan> read_group_noun(const NominalView& view, int at, int count) {
  std::string before = view.lower(at - 1);
  // "the Nordic duo"
  if (const int name = view.name_at(at - 1); name >= 0 && view.name(name).adjective &&
                                             view.name(name).tokens.size() == 1 && view.lower(at - 2) == "the" &&
                                             view.lower(at + 1) != "of" && !view.is_noun(at + 1)) {
    NominalSpan nominal = phrase(view, at, at - 2, NominalKind::number, count);
    nominal.sites = view.name(name).entities;
    return nominal;
  }
  // "the royal couple"
  static const WordSet rulers("royal|presidential|imperial|princely|ducal|visiting");
  if (view.lower(at) == "couple" && rulers.has(before) && view.lower(at - 2) == "the")
    return phrase(view, at, at - 2, NominalKind::number, count);
  if ((before != "the" && before != "this") || (view.lower(at + 1) == "of" && !view.verb_takes_next(at)) ||
      view.is_noun(at + 1))
    return std::nullopt;
  return phrase(view, at, at - 1, NominalKind::number, count);
}

bool is_ordering(const std::string& word) { return word == "former" || word == "latter"; }

// "the former", "the latter" of two.
std::optional<NominalSpan> read_ordering(const NominalView& view, int at) {
  if (view.lower(at - 1) != "the" || goes_on(view, at)) return std::nullopt;
  return phrase(view, at, at - 1, NominalKind::number, 1);
}

// "each side", "either country", "neither minister": both of two.
std::optional<NominalSpan> read_distributive(const NominalView& view, int at) {
  static const WordSet quantifiers("each|either|neither");
  if (!quantifiers.has(view.lower(at - 1)) || view.name_at(at) >= 0 || view.is_noun(at + 1)) return std::nullopt;
  static const WordSet sides("side|party|camp|delegation"),
      states("country|state|nation|government|capital|neighbour|neighbor"),
      persons("leader|president|minister|man|woman|candidate|rival"), bodies("company|firm|bank|party|club|airline");
  const std::string noun = view.lower(at);
  const auto kind = sides.has(noun)     ? std::optional(NominalKind::parties)
                    : states.has(noun)  ? std::optional(NominalKind::states)
                    : persons.has(noun) ? std::optional(NominalKind::persons)
                    : bodies.has(noun)  ? std::optional(NominalKind::bodies)
                                        : std::nullopt;
  if (!kind) return std::nullopt;
  return phrase(view, at, at - 1, *kind, 2);
}

// "Each thanked her host", "neither has signed": both of two, where nothing says of what.
std::optional<NominalSpan> read_each(const NominalView& view, int at) {
  static const WordSet quantifiers("each|neither");
  const Token& one = view.token(at);
  if (!quantifiers.has(view.lower(at)) || (one.relation != Relation::nsubj && one.relation != Relation::nsubj_pass))
    return std::nullopt;
  if (goes_on(view, at) || view.lower(at + 1) == "of" || view.name_at(at + 1) >= 0 || view.lower(at + 1) == "other")
    return std::nullopt;
  return phrase(view, at, at, NominalKind::number, 2);
}

// "All were received by the king", "He thanked all": those who were named together.
std::optional<NominalSpan> read_all(const NominalView& view, int at) {
  const Token& one = view.token(at);
  if (view.lower(at) != "all" || (one.relation != Relation::nsubj_pass && one.relation != Relation::nsubj))
    return std::nullopt;
  static const WordSet verbs("were|are|will|did|met|signed|thanked|attended|spoke");
  if (!verbs.has(view.lower(at + 1)) || (at > 0 && view.token(at - 1).upos != Upos::punct)) return std::nullopt;
  NominalSpan nominal = phrase(view, at, at, NominalKind::persons, 0);
  nominal.lemma = "person";
  nominal.definite = true;
  return nominal;
}

// "The 54-year-old" without a noun.
bool is_years_old(const NominalView& view, int at) {
  const std::string word = view.lower(at);
  const bool whole = word.size() > 9 && word.substr(word.size() - 9) == "-year-old";
  const bool parted = word == "old" && at > 4 && view.lower(at - 2) == "year" &&
                      NominalView::hyphen(view.token(at - 1).form) && NominalView::hyphen(view.token(at - 3).form);
  return (whole || parted) && !view.is_noun(at + 1) && !(at + 1 < view.size() && view.token(at + 1).upos == Upos::adj);
}

std::optional<NominalSpan> read_years_old(const NominalView& view, int at) {
  const int first = view.lower(at) == "old" ? at - 5 : at - 1;
  if (first < 0 || view.lower(first) != "the") return std::nullopt;
  NominalSpan nominal = phrase(view, at, first, NominalKind::person, 0);
  nominal.lemma = "octogenarian";  // anybody may be of an age, whatever the text has called him
  nominal.type = EntityType::person;
  return nominal;
}

// "thanked the two Europeans", "both Kenyans refused": persons from there.
std::optional<NominalSpan> read_counted_people(const NominalView& view, int at) {
  const int name = view.name_at(at);
  if (at == 0 || name < 0 || !view.name(name).adjective || view.name(name).tokens.size() != 1 || view.name(name).nested)
    return std::nullopt;
  if (!is_counted_people(view.draft().sentence(view.index()), static_cast<std::uint32_t>(at))) return std::nullopt;
  const bool article = view.lower(at - 2) == "the";
  if (!article && view.lower(at - 1) != "both") return std::nullopt;
  NominalSpan nominal =
      phrase(view, at, article ? at - 2 : at - 1, NominalKind::persons, number_word(view.lower(at - 1)));
  nominal.lemma = "person";
  nominal.sites = view.name(name).entities;
  return nominal;
}

}  // namespace

bool is_elliptic_head(const NominalView& view, int at) {
  const std::string word = view.lower(at);
  return (group_noun(word) > 0 && view.is_noun(at)) || is_years_old(view, at) || number_word(word) > 1;
}

std::optional<NominalSpan> read_elliptic(const NominalView& view, int at) {
  const std::string word = view.lower(at);
  if (const int many = group_noun(word); many > 0 && view.is_noun(at)) return read_group_noun(view, at, many);
  if (is_years_old(view, at)) return read_years_old(view, at);
  if (number_word(word) > 1) return read_number(view, at);
  if (is_ordering(word)) return read_ordering(view, at);
  if (const auto people = read_counted_people(view, at)) return people;
  if (const auto each = read_each(view, at)) return each;
  if (const auto all = read_all(view, at)) return all;
  return view.is_noun(at) ? read_distributive(view, at) : std::nullopt;
}

}  // namespace chancery

#include "entities/next_occasions.hpp"

#include <algorithm>

#include "entities/words.hpp"

namespace chancery {
namespace {

const WordSet& in_row() {
  static const WordSet words(
      "next|previous|last|present|current|following|coming|first|second|third|fourth|fifth|latest");
  return words;
}

const WordSet& gatherings() {
  static const WordSet words(
      "summit|forum|conference|round|session|meeting|congress|festival|championship|tournament|exhibition|fair|expo|"
      "games|game|cup|olympics|convention|"
      "edition|assembly|exercise|drill|seminar|workshop|symposium|roundtable|regatta|marathon|biennale|talks|talk|"
      "negotiation|consultation|leg|plenary|retreat|biennial");
  return words;
}

// Whether the phrase with that head is held or attended, or takes place.
bool is_held(const NominalView& view, int head) {
  static const WordSet holding(
      "hold|host|co-host|stage|give|organise|organize|convene|chair|attend|skip|boycott|open|join|win|sponsor|put"),
      happening("be|open|begin|start|take|convene|follow|end|close");
  const Token& own = view.token(head);
  const Token& noun = own.relation == Relation::conj && own.head >= 0 ? view.token(own.head) : own;
  if (noun.relation == Relation::root)  // "The next round is in Lima"
    return std::any_of(view.tokens().begin(), view.tokens().end(),
                       [&](const Token& one) { return one.head == head && one.relation == Relation::cop; });
  if (noun.head < 0) return false;
  const std::string verb = ascii_lower(view.token(noun.head).lemma);
  if (noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass) return holding.has(verb);
  if (noun.relation != Relation::nsubj) return false;
  const bool placed =
      view.token(noun.head).upos != Upos::verb && view.token(noun.head).upos != Upos::adj;  // "is in Lima"
  return placed || happening.has(verb);
}

// The noun of the gathering that the text told of last, within so many sentences.
std::string last_gathering(const NominalView& view, int at, const std::vector<NominalSpan>& before) {
  constexpr int reach = 4;  // sentences
  std::string noun;
  std::pair<int, int> where{-1, -1};
  for (auto one = before.rbegin(); one != before.rend() && one->sentence + reach >= view.index(); ++one)
    if (one->type == EntityType::event && gatherings().has(one->lemma) &&
        std::pair(one->sentence, one->head) < std::pair(view.index(), at)) {
      noun = one->lemma;
      where = {one->sentence, one->head};
      break;
    }
  for (const NameSpan& name : view.draft().names) {
    if (name.sentence > view.index() || name.sentence + reach < view.index() || name.entities.empty() ||
        std::pair(name.sentence, static_cast<int>(name.tokens.begin)) < where)
      continue;
    if (name.sentence == view.index() && static_cast<int>(name.tokens.begin) > at) continue;
    if (view.draft().entity(name.entities[0]).type != EntityType::event) continue;
    const std::string last = ascii_lower(view.draft().sentence(name.sentence).tokens[name.tokens.end - 1].form);
    if (!gatherings().has(last)) continue;
    noun = last;
    where = {name.sentence, static_cast<int>(name.tokens.begin)};
  }
  return noun;
}

}  // namespace

std::optional<NominalSpan> read_next_one(const NominalView& view, int at, const std::vector<NominalSpan>& before) {
  const bool edition = view.lower(at) == "edition", one = view.lower(at) == "one" || edition;
  const int which = one ? at - 1 : at;
  if (which < 1 || !in_row().has(view.lower(which)) || view.lower(which - 1) != "the") return std::nullopt;
  const int next = at + 1;
  if (next < view.size() &&
      (view.is_noun(next) || view.token(next).upos == Upos::adj || view.token(next).upos == Upos::num ||
       NominalView::hyphen(view.token(next).form) || (edition && view.lower(next) == "of") ||
       (!one && (view.lower(next) == "one" || view.lower(next) == "of" || view.lower(next) == "to")) ||
       view.lower(next) == "who"))
    return std::nullopt;
  if (!is_held(view, at)) return std::nullopt;
  const std::string noun = last_gathering(view, at, before);
  if (noun.empty()) return std::nullopt;
  NominalSpan nominal;
  nominal.sentence = view.index();
  nominal.head = at;
  nominal.lemma = noun;
  nominal.kind = NominalKind::described;
  nominal.type = EntityType::event;
  nominal.definite = true;
  nominal.identified = true;
  nominal.tokens = {static_cast<std::uint32_t>(which - 1), static_cast<std::uint32_t>(at + 1)};
  nominal.name = nominal.short_name = view.lower(which) + " " + noun;
  if (edition) nominal.short_name = view.lower(which) + " edition";
  nominal.modifiers = {view.lower(which)};
  return nominal;
}

int talks_of_days(const NominalView& view, int days) {
  static const WordSet spells("hour|day|week|month|year|evening|night|afternoon|morning|weekend"),
      talks("talk|negotiation|consultation|discussion|meeting|wargame|exercise|manoeuvre|drill");
  if (!spells.has(ascii_lower(view.token(days).lemma)) || view.lower(days + 1) != "of") return -1;
  constexpr int longest = 3;  // "of secret peace talks"
  for (int at = days + 2; at < view.size() && at < days + 2 + longest; ++at) {
    if (view.token(at).xpos == "NNS" && talks.has(ascii_lower(view.token(at).lemma))) return at;
    if (view.token(at).upos != Upos::adj && view.token(at).upos != Upos::noun) return -1;
  }
  return -1;
}

bool is_next_occasion(const NominalView& view, const NominalSpan& nominal) {
  if (!nominal.definite || !gatherings().has(nominal.lemma)) return false;
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
    if (in_row().has(view.lower(at))) return is_held(view, nominal.head);
  return false;
}

}  // namespace chancery

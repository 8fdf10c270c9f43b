// Where a minister serves by the place or the cabinet behind the title: "a deputy minister in Lima", "in Lebanon's
// cabinet".
#include "entities/office_reader.hpp"

namespace chancery {

// "Duarte, the energy minister in Lima,", "Duarte, until lately premier in Lima": the title follows whose it is.
bool OfficeReader::stands_behind_person() const {
  static const WordSet between(
      "then|now|until|till|lately|recently|once|formerly|long|still|currently|again|former|yesterday|january|february|"
      "march|april|may|june|july|"
      "august|september|october|november|december");
  int at = static_cast<int>(title_.extent.begin) - 1;
  for (int steps = 0; steps < 2 && at > 1 && between.has(ascii_lower(form(at))); ++steps) --at;
  return at > 0 && is(at, ",") && is_person(name_at(at - 1));
}

// "a deputy minister in Lima, Duarte,": of the state whose capital that is; "minister of science in the state of
// Hesse": of its part.
void OfficeReader::read_ground(int at) {
  static const WordSet ministers("minister|premier|vice-minister|undersecretary|ombudsman"),
      parts("state|province|region|canton|emirate|territory|government");
  static const WordSet heads("president|vice-president|chancellor|king|emir");
  const bool behind = stands_behind_person();
  if ((!ministers.has(title_.noun) && !(heads.has(title_.noun) && behind)) || title_.plural) return;
  int next = at + 1;
  if (const int town = name_at(next); means(town, EntityType::place) && !name(town).adjective) {
    const auto known = draft_.entity(name(town).entities[0]).known;
    const auto end = static_cast<int>(name(town).tokens.end);
    if (!known) return;
    if (behind) {  // not "the minister, in Paris for talks", "president in Paris of the bank"
      static const WordSet closing(",|.|;|)|until|till|from|since|and|who");
      if (end < size() && !closing.has(form(end))) return;
    } else if (!is_article(static_cast<int>(title_.extent.begin)) || !is(end, ",") || person_after(end, true) < 0) {
      return;
    }
    const KnownThing& place = draft_.known.things()[static_cast<std::size_t>(*known)];
    if (!place.capital || !place.country) return;
    title_.bodies.push_back(draft_.known_entity(*place.country));
    return extend(end - 1);
  }
  // "justice minister in Lebanon's caretaker cabinet", "in the Lebanese government"
  static const WordSet cabinets("cabinet|government|administration|coalition");
  const int state = name_at(is_article(next) ? next + 1 : next);
  if (means(state, EntityType::country)) {
    auto noun = static_cast<int>(name(state).tokens.end);
    const bool owner = name(state).adjective || clitic(noun);
    if (clitic(noun)) ++noun;
    for (int steps = 0; steps < 3 && noun + 1 < size() &&
                        (plain_adjective(noun) || (name_at(noun) < 0 && token(noun).upos == Upos::noun &&
                                                   name_at(noun + 1) < 0 && cabinets.has(ascii_lower(form(noun + 1)))));
         ++steps)
      ++noun;
    if (owner && cabinets.has(ascii_lower(form(noun)))) {
      add_body(state);
      return extend(noun);
    }
  }
  if (!is(next, "the")) return;
  ++next;
  if (cabinets.has(ascii_lower(form(next))) && is(next + 1, "of") && is_person(name_at(next + 2))) return;
  if (name_at(next) >= 0 && name(name_at(next)).adjective) next = static_cast<int>(name(name_at(next)).tokens.end);
  for (int steps = 0; steps < 2 && plain_adjective(next); ++steps) ++next;
  if (!parts.has(ascii_lower(form(next))) || !is(next + 1, "of")) return;
  const int part = name_at(next + 2);
  if (!is_body(part) || name(part).adjective) return;
  add_body(part);
  extend(static_cast<int>(name(part).tokens.end) - 1);
}

}  // namespace chancery

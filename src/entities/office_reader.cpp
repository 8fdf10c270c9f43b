// The order in which the words around a title are read, and how a body is added to it.
#include "entities/office_reader.hpp"

#include <algorithm>

#include "entities/definite.hpp"

namespace chancery {

void OfficeReader::read() {
  read_body_before();
  read_body_after();
  read_holder_after();
  if (!title_.holders.empty()) share_holder();
  if (title_.holders.empty()) read_holder_before();
  if (title_.holders.empty()) read_predicate();
  if (title_.bodies.empty() && !title_.holders.empty()) read_led_body();
  if (title_.bodies.empty() && !title_.holders.empty()) read_described_owner();
}

// "Tanzania's candidate, former industry minister Duarte": an office of the state whose candidate the holder is.
void OfficeReader::read_described_owner() {
  static const WordSet national(
      "minister|president|premier|ambassador|secretary|chancellor|envoy|vice-president|undersecretary");
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (title_.employee || !national.has(title_.noun) || !is(at, ",")) return;
  // "After Kenya's warnings, Minister Berg": no description of him
  if (at < 1) return;
  static const WordSet persons(
      "pick|choice|hopeful|delegate|man|woman|speaker|hope|favourite|favorite|host|guest|visitor");
  const std::string noun = ascii_lower(token(at - 1).lemma);
  if (!persons.has(noun) && !is_person_noun(noun) && !lexicon::title_noun(noun) && !lexicon::occupations().has(noun))
    return;
  constexpr int longest = 5;
  for (int steps = 0; steps < longest; ++steps) {
    --at;
    if (clitic(at)) break;
    if (at < 0 || name_at(at) >= 0 || (token(at).upos != Upos::noun && token(at).upos != Upos::adj)) return;
  }
  const int owner = clitic(at) ? name_at(at - 1) : none;
  if (means(owner, EntityType::country)) add_body(owner);
}

void OfficeReader::extend(int token) {
  const auto at = static_cast<std::uint32_t>(token);
  title_.extent.begin = std::min(title_.extent.begin, at);
  title_.extent.end = std::max(title_.extent.end, at + 1);
}

// Whether a body by this name has ministers: a government, a part of a state.
static bool rules(const std::string& name) {
  const std::string lower = ascii_lower(name);
  for (const std::string_view word :
       {"government", "administration", "region", "cabinet", "authority", "republic", "ministry", "union", "council",
        "province", "state", "commission", "junta", "regime", "parliament"})
    if (lower.find(word) != std::string::npos) return true;
  return false;
}

void OfficeReader::add_body(int index) {
  for (EntityId entity : name(index).entities) {
    // "European Commissioner Duarte" sits in the Commission
    if (title_.noun == "commissioner" && draft_.entity(entity).known &&
        draft_.entity(entity).known == draft_.known.find_slug("europe"))
      if (const auto commission = draft_.known.find_slug("european-commission"))
        entity = draft_.known_entity(*commission);
    // nobody is on the staff of a place, and "the Dutch lawyer" does not work for the state
    const EntityType type = draft_.entity(entity).type;
    if (title_.employee && type == EntityType::place) continue;
    if (title_.profession && type != EntityType::organization) continue;
    // "At the Artigas Institute Minister Duarte spoke": ministers are of states and of unions of states
    // "of the GNA", but "of ICT"
    const bool stated = is(static_cast<int>(name(index).tokens.begin) - 1, "the") &&
                        name(index).tokens.begin > title_.tokens.end &&
                        std::ranges::all_of(name(index).text, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (title_.noun == "minister" && type == EntityType::organization && !draft_.entity(entity).known && !stated &&
        !rules(draft_.entity(entity).name))
      continue;
    if (std::find(title_.bodies.begin(), title_.bodies.end(), entity) == title_.bodies.end())
      title_.bodies.push_back(entity);
  }
}

}  // namespace chancery

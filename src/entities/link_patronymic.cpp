// "Sultan Nasser bin Tarik", "Prince Khalid Bin Omar Al-Rahim": known persons by their own and their father's name,
// however these are spelled, where the house that the text gives is theirs.
#include <algorithm>

#include "entities/linker.hpp"
#include "knowledge/names.hpp"
#include "knowledge/patronymic.hpp"

namespace chancery {
namespace {

// The house behind the father's name: "saud" of "faisal bin farhan al saud", in consonants; "" if there is none.
std::string house_of(const std::string& norm) {
  const auto parts = name_words(norm);
  for (std::size_t at = parts.size(); at > 3; --at)
    if (parts[at - 2] == "al" || parts[at - 2] == "el") return patronymic_key("x bin " + parts[at - 1]);
  return {};
}

}  // namespace

std::optional<KnownId> Linker::find_by_father(const NameSpan& name) const {
  const std::string key = patronymic_key(name.norm);
  if (key.empty()) return std::nullopt;
  const std::string house = house_of(name.norm);
  std::optional<KnownId> found;
  for (const NameHit& hit : draft_.known.find(key)) {
    const KnownThing& known = thing(hit.thing);
    bool housed = house_of(normalize_name(known.name)) == house;
    for (const std::string& alias : known.aliases) housed = housed || house_of(normalize_name(alias)) == house;
    const auto terms = draft_.known.offices_of(hit.thing);
    const bool reigns = std::any_of(terms.begin(), terms.end(),
                                    [](const OfficeTerm* term) { return term->role == Role::head_of_state; });
    if (house.empty() ? !in_office(hit.thing) && !body_in_text(hit.thing) && !reigns : !housed) continue;
    if (found && *found != hit.thing) {
      if (in_office(*found) == in_office(hit.thing)) return std::nullopt;
      if (in_office(*found)) continue;
    }
    found = hit.thing;
  }
  return found;
}

}  // namespace chancery

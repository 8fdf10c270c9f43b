#include "entities/selection.hpp"

#include <algorithm>

#include "entities/surroundings.hpp"

namespace chancery {

// What no person is, however the name sounds: bought, founded, held in shares.
bool Surroundings::surely_firm() const {
  if (name_.label != NameType::person || name_.label_probability < 0.9F)
    if (owns_belonging() || is_in_part() || has_customers() || is_headed(false)) return true;
  return is_bought() || has_shares() || is_founded() || is_registered() || supplies() || is_led() || is_school();
}

bool Surroundings::firm() const {
  return is_an_it() || owns_belonging() || is_in_part() || is_hyphened() || is_explained() || does_business() ||
         is_bought() || is_buyer() || is_customer() || is_contractor() || is_registered() || has_shares() ||
         is_founded() || is_led() || is_school() || is_headed(true) || is_seated() || is_party_to_contract() ||
         is_held_in();
}

bool is_no_person(const Draft& draft, const NameSpan& name) {
  return std::ranges::any_of(draft.names_called(name.norm), [&](const NameSpan& other) {
    return !other.nested && !other.person_context && !draft.is_label(other.sentence) &&
           Surroundings(draft.sentence(other.sentence), other).surely_firm();
  });
}

bool means_organisation(const Draft& draft, const NameSpan& name) {
  return std::ranges::any_of(draft.names_called(name.norm), [&](const NameSpan& other) {
    return !other.nested && !other.person_context && !draft.is_label(other.sentence) &&
           Surroundings(draft.sentence(other.sentence), other).firm();
  });
}

}  // namespace chancery

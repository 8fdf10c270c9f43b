#include <algorithm>

#include "entities/briefings.hpp"
#include "entities/counted_rows.hpp"
#include "entities/draft.hpp"
#include "entities/listed_envoys.hpp"
#include "entities/name_states.hpp"
#include "entities/numbered_acts.hpp"
#include "entities/office_mentions.hpp"
#include "entities/opened_lists.hpp"
#include "entities/sites.hpp"
#include "entities/sitting_organs.hpp"
#include "entities/styled_rulers.hpp"
#include "entities/text_author.hpp"

namespace chancery {

namespace {

// A state that no word names may act where it rules: "was arrested in Lyon".
void add_states_of_places(Draft& draft) {
  for (std::size_t at = 0; at < draft.result.list.size(); ++at)
    if (const Entity& place = draft.result.list[at]; place.type == EntityType::place && place.country)
      draft.known_entity(*place.country);
}

}  // namespace

Entities find_entities(const Article& article, const Document& document, const KnowledgeBase& known) {
  Draft draft(article, document, known);
  find_titles(draft);
  find_names(draft);
  name_numbered_acts(draft);
  find_demonyms(draft);
  link_names(draft);
  draft.briefing = state_of_briefing(draft);
  link_national_bodies(draft);
  draft.sitting_organ = name_sitting_organ(draft);
  draft.index_entities();
  find_offices(draft);
  find_untitled_offices(draft);
  find_listed_offices(draft);
  find_offices_in_lists(draft);
  sign_offices(draft);
  serve_in_briefing(draft);
  resolve_speakers(draft);
  give_homes_by_name(draft);
  find_nominals(draft);
  bind_counted_envoys(draft);
  resolve_references(draft);
  bind_listed_things(draft);
  bind_counted_rows(draft);
  name_styled_rulers(draft);
  place_names(draft);
  add_states_of_places(draft);
  place_dateline(draft);
  place_bodies(draft);
  // Who reads them looks them up by sentence.
  std::stable_sort(draft.result.offices.begin(), draft.result.offices.end(),
                   [](const OfficePhrase& a, const OfficePhrase& b) { return a.sentence < b.sentence; });
  return std::move(draft.result);
}

}  // namespace chancery

// Described things that their place tells apart: "embassies in Lima and Quito" are two, "a consulate in Oslo and
// another in Bergen" as well, and a report from "NAIROBI, Kenya" says where Nairobi is.
#pragma once

#include <vector>

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the plural, whose head and left side are read, is of several things in as many named places. Sets sites and
// short_name, which is what one of them is called without its place.
[[nodiscard]] bool read_sites(const NominalView& view, NominalSpan& nominal);

// One entity for each of the sites, with its whereabouts.
[[nodiscard]] std::vector<EntityId> make_sites(Draft& draft, const NominalSpan& nominal);

// Of "one" or "another" before the place of one more such thing, the last described thing before it in the sentence;
// nullptr if there is none. `before` are those found so far.
[[nodiscard]] const NominalSpan* meant_by_one(const NominalView& view, int at, const std::vector<NominalSpan>& before);

// Names such a thing by the noun it repeats: "second one in Bergen" is a "consulate in Bergen". Sets sites, if it can.
void name_like_one(const NominalView& view, NominalSpan& nominal);

// Names that say where what they name is: "Chatham County, North Carolina", "the United Nations Interim Force in
// Lebanon".
void place_names(Draft& draft);

// The dateline's place, the state or region that it gives for it, "here" in the report, and the datelines of a digest's
// items.
void place_dateline(Draft& draft);

}  // namespace chancery

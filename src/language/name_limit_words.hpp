// Words at which names go on or end; private to the language room.
#pragma once

#include <string_view>

namespace chancery {

// Whose names go on behind "of" or "for": "Committee for …", "Treaty of …".
[[nodiscard]] bool takes_complement(std::string_view form);

// Which of these go on behind "for", too: "Centre for …".
[[nodiscard]] bool takes_purpose(std::string_view form);

// "St Mark's Church", "Teachers' Day": what a name with an 's in it ends in.
[[nodiscard]] bool ends_after_owner(std::string_view form);

[[nodiscard]] bool ends_family_firm(std::string_view form);

// "in", "with" and the like stand within few names.
[[nodiscard]] bool parts_names(std::string_view form);
// Whether "to" may add to it: "Mission to Somalia".
[[nodiscard]] bool takes_goal(std::string_view form);

// "Chapter 3" is a part of this text.
[[nodiscard]] bool is_part_of_text(std::string_view form);

// "Dublin-based", "Saudi-led".
[[nodiscard]] bool is_made_of_place(std::string_view form);

// "Sunday Times"
[[nodiscard]] bool ends_paper(std::string_view form);

}  // namespace chancery

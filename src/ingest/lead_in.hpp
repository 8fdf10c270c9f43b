// The words with which a report hands over to somebody's speech: "Foreign Minister Anna Berg said", "Anna Berg today
// issued the following statement", "The following statement was issued by Anna Berg".
#pragma once

#include <string_view>

namespace chancery {

// The speaker, a view into `lead` (the words before the colon); empty if it hands over to nobody's words.
[[nodiscard]] std::string_view lead_in_speaker(std::string_view lead);

}  // namespace chancery

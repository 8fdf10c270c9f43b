// What stands before the names of ships.
#pragma once

#include <string_view>

#include "core/word_set.hpp"

namespace chancery {

// "USS", "HMS", "INS": before the name of a ship, as the text writes it.
[[nodiscard]] inline bool is_ship_prefix(std::string_view form) {
  static const WordSet prefixes("USS|HMS|INS|HMAS|HMNZS|HMCS|RSS|KRI|BRP|TCG|ROKS|ESPS|PNS|BNS|HNLMS|HDMS|RFA|MV");
  return prefixes.has(form);
}

}  // namespace chancery

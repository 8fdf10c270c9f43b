// Stock exchange codes behind a company's name: "(NYSE: ACM)", "(ACM.L, 0883.HK)", "Acme ACM.L said". Internal to the
// language room.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

// Takes out of `tokens`, which are byte spans of `text` in order, such codes, and the brackets that hold them alone:
// they are no part of the sentence. Linear in the number of tokens.
void drop_tickers(std::string_view text, std::vector<Span>& tokens);

}  // namespace chancery

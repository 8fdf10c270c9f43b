// Stock exchange codes in brackets behind a company's name: "(NYSE: ACM)", "(ACM.L, 0883.HK)". Internal to the language room.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

// Takes out of `tokens`, which are byte spans of `text` in order, the brackets that hold such codes alone: they are no part of
// the sentence. Linear in the number of tokens.
void drop_tickers(std::string_view text, std::vector<Span>& tokens);

}  // namespace chancery

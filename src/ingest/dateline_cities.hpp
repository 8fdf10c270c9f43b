// Cities from which agencies date their reports: capitals and other seats of news.
#pragma once

#include <string_view>

namespace chancery {

// "Muscat", "RABAT", "New Delhi"; letters as agencies write them, with or without marks on them.
[[nodiscard]] bool is_dateline_city(std::string_view name);

}  // namespace chancery

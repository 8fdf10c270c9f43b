// Arabic names of the kind "Haitham bin Tariq", compared however Latin letters spell them.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// The key under which persons called "given name bin father" are filed beside their names, however Latin letters spell
// it: "= hthm bn trk" for "haitham bin tariq" and "haytham bin tarik al said". "" for a normal form without "bin" or
// "ibn" in second place.
[[nodiscard]] std::string patronymic_key(std::string_view normal_form);

}  // namespace chancery

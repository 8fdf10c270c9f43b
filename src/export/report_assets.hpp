// The parts of the report's page that are not C++; the build makes their definitions from src/export/report/.
#pragma once

#include <string_view>

namespace chancery::report_assets {

extern const std::string_view page;     // the HTML, with marks where the other parts go
extern const std::string_view style;    // CSS
extern const std::string_view program;  // the page's own scripts
extern const std::string_view library;  // Cytoscape.js

}  // namespace chancery::report_assets

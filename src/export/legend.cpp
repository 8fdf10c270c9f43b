#include "export/legend.hpp"

#include <fmt/format.h>

#include "export/picture_styles.hpp"

namespace chancery {

std::string legend_row(const std::string& cells) {
  return "<TR><TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"3\"><TR>" + cells +
         "</TR></TABLE></TD></TR>";
}

std::string class_legend(const std::set<EntityType>& types) {
  std::string cells;
  for (const EntityType type : types)
    cells += fmt::format("<TD BORDER=\"1\" BGCOLOR=\"{}\">{}</TD>", style_of(type).fill, to_string(type));
  return cells.empty() ? "" : legend_row(cells);
}

}  // namespace chancery

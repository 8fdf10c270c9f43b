// How classes and modes look in every picture.
#pragma once

#include <array>

#include "knowledge/entity_type.hpp"
#include "relations/statement.hpp"

namespace chancery {

struct TypeStyle {
  const char* shape;
  const char* style;
  const char* fill;  // of Paul Tol's "light" scheme, made for black text and for all kinds of colour vision
};

inline constexpr std::array<TypeStyle, entity_type_count> type_styles = {{
    {"ellipse", "filled", "#99DDFF"},      // Person
    {"box", "filled,bold", "#EEDD88"},     // Country
    {"hexagon", "filled", "#BBCC33"},      // Place
    {"box", "filled,rounded", "#FFAABB"},  // Organization
    {"octagon", "filled", "#44BB99"},      // Event
    {"note", "filled", "#DDDDDD"},         // Document
    {"box3d", "filled", "#EE8866"},        // Facility
    {"tab", "filled", "#77AADD"},          // Project
}};

struct ModeStyle {
  const char* name;
  const char* line;  // drawn with characters
  const char* style;
  const char* colour;
  const char* arrow;
};

inline constexpr std::array<ModeStyle, 4> mode_styles = {{
    {"stated", "────", "solid", "#333333", "normal"},
    {"planned", "– – –", "dashed", "#0077BB", "normal"},
    {"possible", "· · · ·", "dotted", "#00674F", "normal"},
    {"denied", "──✕──", "solid", "#CC3311", "teenormal"},
}};

inline const TypeStyle& style_of(EntityType type) { return type_styles.at(static_cast<std::size_t>(type)); }
inline const ModeStyle& style_of(Mode mode) { return mode_styles.at(static_cast<std::size_t>(mode)); }

}  // namespace chancery

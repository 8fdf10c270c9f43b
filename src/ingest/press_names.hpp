// Who publishes: names of newspapers, agencies, ministries and press services as headers give them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery {

// The name of a medium, agency, ministry or office by its words: "The Harbour Gazette", "Press Wing",
// "Ministry of Foreign Affairs". Not persons, not places.
[[nodiscard]] bool is_publisher_name(std::string_view name);

// A news agency or broadcaster by one word, whatever its case: "TASS", "dpa", "Xinhua".
[[nodiscard]] bool is_known_agency(std::string_view word);

// The agency in a dateline's brackets may have any name of a few words ("Lakeside Wire", "AFP").
[[nodiscard]] bool is_agency_name(std::string_view name);

// A place by its look: one to four capitalised words without a word that no place has.
[[nodiscard]] bool is_place_like(std::string_view name);

struct Issuer {
  std::string publisher;  // empty for a byline that names persons only
  std::string place;      // "Manila" in "Office of the Press Secretary, Manila"
};

// "By Jane Doe, Gulf Chronicle", "By our correspondents in Bamako".
[[nodiscard]] std::optional<Issuer> read_byline(std::string_view line);
// A line that is only an issuing body: "Office of the Press Secretary, Manila", "The Continental",
// "Source: Lakeside News".
[[nodiscard]] std::optional<Issuer> read_issuer_line(std::string_view line);
// "© 2024 Lakeside News. All rights reserved."
[[nodiscard]] std::optional<std::string> read_copyright(std::string_view line);
// "…, Lakeside News Agency correspondent reports.": the writer's own house.
[[nodiscard]] std::optional<std::string> read_own_correspondent(std::string_view paragraph);
// "Security Council Press Statement: …", "Foreign Ministry press release on …" as a title.
[[nodiscard]] std::optional<std::string> read_issuer_in_title(std::string_view title);

}  // namespace chancery

// Who speaks in a transcript: the labels before speakers' turns.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "ingest/paragraphs.hpp"

namespace chancery {

// What a speaker's label says of the speaker.
enum class TurnRole {
  named,    // who it is: a name or an office
  asks,     // "Q", "JOURNALIST", "Reuters"
  answers,  // "A": the person interviewed
  other,    // "MODERATOR"
};

// Of a label without its colon; stage notes ("[via interpreter]") do not count.
[[nodiscard]] TurnRole role_of_label(std::string_view label);

// Whether one of the words is an office: "President Holm", "the foreign secretary".
[[nodiscard]] bool names_office(std::string_view label);

struct SpeakerLabel {
  Span label;                    // bytes of the text, without the colon
  std::uint32_t text_begin = 0;  // where the turn's words begin; the paragraph's end if they follow below
};

// One entry per paragraph, filled where a turn begins. All are empty unless the text is a transcript:
// at least two labels that look like speakers ("ANNA BERG, MINISTER OF TRADE: …", "Q: …", "Minister of
// Trade Anna Berg: …") and stand for persons by their form, their repetition or their role; or one that gives
// office and name and opens words of speech. Labels of
// other lines ("READOUT: …", "Venue: …", "Foreign Minister Berg: ready to talk") are none.
[[nodiscard]] std::vector<std::optional<SpeakerLabel>> find_speakers(std::string_view text,
                                                                     const std::vector<Paragraph>& paragraphs);

}  // namespace chancery

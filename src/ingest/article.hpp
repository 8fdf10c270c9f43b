// One text as it was read, with what ingest knows of it. Plain data; every later room points into
// `text` by byte offsets, so evidence can always be traced to its place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/span.hpp"
#include "core/time_range.hpp"

namespace chancery {

enum class BlockKind { headline, paragraph, list_item };

// A stretch of running text: a paragraph, a headline, a bullet line, or one paragraph of a speaker's
// turn. Page furniture lies in no block. Blocks are in text order and do not overlap.
struct Block {
  Span span;  // bytes of Article::text
  BlockKind kind = BlockKind::paragraph;
  std::optional<int> turn;         // index into Article::turns where somebody speaks
  std::optional<int> opener = {};  // index into Article::blocks of the one that opens the list of which this is a line
  bool label = false;              // only day and place of what the next block tells: "OSLO, 13 March."
};

// Who speaks in the blocks that point here: a transcript's label ("President of Kazakhstan Kassym-Jomart
// Seitov: …"), which lies in no block, or the speaker in a report's lead-in ("The Foreign Secretary Philip
// Harwell said:" and his words below), which lies in the block before.
struct SpeakerTurn {
  Span label;  // the speaker's label without the colon, bytes of Article::text
};

struct Article {
  std::string id;              // hex SHA-256 of the text; the same text twice is the same source
  std::string path;            // as given or found, with '/'; "-" for standard input; "file:7" for a line of JSON Lines
  std::string key;             // the "id" of a line of JSON Lines, may be empty
  std::string url;             // from metadata, may be empty
  std::string text;            // valid UTF-8, as it was read but for a byte-order mark; for HTML the visible
                               // text (html.hpp), for JSON Lines the "text" member
  std::string title;           // may be empty
  std::optional<Date> date;    // day of publication, if the text or its metadata gives it
  std::string publisher;       // a name as the text gives it, may be empty
  std::string dateline_place;  // "ASTANA", as the text gives it, may be empty
  std::string dateline_region;   // "Malaysia" in "PUTRAJAYA, Malaysia, July 28 - …", may be empty
  std::optional<Span> dateline;  // bytes of text with place and region, where there is a dateline_place
  std::vector<SpeakerTurn> turns;
  std::vector<Block> blocks;
};

}  // namespace chancery

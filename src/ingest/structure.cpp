#include "ingest/structure.hpp"

#include <string>

#include "core/unicode.hpp"
#include "ingest/dateline.hpp"
#include "ingest/furniture.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/lists.hpp"
#include "ingest/outline.hpp"
#include "ingest/press_names.hpp"
#include "ingest/speeches.hpp"
#include "ingest/statements.hpp"

namespace chancery {
namespace {

bool is_subhead(const Outline& outline, std::size_t i) {
  constexpr std::size_t most_words = 16;
  const OutlineEntry& entry = outline.entries[i];
  if (entry.heading) return true;
  const std::string_view line = outline.line(entry);
  if (outline.transcript || i + 1 == outline.entries.size() || !is_headline_like(line)) return false;
  return split_words(line, most_words + 1).size() <= most_words;
}

// Decides all paragraphs that head and foot left open.
void read_body(Outline& outline, const Article& article) {
  const std::string title = letters_only(article.title);
  bool title_seen = false;
  for (std::size_t i = 0; i < outline.entries.size(); ++i) {
    OutlineEntry& entry = outline.entries[i];
    if (entry.part == Part::aside) continue;
    const std::string_view line = outline.line(entry);
    if (entry.opener && !is_furniture(line)) {
      entry.part = Part::body;
      continue;
    }
    if (!title.empty() && line.size() < 400 && letters_only(line) == title) {
      entry.part = title_seen ? Part::aside : Part::headline;
      title_seen = true;
    } else if (entry.part == Part::open) {
      const bool furniture = !entry.speaker && is_furniture(line);
      entry.part = furniture ? Part::aside : is_subhead(outline, i) ? Part::headline : Part::body;
    }
    if (entry.part == Part::body) {
      entry.span.end = entry.span.begin + static_cast<std::uint32_t>(length_without_sign_off(line));
    }
  }
}

void add_blocks(const Outline& outline, Article& article) {
  std::vector<int> blocks(outline.entries.size(), -1);  // of each entry the last
  std::optional<int> turn;
  for (const Span speaker : outline.statements) article.turns.push_back({speaker});
  for (std::size_t i = 0; i < outline.entries.size(); ++i) {
    const OutlineEntry& entry = outline.entries[i];
    if (entry.part == Part::aside) continue;
    Block block{entry.span, BlockKind::paragraph, {}};
    if (entry.speaker) {
      turn = static_cast<int>(article.turns.size());
      article.turns.push_back({entry.speaker->label});
      block.span.begin = entry.speaker->text_begin;
    } else if (entry.part == Part::headline) {
      block.kind = BlockKind::headline;
    } else if (const std::size_t marker = list_marker(outline.line(entry)); marker > 0 || entry.opener) {
      block.kind = BlockKind::list_item;
      block.span.begin += static_cast<std::uint32_t>(marker);
    }
    if (entry.opener && blocks[*entry.opener] >= 0) block.opener = blocks[*entry.opener];
    // The first dateline was read with the head of the article.
    if (block.kind != BlockKind::headline && !entry.speaker && !entry.opener && !outline.transcript) {
      const std::string_view text = std::string_view(article.text).substr(block.span.begin, block.span.size());
      if (const ItemLabel label = read_item_label(text); label.end > 0) {
        const auto begin = block.span.begin;
        Block before{{begin, begin + static_cast<std::uint32_t>(label.words)}, BlockKind::list_item, {}};
        before.label = true;
        article.blocks.push_back(before);
        block.span.begin = begin + static_cast<std::uint32_t>(label.end);
      }
    }
    block.turn = turn ? turn : entry.statement;
    if (block.span.empty()) continue;
    blocks[i] = static_cast<int>(article.blocks.size());
    article.blocks.push_back(block);
  }
}

}  // namespace

void read_structure(Article& article, const std::vector<Span>& headings) {
  article.turns.clear();
  article.blocks.clear();
  Outline outline = make_outline(article.text, headings);
  find_lists(outline);
  read_header(outline, article);
  read_report_dateline(outline, article);
  read_footer(outline, article);
  read_body(outline, article);
  find_speech(outline);
  find_statements(outline);
  add_blocks(outline, article);
  if (article.publisher.empty()) article.publisher = read_issuer_in_title(article.title).value_or("");
  for (const OutlineEntry& entry : outline.entries) {
    if (!article.publisher.empty()) break;
    if (entry.part != Part::body) continue;
    article.publisher = read_own_correspondent(outline.line(entry)).value_or("");
    break;  // the writer's house is named in the first sentence or not at all
  }
}

}  // namespace chancery

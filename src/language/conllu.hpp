// CoNLL-U, the treebanks' text format: in, a file's bytes; out, an article with its parsed document,
// and back. Name labels stand in MISC as Entity=B-PER, I-PER, …; other values of Entity are left in misc.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace chancery {

struct Treebank {
  Article article;    // text joined from the words as SpaceAfter says; one block per paragraph
  Document document;  // heads, labels and tags as the file gives them
  // One entry per sentence. misc holds the last column of every token ("" for "_"); surface_tokens the
  // tokens as they are written ("don't" is one), as ranges of the sentence's token indexes.
  std::vector<std::vector<std::string>> misc;
  std::vector<std::vector<Span>> surface_tokens;
  std::vector<std::size_t> documents;  // of each sentence, the number of its document, from 0
};

// Empty nodes ("8.1") are skipped; a multiword token's characters are divided among its parts. `file` is
// named in errors. Throws Error (input) with file and line for a wrong number of columns, ids out of order,
// heads outside the sentence or in a cycle, and text above 4 GB.
[[nodiscard]] Treebank parse_conllu(std::string_view content, const std::string& file);

// The same from a file, or standard input for "-"; a file of marked names (name_file.hpp) is taken by its extension.
// Throws Error (input) if it cannot be read.
[[nodiscard]] Treebank read_conllu(const std::filesystem::path& path);

// The document as CoNLL-U: newdoc, newpar, sent_id and text comments, multiword tokens, SpaceAfter and
// Entity in MISC, without the subjects lent to a paper's paragraphs. Spans must lie in article.text.
[[nodiscard]] std::string to_conllu(const Article& article, const Document& document);

// "B-PER", "I-LOC", …, "" for a token outside names.
[[nodiscard]] std::string_view name_label(const Token& token);

}  // namespace chancery

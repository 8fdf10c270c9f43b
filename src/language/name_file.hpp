// Texts with marked names, a word and its label a line: "form label" (CoNLL 2003, WikiGold) or IOB2 with numbered words
// ("number TAB form TAB label …", Universal NER). An empty line ends a sentence.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace chancery {

struct LabelledWord {
  std::string_view form;
  std::string_view type;  // "PER", "LOC", …; empty outside names
  bool begins = false;    // first word of a name: after B-, or where the type changes
};

struct NameFileReader {
  std::function<void(const LabelledWord&)> word;
  std::function<void()> sentence_end;    // may come several times in a row
  std::function<void()> document_begin;  // at "-DOCSTART-" and "# newdoc"; the first document may have none
};

// Calls the functions in the order of the content. `file` is named in errors. Throws Error (input) with file and line.
void read_names(std::string_view content, const std::string& file, const NameFileReader& reader);

// Whether the file's extension is that of such a file: .iob2, .iob, .bio, .conll.
[[nodiscard]] bool is_name_file(const std::filesystem::path& path);

// The same as CoNLL-U, with the names as Entity=B-PER and so on in MISC.
[[nodiscard]] std::string names_to_conllu(std::string_view content, const std::string& file);

}  // namespace chancery

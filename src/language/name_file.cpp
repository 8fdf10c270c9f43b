#include "language/name_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/error.hpp"

namespace chancery {
namespace {

struct Columns {
  std::string_view form, label;
};

std::optional<Columns> columns_of(std::string_view line) {
  if (const std::size_t tab = line.find('\t'); tab != line.npos) {
    const std::string_view rest = line.substr(tab + 1);
    const std::size_t second = rest.find('\t');
    // "form TAB label", or numbered.
    if (second == rest.npos) return Columns{line.substr(0, tab), rest};
    const std::string_view tail = rest.substr(second + 1);
    return Columns{rest.substr(0, second), tail.substr(0, tail.find('\t'))};
  }
  const std::size_t space = line.rfind(' ');
  if (space == line.npos || space == 0) return std::nullopt;
  return Columns{line.substr(0, line.find(' ')), line.substr(space + 1)};
}

bool is_label(std::string_view label) {
  return label == "O" || (label.size() > 2 && label[1] == '-' && std::string_view("BIES").find(label[0]) != label.npos);
}

}  // namespace

void read_names(std::string_view content, const std::string& file, const NameFileReader& reader) {
  std::string previous;
  for (std::size_t number = 1; !content.empty(); ++number) {
    std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(content.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with("# newdoc") || line.starts_with("-DOCSTART-")) {
      reader.sentence_end();
      previous.clear();
      if (!line.empty()) reader.document_begin();
      continue;
    }
    if (line.starts_with("# ")) continue;
    const auto columns = columns_of(line);
    if (!columns || columns->form.empty() || !is_label(columns->label)) {
      throw Error(ErrorCode::input, "expected a word and its label, such as B-PER or O",
                  {.file = file, .line = number, .column = {}, .offset = {}});
    }
    const std::string_view type = columns->label == "O" ? std::string_view() : columns->label.substr(2);
    const bool begins = !type.empty() && (type != previous || columns->label[0] == 'B' || columns->label[0] == 'S');
    reader.word({columns->form, type, begins});
    previous = type;
  }
  reader.sentence_end();
}

bool is_name_file(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 4> extensions = {".iob2", ".iob", ".bio", ".conll"};
  return std::ranges::find(extensions, path.extension().string()) != extensions.end();
}

std::string names_to_conllu(std::string_view content, const std::string& file) {
  std::string out;
  std::size_t words = 0;
  NameFileReader reader;
  reader.word = [&](const LabelledWord& word) {
    out += std::to_string(++words) + '\t' + std::string(word.form) + "\t_\t_\t_\t_\t_\t_\t_\t";
    out += word.type.empty() ? "_" : (word.begins ? "Entity=B-" : "Entity=I-") + std::string(word.type);
    out += '\n';
  };
  reader.sentence_end = [&] {
    if (words > 0) out += '\n';
    words = 0;
  };
  reader.document_begin = [&] { out += "# newdoc\n"; };
  read_names(content, file, reader);
  return out;
}

}  // namespace chancery

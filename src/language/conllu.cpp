#include "language/conllu.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "core/error.hpp"
#include "core/files.hpp"
#include "language/characters.hpp"
#include "language/name_file.hpp"
#include "language/penn_tags.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 5> name_types = {"", "PER", "LOC", "ORG", "MISC"};

std::optional<std::int32_t> number_from(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view item = misc.substr(0, misc.find('|'));
    misc.remove_prefix(std::min(misc.size(), item.size() + 1));
    if (item.starts_with(key) && item.size() > key.size() && item[key.size()] == '=')
      return item.substr(key.size() + 1);
  }
  return {};
}

void set_name(Token& token, std::string_view label) {
  if (label.size() < 3 || label[1] != '-' || (label[0] != 'B' && label[0] != 'I')) return;
  for (std::size_t type = 1; type < name_types.size(); ++type)
    if (label.substr(2) == name_types[type]) {
      token.name = static_cast<NameType>(type);
      token.name_begin = label[0] == 'B';
      token.name_probability = 1.0F;
    }
}

BlockKind kind_of_paragraph(std::string_view comment) {
  if (comment.find("head") != comment.npos || comment.find("caption") != comment.npos) return BlockKind::headline;
  return comment.find("item") != comment.npos ? BlockKind::list_item : BlockKind::paragraph;
}

class Reader {
 public:
  Reader(std::string_view content, const std::string& file) : rest_(content), file_(file) {}

  Treebank read() {
    treebank_.article.path = file_;
    while (!rest_.empty()) {
      ++line_number_;
      std::string_view line = rest_.substr(0, rest_.find('\n'));
      rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty())
        finish_sentence();
      else if (line[0] == '#')
        read_comment(line);
      else
        read_token_line(line);
    }
    finish_sentence();
    return std::move(treebank_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::input, message, {.file = file_, .line = line_number_, .column = {}, .offset = {}});
  }

  void read_comment(std::string_view line) {
    line.remove_prefix(1);
    while (line.starts_with(' ')) line.remove_prefix(1);
    if (line.starts_with("newpar_block"))
      kind_ = kind_of_paragraph(line);
    else if (line.starts_with("newdoc") || line.starts_with("newpar")) {
      if (line.starts_with("newdoc") && !treebank_.document.sentences.empty()) ++document_;
      new_block_ = true;
      kind_ = BlockKind::paragraph;
    }
  }

  void read_token_line(std::string_view line) {
    std::array<std::string_view, 10> columns;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
      const std::size_t tab = line.find('\t');
      if (count < columns.size()) columns[count] = line.substr(0, tab);
      more = tab != line.npos;
      if (more) line.remove_prefix(tab + 1);
    }
    if (count != columns.size())
      fail("a token line of CoNLL-U has 10 columns separated by tabs, this one has " + std::to_string(count));
    if (columns[1].empty()) fail("the word (second column) is empty");
    if (columns[0].find('.') != columns[0].npos) return;
    if (columns[0].find('-') != columns[0].npos)
      read_surface_token(columns);
    else
      read_word(columns);
  }

  void read_surface_token(const std::array<std::string_view, 10>& columns) {
    const std::size_t dash = columns[0].find('-');
    const auto first = number_from(columns[0].substr(0, dash));
    const auto last = number_from(columns[0].substr(dash + 1));
    const auto next = static_cast<std::int32_t>(sentence_.tokens.size()) + 1;
    if (!first || !last || *first != next || *last < *first || last_part_ >= next)
      fail("the range of a multiword token must begin at the next word's number, which is " + std::to_string(next));
    last_part_ = *last;
    begin_surface_token();
    surface_end_ = append_text(columns[1]);
    no_space_ = misc_value(columns[9], "SpaceAfter") == "No";
  }

  void read_word(const std::array<std::string_view, 10>& columns) {
    const auto next = static_cast<std::int32_t>(sentence_.tokens.size()) + 1;
    if (number_from(columns[0]) != next) fail("words are numbered 1, 2, 3, …; expected " + std::to_string(next));
    Token token;
    token.form = columns[1];
    if (columns[2] != "_" || columns[1] == "_") token.lemma = columns[2];
    token.upos = upos_from(columns[3]);
    token.xpos = penn_tag(columns[4]);
    if (columns[6] != "_") {
      const auto head = number_from(columns[6]);
      if (!head) fail("the head (seventh column) must be a word's number, 0 for the root, or _");
      token.head = *head - 1;
      token.relation = relation_from(columns[7]);
    }
    set_name(token, misc_value(columns[9], "Entity"));

    const bool inside = next <= last_part_;
    if (!inside) begin_surface_token();
    const auto begin = inside ? part_begin_ : static_cast<std::uint32_t>(treebank_.article.text.size());
    token.span = {begin, inside ? end_of_part(columns[1], begin, last_part_ == next) : append_text(columns[1])};
    part_begin_ = token.span.end;
    surface_.back().end = static_cast<std::uint32_t>(next);
    if (misc_value(columns[9], "SpaceAfter") == "No" && (!inside || next == last_part_)) no_space_ = true;

    sentence_.tokens.push_back(std::move(token));
    misc_.emplace_back(columns[9] == "_" ? std::string_view() : columns[9]);
  }

  // Where the next part of a multiword token ends: its own length where the parts make up the whole.
  std::uint32_t end_of_part(std::string_view form, std::uint32_t begin, bool last) const {
    if (last) return surface_end_;
    const std::string_view text = treebank_.article.text;
    std::size_t end = std::min<std::size_t>(begin + form.size(), surface_end_);
    while (end < surface_end_ && is_continuation_byte(text[end])) ++end;
    return static_cast<std::uint32_t>(end);
  }

  // A space goes before the token unless the last one said otherwise, two line ends before a paragraph.
  void begin_surface_token() {
    std::string& text = treebank_.article.text;
    if (sentence_.tokens.empty() && new_block_) {
      if (!text.empty()) text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(text.size());
      treebank_.article.blocks.push_back({{begin, begin}, kind_, std::nullopt});
      new_block_ = false;
    } else if (!no_space_) {
      text += ' ';
    }
    no_space_ = false;
    part_begin_ = static_cast<std::uint32_t>(text.size());
    const auto index = static_cast<std::uint32_t>(sentence_.tokens.size());
    surface_.push_back({index, index});
  }

  std::uint32_t append_text(std::string_view form) {
    std::string& text = treebank_.article.text;
    if (form.size() + text.size() >= std::numeric_limits<std::uint32_t>::max())
      fail("the file's text is longer than 4 GB; split the file");
    text += form;
    return static_cast<std::uint32_t>(text.size());
  }

  void check_tree() const {
    const auto& tokens = sentence_.tokens;
    const auto size = static_cast<std::int32_t>(tokens.size());
    for (std::int32_t i = 0; i < size; ++i)
      if (tokens[i].head >= size)
        fail("word " + std::to_string(i + 1) + " of the sentence above has a head outside the sentence");
    // Every word is walked once: those seen from an earlier start are known to reach a root.
    std::vector<std::int32_t> start(tokens.size(), -1);
    for (std::int32_t i = 0; i < size; ++i)
      for (std::int32_t at = i; at >= 0 && start[at] != i; at = tokens[at].head) {
        if (start[at] >= 0) break;
        start[at] = i;
        if (tokens[at].head >= 0 && start[tokens[at].head] == i)
          fail("the heads of the sentence above form a cycle at word " + std::to_string(at + 1));
      }
  }

  void finish_sentence() {
    if (sentence_.tokens.empty()) {
      if (last_part_ > 0) fail("a multiword token has no words");
      return;
    }
    if (last_part_ > static_cast<std::int32_t>(sentence_.tokens.size()))
      fail("a multiword token lacks some of its words");
    check_tree();
    sentence_.span = {sentence_.tokens.front().span.begin, sentence_.tokens.back().span.end};
    sentence_.block = static_cast<int>(treebank_.article.blocks.size()) - 1;
    treebank_.article.blocks.back().span.end = sentence_.span.end;
    treebank_.document.sentences.push_back(std::move(sentence_));
    treebank_.misc.push_back(std::move(misc_));
    treebank_.surface_tokens.push_back(std::move(surface_));
    treebank_.documents.push_back(document_);
    sentence_ = {};
    misc_.clear();
    surface_.clear();
    last_part_ = 0;
  }

  std::string_view rest_;
  const std::string& file_;
  std::size_t line_number_ = 0;
  Treebank treebank_;
  Sentence sentence_;
  std::vector<std::string> misc_;
  std::vector<Span> surface_;
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t document_ = 0;
  bool new_block_ = true;
  bool no_space_ = true;
  std::int32_t last_part_ = 0;     // number of the last word of the current multiword token
  std::uint32_t surface_end_ = 0;  // where its text ends
  std::uint32_t part_begin_ = 0;   // where its next word begins
};

}  // namespace

Treebank parse_conllu(std::string_view content, const std::string& file) { return Reader(content, file).read(); }

Treebank read_conllu(const std::filesystem::path& path) {
  const std::string content = read_file(path.string(), std::numeric_limits<std::uint32_t>::max());
  return parse_conllu(is_name_file(path) ? names_to_conllu(content, path.string()) : content, path.string());
}

}  // namespace chancery

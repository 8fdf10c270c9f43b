#include "app/sentence_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/unicode.hpp"

namespace chancery {
namespace {

// One line of the passage, with the byte of the article at which each of its characters begins.
struct Line {
  std::string text;
  std::vector<std::uint32_t> bytes;
};

// White space and control characters become one space; lines break at spaces, and only there.
std::vector<Line> wrap(std::string_view text, Span passage, std::size_t width) {
  std::vector<Line> lines(1);
  std::size_t space_bytes = std::string::npos, space_at = 0;  // the last space of the line: in bytes, in characters
  for (std::size_t at = passage.begin; at < passage.end;) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t size = std::max<std::size_t>(c.size, 1);
    Line& line = lines.back();
    const bool space = is_space(c.value) || c.value < 0x20 || c.value == 0x7F || (c.value >= 0x80 && c.value < 0xA0);
    if (space) {
      if (!line.text.empty() && line.text.back() != ' ') {
        space_bytes = line.text.size();
        space_at = line.bytes.size();
        line.text += ' ';
        line.bytes.push_back(static_cast<std::uint32_t>(at));
      }
    } else {
      append_utf8(line.text, c.value);
      line.bytes.push_back(static_cast<std::uint32_t>(at));
    }
    at += size;
    if (line.bytes.size() <= width || space_bytes == std::string::npos) continue;
    Line next{line.text.substr(space_bytes + 1),
              {line.bytes.begin() + static_cast<std::ptrdiff_t>(space_at) + 1, line.bytes.end()}};
    line.text.resize(space_bytes);
    line.bytes.resize(space_at);
    lines.push_back(std::move(next));
    space_bytes = std::string::npos;
  }
  return lines;
}

void trim_right(std::string& text) { text.resize(text.find_last_not_of(' ') + 1); }

bool is_function_word(Relation relation) {
  return relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop ||
         relation == Relation::mark || relation == Relation::case_ || relation == Relation::compound_prt;
}

class Tree {
 public:
  Tree(const Sentence& sentence, std::span<const TreeNote> notes, std::string_view indent)
      : sentence_(sentence), notes_(notes), indent_(indent), shown_(sentence.tokens.size()) {
    for (const TreeNote& note : notes)
      for (int at = note.token; at >= 0 && !shown_[static_cast<std::size_t>(at)]; at = token(at).head)
        shown_[static_cast<std::size_t>(at)] = true;
    const std::vector<bool> path = shown_;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& one = sentence.tokens[i];
      const bool negation = one.relation == Relation::advmod && (one.lemma == "not" || one.lemma == "never");
      if (one.head >= 0 && path[static_cast<std::size_t>(one.head)] && (is_function_word(one.relation) || negation))
        shown_[i] = true;
    }
  }

  std::string print() {
    for (std::size_t i = 0; i < shown_.size(); ++i)
      if (shown_[i] && sentence_.tokens[i].head < 0) print(static_cast<int>(i), "", "");
    return std::move(text_);
  }

 private:
  [[nodiscard]] const Token& token(int index) const { return sentence_.tokens[static_cast<std::size_t>(index)]; }

  void print(int index, const std::string& lead, const std::string& below) {
    const Token& one = token(index);
    std::string line = fmt::format("{}{}  {} {}", lead, one.form, to_string(one.upos), to_string(one.relation));
    for (const TreeNote& note : notes_)
      if (note.token == index) line += fmt::format("  ← {}", note.label);
    text_ += fmt::format("{}{}\n", indent_, line);
    std::vector<int> children;
    for (std::size_t i = 0; i < shown_.size(); ++i)
      if (shown_[i] && sentence_.tokens[i].head == index) children.push_back(static_cast<int>(i));
    for (const int child : children) {
      const bool last = child == children.back();
      print(child, below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
    }
  }

  const Sentence& sentence_;
  std::span<const TreeNote> notes_;
  std::string_view indent_;
  std::vector<bool> shown_;
  std::string text_;
};

}  // namespace

std::string underlined(std::string_view text, Span passage, std::vector<Marked> marks, std::string_view indent,
                       std::size_t width) {
  std::vector<Marked> apart;
  for (const Marked& mark : marks)
    if (!mark.bytes.empty() &&
        std::none_of(apart.begin(), apart.end(), [&](const Marked& other) { return other.bytes.overlaps(mark.bytes); }))
      apart.push_back(mark);
  std::string result;
  for (const Line& line : wrap(text, passage, width)) {
    std::string rule, labels;
    for (std::size_t column = 0; column < line.bytes.size(); ++column) {
      const auto mark = std::find_if(apart.begin(), apart.end(),
                                     [&](const Marked& m) { return m.bytes.contains(line.bytes[column]); });
      const bool marked = mark != apart.end();
      rule += marked ? '~' : ' ';
      if (!marked || (column > 0 && mark->bytes.contains(line.bytes[column - 1]))) continue;
      // A label that has no room stands behind the one before it.
      labels.resize(std::max(column, labels.empty() ? 0 : labels.size() + 1), ' ');
      labels += mark->label;
    }
    trim_right(rule);
    result += fmt::format("{}{}\n", indent, line.text);
    if (!rule.empty()) result += fmt::format("{}{}\n{}{}\n", indent, rule, indent, labels);
  }
  return result;
}

std::string small_tree(const Sentence& sentence, std::span<const TreeNote> notes, std::string_view indent) {
  return Tree(sentence, notes, indent).print();
}

}  // namespace chancery

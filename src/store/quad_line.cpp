#include "store/quad_line.hpp"

#include <fmt/format.h>

#include <string>

#include "core/unicode.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

constexpr std::string_view blanks = " \t";

class Scanner {
 public:
  Scanner(std::string_view line, const Place& place) : line_(line), place_(place) { skip_blanks(); }

  [[nodiscard]] bool at_end() const { return at_ == line_.size(); }
  [[nodiscard]] char next() const { return at_end() ? '\0' : line_[at_]; }
  [[nodiscard]] std::size_t position() const { return at_; }
  void skip() { ++at_; }
  void skip_blanks() { at_ = std::min(line_.find_first_not_of(blanks, at_), line_.size()); }

  [[noreturn]] void fail(const std::string& what) const {
    Place place = place_;
    place.column = count_code_points(line_.substr(0, at_)) + 1;
    throw Error(ErrorCode::input, "this is not good N-Quads: " + what, place);
  }

  std::string_view iri() {
    const std::size_t end = line_.find('>', at_);
    if (end == std::string_view::npos) fail("an IRI without its >");
    const std::string_view value = line_.substr(at_ + 1, end - at_ - 1);
    if (std::any_of(value.begin(), value.end(), [](char c) { return c == ' ' || c == '\t' || c == '<' || c == '"'; }))
      fail("an IRI with a space or quote in it");
    at_ = end + 1;
    return value;
  }

  void blank_node() { at_ = std::min(line_.find_first_of(blanks, at_), line_.size()); }

  void literal() {
    ++at_;
    while (next() != '"') {
      // Not find_first_of: it is a call of memchr for each character.
      const auto* const end =
          std::find_if(line_.begin() + at_, line_.end(), [](char c) { return c == '"' || c == '\\'; });
      at_ = static_cast<std::size_t>(end - line_.begin());
      if (end == line_.end() || (*end == '\\' && at_ + 1 == line_.size())) {
        at_ = line_.size();
        fail("a literal without its closing quote");
      }
      if (line_[at_] == '\\') at_ += 2;
    }
    ++at_;
    if (next() == '@') {
      at_ = std::min(line_.find_first_of(blanks, at_), line_.size());
    } else if (line_.substr(at_).starts_with("^^<")) {
      at_ += 2;
      iri();
    }
  }

  // A term of one of the three kinds.
  void term(const char* name, bool literals) {
    if (next() == '<') {
      iri();
    } else if (line_.substr(at_).starts_with("_:")) {
      blank_node();
    } else if (literals && next() == '"') {
      literal();
    } else {
      fail(fmt::format("the {} is missing", name));
    }
  }

 private:
  std::string_view line_;
  const Place& place_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<QuadLine> parse_quad_line(std::string_view line, const Place& place) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  Scanner scanner(line, place);
  if (scanner.at_end() || scanner.next() == '#') return std::nullopt;
  const std::size_t begin = scanner.position();
  scanner.term("subject", false);
  scanner.skip_blanks();
  if (scanner.next() != '<') scanner.fail("the predicate is missing");
  scanner.iri();
  scanner.skip_blanks();
  scanner.term("object", true);
  QuadLine quad;
  quad.triple = line.substr(begin, scanner.position() - begin);
  scanner.skip_blanks();
  if (scanner.next() == '<') {
    quad.graph = scanner.iri();
    if (!rdf::is_valid_iri(quad.graph)) scanner.fail("the graph is no valid absolute IRI");
    scanner.skip_blanks();
  } else if (scanner.next() == '_') {
    scanner.fail("a graph that is a blank node cannot be asked for; give it an IRI");
  }
  if (scanner.next() != '.') scanner.fail("the dot at the end is missing");
  scanner.skip();
  scanner.skip_blanks();
  if (!scanner.at_end() && scanner.next() != '#') scanner.fail("something follows the dot");
  if (find_invalid_utf8(line)) scanner.fail("this line is not UTF-8");
  return quad;
}

}  // namespace chancery

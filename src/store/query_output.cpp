#include "store/query_output.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "core/csv.hpp"
#include "core/error.hpp"
#include "core/unicode.hpp"
#include "export/dot_text.hpp"
#include "rdf/ntriples.hpp"

namespace chancery {
namespace {

using rdf::QueryResult;
using rdf::Term;
using Cells = std::vector<std::string>;

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::size_t gap = 2;        // between columns
constexpr std::size_t narrowest = 8;  // that a column is made to fit the terminal

bool is_blank(const Term& term) { return term.kind == Term::Kind::iri && term.value.starts_with("_:"); }

bool is_number(const Term& term) {
  if (!term.datatype.starts_with(xsd)) return false;
  const std::string_view type = std::string_view(term.datatype).substr(xsd.size());
  return type == "integer" || type == "decimal" || type == "double" || type == "float" || type == "int";
}

std::string shown(const std::optional<Term>& term, const Prefixes& prefixes) {
  if (!term) return {};
  if (term->kind == Term::Kind::iri) {
    const std::pair<std::string, std::string>* best = nullptr;
    for (const auto& known : prefixes)
      if (term->value.starts_with(known.second) && (best == nullptr || known.second.size() > best->second.size()))
        best = &known;
    if (best != nullptr) return visible_text(best->first + ":" + term->value.substr(best->second.size()));
  }
  return visible_text(term->value);
}

// At most `width` columns a line; words longer than that are cut.
Cells wrap_cell(std::string_view text, std::size_t width) {
  Cells lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t needed = display_width(word);
    if (used > 0 && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    while (!word.empty()) {
      const CodePoint point = code_point_at(word, 0);
      const std::size_t columns = display_width(word.substr(0, point.size));
      if (used + columns > width && used > 0) {
        lines.emplace_back();
        used = 0;
      }
      lines.back() += word.substr(0, point.size);
      used += columns;
      word.remove_prefix(point.size);
    }
  }
  return lines;
}

// The widest columns give way until all fit.
void fit(std::vector<std::size_t>& widths, std::size_t width) {
  const auto total = [&] {
    std::size_t sum = 0;
    for (const std::size_t column : widths) sum += column + gap;
    return sum - gap;
  };
  while (total() > width) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest) return;
    --*widest;
  }
}

std::string table(const QueryResult& result, std::size_t width, const Prefixes& prefixes) {
  if (result.variables.empty()) return {};
  std::vector<Cells> rows = {result.variables};
  std::vector<bool> numeric(result.variables.size(), true);
  for (const auto& row : result.rows) {
    Cells& cells = rows.emplace_back();
    for (std::size_t n = 0; n < row.size(); ++n) {
      cells.push_back(shown(row[n], prefixes));
      numeric[n] = numeric[n] && (!row[n] || is_number(*row[n]));
    }
  }
  std::vector<std::size_t> widths(result.variables.size(), 1);
  for (const Cells& cells : rows)
    for (std::size_t n = 0; n < cells.size(); ++n) widths[n] = std::max(widths[n], display_width(cells[n]));
  if (width > 0) fit(widths, width);

  std::string text;
  const auto add_line = [&](const std::vector<Cells>& wrapped, std::size_t line, bool heading) {
    std::string out;
    for (std::size_t n = 0; n < wrapped.size(); ++n) {
      const std::string cell = line < wrapped[n].size() ? wrapped[n][line] : std::string();
      const std::string padding(widths[n] - std::min(widths[n], display_width(cell)), ' ');
      out += numeric[n] && !heading ? padding + cell : cell + padding;
      out.append(gap, ' ');
    }
    text += out.substr(0, out.find_last_not_of(' ') + 1) + "\n";
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<Cells> wrapped;
    std::size_t height = 1;
    for (std::size_t n = 0; n < rows[r].size(); ++n) {
      wrapped.push_back(wrap_cell(rows[r][n], widths[n]));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) add_line(wrapped, line, r == 0);
    if (r > 0) continue;
    std::string rule;
    for (const std::size_t column : widths) rule += std::string(column, '-') + std::string(gap, ' ');
    text += rule.substr(0, rule.size() - gap) + "\n";
  }
  return text;
}

std::string csv(const QueryResult& result) {
  std::string text;
  const auto add = [&](std::size_t n, const std::string& cell) { text += (n > 0 ? "," : "") + cell; };
  for (std::size_t n = 0; n < result.variables.size(); ++n) add(n, csv_value(result.variables[n]));
  text += "\r\n";
  for (const auto& row : result.rows) {
    for (std::size_t n = 0; n < row.size(); ++n)
      add(n, !row[n] ? "" : is_number(*row[n]) ? csv_value(row[n]->value) : csv_text(row[n]->value));
    text += "\r\n";
  }
  return text;
}

std::string tsv(const QueryResult& result) {
  std::string text;
  for (std::size_t n = 0; n < result.variables.size(); ++n) text += (n > 0 ? "\t?" : "?") + result.variables[n];
  text += "\n";
  for (const auto& row : result.rows) {
    for (std::size_t n = 0; n < row.size(); ++n) {
      if (n > 0) text += '\t';
      if (row[n]) rdf::append_ntriples(text, *row[n]);
    }
    text += "\n";
  }
  return text;
}

std::string json(const QueryResult& result) {
  using Json = nlohmann::ordered_json;
  Json answer;
  answer["head"] = Json::object();
  if (result.kind == QueryResult::Kind::boolean) {
    answer["boolean"] = result.answer;
  } else {
    answer["head"]["vars"] = result.variables;
    Json& bindings = answer["results"]["bindings"] = Json::array();
    for (const auto& row : result.rows) {
      Json binding = Json::object();
      for (std::size_t n = 0; n < row.size(); ++n) {
        if (!row[n]) continue;
        const Term& term = *row[n];
        Json& value = binding[result.variables[n]];
        value["type"] = is_blank(term) ? "bnode" : term.kind == Term::Kind::iri ? "uri" : "literal";
        value["value"] = is_blank(term) ? term.value.substr(2) : term.value;
        if (!term.language.empty()) value["xml:lang"] = term.language;
        if (!term.datatype.empty()) value["datatype"] = term.datatype;
      }
      bindings.push_back(std::move(binding));
    }
  }
  return answer.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string print_answer(const QueryResult& result, AnswerFormat format, std::size_t width, const Prefixes& prefixes) {
  if (result.kind == QueryResult::Kind::triples) {
    if (format == AnswerFormat::json)
      throw Error(ErrorCode::usage, "what CONSTRUCT makes is RDF, not a table: leave out --format json");
    std::string text;
    for (const rdf::Triple& triple : result.triples) {
      rdf::append_ntriples(text, triple);
      text += " .\n";
    }
    return text;
  }
  if (format == AnswerFormat::json) return json(result);
  if (result.kind == QueryResult::Kind::boolean) return result.answer ? "true\n" : "false\n";
  if (format == AnswerFormat::csv) return csv(result);
  return format == AnswerFormat::tsv ? tsv(result) : table(result, width, prefixes);
}

}  // namespace chancery

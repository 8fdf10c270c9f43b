#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/error.hpp"
#include "rdf/raptor.hpp"
#include "rdf/raptor_handles.hpp"

namespace chancery::rdf {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

}  // namespace

struct Writer::State {
  std::FILE* stream = nullptr;
  Syntax syntax{};
  std::vector<std::pair<std::string, std::string>> prefixes;  // longest namespace first
  OwnedRaptor<raptor_world> world;
  OwnedRaptor<raptor_iostream> out;
  std::optional<Term> subject, predicate;  // of the Turtle sentence that is still open

  void text(std::string_view raw) { raptor_iostream_counted_string_write(raw.data(), raw.size(), out.get()); }
  void iri(const std::string& value);
  void literal(const Term& term);
  void term(const Term& term) { term.kind == Term::Kind::iri ? iri(term.value) : literal(term); }
  void turtle(const Triple& triple);
};

namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The abbreviated numbers and booleans of Turtle, where reading them back gives the same term.
bool is_bare(const Term& term) {
  if (!term.datatype.starts_with(xsd)) return false;
  const std::string_view type = std::string_view(term.datatype).substr(xsd.size());
  std::string_view digits = term.value;
  if (type == "boolean") return digits == "true" || digits == "false";
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  if (type == "integer") return is_digits(digits);
  const std::size_t dot = digits.find('.');
  return type == "decimal" && dot != std::string_view::npos && is_digits(digits.substr(0, dot)) &&
         is_digits(digits.substr(dot + 1));
}

// Turtle allows more in a local name; these need no escapes and every reader takes them.
bool is_plain_local(std::string_view local) {
  return !local.empty() && local[0] != '-' && std::all_of(local.begin(), local.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

void require_iri(const std::string& value) {
  if (!is_valid_iri(value))
    throw Error(ErrorCode::output, fmt::format("will not write <{}>: not a valid absolute IRI", value));
}

void require(const Term& term) {
  if (term.kind == Term::Kind::iri) return require_iri(term.value);
  if (!term.datatype.empty()) require_iri(term.datatype);
  if (term.value.find('\0') != std::string::npos ||
      raptor_unicode_check_utf8_string(bytes(term.value.data()), term.value.size()) == 0)
    throw Error(ErrorCode::output, "will not write a literal that is not UTF-8 or holds U+0000");
  const bool tag = std::all_of(term.language.begin(), term.language.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!tag) throw Error(ErrorCode::output, fmt::format("'{}' is not a language tag", term.language));
}

}  // namespace

void Writer::State::iri(const std::string& value) {
  if (syntax == Syntax::turtle)
    for (const auto& [prefix, name_space] : prefixes)
      if (value.starts_with(name_space) && is_plain_local(std::string_view(value).substr(name_space.size())))
        return text(fmt::format("{}:{}", prefix, std::string_view(value).substr(name_space.size())));
  text("<");
  text(value);
  text(">");
}

void Writer::State::literal(const Term& term) {
  if (syntax == Syntax::turtle && is_bare(term)) return text(term.value);
  text("\"");
  // Raptor's own sets of flags for Turtle and N-Triples leave U+000D raw and turn U+000B into U+000C.
  constexpr unsigned flags = RAPTOR_ESCAPED_WRITE_BITFLAG_BS_ESCAPES_TNRU | RAPTOR_ESCAPED_WRITE_BITFLAG_UTF8;
  raptor_string_escaped_write(bytes(term.value.c_str()), term.value.size(), '"', flags, out.get());
  text("\"");
  if (!term.language.empty())
    text("@" + term.language);
  else if (!term.datatype.empty()) {
    text("^^");
    iri(term.datatype);
  }
}

void Writer::State::turtle(const Triple& triple) {
  const bool same_subject = subject == triple.subject;
  if (same_subject && predicate == triple.predicate) {
    text(" , ");
  } else {
    if (same_subject)
      text(" ;\n    ");
    else {
      text(subject ? " .\n\n" : "\n");
      term(triple.subject);
      text(" ");
    }
    triple.predicate.value == rdf_type ? text("a") : iri(triple.predicate.value);
    text(" ");
  }
  term(triple.object);
  subject = triple.subject;
  predicate = triple.predicate;
}

Writer::Writer(std::FILE* stream, Syntax syntax, const std::vector<std::pair<std::string, std::string>>& prefixes)
    : state_(std::make_unique<State>()) {
  state_->stream = stream;
  state_->syntax = syntax;
  state_->world = make_world();
  state_->out.reset(raptor_new_iostream_to_file_handle(state_->world.get(), stream));
  if (!state_->out) throw std::bad_alloc();
  if (syntax != Syntax::turtle) return;
  for (const auto& [prefix, name_space] : prefixes) {
    require_iri(name_space);
    state_->text(fmt::format("@prefix {}: <{}> .\n", prefix, name_space));
  }
  state_->prefixes = prefixes;
  std::stable_sort(state_->prefixes.begin(), state_->prefixes.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
}

Writer::~Writer() = default;

void Writer::write(const Triple& triple, const std::string& graph) {
  if (triple.subject.kind != Term::Kind::iri || triple.predicate.kind != Term::Kind::iri)
    throw Error(ErrorCode::output, "the subject and predicate of a triple must be IRIs");
  for (const Term* term : {&triple.subject, &triple.predicate, &triple.object}) require(*term);
  if (state_->syntax == Syntax::turtle) {
    if (!graph.empty()) throw Error(ErrorCode::output, "Turtle has no named graphs: write N-Quads");
    return state_->turtle(triple);
  }
  if (!graph.empty()) require_iri(graph);
  for (const Term* term : {&triple.subject, &triple.predicate, &triple.object}) {
    state_->term(*term);
    state_->text(" ");
  }
  if (!graph.empty()) {
    state_->iri(graph);
    state_->text(" ");
  }
  state_->text(".\n");
}

void Writer::finish() {
  if (state_->subject) state_->text(" .\n");
  state_->subject.reset();
  if (raptor_iostream_write_end(state_->out.get()) != 0 || std::ferror(state_->stream) != 0)
    throw Error(ErrorCode::output, "writing RDF failed: is the disk full?");
}

}  // namespace chancery::rdf

#include "rdf/raptor.hpp"

#include <fmt/format.h>
#include <raptor2/raptor2.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <optional>

#include "core/error.hpp"

namespace chancery::rdf {
namespace {

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

struct Free {
  void operator()(raptor_world* world) const { raptor_free_world(world); }
  void operator()(raptor_parser* parser) const { raptor_free_parser(parser); }
  void operator()(raptor_uri* uri) const { raptor_free_uri(uri); }
  void operator()(raptor_iostream* stream) const { raptor_free_iostream(stream); }
  void operator()(std::FILE* file) const { std::fclose(file); }
  void operator()(unsigned char* memory) const { raptor_free_memory(memory); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Free>;

const unsigned char* bytes(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
const char* chars(const unsigned char* text) { return reinterpret_cast<const char*>(text); }

Owned<raptor_world> make_world() {
  Owned<raptor_world> world(raptor_new_world());
  if (!world) throw std::bad_alloc();
  raptor_world_set_flag(world.get(), RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
  if (raptor_world_open(world.get()) != 0) throw std::bad_alloc();
  return world;
}

std::string from_uri(raptor_uri* uri) {
  std::size_t length = 0;
  const unsigned char* text = raptor_uri_as_counted_string(uri, &length);
  return {chars(text), length};
}

Term from_raptor(const raptor_term& term) {
  switch (term.type) {
    case RAPTOR_TERM_TYPE_URI:
      return iri(from_uri(term.value.uri));
    case RAPTOR_TERM_TYPE_BLANK:
      return iri("_:" + std::string(chars(term.value.blank.string), term.value.blank.string_len));
    default:
      break;
  }
  const raptor_term_literal_value& value = term.value.literal;
  Term result = literal({chars(value.string), value.string_len});
  if (value.language != nullptr) result.language.assign(chars(value.language), value.language_len);
  if (value.datatype != nullptr) result.datatype = from_uri(value.datatype);
  if (result.datatype == std::string(xsd) + "string") result.datatype.clear();
  return result;
}

// What one run of the parser shares with its C callbacks; no exception may pass through C.
struct Reading {
  const std::filesystem::path& file;
  const std::function<void(Triple&&, std::string&& graph, std::size_t line)>& each;
  ErrorCode code = ErrorCode::ontology;
  const char* language = "Turtle";
  raptor_parser* parser = nullptr;
  std::exception_ptr failure{};

  // Some messages come without a locator; the parser always has one.
  [[nodiscard]] Place place() const {
    const raptor_locator* locator = parser != nullptr ? raptor_parser_get_locator(parser) : nullptr;
    Place where{file.string(), {}, {}, {}};
    if (locator != nullptr && locator->line > 0) where.line = static_cast<std::size_t>(locator->line);
    return where;
  }
  void fail(std::exception_ptr reason) {
    if (!failure) failure = std::move(reason);
    if (parser != nullptr) raptor_parser_parse_abort(parser);
  }
};

void on_message(void* data, raptor_log_message* message) {
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) return;
  auto& reading = *static_cast<Reading*>(data);
  reading.fail(std::make_exception_ptr(
      Error(reading.code, fmt::format("this is not good {}: {}", reading.language, message->text), reading.place())));
}

void check_read_iri(const Term& term, const Place& place, ErrorCode code) {
  const std::string& text = term.kind == Term::Kind::iri ? term.value : term.datatype;
  if (text.empty() && term.kind == Term::Kind::literal) return;
  if (!text.starts_with("_:") && !is_valid_iri(text))
    throw Error(code, fmt::format("<{}> is not a valid IRI: write it without spaces or quotes", text), place);
}

void on_triple(void* data, raptor_statement* statement) {
  auto& reading = *static_cast<Reading*>(data);
  if (reading.failure) return;
  try {
    const Place place = reading.place();
    Triple triple{from_raptor(*statement->subject), from_raptor(*statement->predicate),
                  from_raptor(*statement->object)};
    for (const Term* term : {&triple.subject, &triple.predicate, &triple.object})
      check_read_iri(*term, place, reading.code);
    std::string graph = statement->graph != nullptr ? from_raptor(*statement->graph).value : std::string();
    reading.each(std::move(triple), std::move(graph), place.line.value_or(0));
  } catch (...) {
    reading.fail(std::current_exception());
  }
}

// The file in parts that end with a line, each without the two faults for which Raptor gives no line.
class Lines {
 public:
  Lines(const std::filesystem::path& path, ErrorCode code) : path_(path), code_(code) {
    errno = 0;
    file_.reset(std::fopen(path.c_str(), "rb"));
    if (!file_) fail(fmt::format("cannot read this file: {}", std::strerror(errno)), {});
  }

  // Empty at the end of the file.
  std::string_view next() {
    part_.erase(0, given_);
    std::size_t end = std::string::npos;
    while ((end = part_.rfind('\n')) == std::string::npos && fill()) {
    }
    given_ = end == std::string::npos ? part_.size() : end + 1;
    const std::string_view lines = std::string_view(part_).substr(0, given_);
    check(lines);
    return lines;
  }

 private:
  bool fill() {
    constexpr std::size_t chunk = 1U << 18U;
    const std::size_t before = part_.size();
    part_.resize(before + chunk);
    errno = 0;
    const std::size_t got = std::fread(part_.data() + before, 1, chunk, file_.get());
    part_.resize(before + got);
    if (std::ferror(file_.get()) != 0) fail(fmt::format("cannot read this file: {}", std::strerror(errno)), {});
    return got > 0;
  }

  void check(std::string_view lines) {
    for (std::size_t begin = 0; begin < lines.size(); ++line_) {
      const std::size_t end = std::min(lines.find('\n', begin), lines.size());
      if (std::memchr(lines.data() + begin, 0, end - begin) != nullptr)
        fail("there is a zero byte in this line: Turtle is text", line_);
      if (raptor_unicode_check_utf8_string(bytes(lines.data() + begin), end - begin) == 0)
        fail("this line is not UTF-8: save the file as UTF-8", line_);
      begin = end + 1;
    }
  }

  [[noreturn]] void fail(const std::string& reason, std::optional<std::size_t> line) const {
    throw Error(code_, reason, {path_.string(), line, {}, {}});
  }

  const std::filesystem::path& path_;
  ErrorCode code_;
  Owned<std::FILE> file_;
  std::string part_;
  std::size_t given_ = 0, line_ = 1;
};

// `parser_name` is Raptor's name of the syntax.
void parse(Reading& reading, const char* parser_name) {
  Lines lines(reading.file, reading.code);
  const Owned<raptor_world> world = make_world();
  raptor_world_set_log_handler(world.get(), &reading, on_message);
  const Owned<raptor_parser> parser(raptor_new_parser(world.get(), parser_name));
  if (!parser) throw std::bad_alloc();
  reading.parser = parser.get();
  const std::string path = std::filesystem::absolute(reading.file).string();
  const Owned<unsigned char> base_text(raptor_uri_filename_to_uri_string(path.c_str()));
  const Owned<raptor_uri> base(raptor_new_uri(world.get(), base_text.get()));
  raptor_parser_set_statement_handler(parser.get(), &reading, on_triple);
  int failed = raptor_parser_parse_start(parser.get(), base.get());
  for (bool more = true; more && failed == 0 && !reading.failure;) {
    const std::string_view part = lines.next();
    more = !part.empty();
    failed = raptor_parser_parse_chunk(parser.get(), bytes(part.data()), part.size(), more ? 0 : 1);
  }
  if (reading.failure) std::rethrow_exception(reading.failure);
  if (failed != 0)
    throw Error(reading.code, fmt::format("this is not good {}", reading.language), {reading.file.string(), {}, {}, {}});
}

}  // namespace

void read_turtle(const std::filesystem::path& file, const std::function<void(Triple&&, std::size_t line)>& each) {
  const std::function<void(Triple&&, std::string&&, std::size_t)> give = [&](Triple&& triple, std::string&&,
                                                                             std::size_t line) {
    each(std::move(triple), line);
  };
  Reading reading{file, give};
  parse(reading, "turtle");
}

void read_graph_file(const std::filesystem::path& file, const std::function<void(Triple&&, std::string&& graph)>& each) {
  struct Kind {
    const char *ending, *parser, *language;
  };
  constexpr Kind kinds[] = {{".nq", "nquads", "N-Quads"}, {".ttl", "turtle", "Turtle"}, {".nt", "ntriples", "N-Triples"}};
  const std::string ending = file.extension().string();
  const auto* const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return ending == k.ending; });
  if (kind == std::end(kinds))
    throw Error(ErrorCode::input, "the name must end in .nq, .ttl or .nt", {file.string(), {}, {}, {}});
  const std::function<void(Triple&&, std::string&&, std::size_t)> give =
      [&](Triple&& triple, std::string&& graph, std::size_t) { each(std::move(triple), std::move(graph)); };
  Reading reading{file, give, ErrorCode::input, kind->language};
  parse(reading, kind->parser);
}

struct Writer::State {
  std::FILE* stream = nullptr;
  Syntax syntax{};
  std::vector<std::pair<std::string, std::string>> prefixes;  // longest namespace first
  Owned<raptor_world> world;
  Owned<raptor_iostream> out;
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

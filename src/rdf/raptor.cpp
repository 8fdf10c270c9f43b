#include "rdf/raptor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <mutex>
#include <optional>

#include "core/error.hpp"
#include "rdf/raptor_handles.hpp"

namespace chancery::rdf {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

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
  std::unique_ptr<std::FILE, Close> file_;
  std::string part_;
  std::size_t given_ = 0, line_ = 1;
};

// The world of one reading; for N-Quads and N-Triples one for all, which is never freed. Raptor's parser of both keeps
// a reference on the datatype of each literal (seen in 2.0.15), so that those IRIs would outlive a world of their own;
// a shared one holds each of them once. Turtle's numbers its blank nodes by the world, so those stay apart.
class ReadingWorld {
 public:
  explicit ReadingWorld(bool shared) {
    static std::mutex in_use;
    if (shared) {
      lock_ = std::unique_lock(in_use);
      static raptor_world* const for_all = make_world().release();
      world_ = for_all;
    } else {
      own_ = make_world();
      world_ = own_.get();
    }
  }

  [[nodiscard]] raptor_world* get() const { return world_; }

 private:
  std::unique_lock<std::mutex> lock_;  // last to go: a world serves one thread at a time
  OwnedRaptor<raptor_world> own_;
  raptor_world* world_ = nullptr;
};

// `parser_name` is Raptor's name of the syntax.
void parse(Reading& reading, const char* parser_name) {
  Lines lines(reading.file, reading.code);
  const ReadingWorld world(parser_name != std::string_view("turtle"));
  raptor_world_set_log_handler(world.get(), &reading, on_message);
  const OwnedRaptor<raptor_parser> parser(raptor_new_parser(world.get(), parser_name));
  if (!parser) throw std::bad_alloc();
  reading.parser = parser.get();
  const std::string path = std::filesystem::absolute(reading.file).string();
  const OwnedRaptor<unsigned char> base_text(raptor_uri_filename_to_uri_string(path.c_str()));
  const OwnedRaptor<raptor_uri> base(raptor_new_uri(world.get(), base_text.get()));
  raptor_parser_set_statement_handler(parser.get(), &reading, on_triple);
  int failed = raptor_parser_parse_start(parser.get(), base.get());
  for (bool more = true; more && failed == 0 && !reading.failure;) {
    const std::string_view part = lines.next();
    more = !part.empty();
    failed = raptor_parser_parse_chunk(parser.get(), bytes(part.data()), part.size(), more ? 0 : 1);
  }
  if (reading.failure) std::rethrow_exception(reading.failure);
  if (failed != 0)
    throw Error(reading.code, fmt::format("this is not good {}", reading.language),
                {reading.file.string(), {}, {}, {}});
}

}  // namespace

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

void read_turtle(const std::filesystem::path& file, const std::function<void(Triple&&, std::size_t line)>& each) {
  const std::function<void(Triple&&, std::string&&, std::size_t)> give =
      [&](Triple&& triple, std::string&&, std::size_t line) { each(std::move(triple), line); };
  Reading reading{file, give};
  parse(reading, "turtle");
}

void read_graph_file(const std::filesystem::path& file,
                     const std::function<void(Triple&&, std::string&& graph)>& each) {
  struct Kind {
    const char *ending, *parser, *language;
  };
  constexpr Kind kinds[] = {
      {".nq", "nquads", "N-Quads"}, {".ttl", "turtle", "Turtle"}, {".nt", "ntriples", "N-Triples"}};
  const std::string ending = file.extension().string();
  const auto* const kind =
      std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return ending == k.ending; });
  if (kind == std::end(kinds))
    throw Error(ErrorCode::input, "the name must end in .nq, .ttl or .nt", {file.string(), {}, {}, {}});
  const std::function<void(Triple&&, std::string&&, std::size_t)> give =
      [&](Triple&& triple, std::string&& graph, std::size_t) { each(std::move(triple), std::move(graph)); };
  Reading reading{file, give, ErrorCode::input, kind->language};
  parse(reading, kind->parser);
}

}  // namespace chancery::rdf

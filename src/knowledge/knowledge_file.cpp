#include "knowledge/knowledge_file.hpp"

#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <type_traits>

#include "core/error.hpp"
#include "core/sha256.hpp"
#include "knowledge/knowledge_index.hpp"

namespace chancery {

struct KnowledgeFile {
  static KnowledgeBase::Index& index(const KnowledgeBase& base) { return *base.index_; }
};

namespace {

// Changes with every change of what archive() says.
constexpr std::uint32_t format_version = 1;

struct Damaged {};

// Both directions of the file share archive() below, so that what is written is what is read.
class Output {
 public:
  static constexpr bool reads = false;
  template <typename Number>
  void number(Number& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string& value) {
    auto size = static_cast<std::uint32_t>(value.size());
    number(size);
    bytes_ += value;
  }
  template <typename Item, typename Each>
  void list(std::vector<Item>& items, const Each& each) {
    auto size = static_cast<std::uint32_t>(items.size());
    number(size);
    for (Item& item : items) each(item);
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class Input {
 public:
  static constexpr bool reads = true;
  explicit Input(std::string_view bytes) : bytes_(bytes) {}
  template <typename Number>
  void number(Number& value) {
    if (bytes_.size() < sizeof value) throw Damaged();
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
  }
  void text(std::string& value) {
    std::uint32_t size = 0;
    number(size);
    if (bytes_.size() < size) throw Damaged();
    value = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }
  template <typename Item, typename Each>
  void list(std::vector<Item>& items, const Each& each) {
    std::uint32_t size = 0;
    number(size);
    if (bytes_.size() < size) throw Damaged();  // every item takes a byte at least
    items.resize(size);
    for (Item& item : items) each(item);
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

template <typename Archive, typename Enum>
void choice(Archive& archive, Enum& value, Enum last) {
  auto number = static_cast<std::underlying_type_t<Enum>>(value);
  archive.number(number);
  if (number > static_cast<std::underlying_type_t<Enum>>(last)) throw Damaged();
  value = static_cast<Enum>(number);
}

// A truth value or nothing, a date or nothing, an id or nothing: one number, with one value for nothing.
template <typename Archive>
void truth(Archive& archive, bool& value) {
  std::uint8_t number = value ? 1 : 0;
  archive.number(number);
  value = number == 1;
}

template <typename Archive>
void date(Archive& archive, std::optional<Date>& value) {
  std::int32_t days =
      value ? static_cast<std::int32_t>(std::chrono::sys_days(*value).time_since_epoch().count()) : INT32_MIN;
  archive.number(days);
  if constexpr (Archive::reads)
    value = days == INT32_MIN ? std::nullopt : std::optional(Date(std::chrono::sys_days(std::chrono::days(days))));
}

template <typename Archive>
void maybe_id(Archive& archive, std::optional<KnownId>& value) {
  KnownId id = value.value_or(-1);
  archive.number(id);
  value = id < 0 ? std::nullopt : std::optional(id);
}

template <typename Archive>
void archive_thing(Archive& archive, KnownThing& thing) {
  choice(archive, thing.type, EntityType::project);
  archive.text(thing.slug);
  archive.text(thing.name);
  archive.list(thing.aliases, [&](std::string& alias) { archive.text(alias); });
  archive.text(thing.wikidata);
  archive.text(thing.kind);
  maybe_id(archive, thing.country);
  truth(archive, thing.capital);
  maybe_id(archive, thing.metonym_of);
  archive.number(thing.population);
  archive.number(thing.prominence);
  choice(archive, thing.led_by, Role::other);
  archive.list(thing.members, [&](KnownId& member) { archive.number(member); });
}

template <typename Archive>
void archive_term(Archive& archive, OfficeTerm& term) {
  archive.number(term.person);
  archive.number(term.body);
  choice(archive, term.role, Role::other);
  archive.text(term.title);
  date(archive, term.start);
  date(archive, term.end);
  date(archive, term.confirmed);
  truth(archive, term.certain);
}

template <typename Archive>
void archive_title(Archive& archive, OfficeTitle& title) {
  archive.text(title.name);
  archive.list(title.forms, [&](std::string& form) { archive.text(form); });
  archive.list(title.roles, [&](Role& role) { choice(archive, role, Role::other); });
  truth(archive, title.leads);
}

template <typename Archive>
void archive_names(Archive& archive, NameTable& table) {
  archive.list(table.entries(), [&](NameTable::Entry& entry) {
    archive.text(entry.first);
    archive.number(entry.second);
  });
}

template <typename Archive>
void archive(Archive& archive, KnowledgeBase::Index& index) {
  archive.list(index.things, [&](KnownThing& thing) { archive_thing(archive, thing); });
  archive.list(index.terms, [&](OfficeTerm& term) { archive_term(archive, term); });
  archive.list(index.titles, [&](OfficeTitle& title) { archive_title(archive, title); });
  archive.list(index.hits, [&](NameHit& hit) {
    archive.number(hit.thing);
    choice(archive, hit.kind, NameKind::surname);
  });
  archive_names(archive, index.names);
  archive_names(archive, index.title_names);
}

// Numbers that point outside their list would be read as memory.
void check(KnowledgeBase::Index& index) {
  const auto things = static_cast<KnownId>(index.things.size());
  const auto require = [](bool good) {
    if (!good) throw Damaged();
  };
  for (const KnownThing& thing : index.things) {
    require(thing.country.value_or(0) < things && thing.metonym_of.value_or(0) < things);
    for (const KnownId member : thing.members) require(member >= 0 && member < things);
  }
  for (const OfficeTerm& term : index.terms)
    require(term.person >= 0 && term.person < things && term.body >= 0 && term.body < things);
  for (const NameHit& hit : index.hits) require(hit.thing >= 0 && hit.thing < things);
  require(index.names.size() == index.hits.size());
  for (std::uint32_t at = 0; at < index.names.size(); ++at) require(index.names.value(at) == at);
  for (std::uint32_t at = 0; at < index.title_names.size(); ++at)
    require(index.title_names.value(at) < index.titles.size());
}

std::optional<std::string> contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::string header(const std::string& fingerprint) {
  std::string text = "Chancery gazetteer\n";
  text.append(reinterpret_cast<const char*>(&format_version), sizeof format_version);
  return text + fingerprint;
}

}  // namespace

std::string fingerprint_of(const std::vector<std::filesystem::path>& files) {
  std::string all;
  for (const std::filesystem::path& file : files) {
    const auto text = contents(file);
    if (!text) throw Error(ErrorCode::ontology, "cannot read this file", {file.string(), {}, {}, {}});
    all += fmt::format("{}:", text->size());
    all += *text;
  }
  return sha256_hex(all);
}

void write_compiled(const KnowledgeBase& base, const std::string& fingerprint, const std::filesystem::path& file) {
  Output output;
  archive(output, KnowledgeFile::index(base));
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << header(fingerprint) << output.bytes();
  stream.close();
  if (!stream) throw Error(ErrorCode::output, "cannot write this file", {file.string(), {}, {}, {}});
}

std::optional<KnowledgeBase> read_compiled(const std::filesystem::path& file, const std::string& fingerprint) {
  const auto text = contents(file);
  const std::string head = header(fingerprint);
  if (!text || !text->starts_with(head)) return std::nullopt;
  KnowledgeBase base;
  KnowledgeBase::Index& index = KnowledgeFile::index(base);
  try {
    Input input(std::string_view(*text).substr(head.size()));
    archive(input, index);
    if (!input.at_end()) return std::nullopt;
    check(index);
  } catch (const Damaged&) {
    return std::nullopt;
  }
  index.connect();
  return base;
}

}  // namespace chancery

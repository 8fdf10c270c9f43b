// The lines of a list over several lines, and what each of them names. Internal to the entities room.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

constexpr std::size_t longest_list = 250;  // things; all states of the world are fewer

// What is listed, by the noun that stands for it.
enum class Sort : std::uint8_t { any, states, persons, bodies };

[[nodiscard]] Sort sort_of(const std::string& plural);

// What a line names, and where.
struct Entry {
  EntityId entity{};
  Span words;  // bytes of the text
  int sentence = 0;
};

// A list's opening sentence and its lines, as sentences.
struct OpenedList {
  int opener = 0;
  std::vector<int> lines;
};

// In text order; of a line its first sentence.
[[nodiscard]] std::vector<OpenedList> lists_of(const Draft& draft);

class LineReader {
 public:
  LineReader(const Draft& draft, int sentence);

  // The first person named.
  [[nodiscard]] const NameSpan* person() const;
  // The state or body beside the person: "Kenya – Ann Mwangi", "Ann Mwangi (Kenya)".
  [[nodiscard]] const NameSpan* home_beside(const NameSpan& person) const;
  // The only name of a line without other words: "Argentina", "Republic of Ghana".
  [[nodiscard]] const NameSpan* only_name() const;
  // What the line is there for: the person, else the state or body that it opens with, or the row of them.
  [[nodiscard]] std::vector<Entry> things(Sort sort) const;

 private:
  // "Nile Gold, which is owned by Omar Salim": the line is on the firm.
  [[nodiscard]] bool is_in_clause_on_another(const NameSpan& person) const;
  [[nodiscard]] EntityType type_of(const NameSpan& name) const { return draft_.entity(name.entities[0]).type; }
  // Who can be taken for the home of another.
  [[nodiscard]] bool is_home(const NameSpan& name) const;
  [[nodiscard]] std::string form(std::size_t at) const;
  [[nodiscard]] bool opens_line(const NameSpan& name) const;
  // Nothing but commas, "and" and "the" between two names.
  [[nodiscard]] bool is_row(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] Entry entry(const NameSpan& name) const;

  const Draft& draft_;
  int sentence_;
  const std::vector<Token>& tokens_;
  std::vector<const NameSpan*> names_;
};

}  // namespace chancery

// The row of names that says whom an office in the plural means: "leaders such as Peru's Ana Duarte and Jorge Medina of
// Ecuador".
#include "entities/office_reader.hpp"

namespace chancery {
namespace {

constexpr int longest_row = 24;

}  // namespace

// Past "such as", "including" and the like; the token itself if no such word stands there.
int OfficeReader::past_example_words(int at) const {
  if (is(at, ",") || is(at, "(") || is(at, "\u2013") || is(at, "\u2014")) ++at;
  if ((is(at, "such") && is(at + 1, "as")) || (is(at, "among") && (is(at + 1, "them") || is(at + 1, "whom"))))
    return at + 2;
  static const WordSet words("including|like|notably|namely|include|included|:|were|are");
  return words.has(ascii_lower(form(at))) ? at + 1 : at;
}

// "Peru's" before a name that the owner is the state of.
bool OfficeReader::starts_with_home(int at) const {
  const int home = name_at(at);
  return means(home, EntityType::country) && !name(home).adjective && clitic(static_cast<int>(name(home).tokens.end)) &&
         person_after(static_cast<int>(name(home).tokens.end) + 1, false) >= 0;
}

// Where the row begins: behind the office, behind a colon, or where the clause of which the office is the subject goes
// on with "among them". None if no row can belong to it.
int OfficeReader::row_of_examples() const {
  const auto end = static_cast<int>(title_.extent.end);
  if (const int at = past_example_words(end); at > end && (!is(end, ",") || at > end + 1 || starts_with_home(at)))
    return at;
  const Token& head = token(head_of(sentence_, title_.tokens));
  const bool subject =
      head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass || head.relation == Relation::root;
  for (int at = end; at + 1 < size(); ++at) {
    if (const int other = draft_.title_at(title_.sentence, static_cast<std::uint32_t>(at));
        other >= 0 && &draft_.titles[static_cast<std::size_t>(other)] != &title_)
      return none;
    if (is(at, ";")) return none;
    if (is(at, ":")) return starts_with_home(at + 1) || is_person(name_at(at + 1)) ? at + 1 : none;
    // "saw the delegates, including Peru's Duarte": the nearest several
    if (!subject || !is(at, ",") || (token(at - 1).xpos == "NNS" && !is(at + 1, "among"))) continue;
    const int row = past_example_words(at);
    if (row > at + 1 && starts_with_home(row)) return row;
  }
  return none;
}

// Each of the state that stands with the name; a row without any example word must have two such.
void OfficeReader::read_examples() {
  const auto end = static_cast<int>(title_.extent.end);
  if (!title_.bodies.empty() || !title_.holders.empty() || title_.profession || title_.employee) return;
  int at = row_of_examples();
  if (at < 0) return;
  const bool bare = at == end + 1 && is(end, ",");
  for (int steps = 0; steps < longest_row; ++steps) {
    int home = name_at(at);
    const bool owner = means(home, EntityType::country) && clitic(static_cast<int>(name(home).tokens.end));
    const int person = person_after(owner ? static_cast<int>(name(home).tokens.end) + 1 : at, false);
    if (person < 0) break;
    at = static_cast<int>(name(person).tokens.end);
    if (!owner) {
      home = has_home(person) ? name_at(is(at + 1, "the") ? at + 2 : at + 1) : none;
      if (home != none) at = static_cast<int>(name(home).tokens.end);
    }
    if (home != none && name(person).entities.size() == 1 && name(home).entities.size() == 1) {
      title_.holders.push_back(name(person).entities[0]);
      title_.bodies.push_back(name(home).entities[0]);
    }
    if (is(at, ",") && is(at + 1, "and")) ++at;
    if (!is(at, "and") && !is(at, ",")) break;
    ++at;
  }
  if (!bare || title_.holders.size() > 1) return;
  title_.holders.clear();
  title_.bodies.clear();
}

}  // namespace chancery

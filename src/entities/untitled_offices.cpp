// Offices that no title names:
//   "Niger's General Lund" serves Niger, "the regime of Berg" and "Berg's government" are led by Berg,
//   "Ana Kirby, of the National Security Council," and "Ana Kirby, formerly of the bank" work or worked for it,
//   "Ana Kirby, who heads the Fram Foundation," leads it, and so does she "the Reform Front of Ana Kirby".
#include <algorithm>

#include "entities/term_day.hpp"
#include "entities/untitled_reader.hpp"

namespace chancery {

void UntitledReader::read() {
  read_owner();
  read_bracket();
  read_rank();
  read_rank_behind();
  read_government();
  read_affiliation();
  read_asker();
  read_leading();
  read_party();
  read_party_member();
  read_faction();
  read_peer();
  read_peer_in_row();
}

void UntitledReader::add(int from, int to, const std::string& title, EntityId body, bool employee, float confidence) {
  OfficePhrase phrase;
  phrase.sentence = person_.sentence;
  phrase.tokens = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  phrase.title = title;
  phrase.holder = person_.entities[0];
  phrase.body = body;
  phrase.employee = employee;
  phrase.confidence = confidence;
  draft_.result.offices.push_back(std::move(phrase));
}

bool UntitledReader::has_title() const {
  return std::any_of(draft_.titles.begin(), draft_.titles.end(), [&](const TitleSpan& title) {
    return title.sentence == person_.sentence &&
           std::find(title.holders.begin(), title.holders.end(), person_.entities[0]) != title.holders.end();
  });
}

// The state that the person leads by the knowledge base on the article's day.
const OfficeTerm* UntitledReader::led_office() const {
  const auto known = draft_.entity(person_.entities[0]).known;
  if (!known) return nullptr;
  for (const OfficeTerm* term : draft_.known.offices_of(*known)) {
    if (term->role != Role::head_of_state && term->role != Role::head_of_government) continue;
    if (!serves_on(*term, draft_.day)) continue;
    return term;
  }
  return nullptr;
}

void UntitledReader::read_government() {
  static const WordSet governments("government|regime|administration|cabinet");
  int noun = -1;
  if (lower(first() - 1) == "of" && governments.has(lower(first() - 2))) noun = first() - 2;
  int after = end() + (clitic(end()) ? 1 : 0);
  if (noun < 0 && after < static_cast<int>(tokens_.size()) &&
      tokens_[static_cast<std::size_t>(after)].upos == Upos::adj)
    ++after;
  if (noun < 0 && governments.has(lower(after))) noun = after;
  if (noun < 0) return;
  const OfficeTerm* office = led_office();
  if (office == nullptr) return;
  add(std::min(noun, first()), std::max(noun + 1, end()), {}, draft_.known_entity(office->body), false, 0.75F);
}

void find_untitled_offices(Draft& draft) {
  for (std::size_t at = 0; at < draft.names.size(); ++at) {
    const NameSpan& name = draft.names[at];
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    if (draft.entity(name.entities[0]).type == EntityType::person) UntitledReader(draft, name).read();
  }
}

}  // namespace chancery

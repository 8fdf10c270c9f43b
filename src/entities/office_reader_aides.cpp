// Whose a name behind a title is where a leader is served, and what body the holders serve that it has chosen.
#include "entities/office_reader.hpp"

namespace chancery {

// "Special Envoy of the President of Chad Karl Weber": the name is the envoy's. Behind the leader whom he serves, and
// that one's state, from "of" or "to"; none if no leader stands there.
int OfficeReader::past_leader_served(int at) const {
  static const WordSet aides("envoy|representative|adviser|advisor|aide|assistant|secretary|spokesman|spokeswoman");
  if (!aides.has(title_.noun) || small_word(at - 1) || (!is(at, "of") && !is(at, "to"))) return none;
  const int first = is(at + 1, "the") ? at + 2 : at + 1;
  const int served = draft_.title_at(title_.sentence, static_cast<std::uint32_t>(first));
  if (served < 0) return none;
  const TitleSpan& leader = draft_.titles[static_cast<std::size_t>(served)];
  if (static_cast<int>(leader.tokens.begin) != first || leader.plural) return none;
  const auto end = static_cast<int>(leader.tokens.end);
  const int state = is(end, "of") ? name_at(is(end + 1, "the") ? end + 2 : end + 1) : none;
  if (means(state, EntityType::country)) return static_cast<int>(name(state).tokens.end);
  return first == at + 2 || is(end, ",") ? end : none;  // "Special Envoy of President Berg": he is no envoy
}

// "a spokesman for Secretary-General Berg": the name is that of the one served.
bool OfficeReader::serves_bearer(int at) const {
  if (!title_.employee || (!is(at, "for") && !is(at, "to"))) return false;
  const int served = draft_.title_at(title_.sentence, static_cast<std::uint32_t>(at + 1));
  if (served < 0) return false;
  const TitleSpan& leader = draft_.titles[static_cast<std::size_t>(served)];
  const int bearer = name_at(static_cast<int>(leader.tokens.end));
  return static_cast<int>(leader.tokens.begin) == at + 1 && is_person(bearer) &&
         name(bearer).tokens.begin == leader.tokens.end;
}

bool OfficeReader::read_aide(int at) {
  const int end = past_leader_served(at);
  const int person = end < 0 || title_.plural ? none : person_after(end, true);
  if (person < 0) return false;
  if (is(end, ",") && starts_clause(person)) return false;
  add_holder(person);
  return true;
}

// Whether it is the office of whoever the one in the title before serves, who bears the name behind it.
bool OfficeReader::has_aide_before() const {
  int link = static_cast<int>(title_.extent.begin) - 1;
  if (is(link, "the")) --link;
  if (!is(link, "of") && !is(link, "to")) return false;
  const int before = draft_.title_at(title_.sentence, static_cast<std::uint32_t>(link - 1));
  if (before < 0) return false;
  TitleSpan& aide = draft_.titles[static_cast<std::size_t>(before)];
  return aide.holders.size() == 1 && aide.tokens.end == static_cast<std::uint32_t>(link) &&
         OfficeReader(draft_, aide).past_leader_served(link) >= 0;
}

// Who elects or appoints the holders, if a body does and the sentence says so: its officers, wherever they come from.
int OfficeReader::chooser() const {
  static const WordSet choosing("elect|re-elect|appoint|name|choose|pick|select|hire");
  static const WordSet of_states("president|premier|minister|king|ambassador|vice-president|governor");
  const Token& head = token(head_of(sentence_, title_.tokens));
  if (of_states.has(title_.noun) || head.relation != Relation::obj || head.head < 0 ||
      !choosing.has(ascii_lower(token(head.head).lemma)))
    return none;
  const int subject = child(head.head, Relation::nsubj);
  const int body = subject < 0 ? none : name_at(subject);
  return means(body, EntityType::organization) ? body : none;
}

}  // namespace chancery

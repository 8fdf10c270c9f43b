// "Peru's Ana Duarte", "Ana Duarte, of Peru,", "Ana Duarte (Peru)": who acts for a state, or works for the body that
// owns the name.
#include <algorithm>

#include "entities/parties.hpp"
#include "entities/untitled_reader.hpp"

namespace chancery {

// "Norbank's Ole Rand" is on its staff; "Peru's Ana Duarte" may be anybody from there, if she is not known to lead it.
void UntitledReader::read_owner() {
  const int mark_at = lower(first() - 1) == "own" ? first() - 2 : first() - 1;  // "Norbank's own Ole Rand"
  const NameSpan* home = clitic(mark_at) ? name_at(mark_at - 1) : nullptr;
  int last = end();
  if (home == nullptr && lower(first() - 1) == "whose" && lower(first() - 2) == ",") return read_owner_of_relative();
  if (lower(end()) == "," && lower(end() + 1) == "of" && home == nullptr) {  // "Ana Duarte, of Peru, rang"
    home = name_at(end() + 2);
    const int mark = home != nullptr ? static_cast<int>(home->tokens.end) : 0;
    const NameSpan* next = name_at(mark + 1);  // "Duarte and Berg, of Peru, Chile and Togo,"
    const bool between_commas = home != nullptr && (lower(mark) == "," || lower(mark) == ";") &&
                                (next == nullptr || type(*next) != EntityType::country);
    if (between_commas && !home->adjective && type(*home) == EntityType::country && is_addressed() &&
        !speaks_of_posts() && !has_title() && may_act_for_state(static_cast<int>(home->tokens.end)) &&
        !serves_elsewhere(home->entities[0]))
      add(first(), static_cast<int>(home->tokens.end), {}, home->entities[0], false, 0.55F);
    return;
  }
  const bool behind = home == nullptr && lower(end()) == "of";
  if (behind) {  // "Ana Duarte of Peru"
    home = name_at(lower(end() + 1) == "the" ? end() + 2 : end() + 1);
    if (home != nullptr) last = static_cast<int>(home->tokens.end);
  }
  const bool titled = has_title();
  if (home != nullptr && !titled && !home->adjective && type(*home) == EntityType::country)
    if (const OfficeTerm* office = led_office();
        office != nullptr && draft_.entity(home->entities[0]).known == office->body)
      return add(std::min(first(), static_cast<int>(home->tokens.begin)), last, office->title, home->entities[0], false,
                 0.6F);
  if (behind && home != nullptr && !titled && !home->adjective && type(*home) == EntityType::country && !clitic(last) &&
      is_addressed() && !speaks_of_posts() && may_act_for_state(last) && !serves_elsewhere(home->entities[0]))
    return add(first(), last, {}, home->entities[0], false, 0.6F);
  if (!clitic(mark_at)) return;
  const NameSpan* owner = name_at(mark_at - 1);
  if (owner == nullptr || owner->adjective) return;
  if (type(*owner) == EntityType::country && !titled && !fills_post() && may_act_for_state(end()) &&
      !serves_elsewhere(owner->entities[0]))
    return add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0], false, 0.6F);
  if (type(*owner) != EntityType::organization || end() < first() + 2) return;
  add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0], true, 0.6F);
}

// "Peru, whose Ana Duarte had called the meeting,": who acts for it, as "Peru's Ana Duarte" does.
void UntitledReader::read_owner_of_relative() {
  const NameSpan* owner = name_at(first() - 3);
  if (owner == nullptr || owner->adjective || has_title() || end() < first() + 2) return;
  // "Norbank, whose Ana Duarte branch is shut"
  if (end() < static_cast<int>(tokens_.size()) && (token(end()).upos == Upos::noun || token(end()).upos == Upos::num ||
                                                   token(end()).upos == Upos::propn || clitic(end())))
    return;
  const bool state = type(*owner) == EntityType::country;
  if (!state && type(*owner) != EntityType::organization) return;
  if (!may_act_for_state(end()) || serves_elsewhere(owner->entities[0])) return;
  add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0],
      !state && !is_party(draft_.entity(owner->entities[0])), 0.6F);
}

// "attended by H.E. Ana Duarte (Peru) and H.E. Ole Lund (Norway)", "Mr Lund (Norway): We abstain": for whom they sit
// there. The runner of a list of times, and the player of a line-up, only run and play.
void UntitledReader::read_bracket() {
  if (lower(end()) != "(" || has_title()) return;
  const NameSpan* home = name_at(lower(end() + 1) == "the" ? end() + 2 : end() + 1);
  if (home == nullptr || home->adjective || type(*home) != EntityType::country || serves_elsewhere(home->entities[0]))
    return;
  const int last = static_cast<int>(home->tokens.end);
  if (lower(last) != ")" && lower(last) != ",") return;
  if (last + 1 < static_cast<int>(tokens_.size()) &&
      (token(last + 1).upos == Upos::num || token(last + 1).form.find_first_of("0123456789") != std::string::npos))
    return;
  if (!may_act_for_state(last + 1)) return;
  static const WordSet meeting(
      "attend|attended|participate|participated|participating|present|presented|credentials|delegates|delegations|"
      "leaders|participants|ministers|ambassadors|"
      "represented|representatives|joined|summit|council|assembly|session|speakers|panel|members|presence|presidents|"
      "heads");
  const bool styled = lexicon::honorifics().has(without_final_dots(lower(first() - 1))) ||
                      lexicon::honorifics().has(without_final_dots(lower(first()))) || lower(last + 1) == ":";
  bool met = false;
  for (int at = 0; at < static_cast<int>(tokens_.size()) && !styled && !met; ++at) met = meeting.has(lower(at));
  if (styled || met) add(first(), last, {}, home->entities[0], false, 0.6F);
}

// "Peru's Ana Duarte, a nurse,", "Peru's Ana Duarte won the race": anybody from there.
bool UntitledReader::may_act_for_state(int last) const {
  static const WordSet says_who("a|an|who|whose|once|aged|born"),
      other_fields(
          "medal|medals|race|match|final|finals|goal|goals|metre|metres|champion|coach|prize|prizes|laureate|film|"
          "novel|album|"
          "tournament|olympic|olympics|title|marathon|striker|festival|singer|orchestra|cup|bench|judge|judges|"
          "judgment|court|"
          "trophy|trophies|chartered|vessel|tanker|cargo|stake|tennis|golf|football|footballer|player|players|actor|"
          "actress|band|concert|novelist|painter|semi-final|semi-finals|grand");
  if (lower(last) == "," && (says_who.has(lower(last + 1)) || (static_cast<std::size_t>(last + 1) < tokens_.size() &&
                                                               token(last + 1).upos == Upos::num)))
    return false;
  if ((lower(last) == "is" || lower(last) == "was") && (lower(last + 1) == "a" || lower(last + 1) == "an"))
    return false;
  // "elected Peru's Ana Duarte", "delegates including Peru's Ana Duarte", "the envoys are Yaw Addo and Peru's Ana
  // Duarte"
  static const WordSet chosen("elected|named|appointed|chose|picked|nominated|preferred|including|like|beat|over");
  for (int at = first() - 2; at >= 0 && at > first() - 14; --at) {
    const std::string word = lower(at);
    if (chosen.has(word)) return false;
    if (token(at).upos == Upos::verb || word == ".") break;
  }
  const Token* top = &token(end() - 1);
  for (const int head : {first(), end() - 1})
    if (token(head).head < first() || token(head).head >= end()) top = &token(head);
  for (int steps = 0; steps < 8 && top->relation == Relation::conj && top->head >= 0; ++steps) top = &token(top->head);
  if (top->relation == Relation::root) return false;
  return std::none_of(tokens_.begin(), tokens_.end(),
                      [&](const Token& one) { return other_fields.has(ascii_lower(one.form)); });
}

// "Ana Duarte of Peru received 28 votes": who is to lead some other body is told by where he is from.
bool UntitledReader::speaks_of_posts() const {
  static const WordSet words(
      "vote|votes|voted|post|posts|presidency|succession|ballot|candidate|candidates|candidacy|succeeded|succeed|"
      "succeeds|replaced|replace|replaces|ran|runs|"
      "replacing|succeeding|appointed|appoints|appointing|appointment|nominated|nominates|lost|dropped|award|awards|"
      "prison|second|elected|names|under|elect|elects|chose|chosen|job|seat|led|leads|heads|headed|victim|victims|"
      "arrested|jailed|killed|died|born");
  return std::any_of(tokens_.begin(), tokens_.end(),
                     [&](const Token& one) { return words.has(ascii_lower(one.form)); });
}

// "Peru's Ana Duarte is being appointed to a post in Juba", "Peru's Ana Duarte replaces Berg": likewise.
bool UntitledReader::fills_post() const {
  static const WordSet verbs("appoint|name|nominate|succeed|replace|elect|choose|pick|take over");
  const Token* top = &token(first());
  if (top->head >= first() && top->head < end()) top = &token(top->head);
  for (int steps = 0; steps < 8 && top->relation == Relation::conj && top->head >= 0; ++steps) top = &token(top->head);
  const bool told =
      top->relation == Relation::nsubj || top->relation == Relation::nsubj_pass || top->relation == Relation::obj;
  return told && top->head >= 0 && verbs.has(token(top->head).lemma);
}

// "Ana Duarte", "Mr Duarte" and no name alone; "the pilot Ana Duarte", "a nurse, Ana Duarte," is what the text calls
// her.
bool UntitledReader::is_addressed() const {
  int before = first() - 1;
  const auto polite = [&](int at) { return lexicon::honorifics().has(without_final_dots(lower(at))); };
  if (polite(before) || polite(before - 1) || polite(first())) return true;
  if (lower(before) == ",") --before;
  if (before >= 0 && token(before).upos == Upos::noun) return false;
  return end() >= first() + 2;
}

// Whether the text gives the person an office or a job elsewhere.
bool UntitledReader::serves_elsewhere(EntityId state) const {
  return std::any_of(draft_.result.offices.begin(), draft_.result.offices.end(), [&](const OfficePhrase& phrase) {
    return phrase.holder == person_.entities[0] && (phrase.body ? *phrase.body != state : !phrase.title.empty());
  });
}

}  // namespace chancery

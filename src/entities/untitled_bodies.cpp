// "Ana Kirby, of the Fram Institute,", "who heads Norbank", "Senator Duarte (PRI)": who works for a body, leads it or
// is a member.
#include <algorithm>

#include "entities/parties.hpp"
#include "entities/untitled_reader.hpp"

namespace chancery {

void UntitledReader::read_affiliation() {
  int at = end();
  const bool comma = lower(at) == ",";
  if (comma) ++at;
  static const WordSet once(
      "formerly|previously|recently|lately|now|currently|originally|late|earlier|once|ex|sometime|latterly");
  bool dated = false, past = false;
  if (comma && lower(at) == "until") past = true, ++at;
  while (comma && once.has(lower(at)))
    past = past || (lower(at) != "now" && lower(at) != "currently"), dated = true, ++at;
  const std::string link = lower(at);
  const bool said = !comma && first() > 0 && lexicon::say_verbs().has(token(first() - 1).lemma);
  const bool behalf = comma && link == "for";  // "Ana Kirby, for the Greens, objected"
  if (link != "of" && !behalf && !(comma && (link == "from" || link == "at")) &&
      !((dated || said) && (link == "at" || link == "with")))
    return;
  ++at;
  if (lower(at) == "the") ++at;
  if (const NameSpan* owner = name_at(at);  // "of Peru's Institute of …", "of the Peruvian Institute"
      owner != nullptr && type(*owner) == EntityType::country) {
    at = static_cast<int>(owner->tokens.end);
    if (clitic(at)) ++at;
  }
  static const WordSet kinds(
      "law|firm|company|bank|group|party|think|tank|newspaper|charity|agency|institute|consultancy|lender|airline");
  for (int steps = 0; steps < 3 && name_at(at) == nullptr && kinds.has(lower(at)); ++steps)
    ++at;                     // "of the law firm Hale"
  constexpr int longest = 5;  // "of the ruling centre-left Unidad party"
  for (int steps = 0; steps < longest && describes(at); ++steps) ++at;
  const NameSpan* body = name_at(at);
  if (body == nullptr || static_cast<int>(body->tokens.begin) != at || type(*body) != EntityType::organization) return;
  const int last = static_cast<int>(body->tokens.end);
  const std::string next = lower(last);
  // "Ana Kirby, of the Fram Institute in Oslo,"
  const NameSpan* seat = next == "in" ? name_at(last + 1) : nullptr;
  const bool seated =
      seat != nullptr && type(*seat) == EntityType::place && lower(static_cast<int>(seat->tokens.end)) == ",";
  if (comma && !dated && !seated && next != "," && next != "." && next != ")") return;
  if (draft_.title_at(person_.sentence, person_.tokens.begin) >= 0) return;
  for (const TitleSpan& title : draft_.titles)
    if (title.sentence == person_.sentence && title.extent.end == person_.tokens.begin && !dated && !title.profession &&
        !(is_seat(title.text) && is_party(draft_.entity(body->entities[0]))))
      return;  // it has its own
  static const WordSet parts(
      "mission|delegation|board|team|office|embassy|bureau|branch|council|committee|commission|secretariat|desk");
  if (parts.has(next)) return;  // "of the UN mission"
  add(first(), last, {}, body->entities[0], true, 0.65F);
  draft_.result.offices.back().former = past;
}

// "ruling", "centre-left" before a name
bool UntitledReader::describes(int at) const {
  if (at < 0 || at + 1 >= static_cast<int>(tokens_.size()) || name_at(at) != nullptr) return false;
  const Token& one = token(at);
  const bool hyphened = at > 0 && lower(at - 1) == "-";  // "centre-left", "state-owned"
  return (one.upos == Upos::adj || one.xpos == "VBG" || one.form == "-" || one.upos == Upos::noun || hyphened) &&
         one.form[0] >= '-' && !(one.form[0] >= 'A' && one.form[0] <= 'Z');
}

// "Berg, who now heads the Oslo-based Fram Foundation", "Berg led Norbank until May".
void UntitledReader::read_leading() {
  static const WordSet heads("heads|headed|leads|led|runs|ran|directs|directed|head|lead|run|direct|helms|helmed");
  static const WordSet between(
      "who|also|now|once|has|had|currently|previously|formerly|then|still|will|would|to|long|later");
  int at = end();
  if (lower(at) == ",") ++at;
  bool plain = true;  // a bare form needs "will", "to"
  for (int steps = 0; steps < 4 && between.has(lower(at)); ++steps, ++at)
    if (lower(at) == "will" || lower(at) == "would" || lower(at) == "to") plain = false;
  const std::string verb = lower(at);
  static const WordSet bare("head|lead|run|direct");
  if (!heads.has(verb) || (bare.has(verb) && plain) || lower(at + 1) == "by") return;
  const int lead = at++;
  static const WordSet small("the|a|an|its|his|her|their|-|based|owned|new|powerful|influential|giant|big|largest");
  for (int steps = 0; steps < 8 && at < static_cast<int>(tokens_.size()); ++steps) {
    const NameSpan* body = name_at(at);
    if (body != nullptr && type(*body) == EntityType::organization && !body->adjective) {
      const auto last = static_cast<int>(body->tokens.end);
      const auto noun = [&](int word) {
        return word < static_cast<int>(tokens_.size()) && token(word).upos == Upos::noun;
      };
      // "leads the Union electoral mission": a part of it, and not the whole
      const bool described = noun(last + 1) && token(last).upos == Upos::adj;
      if (noun(last) || described || clitic(last)) return;
      add(first(), last, {}, body->entities[0], false, 0.75F);
      draft_.result.offices.back().verb = lead;
      return;
    }
    const bool compound = body != nullptr && lower(static_cast<int>(body->tokens.end)) == "-";
    if (body != nullptr && (compound || body->adjective)) {
      at = static_cast<int>(body->tokens.end);
      continue;
    }
    if (!small.has(lower(at))) return;
    ++at;
  }
}

// "Senator Duarte (PRI)", "Berg (Civic Alliance) and Moe (Green Party) lead in the polls", "Deputy Berg, PRI,
// objected": of what party they are.
void UntitledReader::read_party() {
  const NameSpan* before = first() > 0 ? name_at(first() - 1) : nullptr;  // "Republican Ana Duarte"
  if (before != nullptr && !before->adjective && type(*before) == EntityType::organization &&
      is_party(draft_.entity(before->entities[0]))) {
    add(static_cast<int>(before->tokens.begin), end(), {}, before->entities[0], true, 0.65F);
    draft_.result.offices.back().member = true;
    return;
  }
  if (lower(end()) == ",") {
    const NameSpan* party = name_at(end() + 1);
    if (party == nullptr || party->adjective || type(*party) != EntityType::organization ||
        !is_party(draft_.entity(party->entities[0])))
      return;
    const auto close = static_cast<int>(party->tokens.end);
    if (static_cast<int>(party->tokens.begin) != end() + 1 || lower(close) != "," || name_at(close + 1) != nullptr)
      return;
    if (lower(close + 1) == "and" || lower(close + 1) == "or" || lower(close + 1) == "the" ||
        lower(first() - 1) == "," || lower(first() - 1) == "and")
      return;
    add(first(), close, {}, party->entities[0], true, 0.65F);
    draft_.result.offices.back().member = true;
    return;
  }
  if (lower(end()) != "(") return;
  const NameSpan* party = name_at(end() + 1);
  if (party == nullptr || party->adjective || type(*party) != EntityType::organization) return;
  const auto close = static_cast<int>(party->tokens.end);
  if (lower(close) != ")" && lower(close) != ",") return;
  if (!is_party(draft_.entity(party->entities[0])) && !speaks_of_elections()) return;
  add(first(), close, {}, party->entities[0], true, 0.7F);
  draft_.result.offices.back().member = true;
}

bool UntitledReader::speaks_of_elections() const {
  static const WordSet words(
      "election|elections|vote|votes|poll|polls|candidate|candidates|constituency|lawmaker|lawmakers|"
      "senator|mp|mps|deputy|deputies|parliament|round|ballot|seat|coalition|opposition|mayoral");
  return std::any_of(tokens_.begin(), tokens_.end(),
                     [&](const Token& one) { return words.has(ascii_lower(one.form)); });
}

// "the National Salvation Front of Thomas Lado": a party or a force is of the one who leads it.
void UntitledReader::read_faction() {
  static const WordSet forces(
      "front|movement|party|alliance|coalition|faction|army|militia|brigade|guard|congress|bloc|rally|council");
  if (clitic(end())) {  // "Duarte's National Salvation Front"
    const NameSpan* led = name_at(end() + 1);
    if (led == nullptr || static_cast<int>(led->tokens.begin) != end() + 1 || type(*led) != EntityType::organization ||
        draft_.entity(led->entities[0]).known)
      return;
    const std::string kind = lower(static_cast<int>(led->tokens.end) - 1);
    if (led->tokens.size() > 1 && forces.has(kind) && kind != "council")
      add(first(), static_cast<int>(led->tokens.end), {}, led->entities[0], false, 0.6F);
    return;
  }
  if (lower(first() - 1) != "of") return;
  int last = first() - 2;
  if (lower(last) == ")")  // "the Reform Front (RF) of Duarte"
    for (int open = last - 1; open > 0 && open > last - 4; --open)
      if (lower(open) == "(") {
        last = open - 1;
        break;
      }
  const NameSpan* body = name_at(last);
  if (body == nullptr || static_cast<int>(body->tokens.end) != last + 1 || type(*body) != EntityType::organization)
    return;
  if (!forces.has(lower(last)) || draft_.entity(body->entities[0]).known) return;
  add(static_cast<int>(body->tokens.begin), end(), {}, body->entities[0], false, 0.65F);
}

}  // namespace chancery

// "Senator Duarte (D-Ohio)", "Berg, a Texas Republican who chairs the committee,": of a party by its members' noun or
// letter.
#include "entities/parties.hpp"
#include "entities/untitled_reader.hpp"

namespace chancery {

void UntitledReader::add_member(int to, std::string_view party) {
  for (const NameHit& hit : draft_.known.find(std::string(party))) {
    if (draft_.known.things()[static_cast<std::size_t>(hit.thing)].type != EntityType::organization) continue;
    add(first(), to, {}, draft_.known_entity(hit.thing), true, 0.7F);
    draft_.result.offices.back().member = true;
    return;
  }
}

void UntitledReader::read_party_member() {
  // "Democrats Ana Duarte and Karl Berg"
  int before = first() - 1;
  if (lower(before) == "and" || lower(before) == ",")
    if (const NameSpan* other = name_at(before - 1); other != nullptr && type(*other) == EntityType::person)
      before = static_cast<int>(other->tokens.begin) - 1;
  const auto party_at = [&](int word) {
    return word >= 0 && token(word).form[0] <= 'Z' ? party_of_member(lower(word)) : std::string_view();
  };
  if (const std::string_view party = party_at(before);
      !party.empty() && (before + 1 == first() || lower(before).ends_with('s')))
    return add_member(end(), party);
  const bool bracket = lower(end()) == "(";
  if (!bracket && lower(end()) != ",") return;
  int at = end() + 1;
  // "(D)", "(R-Texas)", ", D-Ohio,"
  const std::string letter = lower(at);
  const std::string next = lower(at + 1);
  if ((letter == "d" || letter == "r") && (next == "-" || next == "\u2013" || (bracket && next == ")")))
    return add_member(at + 1, letter == "d" ? "democratic party" : "republican party");
  if (bracket) return;
  static const WordSet articles("a|an|the|another|fellow");
  const bool article = articles.has(lower(at));
  if (article) ++at;
  constexpr int longest = 5;  // "the House Armed Services Committee's top"
  for (int steps = 0; steps < longest && at < static_cast<int>(tokens_.size()); ++steps, ++at) {
    const std::string_view party = lower(at).ends_with('s') ? std::string_view() : party_at(at);
    if (!party.empty()) {
      static const WordSet kinds(
          "christian|social|liberal|free|sweden|new|progressive|national|radical");  // "a Christian Democrat"
      const std::string after = lower(at + 1);
      static const WordSet goes_on("party|lawmaker|lawmakers|senator|and|or|-");
      if (kinds.has(lower(at - 1)) || goes_on.has(after) ||
          (!article && after != "of" && after != "from" && name_at(at - 1) == nullptr && !clitic(at - 1)))
        return;
      return add_member(at + 1, party);
    }
    const Upos upos = token(at).upos;
    const bool describing = upos == Upos::adj || upos == Upos::noun || upos == Upos::propn || upos == Upos::num ||
                            token(at).form == "-" || clitic(at) || token(at).xpos == "VBG" || token(at).xpos == "VBN" ||
                            lower(at) == "the";
    if (!describing) return;
  }
}

}  // namespace chancery

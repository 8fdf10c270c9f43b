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

// "I'm Jane Miller with Norbank News.", "Hi, Jane Miller, Norbank News.": who tells a whole sentence long for whom he
// asks.
void UntitledReader::read_asker() {
  static const WordSet greetings(
      "question|q|reporter|journalist|:|.|hi|hello|thank|thanks|you|yes|good|morning|afternoon|evening|it|this|is|'s|"
      "\u2019s|my|name|i|am|'m|\u2019m|sir|"
      "madam|minister|president|secretary|mr.|ms.|mr|ms|and|so|much|very|,");
  for (int at = 0; at < first(); ++at)
    if (!greetings.has(lower(at))) return;
  static const WordSet links(",|(|from|with|of|at|for");
  int at = end();
  if (!links.has(lower(at))) return;
  const bool comma = lower(at) == ",";
  ++at;
  if (comma && (lower(at) == "from" || lower(at) == "with" || lower(at) == "of")) ++at;
  if (lower(at) == "the") ++at;
  const NameSpan* body = name_at(at);
  if (body == nullptr || body->adjective || static_cast<int>(body->tokens.begin) != at ||
      type(*body) != EntityType::organization)
    return;
  auto last = static_cast<int>(body->tokens.end);
  static const WordSet behind(".|)|?|;|:");
  static const WordSet media("news|newspaper|television|tv|radio|agency|magazine");
  while (media.has(lower(last))) ++last;
  if (last < static_cast<int>(tokens_.size()) && !behind.has(lower(last))) return;
  add(first(), last, {}, body->entities[0], true, 0.7F);
}

}  // namespace chancery

// Names that say who holds the office or is the relative before them, where the parser makes them one more of a row,
// explains the body by them, or hangs them on the verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/model.hpp"
#include "language/name_phrases.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

bool is_person(const Token& token) {
  return token.upos == Upos::propn && token.name == NameType::person && token.relation != Relation::flat;
}

bool is_definite(const std::vector<Token>& tokens, std::size_t noun) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(noun) &&
           (t.relation == Relation::nmod_poss || t.lemma == "the" || t.form == "The");
  });
}

// The comma right before the name with its honorific; 0 if there is none.
std::size_t comma_before(const std::vector<Token>& tokens, std::size_t name) {
  std::size_t begin = name;
  while (begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(name) &&
         tokens[begin - 1].upos != Upos::punct && tokens[begin - 1].upos != Upos::adp)
    --begin;
  return begin > 1 && tokens[begin - 1].form == "," ? begin - 1 : 0;
}

// "by his wife, Hilda Mamani, and three children": she is the wife.
void take_out_of_rows(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || name.relation != Relation::conj || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    if (has_child(tokens, at, Relation::cc)) continue;
    const auto noun = static_cast<std::size_t>(name.head);
    const std::size_t comma = comma_before(tokens, at);
    if (tokens[noun].xpos != "NN" || comma == 0 || !is_definite(tokens, noun)) continue;
    const bool first = std::none_of(
        tokens.begin() + static_cast<std::ptrdiff_t>(noun), tokens.begin() + static_cast<std::ptrdiff_t>(comma),
        [&](const Token& t) { return t.form == "," || (t.head == name.head && t.relation == Relation::appos); });
    if (!first) continue;
    name.relation = Relation::appos;
    // "a former president of the Red Cross" behind it goes on about her
    std::size_t end = at + 1;
    while (end < tokens.size() && tokens[end].head == static_cast<std::int32_t>(at) &&
           tokens[end].relation == Relation::flat)
      ++end;
    if (end + 2 >= tokens.size() || tokens[end].form != "," ||
        (tokens[end + 1].form != "a" && tokens[end + 1].form != "an"))
      continue;
    const std::int32_t said = tokens[end + 1].head;
    if (said < static_cast<std::int32_t>(end)) continue;
    Token& description = tokens[static_cast<std::size_t>(said)];
    if (description.xpos != "NN" || description.relation != Relation::conj ||
        description.head != static_cast<std::int32_t>(noun))
      continue;
    description.head = static_cast<std::int32_t>(at);
    description.relation = Relation::appos;
  }
}

// "her deputy, Hemraj Rambocus": a name behind a comma is no part of the noun before it.
void part_from_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || (name.relation != Relation::compound && name.relation != Relation::flat) ||
        tokens[at - 1].form != ",")
      continue;
    if (name.head != static_cast<std::int32_t>(at) - 2 || tokens[at - 2].upos != Upos::noun) continue;
    name.relation = Relation::appos;
  }
}

// "The leader of the opposition Mauritian Alliance, Xavier Marais", "its minister for the sea, Ana Lund", "the envoy to
// Togo, Ana Lund": the leader, the minister, the envoy, since no alliance, sea or state is a person.
void lift_to_offices(const LanguageModel& model, std::vector<Token>& tokens) {
  const auto is_human = [&](const Token& noun) {
    return noun.upos == Upos::noun && (model.find_lexicon(word_key(noun.lemma)) & LexiconBit::noun_person) != 0;
  };
  constexpr int longest = 4;
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || name.relation != Relation::appos || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& body = tokens[static_cast<std::size_t>(name.head)];
    const bool thing = body.upos == Upos::noun && body.xpos == "NN" && !is_human(body);
    if ((body.upos != Upos::propn && !thing) || body.name == NameType::person || comma_before(tokens, at) == 0)
      continue;
    std::int32_t noun = name.head;
    bool governed = false, loosely = false;  // by "of" or "for"; by another preposition
    for (int steps = 0; steps < longest && noun >= 0; ++steps) {
      const Token& word = tokens[static_cast<std::size_t>(noun)];
      if (word.xpos == "NN" && (governed ? !thing || is_human(word) : loosely && is_human(word))) break;
      if (word.relation != Relation::nmod && word.relation != Relation::appos && word.relation != Relation::compound)
        noun = -1;
      if (noun < 0) break;
      governed = governed ||
                 (word.relation == Relation::nmod && std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                    return t.head == noun && t.relation == Relation::case_ && (t.form == "of" || t.form == "for");
                  }));
      loosely = loosely ||
                (word.relation == Relation::nmod && has_child(tokens, static_cast<std::size_t>(noun), Relation::case_));
      noun = word.head < static_cast<std::int32_t>(at) ? word.head : -1;
    }
    if (noun < 0 || (!governed && !loosely) || tokens[static_cast<std::size_t>(noun)].xpos != "NN" ||
        has_child(tokens, static_cast<std::size_t>(noun), Relation::appos))
      continue;
    name.head = noun;
    name.head_probability *= moved_arc_trust;
  }
}

// "Through a spokeswoman, Hema Beeharry, it declined": she is the spokeswoman.
void join_obliques(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || name.relation != Relation::obl || tokens[at - 1].form != "," ||
        has_child(tokens, at, Relation::case_))
      continue;
    const Token& noun = tokens[at - 2];
    if (noun.xpos != "NN" || noun.head != name.head || noun.relation != Relation::obl) continue;
    name.head = static_cast<std::int32_t>(at) - 2;
    name.relation = Relation::appos;
    name.head_probability *= moved_arc_trust;
  }
}

// "Minister for Africa Harriett Dunn visited Oslo": a state or region ends where the holder's name begins, and she is
// the subject.
void part_holders_from_regions(const LanguageModel& model, std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> regions = {"Africa",  "Asia",      "Europe",  "America", "East",
                                                              "Pacific", "Caribbean", "Balkans", "Caucasus"};
  for (std::size_t region = 2; region + 2 < tokens.size(); ++region) {
    Token& place = tokens[region];
    const Token& link = tokens[region - 1];
    if ((link.form != "for" && link.form != "of") || link.head != static_cast<std::int32_t>(region) ||
        tokens[region + 1].upos != Upos::propn)
      continue;
    const bool known = is_listed_state(model, place) || is_one_of(place.form, regions);
    Token& title = tokens[region - 2];
    if (!known || !is_noun(title) || title.head != static_cast<std::int32_t>(region) ||
        tokens[region + 1].head != static_cast<std::int32_t>(region))
      continue;
    const auto name = static_cast<std::int32_t>(region) + 1;
    Token& first = tokens[region + 1];
    if (first.relation != Relation::flat && first.relation != Relation::appos) continue;
    const std::int32_t verb = place.head;
    const bool subject = verb > name && tokens[static_cast<std::size_t>(verb)].upos == Upos::verb &&
                         !has_subject(tokens, static_cast<std::size_t>(verb));
    first.head = verb;
    first.relation = subject ? subject_relation(tokens, static_cast<std::size_t>(verb)) : place.relation;
    first.head_probability *= moved_arc_trust;
    for (std::size_t at = region + 2; at < tokens.size(); ++at)
      if (tokens[at].head == static_cast<std::int32_t>(region)) tokens[at].head = name;
    for (std::size_t at = 0; at + 2 < region; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(region)) tokens[at].head = static_cast<std::int32_t>(region) - 2;
    title.head = name;
    title.relation = Relation::nmod;
    place.head = static_cast<std::int32_t>(region) - 2;
    place.relation = Relation::nmod;
  }
}

// "the Iran-aligned Houthis' drones": what stands before an owner describes the owner.
void give_epithets_to_owners(std::vector<Token>& tokens) {
  for (std::size_t owner = 2; owner + 1 < tokens.size(); ++owner) {
    const std::int32_t owned = tokens[owner].head;
    if (tokens[owner].relation != Relation::nmod_poss || owned <= static_cast<std::int32_t>(owner) ||
        tokens[owner].upos == Upos::pron || !has_child(tokens, owner, Relation::case_))
      continue;
    std::size_t first = owner;  // of the owner's words
    while (first > 0 && is_under(tokens, first - 1, owner)) --first;
    if (first < 2) continue;
    const auto epithet = first - 1;
    if (tokens[epithet].head != owned || tokens[epithet].relation != Relation::amod ||
        !tokens[epithet].form.ends_with("ed") || tokens[epithet - 1].form != "-")
      continue;
    for (std::size_t word = 0; word <= epithet; ++word)
      if (tokens[word].head == owned && (word == epithet || tokens[word].relation == Relation::det))
        tokens[word].head = static_cast<std::int32_t>(owner);
  }
}

// "talks between Secretary of State Ana Holm, President Weber and …": a title with its field right before the name is
// the name's, and no member of the row beside it.
void give_titles_to_names(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    const bool member = name.relation == Relation::nmod || name.relation == Relation::obl;
    if (!is_person(name) || !member || name.head < 0 || has_child(tokens, at, Relation::case_)) continue;
    const std::int32_t field = static_cast<std::int32_t>(at) - 1;
    const std::int32_t noun = tokens[at - 1].head;
    if (noun < 0 || noun + 2 != field || tokens[static_cast<std::size_t>(noun) + 1].form != "of" ||
        tokens[at - 1].relation != Relation::nmod)
      continue;
    Token& title = tokens[static_cast<std::size_t>(noun)];
    const bool beside = title.head == name.head && title.relation == name.relation;
    const bool before = title.head == static_cast<std::int32_t>(at) && title.relation == Relation::nmod;
    if (!is_office_word(title) || (!beside && !before) ||
        !has_child(tokens, static_cast<std::size_t>(noun), Relation::case_))
      continue;
    for (Token& one : tokens)
      if (one.head == noun && one.relation == Relation::case_) one.head = static_cast<std::int32_t>(at);
    if (beside) name.head_probability = std::max(name.head_probability, title.head_probability);
    title.head = static_cast<std::int32_t>(at);
    title.relation = Relation::nmod;
  }
}

}  // namespace

void mend_holders(const LanguageModel& model, Sentence& sentence) {
  give_epithets_to_owners(sentence.tokens);
  part_holders_from_regions(model, sentence.tokens);
  take_out_of_rows(sentence.tokens);
  part_from_nouns(sentence.tokens);
  lift_to_offices(model, sentence.tokens);
  join_obliques(sentence.tokens);
  give_titles_to_names(sentence.tokens);
}

}  // namespace chancery

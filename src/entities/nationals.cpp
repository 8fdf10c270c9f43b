#include "entities/nationals.hpp"

#include <algorithm>

#include "entities/speech.hpp"

namespace chancery {

namespace {

// "the Djiboutian", "the 59-year-old Djiboutian", "the veteran Kenyan".
bool follows_article(const std::vector<Token>& tokens, std::uint32_t name) {
  static const WordSet told("year|old|veteran|outgoing|incoming|lanky|bespectacled|-");
  constexpr std::uint32_t furthest = 7;
  std::uint32_t at = name - 1;
  while (at > 0 && at + furthest > name &&
         (told.has(ascii_lower(tokens[at].form)) || tokens[at].upos == Upos::num || tokens[at].form.ends_with("-old")))
    --at;
  return ascii_lower(tokens[at].form) == "the";
}

}  // namespace

bool is_one_national(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  if (!name.adjective || name.nested || name.tokens.begin == 0 || name.tokens.size() != 1 || name.possessive)
    return false;
  if (!follows_article(tokens, name.tokens.begin)) return false;
  const std::string lower = ascii_lower(name.text);
  const bool broad = lower.ends_with("ese");  // "the Chinese said" is the state, "invited the Togolese" the guest
  static const WordSet short_forms(
      "greek|czech|slovak|turk|dane|swede|finn|pole|briton|spaniard|serb|croat|slovene|kazakh|uzbek|tajik|"
      "turkmen|argentine|cypriot|filipino|scot|icelander|thai|new zealander");
  if (!broad && !lower.ends_with("an") && !lower.ends_with("ni") && !lower.ends_with("qi") && !lower.ends_with("ti") &&
      !lower.ends_with("shi") && !lower.ends_with("eli") && !lower.ends_with("ali") && !lower.ends_with("audi") &&
      !short_forms.has(lower))
    return false;
  const Relation role = tokens[name.tokens.begin].relation;
  // "The Portuguese praised his host" is one of them
  static const WordSet of_one("his|her|himself|herself");
  const bool alone = broad && role == Relation::nsubj &&
                     std::any_of(tokens.begin() + name.tokens.end, tokens.end(), [&](const Token& one) {
                       return of_one.has(one.form) && one.head >= 0 &&
                              (one.head == tokens[name.tokens.begin].head ||
                               tokens[static_cast<std::size_t>(one.head)].head == tokens[name.tokens.begin].head);
                     });
  if (broad && role != Relation::obj && !alone) return false;
  // "threw its weight behind the Nigerian"; "with the Iranian and Iraqi ministers" has two adjectives
  const bool behind = (role == Relation::obl || role == Relation::nmod) && !broad &&
                      (name.tokens.end >= tokens.size() || tokens[name.tokens.end].upos == Upos::punct);
  if (!behind && role != Relation::nsubj && role != Relation::nsubj_pass && role != Relation::obj &&
      role != Relation::obl_agent)
    return false;
  if (name.tokens.end >= tokens.size()) return true;
  const Upos next = tokens[name.tokens.end].upos;
  return next != Upos::noun && next != Upos::propn && next != Upos::adj && tokens[name.tokens.end].form != "-";
}

bool is_counted_people(const Sentence& sentence, std::uint32_t token) {
  static const WordSet counts("two|both|three");
  const auto& tokens = sentence.tokens;
  const Token& word = tokens[token];
  if (token == 0 || !word.form.ends_with("s") || !counts.has(ascii_lower(tokens[token - 1].form))) return false;
  if (word.xpos != "NNS" && word.xpos != "NNPS" && word.xpos != "NNP") return false;
  if (token + 1 >= tokens.size()) return true;
  const Upos next = tokens[token + 1].upos;
  return next != Upos::noun && next != Upos::propn && next != Upos::adj && tokens[token + 1].form != "-";
}

// "Some 5,000 Germans visited Peru": so many did, and not their state; whom one attacks may well be the state.
bool is_crowd_that_acts(const Sentence& sentence, Span name) {
  static const WordSet counts("some|many|several|few|most");
  const auto& tokens = sentence.tokens;
  if (name.begin == 0 || !tokens[name.end - 1].form.ends_with("s")) return false;
  const Token& before = tokens[name.begin - 1];
  if (before.upos != Upos::num && !counts.has(ascii_lower(before.form))) return false;
  return std::any_of(tokens.begin() + name.begin, tokens.begin() + name.end, [](const Token& one) {
    return one.relation == Relation::nsubj && (one.upos == Upos::noun || one.upos == Upos::propn);
  });
}

bool is_somebody_from(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  if (name.adjective && !name.nested && is_crowd_that_acts(draft.sentence(name.sentence), name.tokens)) return true;
  if (!name.adjective || name.nested || name.tokens.size() != 1 || name.tokens.begin == 0) return false;
  const Token& word = tokens[name.tokens.begin];
  // "Ana Duarte, the Peruvian who heads the bank": she, and not the state
  if (word.relation == Relation::appos && word.head >= 0) {
    const int named = draft.name_at(name.sentence, static_cast<std::uint32_t>(word.head));
    const auto& owner = named < 0 ? std::vector<EntityId>{} : draft.names[static_cast<std::size_t>(named)].entities;
    if (owner.size() == 1 && draft.entity(owner[0]).type == EntityType::person) return true;
  }
  // "thanked the two Europeans": persons, see read_elliptic
  if (is_counted_people(draft.sentence(name.sentence), name.tokens.begin)) return true;
  if (word.xpos == "NNS" || word.xpos == "NNPS" || (word.upos != Upos::noun && word.upos != Upos::propn)) return false;
  if (name.tokens.end < tokens.size()) {
    const Upos next = tokens[name.tokens.end].upos;
    if (next == Upos::noun || next == Upos::propn || next == Upos::adj || tokens[name.tokens.end].form == "-")
      return false;
  }
  for (std::uint32_t at = name.tokens.begin; at-- > 0 && at + 4 > name.tokens.begin;) {
    const std::string before = ascii_lower(tokens[at].form);
    if (before == "a" || before == "an" || before == "another") return true;
    if (tokens[at].upos != Upos::adj && tokens[at].upos != Upos::verb) return false;
  }
  return false;
}

std::optional<EntityId> national_in_mind(const Draft& draft, const Discourse& discourse, const NameSpan& name) {
  const auto barred = co_arguments(draft, name.sentence, static_cast<int>(name.tokens.begin), draft.result.mentions);
  constexpr double known_to_be = 15.0, may_be = 80.0;
  const auto somebody = [&](bool known) {
    return discourse.best([&](EntityId id) {
      if (draft.entity(id).type != EntityType::person || std::find(barred.begin(), barred.end(), id) != barred.end())
        return false;
      auto home = country_of_person(draft, id);
      // a commissioner serves the union, and is a Slovak all the same
      if (const auto born = draft.entity(id).known && (!home || draft.entity(*home).type != EntityType::country)
                                ? draft.country_of(id)
                                : std::nullopt)
        home = draft.find_known(*born);
      return known ? home && *home == name.entities[0] && discourse.weight(id) > known_to_be
                   : !home && discourse.weight(id) > may_be;
    });
  };
  const auto compatriot = somebody(true);  // rather than one of whom the text does not tell
  return compatriot ? compatriot : somebody(false);
}

}  // namespace chancery

#include "entities/mourned.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr int opening = 3;  // sentences

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

}  // namespace

std::optional<EntityId> mourned_person(const Draft& draft) {
  static const WordSet remains(
      "coffin|casket|body|remains|funeral|burial|death|grave|memory|tomb|ashes|catafalque|bier");
  static const WordSet burying("bury|mourn|inter|eulogise|eulogize|cremate");
  for (const NameSpan& name : draft.names) {
    if (name.sentence >= opening || draft.is_label(name.sentence)) break;
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::person) continue;
    const Sentence& sentence = draft.sentence(name.sentence);
    const Token& head = at_of(sentence, head_of(sentence, name.tokens));
    if (head.head < 0) continue;
    const std::string governor = ascii_lower(at_of(sentence, head.head).lemma);
    const bool of = name.tokens.begin > 0 && ascii_lower(sentence.tokens[name.tokens.begin - 1].form) == "of";
    const bool dead = (of && remains.has(governor)) ||
                      (head.relation == Relation::nmod_poss &&
                       (governor == "funeral" || governor == "death" || governor == "coffin")) ||
                      (head.relation == Relation::obj && burying.has(governor)) ||
                      (head.relation == Relation::nsubj && governor == "die");
    if (dead) return name.entities[0];
  }
  return std::nullopt;
}

bool is_of_dead(const Sentence& sentence, int token) {
  static const WordSet left(
      "widow|widower|coffin|casket|death|funeral|burial|grave|remains|memory|legacy|eulogy|tomb|passing|obituary|"
      "mourner");
  static const WordSet speaking(
      "call|describe|remember|hail|mourn|bury|eulogise|eulogize|salute|honour|honor|praise|lay");
  static const WordSet rites("eulogy|eulogies|homily|mourners|funeral|tribute|tributes|coffin|condolences|requiem");
  const Token& pronoun = at_of(sentence, token);
  if (pronoun.head < 0) return false;
  const std::string governor = ascii_lower(at_of(sentence, pronoun.head).lemma);
  if (pronoun.relation == Relation::nmod_poss) return left.has(governor);
  if (pronoun.relation == Relation::nsubj_pass) return governor == "survive" || governor == "bury";
  return pronoun.relation == Relation::obj && speaking.has(governor) &&
         std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [](const Token& one) { return rites.has(ascii_lower(one.form)); });
}

}  // namespace chancery

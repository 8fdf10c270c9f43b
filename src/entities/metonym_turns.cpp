#include "entities/metonym_turns.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

std::string lemma_at(const Sentence& sentence, int at) {
  return at < 0 ? std::string() : ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].lemma);
}

bool has_dependent(const Sentence& sentence, int head, const WordSet& lemmas) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [&](const Token& one) { return one.head == head && lemmas.has(ascii_lower(one.lemma)); });
}

// "calls for Cairo to free them", "it is time for Quito to pay": and not "left for Cairo to meet him".
bool is_to_act(const Sentence& sentence, Span name) {
  static const WordSet bidding(
      "call|calls|called|calling|appeal|appeals|appealed|appealing|time|demand|demands|plea|pleas|need|pressing|"
      "pressed|"
      "pushing|pushed|pleaded|unacceptable|important|essential|crucial|vital|necessary|unthinkable|chance");
  if (name.begin < 2 || name.end + 1 >= sentence.tokens.size()) return false;
  return sentence.tokens[name.begin - 1].form == "for" && sentence.tokens[name.end].form == "to" &&
         sentence.tokens[name.end + 1].upos == Upos::verb &&
         bidding.has(ascii_lower(sentence.tokens[name.begin - 2].form));
}

// "pinned the raid on Kigali", "lavished praise on Lima", "served notice on Quito", "put the blame for the raid on it".
bool is_put_on(const Sentence& sentence, int head) {
  static const WordSet alone("pin|lean|prevail|round|blame");
  static const WordSet laying("lavish|heap|pour|swear|vow|serve|cast|put|lay|place|shift|throw|turn|exert");
  static const WordSet things(
      "praise|scorn|notice|revenge|vengeance|blame|suspicion|criticism|contempt|doubt|responsibility|tariff|sanction|"
      "pressure|anger|fire|heat");
  static constexpr int longest_climb = 2;  // "the blame for the raid on Kigali" may hang on the raid
  int governor = sentence.tokens[static_cast<std::size_t>(head)].head;
  for (int steps = 0; governor >= 0 && steps <= longest_climb; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(governor)];
    if (one.upos == Upos::verb) {
      const std::string verb = ascii_lower(one.lemma);
      return alone.has(verb) || (laying.has(verb) && has_dependent(sentence, governor, things));
    }
    governor = one.head;
  }
  return false;
}

// "took Accra to task", "hit Minsk with sanctions".
bool is_called_to_account(const Sentence& sentence, int head) {
  static const WordSet takers("take|haul|bring|call|drag");
  static const WordSet tasks("task|court|account|tribunal");
  static const WordSet hitters("hit|slap|target|punish|strike");
  static const WordSet measures("sanction|tariff|embargo|duty|penalty|levy|round|ban");
  const int verb = sentence.tokens[static_cast<std::size_t>(head)].head;
  const std::string deed = lemma_at(sentence, verb);
  return (takers.has(deed) && has_dependent(sentence, verb, tasks)) ||
         (hitters.has(deed) && has_dependent(sentence, verb, measures));
}

}  // namespace

bool stands_in_state_phrase(const Sentence& sentence, Span name, int head) {
  if (name.begin == 0 || head < 0) return false;
  static const WordSet owning("side|behalf|hand|rebuke|condemnation|defiance|orders|behest|intransigence|complicity");
  static const WordSet aimed(
      "rebuke|broadside|sabre|saber|tirade|fist|displeasure|dismay|indignation|salvo|invective|sabres|fists|"
      "broadsides");
  static const WordSet about(
      "scathing|critical|complain|grumble|furious|angry|wary|sceptical|skeptical|dismissive|scornful|word|mince|"
      "suspicious|vocal|blunt|complaint|warning");
  static const WordSet owed("thankful|thanks|congratulation|congratulations|anathema|unacceptable|regards|condolences");
  static const WordSet sent("go|send|convey|extend|express|address|offer");
  const std::string before = ascii_lower(sentence.tokens[name.begin - 1].form);
  const std::string before2 = name.begin > 1 ? ascii_lower(sentence.tokens[name.begin - 2].form) : "";
  const int governor = sentence.tokens[static_cast<std::size_t>(head)].head;
  const std::string governor_lemma = lemma_at(sentence, governor);
  if (before == "for") return is_to_act(sentence, name);
  if (before == "on" || before == "upon") return is_put_on(sentence, head);
  if (before == "at") return aimed.has(before2);
  if (before == "about") return about.has(before2) || about.has(governor_lemma);
  if (before == "of") return owning.has(before2);
  if (before == "to")
    return owed.has(before2) || owed.has(governor_lemma) ||
           (sent.has(governor_lemma) && has_dependent(sentence, governor, owed));
  return sentence.tokens[static_cast<std::size_t>(head)].relation == Relation::obj &&
         is_called_to_account(sentence, head);
}

}  // namespace chancery

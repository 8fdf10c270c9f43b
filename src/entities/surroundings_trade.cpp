// "X runs 200 shops", "sold the mill to X", "bought X", "a contract with X": who does business, and with whom it is
// done.
#include <algorithm>
#include <initializer_list>

#include "entities/business_words.hpp"
#include "entities/surroundings.hpp"

namespace chancery {

// Nor does a person supply, export or manufacture.
bool Surroundings::supplies() const {
  static const WordSet industrial(
      "supply|export|import|manufacture|produce|employ|operate|acquire|brew|refine|ship|distribute|"
      "assemble|merge|retail|generate|smelt|bottle");
  static const WordSet only("supply|manufacture|distribute|refine|smelt|bottle|assemble");
  if (token(head_).head < 0) return false;
  const std::string verb = lemma(token(head_).head);
  // "built by Hanjung Heavy"
  static const WordSet made("build|construct|supply|manufacture|operate|assemble|install|lay|refine|develop|upgrade");
  if (token(head_).relation == Relation::obl_agent && end() - begin() == 2)
    return name_.label == NameType::person && made.has(verb);
  if (token(head_).relation != Relation::nsubj) return false;
  return name_.label == NameType::none ? industrial.has(verb) : name_.label == NameType::person && only.has(verb);
}

// "X runs 200 shops", "X, which owns".
bool Surroundings::does_business() const {
  static const WordSet banking("advise|underwrite|insure|reinsure");  // "is advised by Santander"
  if (token(head_).relation == Relation::obl_agent && token(head_).head >= 0 && name_.label == NameType::place &&
      banking.has(lemma(token(head_).head)))
    return true;
  if (token(head_).relation != Relation::nsubj || token(head_).head < 0) return false;
  static const WordSet standings("active|present|listed|headquartered|bankrupt|profitable");
  if (standings.has(lemma(token(head_).head)) && begin() == head_) return true;
  // An unknown town signs, sells and cooperates with nobody.
  static const WordSet agentive(
      "agree|sign|cooperate|collaborate|sell|buy|build|acquire|invest|supply|launch|employ|"
      "produce|announce|plan|spend|bid|compete|manufacture|export|operate|partner|own|advise|underwrite|insure");
  if (name_.label == NameType::place && agentive.has(lemma(token(head_).head))) return true;
  if (supplies()) return true;
  if (end() - begin() > 1 && name_.label == NameType::person) return false;  // persons sell shares, too
  int verb = token(head_).head;
  for (int steps = 0; steps < 3; ++steps) {
    if (acts_on_business(verb)) return true;
    int next = -1;  // "agreed to buy", "said it would pay"
    for (int at = verb + 1; at < size(); ++at)
      if (token(at).head == verb && (token(at).relation == Relation::xcomp)) next = at;
    if (next < 0) return false;
    verb = next;
  }
  return false;
}

bool Surroundings::acts_on_business(int verb) const {
  if (!business_verbs().has(lemma(verb))) return false;
  for (int at = verb + 1; at < size(); ++at)
    if (token(at).head == verb && token(at).relation == Relation::obj && business_objects().has(lemma(at))) return true;
  return false;
}

bool Surroundings::has_particle(int verb, std::string_view particle) const {
  for (int at = verb + 1; at < size() && at < verb + 4; ++at)
    if (token(at).head == verb && token(at).relation == Relation::compound_prt && lemma(at) == particle) return true;
  return false;
}

bool Surroundings::is_buying(int verb) const {
  static const WordSet verbs(
      "sell|divest|offload|acquire|buy|own|nationalise|nationalize|purchase|privatise|privatize|co-own");
  return verbs.has(lemma(verb)) || (lemma(verb) == "take" && has_particle(verb, "over")) ||
         (lemma(verb) == "spin" && (has_particle(verb, "off") || has_particle(verb, "out")));
}

// "acquired X", "X was taken over", "X, bought last year by Y": what is bought is no person.
bool Surroundings::is_bought() const {
  const Relation r = token(head_).relation;
  if ((r == Relation::obj || r == Relation::nsubj_pass) && token(head_).head >= 0 && is_buying(token(head_).head))
    return true;
  // "bought Alcar and Land Rover"
  if (const int first = token(head_).head; r == Relation::conj && first >= 0 && token(first).upos == Upos::propn &&
                                           token(first).relation == Relation::obj && token(first).head >= 0 &&
                                           is_buying(token(first).head))
    return true;
  for (int at = end(); at < size() && at < end() + 6; ++at)
    if (token(at).head == head_ && token(at).relation == Relation::acl && token(at).xpos == "VBN" && is_buying(at))
      return true;
  return false;
}

// "sold its stake in Y to X", "sold the mill to X".
bool Surroundings::is_buyer() const {
  if (form(begin() - 1) != "to") return false;
  const int verb = token(head_).head;
  if (verb < 0 || lemma(verb) != "sell") return false;
  if (acts_on_business(verb)) return true;
  for (int at = verb + 1; at < begin(); ++at)
    if (token(at).head == verb && token(at).relation == Relation::obj && token(at).upos == Upos::propn) return true;
  return false;
}

// "supplies palm oil to X", "ordered jets from X": an unknown name that nothing calls a place.
bool Surroundings::is_customer() const {
  static const WordSet verbs("supply|sell|deliver|lease|ship"), buying("order|buy|purchase|acquire|lease");
  if (name_.label == NameType::person) return false;
  if (form(begin() - 1) == "from" && token(head_).head >= 0) {
    int verb = token(head_).head;  // or of what is bought, or of its delivery
    for (int steps = 2; steps > 0 && token(verb).head >= 0; --steps) {
      if (token(verb).relation != Relation::obj && token(verb).relation != Relation::nmod) break;
      verb = token(verb).head;
    }
    if (buying.has(lemma(verb)) || (lemma(verb) == "take" && form(verb + 1) == "delivery")) return true;
  }
  if (name_.label != NameType::none) return false;
  if (form(begin() - 1) != "to") return false;
  const int verb = token(head_).head;
  return verb >= 0 && token(head_).relation == Relation::obl && verbs.has(lemma(verb));
}

// "the contract was awarded to X", "X won the tender", "rails supplied by X".
bool Surroundings::is_contractor() const {
  static const WordSet orders("contract|tender|order|work|works|construction|job|concession|bid"),
      giving("award|entrust|assign|go|give|hand|fall|grant");
  static const WordSet winning("win|land|clinch|lose|bag"),
      making("supply|manufacture|operate|construct|assemble|dredge|mine|refine"),
      placed("make|build|design|publish|print|brew|finance|fund|lend|insure|charter|broadcast");
  if (token(head_).head < 0) return false;
  const int verb = token(head_).head;
  const auto has = [&](std::initializer_list<Relation> places) {
    for (int at = 0; at < size(); ++at)
      if (token(at).head == verb && std::find(places.begin(), places.end(), token(at).relation) != places.end() &&
          orders.has(lemma(at)))
        return true;
    return false;
  };
  if (form(begin() - 1) == "to" && giving.has(lemma(verb)))
    return has({Relation::nsubj, Relation::nsubj_pass, Relation::obj});
  if (token(head_).relation == Relation::nsubj && winning.has(lemma(verb))) return has({Relation::obj});
  if (token(head_).relation == Relation::obl_agent && name_.label == NameType::place && name_.hits.empty() &&
      placed.has(lemma(verb)))
    return true;
  return token(head_).relation == Relation::obl_agent && making.has(lemma(verb));
}

// "a contract with X", "a joint venture with X": an unknown name that is called a place.
bool Surroundings::is_party_to_contract() const {
  static const WordSet deals("contract|venture|partnership|memorandum|lease|merger|tie-up|consortium");
  if (name_.label == NameType::person || !name_.hits.empty() || form(begin() - 1) != "with") return false;
  for (int at = begin() - 2; at >= 0 && at > begin() - 6; --at) {
    if (token(at).upos == Upos::verb) return false;
    if (deals.has(lemma(at))) return true;
  }
  return false;
}

}  // namespace chancery

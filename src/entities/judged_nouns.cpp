#include "entities/judged_nouns.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

std::optional<EntityType> type_of_deed(const std::string& noun) {
  static const WordSet violence("shelling|killing|murder|beheading|abduction|kidnapping|hijacking|downing|sinking|stabbing|lynching|pogrom|"
                                "beating|burning|desecration|storming|execution|shootdown|airstrike|suicide-bombing|looting|torching|vandalism|"
                                "poisoning|sabotage|slaughter|violence|atrocity|air-strike");
  static const WordSet transactions("sale|purchase|acquisition|merger|buyout|handover|privatisation|privatization|demolition|eviction|"
                                    "nationalisation|nationalization|buy-out|tie-up|closure");
  static const WordSet measures("reform|levy|tax|budget|cap|curfew|draft|scheme|amnesty|moratorium|overhaul|referendum|inquiry|"
                                "offer|bid|proposal|mandate|mission|blueprint|timetable|roadmap|gag");
  if (violence.has(noun) || transactions.has(noun)) return EntityType::event;
  if (measures.has(noun)) return EntityType::project;
  return std::nullopt;
}

const WordSet& judging_verbs() {
  static const WordSet words("condemn|denounce|deplore|decry|criticise|criticize|slam|blast|lambast|lambaste|lament|oppose|reject|resist|contest|"
                             "protest|welcome|hail|praise|applaud|back|support|endorse|favour|favor|defend|veto|block|attack|call|describe|"
                             "brand|term|dismiss|regret|mourn|deride|assail|champion");
  return words;
}

// "concern at the shelling", "criticism of the sale", "is against the sale", "objects to the levy"
bool is_judged_through(const std::string& governor, const std::string& preposition) {
  static const WordSet of("criticism|condemnation|denunciation|critic|supporter|opponent|approval|approve|critical|supportive|disapprove|rejection|defence|defense");
  static const WordSet at("concern|alarm|outrage|anger|dismay|shock|indignation|horror|revulsion|disgust|sadness|outraged|shocked|appalled|appall|dismayed|"
                          "horrified|alarmed|concerned|angry|furious|protest|appal|shock|horrify|outrage|sadden|alarm|dismay|disquiet|worry|regret|unease");
  static const WordSet to("opposition|object|objection|opposed|hostile|resistance|react|response|support|protest");
  static const WordSet with("support|backing|vote|campaign|argue|lobby|case|approval");
  if (preposition == "of") return of.has(governor);
  if (preposition == "at" || preposition == "over" || preposition == "about" || preposition == "by") return at.has(governor);
  if (preposition == "to") return to.has(governor);
  if (preposition == "for") return with.has(governor);
  static const WordSet against("vote|campaign|protest|argue|lobby|speak|demonstrate|rally|be|come|protest|opposition|case");
  return preposition == "against" && against.has(governor);
}

}  // namespace

std::optional<EntityType> judged_type(const NominalView& view, const NominalSpan& nominal) {
  const auto type = type_of_deed(nominal.lemma);
  if (!type) return std::nullopt;
  // "criticised Togo's sale of it": who does it is judged
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
    if (view.token(at).xpos == "POS" || view.token(at).xpos == "PRP$") return std::nullopt;
  int at = nominal.head;
  while (view.token(at).relation == Relation::conj && view.token(at).head >= 0) at = view.token(at).head;
  const Token& noun = view.token(at);
  if (noun.head < 0) {  // "is against the merger"
    for (int before = at - 1; before >= 0 && before > at - 6; --before)
      if (view.token(before).head == at && view.token(before).relation == Relation::case_ && view.lower(before) == "against") return type;
    return std::nullopt;
  }
  const std::string governor = ascii_lower(view.token(noun.head).lemma);
  if (noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass) {
    return judging_verbs().has(governor) ? type : std::nullopt;
  }
  std::string preposition;
  for (int before = at - 1; before >= 0 && before > at - 8; --before)
    if (view.token(before).head == at && view.token(before).relation == Relation::case_) preposition = view.lower(before);
  if (!preposition.empty() && is_judged_through(governor, preposition)) return type;
  // "voiced concern at the shelling": hung on the verb instead of its object
  if (noun.relation == Relation::obl && !preposition.empty())
    for (int before = at - 1; before > noun.head && before > at - 8; --before)
      if (view.token(before).head == noun.head && view.token(before).relation == Relation::obj &&
          is_judged_through(ascii_lower(view.token(before).lemma), preposition))
        return type;
  return std::nullopt;
}

}  // namespace chancery

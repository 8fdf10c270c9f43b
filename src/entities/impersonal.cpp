#include "entities/impersonal.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/body_kinds.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/definite.hpp"

namespace chancery {
namespace {

// Verbs of what is done to papers and plans alone.
const WordSet of_texts(
    "sign|ratify|implement|adopt|conclude|negotiate|amend|initial|revive|renew|extend|shelve|postpone|publish|"
    "scrap|draft|attend|rewrite|renegotiate|finalise|finalize|enact|repeal|annul");

// What states and bodies lay upon, send to and say to each other, and to no paper.
const WordSet dealings(
    "sanction|embargo|tariff|levy|blame|finger|blockade|ultimatum|revenge|vengeance|complaint|lawsuit|charge|"
    "accusation|"
    "broadside|fist|sabre|gratitude|thanks|thank|congratulation|congratulations|telegram|letter|appeal|warning|weapon|"
    "arms|missile|rocket|export|import|flight|loan|solidarity|trade|tie|relation|displeasure|apology|explanation|"
    "ambassador|troop|aid|word");
const WordSet dealing("retaliate|lean|plead|appeal|apologise|apologize|side|surrender|prevail|remonstrate|trade");

}  // namespace

bool is_dealt_with(const Sentence& sentence, const Token& pronoun) {
  if (pronoun.head < 0 || (pronoun.relation != Relation::obl && pronoun.relation != Relation::nmod)) return false;
  const Token& governor = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  const std::string lemma = ascii_lower(governor.lemma);
  if (governor.upos != Upos::verb) return dealings.has(lemma);
  return dealing.has(lemma) || std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
           return one.head == pronoun.head && &one != &pronoun &&
                  (one.relation == Relation::obj || one.relation == Relation::nsubj_pass) &&
                  dealings.has(ascii_lower(one.lemma));
         });
}

bool is_run_or_joined(const Sentence& sentence, const Token& pronoun) {
  static const WordSet running("head|chair|co-chair|found|co-found|edit|direct|manage|join|run|quit"), over("preside"),
      speaking("speak"), leaving("walk|resign|withdraw|break");
  if (pronoun.head < 0) return false;
  const std::string governor = ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma);
  if (pronoun.relation == Relation::obj) return running.has(governor);
  if (pronoun.relation != Relation::obl) return false;
  const auto behind = [&](const std::string_view preposition) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
      return one.relation == Relation::case_ && ascii_lower(one.form) == preposition &&
             &sentence.tokens[0] + one.head == &pronoun;
    });
  };
  return (over.has(governor) && behind("over")) || (speaking.has(governor) && behind("for")) ||
         (leaving.has(governor) && behind("of")) || (governor == "belong" && behind("to"));
}

bool acts_on_papers(const Sentence& sentence, const Token& pronoun) {
  static const WordSet of_terms("expire|lapse|stipulate");
  if (pronoun.head >= 0 && pronoun.relation == Relation::nsubj)
    return of_terms.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma));
  return pronoun.head >= 0 && (pronoun.relation == Relation::obj || pronoun.relation == Relation::nsubj_pass) &&
         of_texts.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma));
}

std::vector<EntityId> antecedent_before(int sentence, const Sentence& words, int token,
                                        const std::vector<Mention>& mentions) {
  if (token < 2 || ascii_lower(words.tokens[static_cast<std::size_t>(token) - 1].form) != "which") return {};
  int end = token - 1;
  if (words.tokens[static_cast<std::size_t>(end) - 1].upos == Upos::adp) --end;
  if (end > 0 && words.tokens[static_cast<std::size_t>(end) - 1].form == ",") --end;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence; ++one)
    if (static_cast<int>(one->tokens.end) == end) return one->referents;
  return {};
}

EntityTypes likely_for_it(const Sentence& sentence, const Token& pronoun) {
  constexpr EntityTypes bodies = EntityTypes(EntityType::country) | EntityType::organization;
  constexpr EntityTypes made =
      EntityTypes(EntityType::document) | EntityType::event | EntityType::project | EntityType::facility;
  constexpr EntityTypes all = EntityTypes(EntityType::country) | EntityType::organization | EntityType::document |
                              EntityType::event | EntityType::project | EntityType::facility;
  // "Peru is against it": what one takes sides on
  const auto has = [&](Relation relation, std::string_view form) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
      return one.relation == relation && one.head >= 0 &&
             &sentence.tokens[static_cast<std::size_t>(one.head)] == &pronoun && (form.empty() || one.form == form);
    });
  };
  if (has(Relation::case_, "against") && has(Relation::cop, {})) return made;
  if (pronoun.head < 0) return all;
  if (is_dealt_with(sentence, pronoun)) return bodies;
  std::string governor = ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma);
  if (pronoun.relation == Relation::nmod_poss) {
    // "its ally Chile": what it has is the ally
    if (sentence.tokens[static_cast<std::size_t>(pronoun.head)].upos == Upos::propn)
      for (auto at = static_cast<std::size_t>(pronoun.head); at-- > 0 && sentence.tokens[at].head == pronoun.head;)
        if (sentence.tokens[at].relation == Relation::compound && sentence.tokens[at].upos == Upos::noun) {
          governor = ascii_lower(sentence.tokens[at].lemma);
          break;
        }
    static const WordSet of_bodies(
        "government|minister|president|army|troop|economy|border|parliament|ambassador|territory|airspace|sovereignty|"
        "neighbour|neighbor|ally|force|soldier|people|citizen|embassy|independence|export|import|partner|leader|chief|"
        "member|commission|board|shareholder|headquarters|spokesman|employee|subsidiary|policy|market|capital|region|"
        "spokeswoman|spokesperson|director|chairman|chairwoman|chair|executive|envoy|delegation|representative|founder|"
        "owner|rival|staff|commander|general|coach|negotiator|captain|ally|allies|worker|customer|client|supplier|"
        "headquarter|office|fleet|share|stake|debt|asset|profit|revenue|"
        "head|premier|judge|lawyer|donor|co-founder|lawmaker|senator|envoys|chiefs|bosses|ruler|king|queen|"
        "coast|waters|soil|exclave|enclave|diplomat|consulate|mission|ministry|central|navy|police|court|opposition|"
        "constitution|currency|oil|gas|crude|airline|port|vessel|ship|national|secretary-general|secretary|refinery|"
        "counterpart|commitment|pledge|obligation|promise|support|opposition|decision|intention|interest|stance|"
        "position|"
        "concern|request|demand|demands|claim|offer|proposal|plan|contribution|aid|help|assistance|investment|loan|"
        "trade|"
        "membership|presidency|chairmanship|turn|part|behalf|side|own|name|parent|unit|arm|branch|lender|creditor|"
        "backer");
    static const WordSet of_texts_parts(
        "entry|ratification|signing|implementation|adoption|text|clause|article|preamble|wording|term|provision|"
        "annex|expiry|renewal|extension");
    if (of_texts_parts.has(governor)) return EntityTypes(EntityType::document);
    // no state has a chief executive, no firm a foreign minister
    static const WordSet of_firms(
        "executive|shareholder|subsidiary|employee|customer|revenue|profit|turnover|dividend|ceo|boss|founder|co-"
        "founder|stock");
    static const WordSet of_states(
        "minister|airspace|sovereignty|ambassador|parliament|border|territory|embassy|independence|coast|navy|"
        "constitution|currency|army");
    if (of_firms.has(governor)) return EntityTypes(EntityType::organization);
    if (of_states.has(governor)) return EntityTypes(EntityType::country);
    return of_bodies.has(governor) ? bodies : all;
  }
  // "is a party to it", "declares it void"
  static const WordSet of_terms(
      "party|signatory|accession|provision|wording|clause|signing|annex|ratification|void|null|invalid|"
      "unconstitutional|binding|inadmissible|signed");
  if (of_terms.has(governor)) return made;
  // "its objection to it", "the veto of it", "withdrew from it"
  static const WordSet of_stands(
      "objection|rejection|veto|misgiving|reservation|opposition|resistance|amendment|endorsement|adoption|defeat");
  if (pronoun.relation == Relation::nmod && of_stands.has(governor)) return made;
  static const WordSet of_leaving("withdrawal|pullout|exit|departure|opt|withdraw|back");
  if ((pronoun.relation == Relation::nmod || pronoun.relation == Relation::obl) && of_leaving.has(governor))
    return made | EntityType::organization;
  static const WordSet of_friends("grateful|thankful|indebted|loyal|hostile");
  if (of_friends.has(governor)) return bodies;
  const bool subject = pronoun.relation == Relation::nsubj;
  if (subject && lexicon::speech_or_act_verbs().has(governor)) return bodies;
  static const WordSet of_rules(
      "expire|lapse|stipulate|oblige|specify|outlaw|prohibit|criminalise|criminalize|enshrine");
  if (subject && of_rules.has(governor)) return made;
  // "if it is hit by a drought", "it was accused of"
  static const WordSet of_victims(
      "hit|strike|attack|invade|occupy|threaten|sanction|accuse|blame|criticise|criticize|fine|sue|ask|invite|"
      "urge|force|own|isolate|expel|suspend|admit|represent|warn|tell|owe|elect|target");
  if (pronoun.relation == Relation::nsubj_pass && of_victims.has(governor)) return bodies;
  static const WordSet of_partners(
      "accuse|urge|ask|tell|warn|blame|sue|fine|sanction|thank|invite|help|pay|represent|lead|head|join|leave|"
      "quit|acquire|buy|attack|invade|threaten|lend|supply|sell|owe|give|grant|pressure|isolate|expel|"
      "reprimand|reproach|scold|berate|chide|rebuke|admonish|counsel|exhort|implore|press|prod|nudge|lobby|beg|"
      "compliment|"
      "congratulate|arm|bomb|shell|punish|blacklist|assure|remind|notify|petition|advise|encourage");
  if ((pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj) && of_partners.has(governor))
    return bodies;
  static const WordSet of_papers(
      "sign|ratify|denounce|reject|implement|adopt|conclude|endorse|negotiate|violate|breach|host|attend|call|hail|"
      "describe|welcome|approve|build|finish|open|amend|chair|mediate|initial|revise|scrap|draft|read|publish|"
      "oppose|veto|block|derail|torpedo|repeal|support|favour|favor|push|shelve|back|fight|dismiss|decry|champion|"
      "accept|"
      "resist|boycott|deride|shun|uphold|contest|challenge|brand|label|dub|term|table|float|rebuff|spurn|ditch|scupper|"
      "terminate|water");
  if (pronoun.relation == Relation::obj && of_papers.has(governor)) return made;
  if (pronoun.relation == Relation::nsubj_pass && (of_papers.has(governor) || of_texts.has(governor))) return made;
  if (pronoun.relation == Relation::obj && of_texts.has(governor)) return made;
  // "criticised it as weak", "stands by it"
  static const WordSet of_judges(
      "criticise|criticize|condemn|slam|blast|attack|lambast|lambaste|assail|portray|see|regard|view|paint|cast|"
      "ridicule|mock");
  if (pronoun.relation == Relation::obj && of_judges.has(governor) &&
      &pronoun + 1 < &sentence.tokens[0] + sentence.tokens.size() && ascii_lower((&pronoun + 1)->form) == "as")
    return made;
  const auto behind = [&](const std::string_view preposition) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
      return one.relation == Relation::case_ && ascii_lower(one.form) == preposition &&
             &sentence.tokens[0] + one.head == &pronoun;
    });
  };
  static const WordSet of_votes(
      "vote|campaign|lobby|argue|come|speak|protest|rally|be|sign|push|sue");  // "voted against it"
  if ((behind("against") || behind("for")) && of_votes.has(governor)) return made;
  return behind("under") ? EntityTypes(EntityType::document) : all;  // "Under it, Peru will …"
}

bool parallels_unnamed(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (pronoun.relation != Relation::obj || pronoun.head < 0) return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  if (verb.relation != Relation::conj || verb.head < 0) return false;
  for (int at = token - 1; at >= 0; --at) {  // the nearest of several joined verbs
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation != Relation::obj || one.head < 0) continue;
    const Token& sibling = sentence.tokens[static_cast<std::size_t>(one.head)];
    const bool placed = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& part) {
      return part.head == at && part.relation == Relation::case_;  // "as an analyst"
    });
    if (!placed && (one.head == verb.head ||
                    (sibling.relation == Relation::conj && sibling.head == verb.head && one.head != pronoun.head)))
      return one.upos == Upos::noun && one.xpos == "NN" && mention_at_head(mentions, sentence_index, at) == nullptr;
  }
  return false;
}

std::optional<EntityId> parallel_object(const Draft& draft, int sentence_index, int token,
                                        const std::vector<Mention>& mentions) {
  static const WordSet keeping(
      "run|lead|head|leave|quit|manage|chair|own|sell|join|rename|expand|reopen|lose|found|buy|close|rebuild|merge|"
      "direct|edit|steer");
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (pronoun.relation != Relation::obj || pronoun.head < 0) return std::nullopt;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  if (verb.relation != Relation::conj || !keeping.has(ascii_lower(verb.lemma))) return std::nullopt;
  for (int at = token - 1; at >= 0; --at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation != Relation::obj || one.head < 0) continue;
    const Token& sibling = sentence.tokens[static_cast<std::size_t>(one.head)];
    if (one.head != verb.head &&
        !(sibling.relation == Relation::conj && sibling.head == verb.head && one.head != pronoun.head))
      continue;
    const Mention* named = mention_at_head(mentions, sentence_index, at);
    if (named == nullptr || named->referents.size() != 1) return std::nullopt;
    const EntityType type = draft.entity(named->referents[0]).type;
    return type == EntityType::person || type == EntityType::place ? std::nullopt : std::optional(named->referents[0]);
  }
  return std::nullopt;
}

std::optional<std::vector<EntityId>> judged_alike(const Draft& draft, int sentence_index, int token,
                                                  const std::vector<Mention>& mentions) {
  static const WordSet judging(
      "praise|criticise|criticize|condemn|denounce|hail|welcome|oppose|back|support|reject|endorse|thank|slam|blast|"
      "applaud|commend|deplore|"
      "attack|defend|dismiss|decry|veto|approve|propose|favour|favor|resist");
  const Sentence& sentence = draft.sentence(sentence_index);
  const auto at_of = [&](int at) -> const Token& { return sentence.tokens[static_cast<std::size_t>(at)]; };
  const Token& pronoun = at_of(token);
  if (pronoun.relation != Relation::obj || pronoun.head < 0 || !judging.has(ascii_lower(at_of(pronoun.head).lemma)))
    return std::nullopt;
  if (subject_of(sentence, pronoun.head) < 0) return std::nullopt;  // of the same subject: see parallel_object
  for (int at = token - 1; at >= 0; --at) {
    const Token& one = at_of(at);
    if (one.relation != Relation::obj || one.head < 0 || one.head == pronoun.head) continue;
    if (const Relation clause = at_of(one.head).relation; clause == Relation::acl_relcl || clause == Relation::acl)
      continue;
    if (one.head > at || !judging.has(ascii_lower(at_of(one.head).lemma)) || subject_of(sentence, one.head) < 0)
      return std::nullopt;
    const Mention* named = mention_at_head(mentions, sentence_index, at);
    if (named == nullptr)
      return one.upos == Upos::noun && one.xpos == "NN" ? std::optional(std::vector<EntityId>{}) : std::nullopt;
    if (named->referents.size() != 1) return std::nullopt;
    const EntityType type = draft.entity(named->referents[0]).type;
    return type == EntityType::person || type == EntityType::place ? std::nullopt : std::optional(named->referents);
  }
  return std::nullopt;
}

double unnamed_rival(const Draft& draft, int sentence_index, int token, bool acts,
                     const std::vector<Mention>& mentions) {
  double best = 0.0;
  for (int back = 0; back < 2 && sentence_index - back >= 0; ++back) {
    const int index = sentence_index - back;
    const Sentence& sentence = draft.sentence(index);
    if (draft.is_label(index)) break;
    const int end = back == 0 ? token : static_cast<int>(sentence.tokens.size());
    for (int at = 0; at < end; ++at) {
      const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
      if (one.upos != Upos::noun || one.xpos != "NN" || draft.name_at(index, static_cast<std::uint32_t>(at)) >= 0)
        continue;
      const bool subject = one.relation == Relation::nsubj || one.relation == Relation::nsubj_pass;
      if ((!subject && one.relation != Relation::obj) || mention_at_head(mentions, index, at) != nullptr) continue;
      const bool introduced = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& det) {
        return det.head == at && det.relation == Relation::det;
      });
      if (!introduced) continue;  // "trade", "its finance" are spoken of no further
      if (is_person_noun(ascii_lower(one.lemma)) || lexicon::title_noun(ascii_lower(one.lemma)) ||
          draft.title_at(index, static_cast<std::uint32_t>(at)) >= 0)
        continue;
      static const WordSet others("opposition|jury|junta|crew|panel");
      const std::string lemma = ascii_lower(one.lemma);
      const bool body = others.has(lemma) || kinds_of_noun(lemma) != 0;  // "The opposition has left. Its leader …"
      const double weight = (subject ? 260.0 : 210.0) * (back == 0 ? 1.0 : 0.5) *
                            (acts && !body ? 0.25
                             : body        ? 1.2
                                           : 0.8);
      best = std::max(best, weight);
    }
  }
  return best;
}

}  // namespace chancery

// Decides whether a capital means its state ("Moscow said", "cooperation with Baku") or the city
// ("talks in Moscow"). From the word before it and its place in the tree.
#include "entities/metonyms.hpp"

#include <algorithm>

#include "entities/metonym_turns.hpp"

namespace chancery {
namespace {

bool is_capital(const Draft& draft, const NameSpan& name) {
  return std::any_of(name.hits.begin(), name.hits.end(), [&](const NameHit& hit) {
    return hit.kind != NameKind::surname &&
           draft.known.things()[static_cast<std::size_t>(hit.thing)].metonym_of.has_value();
  });
}

bool is_state(const Draft& draft, const NameSpan& name) {
  return !name.hits.empty() &&
         draft.known.things()[static_cast<std::size_t>(name.hits.front().thing)].type == EntityType::country;
}

// The name that stands beside this one: "Moscow and Astana", "Kyiv, Warsaw and Paris".
const NameSpan* neighbour(const Draft& draft, const NameSpan& name, bool before) {
  const Sentence& sentence = draft.sentence(name.sentence);
  auto at = static_cast<int>(before ? name.tokens.begin : name.tokens.end);
  const int step = before ? -1 : 1;
  if (before) --at;
  const auto inside = [&] { return at >= 0 && at < static_cast<int>(sentence.tokens.size()); };
  if (!inside()) return nullptr;
  const std::string& link = sentence.tokens[static_cast<std::size_t>(at)].form;
  const bool comma = link == ",";
  if (link != "and" && link != "or" && link != "nor" && !comma) return nullptr;
  at += step;
  if (!inside()) return nullptr;
  const int other = draft.name_at(name.sentence, static_cast<std::uint32_t>(at));
  if (other < 0) return nullptr;
  const NameSpan& found = draft.names[static_cast<std::size_t>(other)];
  // "Kyiv, Warsaw and Paris", but "Warsaw, Poland": a comma joins capitals alone.
  return comma && !(is_capital(draft, found) && is_capital(draft, name)) ? nullptr : &found;
}

// The first capital of a row.
const NameSpan& first_of_row(const Draft& draft, const NameSpan& name) {
  const NameSpan* first = &name;
  for (int steps = 8; steps > 0; --steps) {
    const NameSpan* other = neighbour(draft, *first, true);
    if (other == nullptr || !is_capital(draft, *other)) break;
    first = other;
  }
  return *first;
}

// A verb whose subject does something: not "Astana is …", "Astana lies …", "Astana saw …".
bool acts(const Sentence& sentence, int verb) {
  static const WordSet states("be|lie|become|remain|see|witness|have|host|grow|stand|boast|look|seem|appear|turn");
  if (verb < 0) return false;
  const Token& token = sentence.tokens[static_cast<std::size_t>(verb)];
  if (lexicon::speech_or_act_verbs().has(ascii_lower(token.lemma))) return true;
  return token.upos == Upos::verb && !states.has(ascii_lower(token.lemma));
}

// "Astana is expected to sign", "Quito was forced to drop": it is its state that does so.
bool is_due_to_act(const Sentence& sentence, int verb) {
  static const WordSet due(
      "expect|schedule|oblige|bind|require|believe|report|understand|tempt|prepare|determine|incline|rumour|rumor");
  if (!due.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma))) return false;
  for (std::size_t at = static_cast<std::size_t>(verb) + 1; at < sentence.tokens.size(); ++at) {
    const Token& deed = sentence.tokens[at];
    if (deed.head != verb || deed.relation != Relation::xcomp || deed.upos != Upos::verb) continue;
    const auto undergoes = [&](const Token& one) {
      return one.head == static_cast<int>(at) && one.relation == Relation::aux_pass;
    };
    return acts(sentence, static_cast<int>(at)) &&
           std::none_of(sentence.tokens.begin(), sentence.tokens.end(), undergoes);
  }
  return false;
}

// "Beijing is one of its partners", "Moscow remains an ally": what only states are called.
bool is_called(const Sentence& sentence, int predicate) {
  static const WordSet roles(
      "partner|ally|supplier|investor|friend|rival|neighbour|neighbor|buyer|exporter|donor|creditor|"
      "adversary|foe|enemy|member|patron|backer|lender|mediator|guarantor");
  // "Minsk was not amused", "The Kremlin was quick to answer"
  static const WordSet moods(
      "amused|quick|slow|furious|angry|displeased|pleased|wary|keen|silent|unmoved|unimpressed|defiant|adamant|ready|"
      "willing|eager|reluctant|"
      "cautious|concerned|worried|alarmed|outraged|dismayed|delighted|unhappy|grateful|sceptical|skeptical|confident|"
      "determined|lukewarm|"
      "unconvinced|supportive|critical|opposed|blunt|hostile|generous|prepared|convinced|unapologetic|evasive|swift|"
      "impatient|irate|livid|"
      "incensed|nervous|favour|favor|unrepentant|noncommittal|non-committal|disappointed|relieved|suspicious|jealous|"
      "sympathetic|open|set|adamant|loath|quiet");
  if (predicate < 0) return false;
  if (const Token& mood = sentence.tokens[static_cast<std::size_t>(predicate)];
      (mood.upos != Upos::noun || mood.form.starts_with("favo")) && moods.has(ascii_lower(mood.form)))
    return true;
  const auto is_role = [&](const Token& token) { return roles.has(ascii_lower(token.lemma)); };
  if (is_role(sentence.tokens[static_cast<std::size_t>(predicate)])) return true;
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
    return token.head == predicate && token.relation != Relation::nsubj && is_role(token);
  });
}

// "$1 billion for Islamabad", "aid for Kyiv".
bool is_help(const std::string& word) {
  static const WordSet words(
      "million|billion|aid|assistance|help|support|loan|loans|grant|grants|package|tranche|bailout|facility|credit|"
      "credits|ammunition|money|cash|"
      "weapons|arms|tanks|missiles|funding|backing|relief|guarantees|euros|dollars|bn|m");
  return words.has(word);
}

// "sent weapons to Kyiv", "got a loan from Rome": what states send, and get from, each other.
bool changes_hands(const Sentence& sentence, int verb, bool gets) {
  static const WordSet givers(
      "go|flow|send|deliver|hand|present|gift|ship|airlift|return|dispatch|despatch|rush|contribute");
  static const WordSet getters(
      "get|receive|obtain|secure|borrow|win|buy|import|purchase|accept|seek|extract|order|come|flow|wring");
  static const WordSet things(
      "weapon|weapons|arms|arm|missile|tank|jet|fighter|warplane|helicopter|aircraft|plane|battery|howitzer|shell|"
      "ammunition|drone|rocket|system|frigate|submarine|"
      "aid|assistance|loan|loans|credit|grant|money|cash|million|billion|euro|dollar|funding|financing|subsidy|package|"
      "vaccine|gas|oil|grain|wheat|guarantee|support|help|"
      "pledge|promise|commitment|reparation|compensation|letter|note|telegram|cable|message|missive|complaint|reply|"
      "request|proposal|demand|ultimatum|"
      "warning|protest|apology|signal");
  for (int steps = 3;
       steps > 0 && verb >= 0 && things.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma));
       --steps)
    verb = sentence.tokens[static_cast<std::size_t>(verb)].head;  // "four batteries to Kyiv"
  if (verb >= 0 && sentence.tokens[static_cast<std::size_t>(verb)].upos != Upos::verb)
    verb = sentence.tokens[static_cast<std::size_t>(verb)].head;
  if (verb < 0) return false;
  const Token& token = sentence.tokens[static_cast<std::size_t>(verb)];
  if (!(gets ? getters : givers).has(ascii_lower(token.lemma))) return false;
  const auto is_thing = [&](int at) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& t) {
      return t.head == at && (t.relation == Relation::nmod || t.relation == Relation::nummod) &&
             things.has(ascii_lower(t.lemma));
    });
  };
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    const Token& t = sentence.tokens[at];
    if (t.head == verb &&
        (t.relation == Relation::obj || t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass) &&
        (things.has(ascii_lower(t.lemma)) || is_thing(static_cast<int>(at))))
      return true;
  }
  return false;
}

// "tariffs on Beijing", "the sanctions that Norway imposed on Tehran", "put pressure on Jakarta": what states lay upon
// each other; a curfew is imposed on the city.
bool is_laid_upon(const Sentence& sentence, const std::string& before, int governor) {
  static const WordSet measures(
      "sanction|sanctions|tariff|tariffs|duties|embargo|embargoes|pressure|penalties|levy|levies|curbs|restrictions|"
      "blame|demands|conditions|ultimatum|call|called|calls|prize|war");
  static const WordSet laying(
      "impose|slap|place|levy|put|pile|exert|clamp|lay|pin|heap|lift|ease|tighten|maintain|keep|extend|renew|raise|"
      "threaten|lower|cut|double|blame|lean|rely|depend|count|turn|aim");
  static const WordSet alone("lean|rely|depend|count|blame");
  if (measures.has(before)) return true;
  if (governor < 0 || !laying.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(governor)].lemma))) return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(governor)];
  if (alone.has(ascii_lower(verb.lemma))) return true;
  if (verb.head >= 0 && verb.head < governor &&
      measures.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb.head)].form)))
    return true;
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& t) {
    return t.head == governor && (t.relation == Relation::obj || t.relation == Relation::nsubj_pass) &&
           measures.has(ascii_lower(t.form));
  });
}

bool decide(const Draft& draft, const NameSpan& name, bool look_aside) {
  static const WordSet place_words("in|at|near|from|into|through|via|outside|around|within|across|toward|towards|off");
  static const WordSet state_words("with|against|by|between|than|like|under|among|without|behind");
  static const WordSet motion(
      "travel|fly|go|come|arrive|visit|return|head|depart|move|leave|trip|flight|visitor|tour|"
      "ambassador|way|road|flew|journey|drive|fire|missile|send");
  const Sentence& sentence = draft.sentence(name.sentence);
  const auto& tokens = sentence.tokens;
  const int head_token = head_of(sentence, name.tokens);
  const Token& head = tokens[static_cast<std::size_t>(head_token)];
  const std::string governor = head.head >= 0 ? ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma) : "";
  const std::string before = name.tokens.begin > 0 ? ascii_lower(tokens[name.tokens.begin - 1].form) : "";
  const std::string before2 = name.tokens.begin > 1 ? ascii_lower(tokens[name.tokens.begin - 2].form) : "";
  // "Geneva-based": the town
  if (name.tokens.end + 1 < tokens.size() && tokens[name.tokens.end].form == "-" &&
      (tokens[name.tokens.end + 1].form == "based" || tokens[name.tokens.end + 1].form == "born" ||
       tokens[name.tokens.end + 1].form == "headquartered"))
    return false;
  if (name.tokens.end < tokens.size() && name.possessive) {
    // "Moscow's position" is Russia's, "Moscow's streets" are the city's
    static const WordSet city_things(
        "street|mayor|airport|metro|square|university|theatre|theater|museum|suburb|"
        "centre|center|outskirts|resident|population|embassy|hotel|university|stadium|port|hospital|court|stock|"
        "traffic|"
        "cathedral|mosque|palace|college|institute|school|academy|clinic|club|opera|orchestra|zoo|exchange|"
        "conservatory|conservatoire|gallery|library|district|skyline|bishop|archbishop|slum|slums|neighbourhood|"
        "neighborhood|"
        "waterfront|harbour|harbor|market|cemetery|faculty|biennale|marathon|subway|tram|police|airports");
    if (city_things.has(governor)) return false;
    // "Cairo's Al-Azhar University", "Lima's Hotel Bolivar"
    for (std::size_t at = name.tokens.end + 1; at < tokens.size() && at < name.tokens.end + 7; ++at) {
      if (tokens[at].upos != Upos::propn && tokens[at].form != "-") break;
      if (city_things.has(ascii_lower(tokens[at].form))) return false;
    }
    // "Tehran's Evin prison" is the city's, "Tehran's nuclear plants" and "Moscow's bases in Syria" are the state's
    static const WordSet state_things(
        "base|plant|pipeline|reactor|railway|facility|line|cable|consulate|field|mine|canal");
    const auto thing = lexicon::described_type(governor);
    return thing != EntityType::facility || state_things.has(governor);
  }
  // "a warning from Tehran", "pressure from Washington"
  static const WordSet messages(
      "warning|message|statement|threat|support|pressure|signal|letter|call|criticism|response|"
      "reaction|approval|condemnation|demand|objection|aid|help|investment|answer|backing|denial|protest|praise|rebuke|"
      "concession|assurance|guarantee|funding|weapon|arms|order|instruction|loan|grant|sanction|interference|"
      "invitation|"
      "encouragement|opposition|veto|complaint|reply|apology|retaliation|outcry|ultimatum|blessing|permission|"
      "congratulation|"
      "congratulations|condolence|condolences|tribute|felicitation|thanks|greeting|rejection|offer|request|proposal|"
      "money|cash|endorsement|"
      "accusation|allegation|charge|claim|threat|denunciation|disapproval|appeal|plea|assertion|outrage|anger|"
      "recognition|solidarity|sympathy|"
      "overture|donation|gift|gratitude|appreciation|assurances|lifeline|rebuff|snub|nod|"
      "directive|pledge|promise|suggestion|hint|explanation|clarification|compensation|reparations|demarche|démarche|"
      "protestation|condemnations|criticisms");
  // "came under fire from Warsaw", "faces pressure from Ankara": parsers hang it on the verb
  static const WordSet servants("official|negotiator|diplomat|envoy|minister|ambassador|emissary|mediator");
  static const WordSet people("one|nobody|anybody|somebody|someone|anyone|none|word");
  if (stands_in_state_phrase(sentence, name.tokens, head_token)) return true;
  if (before == "from" && (servants.has(governor) || people.has(before2)))
    return true;  // "Officials from Seoul and Pyongyang met"
  if (before == "from" &&
      (messages.has(governor) || messages.has(before2) || before2 == "fire" || before2 == "criticism"))
    return true;
  if ((before == "from" || before == "to") && changes_hands(sentence, head.head, before == "from")) return true;
  // "Congratulations went from Oslo to Lima"
  if (before == "from" && std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == head.head && (t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass) &&
               messages.has(ascii_lower(t.lemma));
      }))
    return true;
  // "lashed out at Beijing", "anger at Ankara", "its stance towards Tehran"
  static const WordSet aimed(
      "out|back|aim|swipe|swipes|jab|jabs|dig|shot|barb|barbs|criticism|anger|fury|furious|angry|frustration|"
      "frustrated|"
      "outrage|outraged|dismay|finger|fingers|aimed|directed|levelled|leveled|shots|irritation|annoyance");
  static const WordSet stance(
      "stance|policy|attitude|hostility|approach|line|tone|gesture|overture|shift|tilt|position|sympathy|hostile");
  if (before == "at" && aimed.has(before2) && before2 != "back") return true;
  if ((before == "toward" || before == "towards") && (stance.has(before2) || stance.has(governor))) return true;
  if (place_words.has(before)) return false;
  // "loyal to Khartoum", "an appeal to Tokyo"
  static const WordSet towards(
      "loyal|allied|opposed|hostile|threat|threats|warning|warnings|ultimatum|appeal|appeals|appealed|objection|"
      "objections|support|aid|help|assistance|loan|loans|weapons|sympathetic|friendly|beholden|answerable|"
      "demands|concession|concessions|thanks|grateful|indebted|counterweight|rebuke|rebuff|"
      "message|signal|signals|overtures|complained|protested|protest|proposed|letter|letters|note|notes|cable|cables|"
      "telegram|telegrams|written|"
      "wrote|plea|pleas|request|requests|complaint|reply|apology|congratulations|condolences|proposal|answer|closer|"
      "close|apologised|apologized|"
      "gratitude|appreciation|sympathies|solidarity|greetings|offer|offers|overture|promise|"
      "promises|pledge|pledges|assurance|assurances|guarantee|guarantees|apologies|payment|payments|repayments|debt|"
      "debts|deference|deferential|subservient|aligned|lifeline|challenge|alternative|pitch|"
      "bowed|yielded|caved|pleaded|listened|talked|gift|gifts|delivery|deliveries|exports|sales|available|tribute|"
      "thank");
  static const WordSet giving(
      "sell|supply|transfer|export|lend|grant|donate|pledge|promise|cede|owe|extend|provide|give|write|apologise|"
      "apologize|bow|yield|cave|"
      "plead|appeal|complain|listen|talk|thank|look|tie|address|convey|communicate|explain|offer|kowtow|defer|"
      "capitulate|object|attribute|ascribe|hand|submit|present|propose");
  if (before == "to")
    return (towards.has(before2) && !motion.has(governor)) || before2 == "according" ||
           (!motion.has(governor) && (before2 == "back" || governor == "turn" || governor == "say" ||
                                      governor == "respond" || giving.has(governor)));
  static const WordSet meant(
      "word|words|praise|warning|blow|victory|setback|defeat|sympathy|contempt|admiration|criticism|respect|"
      "embarrassment|boost|relief|headache|"
      "lesson|call|calls|pressure|prize|sanctions|deadline|humiliation|triumph");
  if (before == "on" || before == "upon") return is_laid_upon(sentence, before2, head.head);
  // "signed for Moscow", "Nikki Berg, for Washington, spoke"
  static const WordSet acting("sign|speak|lead|negotiate|initial|answer|vote|act|mediate|reply");
  if (before == "for") {
    const bool between_commas = before2 == "," && name.tokens.end < tokens.size() &&
                                tokens[name.tokens.end].form == "," && name.tokens.begin > 2 &&
                                tokens[name.tokens.begin - 3].upos == Upos::propn;
    return meant.has(before2) || is_help(before2) || between_commas || acting.has(governor);
  }
  // "shuttled between Lima and Quito", "the railway between Djibouti and Addis Ababa"
  static const WordSet links(
      "shuttle|commute|road|railway|line|flight|route|train|bus|ferry|fly|travel|drive|distance|motorway|highway|"
      "service");
  if (before == "between" && links.has(governor)) return false;
  if (state_words.has(before)) return true;
  static const WordSet of_states(
      "ally|government|policy|support|partner|critic|criticism|critical|supporter|supportive|opponent|condemnation|"
      "denunciation|friend|rival|foe|enemy|backing|praise|wary|suspicious|proxy|puppet|vassal|endorsement|"
      "admirer|recognition|backer|disapproval|critique|distrust|mistrust|detractor|adversary|defender|scornful|"
      "contemptuous|dismissive|envious|fearful|defiance");
  if (before == "of")
    return of_states.has(governor) || of_states.has(before2) || governor == "demand" || governor == "expect";
  if (look_aside) {
    for (const bool left : {true, false}) {
      const NameSpan* other = neighbour(draft, name, left);
      if (other == nullptr) continue;
      if (is_capital(draft, *other))
        return decide(draft, left ? first_of_row(draft, *other) : name, false) || (left && decide(draft, name, false));
      if (is_state(draft, *other) && left) return before != ",";
    }
  }
  static const WordSet told(
      "accuse|sanction|invite|blame|criticise|criticize|urge|ask|warn|condemn|suspect|denounce|threaten|force|"
      "compel|persuade|thank|anger|infuriate|annoy|irk|alarm|embolden|reassure|rebuff|snub|offend|outrage");
  // "Moscow, an ally of Mali, stayed silent"
  if (name.tokens.end < tokens.size() && tokens[name.tokens.end].form == ",")
    for (std::size_t at = name.tokens.end + 1; at < tokens.size() && at < name.tokens.end + 6; ++at)
      if (tokens[at].relation == Relation::appos && tokens[at].head == head_of(sentence, name.tokens) &&
          is_called(sentence, static_cast<int>(at)))
        return true;
  switch (head.relation) {
    case Relation::nsubj:
    case Relation::csubj:
      return acts(sentence, head.head) || is_called(sentence, head.head);
    case Relation::obl_agent:
      return true;
    case Relation::nsubj_pass:
      return lexicon::say_verbs().has(governor) || told.has(governor) || is_called(sentence, head.head) ||
             is_due_to_act(sentence, head.head);
    case Relation::iobj:
      return true;
    case Relation::obj: {
      static const WordSet to_places(
          "visit|leave|reach|enter|hit|bomb|attack|capture|tour|cross|shell|strike|see|"
          "retake|recapture|conquer|besiege|overrun|raid|pound|bombard|liberate|evacuate|"
          "connect|link|quit|storm|seize|take|include|near|approach|occupy|rock|shake|choose|pick|select");
      return head.upos == Upos::propn && !to_places.has(governor);
    }
    default:
      return false;
  }
}

}  // namespace

namespace {

// "Kremlin spokesman Berg", "the White House National Security Adviser": who speaks and advises there serves the state.
bool stands_before_office(const Draft& draft, const NameSpan& name) {
  const bool seat = std::any_of(name.hits.begin(), name.hits.end(), [&](const NameHit& hit) {
    const KnownThing& at = draft.known.things()[static_cast<std::size_t>(hit.thing)];
    return at.kind == "seat" && at.metonym_of && hit.kind != NameKind::surname;
  });
  if (!seat) return false;
  const int title = draft.title_at(name.sentence, name.tokens.end);
  return title >= 0 && !draft.titles[static_cast<std::size_t>(title)].profession;
}

}  // namespace

bool stands_for_state(const Draft& draft, const NameSpan& name) {
  if (draft.is_label(name.sentence)) return false;
  if (stands_before_office(draft, name)) return true;
  return is_capital(draft, name) && decide(draft, name, true);
}

}  // namespace chancery

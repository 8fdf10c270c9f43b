// Names of described things: "agreement on fisheries between Peru and Chile", "hospital in Goma".
#include "entities/description_names.hpp"

#include <algorithm>

#include "entities/attended_occasions.hpp"
#include "entities/opened_things.hpp"
#include "entities/paper_words.hpp"
#include "entities/state_rows.hpp"
#include "entities/told_facilities.hpp"
#include "entities/told_things.hpp"

namespace chancery {
namespace {

class DescriptionReader : private NominalView {
 public:
  explicit DescriptionReader(const NominalView& view) : NominalView(view) {}

  // Name of a described thing: its telling modifiers, the noun, and what follows with "of", "on", "between".
  void read(NominalSpan& nominal, bool plural) const {
    int first = static_cast<int>(nominal.tokens.begin);
    const auto skipped = [&](int at) {
      const Upos upos = token(at).upos;
      if (name_at(at) >= 0 || tells_which(lower(at), nominal.type, nominal.lemma)) return false;
      return upos == Upos::det || upos == Upos::pron || upos == Upos::part || upos == Upos::cconj ||
             lexicon::weak_modifiers().has(lower(at)) || number_word(lower(at)) > 0 || hyphen(token(at).form);
    };
    // "three-way summit" keeps its number
    const auto in_compound = [&](int at) {
      return (hyphen(token(at + 1).form) && token(at).span.end == token(at + 1).span.begin) ||
             (at > static_cast<int>(nominal.tokens.begin) && hyphen(token(at - 1).form));
    };
    const bool document = nominal.type == EntityType::document;  // "a five-year partnership" keeps its years
    const auto measures = [&](int at) {
      return (is_measure(at) && !(document && !is_sum(at))) || (document && is_length_of_paper(*this, at));
    };
    for (int at = first; at < nominal.head; ++at)
      if (measures(at)) std::erase(nominal.modifiers, lower(at));
    while (first < nominal.head && ((skipped(first) && !in_compound(first)) || measures(first))) ++first;
    // "Hungary's Paks plant" goes by the nearer name
    for (int at = first; at < nominal.head; ++at)
      if (token(at).xpos == "POS" && name_at(at + 1) >= 0) first = at + 1;
    const int last =
        signing_date_end(*this, purport_end(*this, nominal.head, complement_end(nominal.head, nominal.lemma)));
    const bool works = plural && is_counted_works(*this, nominal);
    bool sheaf = plural && is_signed_sheaf(*this, nominal), counted = false;
    for (int at = static_cast<int>(nominal.tokens.begin);
         (sheaf || (works && nominal.modifiers.empty())) && at < nominal.head && !counted; ++at)
      if (token(at).upos == Upos::num || number_word(lower(at)) > 0) {
        first = std::min(first, at);  // "ten agreements" keep their number
        counted = true;
      }
    sheaf = sheaf && (counted || nominal.definite || !nominal.modifiers.empty() || last > nominal.head + 1);
    if (first == nominal.head && last == nominal.head + 1 && first > static_cast<int>(nominal.tokens.begin) &&
        token(first - 1).upos == Upos::adj)
      --first;  // "new mine"
    bool named = false;
    for (int at = nominal.head + 1; at < last; ++at) named = named || name_at(at) >= 0;
    nominal.short_name = uncapped(first, document ? kind_of_paper_end(*this, static_cast<int>(nominal.tokens.end))
                                                  : static_cast<int>(nominal.tokens.end));
    nominal.name = uncapped(first, last);
    if (const std::size_t comma = nominal.name.find(", between "); document && comma != std::string::npos)
      nominal.name.erase(comma, 1);
    if (named) {
      nominal.identified = true;
      for (int at = nominal.head + 1; at < last; ++at)
        if (name_at(at) >= 0) nominal.modifiers.push_back("#" + std::to_string(name(name_at(at)).entities[0]));
    } else if (last > nominal.head + 1 &&
               (nominal.type == EntityType::document || nominal.type == EntityType::event || is_dedicated(nominal))) {
      nominal.identified = true;
    }
    const bool pointed = std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                     [](const std::string& word) { return word[0] == '#'; });
    if (nominal.type == EntityType::organization) {
      nominal.identified = pointed;
    } else if (!nominal.modifiers.empty() && !plural) {
      nominal.identified = true;
    }
    static const WordSet always_plural(
        "talk|negotiation|consultation|game|election|celebration|championship|exercise|drill|manoeuvre|maneuver|"
        "commemoration|semi-final|semifinal|quarter-final|quarterfinal|festivity|"
        "flood|wildfire|protest|riot|clash");
    if (plural && !always_plural.has(nominal.lemma))
      nominal.identified =
          (pointed && (nominal.type == EntityType::event || is_sited_plural(*this, nominal))) || works || sheaf;
    if (!nominal.identified && !plural_but(nominal, plural, always_plural))
      nominal.identified = is_told(*this, nominal);
    if (!nominal.identified) nominal.identified = is_judged(*this, nominal);
    if (const int site = nominal.identified || plural ? -1 : opened_at(*this, nominal); site >= 0) {
      nominal.identified = true;
      nominal.name += " in " + text(static_cast<int>(name(site).tokens.begin), static_cast<int>(name(site).tokens.end));
      nominal.modifiers.push_back("#" + std::to_string(name(site).entities[0]));
    }
    // "the Nile Summit and related meetings in Juba": what goes with it is no occasion of its own
    static const WordSet beside("related|associated|accompanying|other|subsequent");
    if (plural && nominal.type == EntityType::event && beside.has(lower(static_cast<int>(nominal.tokens.begin))))
      nominal.identified = false;
  }

 private:
  // "Floods swept across": the capital is the sentence's.
  [[nodiscard]] std::string uncapped(int first, int last) const {
    std::string words = text(first, last);
    const std::string_view tag = token(first).xpos;
    if (first == 0 && last > first && name_at(first) < 0 && words.size() > 1 &&
        (tag == "NNS" || tag == "NN" || tag == "JJ") && words[1] >= 'a' && words[1] <= 'z')
      words[0] = ascii_lower(words.substr(0, 1))[0];
    return words;
  }

  [[nodiscard]] static bool is_currency(const std::string& word) {
    static const WordSet currencies(
        "dollar|euro|pound|yen|yuan|rouble|ruble|rupee|franc|krona|crown|rand|peso|real|won");
    return currencies.has(word);
  }

  // "a $2 billion factory", "a 1,200-kilometre railway", "a three-day forum": how much of it there is, no part of its
  // name.
  [[nodiscard]] bool is_measure(int at) const {
    static const WordSet units(
        "billion|million|trillion|bn|m|mile|kilometre|kilometer|km|metre|meter|megawatt|mw|gigawatt|gw|kilovolt|kv|"
        "kilowatt|"
        "hectare|acre|tonne|ton|day|week|month|hour|year|bed|seat|storey|story|lane");
    static const WordSet sums("billion|million|trillion|bn");
    // "5 million euro loan", "a 300-million-euro resort"
    if (is_currency(lower(at)) && at > 1 && sums.has(lower(hyphen(token(at - 1).form) ? at - 2 : at - 1))) return true;
    if (token(at).upos == Upos::num && at > 0 && token(at - 1).upos == Upos::sym) return true;  // "a $500,000 clinic"
    if (units.has(lower(at))) {
      const int before = at > 0 && hyphen(token(at - 1).form) ? at - 2 : at - 1;
      return before >= 0 && (token(before).upos == Upos::num || sums.has(lower(before)));
    }
    if (token(at).upos == Upos::sym || hyphen(token(at).form)) return at > 0 && at + 1 < size() && is_measure_part(at);
    if (token(at).upos != Upos::num) return false;
    const int next = hyphen(token(at + 1).form) ? at + 2 : at + 1;
    return next < size() && units.has(lower(next));
  }

  // "$40 million", "2.6bn", "5 million euro": part of an amount of money before the noun.
  [[nodiscard]] bool is_sum(int at) const {
    static const WordSet sums("billion|million|trillion|bn|m|thousand");
    if (sums.has(lower(at)) || token(at).upos == Upos::sym || is_currency(lower(at))) return true;
    return token(at).upos == Upos::num && (sums.has(lower(at + 1)) || (at > 0 && token(at - 1).upos == Upos::sym));
  }

  // The sign before a sum, the hyphen within a measure.
  [[nodiscard]] bool is_measure_part(int at) const {
    if (hyphen(token(at).form)) return token(at - 1).upos == Upos::num || is_sum(at - 1);
    return token(at + 1).upos == Upos::num;
  }

  // "a museum of exile literature", "a memorial to the dead": told apart by what it is for.
  [[nodiscard]] static bool is_dedicated(const NominalSpan& nominal) {
    static const WordSet houses(
        "museum|monument|memorial|statue|bust|library|gallery|school|cemetery|mausoleum|shrine|hospital");
    return nominal.type == EntityType::facility && houses.has(nominal.lemma);
  }

  [[nodiscard]] bool is_year(int at) const {
    return at < size() && token(at).upos == Upos::num && lower(at).size() == 4;
  }

  // One past "11 July", "July 11", "11 July 2010"; the token itself where no day stands.
  [[nodiscard]] int day_end(int at) const {
    const auto figure = [&](int word) {
      return word < size() && token(word).form.size() <= 2 && token(word).form[0] >= '1' && token(word).form[0] <= '9';
    };
    const auto month = [&](int word) { return word < size() && lexicon::calendar_names().has(lower(word)); };
    if (!(figure(at) && month(at + 1)) && !(month(at) && figure(at + 1))) return at;
    return is_year(at + 2) ? at + 3 : at + 2;
  }

  // "the killings by armed gangs in Gao": whose deed it was stands before where it was.
  [[nodiscard]] bool is_done_by(int link) const {
    static const WordSet links("in|on|near|at|outside|across");
    constexpr int longest = 5;
    if (lower(link) != "by") return false;
    for (int at = link + 1; at < size() && at <= link + longest; ++at) {
      if (at > link + 1 && is_noun(at - 1) && links.has(lower(at)))
        return name_at(at + 1) >= 0 || (lower(at + 1) == "the" && name_at(at + 2) >= 0);
      if (name_at(at) >= 0 ||
          !(is_noun(at) || token(at).upos == Upos::adj || token(at).upos == Upos::det || token(at).xpos == "VBN"))
        return false;
    }
    return false;
  }

  // "the agreements that Peru and Chile concluded": one past the clause that says whose they are, if it names several
  // of one kind side by side; else the token itself.
  [[nodiscard]] int pact_clause_end(int at) const {
    static const WordSet reaching("reached|struck|concluded|signed|made|negotiated|adopted|sealed");
    const int begin = at;
    if (lower(at) == "that" || lower(at) == "which") ++at;
    int names = 0;
    while (at < size() && name_at(at) >= 0) {
      const NameSpan& one = name(name_at(at));
      if (one.possessive || one.adjective) return begin;
      ++names;
      at = static_cast<int>(one.tokens.end);
      if (lower(at) != "and") break;
      at += lower(at + 1) == "the" ? 2 : 1;
    }
    if (lower(at) == "had" || lower(at) == "have") ++at;
    return names >= 2 && reaching.has(lower(at)) ? at + 1 : begin;
  }

  // "2250", "1267/1989", with nothing behind that it counts.
  [[nodiscard]] bool is_serial_number(int at) const {
    if (at >= size() || token(at).upos != Upos::num || token(at).form.front() < '0' || token(at).form.front() > '9')
      return false;
    return at + 1 >= size() || !(is_noun(at + 1) || token(at + 1).upos == Upos::adj || token(at + 1).upos == Upos::sym);
  }

  [[nodiscard]] static bool plural_but(const NominalSpan& nominal, bool plural, const WordSet& allowed) {
    return plural && !allowed.has(nominal.lemma);
  }

  // "a proposal by Norway, known as the Lima Plan": it has a name.
  [[nodiscard]] bool is_called_behind(int noun) const {
    static const WordSet calling("known|called|named|dubbed|titled|nicknamed");
    for (int at = noun + 1; at < size() && at < noun + 7; ++at)
      if (calling.has(lower(at))) return true;
    return false;
  }

  // "accused the army of Togo of torture", "blames the navy for the wreck": what the verb says of it, and no part of
  // its name.
  [[nodiscard]] bool is_charge(int noun, int preposition) const {
    static const WordSet charging("accuse|suspect|convict|acquit|strip|rob|deprive|cheat"),
        judging(
            "blame|thank|praise|criticise|criticize|condemn|fault|rebuke|fine|punish|sue|denounce|castigate|commend|"
            "applaud|slam|berate|hail|mistake|leave|exchange|swap|pay|ask|arrest");
    const std::int32_t charge = token(preposition).head;
    if (charge <= preposition || token(charge).relation != Relation::obl) return false;
    const std::int32_t verb = token(charge).head;
    return verb >= 0 && verb < noun &&
           (lower(preposition) == "for" ? judging : charging).has(ascii_lower(token(verb).lemma));
  }

  // "awarded the contract to Acme": who got it
  [[nodiscard]] bool is_awarded(int noun, const std::string& lemma) const {
    static const WordSet awarding("award|hand|give|grant|offer|sell"),
        awarded("contract|concession|licence|license|lease|permit");
    return awarded.has(lemma) && token(noun).relation == Relation::obj && token(noun).head >= 0 &&
           awarding.has(ascii_lower(token(token(noun).head).lemma));
  }

  // "blamed the raid on Peru's army": who is to have done it
  [[nodiscard]] bool is_blamed(int noun) const {
    static const WordSet blaming("blame|pin");
    return token(noun).relation == Relation::obj && token(noun).head >= 0 &&
           blaming.has(ascii_lower(token(token(noun).head).lemma));
  }

  // "sign pact on Berg's Lima visit": when, and not about what
  [[nodiscard]] bool is_owned_journey(int at) const {
    static const WordSet journeys("visit|trip|tour|stopover");
    bool owned = false;
    for (int word = at; word < size() && word < at + 6; ++word) {
      owned = owned || token(word).xpos == "POS" || token(word).xpos == "PRP$";
      if (owned && journeys.has(lower(word))) return true;
      if (token(word).upos == Upos::verb || token(word).upos == Upos::punct) return false;
    }
    return false;
  }

  // "a tower in the Thai capital five days earlier": one past the capital; the preposition itself if none follows it.
  [[nodiscard]] int foreign_capital_end(int link) const {
    static const WordSet links("in|at|near|outside");
    const int name_begin = link + 2;
    if (!links.has(lower(link)) || lower(link + 1) != "the" || name_begin >= size() || name_at(name_begin) < 0)
      return link;
    const auto& owner = name(name_at(name_begin));
    const int past = static_cast<int>(owner.tokens.end);
    return owner.adjective && lower(past) == "capital" ? past + 1 : link;
  }

  // "the Government of Peru"
  [[nodiscard]] bool is_government_of(int at) const {
    static const WordSet governments("government|governments|republic|kingdom");
    if (lower(at) == "the") ++at;
    return at + 2 < size() && governments.has(lower(at)) && lower(at + 1) == "of" &&
           (name_at(lower(at + 2) == "the" ? at + 3 : at + 2) >= 0 || is_government_of(at + 2));
  }

  // One past the words after the noun that belong to its description.
  [[nodiscard]] int complement_end(int head, const std::string& lemma) const {
    static const WordSet prepositions("of|on|between|for|in|at|to|with|against|concerning|regarding");
    static const WordSet sites("across|over|near|outside|from");  // "a bridge across the Volta", "a railway from Niš"
    static const WordSet waters("off|near|outside");              // "a regatta off Valletta"
    static const WordSet borders("border|frontier|coast|sea|shore");
    int end = head + 1;
    const auto type = lexicon::described_type(lemma);
    const bool paper = type == EntityType::document;
    if (lower(end) == "general") ++end;  // "consulate general"
    static const WordSet numbered("resolution|decree|regulation|directive|order|law|protocol|bill|ordinance|act");
    if (paper && numbered.has(lemma) && is_serial_number(end)) ++end;  // "resolution 2250"
    static const WordSet reaching("reached|struck|agreed|concluded|brokered|signed|made|negotiated");
    if (paper && reaching.has(lower(end)) && lower(end + 1) == "between")
      ++end;  // "the agreement reached between Peru and Chile"
    // "a second agreement, between Lima and Quito, covers fish"
    if (paper && end < size() && token(end).form == "," && lower(end + 1) == "between" &&
        (name_at(end + 2) >= 0 || (lower(end + 2) == "the" && name_at(end + 3) >= 0)))
      ++end;
    // "a pipeline running from Krnica to Rijeka", "a road linking Gao and Kidal"
    static const WordSet ways(
        "line|pipeline|railway|road|highway|motorway|cable|interconnector|expressway|canal|tramway|railroad|corridor");
    static const WordSet running("running|leading|stretching"), linking("linking|connecting|joining");
    if (ways.has(lemma) && running.has(lower(end)) && lower(end + 1) == "from") ++end;
    static const WordSet raging("raging|burning|sweeping|spreading|continuing|unfolding|underway|taking"),
        there("in|near|across|through|outside|on");
    if (type == EntityType::event && raging.has(lower(end)) && there.has(lower(end + 1)))
      ++end;  // "wildfires raging in Biobío"
    // one such paper is the treaty that the text has told of
    if (paper && token(head).xpos == "NNS")
      if (const int past = pact_clause_end(end); past > end) return past;
    for (int phrase = 0; phrase < 3; ++phrase) {
      static const WordSet inquiring("inquiry|enquiry|probe|investigation|commission|committee|panel|research");
      const bool inquires =
          lower(end) == "into" && inquiring.has(lower(end - 1));  // "a commission of inquiry into the sinking"
      const bool authored = lower(end) == "by" && (lemma == "proposal" || lemma == "motion" || lemma == "draft") &&
                            !is_called_behind(head);  // "a proposal by Samoa"
      const bool done = (!type || type == EntityType::event) && is_done_by(end);
      if (end >= size() || !(authored || inquires || done || prepositions.has(lower(end)) ||
                             (type == EntityType::facility && sites.has(lower(end))) ||
                             (type == EntityType::event && waters.has(lower(end)))))
        break;
      // "handed the airport to X": a line leads somewhere, an airport does not.
      static const WordSet lines(
          "line|pipeline|railway|road|highway|motorway|bridge|tunnel|cable|interconnector|expressway|canal|runway");
      const bool along = lower(end) == "to" || lower(end) == "from" || lower(end) == "over" || lower(end) == "across";
      static const WordSet tributes(
          "monument|memorial|statue|bust|plaque|shrine|mausoleum");  // "a monument to the poet"
      const bool tribute = lower(end) == "to" && tributes.has(lemma);
      // "lost the run-off to Berg": no part of what was lost
      static const WordSet journeys(
          "visit|trip|tour|journey|pilgrimage|expedition|mission|voyage|march|return|travel|flight|stopover|delegation|"
          "airlift|blockade|convoy");
      if (type == EntityType::event && lower(end) == "to" && !journeys.has(lemma)) break;
      // "the talks in Juba with Ana Duarte": who is there beside the subject
      if (type == EntityType::event && phrase > 0 && lower(end) == "with" && name_at(end + 1) >= 0 &&
          draft().entity(name(name_at(end + 1)).entities[0]).type == EntityType::person)
        break;
      if (along && type == EntityType::facility && !lines.has(lemma) && !tribute) break;
      // "air strikes by the army on Gao": an army is on, against and with nothing by name.
      static const WordSet armed(
          "army|navy|police|military|force|militia|coastguard|guard|brigade|battalion|fleet|cabinet|government");
      if (armed.has(lemma) && lower(end) != "of" && lower(end) != "in") break;
      const bool border = lines.has(lemma) && borders.has(lower(end - 1));  // "to the border with Chad"
      if (lower(end) == "with" && type == EntityType::facility && !border)
        break;  // "build a plant with X": the partner
      if ((lower(end) == "of" || (lower(end) == "for" && type != EntityType::document && type != EntityType::event)) &&
          is_charge(head, end))
        break;
      if (paper && end == kind_of_paper_end(*this, head + 1) && is_place_of_signing(*this, head, end)) break;
      if (paper && is_cosigner(*this, end)) break;
      if (paper && lower(end) == "to" && is_awarded(head, lemma)) break;
      if (lower(end) == "on" && is_blamed(head)) break;
      const std::string preposition = lower(end);
      static const WordSet no_part(
          "eve|magnitude|day|margin|margins|sidelines|basis|occasion|time|end|beginning|course|presence|"
          "invitation|request|form|case|context|view|light|connection|order|addition|monday|"
          "behalf|part|account|level|future|table|years|months|weeks|days|year|month|week|absence");
      static const WordSet time_words("this|last|next|today|yesterday|tomorrow|earlier|later|tonight");
      int at = end + 1;
      bool named = false, noun = false, owned = false;
      if (lower(at) == "the" ? no_part.has(lower(at + 1)) : no_part.has(lower(at))) break;
      // "visits Quito hospital on first day of tour": when, and not which
      static const WordSet stages("leg|day|stop|visit|tour|trip|swing|stage|journey");
      if (preposition == "on" && (type == EntityType::facility || type == EntityType::organization) &&
          (stages.has(lower(at)) || stages.has(lower(at + 1)) || stages.has(lower(at + 2))))
        break;
      if (preposition == "on" && paper && is_owned_journey(at)) break;
      if (const int past = foreign_capital_end(end); past > end) {
        if (name_at(head - 1) < 0)
          end = past;  // "the NATO summit in the American capital" is told from others as it is
        break;
      }
      const int longest = paper && preposition == "between" ? 20 : 12;  // "the Government of the Republic of …"
      while (at < size() && at < end + longest) {
        const Token& one = token(at);
        const std::string word = lower(at);
        // "the tsunami of 2009", "the coup of July 2023"
        // "the roadmap for 2025-2027"
        if (((preposition == "of" && (type == EntityType::event || paper)) || (preposition == "for" && paper)) &&
            at == end + 1) {
          // "the raids of 11 July in Gao"
          if (const int day = day_end(at); day > at) {
            at = day;
            noun = true;
            break;
          }
          const int year = lexicon::calendar_words().has(word) ? at + 1 : at;
          if (is_year(year)) {
            at = is_year(year + 2) && hyphen(token(year + 1).form) ? year + 3 : year + 1;
            noun = true;
            break;
          }
        }
        static const WordSet spans(
            "year|month|week|weekend|morning|afternoon|evening|day|spring|summer|autumn|fall|winter|time|century|"
            "decade|season");
        const bool points = word == "this" && preposition == "of" && at + 1 < size() && !spans.has(lower(at + 1)) &&
                            !lexicon::calendar_words().has(lower(at + 1));  // "of this anniversary"
        if (lexicon::calendar_words().has(word) || (time_words.has(word) && !points) || word == "worth") break;
        if (name_at(at) >= 0) {
          named = true;
          at = static_cast<int>(name(name_at(at)).tokens.end);
          continue;
        }
        if (const int past = named && word == "," ? state_row_end(*this, at, preposition) : at; past > at) {
          at = past;
          continue;
        }
        if (const int past = paper ? quoted_end(*this, at) : at; past > at) {
          at = past;
          noun = true;
          continue;
        }
        // "a congress of African judges", "the meeting of EU interior ministers"
        const bool of_people = (name_at(at - 1) >= 0 && name(name_at(at - 1)).adjective) ||
                               (type == EntityType::event && preposition == "of" && one.xpos == "NNS");
        if (named &&
            (one.upos == Upos::det || (titled(at) && !of_people && !titled(at - 1) &&
                                       !(owned && preposition == "of" && type == EntityType::event))) &&
            lower(at - 1) != "and" && !(paper && at >= 2 && lower(at - 1) == "of" && is_government_of(at - 2)))
          break;                                           // "in Paris the minister …"
        if (noun && (word == "a" || word == "an")) break;  // "called the downing of the drone an outrage"
        const bool clitic = one.xpos == "POS";
        owned = owned || clitic;  // "the funeral of Peru's president"
        // "a conference on overfishing", "talks on ending the war"
        const bool staged = type == EntityType::event && (preposition == "on" || preposition == "of");
        const bool gerund = (paper || staged) && one.xpos == "VBG" && at == end + 1;
        // "a campus in Huye and the memorial": one thing is in one place
        const bool one_place =
            ((type == EntityType::facility || type == EntityType::organization) &&
             (preposition == "in" || preposition == "at")) ||
            (type == EntityType::facility && preposition == "of");  // "the port of Klaipėda and the town of Ventspils"
        // "the ministry of health and Ana Duarte the bank": a person is no field of a ministry
        const bool of_person = type == EntityType::organization && preposition == "of" && name_at(at + 1) >= 0 &&
                               !named && draft().entity(name(name_at(at + 1)).entities[0]).type == EntityType::person;
        // "the agreement on visas and the Programme of Cooperation": two papers
        const int second = at + (lower(at + 1) == "the" || lower(at + 1) == "a" || lower(at + 1) == "an" ? 2 : 1);
        const bool two_papers = paper && word == "and" && second > at + 1 && is_paper_word(lower(second));
        const bool joined = word == "and" && !one_place && !of_person && !two_papers && at + 1 < size() &&
                            (name_at(at + 1) >= 0 || (lower(at + 1) == "the" && name_at(at + 2) >= 0) ||
                             (paper && preposition == "between" && is_government_of(at + 1)) ||
                             (paper && (is_noun(at + 1) || token(at + 1).upos == Upos::adj)));
        const bool compound =
            at > end && hyphen(token(at - 1).form) && token(at - 1).span.end == one.span.begin;  // "-based"
        // "in the oil town of Zhanaozen"
        static const WordSet kinds(
            "town|city|village|port|province|region|district|island|resort|capital|state|county");
        const bool of_kind = word == "of" && ((name_at(at + 1) >= 0 && kinds.has(lower(at - 1))) ||
                                              (paper && preposition == "between" && is_government_of(at - 1)));
        const bool counted = one.upos == Upos::num && at + 1 < size() &&
                             (is_noun(at + 1) || token(at + 1).upos == Upos::adj) &&
                             name_at(at + 1) < 0;  // "of two nuns"
        const bool assisted = one.upos == Upos::verb && one.relation == Relation::amod && is_noun(at + 1) &&
                              (one.xpos == "VBN" || one.xpos == "VBG");  // "on assisted dying"
        const bool inner = gerund || assisted || joined || counted || of_kind || compound || one.upos == Upos::det ||
                           one.upos == Upos::adj || one.upos == Upos::noun || one.upos == Upos::propn ||
                           hyphen(one.form) || clitic;
        if (!inner) break;
        if (is_noun(at) || (gerund && staged)) noun = true;
        ++at;
      }
      // "threw open the palace for the Gulf leaders' summit": the name belongs to what follows
      if (type == EntityType::facility && named && at < size() && titled(at) && token(at).xpos == "NNS" &&
          name_at(at - 1) >= 0 && token(at - 1).head >= at)
        break;
      const bool place_like = preposition == "in" || preposition == "at" || (preposition == "to" && !paper) ||
                              preposition == "with" || sites.has(preposition) || waters.has(preposition);
      const bool to_border = preposition == "to" && at > end + 1 && borders.has(lower(at - 1));
      const bool at_site = type == EntityType::event && preposition == "at" && noun && lower(at) == "in" &&
                           name_at(at + 1) >= 0;  // "at the memorial in Riga"
      if (!named && !to_border && !at_site && (place_like || !noun)) break;
      // "called the boycott of the summit in Lima regrettable": what it is called
      while (named && at > end + 2 && token(at - 1).upos == Upos::adj && name_at(at - 1) < 0 &&
             token(at - 2).upos != Upos::det)
        --at;
      static const WordSet prices("sum|price|fee|amount|cost|million|billion|euro|dollar|pound");
      if (preposition == "for" && at > end + 1 && prices.has(ascii_lower(token(at - 1).lemma)))
        break;                                                 // "sold its works for a symbolic sum"
      if (at > end + 1 && token(at - 1).xpos == "POS") break;  // "talks with Peru's president": with him
      end = at;
      if (preposition == "for" && is_year(at - 1)) break;  // "the roadmap for 2025-2027 in Lima"
    }
    return end;
  }
};

}  // namespace

void read_description(const NominalView& view, NominalSpan& nominal, bool plural) {
  DescriptionReader(view).read(nominal, plural);
}

}  // namespace chancery

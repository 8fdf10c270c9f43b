// How far a run of capitalised words goes on: past particles, "of" and "and".
#include <algorithm>

#include "entities/gatherings.hpp"
#include "entities/name_runs.hpp"
#include "entities/paper_words.hpp"

namespace chancery {

namespace {

// "2030", "2024-2026", and not the 40 howitzers that an offer is for.
bool begins_with_year(std::string_view text) {
  constexpr std::size_t digits = 4;
  return text.size() >= digits && text.find_first_not_of("0123456789") >= digits &&
         (text[0] == '1' || text[0] == '2') && (text.size() == digits || text[digits] < '0' || text[digits] > '9');
}

}  // namespace

// The word that goes on a name after "of", "for", "on" with an article or not, 0 if none does.
std::size_t NameRuns::complement_start(std::size_t at, EntityType cue) const {
  const bool paper = cue == EntityType::document || cue == EntityType::project || cue == EntityType::event;
  if (!is(at, "of") && !is(at, "for") && !is(at, "on")) return 0;
  std::size_t next = at + 1;
  if (parted_at(at)) return 0;
  // "the Ministry of Mines of Chile on hydrogen": whose it is ends the name
  if (cue == EntityType::organization && !is(at, "of") && at > 1 && is(at - 2, "of") && names_state(at - 1)) return 0;
  if (is(next, "the") || (paper && (is(next, "a") || is(next, "all")))) ++next;
  if (next >= words_.size()) return 0;
  // "the Reform Front of Ana Duarte": hers, and no part of its name
  static const WordSet forces("front|movement|party|alliance|faction|army|militia|coalition|brigade|bloc|rally");
  if (is(at, "of") && at > 0 && next == at + 1 && next < words_.size() && forces.has(words_[at - 1].lower)) {
    if (token(next).name == NameType::person && token(next).name_begin) return 0;
    // whatever the tagger makes of it: a first name and another word
    if (lexicon::name_gender(words_[next].lower) != lexicon::Gender::unknown && name_like(next + 1) &&
        !cue_at(next + 1))
      return 0;
  }
  if (is(at, "for") && next < words_.size() && is_lettered_gathering(words_[next].text))
    return 0;  // "the Stadium for COP29"
  if (name_like(next)) return next;
  if (paper && is(at, "for") && begins_with_year(words_[next].text)) return next;  // "Action Plan for 2024-2026"
  if (is(at, "of") && titled(next) &&
      words_[next].capital) {  // "Council of Heads of State", but "Visit of President Ana Duarte"
    const TitleSpan& title =
        draft_.titles[static_cast<std::size_t>(draft_.title_at(index_, words_[next].tokens.begin))];
    std::size_t after = next;
    while (after < words_.size() && words_[after].tokens.begin < title.tokens.end) ++after;
    return after < words_.size() && name_like(after) && token(after).name == NameType::person && token(after).name_begin
               ? 0
               : next;
  }
  return 0;
}

// "Erste Bank of Vienna", "sanctions of the European Union on Russian banks": to a sure tagger the small word parts two
// names.
bool NameRuns::parted_at(std::size_t at) const {
  constexpr float sure = 0.93F, likely = 0.75F;
  if (at == 0 || at + 1 >= words_.size() || token(at).name != NameType::none) return false;
  const Token& before = token(at - 1);
  const std::size_t next = is(at + 1, "the") && at + 2 < words_.size() ? at + 2 : at + 1;
  if (before.name == NameType::none || before.name_probability < sure) return false;
  if (!token(next).name_begin || token(next).name_probability < likely) return false;
  static const WordSet firms("corp|corporation|company");  // "Steel Corp of Norway": see takes_complement
  if (firms.has(words_[at - 1].lower)) return false;
  // "the National University of Chad": what every state has
  static const WordSet general(
      "national|state|central|federal|supreme|constitutional|royal|republican|general|high|university|bank|ministry|"
      "parliament|government|senate|court|college|institute|academy");
  std::size_t first = at - 1;
  const auto plain = [&](std::size_t word) {
    return words_[word].capital && !words_[word].possessive && words_[word].letters && !is(word, "the");
  };
  while (first > 0 && plain(first - 1)) --first;
  if (first > 1 && is(first - 1, "of") && plain(first - 2)) --first;  // "the Ministry of Mines of the Kyrgyz Republic"
  while (first > 0 && plain(first - 1)) --first;
  return !(is(at, "of") && general.has(words_[first].lower));
}

// "At Orvik Lodge Ana Duarte met them", "Since New Year's Day Gazoil has sold none": a second name right behind the
// first.
bool NameRuns::second_begins(std::size_t at) const {
  const Token& next = token(at);
  const Token& before = token(at - 1);
  if (!next.name_begin || before.name == NameType::none || before.name == next.name) return false;
  constexpr float sure = 0.9F, likely = 0.7F;
  std::size_t last = at;
  while (last + 1 < words_.size() && words_[last + 1].capital && token(last + 1).name == next.name &&
         !token(last + 1).name_begin)
    ++last;
  if (cue_at(last) && next.name == NameType::person) return false;  // "the Union Observer Mission"
  if (next.name == NameType::person)
    return last > at && next.name_probability > sure && before.name_probability > likely;
  return next.name == NameType::organization && before.name == NameType::other && next.name_probability > likely &&
         before.name_probability > sure;
}

std::size_t NameRuns::run_end(std::size_t begin) const {
  std::size_t end = begin + 1;
  bool complement = false;
  const bool of_title = behind_title(begin);
  std::optional<EntityType> cue = cue_at(begin);
  static const WordSet owners(
      "people|peoples|women|workers|children|farmers|veterans|teachers|journalists|writers|youth");
  const auto ends_in_owner = [&](std::size_t last) {  // "Tigray People's Liberation Front" goes on
    return words_[last].possessive && !(owners.has(words_[last].lower) && name_like(last + 2));
  };
  while (end < words_.size() && !ends_in_owner(end - 1)) {
    if (words_[end - 1].possessive) {
      end += 2;
      continue;
    }
    if (name_like(end)) {
      if (of_title && holder_begins(begin, end)) break;
      if (begins_clause(begin, end) || second_begins(end)) break;
      if (!complement)
        if (const auto found = cue_at(end)) cue = found;
      ++end;
    } else if (words_[end].numeral && cue && !complement && !calendar(end) && !counts_wares(end, *cue)) {
      ++end;  // "Resolution 2249", "Summit 2016"
      break;
    } else if (is(end, "&") && name_like(end + 1)) {
      end += 2;
    } else if (const std::size_t after = particle_end(end); after > end) {
      end = after;
    } else if (const std::size_t start =
                   takes_complement(end - 1, cue) && !(of_title && is(end, "for") && known_length(begin) == end - begin)
                       ? complement_start(end, *cue)
                       : 0;
               start > 0) {
      complement = true;
      end = start + 1;
      if (titled(start)) {  // the whole title, with its own "of"
        const TitleSpan& title =
            draft_.titles[static_cast<std::size_t>(draft_.title_at(index_, words_[start].tokens.begin))];
        while (end < words_.size() && words_[end].tokens.begin < title.tokens.end) ++end;
      }
    } else if (words_[end - 1].lower == "status" && is(end, "of") && name_like(end + 1) &&
               (is(end + 1, "forces") || is(end + 1, "mission"))) {
      end += 2;  // "Status of Forces Agreement"
    } else if (words_[end - 1].lower == "chiefs" && is(end, "of") && is(end + 1, "staff") && words_[end + 1].capital) {
      cue = EntityType::organization;
      end += 2;  // "Joint Chiefs of Staff"
    } else if (words_[end - 1].lower == "heads" && is(end, "of") && name_like(end + 1) && name_like(end + 2) &&
               cue_at(end + 2)) {
      end += 2;  // "Heads of Government Meeting"
    } else if (const std::size_t whole = group_of(end); whole > end) {
      cue = EntityType::organization;
      end = whole;
    } else if (const std::size_t states = complement ? states_end(end) : end; states > end) {
      end = states;
    } else if (const std::size_t region =
                   complement && (cue == EntityType::document || cue == EntityType::event) ? region_end(end) : end;
               region > end) {
      end = region;
      break;
    } else if (const std::size_t title = complement && cue != EntityType::place ? title_end(end, *cue) : end;
               title > end) {
      end = title;
    } else if (is(end, "and") && name_like(end + 1) && !parts_pair(begin, end) && joins(end, complement, cue)) {
      ++end;
    } else if (is(end, ",") && complement && cue == EntityType::project && name_like(end + 1) && is(end + 2, "and")) {
      ++end;  // "Initiative on X, Y and Z"
    } else if (const std::size_t behind = complement && cue == EntityType::organization ? fields_end(end) : end;
               behind > end) {
      end = behind;
    } else {
      break;
    }
  }
  return end;
}

std::size_t NameRuns::states_end(std::size_t at) const {
  static const WordSet states("states|countries|nations|republics");
  constexpr std::size_t longest = 4;
  if (!is(at, "and")) return at;
  for (std::size_t next = at + 1; next < words_.size() && next <= at + longest; ++next) {
    if (!words_[next].capital || !words_[next].letters || words_[next].possessive) return at;
    // "of Peru and the United States" has no modifier, "of Chile and Member States" none of a kind
    if (states.has(words_[next].lower)) return next > at + 1 && known_length(next - 1) != 2 ? next + 1 : at;
  }
  return at;
}

std::size_t NameRuns::title_end(std::size_t at, EntityType cue) const {
  static const WordSet links("in|from|against|to|through|concerning|regarding|relating|by|under|within|and"),
      of_bodies("against|and");  // "Alliance against Hunger", but "the Council of Elders in Security Affairs"
  static const WordSet topics(
      "field|fields|area|areas|sphere|spheres|matters|affairs|issues|means|persons|goods|services|space|crime|"
      "crimes|arms|weapons|mines|sciences|arts|sports|women|children|workers|taxes|income|capital");
  static constexpr std::string_view abstract[] = {"tion", "sion", "ment", "ity",  "ness",  "ance", "ence",
                                                  "ism",  "ics",  "ing",  "logy", "tions", "ments"};
  const auto is_topic = [&](std::size_t word) {
    const std::string& lower = words_[word].lower;
    return topics.has(lower) || lexicon::portfolios().has(lower) ||
           std::any_of(std::begin(abstract), std::end(abstract), [&](std::string_view ending) {
             return lower.size() > ending.size() + 2 && lower.ends_with(ending);
           });
  };
  const WordSet& allowed = cue == EntityType::document || cue == EntityType::event ? links : of_bodies;
  if (row_.title_case || row_.upper_case || !allowed.has(words_[at].lower)) return at;
  std::size_t next = at + 1;
  if (is(at, "relating") && is(next, "to")) ++next;
  const bool article = is(next, "the") || is(next, "all") || is(next, "their");
  // see joins; "the Ministry of Culture and the National Library of Chile" are two
  if (is(at, "and") && (!article || is(next + 1, "national"))) return at;
  if (article) ++next;
  // "the Treaty on Trade and the Protocol on Customs": two papers
  if (is(at, "and") && cue == EntityType::document && next < words_.size() && is_paper_word(words_[next].lower))
    return at;
  std::size_t end = next;
  constexpr std::size_t longest = 4;
  while (end < words_.size() && end < next + longest && words_[end].capital && words_[end].letters &&
         !words_[end].possessive && !words_[end].upper && !titled(end) && known_length(end) == 0 &&
         token(end).name != NameType::person)
    ++end;
  if (end == next || (end < words_.size() && words_[end].capital && words_[end].letters)) return at;
  return is_topic(end - 1) || (is(end, "of") && is_topic(next)) ? end : at;
}

std::size_t NameRuns::region_end(std::size_t at) const {
  static const WordSet regions("africa|asia|europe|pacific|caribbean|arctic|balkans|sahel|mediterranean"),
      parts("central|east|eastern|west|western|southern|northern|south|north|southeast|southeastern|latin");
  if (!is(at, "in")) return at;
  std::size_t next = at + 1;
  if (is(next, "the")) ++next;
  if (next < words_.size() && words_[next].capital && parts.has(words_[next].lower)) ++next;
  if (is(next, "america") && next > at + 1 && parts.has(words_[next - 1].lower)) return next + 1;
  return next < words_.size() && words_[next].capital && regions.has(words_[next].lower) && !words_[next].possessive
             ? next + 1
             : at;
}

// "Organ on Politics, Defence and Security Cooperation", "Council on Science, Technology, and Innovation": the end of
// the row of fields whose first stands before the comma at `at`; `at` if there is none.
std::size_t NameRuns::fields_end(std::size_t at) const {
  static const WordSet more(
      "african|european|integration|expatriates|foreign|east|politics|peace|governance|international|law|elections|"
      "ethics|nutrition|procedure|petitions|"
      "languages|communication|economic|scientific|technical|cultural|humanitarian|industrial|social|environmental|"
      "military|political|technological|financial|commercial|cooperation");
  const auto field = [&](std::size_t word) {
    return word < words_.size() && words_[word].capital && !words_[word].possessive &&
           (more.has(words_[word].lower) || lexicon::portfolios().has(words_[word].lower));
  };
  if (at == 0 || !field(at - 1)) return at;
  bool last = false;
  std::size_t end = at;
  while (!last && end < words_.size()) {
    std::size_t next = end;
    if (is(next, ",")) ++next;
    last = is(next, "and") || is(next, "&");
    if (last) ++next;
    if (next == end || !field(next)) return at;
    while (field(next)) ++next;
    end = next;
  }
  // "the Committee on Trade, Defence and Health Minister Lund"
  return last && (end == words_.size() || !words_[end].capital) ? end : at;
}

// "will lend Orvik Energy 200 million euros", "sells the Power Commission 900 megawatts"
bool NameRuns::counts_wares(std::size_t at, EntityType cue) const {
  if (token(at).name != NameType::none && !token(at).name_begin) return false;
  static const WordSet many("million|billion|trillion|thousand|hundred|dozen|tonnes|tons|per|percent");
  return cue == EntityType::organization || (at + 1 < words_.size() && many.has(words_[at + 1].lower));
}

// "In Lima [Duarte] met him": a town behind the sentence's first word, then who acts there.
bool NameRuns::actor_behind_place(std::size_t begin, std::size_t at) const {
  static const WordSet where("in|from|at");
  if (begin != 1 || !where.has(words_[0].lower) || at + 1 >= words_.size() || cue_at(at) || words_[at - 1].possessive ||
      token(at).upos != Upos::propn || !known(begin, at + 1).empty())
    return false;
  const Token& verb = token(at + 1);
  if ((verb.upos != Upos::verb && verb.upos != Upos::aux) || words_[at + 1].capital || verb.xpos == "VBN") return false;
  const auto hits = known(begin, at);
  return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
    return thing(hit).type == EntityType::place || thing(hit).type == EntityType::country;
  });
}

// "In the Lima Declaration [Peru] pledged", "At the Lima Summit Chile agreed": a state behind a whole name.
bool NameRuns::begins_clause(std::size_t begin, std::size_t at) const {
  if (actor_behind_place(begin, at)) return true;
  const auto cue = cue_at(at - 1);
  if ((cue != EntityType::document && cue != EntityType::event) || begin < 2 || !is(begin - 1, "the") ||
      words_[at - 1].possessive)
    return false;
  return names_state(at);
}

bool NameRuns::behind_title(std::size_t begin) const {
  static const WordSet links("of|for|to|at|in|the|and"),
      owners("parliament|assembly|senate|congress|party|government|army|council|union|university|company|group|city");
  constexpr std::size_t longest = 12;
  bool linked = false;
  for (std::size_t at = begin; at > 0 && at + longest > begin; --at) {
    const std::size_t word = at - 1;
    if (titled(word)) return linked;
    if (links.has(words_[word].lower))
      linked = linked || words_[word].lower != "the";
    else if (words_[word].possessive && owners.has(words_[word].lower))
      continue;  // "Chair of the Kenyan parliament's Defence Committee …"
    else if (!words_[word].norm.empty() && (!words_[word].capital || !words_[word].letters))
      return false;  // past "'s"
  }
  return false;
}

// "Speaker of the Parliament Shirin Chaudhury": such a body needs no name of its own.
bool NameRuns::whole_body(std::size_t at) const {
  static const WordSet bodies(
      "parliament|senate|assembly|congress|house|opposition|chamber|diet|duma|government|republic|cabinet");
  return at > 0 && is(at - 1, "the") && bodies.has(words_[at].lower) && behind_title(at);
}

// "Speaker of the Parliament of Armenia Aram Karyan": the body's name is whole, and two words or more of a person's
// follow.
bool NameRuns::holder_begins(std::size_t begin, std::size_t at) const {
  if (at + 1 >= words_.size() || cue_at(at) || (!name_like(at + 1) && particle_end(at + 1) == at + 1) ||
      words_[at].possessive)
    return false;
  std::size_t end = at + 1;
  while (end < words_.size() && name_like(end)) ++end;
  if (cue_at(end - 1)) return false;  // "of Orvik Ana Duarte Foundation"
  const bool tagged =
      token(at).name == NameType::person && token(at).name_begin && token(at - 1).name != NameType::person;
  const bool given = lexicon::name_gender(words_[at].lower) != Gender::unknown;
  if (at == begin + 1 && whole_body(begin) && known_length(at) == 0 && (end == at + 2 || end == at + 3)) return true;
  const std::size_t known = known_length(begin);
  if (known > 0 && begin + known == at) return tagged || given || known > 1;
  if (!tagged && !given) return false;
  for (std::size_t part = begin + 1; part < at; ++part)  // "the Parliament of **Armenia**"
    if (known_length(part) == at - part && is(part - 1, "of")) return true;
  return head_cue(begin, at).has_value() || token(at - 1).name == NameType::organization ||
         token(at - 1).name == NameType::place;
}

// "Defenders of Rivers Center", "Mothers of Orvik Association": the end of a name that begins with its members; `at` if
// it is none.
std::size_t NameRuns::group_of(std::size_t at) const {
  if (at == 0 || !is(at, "of") || at + 1 >= words_.size() || cue_at(at - 1)) return at;
  const std::string& members = words_[at - 1].lower;
  constexpr float likely = 0.75F;
  if (token(at).name == NameType::none && token(at + 1).name_begin && token(at + 1).name_probability > likely)
    return at;
  if (members.size() < 4 || members.back() != 's' || !name_like(at + 1) || words_[at + 1].possessive) return at;
  std::size_t end = at + 2;
  while (end < words_.size() && name_like(end) && !words_[end - 1].possessive) ++end;
  return cue_at(end - 1) == EntityType::organization && end > at + 2 ? end : at;
}

// "Bank of Ghana" goes on, "Salar Norte SpA of Chile" does not.
bool NameRuns::takes_complement(std::size_t last, std::optional<EntityType> cue) const {
  static const WordSet closed(
      "inc|corp|ltd|llc|plc|spa|ag|gmbh|nv|bv|asa|pte|pty|llp|jsc|pjsc|ojsc|bhd|fze|holdings|times|post|"
      "dynamics|industries|motors|airlines|technologies|solutions|robotics|electronics|semiconductors|minerals|metals|"
      "resources|pharma|pharmaceuticals|shipping|logistics|foods|chemicals|telecom|software|studios|ventures|"
      "optics|shipbuilding|aerospace|automotive|breweries|shipyards|textiles|instruments");
  // "Aluminum Corp of China": by what it makes alone nobody is called; "Acme Corp of Japan"
  static const WordSet wares(
      "aluminum|aluminium|oil|gas|petroleum|steel|power|coal|grain|food|shipping|nuclear|tobacco|aircraft|shipbuilding|"
      "railway|metal|copper|"
      "electricity|insurance|development|investment|trading|salt|sugar|timber|phosphates|mining|energy");
  const std::string word = without_final_dots(words_[last].lower);
  if (word == "corp" && last > 0 && wares.has(words_[last - 1].lower)) return cue && cue != EntityType::place;
  return cue && cue != EntityType::place && !closed.has(word);
}

// "between the Council of Research and Agrosavia": the only "and" of the two that it is between.
bool NameRuns::parts_pair(std::size_t begin, std::size_t at) const {
  const std::size_t before = begin > 0 && is(begin - 1, "the") ? begin - 1 : begin;
  if (before == 0 || !is(before - 1, "between")) return false;
  constexpr std::size_t farthest = 12;
  for (std::size_t word = at + 1; word < words_.size() && word < at + farthest; ++word) {
    if (is(word, "and")) return false;
    if (token(word).upos == Upos::verb || is(word, ",")) break;
  }
  return true;
}

// "and" belongs to a name where common words stand around it: "Justice and Development Party",
// "Ministry of Trade and Industry"; not between two names.
bool NameRuns::joins(std::size_t at, bool complement, std::optional<EntityType> cue) const {
  // to a sure tagger two names: "the Federation of Growers and Orvik"
  constexpr float sure = 0.9F;
  if (complement && parted_at(at) && token(at + 1).name_begin && token(at + 1).name_probability > sure) return false;
  const auto known_alone = [&](std::size_t word) {
    return !draft_.known.find(norms_[word]).empty() || token(word).name == NameType::person || words_[word].upper;
  };
  // "the Malian Defence and Security Forces"
  static const WordSet arms("defence|defense|armed|military|police"), served("forces|services");
  if (!complement && arms.has(words_[at - 1].lower) && is(at + 1, "security") && at + 2 < words_.size() &&
      served.has(words_[at + 2].lower) && words_[at + 2].capital)
    return true;
  if (known_alone(at - 1) || known_alone(at + 1)) return false;
  if (complement) return cue.has_value() && !(cue_at(at + 1) && cue == EntityType::organization);
  static const WordSet goods(
      "oil|gas|energy|water|power|mining|steel|metals|minerals|resources|electric|petroleum|shipping|rail|railways|"
      "ports|"
      "lithium|cement|chemicals|commodities|cargo|freight|trading|foods|engineering|construction|media|radio|aviation|"
      "maritime");
  // "Oil and Gas Enterprise": the goods are not yet what the body is
  if (cue && goods.has(words_[at - 1].lower) &&
      (goods.has(words_[at + 1].lower) || words_[at + 1].lower == "natural") &&
      cue_at(run_end(at + 1) - 1) == EntityType::organization && !words_[at - 1].possessive)
    return true;
  if (cue) return false;
  // "the makers Orvik and Tarvo Dynamics": to the tagger a second name
  if (token(at - 1).name != NameType::none && token(at + 1).name != NameType::none && token(at + 1).name_begin)
    return false;
  // before the head noun: the words after must lead to one
  return cue_at(run_end(at + 1) - 1).has_value() && token(at - 1).name != NameType::person;
}

std::size_t NameRuns::particle_end(std::size_t at) const {
  std::size_t word = at;
  static const WordSet likewise("so|as|than|nor|neither|where");
  if (at > 0 && words_[at].lower == "do" && likewise.has(words_[at - 1].lower)) return at;  // "as do Chad and Peru"
  while (word < words_.size() && word < at + 2 && !words_[word].capital &&
         lexicon::name_particles().has(words_[word].lower))
    ++word;
  return word > at && name_like(word) ? word + 1 : at;
}

}  // namespace chancery

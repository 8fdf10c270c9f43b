// How far the words of a title reach: modifiers and portfolios before its noun, "of Foreign Affairs and Trade" behind
// it.
#include "entities/title_finder.hpp"
#include "entities/title_ranks.hpp"

namespace chancery {

// "the deputy Asia director", "a senior Middle East researcher": the part of the world that the office is for.
bool TitleFinder::is_beat(std::size_t at) const {
  static const WordSet lands(
      "asia|africa|europe|america|americas|eurasia|pacific|caribbean|mena|middle|east|west|north|south|southeast|"
      "southern|eastern|western|northern|central|latin"),
      ranks("deputy|senior|associate|acting|interim|assistant|regional"),
      posts("director|researcher|manager|editor|coordinator|advocate|correspondent|programme|program");
  const auto is_land = [&](std::size_t word) {
    return word < words_.size() && words_[word].capital && lands.has(words_[word].lower);
  };
  const auto belongs = [&](std::size_t word) {  // "Middle East and North Africa"
    return is_land(word) || (word > 0 && follows(word, "and") && is_land(word - 1) && is_land(word + 1));
  };
  if (!belongs(at)) return false;
  std::size_t first = at, end = at + 1;
  while (first > 0 && belongs(first - 1)) --first;
  while (belongs(end)) ++end;
  return first > 0 && ranks.has(words_[first - 1].lower) && end < words_.size() && posts.has(words_[end].lower);
}

bool TitleFinder::modifies(std::size_t at) const {
  const Word& word = words_[at];
  if (word.possessive || !word.letters) return false;
  if (is_beat(at)) return true;
  if (word.lower == "country") {
    static const WordSet posts("director|manager|representative|head|chief|lead|coordinator");
    return at + 1 < words_.size() && posts.has(words_[at + 1].lower);
  }
  static const WordSet ranks("second|third|joint|additional|coordinating|officiating"),
      ranked("minister|secretary|deputy|undersecretary|commissioner|registrar");
  if (word.capital && ranks.has(word.lower))
    return at + 1 < words_.size() && words_[at + 1].capital && ranked.has(words_[at + 1].lower);
  // "the Incoming Chairperson of the Organ": a word of the title as "Interim" is one, and no body
  static const WordSet turns(
      "incoming|outgoing|current|sitting|incumbent|embattled|beleaguered|longtime|long-time|veteran|newly-elected|"
      "disgraced");
  if (word.capital && turns.has(word.lower)) return at + 1 < words_.size() && words_[at + 1].capital;
  // "the first Black president of the union", "its only Muslim minister"
  static const WordSet peoples("black|muslim|jewish|hindu|christian|hispanic|asian|latino|latina|indigenous|gay"),
      singled("first|second|third|only|youngest|oldest|sole");
  if (word.capital && peoples.has(word.lower) && at > 0 && singled.has(words_[at - 1].lower))
    return at + 1 < words_.size() && (!words_[at + 1].capital || title_core(words_[at + 1].lower));
  // "Parliament Speaker Ana Duarte": of the one that the text speaks of; "Iranian Parliament" is a name
  static const WordSet chambers("parliament|assembly"), presiding("speaker|chairman|chairperson|chairwoman|president");
  if (word.capital && chambers.has(word.lower) && at + 1 < words_.size() && words_[at + 1].capital &&
      presiding.has(words_[at + 1].lower))
    return at == 0 || !words_[at - 1].capital || lexicon::title_modifiers().has(words_[at - 1].lower);
  // "Under Secretary", and no "Under President Berg"
  if (word.lower == "under") return at + 1 < words_.size() && words_[at + 1].lower.starts_with("secretar");
  if (word.lower == "president")
    return at + 1 < words_.size() && words_[at + 1].lower == "director";  // of an Indonesian firm
  if (word.lower == "opposite") return at + 1 < words_.size() && words_[at + 1].lower.starts_with("number");
  if (word.lower == "elected" && word.tokens.begin == 0) return false;  // "Elected mayor in May, Ana Duarte"
  if (word.lower == "elected" && sentence_.tokens[word.tokens.begin].relation != Relation::amod)
    return false;  // "was elected president"
  // "the works minister", "the sea minister": of whatever there is a ministry
  static const WordSet no_field("fellow|host|guest|coalition|opposition|church|baptist|methodist|woman|lady");
  if (!word.capital && at + 1 < words_.size() &&
      (words_[at + 1].lower == "minister" || words_[at + 1].lower == "ministers") && !words_[at + 1].capital &&
      sentence_.tokens[word.tokens.begin].upos == Upos::noun && word.tokens.end == word.tokens.begin + 1 &&
      !no_field.has(word.lower) && !title_core(word.lower))
    return true;
  // "Labour MP Ana Duarte": of the party
  static const WordSet seats(
      "mp|mps|mep|meps|lawmaker|lawmakers|senator|senators|peer|peers|councillor|councillors|backbencher|leader");
  if (word.capital && (word.lower == "labour" || word.lower == "labor") && at + 1 < words_.size() &&
      seats.has(words_[at + 1].lower))
    return false;
  // "Norbank's Group CEO", but not "Norbank Group CEO", where the firm is called so
  static const WordSet of_firms(
      "ceo|chairman|chairwoman|chair|chief|managing|president|executive|cfo|coo|director|general|vice|head|finance");
  if (word.lower == "group" || word.lower == "global")
    return word.capital && at + 1 < words_.size() && of_firms.has(words_[at + 1].lower) &&
           (at == 0 || !words_[at - 1].capital);
  static const WordSet only_lower("party|company|club|team|government|cabinet|house|state|union|opposition|oil|gas");
  const bool of_cabinet = (word.lower == "cabinet" || word.lower == "state") && at + 1 < words_.size() &&
                          (words_[at + 1].lower == "secretary" || words_[at + 1].lower == "minister");
  if (lexicon::title_modifiers().has(word.lower))
    return of_cabinet || !(word.capital && only_lower.has(word.lower) && at > 0 && words_[at - 1].capital);
  static const WordSet no_portfolio(
      "state|parliament|board|council|war|works|forces|media|food|land|power|space|posts|roads|business|"
      "enterprise|reform|skills|construction|consumer|arts");
  // "Energy Transition Minerals chief executive": a firm's name
  static const WordSet of_firm("chief|ceo|executive|chairman|chairwoman|chair|boss|managing|founder");
  if (word.capital && at + 1 < words_.size() && !words_[at + 1].capital && of_firm.has(words_[at + 1].lower) &&
      at > 0 && words_[at - 1].capital)
    return false;
  return lexicon::portfolios().has(word.lower) && !no_portfolio.has(word.lower);
}

// The first word of "Climate, Energy and Rural Affairs Minister", past the words right before the noun.
std::size_t TitleFinder::first_of_list(std::size_t first, std::size_t noun) const {
  bool joined = false;
  const auto is_portfolio = [&](std::size_t word) {
    return (lexicon::portfolios().has(words_[word].lower) || qualifies(word)) &&
           (words_[word].capital == words_[noun].capital || words_[word].capital == words_[first].capital);
  };
  std::size_t front = first;  // "European" in "Foreign and European Affairs Minister"
  while (front > 0 && is_portfolio(front - 1)) --front;
  if (front >= 2 && words_[front - 1].lower == "and" && is_portfolio(front - 2)) first = front;
  while (first < noun && first >= 2) {
    const std::string& link = words_[first - 1].lower;
    if (link != "and" && link != "&" && !(link == "," && joined)) break;
    const auto belongs = [&](std::size_t word) {
      return (lexicon::portfolios().has(words_[word].lower) || qualifies(word)) &&
             words_[word].capital == words_[first].capital;
    };
    if (!belongs(first - 2)) break;
    joined = true;
    std::size_t next = first - 2;
    while (next > 0 && belongs(next - 1)) --next;
    first = next;
  }
  return first;
}

// "foreign-policy chief", "armed-forces minister"
bool TitleFinder::is_joined_portfolio(std::size_t at) const {
  const std::string& lower = words_[at].lower;
  const std::size_t hyphen = lower.find('-');
  return hyphen != std::string::npos && lexicon::portfolios().has(lower.substr(0, hyphen)) &&
         lexicon::portfolios().has(lower.substr(hyphen + 1));
}

// "European" in "of European Affairs": a word that makes a portfolio only with the next.
bool TitleFinder::qualifies(std::size_t at) const {
  static const WordSet qualifiers(
      "commonwealth|european|international|islamic|industrial|cultural|spatial|global|overseas|arms|pacific|advanced|"
      "emerging|modern|financial|peace|illicit");
  if (qualifiers.has(words_[at].lower) && at + 1 < words_.size() && lexicon::portfolios().has(words_[at + 1].lower))
    return true;
  // "Near Eastern Affairs", "East Asian and Pacific Affairs"
  static const WordSet regions(
      "near|middle|far|eastern|western|southern|northern|central|african|asian|pacific|eurasian|american|hemisphere|"
      "arab|"
      "gulf|caribbean|latin|global|bilateral|island|islands|north|south|east|west|european");
  constexpr std::size_t longest = 5;
  std::size_t next = at;
  while (next < words_.size() && next < at + longest &&
         (regions.has(words_[next].lower) || (next > at && words_[next].lower == "and")))
    ++next;
  return next > at && next < words_.size() && words_[next].lower == "affairs";
}

bool TitleFinder::is_service(const std::string& lower) {
  static const WordSet services("army|naval|navy|air|general|joint");
  return services.has(lower);
}

// "for International Development and the Pacific", "and La Francophonie": the region that ends a portfolio, behind the
// "and" there; that place itself for none.
std::size_t TitleFinder::joined_region(std::size_t at) const {
  static const WordSet regions("pacific|indo-pacific|americas|caribbean|commonwealth|francophonie|sahel|gaeltacht");
  if (words_[at].lower != "and") return at;
  const std::size_t region = follows(at + 1, "the") || follows(at + 1, "la") ? at + 2 : at + 1;
  return region < words_.size() && words_[region].capital && regions.has(words_[region].lower) ? region : at;
}

// "of Foreign Affairs and Trade", "of State", "for External Affairs"; the last word of the title.
std::size_t TitleFinder::portfolio(std::size_t last) const {
  constexpr std::size_t longest_portfolio = 16;  // words
  std::size_t end = last;
  bool row = false;  // with a comma before
  static const WordSet forces("army|navy|force|forces");
  std::size_t service = 0;
  std::size_t at = last + 2;
  if (follows(at, "the")) ++at;
  for (; at < words_.size() && at < last + longest_portfolio; ++at) {
    const Word& word = words_[at];
    if (word.lower == "council" && follows(at + 1, "of") && follows(at + 2, "europe")) break;  // a body
    if (lexicon::portfolios().has(word.lower)) {
      end = at;
      if (word.possessive) break;
    } else if (word.lower == "," && end == at - 1 && at + 2 < words_.size() &&
               (lexicon::portfolios().has(words_[at + 1].lower) || qualifies(at + 1)) &&
               (words_[at + 2].lower == "and" || words_[at + 2].lower == "," ||
                lexicon::portfolios().has(words_[at + 2].lower))) {
      row = true;
      continue;  // "of Science, Technology and Higher Education"
    } else if (const std::size_t next = follows(at + 2, "the") ? at + 3 : at + 2;
               row && word.lower == "," && end == at - 1 && follows(at + 1, "and") && next < words_.size() &&
               lexicon::portfolios().has(words_[next].lower)) {
      continue;  // "for Power, Energy, and Mineral Resources"
    } else if (word.lower == "the" && words_[at - 1].lower == "and" && at + 1 < words_.size() && words_[at + 1].capital &&
               lexicon::portfolios().has(words_[at + 1].lower)) {
      continue;  // "for Economic Growth, Energy, and the Environment"
    } else if (const std::size_t region = joined_region(at); region > at && end == at - 1) {
      end = at = region;
    } else if (words_[last].lower.starts_with("chief") && (is_service(word.lower) || forces.has(word.lower))) {
      if (word.capital && forces.has(word.lower)) service = at;  // "Chief of Navy", "Chief of Defence Force"
      continue;                                                  // "Chief of Army Staff", "Chief of the General Staff"
    } else if (word.lower != "and" && word.lower != "of" && word.lower != "for" && !qualifies(at)) {
      break;
    }
  }
  // "director of the National Peace Fund": the word belongs to a name that goes on
  static const WordSet telling(
      "national|external|internal|economic|digital|religious|social|natural|higher|regional|rural|maritime|marine|"
      "sustainable|territorial|constitutional|"
      "civil|urban|public|parliamentary|commercial|human|foreign|strategic|special|indigenous|armed|nuclear|atomic|"
      "political|legal|humanitarian|"
      "multilateral|physical|ecological|consular");
  const bool article = follows(last + 2, "the");
  if (article && end == last + 3 && telling.has(words_[end].lower) && words_[end].capital && end + 1 < words_.size() &&
      words_[end + 1].capital)
    return last;
  static const WordSet bodies(
      "fund|party|agency|authority|bank|union|institute|foundation|front|movement|organisation|organization|"
      "association|centre|center|company|corporation|"
      "university|academy|museum|federation|league|alliance|trust|society|network");
  if (article && end > last && end + 1 < words_.size() && words_[end + 1].capital && bodies.has(words_[end + 1].lower))
    return last;
  // "vice-president of the European Parliament": a body
  static const WordSet assemblies("parliament|council|board|assembly");
  if (article && end == last + 4 && assemblies.has(words_[end].lower) && words_[end].capital &&
      words_[end - 1].lower != "state")
    return last;
  // "chair of Digital Rights Watch", "spokeswoman of the Community of Portuguese Language Countries"
  static const WordSet charged(
      "minister|ministers|secretary|secretaries|undersecretary|commissioner|representative|chief");
  if (end > last && end + 1 < words_.size() && !charged.has(words_[last].lower) && !words_[end].possessive) {
    constexpr float sure = 0.9F;
    const Token& next = sentence_.tokens[words_[end + 1].tokens.begin];
    const Token& one = sentence_.tokens[words_[end].tokens.begin];
    if (next.name == NameType::organization && !next.name_begin && next.name_probability > sure &&
        one.name == NameType::organization)
      return last;
  }
  if (service > end) return service;
  if (end == last) return last;
  // "a spokesman for the foreign ministry": where he works, and nothing that he has charge of
  static const WordSet offices("ministry|department|committee|commission");
  if (article && end + 1 < words_.size() && offices.has(words_[end + 1].lower)) return last;
  // "chair of the state lender Norbank", "director of the oil company": of what the next noun says
  if (article && !charged.has(words_[last].lower) && end + 1 < words_.size() && !words_[end + 1].capital &&
      !words_[end].possessive && sentence_.tokens[words_[end + 1].tokens.begin].upos == Upos::noun)
    return last;
  static const WordSet without_portfolio("president|king|queen|leader|premier|ruler");
  const bool vice = last > 0 && words_[last].lower == "president" && words_[last - 1].lower == "vice" &&
                    follows(last + 1, "for");  // "Vice President for Women's Affairs"
  if (without_portfolio.has(words_[last].lower) && !vice) return last;
  // "the head of government" is an office, "the head of the national team" leads a team
  if (words_[last].lower == "head" || words_[last].lower == "heads" || words_[last].lower == "chief" ||
      words_[last].lower == "chairman" || words_[last].lower == "speaker") {
    const std::string& word = words_[end].lower;
    const bool of_forces = word == "staff" && words_[last].lower.starts_with("chief");  // "Chief of the Defence Staff"
    static const WordSet whole("state|government|staff|protocol|mission");
    const bool office = of_forces || (end == last + 2 && whole.has(word));
    return office ? end : last;
  }
  return end;
}

// "Military Secretary to the President Ana Duarte", "Adviser to PM on Foreign Affairs Berg": the name is the
// secretary's. The last word of the title; the one given if it is no such title.
std::size_t TitleFinder::last_of_aide(std::size_t last) const {
  static const WordSet aides("secretary|adviser|advisor|assistant|aide|counsel|counsellor");
  if (!aides.has(words_[last].lower) || !words_[last].capital || !follows(last + 1, "to")) return last;
  const bool article = follows(last + 2, "the");
  std::size_t whom = last + (article ? 3 : 2);
  while (whom < words_.size() && words_[whom].capital && lexicon::title_modifiers().has(words_[whom].lower)) ++whom;
  if (whom >= words_.size() || !words_[whom].capital || words_[whom].possessive) return last;
  if (!title_core(words_[whom].lower) && office_in_full(words_, whom).empty()) return last;
  std::size_t end = whom;
  if (follows(whom + 1, "on") || follows(whom + 1, "for")) end = portfolio(whom);
  const bool named = end + 1 < words_.size() && words_[end + 1].capital && !title_core(words_[end + 1].lower);
  return named && (article || end > whom) ? end : last;
}

}  // namespace chancery

// Where the holder of a title serves by the words before it: "Kazakhstan's newly elected president".
#include <algorithm>

#include "entities/office_reader.hpp"

namespace chancery {

// "the former", "a then": marks the title and gives the token before.
int OfficeReader::skip_former(int token) {
  while (token >= 0 && lexicon::former_words().has(ascii_lower(form(token)))) {
    title_.former = true;
    extend(token);
    --token;
    if (is(token, "-")) --token;
  }
  if (is(token, "time") && is(token - 1, "-") && is(token - 2, "one")) {  // "the one-time deputy"
    title_.former = true;
    extend(token - 2);
    return skip_former(token - 3);
  }
  return token;
}

bool OfficeReader::plain_adjective(int at) const {
  if (at < 0 || name_at(at) >= 0 || !small_word(at)) return false;
  const Token& one = token(at);
  return one.upos == Upos::adj || one.upos == Upos::adv ||
         (one.upos == Upos::verb && (one.xpos == "VBN" || one.xpos == "VBG")) || one.form == "-";
}

// Past what stands between owner and title, if an owner or an article stands before it: "Kazakhstan's newly elected
// president", "the outgoing leader", "Peru's rural credit board chairman".
int OfficeReader::skip_modifiers(int from) {
  constexpr int most = 5;
  int at = from;
  bool nouns = false;
  for (int step = 0; step < most; ++step) {
    // "the self-declared head", "the long-serving": what stands in a compound is no noun of its own
    const bool joined = at > 0 && at < from + 1 && (is(at + 1, "-") || (is(at - 1, "-") && small_word(at - 2)));
    const bool noun = at >= 0 && name_at(at) < 0 && small_word(at) && token(at).upos == Upos::noun && !joined;
    if (is(at - 1, "-") && at > 1 && past_compound(at - 2) == at + 1) break;
    const bool counted = joined && token(at).upos == Upos::num;  // "the 62-year-old", "the two-term"
    if (!noun && !counted && !(joined && small_word(at)) && !plain_adjective(at) &&
        !(at > 0 && form(at) == "-" && (small_word(at - 1) || token(at - 1).upos == Upos::num)))
      break;
    nouns = nouns || noun;
    --at;
  }
  if (at == from || at < 0) return from;
  const bool owned = clitic(at) || name_at(at) >= 0;
  const bool of_body = name_at(at) >= 0
                           ? means(name_at(at), EntityType::organization)
                           : at > 0 && means(name_at(at - 1), EntityType::organization);  // "UN refugee chief"
  // "Berg, a foreign ministry spokesman": what it is of has no owner that is named
  if (nouns && !owned && is_article(at) && is(at - 1, ",") && title_.noun.starts_with("spokes") && !title_.plural) {
    extend(at + 1);
    return at;
  }
  if (nouns ? !owned || (title_.vague && !of_body) || title_.plural : !owned && !is_article(at)) return from;
  extend(at + 1);
  if (nouns) lead_part(at + 1, from + 1);
  return skip_former(at);
}

// Who leads a part of a state ("its football federation's president") is no head of state.
void OfficeReader::lead_part(int first, int end) {
  for (int at = first; at < end; ++at) {
    const auto cue = lexicon::name_cue(ascii_lower(form(at)));
    if (cue == EntityType::organization && token(at).upos == Upos::noun) {
      title_.role = Role::other;
      title_.vague = false;
      return;
    }
  }
}

void OfficeReader::read_body_before() {
  int at = skip_modifiers(skip_former(static_cast<int>(title_.tokens.begin) - 1));
  if (is(at - 1, "-") && past_compound(at - 2) == at + 1) {  // "its Perth-based finance chief"
    const int place = name_at(at - 2);
    at = place >= 0 ? static_cast<int>(name(place).tokens.begin) - 1 : at - 3;
    extend(at + 1);
  }
  // "Unity Party (UP) leader": the short form is the party's
  if (is(at, ")"))
    if (const int alias = name_at(at - 1); alias >= 0)
      if (const int open = static_cast<int>(name(alias).tokens.begin) - 1;
          is(open, "(") && is_body(name_at(clitic(open - 1) ? open - 2 : open - 1)))
        at = open - 1;
  if (read_crown(at)) return;
  const bool possessive = clitic(at);
  if (possessive) --at;
  int index = name_at(at);
  // "the Volta Congress party's president": the kind of body behind its name
  static const WordSet kinds("party|movement|group|company|firm|club|federation|union|coalition");
  if (index < 0 && possessive && at > 0 && small_word(at) && kinds.has(ascii_lower(form(at))) &&
      means(name_at(at - 1), EntityType::organization)) {
    --at;
    index = name_at(at);
  }
  if (is_portfolio(index, possessive)) {  // "Berg's Middle East envoy", "the Europe minister"
    at = static_cast<int>(name(index).tokens.begin) - 1;
    extend(at + 1);
    if (is_article(at)) extend(at);
    index = clitic(at) ? name_at(at - 1) : none;
    if (index != none) --at;
  }
  // "In Turkey Minister Berg met traders": where he did so
  // "the spokesman for the Presidency Ambassador Holm": the body is the spokesman's
  if (index >= 0 && !possessive && !name(index).adjective) {
    int link = static_cast<int>(name(index).tokens.begin) - 1;
    if (is(link, "the")) --link;
    const bool royal = title_.noun == "prince" || title_.noun == "princess";  // "Saudi Ambassador to Kuwait Prince Ali"
    const bool linked = is(link, "for") || is(link, "of") || (royal && (is(link, "to") || is(link, "in")));
    const int before =
        linked ? draft_.title_at(title_.sentence, static_cast<std::uint32_t>(std::max(link - 1, 0))) : none;
    if (before >= 0 && (royal || draft_.titles[static_cast<std::size_t>(before)].employee)) return;
  }
  const bool place_in_front =
      !possessive && at == 1 && index >= 0 && !name(index).adjective && (is(0, "in") || is(0, "from") || is(0, "at"));
  // "Defence ministry spokesman Berg": what the ministry is for, and no body
  const bool field = index >= 0 && name(index).tokens.size() == 1 && is(at + 1, "ministry") &&
                     lexicon::portfolios().has(ascii_lower(name(index).text));
  // "elected Mahmoud Ali of Djibouti chairman of its council": where he is from, and not whose chairman
  const int homed = index >= 0 ? static_cast<int>(name(index).tokens.begin) -
                                     (is(static_cast<int>(name(index).tokens.begin) - 1, "the") ? 2 : 1)
                               : none;
  const bool of_person = homed > 0 && !name(index).adjective && is(homed, "of") && is_person(name_at(homed - 1));
  if (field) {
    extend(at);
  } else if (of_person) {
    return;
  } else if (is_body(index) && !place_in_front) {
    // "the Iranian director Ana Duarte" makes films, "a Danish chief executive" is a Dane
    static const WordSet private_posts(
        "director|executive|ceo|chairman|chairwoman|boss|chief executive|managing director|finance director");
    const bool national = name(index).adjective && means(index, EntityType::country);
    if (!national || !private_posts.has(title_.key)) add_body(index);
    extend(static_cast<int>(name(index).tokens.begin));
    at = skip_former(static_cast<int>(name(index).tokens.begin) - 1);
    if (clitic(at) && is_body(name_at(at - 1))) {  // "Sweden's EU commissioner"
      // "China's UN ambassador": whose he is, and not to whom he is sent
      static const WordSet sent_there("ambassador|envoy|representative|delegate|ambassadors|envoys|representatives");
      const bool state = means(name_at(at - 1), EntityType::country) && means(index, EntityType::organization);
      if (state && sent_there.has(title_.noun) && !title_.bodies.empty())
        title_.bodies.clear(), add_body(name_at(at - 1));
      at = static_cast<int>(name(name_at(at - 1)).tokens.begin) - 1;
      extend(at + 1);
    }
    at = read_sender(index, at);
    if (title_.plural && name(index).adjective) at = read_row_before(at);
    if (plain_adjective(at) && is(at - 1, "the")) extend(at), at = skip_former(at - 1);
  } else if (index < 0 && at >= 0) {
    read_hyphenated(at);
  }
  if (is_article(at)) extend(at);
}

// "Her Majesty's Ambassador to Togo", "HM Consul": Britain's alone are called so.
bool OfficeReader::read_crown(int at) {
  static const WordSet sent("ambassador|commissioner|consul|consul-general|envoy");
  if (!sent.has(title_.noun) || title_.plural) return false;
  const bool in_full = clitic(at) && is(at - 1, "majesty") && (is(at - 2, "her") || is(at - 2, "his"));
  if (!in_full && !(at >= 0 && form(at) == "HM")) return false;
  for (const NameHit& hit : draft_.known.find("United Kingdom"))
    if (hit.kind == NameKind::name) {
      title_.bodies.push_back(draft_.known_entity(hit.thing));
      extend(in_full ? at - 2 : at);
      return true;
    }
  return false;
}

// "Peru's UN ambassador", "the Peruvian UN envoy": the body that is served is the state that sends one there, whose
// words stand before the token; gives the token before them.
int OfficeReader::read_sender(int host, int at) {
  static const WordSet sent("ambassador|envoy|representative|delegate");
  if (!sent.has(title_.noun) || title_.plural || !means(host, EntityType::organization) || title_.bodies.empty())
    return at;
  const int state = clitic(at) ? name_at(at - 1) : name_at(at);
  // "Peru's" went by already
  const int owner = state >= 0 ? state : name_at(static_cast<int>(name(host).tokens.begin) - 2);
  if (owner < 0 || owner == host || !means(owner, EntityType::country) ||
      (!name(owner).adjective && !clitic(static_cast<int>(name(owner).tokens.end))))
    return at;
  title_.bodies.clear();
  add_body(owner);
  const int first = static_cast<int>(name(owner).tokens.begin);
  extend(first);
  return std::min(at, first - 1);
}

// "the UK and Peruvian envoys": a state that is named without an adjective, and hangs on the title.
bool OfficeReader::describes_title(int index) const {
  const Token& last = token(static_cast<int>(name(index).tokens.end) - 1);
  return (last.relation == Relation::compound || last.relation == Relation::amod) &&
         last.head >= static_cast<int>(title_.tokens.begin) && last.head < static_cast<int>(title_.tokens.end);
}

// "the Norwegian, Danish and Peruvian ministers": the other states of the row, in the order of the text; gives the
// token before.
int OfficeReader::read_row_before(int at) {
  std::vector<EntityId> row;
  while (is(at, "and") || is(at, ",")) {
    const int other = name_at(at - 1);
    if (other < 0 || (!name(other).adjective && !describes_title(other)) || !is_body(other) ||
        name(other).entities.size() != 1)
      break;
    row.insert(row.begin(), name(other).entities[0]);
    at = static_cast<int>(name(other).tokens.begin) - 1;
    extend(at + 1);
  }
  title_.bodies.insert(title_.bodies.begin(), row.begin(), row.end());
  return at;
}

// "The Kerala finance minister": a part of a state has ministers for this and that, an office for a region
// ("the Northern Ireland minister") has no other portfolio.
bool OfficeReader::has_cabinet(int index) const {
  static const WordSet whole("minister|junior minister|senior minister|state minister|minister of state");
  if (title_.noun != "minister" || whole.has(title_.key) || !means(index, EntityType::place)) return false;
  const auto known = draft_.entity(name(index).entities[0]).known;
  if (!known) return title_.key == "chief minister" || title_.key == "deputy chief minister";
  return draft_.known.things()[static_cast<std::size_t>(*known)].country.has_value();
}

// A region before a title that is what the office is for, not where it lies.
bool OfficeReader::is_portfolio(int index, bool possessive) const {
  static const WordSet sent(
      "envoy|minister|representative|director|correspondent|negotiator|adviser|advisor|coordinator|analyst");
  static const WordSet continents("european|african|asian|american|arctic|pacific"),
      of_firms("chief|head|boss|president|chairman|chairwoman|manager|executive|ceo");
  // "the UN's Syria envoy", "the World Bank's Africa vice president": where the owner's man or woman works
  if (const int clitic_at = index < 0 || possessive || name(index).adjective
                                ? none
                                : static_cast<int>(name(index).tokens.begin) - 1;
      clitic_at > 0 && clitic(clitic_at) && means(name_at(clitic_at - 1), EntityType::organization) &&
      (means(index, EntityType::place) || means(index, EntityType::country)) &&
      (sent.has(title_.noun) || (of_firms.has(title_.noun) && title_.key != "president")))
    return true;
  // "its European chief", "the bank's Asian head": of a part of what the owner has
  const int before =
      index < 0 || possessive || !name(index).adjective ? none : static_cast<int>(name(index).tokens.begin) - 1;
  if (before >= 0 && (is(before, "its") || is(before, "their") || clitic(before)) && of_firms.has(title_.noun))
    return true;
  if (index >= 0 && name(index).adjective && title_.noun == "minister" &&
      !continents.has(ascii_lower(name(index).text)))
    return false;  // "the Bavarian interior minister"
  return !possessive && means(index, EntityType::place) && sent.has(title_.noun) && !has_cabinet(index);
}

// "The Russian-Kazakh presidents" hold nested names only.
void OfficeReader::read_hyphenated(int at) {
  for (std::size_t other = 0; other < draft_.names.size(); ++other) {
    const NameSpan& one = draft_.names[other];
    if (one.sentence == title_.sentence && one.nested && one.tokens.end == static_cast<std::uint32_t>(at) + 1 &&
        title_.plural)
      add_body(static_cast<int>(other));
  }
}

}  // namespace chancery

// Who holds a title by the name behind it: "Kazakh President Seitov", "the director of the port, Ana Duarte,".
#include <algorithm>

#include "entities/office_reader.hpp"
#include "entities/parties.hpp"

namespace chancery {

// Past "U.S. Navy" before "Adm. Duarte"; the token itself if no rank follows.
int OfficeReader::past_service(int at) const {
  static const WordSet services("army|navy|air|force|marine|marines|corps|coast|space|national|guard|royal");
  const int home = name_at(at);
  int rank = means(home, EntityType::country) ? static_cast<int>(name(home).tokens.end) : at;
  const int first = rank;
  while (rank < size() && rank < first + 3 && services.has(ascii_lower(form(rank)))) ++rank;
  return rank > first && lexicon::honorifics().has(without_dot(rank)) ? rank : at;
}

// Past commas, honorifics and an age, to a person's name; none if there is none.
int OfficeReader::person_after(int at, bool comma_allowed) const {
  if (comma_allowed && is(at, ",")) {
    ++at;
    // "the council's new president, Peru's Ana Duarte"
    if (const int home = name_at(at);
        means(home, EntityType::country) && !name(home).adjective && clitic(static_cast<int>(name(home).tokens.end)))
      at = static_cast<int>(name(home).tokens.end) + 1;
  }
  // "the bank's governor, the Peruvian Ana Duarte"
  if (comma_allowed && is(at - 1, ",") && (is(at, "the") || is(at, "a") || is(at, "an")))
    if (const int home = name_at(at + 1);
        home >= 0 && name(home).adjective && is_person(name_at(static_cast<int>(name(home).tokens.end))))
      at = static_cast<int>(name(home).tokens.end);
  // "Permanent Representative of Ireland, Ambassador Berg": a rank before the name
  static const WordSet ranked(
      "ambassador|senator|archbishop|bishop|justice|judge|mep|mp|councillor|councilor|congressman|congresswoman");
  if (comma_allowed && is(at - 1, ",") && ranked.has(ascii_lower(form(at))) && is_person(name_at(at + 1))) ++at;
  // "the spokesman for the Presidency Ambassador Berg", with no comma either
  static const WordSet own_rank("ambassador|counsellor|counselor|general|professor|prince|princess");
  // "CARICOM Secretary-General Ambassador Duarte": the rank right behind the office
  static const WordSet own_office("ambassador|professor|senator|prince|princess");
  const bool apart = at > static_cast<int>(title_.tokens.end);
  if ((apart ? own_rank : own_office).has(ascii_lower(form(at))) && !small_word(at) &&
      !is(at - 1, "and") && is_person(name_at(at + 1)))
    ++at;
  static const WordSet of_style(
      "the|his|her|their");  // "the Speaker, the Hon. Duarte", "the Minister, Her Excellency Duarte"
  static const WordSet of_degree("most|right|rt|very|late");  // "the Most Honourable Duarte"
  static const WordSet of_rank("vice|rear|air|fleet|wing|group|squadron|retired|former");  // "Vice Admiral Duarte"
  const auto is_style = [&](int word) {
    return lexicon::honorifics().has(without_dot(word)) ||
           (of_rank.has(ascii_lower(form(word))) &&
            (lexicon::honorifics().has(without_dot(word + 1)) ||
             (is(word + 1, "Chief") && lexicon::honorifics().has(without_dot(word + 2))))) ||
           (of_degree.has(without_dot(word)) && lexicon::honorifics().has(without_dot(word + 1)));
  };
  if (comma_allowed && of_style.has(ascii_lower(form(at))) && is_style(at + 1)) ++at;
  at = past_service(at);
  for (int step = 0; step < 8; ++step) {
    const int index = name_at(at);
    if (index >= 0 && is_person(index) && static_cast<int>(name(index).tokens.begin) == at) return index;
    if (index >= 0 && !of_degree.has(ascii_lower(form(at)))) return none;
    const bool glottal = (is(at, "'") || is(at, "\u2018") || is(at, "\u2019") || is(at, "\u02bb")) && at + 1 < size() &&
                         token(at).span.end == token(at + 1).span.begin && is_person(name_at(at + 1));  // "'Aisake Eke"
    const bool hyphen = step > 0 && form(at) == "-" && lexicon::honorifics().has(without_dot(at + 1));  // "Lt-Gen."
    const bool style = is_style(at) || (ascii_lower(form(at)) == "the" &&
                                        is_style(at + 1));  // "Prime Minister Dr. the Honourable Duarte"
    if (!hyphen && !glottal && !style && form(at) != "." && !(step > 0 && is(at, "Chief")) &&
        !(step > 0 && (is(at, "'") || is(at, "\u2019"))))  // "Dato' Duarte"
      return none;
    ++at;
  }
  return none;
}

// Past what stands in brackets: "head of the Defence Force (DF), Brigadier Duarte", "Commissioner of Police (acting),
// Duarte".
int OfficeReader::past_brackets(int at) const {
  constexpr int longest = 4;
  if (!is(at, "(")) return at;
  for (int end = at + 2; end < size() && end <= at + longest; ++end)
    if (is(end, ")")) return end + 1;
  return at;
}

// The comma behind what else is said of the office: "ambassador in Managua, Ana Duarte", "minister for trade, Duarte".
int OfficeReader::past_phrase(int at) const {
  static const WordSet links("in|for|to|on|at|of|with|from|since|until");
  if (is(at, "here") && is(at + 1, "in")) ++at;  // "the Iranian Ambassador here in Dublin, Ana Duarte"
  if (!links.has(ascii_lower(form(at)))) return at;
  // "UN envoy for Yemen Hans Grundberg", "Country Director for Peru Ana Duarte"
  if (const int ground = name_at(is(at + 1, "the") ? at + 2 : at + 1);
      ground >= 0 && !name(ground).adjective && !is_person(ground) && ascii_lower(form(at)) != "of" &&
      ascii_lower(form(at)) != "from")
    if (const auto end = static_cast<int>(name(ground).tokens.end); person_after(end, false) >= 0)
      return end;  // or "to Nepal Mr. Kenji Mori"
  // "Chairman of the Senate Oscar Hadad"
  if (is(at, "of") && is(at + 1, "the") && of_state(at + 2))
    if (const int holder = name_at(at + 3); is_person(holder) && static_cast<int>(name(holder).tokens.begin) == at + 3)
      return at + 3;
  bool capital = is(at, "for");  // "Commissioner for Human Rights and Trade Ana Duarte"
  for (int next = at; next < size() && next < at + 12; ++next) {
    if (is(next, ",")) return next;
    if (next > at + 1 && capital && is_person(name_at(next)) &&
        static_cast<int>(name(name_at(next)).tokens.begin) == next)
      return next;
    if (next > at && is(at, "of") && is(next, "for") && name_at(next - 1) >= 0)
      capital = true;  // "Minister of Peru for Foreign Affairs Ana Duarte"
    capital = capital && (next == at || is(next, "for") || !small_word(next) || is(next, "and"));
    const Upos upos = name_at(next) >= 0 ? Upos::propn : token(next).upos;  // "United" is tagged as a verb
    const bool joint = form(next) == "-" && next > at + 1 &&
                       token(next - 1).span.end == token(next).span.begin;  // "for Chad-Mali relations"
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::pron || (upos == Upos::punct && !joint) ||
        is_person(name_at(next)))
      return at;
  }
  return at;
}

// Past what else the owner calls the holder: "Berg's deputy and rival, Duarte".
int OfficeReader::past_bond(int at) const {
  static const WordSet bonds(
      "rival|ally|friend|mentor|confidant|confidante|protege|protégé|wife|husband|son|daughter|brother|sister|cousin|"
      "successor|predecessor|adviser|advisor|spokesman|spokeswoman|negotiator|heir|partner");
  return is(at, "and") && bonds.has(ascii_lower(form(at + 1))) && is(at + 2, ",") ? at + 2 : at;
}

// "the opposition's candidate for governor of Lagos, Duarte": an office that nobody holds yet.
bool OfficeReader::is_sought() const {
  static const WordSet seekers(
      "candidate|candidates|nominee|contender|hopeful|aspirant|frontrunner|front-runner|race|bid|run|runs|running");
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (is_article(at)) --at;
  return is(at, "for") && seekers.has(ascii_lower(form(at - 1)));
}

// "only one leader, Ana Duarte of Peru,": the state behind the name.
bool OfficeReader::has_home(int person) const {
  const auto end = static_cast<int>(name(person).tokens.end);
  if (!is(end, "of")) return false;
  const int home = name_at(is(end + 1, "the") ? end + 2 : end + 1);
  return means(home, EntityType::country) && !name(home).adjective;
}

// "the president of Peru – Ana Duarte – said", "the president of Peru (Ana Duarte)".
bool OfficeReader::read_holder_in_aside(int at) {
  if (title_.plural || is(at, ",") || !opens_aside(at) || (title_.vague && title_.bodies.empty())) return false;
  const int person = person_after(at + 1, false);
  if (person < 0) return false;
  const auto end = static_cast<int>(name(person).tokens.end);
  if (is(at, "(") ? !is(end, ")") : !closes_aside(end) || is(end, ",") || is(end, ")")) return false;
  add_holder(person);
  return true;
}

void OfficeReader::read_holder_after() {
  if (title_.plural) read_holders_included();
  if (title_.plural) read_examples();
  if (!title_.holders.empty() || is_sought()) return;
  const auto adjacent = static_cast<int>(title_.extent.end);
  if (read_holder_in_aside(adjacent) || read_aide(adjacent) || has_aide_before() || serves_bearer(adjacent)) return;
  const int start = title_.plural ? adjacent : past_phrase(past_bond(past_brackets(adjacent)));
  const bool comma = is(start, ",");
  int before = static_cast<int>(title_.extent.begin) - 1;
  for (int steps = 0; steps < 2 && before > 0 && plain_adjective(before); ++steps)
    --before;  // "whose new head, Duarte,"
  const std::string_view owner = before >= 0 ? std::string_view(token(before).xpos) : std::string_view();
  const bool owned = owner == "PRP$" || owner == "WP$" || owner == "POS";
  // "the director of the port, Ana Duarte, said": between commas stands who it is, wherever he serves
  const int beside = comma ? person_after(start, true) : none;
  const bool enclosed = beside >= 0 && !title_.vague && is(static_cast<int>(name(beside).tokens.end), ",");
  const bool adjoined = !comma && person_after(start, false) >= 0;  // "Minister for Africa Ana Duarte"
  if (start != past_brackets(adjacent) && title_.bodies.empty() && !owned && !enclosed && !adjoined) return;
  if (comma && (stands_behind_bearer() || goes_on_behind_bearer())) return;
  if (comma && before > 0 && is(before, "as") && !is(before - 1, ",")) return;  // "named Weber as envoy, Berg said"
  // "In a meeting with the Danish ambassador, Duarte said": behind the phrase that opens the clause stands its subject
  if (comma && beside >= 0 && token(0).upos == Upos::adp && !is(static_cast<int>(name(beside).tokens.end), ",")) {
    bool verb = false;
    for (int at = 1; at < start; ++at)
      verb = verb || token(at).upos == Upos::verb || token(at).upos == Upos::aux || is(at, ",");
    const int after = static_cast<int>(name(beside).tokens.end);
    const bool says = after < size() && (token(after).upos == Upos::verb || token(after).upos == Upos::aux ||
                                         token(after).upos == Upos::adv);
    if (!verb && says) return;
  }
  const bool homed = title_.vague && title_.bodies.empty() && !title_.plural && beside >= 0 && has_home(beside);
  int index = person_after(start, !title_.vague || !title_.bodies.empty() || owned || homed);
  if (index < 0) return;
  // "the president, Holm said" puts no name to an office
  // but "UN envoy for Yemen, Holm said", which opens the sentence without an article
  const bool opens = title_.extent.begin == 0 && !title_.bodies.empty() && !title_.vague;
  if (comma && !opens && (title_.bodies.empty() || start != past_brackets(adjacent)) && !title_.plural && !enclosed &&
      starts_clause(index))
    return;
  if (title_.vague && title_.bodies.empty() && !owned && !homed) return;
  // "In a talk with the Polish ambassador, Berg said": who says it is another
  if (comma && !title_.plural && !enclosed && starts_clause(index) && is_in_front_phrase()) return;
  if (comma && is_of_parent()) return;
  if (start != past_brackets(adjacent)) extend(start - 1);
  const int body = title_.bodies.empty() ? chooser() : none;
  add_holder(index);
  int at = after_country(static_cast<int>(name(index).tokens.end));
  while (title_.plural && (is(at, "and") || is(at, ","))) {
    int next = at + 1;
    if (is(at, ",") && is(next, "and")) ++next;
    index = person_after(next, false);
    if (index < 0) break;
    add_holder(index);
    at = after_country(static_cast<int>(name(index).tokens.end));
  }
  // "Ministers Weber of Chile, Duarte of Peru and Holm, the envoy of Norway": the last has an office of his own
  if (title_.plural && title_.bodies.size() > 1 && title_.holders.size() == title_.bodies.size() + 1)
    title_.holders.pop_back();
  if (body >= 0 && title_.bodies.empty()) add_body(body);
}

// "After talks with Weber, Peru's president, Ana Duarte, left": the office is what does so, and says by the name behind
// it who does.
bool OfficeReader::is_named_subject() const {
  const auto end = static_cast<int>(title_.extent.end);
  if (title_.plural || !is(end, ",")) return false;
  const int head = head_of(sentence_, title_.extent);
  const Token& office = token(head);
  if ((office.relation != Relation::nsubj && office.relation != Relation::nsubj_pass) || office.head < end)
    return false;
  const int person = person_after(end, true);
  if (person < 0 || !is(static_cast<int>(name(person).tokens.end), ",")) return false;
  const Token& first = token(static_cast<int>(name(person).tokens.begin));
  return first.relation == Relation::appos && first.head == head;
}

// "France's Weber, the head of the IMF, Ana Duarte, and": whose state is told already, before an office elsewhere.
bool OfficeReader::names_next_in_row(int bearer) const {
  const int clitic_at = static_cast<int>(name(bearer).tokens.begin) - 1;
  if (!clitic(clitic_at) || title_.bodies.size() != 1) return false;
  const int owner = name_at(clitic_at - 1);
  if (!means(owner, EntityType::country) || name(owner).entities[0] == title_.bodies[0]) return false;
  const int next = person_after(static_cast<int>(title_.extent.end), true);
  return next >= 0 && is(static_cast<int>(name(next).tokens.end), ",");
}

// "Weber, the German president, Malta's Ana Duarte and": in a row, an office between commas is that of the one before,
// if he has none yet.
bool OfficeReader::stands_behind_bearer() const {
  if (is_named_subject()) return false;
  const auto begin = static_cast<int>(title_.extent.begin);
  if (title_.plural || !is(begin - 1, ",")) return false;
  const int before = name_at(begin - 2);
  if (!is_person(before) || static_cast<int>(name(before).tokens.end) != begin - 1) return false;
  if (begin < 2 || names_next_in_row(before)) return false;
  for (const TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && other.holders == name(before).entities) return false;
  return title_.bodies.empty() ? ends_in_title() : !ends_in_name();
}

// "Weber, President of Chad and Chair of the Union, Duarte, President of Peru, and": a second office of the one before.
bool OfficeReader::goes_on_behind_bearer() const {
  auto link = static_cast<int>(title_.extent.begin) - 1;
  if (is_article(link)) --link;
  if (title_.plural || !is(link, "and")) return false;
  return std::any_of(draft_.titles.begin(), draft_.titles.end(), [&](const TitleSpan& other) {
    if (other.sentence != title_.sentence || other.plural || other.holders.size() != 1 ||
        other.extent.end != static_cast<std::uint32_t>(link))
      return false;
    const auto begin = static_cast<int>(other.extent.begin);
    const int before = name_at(begin - 2);
    return is(begin - 1, ",") && is_person(before) && name(before).entities == other.holders && !ends_in_name();
  });
}

// "Weber, Minister of Trade, Duarte, Permanent Secretary, and Lund, Director of Customs.": a row that ends in a title
// puts each behind its bearer.
bool OfficeReader::ends_in_title() const {
  const TitleSpan* last = nullptr;
  for (const TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && !other.plural) last = &other;
  if (last == nullptr || last->tokens.begin <= title_.tokens.begin) return false;
  const auto begin = static_cast<int>(last->extent.begin);
  if (!is(begin - 1, ",") || !is_person(name_at(begin - 2))) return false;
  for (auto at = static_cast<int>(last->tokens.end); at < size(); ++at) {
    if (token(at).upos == Upos::verb || token(at).upos == Upos::aux) return true;
    if (is_person(name_at(at))) return false;
  }
  return true;
}

// "Spain's minister, Weber, the minister of Somalia, Duarte, and the minister of Peru, Lund.": a row that ends in a
// name puts each title before its bearer.
bool OfficeReader::ends_in_name() const {
  const TitleSpan* last = nullptr;
  for (const TitleSpan& other : draft_.titles)
    // "Weber, minister of Peru, Governor Duarte and others": a rank before its bearer says nothing of the row
    if (other.sentence == title_.sentence && !other.plural && !is_person(name_at(static_cast<int>(other.tokens.end))))
      last = &other;
  if (last == nullptr || last->tokens.begin <= title_.tokens.begin) return false;
  constexpr std::uint32_t longest = 8;  // tokens from the last title to the name
  for (std::uint32_t at = last->tokens.end; at < static_cast<std::uint32_t>(size()) && at < last->tokens.end + longest;
       ++at) {
    if (token(static_cast<int>(at)).upos == Upos::verb || token(static_cast<int>(at)).upos == Upos::aux) return false;
    if (!is_person(name_at(static_cast<int>(at)))) continue;
    // "Weber, the head of X, Duarte, curator of Y and Dr Lund": one more of a row whose titles stand behind
    int before = static_cast<int>(at) - 1;
    while (before > 0 && (is(before, ".") || lexicon::honorifics().has(without_dot(before)))) --before;
    return !is(before, "and");
  }
  return false;
}

// "three former heads of Norbank, including Ana Duarte and Lena Berg,".
void OfficeReader::read_holders_included() {
  auto at = static_cast<int>(title_.extent.end);
  // "their leaders, including Duarte": whose, the pronoun tells later
  const auto before = static_cast<int>(title_.extent.begin) - 1;
  const bool owned = before >= 0 && token(before).xpos == "PRP$";
  if ((title_.bodies.empty() && !owned) || !is(at, ",")) return;
  ++at;
  if (is(at, "among") && is(at + 1, "them"))
    ++at;
  else if (!is(at, "including") && !is(at, "notably"))
    return;
  ++at;
  for (int index = person_after(at, false); index >= 0; index = person_after(at, false)) {
    add_holder(index);
    at = static_cast<int>(name(index).tokens.end);
    if (is(at, ",") && is(at + 1, "and")) ++at;
    if (!is(at, "and") && !is(at, ",")) return;
    ++at;
  }
}

// "In a talk with the Polish ambassador,": the title stands in a phrase that opens the sentence.
bool OfficeReader::is_in_front_phrase() const {
  static const WordSet openers(
      "in|at|during|after|before|on|following|speaking|meeting|addressing|welcoming|receiving|with");
  int at = head_of(sentence_, title_.tokens);
  if (!openers.has(ascii_lower(form(0)))) return false;
  for (int steps = 5; at >= 0 && steps > 0; --steps) {
    const Token& word = token(at);
    if (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) return false;
    if (word.relation == Relation::obl || word.relation == Relation::advcl) return true;
    at = word.head;
  }
  return false;
}

// "The son of a customs officer from Lima, Duarte studied": not he was one.
bool OfficeReader::is_of_parent() const {
  static const WordSet kin("son|daughter|child|grandson|granddaughter|nephew|niece|widow|widower|wife|husband|heir");
  int at = static_cast<int>(title_.extent.begin);
  if (!is(at, "a") && !is(at, "an")) --at;
  return (is(at, "a") || is(at, "an")) && is(at - 1, "of") && kin.has(ascii_lower(form(at - 2)));
}

bool OfficeReader::starts_clause(int index) const {
  const Token& head = token(head_of(sentence_, name(index).tokens));
  return head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass;
}

// "Bakyt Asanov (Kyrgyzstan)": the country is the holder's body.
int OfficeReader::after_country(int at) {
  // a judge of a court is "of" where he comes from
  const bool own = title_.plural ? title_.bodies.size() + 1 == title_.holders.size()
                                 : title_.bodies.empty() && title_.holders.size() == 1;
  static const WordSet relative_to("judge|successor|predecessor|deputy");  // "his successor, Ana Duarte of Peru"
  // "Ambassador Duarte, of Germany, left": between commas
  static const WordSet national(
      "ambassador|envoy|president|vice-president|premier|minister|chancellor|king|queen|emir");
  if (is(at, ",") && is(at + 1, "of") && own && !title_.plural && national.has(title_.noun)) {
    const int country = name_at(is(at + 2, "the") ? at + 3 : at + 2);
    if (means(country, EntityType::country) && !name(country).adjective &&
        closes_aside(static_cast<int>(name(country).tokens.end)))
      add_body(country);
    return at;
  }
  if (is(at, "of") && own &&
      !relative_to.has(title_.noun)) {  // "President Jorge Medina of Ecuador", "Presidents Medina of Ecuador and …"
    const int after = is(at + 1, "the") ? at + 2 : at + 1;
    const int country = name_at(after);
    if (!is_body(country) || name(country).adjective) return at;
    // "its Special Envoy, Ana Duarte of Fiji": a body of many states sends such, and says where they are from
    static const WordSet sent_by_bodies(
        "personal envoy|special envoy|special representative|special rapporteur|special adviser|special coordinator|"
        "independent expert|resident coordinator|force commander");
    if (sent_by_bodies.has(title_.key) && means(country, EntityType::country))
      return static_cast<int>(name(country).tokens.end);
    // "The court elected two prosecutors, Duarte of Fiji and Weber of Senegal": of the court
    const int body = title_.bodies.empty() ? chooser() : none;
    if (body >= 0 && means(country, EntityType::country)) return static_cast<int>(name(country).tokens.end);
    add_body(country);
    return static_cast<int>(name(country).tokens.end);
  }
  read_people_after(at);
  if (!is(at, "(")) return at;
  const int index = name_at(at + 1);
  if (!is_body(index) || !is(static_cast<int>(name(index).tokens.end), ")")) return at;
  const std::string& inside = name(index).text;  // "(R-Idaho)": party and state, and no office in a place of that name
  if (inside.size() > 2 && inside[1] == '-' && (inside[0] == 'R' || inside[0] == 'D' || inside[0] == 'I')) return at;
  const bool party =
      means(index, EntityType::organization) && is_seat(title_.text);  // "Senator Duarte (PRI)": see untitled_offices
  if (title_.bodies.size() + 1 == title_.holders.size() && !party) add_body(index);
  return static_cast<int>(name(index).tokens.end) + 1;
}

// "Prime Minister Berg and the people of Peru": theirs.
void OfficeReader::read_people_after(int at) {
  if (!title_.bodies.empty() || title_.holders.size() != 1 || !is(at, "and") || !is(at + 1, "the")) return;
  static const WordSet people("people|government|nation|peoples|citizens");
  if (!people.has(ascii_lower(form(at + 2))) || !is(at + 3, "of")) return;
  const int country = name_at(is(at + 4, "the") ? at + 5 : at + 4);
  if (is_body(country) && !name(country).adjective) add_body(country);
}

}  // namespace chancery

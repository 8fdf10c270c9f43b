// Who holds a title: "Kazakh President Tokayev", "Ned Price, a State Department spokesman", "Berg was named minister".
#include <algorithm>

#include "entities/office_reader.hpp"
#include "entities/parties.hpp"
#include "language/penn_tags.hpp"

namespace chancery {

void OfficeReader::read() {
  read_body_before();
  read_body_after();
  read_holder_after();
  if (title_.holders.empty()) read_holder_before();
  if (title_.holders.empty()) read_predicate();
  if (title_.bodies.empty() && !title_.holders.empty()) read_led_body();
  if (title_.bodies.empty() && !title_.holders.empty()) read_described_owner();
}

// "Tanzania's candidate, former industry minister Duarte": an office of the state whose candidate the holder is.
void OfficeReader::read_described_owner() {
  static const WordSet national("minister|president|premier|ambassador|secretary|chancellor|envoy|vice-president|undersecretary");
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (title_.employee || !national.has(title_.noun) || !is(at, ",")) return;
  constexpr int longest = 5;
  for (int steps = 0; steps < longest; ++steps) {
    --at;
    if (clitic(at)) break;
    if (at < 0 || name_at(at) >= 0 || (token(at).upos != Upos::noun && token(at).upos != Upos::adj)) return;
  }
  const int owner = clitic(at) ? name_at(at - 1) : none;
  if (means(owner, EntityType::country)) add_body(owner);
}

// Past commas, honorifics and an age, to a person's name; none if there is none.
int OfficeReader::person_after(int at, bool comma_allowed) const {
  if (comma_allowed && is(at, ",")) {
    ++at;
    // "the council's new president, Peru's Ana Duarte"
    if (const int home = name_at(at); means(home, EntityType::country) && !name(home).adjective &&
                                      clitic(static_cast<int>(name(home).tokens.end)))
      at = static_cast<int>(name(home).tokens.end) + 1;
  }
  static const WordSet of_style("the|his|her|their");  // "the Speaker, the Hon. Duarte", "the Minister, Her Excellency Duarte"
  if (comma_allowed && of_style.has(ascii_lower(form(at))) && lexicon::honorifics().has(without_dot(at + 1))) ++at;
  for (int step = 0; step < 7; ++step) {
    const int index = name_at(at);
    if (index >= 0) return is_person(index) && static_cast<int>(name(index).tokens.begin) == at ? index : none;
    const bool hyphen = step > 0 && form(at) == "-" && lexicon::honorifics().has(without_dot(at + 1));  // "Lt-Gen."
    if (!hyphen && !lexicon::honorifics().has(without_dot(at)) && form(at) != "." &&
        !(step > 0 && (is(at, "'") || is(at, "\u2019"))))  // "Dato' Duarte"
      return none;
    ++at;
  }
  return none;
}

// The comma behind what else is said of the office: "ambassador in Managua, Ana Duarte", "minister for trade, Duarte".
int OfficeReader::past_phrase(int at) const {
  static const WordSet links("in|for|to|on|at|of|with|from");
  if (!links.has(ascii_lower(form(at)))) return at;
  // "UN envoy for Yemen Hans Grundberg", "Country Director for Peru Ana Duarte"
  if (const int ground = name_at(is(at + 1, "the") ? at + 2 : at + 1);
      ground >= 0 && !name(ground).adjective && !is_person(ground) && ascii_lower(form(at)) != "of" && ascii_lower(form(at)) != "from")
    if (const int behind = name_at(static_cast<int>(name(ground).tokens.end));
        is_person(behind) && name(behind).tokens.begin == name(ground).tokens.end)
      return static_cast<int>(name(ground).tokens.end);
  for (int next = at; next < size() && next < at + 12; ++next) {
    if (is(next, ",")) return next;
    const Upos upos = token(next).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::pron || upos == Upos::punct || is_person(name_at(next)))
      return at;
  }
  return at;
}

// Past what else the owner calls the holder: "Berg's deputy and rival, Duarte".
int OfficeReader::past_bond(int at) const {
  static const WordSet bonds("rival|ally|friend|mentor|confidant|confidante|protege|protégé|wife|husband|son|daughter|brother|sister|cousin|"
                             "successor|predecessor|adviser|advisor|spokesman|spokeswoman|negotiator|heir|partner");
  return is(at, "and") && bonds.has(ascii_lower(form(at + 1))) && is(at + 2, ",") ? at + 2 : at;
}

// "the opposition's candidate for governor of Lagos, Duarte": an office that nobody holds yet.
bool OfficeReader::is_sought() const {
  static const WordSet seekers("candidate|candidates|nominee|contender|hopeful|aspirant|frontrunner|front-runner|race|bid|run|runs|running");
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (is_article(at)) --at;
  return is(at, "for") && seekers.has(ascii_lower(form(at - 1)));
}

void OfficeReader::read_holder_after() {
  if (title_.plural) read_holders_included();
  if (!title_.holders.empty() || is_sought()) return;
  const auto adjacent = static_cast<int>(title_.extent.end);
  const int start = title_.plural ? adjacent : past_phrase(past_bond(adjacent));
  const bool comma = is(start, ",");
  const std::string_view owner =
      title_.extent.begin > 0 ? token(static_cast<int>(title_.extent.begin) - 1).xpos : std::string_view();
  const bool owned = owner == "PRP$" || owner == "WP$";
  // "the director of the port, Ana Duarte, said": between commas stands who it is, wherever he serves
  const int beside = comma ? person_after(start, true) : none;
  const bool enclosed = beside >= 0 && !title_.vague && !title_.employee && is(static_cast<int>(name(beside).tokens.end), ",");
  if (start != adjacent && title_.bodies.empty() && !owned && !enclosed) return;
  if (comma && stands_behind_bearer()) return;
  int index = person_after(start, !title_.vague || !title_.bodies.empty() || owned);
  if (index < 0) return;
  // "the president, Putin said" puts no name to an office
  if (comma && (title_.bodies.empty() || start != adjacent) && !title_.plural && !enclosed && starts_clause(index)) return;
  if (title_.vague && title_.bodies.empty() && !owned) return;
  if (start != adjacent) extend(start - 1);
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
}

// "Weber, the German president, Malta's Ana Duarte and": in a row, an office between commas is that of the one before, if
// he has none yet.
bool OfficeReader::stands_behind_bearer() const {
  const auto begin = static_cast<int>(title_.extent.begin);
  if (title_.plural || title_.bodies.empty() || !is(begin - 1, ",")) return false;
  const int before = name_at(begin - 2);
  if (!is_person(before) || static_cast<int>(name(before).tokens.end) != begin - 1) return false;
  if (begin < 2) return false;
  for (const TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && other.holders == name(before).entities) return false;
  return true;
}

// "three former heads of Norbank, including Ana Duarte and Lena Berg,".
void OfficeReader::read_holders_included() {
  auto at = static_cast<int>(title_.extent.end);
  if (title_.bodies.empty() || !is(at, ",")) return;
  ++at;
  if (is(at, "among") && is(at + 1, "them")) ++at;
  else if (!is(at, "including") && !is(at, "notably")) return;
  ++at;
  for (int index = person_after(at, false); index >= 0; index = person_after(at, false)) {
    add_holder(index);
    at = static_cast<int>(name(index).tokens.end);
    if (is(at, ",") && is(at + 1, "and")) ++at;
    if (!is(at, "and") && !is(at, ",")) return;
    ++at;
  }
}

bool OfficeReader::starts_clause(int index) const {
  const Token& head = token(head_of(sentence_, name(index).tokens));
  return head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass;
}

// "Sadyr Japarov (Kyrgyzstan)": the country is the holder's body.
int OfficeReader::after_country(int at) {
  // a judge of a court is "of" where he comes from
  const bool own = title_.plural ? title_.bodies.size() + 1 == title_.holders.size() : title_.bodies.empty() && title_.holders.size() == 1;
  if (is(at, "of") && own && title_.noun != "judge") {  // "President Jorge Medina of Ecuador", "Presidents Medina of Ecuador and …"
    const int after = is(at + 1, "the") ? at + 2 : at + 1;
    const int country = name_at(after);
    if (!is_body(country) || name(country).adjective) return at;
    add_body(country);
    return static_cast<int>(name(country).tokens.end);
  }
  read_people_after(at);
  if (!is(at, "(")) return at;
  const int index = name_at(at + 1);
  if (!is_body(index) || !is(static_cast<int>(name(index).tokens.end), ")")) return at;
  const std::string& inside = name(index).text;  // "(R-Idaho)": party and state, and no office in a place of that name
  if (inside.size() > 2 && inside[1] == '-' && (inside[0] == 'R' || inside[0] == 'D' || inside[0] == 'I')) return at;
  const bool party = means(index, EntityType::organization) && is_seat(title_.text);  // "Senator Duarte (PRI)": see untitled_offices
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

// The token before "the company's", "that island's" where such an owner ends here; else the token itself.
int OfficeReader::before_owner_phrase(int at) const {
  if (!clitic(at) || name_at(at - 1) >= 0) return at;
  constexpr int longest = 4;
  for (int back = at - 1; back > 0 && back > at - longest; --back) {
    const Upos upos = token(back).upos;
    if (upos == Upos::det) return back - 1;
    if (upos != Upos::noun && upos != Upos::adj) return at;
  }
  return at;
}

// "Ned Price, a State Department spokesman", "Mirziyoyev, the president of Uzbekistan".
void OfficeReader::read_holder_before() {
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (is(at, "and") && !title_.plural) return read_holder_of_coordinate(at);
  static const WordSet once("formerly|previously|once|now|currently|until|recently|also|himself|herself|later|then|previous");
  while (once.has(ascii_lower(form(at)))) {
    if (is(at, "formerly") || is(at, "previously") || is(at, "once")) title_.former = true;
    --at;
  }
  const bool by_person = clitic(at) && is_person(name_at(at - 1));  // "Hugh Todd, Mr Ali's foreign minister"
  static const WordSet spans("decade|decades|years|months|terms");
  if (spans.has(ascii_lower(form(at))))  // "Duarte, for two decades Norbank's chairman"
    for (int back = at - 1; back > at - 4; --back)
      if (is(back, "for")) {
        at = back - 1;
        break;
      }
  const int phrase = by_person ? at : before_owner_phrase(at);
  const bool by_phrase = phrase != at;
  const bool owned = by_person || by_phrase || (at >= 0 && token(at).xpos == "PRP$");  // "Mauro Vieira, its foreign minister"
  if (by_person) at = static_cast<int>(name(name_at(at - 1)).tokens.begin);
  if (by_phrase)
    at = phrase;
  else if (owned)
    --at;
  if (by_person && lexicon::honorifics().has(without_dot(at))) --at;
  if (title_.plural) return read_holders_before(at);
  if (!is(at, ",")) return;
  --at;
  if (is_age(at) && is(at - 1, ",")) at -= 2;
  if (is(at, ")"))  // "Ana Duarte (economy), until now"
    for (int open = at - 1; open > 0 && open > at - 6; --open)
      if (is(open, "(")) {
        at = open - 1;
        break;
      }
  if (!is_person(name_at(at))) at = before_aside(at);
  const int index = name_at(at);
  if (!is_person(index) || static_cast<int>(name(index).tokens.end) != at + 1) return;
  if (acts_itself()) return;
  const bool article = is_article(static_cast<int>(title_.extent.begin));
  if (!article && !owned && title_.bodies.empty() && !draft_.is_label(title_.sentence)) return;
  add_holder(index);
}

// The token before an aside between commas that ends here: "Berg, alias 'the Fox', head of", "Berg, born in Lima, a".
int OfficeReader::before_aside(int last) const {
  static const WordSet openers("alias|aka|known|nicknamed|also|born|née|aged|pictured|left|right|himself|herself");
  constexpr int longest = 9;
  for (int at = last; at > 0 && at > last - longest; --at)
    if (is(at, ",")) return openers.has(ascii_lower(form(at + 1))) ? at - 1 : last;
  return last;
}

// "Lena Berg and Kari Moe, two Norbank officials", "Berg, Moe and Rand, all former ministers of Peru".
void OfficeReader::read_holders_before(int at) {
  static const WordSet counts("two|three|four|both|all");
  if (title_.bodies.empty()) return;
  while (counts.has(ascii_lower(form(at)))) --at;
  if (!is(at, ",")) return;
  std::vector<int> holders;
  for (--at; is_person(name_at(at)) && holders.size() < 6;) {
    holders.push_back(name_at(at));
    at = static_cast<int>(name(name_at(at)).tokens.begin) - 1;
    const bool first_link = holders.size() == 1;
    if (first_link ? !is(at, "and") : !is(at, ",")) break;
    --at;
    if (first_link && is(at, ",")) --at;
  }
  if (holders.size() < 2) return;
  for (auto one = holders.rbegin(); one != holders.rend(); ++one) add_holder(*one);
}

// "In a statement by his adviser, Ana Duarte, the president dismissed …": the subject of what follows.
bool OfficeReader::acts_itself() const {
  const Token& head = token(head_of(sentence_, title_.extent));
  const auto end = static_cast<int>(title_.extent.end);
  return (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass) && head.head >= end && !is(end, ",");
}

// "Berg, chief executive of X and a former deputy governor of Y", "Berg, a physicist and fellow of Y,": who has the
// first description has the second.
void OfficeReader::read_holder_of_coordinate(int conjunction) {
  if (title_.bodies.empty()) return;
  for (const TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && other.extent.end == static_cast<std::uint32_t>(conjunction) &&
        !other.plural && other.holders.size() == 1) {
      title_.holders = other.holders;
      return;
    }
  const bool closed = is(conjunction - 1, ",");
  const bool opens = is(static_cast<int>(title_.extent.begin), "a") || is(static_cast<int>(title_.extent.begin), "an");
  if (closed && !opens && !title_.former) return;  // "Berg, an economist, and the governor of Y"
  constexpr int longest = 24;
  for (int at = conjunction - 1; at >= 0 && at > conjunction - longest; --at) {
    const int index = name_at(at);
    if (is_person(index)) {
      if (is(static_cast<int>(name(index).tokens.end), ",")) add_holder(index);
      return;
    }
    const Token& one = token(at);
    const bool finite = one.upos == Upos::aux || (one.upos == Upos::verb && (is_finite_tag(one.xpos) || one.xpos == "MD"));
    if (finite || form(at) == ";" || form(at) == ":" || (one.upos == Upos::pron && one.xpos != "PRP$")) return;
  }
}

bool OfficeReader::is_age(int at) const {
  const std::string& text = form(at);
  return text.size() == 2 && text[0] >= '1' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
}

int OfficeReader::child(int head, Relation relation) const {
  for (int at = 0; at < size(); ++at)
    if (token(at).head == head && token(at).relation == relation) return at;
  return none;
}

// "Berg is the president of Peru", "Berg was named energy minister", "Berg became chairman".
void OfficeReader::read_predicate() {
  if (title_.plural || draft_.is_label(title_.sentence)) return;
  const int head = head_of(sentence_, title_.tokens);
  int subject = none;
  if (child(head, Relation::cop) != none) {
    subject = child(head, Relation::nsubj);
  } else if (token(head).head >= 0) {
    static const WordSet naming(
        "appoint|name|elect|choose|confirm|nominate|re-elect|reelect|reappoint|install|suspend");
    const int verb = token(head).head;
    const std::string lemma = ascii_lower(token(verb).lemma);
    const Relation role = token(head).relation;
    const bool complement = role == Relation::xcomp || role == Relation::obj || role == Relation::obl;
    if (complement && lemma == "become") subject = child(verb, Relation::nsubj);
    if (complement && naming.has(lemma)) {
      subject = child(verb, Relation::nsubj_pass);
      if (subject == none && child(verb, Relation::nsubj) != none && role == Relation::xcomp)
        subject = child(verb, Relation::obj);
      // "Berg named energy minister by …", in a headline or a bullet
      if (subject == none && token(verb).relation == Relation::acl) subject = token(verb).head;
      if (subject == none && child(verb, Relation::obl_agent) != none) subject = child(verb, Relation::nsubj);
    }
  }
  // "The director of the bank will be Ana Duarte"
  if (const int named = token(head).head; subject == none && token(head).relation == Relation::nsubj && named > head &&
                                          is_person(name_at(named)) && child(named, Relation::cop) != none) {
    add_holder(name_at(named));
    title_.verb = named;
    return;
  }
  // "Duarte's brother, Luis Duarte, is president of"
  if (subject != none && name_at(subject) < 0)
    if (const int named = child(subject, Relation::appos); named != none && token(subject).upos == Upos::noun) subject = named;
  if (subject == none || !is_person(name_at(subject))) return;
  add_holder(name_at(subject));
  title_.verb = child(head, Relation::cop) != none ? head : token(head).head;
}

// "the Government of Peru, led by Prime Minister Berg".
void OfficeReader::read_led_body() {
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (is(at, "the") || is(at, "its")) --at;
  static const WordSet leading("led|headed|represented|chaired|run|governed");
  if (!is(at, "by") || !leading.has(ascii_lower(form(at - 1)))) return;
  at -= 2;
  while (is(at, ",") || is(at, "was") || is(at, "were") || is(at, "is") || is(at, "be") || is(at, "will")) --at;
  const int index = name_at(at);
  if (is_body(index) && !name(index).adjective) add_body(index);
}

}  // namespace chancery

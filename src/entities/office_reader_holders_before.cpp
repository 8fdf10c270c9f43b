// Who holds a title by the name before it: "Ned Archer, a State Department spokesman".
#include <algorithm>

#include "entities/office_reader.hpp"
#include "language/penn_tags.hpp"

namespace chancery {

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

// "Ned Archer, a State Department spokesman", "Berg, the president of Uzbekistan".
void OfficeReader::read_holder_before() {
  if (clitic(static_cast<int>(title_.extent.end))) return;  // "Gilmore, the minister's envoy": no minister
  int at = static_cast<int>(title_.extent.begin) - 1;
  static const WordSet at_times(
      "current|currently|once|twice|formerly|sometime|now|then|later|also|subsequently|afterwards|concurrently|"
      "simultaneously|previously|formerly|earlier|incoming|outgoing|acting");
  const int joined =
      at > 1 && at_times.has(ascii_lower(form(at))) ? at - 1 : at;  // "the envoy of Y and current head of X"
  if (is(joined, "and") && !title_.plural) return read_holder_of_coordinate(joined);
  if (at > 2 && token(at).xpos == "PRP$" && at_times.has(ascii_lower(form(at - 1))) && is(at - 2, "and") &&
      !title_.plural && take_holder_before(at - 2))
    return;  // "Peru's foreign minister and twice its premier"
  static const WordSet once(
      "current|incumbent|outgoing|acting|longtime|interim|formerly|previously|once|now|currently|until|recently|also|"
      "himself|herself|later|then|previous|twice|thrice|long|briefly|lately|newly|again|first|second|third|fourth|"
      "fifth|sixth|still|sometime|afterwards|subsequently|temporarily");
  if (title_.plural) at = before_one_of(at);
  for (int last = size(); at != last;) {
    last = at;
    at = before_term(at);
    while (once.has(ascii_lower(form(at)))) {
      if (is(at, "formerly") || is(at, "previously") || is(at, "once")) title_.former = true;
      --at;
    }
  }
  if (!title_.bodies.empty()) at = before_adjectives(at);
  // "Ana Duarte, as head of Norbank, signed", "who as head of Norbank signed"
  const bool relative = is(at, "as") && is(at - 1, "who") && opens_aside(at - 2);
  if (relative) at -= 2;
  if (is(at, "as") && opens_aside(at - 1) && (!title_.bodies.empty() || title_.key == "president")) --at;
  const bool by_person = clitic(at) && is_person(name_at(at - 1));  // "Hugh Lund, Mr Berg's foreign minister"
  const int phrase = by_person ? at : before_owner_phrase(at);
  const bool by_phrase = phrase != at;
  const bool owned =
      by_person || by_phrase || (at >= 0 && token(at).xpos == "PRP$");  // "Mauro Pinto, its foreign minister"
  if (by_person) at = static_cast<int>(name(name_at(at - 1)).tokens.begin);
  if (by_phrase)
    at = phrase;
  else if (owned)
    --at;
  if (by_person && lexicon::honorifics().has(without_dot(at))) --at;
  if (const int of_owner =
          by_person && at >= 0 ? draft_.title_at(title_.sentence, static_cast<std::uint32_t>(at)) : none;
      of_owner >= 0)  // "President Berg's envoy"
    at = static_cast<int>(draft_.titles[static_cast<std::size_t>(of_owner)].extent.begin) - 1;
  if (title_.plural) return read_holders_before(at);
  if (owned && named_with(at)) return add_holder(name_at(at - 1));
  if (!opens_aside(at)) return;
  --at;
  if (is_age(at) && is(at - 1, ",")) at -= 2;
  if (is(at, ")"))  // "Ana Duarte (economy), until now"
    for (int open = at - 1; open > 0 && open > at - 6; --open)
      if (is(open, "(")) {
        at = open - 1;
        break;
      }
  if (!is_person(name_at(at))) at = before_aside(at);
  // "Amadou Sow of Mauritania, the chairman of the union"
  if (const int home = name_at(at); means(home, EntityType::country) && !name(home).adjective) {
    int before = static_cast<int>(name(home).tokens.begin) - 1;
    if (is(before, "the")) --before;
    if (is(before, "of") && is_person(name_at(before - 1))) at = before - 1;
  }
  const int index = name_at(at);
  if (!is_person(index) || static_cast<int>(name(index).tokens.end) != at + 1) return;
  if (acts_itself()) return;
  const bool article = is_article(static_cast<int>(title_.extent.begin));
  // "Stuart Lane, Minister of National Security, signed": between commas the full title is whose name stands before it
  const auto end = static_cast<int>(title_.extent.end);
  static const WordSet sent("envoy|representative|adviser|advisor|aide|secretary");
  const bool of_leader =
      is(end, "of") && sent.has(title_.noun) &&
      draft_.title_at(title_.sentence, static_cast<std::uint32_t>(is(end + 1, "the") ? end + 2 : end + 1)) >= 0;
  const bool serves_office =
      of_leader || (title_.key == "chief of staff" && is(end, "to")) ||
      (title_.employee &&
       (is(end, "to") ||
        (is(end, "for") && title_.noun.starts_with("spokes"))));  // "Berg, aide to the Peruvian president"
  const bool in_full = title_.tokens.size() > 1 && form(static_cast<int>(title_.extent.begin))[0] >= 'A' &&
                       form(static_cast<int>(title_.extent.begin))[0] <= 'Z' && !title_.vague && !title_.employee &&
                       (end == size() || is(end, ",") || is(end, ".") || is(end, ";") || is(end, ")")) &&
                       (person_after(end, true) < 0 || stands_behind_bearer());
  // "was Duarte, deputy foreign minister.": between a comma and the end, without an article
  static const WordSet of_states(
      "minister|ambassador|premier|president|undersecretary|governor|consul|vice-president|vice-premier|speaker|"
      "chancellor|vice-chancellor|prosecutor|ombudsman|"
      "executive|ceo|chairman|chairwoman|chairperson|mayor|rector|treasurer");
  static const WordSet department(
      "finance|commerce|foreign|home|defence|defense|interior|trade|energy|treasury|health|labour|labor|justice");
  static const WordSet ranks("under|under-secretary|assistant|deputy|principal|permanent|parliamentary|secretary");
  const std::string first = title_.key.substr(0, title_.key.find(' '));
  // "Duarte, assistant secretary for energy"; not the deputy secretary of a club, which is told
  const bool of_cabinet = title_.noun == "secretary" && first != title_.key && ranks.has(first);
  const bool of_state =
      of_states.has(title_.noun) || of_cabinet || (title_.noun == "secretary" && department.has(first));
  // "Duarte, governor of the central bank, said": what has no name here, and may be known from the text
  const int last = past_described_body(end);
  const bool described = last != end;
  const bool closes = last == size() || is(last, ".") || is(last, ";") || is(last, ")") ||
                      (is(last, ",") && person_after(last, true) < 0);
  // "Duarte, energy minister since May, went", "Duarte, premier in Lima, said": how long, where and after whom
  static const WordSet terms("since|till|until|in|for|under|from|between|during|throughout|before|after|when");
  const bool stays = terms.has(ascii_lower(form(end)));
  const bool goes_on = is(end, "and") && (is_article(end + 1) || is(end + 1, "member") ||
                                          draft_.title_at(title_.sentence, static_cast<std::uint32_t>(end + 1)) >=
                                              0);  // "Duarte, energy minister and a member of the party, went"
  const bool plain = (of_state && (closes || stays || goes_on)) || (described && closes) || (of_state && relative);
  if (!article && !owned && !in_full && !plain && title_.bodies.empty() && !leads_field_of_state() && !serves_office &&
      !draft_.is_label(title_.sentence))
    return;
  if (serves_another_state(index)) return;
  add_holder(index);
}

// "the Tanzanian premier, Rashid, Egypt's minister of health, Shaker, and": whose title before the name is of another
// state.
bool OfficeReader::serves_another_state(int person) const {
  if (title_.bodies.size() != 1 || draft_.entity(title_.bodies[0]).type != EntityType::country) return false;
  return std::any_of(draft_.titles.begin(), draft_.titles.end(), [&](const TitleSpan& other) {
    return other.sentence == title_.sentence && other.tokens.begin < title_.tokens.begin && other.bodies.size() == 1 &&
           other.bodies != title_.bodies && draft_.entity(other.bodies[0]).type == EntityType::country &&
           other.holders == name(person).entities && !other.former && !title_.former;
  });
}

// The token before an aside between commas that ends here: "Berg, alias 'the Fox', head of", "Berg, born in Lima, a".
int OfficeReader::before_aside(int last) const {
  // "Ana Duarte, P.C., M.P., Minister of", "Ana Duarte MP, Minister of": letters that a name bears behind it
  const auto are_letters = [&](int word) { return lexicon::is_honour(form(word)); };
  int bearer = last;
  while (bearer > 1 && are_letters(bearer)) bearer -= is(bearer - 1, ",") ? 2 : 1;
  if (bearer != last && is_person(name_at(bearer))) return bearer;
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
  return (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass) && head.head >= end &&
         (!is(end, ",") || is_named_subject());
}

// "Berg, chief executive of X and a former deputy governor of Y", "Berg, a physicist and fellow of Y,": who has the
// first description has the second.
void OfficeReader::read_holder_of_coordinate(int conjunction) {
  // "the party's leader and a former prime minister": of a state that the text need not name
  static const WordSet of_states("minister|president|premier|ambassador|chancellor|vice-president");
  if (title_.bodies.empty() && !(title_.former && of_states.has(title_.noun))) return;
  if (take_holder_before(conjunction)) return;
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
    const bool finite =
        one.upos == Upos::aux || (one.upos == Upos::verb && (is_finite_tag(one.xpos) || one.xpos == "MD"));
    if (finite || form(at) == ";" || form(at) == ":" || (one.upos == Upos::pron && one.xpos != "PRP$")) return;
  }
}

// The holder of the title that ends right before the token.
bool OfficeReader::take_holder_before(int end) {
  for (const TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && other.extent.end == static_cast<std::uint32_t>(end) && !other.plural &&
        other.holders.size() == 1) {
      title_.holders = other.holders;
      return true;
    }
  return false;
}

// "Berg, head of Togo's football federation": a body that goes by its state and its field.
bool OfficeReader::leads_field_of_state() const {
  static const WordSet bodies(
      "federation|association|committee|commission|agency|institute|academy|council|league|confederation|board|union");
  auto at = static_cast<int>(title_.extent.end);
  if (!is(at, "of")) return false;
  const int state = name_at(is(at + 1, "the") ? at + 2 : at + 1);
  if (!means(state, EntityType::country)) return false;
  at = static_cast<int>(name(state).tokens.end);
  if (clitic(at))
    ++at;
  else if (!name(state).adjective)
    return false;
  constexpr int longest = 4;  // words from the state to the noun
  for (const int first = at; at < size() && at < first + longest && small_word(at); ++at)
    if (bodies.has(ascii_lower(form(at)))) return at > first;
  return false;
}

// "Togo's envoy and current head of X, Berg": who has the second office has the first, which no other holds.
void OfficeReader::share_holder() {
  if (title_.plural || title_.holders.size() != 1 || title_.bodies.empty()) return;
  int at = static_cast<int>(title_.extent.begin) - 1;
  static const WordSet marks("current|currently|also|concurrently");  // else another may well hold it
  if (!marks.has(ascii_lower(form(at)))) return;
  --at;
  if (!is(at, "and")) return;
  for (TitleSpan& other : draft_.titles)
    if (other.sentence == title_.sentence && other.extent.end == static_cast<std::uint32_t>(at) && !other.plural &&
        other.holders.empty() && !other.bodies.empty())
      other.holders = title_.holders;
}

bool OfficeReader::is_age(int at) const {
  const std::string& text = form(at);
  return text.size() == 2 && text[0] >= '1' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
}

}  // namespace chancery

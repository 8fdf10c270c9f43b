// Offices that no title names:
//   "Niger's General Lund" serves Niger, "the regime of Berg" and "Berg's government" are led by Berg,
//   "Ana Kirby, of the National Security Council," and "Ana Kirby, formerly of the bank" work or worked for it,
//   "Ana Kirby, who heads the Fram Foundation," leads it, and so does she "the Reform Front of Ana Kirby".
#include <algorithm>

#include "entities/draft.hpp"
#include "entities/parties.hpp"

namespace chancery {
namespace {

class UntitledReader {
 public:
  UntitledReader(Draft& draft, const NameSpan& person)
      : draft_(draft), person_(person), tokens_(draft.sentence(person.sentence).tokens) {}

  void read() {
    read_owner();
    read_bracket();
    read_rank();
    read_rank_behind();
    read_government();
    read_affiliation();
    read_leading();
    read_party();
    read_faction();
    read_peer();
    read_peer_in_row();
  }

 private:
  [[nodiscard]] std::string lower(int at) const {
    return at >= 0 && at < static_cast<int>(tokens_.size()) ? ascii_lower(tokens_[static_cast<std::size_t>(at)].form)
                                                            : std::string();
  }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] bool clitic(int at) const {
    const std::string word = lower(at);
    return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
  }
  [[nodiscard]] int first() const { return static_cast<int>(person_.tokens.begin); }
  [[nodiscard]] int end() const { return static_cast<int>(person_.tokens.end); }
  [[nodiscard]] const NameSpan* name_at(int at) const {
    if (at < 0 || at >= static_cast<int>(tokens_.size())) return nullptr;
    const int index = draft_.name_at(person_.sentence, static_cast<std::uint32_t>(at));
    if (index < 0 || draft_.names[static_cast<std::size_t>(index)].entities.size() != 1) return nullptr;
    return &draft_.names[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] EntityType type(const NameSpan& name) const { return draft_.entity(name.entities[0]).type; }

  void add(int from, int to, const std::string& title, EntityId body, bool employee, float confidence) {
    OfficePhrase phrase;
    phrase.sentence = person_.sentence;
    phrase.tokens = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    phrase.title = title;
    phrase.holder = person_.entities[0];
    phrase.body = body;
    phrase.employee = employee;
    phrase.confidence = confidence;
    draft_.result.offices.push_back(std::move(phrase));
  }

  // "Norbank's Ole Rand" is on its staff; "Peru's Ana Duarte" may be anybody from there, if she is not known to lead it.
  void read_owner() {
    const int mark_at = lower(first() - 1) == "own" ? first() - 2 : first() - 1;  // "Norbank's own Ole Rand"
    const NameSpan* home = clitic(mark_at) ? name_at(mark_at - 1) : nullptr;
    int last = end();
    if (home == nullptr && lower(first() - 1) == "whose" && lower(first() - 2) == ",") return read_owner_of_relative();
    if (lower(end()) == "," && lower(end() + 1) == "of" && home == nullptr) {  // "Ana Duarte, of Peru, rang"
      home = name_at(end() + 2);
      const int mark = home != nullptr ? static_cast<int>(home->tokens.end) : 0;
      const NameSpan* next = name_at(mark + 1);  // "Duarte and Berg, of Peru, Chile and Togo,"
      const bool between_commas = home != nullptr && (lower(mark) == "," || lower(mark) == ";") && (next == nullptr || type(*next) != EntityType::country);
      if (between_commas && !home->adjective && type(*home) == EntityType::country && is_addressed() && !speaks_of_posts() && !has_title() &&
          may_act_for_state(static_cast<int>(home->tokens.end)) && !serves_elsewhere(home->entities[0]))
        add(first(), static_cast<int>(home->tokens.end), {}, home->entities[0], false, 0.55F);
      return;
    }
    const bool behind = home == nullptr && lower(end()) == "of";
    if (behind) {  // "Ana Duarte of Peru"
      home = name_at(lower(end() + 1) == "the" ? end() + 2 : end() + 1);
      if (home != nullptr) last = static_cast<int>(home->tokens.end);
    }
    const bool titled = has_title();
    if (home != nullptr && !titled && !home->adjective && type(*home) == EntityType::country)
      if (const OfficeTerm* office = led_office(); office != nullptr && draft_.entity(home->entities[0]).known == office->body)
        return add(std::min(first(), static_cast<int>(home->tokens.begin)), last, office->title, home->entities[0], false, 0.6F);
    if (behind && home != nullptr && !titled && !home->adjective && type(*home) == EntityType::country && !clitic(last) && is_addressed() && !speaks_of_posts() &&
        may_act_for_state(last) && !serves_elsewhere(home->entities[0]))
      return add(first(), last, {}, home->entities[0], false, 0.6F);
    if (!clitic(mark_at)) return;
    const NameSpan* owner = name_at(mark_at - 1);
    if (owner == nullptr || owner->adjective) return;
    if (type(*owner) == EntityType::country && !titled && !fills_post() && may_act_for_state(end()) && !serves_elsewhere(owner->entities[0]))
      return add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0], false, 0.6F);
    if (type(*owner) != EntityType::organization || end() < first() + 2) return;
    add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0], true, 0.6F);
  }

  // "attended by H.E. Ana Duarte (Peru) and H.E. Ole Lund (Norway)", "Mr Lund (Norway): We abstain": for whom they sit there. The runner
  // of a list of times, and the player of a line-up, only run and play.
  void read_bracket() {
    if (lower(end()) != "(" || has_title()) return;
    const NameSpan* home = name_at(lower(end() + 1) == "the" ? end() + 2 : end() + 1);
    if (home == nullptr || home->adjective || type(*home) != EntityType::country || serves_elsewhere(home->entities[0])) return;
    const int last = static_cast<int>(home->tokens.end);
    if (lower(last) != ")" && lower(last) != ",") return;
    if (last + 1 < static_cast<int>(tokens_.size()) && (token(last + 1).upos == Upos::num || token(last + 1).form.find_first_of("0123456789") != std::string::npos)) return;
    if (!may_act_for_state(last + 1)) return;
    static const WordSet meeting("attend|attended|participate|participated|participating|present|presented|credentials|delegates|delegations|leaders|participants|ministers|ambassadors|"
                                 "represented|representatives|joined|summit|council|assembly|session|speakers|panel|members|presence|presidents|heads");
    const bool styled = lexicon::honorifics().has(without_final_dots(lower(first() - 1))) || lexicon::honorifics().has(without_final_dots(lower(first()))) || lower(last + 1) == ":";
    bool met = false;
    for (int at = 0; at < static_cast<int>(tokens_.size()) && !styled && !met; ++at) met = meeting.has(lower(at));
    if (styled || met) add(first(), last, {}, home->entities[0], false, 0.6F);
  }

  [[nodiscard]] bool has_title() const {
    return std::any_of(draft_.titles.begin(), draft_.titles.end(), [&](const TitleSpan& title) {
      return title.sentence == person_.sentence && std::find(title.holders.begin(), title.holders.end(), person_.entities[0]) != title.holders.end();
    });
  }

  // "Peru, whose Ana Duarte had called the meeting,": who acts for it, as "Peru's Ana Duarte" does.
  void read_owner_of_relative() {
    const NameSpan* owner = name_at(first() - 3);
    if (owner == nullptr || owner->adjective || has_title() || end() < first() + 2) return;
    // "Norbank, whose Ana Duarte branch is shut"
    if (end() < static_cast<int>(tokens_.size()) && (token(end()).upos == Upos::noun || token(end()).upos == Upos::num || token(end()).upos == Upos::propn || clitic(end()))) return;
    const bool state = type(*owner) == EntityType::country;
    if (!state && type(*owner) != EntityType::organization) return;
    if (!may_act_for_state(end()) || serves_elsewhere(owner->entities[0])) return;
    add(static_cast<int>(owner->tokens.begin), end(), {}, owner->entities[0], !state && !is_party(draft_.entity(owner->entities[0])), 0.6F);
  }

  // "Peru's Ana Duarte, a nurse,", "Peru's Ana Duarte won the race": anybody from there.
  [[nodiscard]] bool may_act_for_state(int last) const {
    static const WordSet says_who("a|an|who|whose|once|aged|born"), other_fields("medal|medals|race|match|final|finals|goal|goals|metre|metres|champion|coach|prize|prizes|laureate|film|novel|album|"
        "tournament|olympic|olympics|title|marathon|striker|festival|singer|orchestra|cup|bench|judge|judges|judgment|court|"
        "trophy|trophies|chartered|vessel|tanker|cargo|stake|tennis|golf|football|footballer|player|players|actor|actress|band|concert|novelist|painter|semi-final|semi-finals|grand");
    if (lower(last) == "," && (says_who.has(lower(last + 1)) || (static_cast<std::size_t>(last + 1) < tokens_.size() && token(last + 1).upos == Upos::num))) return false;
    if ((lower(last) == "is" || lower(last) == "was") && (lower(last + 1) == "a" || lower(last + 1) == "an")) return false;
    // "elected Peru's Ana Duarte", "delegates including Peru's Ana Duarte", "the envoys are Yaw Addo and Peru's Ana Duarte"
    static const WordSet chosen("elected|named|appointed|chose|picked|nominated|preferred|including|like|beat|over");
    for (int at = first() - 2; at >= 0 && at > first() - 14; --at) {
      const std::string word = lower(at);
      if (chosen.has(word)) return false;
      if (token(at).upos == Upos::verb || word == ".") break;
    }
    const Token* top = &token(end() - 1);
    for (const int head : {first(), end() - 1})
      if (token(head).head < first() || token(head).head >= end()) top = &token(head);
    for (int steps = 0; steps < 8 && top->relation == Relation::conj && top->head >= 0; ++steps) top = &token(top->head);
    if (top->relation == Relation::root) return false;
    return std::none_of(tokens_.begin(), tokens_.end(), [&](const Token& one) { return other_fields.has(ascii_lower(one.form)); });
  }

  // "Ana Duarte of Peru received 28 votes": who is to lead some other body is told by where he is from.
  [[nodiscard]] bool speaks_of_posts() const {
    static const WordSet words("vote|votes|voted|post|posts|presidency|succession|ballot|candidate|candidates|candidacy|succeeded|succeed|succeeds|replaced|replace|replaces|ran|runs|"
        "replacing|succeeding|appointed|appoints|appointing|appointment|nominated|nominates|lost|dropped|award|awards|prison|second|elected|names|under|elect|elects|chose|chosen|job|seat|led|leads|heads|headed|victim|victims|arrested|jailed|killed|died|born");
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& one) { return words.has(ascii_lower(one.form)); });
  }

  // "Peru's Ana Duarte is being appointed to a post in Juba", "Peru's Ana Duarte replaces Berg": likewise.
  [[nodiscard]] bool fills_post() const {
    static const WordSet verbs("appoint|name|nominate|succeed|replace|elect|choose|pick|take over");
    const Token* top = &token(first());
    if (top->head >= first() && top->head < end()) top = &token(top->head);
    for (int steps = 0; steps < 8 && top->relation == Relation::conj && top->head >= 0; ++steps) top = &token(top->head);
    const bool told = top->relation == Relation::nsubj || top->relation == Relation::nsubj_pass || top->relation == Relation::obj;
    return told && top->head >= 0 && verbs.has(token(top->head).lemma);
  }

  // "Ana Duarte", "Mr Duarte" and no name alone; "the pilot Ana Duarte", "a nurse, Ana Duarte," is what the text calls her.
  [[nodiscard]] bool is_addressed() const {
    int before = first() - 1;
    const auto polite = [&](int at) { return lexicon::honorifics().has(without_final_dots(lower(at))); };
    if (polite(before) || polite(before - 1) || polite(first())) return true;
    if (lower(before) == ",") --before;
    if (before >= 0 && token(before).upos == Upos::noun) return false;
    return end() >= first() + 2;
  }

  // Whether the text gives the person an office or a job elsewhere.
  [[nodiscard]] bool serves_elsewhere(EntityId state) const {
    return std::any_of(draft_.result.offices.begin(), draft_.result.offices.end(), [&](const OfficePhrase& phrase) {
      return phrase.holder == person_.entities[0] && (phrase.body ? *phrase.body != state : !phrase.title.empty());
    });
  }

  // "Niger's General Lund", "the Kenyan general Berg", "a retired Sudanese colonel, Berg,": of the state's forces.
  void read_rank() {
    static const WordSet ranks("general|gen|colonel|col|captain|capt|admiral|adm|marshal|brigadier|major|lieutenant|commodore");
    static const WordSet of_rank("army|navy|naval|air|force|military|police|brigadier|major|lieutenant|rear|vice|field|-|four|three|two|one|star");
    int at = first() - 1;
    if (lower(at) == "." || lower(at) == ",") --at;
    const std::string rank = without_final_dots(lower(at));
    if (!ranks.has(rank)) return;
    int before = at - 1;
    constexpr int longest = 4;  // "a Kenyan army major general"
    for (int steps = 0; steps < longest && of_rank.has(lower(before)); ++steps) --before;
    const bool owned = clitic(before);
    const NameSpan* state = name_at(owned ? before - 1 : before);
    if (state == nullptr || type(*state) != EntityType::country || state->adjective == owned) return;
    static const WordSet once("retired|former|ex|exiled|renegade|dissident|defected|cashiered");
    const int word = static_cast<int>(state->tokens.begin) - 1;
    add(at, end(), tokens_[static_cast<std::size_t>(at)].form, state->entities[0], false, 0.7F);
    draft_.result.offices.back().former = once.has(lower(word));
  }

  // "Lund, a former Kenyan general,", "Lund, a retired NATO general".
  void read_rank_behind() {
    static const WordSet ranks("general|admiral|colonel|commander|brigadier|marshal"), of_forces("army|navy|air|force|military|police|major|brigadier|lieutenant|rear|vice|field|-");
    static const WordSet once("retired|former|ex|exiled|renegade|dissident|defected|cashiered|one|time|onetime|decorated|serving|-");
    int at = end();
    if (lower(at) != "," || (lower(at + 1) != "a" && lower(at + 1) != "an")) return;
    at += 2;
    bool former = false;
    for (int steps = 0; steps < 4 && once.has(lower(at)); ++steps, ++at) former = former || lower(at) == "former" || lower(at) == "retired" || lower(at) == "ex";
    const NameSpan* body = name_at(at);
    if (body == nullptr || static_cast<int>(body->tokens.begin) != at) return;
    const bool of_state = type(*body) == EntityType::country && body->adjective;
    if (!of_state && !(type(*body) == EntityType::organization && draft_.entity(body->entities[0]).known)) return;
    at = static_cast<int>(body->tokens.end);
    for (int steps = 0; steps < 4 && of_forces.has(lower(at)); ++steps) ++at;
    if (!ranks.has(lower(at))) return;
    add(first(), at + 1, tokens_[static_cast<std::size_t>(at)].form, body->entities[0], false, 0.65F);
    draft_.result.offices.back().former = former;
  }

  // The state that the person leads by the knowledge base on the article's day.
  [[nodiscard]] const OfficeTerm* led_office() const {
    const auto known = draft_.entity(person_.entities[0]).known;
    if (!known) return nullptr;
    const auto& date = draft_.day;
    for (const OfficeTerm* term : draft_.known.offices_of(*known)) {
      if (term->role != Role::head_of_state && term->role != Role::head_of_government) continue;
      if (date && ((term->start && *date < *term->start) || (term->end && *term->end < *date))) continue;
      return term;
    }
    return nullptr;
  }

  void read_government() {
    static const WordSet governments("government|regime|administration|cabinet");
    int noun = -1;
    if (lower(first() - 1) == "of" && governments.has(lower(first() - 2))) noun = first() - 2;
    int after = end() + (clitic(end()) ? 1 : 0);
    if (noun < 0 && after < static_cast<int>(tokens_.size()) && tokens_[static_cast<std::size_t>(after)].upos == Upos::adj)
      ++after;
    if (noun < 0 && governments.has(lower(after))) noun = after;
    if (noun < 0) return;
    const OfficeTerm* office = led_office();
    if (office == nullptr) return;
    add(std::min(noun, first()), std::max(noun + 1, end()), {}, draft_.known_entity(office->body), false, 0.75F);
  }

  void read_affiliation() {
    int at = end();
    const bool comma = lower(at) == ",";
    if (comma) ++at;
    static const WordSet once("formerly|previously|recently|lately|now|currently|originally|late|earlier|once|ex|sometime|latterly");
    bool dated = false, past = false;
    if (comma && lower(at) == "until") past = true, ++at;
    while (comma && once.has(lower(at))) past = past || (lower(at) != "now" && lower(at) != "currently"), dated = true, ++at;
    const std::string link = lower(at);
    const bool said = !comma && first() > 0 && lexicon::say_verbs().has(token(first() - 1).lemma);
    const bool behalf = comma && link == "for";  // "Ana Kirby, for the Greens, objected"
    if (link != "of" && !behalf && !(comma && (link == "from" || link == "at")) && !((dated || said) && (link == "at" || link == "with")))
      return;
    ++at;
    if (lower(at) == "the") ++at;
    if (const NameSpan* owner = name_at(at);  // "of Peru's Institute of …", "of the Peruvian Institute"
        owner != nullptr && type(*owner) == EntityType::country) {
      at = static_cast<int>(owner->tokens.end);
      if (clitic(at)) ++at;
    }
    static const WordSet kinds("law|firm|company|bank|group|party|think|tank|newspaper|charity|agency|institute|consultancy|lender|airline");
    for (int steps = 0; steps < 3 && name_at(at) == nullptr && kinds.has(lower(at)); ++steps) ++at;  // "of the law firm Hale"
    constexpr int longest = 5;  // "of the ruling centre-left Unidad party"
    for (int steps = 0; steps < longest && describes(at); ++steps) ++at;
    const NameSpan* body = name_at(at);
    if (body == nullptr || static_cast<int>(body->tokens.begin) != at || type(*body) != EntityType::organization) return;
    const int last = static_cast<int>(body->tokens.end);
    const std::string next = lower(last);
    // "Ana Kirby, of the Fram Institute in Oslo,"
    const NameSpan* seat = next == "in" ? name_at(last + 1) : nullptr;
    const bool seated = seat != nullptr && type(*seat) == EntityType::place && lower(static_cast<int>(seat->tokens.end)) == ",";
    if (comma && !dated && !seated && next != "," && next != "." && next != ")") return;
    if (draft_.title_at(person_.sentence, person_.tokens.begin) >= 0) return;
    for (const TitleSpan& title : draft_.titles)
      if (title.sentence == person_.sentence && title.extent.end == person_.tokens.begin && !dated &&
          !(is_seat(title.text) && is_party(draft_.entity(body->entities[0]))))
        return;  // it has its own
    static const WordSet parts("mission|delegation|board|team|office|embassy|bureau|branch|council|committee|commission|secretariat|desk");
    if (parts.has(next)) return;  // "of the UN mission"
    add(first(), last, {}, body->entities[0], true, 0.65F);
    draft_.result.offices.back().former = past;
  }

  // "ruling", "centre-left" before a name
  [[nodiscard]] bool describes(int at) const {
    if (at < 0 || at + 1 >= static_cast<int>(tokens_.size()) || name_at(at) != nullptr) return false;
    const Token& one = token(at);
    const bool hyphened = at > 0 && lower(at - 1) == "-";  // "centre-left", "state-owned"
    return (one.upos == Upos::adj || one.xpos == "VBG" || one.form == "-" || one.upos == Upos::noun || hyphened) && one.form[0] >= '-' &&
           !(one.form[0] >= 'A' && one.form[0] <= 'Z');
  }

  // "Senator Duarte (PRI)", "Berg (Civic Alliance) and Moe (Green Party) lead in the polls", "Deputy Berg, PRI, objected": of what party they are.
  void read_party() {
    if (lower(end()) == ",") {
      const NameSpan* party = name_at(end() + 1);
      if (party == nullptr || party->adjective || type(*party) != EntityType::organization || !is_party(draft_.entity(party->entities[0]))) return;
      const auto close = static_cast<int>(party->tokens.end);
      if (static_cast<int>(party->tokens.begin) != end() + 1 || lower(close) != "," || name_at(close + 1) != nullptr) return;
      if (lower(close + 1) == "and" || lower(close + 1) == "or" || lower(close + 1) == "the" || lower(first() - 1) == "," || lower(first() - 1) == "and") return;
      add(first(), close, {}, party->entities[0], true, 0.65F);
      draft_.result.offices.back().member = true;
      return;
    }
    if (lower(end()) != "(") return;
    const NameSpan* party = name_at(end() + 1);
    if (party == nullptr || party->adjective || type(*party) != EntityType::organization) return;
    const auto close = static_cast<int>(party->tokens.end);
    if (lower(close) != ")" && lower(close) != ",") return;
    if (!is_party(draft_.entity(party->entities[0])) && !speaks_of_elections()) return;
    add(first(), close, {}, party->entities[0], true, 0.7F);
    draft_.result.offices.back().member = true;
  }

  // "the National Salvation Front of Thomas Lado": a party or a force is of the one who leads it.
  void read_faction() {
    static const WordSet forces("front|movement|party|alliance|coalition|faction|army|militia|brigade|guard|congress|bloc|rally|council");
    if (clitic(end())) {  // "Duarte's National Salvation Front"
      const NameSpan* led = name_at(end() + 1);
      if (led == nullptr || static_cast<int>(led->tokens.begin) != end() + 1 || type(*led) != EntityType::organization || draft_.entity(led->entities[0]).known) return;
      const std::string kind = lower(static_cast<int>(led->tokens.end) - 1);
      if (led->tokens.size() > 1 && forces.has(kind) && kind != "council") add(first(), static_cast<int>(led->tokens.end), {}, led->entities[0], false, 0.6F);
      return;
    }
    if (lower(first() - 1) != "of") return;
    int last = first() - 2;
    if (lower(last) == ")")  // "the Reform Front (RF) of Duarte"
      for (int open = last - 1; open > 0 && open > last - 4; --open)
        if (lower(open) == "(") {
          last = open - 1;
          break;
        }
    const NameSpan* body = name_at(last);
    if (body == nullptr || static_cast<int>(body->tokens.end) != last + 1 || type(*body) != EntityType::organization) return;
    if (!forces.has(lower(last)) || draft_.entity(body->entities[0]).known) return;
    add(static_cast<int>(body->tokens.begin), end(), {}, body->entities[0], false, 0.65F);
  }

  // "Brazil's foreign minister, Mauro Pinto, and Senegal's, Awa Ndoye": the same office of the other state.
  void read_peer() {
    int comma = first() - 1;
    for (int steps = 0; steps < 2 && lexicon::honorifics().has(without_final_dots(lower(comma))); ++steps) --comma;  // "and Mali's, Colonel Sow,"
    if (lower(comma) != "," || !clitic(comma - 1)) return;
    const NameSpan* state = name_at(comma - 2);
    if (state == nullptr || state->adjective || type(*state) != EntityType::country) return;
    const TitleSpan* peer = nullptr;
    for (const TitleSpan& title : draft_.titles)
      if (title.sentence == person_.sentence && title.extent.end < state->tokens.begin && title.bodies.size() == 1 &&
          title.holders.size() == 1 && !title.plural && draft_.entity(title.bodies[0]).type == EntityType::country)
        peer = &title;
    if (peer == nullptr) return;
    add(static_cast<int>(state->tokens.begin), end(), peer->text, state->entities[0], peer->employee, 0.75F);
  }

  // "Brazil's foreign minister Mauro Pinto, Senegal's Awa Ndoye and Mali's Ana Sow": likewise, in a row without commas around each.
  void read_peer_in_row() {
    static const WordSet national("minister|president|premier|ambassador|chancellor");
    if (!clitic(first() - 1)) return;
    const NameSpan* state = name_at(first() - 2);
    if (state == nullptr || state->adjective || type(*state) != EntityType::country) return;
    const NameSpan* before = state;
    constexpr int longest = 6;  // names in the row
    for (int steps = 0; steps < longest; ++steps) {
      int at = static_cast<int>(before->tokens.begin) - 1;
      if (lower(at) == "and") --at;
      if (lower(at) == ",") --at;
      if (at == static_cast<int>(before->tokens.begin) - 1) return;
      const NameSpan* peer = name_at(at);
      if (peer == nullptr || static_cast<int>(peer->tokens.end) != at + 1 || type(*peer) != EntityType::person) return;
      for (const TitleSpan& title : draft_.titles)
        if (title.sentence == person_.sentence && title.extent.end <= peer->tokens.begin && title.bodies.size() == 1 && title.holders == peer->entities && !title.plural &&
            national.has(title.noun) && !title.former && draft_.entity(title.bodies[0]).type == EntityType::country && title.bodies != state->entities)
          return add(static_cast<int>(state->tokens.begin), end(), title.text, state->entities[0], false, 0.7F);
      const auto peer_first = static_cast<int>(peer->tokens.begin);
      if (!clitic(peer_first - 1)) return;
      before = name_at(peer_first - 2);
      if (before == nullptr || type(*before) != EntityType::country) return;
    }
  }

  [[nodiscard]] bool speaks_of_elections() const {
    static const WordSet words("election|elections|vote|votes|poll|polls|candidate|candidates|constituency|lawmaker|lawmakers|"
                               "senator|mp|mps|deputy|deputies|parliament|round|ballot|seat|coalition|opposition|mayoral");
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& one) { return words.has(ascii_lower(one.form)); });
  }

  // "Berg, who now heads the Oslo-based Fram Foundation", "Berg led Norbank until May".
  void read_leading() {
    static const WordSet heads("heads|headed|leads|led|runs|ran|directs|directed|head|lead|run|direct|helms|helmed");
    static const WordSet between("who|also|now|once|has|had|currently|previously|formerly|then|still|will|would|to|long|later");
    int at = end();
    if (lower(at) == ",") ++at;
    bool plain = true;  // a bare form needs "will", "to"
    for (int steps = 0; steps < 4 && between.has(lower(at)); ++steps, ++at)
      if (lower(at) == "will" || lower(at) == "would" || lower(at) == "to") plain = false;
    const std::string verb = lower(at);
    static const WordSet bare("head|lead|run|direct");
    if (!heads.has(verb) || (bare.has(verb) && plain) || lower(at + 1) == "by") return;
    const int lead = at++;
    static const WordSet small("the|a|an|its|his|her|their|-|based|owned|new|powerful|influential|giant|big|largest");
    for (int steps = 0; steps < 8 && at < static_cast<int>(tokens_.size()); ++steps) {
      const NameSpan* body = name_at(at);
      if (body != nullptr && type(*body) == EntityType::organization && !body->adjective) {
        const auto last = static_cast<int>(body->tokens.end);
        const bool goes_on = last < static_cast<int>(tokens_.size()) && (token(last).upos == Upos::noun || clitic(last));
        if (goes_on) return;
        add(first(), last, {}, body->entities[0], false, 0.75F);
        draft_.result.offices.back().verb = lead;
        return;
      }
      const bool compound = body != nullptr && lower(static_cast<int>(body->tokens.end)) == "-";
      if (body != nullptr && (compound || body->adjective)) {
        at = static_cast<int>(body->tokens.end);
        continue;
      }
      if (!small.has(lower(at))) return;
      ++at;
    }
  }

  Draft& draft_;
  const NameSpan& person_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void find_untitled_offices(Draft& draft) {
  for (std::size_t at = 0; at < draft.names.size(); ++at) {
    const NameSpan& name = draft.names[at];
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    if (draft.entity(name.entities[0]).type == EntityType::person) UntitledReader(draft, name).read();
  }
}

}  // namespace chancery

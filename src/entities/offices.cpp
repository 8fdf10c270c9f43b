// Puts titles, bodies and holders together from the words around a title:
//   "Kazakh President Tokayev", "President of Kazakhstan Kassym-Jomart Tokayev", "Gazprom's head, Alexey Miller",
//   "Ned Price, a State Department spokesman", "the leaders of A and B, X and Y", "Presidents X (A) and Y (B)".
// A title without a name keeps its bodies; resolve_references looks for its holder.
#include "entities/offices.hpp"

#include <algorithm>

#include "entities/draft.hpp"

namespace chancery {
namespace {

constexpr int none = -1;

class OfficeReader {
 public:
  OfficeReader(Draft& draft, TitleSpan& title)
      : draft_(draft), title_(title), sentence_(draft.sentence(title.sentence)) {}

  void read() {
    read_body_before();
    read_body_after();
    read_holder_after();
    if (title_.holders.empty()) read_holder_before();
    if (title_.holders.empty()) read_predicate();
    if (title_.bodies.empty() && !title_.holders.empty()) read_led_body();
  }

 private:
  [[nodiscard]] const std::string& form(int token) const {
    static const std::string empty;
    return token >= 0 && token < size() ? sentence_.tokens[static_cast<std::size_t>(token)].form : empty;
  }
  [[nodiscard]] int size() const { return static_cast<int>(sentence_.tokens.size()); }
  [[nodiscard]] bool is(int token, std::string_view text) const { return ascii_lower(form(token)) == text; }
  [[nodiscard]] bool clitic(int token) const {
    return is(token, "'s") || is(token, "\u2019s") || is(token, "'") || is(token, "\u2019");
  }
  [[nodiscard]] int name_at(int token) const {
    return token >= 0 && token < size() ? draft_.name_at(title_.sentence, static_cast<std::uint32_t>(token)) : none;
  }
  [[nodiscard]] const NameSpan& name(int index) const { return draft_.names[static_cast<std::size_t>(index)]; }
  [[nodiscard]] bool is_person(int index) const {
    return index >= 0 && !name(index).entities.empty() &&
           draft_.entity(name(index).entities[0]).type == EntityType::person;
  }
  [[nodiscard]] bool is_body(int index) const {
    if (index < 0 || name(index).entities.empty()) return false;
    const EntityType type = draft_.entity(name(index).entities[0]).type;
    return type == EntityType::country || type == EntityType::organization || type == EntityType::place;
  }
  void extend(int token) {
    const auto at = static_cast<std::uint32_t>(token);
    title_.extent.begin = std::min(title_.extent.begin, at);
    title_.extent.end = std::max(title_.extent.end, at + 1);
  }
  void add_body(int index) {
    for (const EntityId entity : name(index).entities)
      if (std::find(title_.bodies.begin(), title_.bodies.end(), entity) == title_.bodies.end())
        title_.bodies.push_back(entity);
  }
  // "the former", "a then": marks the title and gives the token before.
  int skip_former(int token) {
    while (token >= 0 && lexicon::former_words().has(ascii_lower(form(token)))) {
      title_.former = true;
      extend(token);
      --token;
      if (is(token, "-")) --token;
    }
    return token;
  }
  [[nodiscard]] bool plain_adjective(int token) const {
    if (token < 0 || name_at(token) >= 0) return false;
    const Token& at = sentence_.tokens[static_cast<std::size_t>(token)];
    const bool modifies = at.upos == Upos::adj || (at.upos == Upos::verb && at.relation == Relation::amod);
    return modifies && !at.form.empty() && at.form[0] >= 'a' &&
           at.form[0] <= 'z';
  }

  void read_body_before() {
    int at = skip_former(static_cast<int>(title_.tokens.begin) - 1);
    if (plain_adjective(at) && at > 0 &&
        (clitic(at - 1) || is(at - 1, "the") || is(at - 1, "a") || is(at - 1, "an") ||
         name_at(at - 1) >= 0)) {  // "Kazakhstan's new president", "the outgoing leader"
      extend(at);
      at = skip_former(at - 1);
    }
    const bool possessive = clitic(at);
    if (possessive) --at;
    const int index = name_at(at);
    if (is_body(index)) {
      add_body(index);
      extend(static_cast<int>(name(index).tokens.begin));
      at = static_cast<int>(name(index).tokens.begin) - 1;
      at = skip_former(at);
      if (plain_adjective(at) && is(at - 1, "the")) extend(at), at = skip_former(at - 1);
    } else if (index < 0 && at >= 0) {
      read_hyphenated(at);
    }
    if (is(at, "the") || is(at, "a") || is(at, "an")) extend(at);
  }

  // "The Russian-Kazakh presidents" hold nested names only.
  void read_hyphenated(int at) {
    for (std::size_t other = 0; other < draft_.names.size(); ++other) {
      const NameSpan& one = draft_.names[other];
      if (one.sentence == title_.sentence && one.nested && one.tokens.end == static_cast<std::uint32_t>(at) + 1 &&
          title_.plural)
        add_body(static_cast<int>(other));
    }
  }

  void read_body_after() {
    int at = static_cast<int>(title_.tokens.end);
    const bool to = is(at, "to");
    // "Kazakh Ambassador to Russia": the host country belongs to the title
    if (!title_.bodies.empty() && !to) return;
    if (!is(at, "of") && !is(at, "for") && !is(at, "in") && !is(at, "at") && !is(at, "from") && !to) return;
    if (to && title_.noun != "ambassador" && title_.noun != "envoy" && title_.noun != "adviser" &&
        title_.noun != "advisor" && title_.noun != "representative")
      return;
    if (is(at, "in") && title_.noun != "leader" && title_.noun != "ambassador" && title_.noun != "representative" &&
        title_.noun != "ruler")
      return;
    ++at;
    if (is(at, "the") || is(at, "its")) ++at;
    at = skip_common_nouns(at);
    int index = name_at(at);
    if (index >= 0) index = skip_possessor(at, index);
    if (!is_body(index)) return;
    if (to && title_.noun != "adviser" && title_.noun != "advisor") {
      const Span whole{title_.tokens.begin, name(index).tokens.end};
      title_.text = draft_.text_of(title_.sentence, whole);
      extend(static_cast<int>(whole.end) - 1);
      return;
    }
    add_body(index);
    at = static_cast<int>(name(index).tokens.end);
    extend(at - 1);
    // "of Russia and Kazakhstan", "of Argentina, Brazil and Uruguay"
    while (title_.plural && (is(at, "and") || is(at, ","))) {
      int next = at + 1;
      if (is(at, ",") && is(next, "and")) ++next;
      if (is(next, "the")) ++next;
      const int other = name_at(next);
      if (!is_body(other)) break;
      add_body(other);
      at = static_cast<int>(name(other).tokens.end);
      extend(at - 1);
    }
  }

  // "chairman of the board of Gazprom", "secretary of Iran's Security Council".
  [[nodiscard]] int skip_common_nouns(int at) const {
    int next = at;
    for (int step = 0; step < 3 && next < size(); ++step) {
      const Upos upos = sentence_.tokens[static_cast<std::size_t>(next)].upos;
      if (name_at(next) >= 0 || (upos != Upos::noun && upos != Upos::adj)) break;
      ++next;
    }
    if (next == at) return at;
    if (is_body(name_at(next)) && !name(name_at(next)).adjective) return next;  // "of the bank Severny Kredit"
    if (!is(next, "of") && !is(next, "at")) return at;
    ++next;
    if (is(next, "the")) ++next;
    return next;
  }

  // "secretary of Iran's Security Council", "head of the Russian company Nordkraft": the body comes last.
  [[nodiscard]] int skip_possessor(int at, int index) const {
    int next = static_cast<int>(name(index).tokens.end);
    const bool possessive = clitic(next);
    if (possessive) ++next;
    const bool noun = next < size() && lexicon::company_nouns().has(ascii_lower(form(next)));
    if (noun) ++next;
    (void)at;
    if (!possessive && !noun && !name(index).adjective) return index;
    const int other = name_at(next);
    return is_body(other) && !name(other).adjective && other != index ? other : index;
  }

  [[nodiscard]] std::string without_dot(int at) const {
    std::string lower = ascii_lower(form(at));
    while (!lower.empty() && lower.back() == '.') lower.pop_back();
    return lower;
  }

  // Past commas, honorifics and an age, to a person's name; none if there is none.
  int person_after(int at, bool comma_allowed) {
    if (comma_allowed && is(at, ",")) ++at;
    for (int step = 0; step < 4; ++step) {
      const int index = name_at(at);
      if (index >= 0) return is_person(index) && static_cast<int>(name(index).tokens.begin) == at ? index : none;
      std::string lower = ascii_lower(form(at));
      while (!lower.empty() && lower.back() == '.') lower.pop_back();
      if (!lexicon::honorifics().has(lower) && form(at) != ".") return none;
      ++at;
    }
    return none;
  }

  void read_holder_after() {
    const int start = static_cast<int>(title_.extent.end);
    const bool comma = is(start, ",");
    const bool owned = title_.extent.begin > 0 && token(static_cast<int>(title_.extent.begin) - 1).xpos == "PRP$";
    int index = person_after(start, !title_.vague || !title_.bodies.empty() || owned);
    if (index < 0) return;
    // "the president, Putin said" puts no name to an office
    if (comma && title_.bodies.empty() && !title_.plural && starts_clause(index)) return;
    if (title_.vague && title_.bodies.empty() && !owned) return;
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

  [[nodiscard]] bool starts_clause(int index) const {
    const Token& head = sentence_.tokens[static_cast<std::size_t>(head_of(sentence_, name(index).tokens))];
    return head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass;
  }

  // "Sadyr Japarov (Kyrgyzstan)": the country is the holder's body.
  int after_country(int at) {
    if (is(at, "of") && title_.bodies.empty() && title_.holders.size() == 1) {  // "President Jorge Medina of Ecuador"
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
    if (title_.bodies.size() + 1 == title_.holders.size()) add_body(index);
    return static_cast<int>(name(index).tokens.end) + 1;
  }

  // "Prime Minister Berg and the people of Peru": theirs.
  void read_people_after(int at) {
    if (!title_.bodies.empty() || title_.holders.size() != 1 || !is(at, "and") || !is(at + 1, "the")) return;
    static const WordSet people("people|government|nation|peoples|citizens");
    if (!people.has(ascii_lower(form(at + 2))) || !is(at + 3, "of")) return;
    const int country = name_at(is(at + 4, "the") ? at + 5 : at + 4);
    if (is_body(country) && !name(country).adjective) add_body(country);
  }

  void add_holder(int index) { title_.holders.push_back(name(index).entities[0]); }

  // "Ned Price, a State Department spokesman", "Mirziyoyev, the president of Uzbekistan".
  void read_holder_before() {
    int at = static_cast<int>(title_.extent.begin) - 1;
    if (is(at, "and") && !title_.plural) return read_holder_of_coordinate(at);
    if (is(at, "formerly") || is(at, "previously") || is(at, "once")) {
      title_.former = true;
      --at;
    }
    const bool by_person = clitic(at) && is_person(name_at(at - 1));  // "Hugh Todd, Mr Ali's foreign minister"
    const bool owned = by_person || (at >= 0 && token(at).xpos == "PRP$");  // "Mauro Vieira, its foreign minister"
    if (by_person) at = static_cast<int>(name(name_at(at - 1)).tokens.begin);
    if (owned) --at;
    if (by_person && lexicon::honorifics().has(without_dot(at))) --at;
    if (!is(at, ",")) return;
    --at;
    if (is_age(at) && is(at - 1, ",")) at -= 2;
    const int index = name_at(at);
    if (!is_person(index) || static_cast<int>(name(index).tokens.end) != at + 1) return;
    if (title_.plural) return;
    const bool article = is(static_cast<int>(title_.extent.begin), "the") ||
                         is(static_cast<int>(title_.extent.begin), "a") ||
                         is(static_cast<int>(title_.extent.begin), "an");
    if (!article && !owned && title_.bodies.empty() && !draft_.is_label(title_.sentence)) return;
    add_holder(index);
  }

  // "Berg, chief executive of X and a former deputy governor of Y": the first title's holder has the second.
  void read_holder_of_coordinate(int conjunction) {
    if (title_.bodies.empty()) return;
    for (const TitleSpan& other : draft_.titles)
      if (other.sentence == title_.sentence && other.extent.end == static_cast<std::uint32_t>(conjunction) &&
          !other.plural && other.holders.size() == 1)
        title_.holders = other.holders;
  }

  [[nodiscard]] bool is_age(int at) const {
    const std::string& text = form(at);
    return text.size() == 2 && text[0] >= '1' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
  }

  [[nodiscard]] const Token& token(int at) const { return sentence_.tokens[static_cast<std::size_t>(at)]; }
  [[nodiscard]] int child(int head, Relation relation) const {
    for (int at = 0; at < size(); ++at)
      if (token(at).head == head && token(at).relation == relation) return at;
    return none;
  }

  // "Berg is the president of Peru", "Berg was named energy minister", "Berg became chairman".
  void read_predicate() {
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
    if (subject == none || !is_person(name_at(subject))) return;
    add_holder(name_at(subject));
    title_.verb = child(head, Relation::cop) != none ? head : token(head).head;
  }

  // "the Government of Peru, led by Prime Minister Berg".
  void read_led_body() {
    int at = static_cast<int>(title_.extent.begin) - 1;
    if (is(at, "the") || is(at, "its")) --at;
    static const WordSet leading("led|headed|represented|chaired|run|governed");
    if (!is(at, "by") || !leading.has(ascii_lower(form(at - 1)))) return;
    at -= 2;
    while (is(at, ",") || is(at, "was") || is(at, "were") || is(at, "is") || is(at, "be") || is(at, "will")) --at;
    const int index = name_at(at);
    if (is_body(index) && !name(index).adjective) add_body(index);
  }

  Draft& draft_;
  TitleSpan& title_;
  const Sentence& sentence_;
};

}  // namespace

void add_office(Draft& draft, const TitleSpan& title, EntityId holder, std::optional<EntityId> body, float confidence) {
  OfficePhrase phrase;
  phrase.sentence = title.sentence;
  phrase.tokens = title.extent;
  if (draft.is_label(title.sentence)) {
    const int turn = title.sentence - static_cast<int>(draft.document.sentences.size());
    phrase.tokens = {};
    phrase.sentence = 0;
    for (std::size_t at = 0; at < draft.document.sentences.size(); ++at) {
      const auto& block = draft.article.blocks[static_cast<std::size_t>(draft.document.sentences[at].block)];
      if (block.turn == turn) {
        phrase.sentence = static_cast<int>(at);
        break;
      }
    }
  }
  phrase.title = title.text;
  if (title.noun == "counterpart") {  // of the same office as the one named before
    const auto peer = std::find_if(draft.result.offices.rbegin(), draft.result.offices.rend(), [&](const OfficePhrase& o) {
      return o.sentence == title.sentence && o.holder != holder && !o.employee;
    });
    if (peer == draft.result.offices.rend() || !body) return;
    phrase.title = peer->title;
    confidence *= 0.9F;
  }
  phrase.holder = holder;
  phrase.body = body;
  phrase.former = title.former;
  phrase.employee = title.employee;
  phrase.verb = title.verb;
  phrase.confidence = confidence;
  draft.result.offices.push_back(std::move(phrase));
}

void find_offices(Draft& draft) {
  for (TitleSpan& title : draft.titles) OfficeReader(draft, title).read();
  for (TitleSpan& title : draft.titles) {
    if (title.noun == "counterpart") continue;  // bears the title of somebody else: see references.cpp
    const bool paired = title.bodies.size() == title.holders.size() && title.bodies.size() > 1;
    for (std::size_t at = 0; at < title.holders.size(); ++at) {
      if (title.bodies.empty()) continue;
      if (paired)
        add_office(draft, title, title.holders[at], title.bodies[at], 0.95F);
      else
        for (const EntityId body : title.bodies) add_office(draft, title, title.holders[at], body, 0.95F);
    }
  }
  for (TitleSpan& title : draft.titles) {
    if (!title.bodies.empty() || title.noun == "counterpart") continue;
    for (const EntityId holder : title.holders) {
      if (const auto body = body_of_holder(draft, title, holder)) {
        add_office(draft, title, holder, body, 0.7F);
        title.bodies.push_back(*body);
        title.body_from_text = false;
      } else {
        add_office(draft, title, holder, std::nullopt, 0.6F);
      }
    }
  }
}

}  // namespace chancery

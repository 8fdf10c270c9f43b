#include "entities/gatherings.hpp"

#include <algorithm>

#include "entities/person_names.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "took part in the", "his speech to the", "back from the".
bool is_taken_part_in(const std::vector<Token>& tokens, int at) {
  static const WordSet links("in|to|from|for"),
      parts(
          "part|participate|participates|participated|participating|participation|participant|participants|speech|"
          "address|delegation|delegate|delegates|"
          "invitation|invited|return|returned|returning|back|travelled|traveled|travel|flew|fly|leave|left|remarks|"
          "presentation|speaking");
  if (at < 1 || !links.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) return false;
  return parts.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form));
}

// "attended the", "at the", "on the margins of the", "during this year's".
bool is_come_to(const std::vector<Token>& tokens, std::uint32_t begin) {
  static const WordSet skipped("the|this|last|year|'s|\u2019s|annual|recent|latest|next");
  static const WordSet verbs("attend|address|skip|join|open|boycott|leave|reach"), places("at|during|before|after");
  static const WordSet edges("margin|margins|sideline|sidelines|eve|fringe|fringes");
  int at = static_cast<int>(begin) - 1;
  while (at >= 0 && skipped.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) --at;
  if (at < 0) return false;
  const Token& word = tokens[static_cast<std::size_t>(at)];
  if (verbs.has(ascii_lower(word.lemma)) || places.has(ascii_lower(word.form))) return true;
  if (is_taken_part_in(tokens, at)) return true;
  return word.form == "of" && at > 0 && edges.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form));
}

// "in Lima for the", "flew in for": who is or goes somewhere for it, "for" being at this token.
bool is_gone_to(const std::vector<Token>& tokens, int at) {
  static const WordSet goings("arrive|come|fly|go|travel|head|land|return|leave|be"), where("in|to|at|for|into");
  constexpr int farthest = 7;
  bool somewhere = false;
  for (int back = at - 1; back >= 0 && back > at - farthest; --back) {
    const Token& token = tokens[static_cast<std::size_t>(back)];
    if (token.form == ";" || token.form == ":") return false;
    if (token.upos == Upos::verb && !goings.has(ascii_lower(token.lemma))) return somewhere;
    if (goings.has(ascii_lower(token.lemma)) && token.upos == Upos::verb) return true;
    const Token& behind = tokens[static_cast<std::size_t>(back) + 1];  // "New York": the first an adjective
    if (where.has(ascii_lower(token.form)) &&
        (behind.upos == Upos::propn || (behind.form[0] >= 'A' && behind.form[0] <= 'Z')))
      somewhere = true;
  }
  return somewhere;
}

// "flew to the G20", "took her along to Rome, to the G20": by a way to it.
bool goes_to(const std::vector<Token>& tokens, int at) {
  static const WordSet ways("fly|go|travel|head|return|come|invite|take|guest|trip|journey|visit");
  constexpr int farthest = 7;
  for (int back = at - 1; back >= 0 && back > at - farthest; --back) {
    const Token& token = tokens[static_cast<std::size_t>(back)];
    if (token.form == ";" || token.form == ":") return false;
    if (ways.has(ascii_lower(token.lemma))) return back + 1 == at || token.upos == Upos::verb;
    if (token.upos == Upos::verb) return false;
  }
  return false;
}

// "the congress was hosted by Peru", "the forum, which Peru hosts", "organised by Peru, the congress": a meeting is
// held.
bool is_given(const std::vector<Token>& tokens, const NameSpan& body) {
  static const WordSet giving("host|co-host|attend|boycott|hold|convene|organise|organize|co-organise|stage");
  const int last = static_cast<int>(body.tokens.end) - 1;
  const Token& head = tokens[static_cast<std::size_t>(last)];
  const auto passive = [&](const Token& verb) { return verb.xpos == "VBN" && giving.has(ascii_lower(verb.lemma)); };
  if (head.relation == Relation::nsubj_pass && head.head >= 0)
    return passive(tokens[static_cast<std::size_t>(head.head)]);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& verb = tokens[at];
    if (verb.head < 0) continue;
    const bool told_of_it =
        verb.head == last && (verb.relation == Relation::acl || verb.relation == Relation::acl_relcl);
    static const WordSet relatives("which|that");
    const bool taken_up = verb.relation == Relation::obj && verb.head > last && relatives.has(ascii_lower(verb.form));
    if (taken_up && tokens[static_cast<std::size_t>(verb.head)].head == last &&
        giving.has(ascii_lower(tokens[static_cast<std::size_t>(verb.head)].lemma)))
      return true;
    const bool before_it = verb.head == head.head && verb.relation == Relation::advcl &&
                           head.relation == Relation::nsubj && at < body.tokens.begin;
    if ((told_of_it || before_it) && passive(verb)) return true;
  }
  return false;
}

// "at the G20", "on the fringe of the G7", "hosts APEC", "the G20 begins tomorrow": said of a meeting only.
bool is_meeting(const std::vector<Token>& tokens, const NameSpan& body) {
  int at = static_cast<int>(body.tokens.begin) - 1;
  static const WordSet skipped("the|this|last|year|'s|\u2019s|annual|next");
  while (at >= 0 && skipped.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) --at;
  if (at >= 0) {
    static const WordSet verbs("attend|skip|boycott|host|address"),
        edges("margin|margins|sideline|sidelines|eve|fringe|fringes|host");
    const Token& word = tokens[static_cast<std::size_t>(at)];
    // "its ambassador at the", "tabled a resolution at the": the body itself
    static const WordSet standing(
        "ambassador|envoy|representative|observer|seat|resolution|draft|vote|delegate|mission|work|works");
    if (ascii_lower(word.form) == "at")
      return at == 0 || !standing.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].lemma));
    if (word.upos == Upos::verb && verbs.has(ascii_lower(word.lemma))) return true;
    if (word.form == "of" && at > 0 && edges.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form)))
      return true;
    if (word.form == "for" && is_gone_to(tokens, at)) return true;
    if (word.form == "to" && (goes_to(tokens, at) || is_taken_part_in(tokens, at))) return true;
  }
  const Token& head = tokens[body.tokens.end - 1];
  if (is_given(tokens, body)) return true;
  static const WordSet courses("begin|start|open|end|close|conclude|finish|wind");
  if (head.relation != Relation::nsubj || head.head < 0) return false;
  const auto verb = static_cast<std::size_t>(head.head);
  if (!courses.has(ascii_lower(tokens[verb].lemma)) || verb < body.tokens.end) return false;
  return std::none_of(tokens.begin(), tokens.end(),
                      [&](const Token& other) { return other.head == head.head && other.relation == Relation::obj; });
}

// Bodies that are little but their meetings, and go by the same name as these.
bool is_called_by_meetings(const std::vector<std::string>& words) {
  static const WordSet circles("g7|g8|g20|brics|apec|cpac|g-7|g-8|g-20");
  if (words.size() == 1) return circles.has(words[0]);
  return words.size() > 2 && words.back() == "community" && words[words.size() - 2] == "political";
}

// "took part in the Association Council", "attended the Ministerial Council": councils that are as much a session as a
// body, where somebody comes to one.
bool is_council_come_to(const std::vector<Token>& tokens, std::uint32_t begin) {
  static const WordSet skipped("the|this|last|year|'s|\u2019s|annual|recent|latest|next|first|second|third"),
      verbs("attend|skip|boycott|host|convene"), edges("margin|margins|sideline|sidelines|fringe|fringes");
  int at = static_cast<int>(begin) - 1;
  while (at >= 0 && skipped.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) --at;
  if (at < 0) return false;
  const Token& word = tokens[static_cast<std::size_t>(at)];
  if (word.upos == Upos::verb && verbs.has(ascii_lower(word.lemma))) return true;
  if (at < 1) return false;
  static const WordSet parts("part|participate|participates|participated|participating|participation");
  const std::string before = ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form);
  return (word.form == "in" && parts.has(before)) || (word.form == "of" && edges.has(before)) ||
         (word.form == "for" && is_gone_to(tokens, at));
}

// "EU-Moldova Association Council", "Council of Ministers of the CSTO".
bool is_council(const std::vector<std::string>& words) {
  const std::size_t count = words.size();
  if (count < 2) return false;
  if (words.back() == "council") return true;
  if (count > 2 && words[0] == "council" && words[1] == "of") return true;
  return count > 3 && words[count - 3] == "council" && words[count - 2] == "of" && words[count - 1] == "ministers";
}

// "the Chilean Congress", "the Congress of Peru": a state's chamber, and no gathering.
bool is_chamber(const Draft& draft, const std::vector<std::string>& words) {
  const auto is_state = [&](std::string_view name) {
    const auto hits = draft.known.find(normalize_name(name));
    return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
      return draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::country;
    });
  };
  if (words.size() == 2 && words[1] == "congress") return is_state(words[0]);
  return words.size() == 3 && words[0] == "congress" && words[1] == "of" && is_state(words[2]);
}

// The assembly of the United Nations, of which a session is told where one comes or speaks to it.
bool is_world_assembly(const std::vector<std::string>& words) {
  return words.size() > 1 && words.back() == "assembly" && words[words.size() - 2] == "general";
}

}  // namespace

std::optional<std::string> gathering_named(const Draft& draft, const NameSpan& body) {
  static const WordSet gatherings("forum|conference|congress|dialogue|assembly|initiative|convention");
  auto words = name_words(body.norm);
  for (std::string& word : words) word = ascii_lower(word);
  const bool circle = is_called_by_meetings(words);
  const bool council = is_council(words) && is_council_come_to(draft.sentence(body.sentence).tokens, body.tokens.begin);
  if (words.empty() || !(circle || is_council(words) || gatherings.has(words.back()) ||
                         (words.size() > 2 && words[1] == "of" && words[0] == "congress")))
    return std::nullopt;
  if (is_chamber(draft, words)) return std::nullopt;
  const auto& tokens = draft.sentence(body.sentence).tokens;
  const std::uint32_t in = body.tokens.end;
  const bool placed = in + 1 < tokens.size() && tokens[in].form == "in";
  const int next = placed ? draft.name_at(body.sentence, in + 1) : -1;
  const NameSpan* place = next < 0 ? nullptr : &draft.names[static_cast<std::size_t>(next)];
  if (place != nullptr && (place->tokens.begin != in + 1 || place->nested || place->adjective)) place = nullptr;
  const bool meeting = is_meeting(tokens, body);
  if (council || (is_council(words) && place != nullptr && meeting)) return body.text;
  if (place != nullptr && (circle || meeting || is_come_to(tokens, body.tokens.begin)))
    return body.text + " in " + place->text;
  static const WordSet met("forum|conference"), met_unknown("congress|convention|dialogue");
  const bool library = words.size() > 1 && words[words.size() - 2] == "of";  // "the Library of Congress"
  const bool of_meetings = circle || is_world_assembly(words) || met.has(words.back()) ||
                           (body.hits.empty() && !library && met_unknown.has(words.back()));
  if (!meeting || !of_meetings) return std::nullopt;
  return circle ? body.text + " summit" : body.text;
}

bool is_lettered_gathering(std::string_view name) {
  static const WordSet letters("CHOGM|UNGA|HLPF|UNOC|AMM"),
      numbered("COP|CMP|CMA|UNGA|UNOC|CSW|CHOGM|WTSA|WRC|UNEA|CoP");
  std::size_t end = name.size();
  while (end > 0 && name[end - 1] >= '0' && name[end - 1] <= '9') --end;
  const bool number = end < name.size();
  while (end > 0 && (name[end - 1] == ' ' || name[end - 1] == '-')) --end;
  const std::string word(name.substr(0, end));
  return number ? numbered.has(word) : letters.has(word);
}

}  // namespace chancery

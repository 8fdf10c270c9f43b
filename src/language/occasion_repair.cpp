// When and where something was done: "signed a treaty on the sidelines of the summit" is not about sidelines, and in
// "within hours Lima's team backed her" the team is no time.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "and within hours Joe Berg's team threw its weight": the time ends with its noun, and the subject begins behind it.
void part_subjects_from_times(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 7> spans = {"minutes", "hours", "days",   "weeks",
                                                            "months",  "years", "moments"};
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    Token& time = tokens[at];
    if (tokens[at + 1].upos != Upos::propn || tokens[at + 1].xpos == "POS" || !is_one_of(time.form, spans)) continue;
    if ((time.relation != Relation::nmod_poss && time.relation != Relation::compound) ||
        time.head <= static_cast<std::int32_t>(at))
      continue;
    const auto subject = static_cast<std::size_t>(time.head);
    const std::int32_t above = tokens[subject].head;
    if (tokens[subject].relation != Relation::obl || above <= time.head ||
        tokens[static_cast<std::size_t>(above)].upos != Upos::verb)
      continue;
    const auto verb = static_cast<std::size_t>(above);
    std::size_t within = at;
    while (within > 0 && !(tokens[within].relation == Relation::case_ && tokens[within].head == time.head)) --within;
    if (tokens[within].relation != Relation::case_ || has_subject(tokens, verb)) continue;
    for (std::size_t word = within; word < at; ++word)
      if (tokens[word].head == time.head) tokens[word].head = static_cast<std::int32_t>(at);
    move_arc(tokens[subject], verb, subject_relation(tokens, verb));
    move_arc(time, verb, Relation::obl);
  }
}

bool is_day_or_month(const Token& token) {
  const bool year = token.upos == Upos::num && token.form.size() == 4 &&
                    (token.form.starts_with("19") || token.form.starts_with("20"));
  return is_calendar_name(token) || year;
}

// The preposition right before a word that hangs on that head; the word itself if there is none.
std::size_t preposition_before(const std::vector<Token>& tokens, std::size_t word, std::size_t head) {
  const bool own = word > 0 && tokens[word - 1].relation == Relation::case_ &&
                   tokens[word - 1].head == static_cast<std::int32_t>(head);
  return own ? word - 1 : word;
}

// "On Friday Norway's prime minister, Lena Berg, met": the day is no owner's, nor is the minister a time.
void part_openings_from_owners(std::vector<Token>& tokens) {
  for (std::size_t time = 1; time + 4 < tokens.size(); ++time) {
    if (tokens[time + 1].upos != Upos::propn || !is_day_or_month(tokens[time]) || is_calendar_name(tokens[time + 1]))
      continue;
    std::size_t owner = time + 1;
    while (owner + 1 < tokens.size() && tokens[owner + 1].upos == Upos::propn) ++owner;
    if (owner + 2 >= tokens.size() || tokens[owner + 1].xpos != "POS") continue;
    std::size_t noun = owner + 2;
    while (noun < tokens.size() &&
           !(is_noun(tokens[noun]) && tokens[noun].head > static_cast<std::int32_t>(noun) &&
             tokens[noun].relation == Relation::obl) &&
           noun < owner + 7)
      ++noun;
    if (noun >= tokens.size() || tokens[noun].relation != Relation::obl || !is_under(tokens, time, noun)) continue;
    const auto verb = static_cast<std::size_t>(tokens[noun].head);
    const std::size_t link = preposition_before(tokens, time, noun);
    if (link == time || (tokens[verb].upos != Upos::verb && tokens[verb].upos != Upos::aux)) continue;
    std::size_t bearer = tokens.size();
    for (std::size_t at = noun + 1; at < verb; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(verb) && is_subject(tokens[at])) bearer = at;
    if (bearer < tokens.size() &&
        (tokens[noun + 1].form != "," || bearer != noun + 2 || tokens[bearer].upos != Upos::propn))
      continue;
    tokens[link].head = static_cast<std::int32_t>(time);
    move_arc(tokens[time], verb, Relation::obl);
    move_arc(tokens[noun], verb, subject_relation(tokens, verb));
    if (bearer == tokens.size()) continue;
    move_arc(tokens[bearer], noun, Relation::appos);
    for (std::size_t at = bearer + 1; at < verb; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(bearer) && tokens[at].relation == Relation::conj &&
          tokens[at].upos == Upos::noun)
        tokens[at].head = static_cast<std::int32_t>(noun);
  }
}

// "announced on Sunday the \"immediate\" withdrawal of": behind the day begins what was announced.
void part_objects_from_days(std::vector<Token>& tokens) {
  for (std::size_t day = 2; day + 2 < tokens.size(); ++day) {
    const Token& article = tokens[day + 1];
    if (article.upos != Upos::det || !is_calendar_name(tokens[day]) ||
        tokens[day].head <= static_cast<std::int32_t>(day) + 1)
      continue;
    const auto thing = static_cast<std::size_t>(tokens[day].head);
    if (tokens[thing].relation != Relation::obl || article.head != tokens[day].head || tokens[thing].head < 0 ||
        tokens[thing].head >= static_cast<std::int32_t>(day))
      continue;
    const auto verb = static_cast<std::size_t>(tokens[thing].head);
    const std::size_t link = preposition_before(tokens, day, thing);
    if (link == day || tokens[verb].upos != Upos::verb || has_child(tokens, verb, Relation::obj)) continue;
    tokens[link].head = static_cast<std::int32_t>(day);
    move_arc(tokens[day], verb, Relation::obl);
    move_arc(tokens[thing], verb, Relation::obj);
  }
}

// "The minister accused them after most of a mission failed to come": what happened after it is not what the sentence
// tells.
void part_later_clauses(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> links = {"after", "before", "until", "since"};
  std::size_t last = 0;
  while (last < tokens.size() && tokens[last].head >= 0) ++last;
  if (last >= tokens.size() || tokens[last].upos != Upos::verb) return;
  for (std::size_t first = 2; first + 2 < last; ++first) {
    Token& told = tokens[first];
    if (told.upos != Upos::verb || told.relation != Relation::acl || told.head < 0) continue;
    const auto noun = static_cast<std::size_t>(told.head);
    const bool apart = noun == last && has_subject(tokens, first) && !has_subject(tokens, last);
    // "The minister, Ana Lund, a former judge, accused them": a participle has no object
    const bool within = noun < first && tokens[noun].head == static_cast<std::int32_t>(last) &&
                        is_subject(tokens[noun]) && tokens[first - 1].form == "," &&
                        has_child(tokens, first, Relation::obj) && !has_child(tokens, first, Relation::obl_agent) &&
                        told.xpos != "VBG";
    if (!apart && !within) continue;
    for (std::size_t subject = first + 2; subject < last; ++subject) {
      if (tokens[subject].head != static_cast<std::int32_t>(last) || tokens[subject].relation != Relation::obl)
        continue;
      std::size_t link = subject;
      while (link > first &&
             !(tokens[link].head == static_cast<std::int32_t>(subject) && tokens[link].relation == Relation::case_))
        --link;
      if (!is_one_of(tokens[link].form, links)) continue;
      told.head = -1;
      told.relation = Relation::root;
      if (within) {
        told.xpos = penn_tag("VBD");
        move_arc(tokens[noun], first, Relation::nsubj);
      }
      move_arc(tokens[link], last, Relation::mark);
      move_arc(tokens[subject], last, subject_relation(tokens, last));
      move_arc(tokens[last], first, Relation::advcl);
      return;
    }
  }
}

// "talked with her about the fighting in Goma", "discussed the clashes in Goma": the trouble is there, and not who
// talks about it.
void lower_scenes_of_troubles(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 17> troubles = {
      "fighting", "war",     "conflict",  "violence",   "crisis", "situation", "clashes", "unrest",  "hostilities",
      "famine",   "drought", "bloodshed", "insurgency", "coup",   "tensions",  "siege",   "killings"};
  static constexpr std::array<std::string_view, 8> talking = {"talk",    "speak", "discuss", "confer",
                                                              "consult", "write", "meet",    "review"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& scene = tokens[at];
    if (scene.name != NameType::place || scene.relation != Relation::obl || scene.head < 0 ||
        scene.head >= static_cast<std::int32_t>(at))
      continue;
    std::size_t link = at - 1;
    while (link > 1 && tokens[link].head == static_cast<std::int32_t>(at) && tokens[link].relation != Relation::case_)
      --link;
    if (tokens[link].form != "in" || tokens[link].head != static_cast<std::int32_t>(at)) continue;
    const Token& trouble = tokens[link - 1];
    if (!is_one_of(trouble.form, troubles) ||
        (trouble.relation != Relation::obl && trouble.relation != Relation::obj) || trouble.head != scene.head)
      continue;
    if (is_one_of(tokens[static_cast<std::size_t>(scene.head)].lemma, talking))
      move_arc(scene, link - 1, Relation::nmod);
  }
}

// "In Oslo for talks on fish, Berg said": what he is in Oslo for.
void give_purposes_to_towns(std::vector<Token>& tokens) {
  if (tokens.size() < 6 || tokens[0].form != "In" || tokens[1].upos == Upos::adp ||
      tokens[0].relation != Relation::case_ || tokens[0].head < 1)
    return;
  const auto town = static_cast<std::size_t>(tokens[0].head);
  if (tokens[town].name != NameType::place || tokens[town].relation != Relation::obl || town + 2 >= tokens.size() ||
      tokens[town + 1].form != "for")
    return;
  const std::int32_t verb = tokens[town].head, purpose = tokens[town + 1].head;
  if (purpose <= static_cast<std::int32_t>(town) || purpose >= verb) return;
  Token& noun = tokens[static_cast<std::size_t>(purpose)];
  const bool beside = noun.head == verb && noun.relation == Relation::obl && noun.upos == Upos::noun;
  const auto comma =
      std::find_if(tokens.begin() + purpose, tokens.begin() + verb, [](const Token& t) { return t.form == ","; });
  const bool subject =
      std::any_of(comma, tokens.begin() + verb, [&](const Token& t) { return is_subject(t) && t.head == verb; });
  if (beside && subject) move_arc(noun, town, Relation::nmod);
}

// The clause in which a phrase stands that is only meant to be done: "to invest in Peru" of "in Peru at a meeting".
std::size_t meant_clause_of(const std::vector<Token>& tokens, std::size_t phrase) {
  std::int32_t at = tokens[phrase].head;
  for (int steps = 0; steps < 4 && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    const bool clause =
        one.relation == Relation::xcomp || one.relation == Relation::acl || one.relation == Relation::ccomp;
    if (one.upos == Upos::verb)
      return clause && (one.xpos == "VB" || one.xpos == "VBG") ? static_cast<std::size_t>(at) : tokens.size();
    at = one.head;
  }
  return tokens.size();
}

// "expressed readiness to invest in Peru at a meeting with Holm": there it was expressed, unlike "promised to speak at
// a meeting".
void raise_meetings_from_intentions(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> meetings = {"meeting", "conference", "briefing",
                                                               "talk",    "talks",      "audience"};
  static constexpr std::array<std::string_view, 13> intents = {
      "readiness",  "willingness", "interest", "intention", "desire",  "hope",      "determination",
      "commitment", "wish",        "ambition", "eagerness", "resolve", "confidence"};
  static constexpr std::array<std::string_view, 8> expressing = {"express",   "voice",   "declare", "reaffirm",
                                                                 "reiterate", "confirm", "convey",  "affirm"};
  static constexpr std::array<std::string_view, 6> promising = {"promise",   "pledge", "vow",
                                                                "undertake", "offer",  "agree"};
  static constexpr std::array<std::string_view, 28> done_there = {
      "meet",     "speak",    "attend", "participate", "take",     "discuss", "raise",    "sign",  "present", "talk",
      "hold",     "host",     "appear", "represent",   "address",  "unveil",  "announce", "adopt", "be",      "join",
      "finalise", "finalize", "gather", "decide",      "consider", "table",   "review",   "answer"};
  constexpr std::size_t longest_opening = 7;  // "at a Nov. 12 bilateral meeting"
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    if (!is_one_of(tokens[at].lemma, meetings) || tokens[at].upos != Upos::noun) continue;
    std::size_t link = at - 1;
    while (link > 1 && link + longest_opening > at &&
           (tokens[link].head != static_cast<std::int32_t>(at) || tokens[link].relation != Relation::case_))
      --link;
    if (tokens[link].head != static_cast<std::int32_t>(at) ||
        (tokens[link].form != "at" && tokens[link].form != "during"))
      continue;
    const std::size_t deed = meant_clause_of(tokens, at);
    if (deed >= link || tokens[deed].head < 0 || tokens[deed].head >= static_cast<std::int32_t>(deed) ||
        is_one_of(tokens[deed].lemma, done_there))
      continue;
    auto above = static_cast<std::size_t>(tokens[deed].head);
    const bool intent =
        is_one_of(tokens[above].lemma, intents) && tokens[above].relation == Relation::obj && tokens[above].head >= 0;
    if (intent) above = static_cast<std::size_t>(tokens[above].head);
    if (is_one_of(tokens[above].lemma, expressing) ? intent : is_one_of(tokens[above].lemma, promising))
      move_arc(tokens[at], above, Relation::obl);
  }
}

// "The ministry announces that she will visit Lima at the invitation of Berg": by whose invitation she goes, not the
// ministry speaks.
void lower_invitations(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 15> going = {"visit", "travel",      "undertake", "pay",    "make",
                                                             "go",    "come",        "attend",    "arrive", "fly",
                                                             "leave", "participate", "conduct",   "embark", "tour"};
  const auto at = [&](int index) -> Token& { return tokens[static_cast<std::size_t>(index)]; };
  const auto goes = [&](int index) { return at(index).upos == Upos::verb && is_one_of(at(index).lemma, going); };
  for (int noun = 5; noun < static_cast<int>(tokens.size()); ++noun) {
    if (at(noun).lemma != "invitation" || at(noun).relation != Relation::obl) continue;
    const int report = at(noun).head;
    if (report < 0 || report >= noun || at(report).upos != Upos::verb || goes(report)) continue;
    for (int verb = noun - 1; verb > report; --verb) {
      if (!goes(verb) || !has_subject(tokens, static_cast<std::size_t>(verb))) continue;
      int above = verb;
      while (above > report && (at(above).relation == Relation::ccomp || at(above).relation == Relation::xcomp))
        above = at(above).head;
      if (above != report) continue;
      move_arc(at(noun), static_cast<std::size_t>(verb), Relation::obl);
      break;
    }
  }
}

}  // namespace

void mend_occasions(Sentence& sentence) {
  static constexpr std::array<std::string_view, 6> occasions = {"sideline", "margin", "fringe",
                                                                "occasion", "eve",    "sidelines"};
  auto& tokens = sentence.tokens;
  part_subjects_from_times(tokens);
  part_openings_from_owners(tokens);
  part_objects_from_days(tokens);
  part_later_clauses(tokens);
  lower_scenes_of_troubles(tokens);
  give_purposes_to_towns(tokens);
  raise_meetings_from_intentions(tokens);
  lower_invitations(tokens);
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& occasion = tokens[at];
    if (occasion.relation != Relation::nmod || occasion.head < 0 || occasion.head >= static_cast<std::int32_t>(at) ||
        !is_one_of(occasion.lemma, occasions) || !has_child(tokens, at, Relation::case_))
      continue;
    std::int32_t thing = occasion.head;
    for (int steps = 0; steps < 3 && tokens[static_cast<std::size_t>(thing)].relation == Relation::nmod &&
                        tokens[static_cast<std::size_t>(thing)].head >= 0;
         ++steps)
      thing = tokens[static_cast<std::size_t>(thing)].head;
    const Token& object = tokens[static_cast<std::size_t>(thing)];
    const bool placed =
        object.relation == Relation::obj || object.relation == Relation::obl || object.relation == Relation::nsubj_pass;
    if (!placed || object.head < 0 || tokens[static_cast<std::size_t>(object.head)].upos != Upos::verb) continue;
    occasion.head = object.head;
    occasion.relation = Relation::obl;
    occasion.head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery

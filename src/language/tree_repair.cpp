// Subjects taken for parts of names or rows, "mine" taken for a pronoun, particles.
#include "language/tree_repair.hpp"

#include <algorithm>
#include <array>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

// The head of the name whose words begin at this token: the first one that hangs on something before or outside it.
std::size_t head_of_name(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t steps = 0; steps < 8; ++steps) {
    const Token& word = tokens[at];
    const bool inner = word.relation == Relation::compound || word.relation == Relation::amod;
    if (!inner || word.upos != Upos::propn || word.head <= static_cast<std::int32_t>(at)) break;
    at = static_cast<std::size_t>(word.head);
  }
  return at;
}

void join_described_names(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if ((noun.relation != Relation::nsubj && noun.relation != Relation::conj) || noun.upos != Upos::noun ||
        noun.xpos != "NN")
      continue;
    if (tokens[at + 1].upos != Upos::propn) continue;
    const std::size_t name = head_of_name(tokens, at + 1);
    if (tokens[name].upos != Upos::propn) continue;
    // "Chad and the French company Orano signed": the company is joined to Chad, and its name a subject of its own
    if (noun.relation == Relation::conj && tokens[name].relation == Relation::nsubj && noun.head >= 0 &&
        noun.head < static_cast<std::int32_t>(at) &&
        tokens[static_cast<std::size_t>(noun.head)].relation == Relation::nsubj &&
        tokens[static_cast<std::size_t>(noun.head)].head == tokens[name].head) {
      tokens[name].relation = Relation::conj;
      tokens[name].head = noun.head;
    }
    if (tokens[name].relation != noun.relation || tokens[name].head != noun.head) continue;
    noun.head = static_cast<std::int32_t>(name);
    noun.relation = Relation::compound;
    for (Token& word : tokens)  // "the Emirati" goes with it
      if (word.head == static_cast<std::int32_t>(at)) word.head = static_cast<std::int32_t>(name);
  }
}

// "A, the miner, and the independent B will run": B joins A. "A, B and C on Monday signed": so does a row that begins
// anew.
void join_subjects(std::vector<Token>& tokens) {
  for (std::size_t second = 0; second < tokens.size(); ++second) {
    if (tokens[second].relation != Relation::nsubj || tokens[second].head <= static_cast<std::int32_t>(second))
      continue;
    const std::int32_t verb = tokens[second].head;
    std::size_t first = tokens.size(), joint = tokens.size();
    for (std::size_t at = 0; at < second; ++at) {
      if (tokens[at].head != verb) continue;
      if (tokens[at].relation == Relation::nsubj && first == tokens.size()) first = at;
      if (tokens[at].relation == Relation::cc && tokens[at].form == "and" && first < at) joint = at;
    }
    if (first == tokens.size() || tokens[first].upos == Upos::pron || tokens[second].upos == Upos::pron) continue;
    const bool goes_on = joint == tokens.size() && tokens[first].upos == Upos::propn &&
                         tokens[second].upos == Upos::propn && second == first + 2 && tokens[first + 1].form == "," &&
                         has_child(tokens, second, Relation::conj);
    if (joint == tokens.size() && !goes_on) continue;
    tokens[second].head = static_cast<std::int32_t>(first);
    tokens[second].relation = Relation::conj;
    if (goes_on) {
      for (Token& third : tokens)
        if (third.head == static_cast<std::int32_t>(second) && third.relation == Relation::conj)
          third.head = static_cast<std::int32_t>(first);
    } else {
      tokens[joint].head = static_cast<std::int32_t>(second);
    }
  }
}

// "Kazakh grain transits": an adjective right before the subject is no subject.
void describe_subjects(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const Token& noun = tokens[at + 1];
    if (tokens[at].relation == Relation::nsubj && tokens[at].upos == Upos::adj && is_noun(noun) &&
        noun.relation == Relation::nsubj && noun.head == tokens[at].head)
      move_arc(tokens[at], at + 1, Relation::amod);
  }
}

// "The Rally of the Republicans and the Popular Front are contesting it": two who do so, as the plural of the verb
// tells.
void join_by_number(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (second.relation != Relation::conj || second.upos != Upos::propn || second.head < 1 ||
        second.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& inner = tokens[static_cast<std::size_t>(second.head)];
    if (inner.relation != Relation::nmod || inner.head < 1 || inner.head >= second.head || inner.upos != Upos::propn)
      continue;
    const auto first = static_cast<std::size_t>(inner.head);
    const Token& subject = tokens[first];
    // a name with its article; not "a number of Chadians and Malians are"
    if (subject.relation != Relation::nsubj || (tokens[first - 1].form != "The" && tokens[first - 1].form != "the"))
      continue;
    if (subject.form.empty() || subject.form[0] < 'A' || subject.form[0] > 'Z' || subject.form.back() == 's' ||
        has_child(tokens, first, Relation::conj))
      continue;
    const bool article = std::any_of(
        tokens.begin() + second.head, tokens.begin() + static_cast<std::ptrdiff_t>(at),
        [&](const Token& t) { return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::det; });
    const Token& next = tokens[at + 1];
    const bool plural = next.form == "are" || next.form == "were" || next.form == "have";
    const std::int32_t verb = subject.head;
    if (article && plural && (next.head == verb || static_cast<std::int32_t>(at) + 1 == verb))
      move_arc(second, first, Relation::conj);
  }
}

// "which the Union has sharply criticised": with "have" alone the verb is in the active.
void activate_perfects(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 5> perfect = {"have", "has", "had", "'ve", "\u2019ve"};
  for (Token& subject : tokens) {
    if (subject.relation != Relation::nsubj_pass || subject.head < 0) continue;
    bool has = false, is = false;
    for (const Token& helper : tokens) {
      if (helper.head != subject.head || helper.upos != Upos::aux) continue;
      const bool have = is_one_of(helper.form, perfect);
      has = has || have;
      is = is || (!have && helper.xpos != "MD");
    }
    if (has && !is && tokens[static_cast<std::size_t>(subject.head)].xpos == "VBN") subject.relation = Relation::nsubj;
  }
}

}  // namespace

void mend_mines(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& mine = tokens[at];
    Token& before = tokens[at - 1];
    const bool noun = before.upos == Upos::noun || before.upos == Upos::propn;
    if (mine.form != "mine" || mine.upos != Upos::pron) continue;
    if (mine.relation == Relation::compound)
      mine.upos = Upos::noun, mine.xpos = penn_tag("NN"), mine.lemma = "mine";  // "forty mine detectors"
    if (mine.upos != Upos::pron || (!noun && before.upos != Upos::adj)) continue;
    const auto here = static_cast<std::int32_t>(at);
    mine.upos = Upos::noun;
    mine.xpos = penn_tag("NN");
    mine.lemma = "mine";
    if (before.head == here) {
      before.relation = noun ? Relation::compound : Relation::amod;
      continue;
    }
    const bool is_head_of_mine = mine.head == here - 1;
    if (!is_head_of_mine && mine.relation != Relation::obl && mine.relation != Relation::nmod &&
        mine.relation != Relation::obj && mine.relation != Relation::appos && mine.relation != Relation::dep)
      continue;
    mine.head = before.head;
    mine.relation = before.relation;
    for (Token& word : tokens)
      if (word.head == here - 1) word.head = here;
    before.head = here;
    before.relation = noun ? Relation::compound : Relation::amod;
  }
}

void mend_particles(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {  // "laid off 14,000 people": of the verb, not of the number
    static constexpr std::array<std::string_view, 6> words = {"off", "back", "down", "away", "out", "in"};
    Token& word = tokens[at];
    if (word.relation != Relation::advmod || !is_one_of(word.form, words) || tokens[at - 1].upos != Upos::verb)
      continue;
    if (word.head != static_cast<std::int32_t>(at) + 1 || tokens[at + 1].upos != Upos::num) continue;
    word.head = static_cast<std::int32_t>(at) - 1;
    word.relation = Relation::compound_prt;
  }
  for (std::size_t verb = 0; verb + 2 < tokens.size(); ++verb) {  // "swore in her envoys": whom, not in whom
    Token& in = tokens[verb + 1];
    if (tokens[verb].upos != Upos::verb || !(tokens[verb].form.starts_with("swear") || tokens[verb].form == "swore") ||
        in.form != "in" || in.relation != Relation::case_ || in.head < 0)
      continue;
    Token& whom = tokens[static_cast<std::size_t>(in.head)];
    if (whom.head != static_cast<std::int32_t>(verb) || whom.relation != Relation::obl || is_calendar_name(whom) ||
        whom.upos == Upos::num || has_child(tokens, verb, Relation::obj))
      continue;
    whom.relation = Relation::obj;
    in.head = static_cast<std::int32_t>(verb);
    in.relation = Relation::compound_prt;
  }
  for (std::size_t verb = 0; verb + 2 < tokens.size(); ++verb) {
    if (tokens[verb].upos != Upos::verb || !is_one_of(tokens[verb].lemma, {"take", "hand", "turn"})) continue;
    Token& particle = tokens[verb + 1];
    if (particle.form != "over" || particle.head <= static_cast<std::int32_t>(verb + 1)) continue;
    Token& noun = tokens[static_cast<std::size_t>(particle.head)];
    // "take over 20 banks", "take over smaller rival Kiva"
    const bool number = particle.relation == Relation::advmod && noun.head > particle.head &&
                        (noun.upos == Upos::num || (noun.upos == Upos::adj && noun.relation == Relation::amod));
    std::int32_t whole = number ? noun.head : particle.head;
    while (number && tokens[static_cast<std::size_t>(whole)].relation == Relation::compound &&
           tokens[static_cast<std::size_t>(whole)].head > whole)
      whole = tokens[static_cast<std::size_t>(whole)].head;
    Token& thing = tokens[static_cast<std::size_t>(whole)];
    if (thing.head != static_cast<std::int32_t>(verb) ||
        is_one_of(thing.lemma, {"year", "month", "week", "day", "hour", "decade", "minute", "century", "time", "period",
                                "%", "percent"}))
      continue;
    if (!number) {
      if (particle.relation != Relation::case_ || thing.relation != Relation::obl) continue;
      if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
            return other.head == static_cast<std::int32_t>(verb) && other.relation == Relation::obj;
          }))
        continue;
      thing.relation = Relation::obj;
    }
    particle.head = static_cast<std::int32_t>(verb);
    particle.relation = Relation::compound_prt;
  }
}

void mend_subjects(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  describe_subjects(tokens);
  join_by_number(tokens);
  join_described_names(tokens);
  join_subjects(tokens);
  activate_perfects(tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    const bool loose =
        name.relation == Relation::compound || name.relation == Relation::nmod || name.relation == Relation::flat;
    if (!loose || name.upos != Upos::propn || name.head <= static_cast<std::int32_t>(at)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(name.head)];
    if (verb.upos != Upos::verb) continue;
    const bool told =
        is_finite_tag(verb.xpos) ||
        (verb.head < 0 &&
         std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& other) {
           return other.head == name.head && (other.relation == Relation::aux || other.relation == Relation::cop) &&
                  other.upos == Upos::aux;
         }));
    if (!told) continue;
    const bool has_subject = std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == name.head && (other.relation == Relation::nsubj || other.relation == Relation::nsubj_pass ||
                                         other.relation == Relation::case_);
    });
    const bool marked = std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == static_cast<std::int32_t>(at) && other.relation == Relation::case_;
    });
    if (has_subject || marked) continue;
    name.relation = Relation::nsubj;
    name.head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery

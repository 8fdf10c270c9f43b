// Clauses whose verb and subject the parser has in the wrong places.
#include <algorithm>
#include <array>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "Troops loyal to the general took the town": an adjective without "is", right behind its noun, describes it; the
// clause is that of the finite verb below, if that has no subject.
void attach_described_subjects(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& adjective = tokens[at];
    Token& noun = tokens[at - 1];
    if (adjective.upos != Upos::adj || noun.head != static_cast<std::int32_t>(at) || noun.relation != Relation::nsubj ||
        (noun.upos != Upos::noun && noun.upos != Upos::propn) || tokens[at + 1].upos != Upos::adp)
      continue;
    const auto hangs_on = [&](const Token& token, std::size_t head) {
      return token.head == static_cast<std::int32_t>(head);
    };
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& t) { return t.relation == Relation::cop && hangs_on(t, at); }))
      continue;
    for (std::size_t verb = at + 2; verb < tokens.size(); ++verb) {
      Token& told = tokens[verb];
      if (!hangs_on(told, at) || told.upos != Upos::verb || !is_finite_tag(told.xpos) ||
          std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, verb) && (t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass ||
                                         t.relation == Relation::mark);
          }))
        continue;
      told.head = adjective.head;
      told.relation = adjective.relation;
      adjective.head = static_cast<std::int32_t>(at) - 1;
      adjective.relation = Relation::amod;
      noun.head = static_cast<std::int32_t>(verb);
      for (std::size_t word = verb; word < tokens.size(); ++word)
        if (hangs_on(tokens[word], at)) tokens[word].head = static_cast<std::int32_t>(verb);
      break;
    }
  }
}

// "condemned the attacks carried out by Togo": without an object, and with a doer behind "by", it is a participle.
// "welcomes the truce reached in Lima": so it is without a doer, where the verb never has a clause.
void attach_reduced_relatives(std::vector<Token>& tokens) {
  static const std::array<std::string_view, 16> reports = {"say",  "tell",   "believe", "think", "claim",  "report",
                                                           "know", "hope",   "suggest", "mean",  "ensure", "announce",
                                                           "add",  "insist", "deny",    "fear"};
  static constexpr std::array<std::string_view, 12> clauseless = {"welcome", "welcomed",  "welcomes", "welcoming",
                                                                  "condemn", "condemned", "condemns", "condemning",
                                                                  "praised", "praises",   "hailed",   "hails"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VBD" || verb.relation != Relation::ccomp || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& governor = tokens[static_cast<std::size_t>(verb.head)];
    if (governor.upos != Upos::verb || is_one_of(governor.lemma, reports)) continue;
    std::size_t noun = tokens.size(), doer = tokens.size();
    bool clause = false;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      if (tokens[other].head == verb.head &&
          (tokens[other].relation == Relation::obj || tokens[other].relation == Relation::cop))
        clause = true;
      if (tokens[other].head != static_cast<std::int32_t>(at)) continue;
      const Relation r = tokens[other].relation;
      if (r == Relation::nsubj && other + 1 == at) noun = other;
      clause = clause || r == Relation::obj || r == Relation::mark || r == Relation::aux || r == Relation::ccomp ||
               r == Relation::xcomp;
      if (r == Relation::obl || r == Relation::obl_agent)
        for (const Token& mark : tokens)
          if (mark.head == static_cast<std::int32_t>(other) && mark.relation == Relation::case_ && mark.lemma == "by")
            doer = other;
    }
    if (noun == tokens.size() || clause || tokens[noun].upos == Upos::pron) continue;
    if (doer == tokens.size() && (!is_one_of(governor.form, clauseless) || tokens[noun].upos != Upos::noun)) continue;
    if (doer < tokens.size()) tokens[doer].relation = Relation::obl_agent;
    tokens[noun].head = verb.head;
    tokens[noun].relation = Relation::obj;
    verb.head = static_cast<std::int32_t>(noun);
    verb.relation = Relation::acl;
    verb.xpos = penn_tag("VBN");
  }
}

// "that no matter how prices change, Togo will pay": nothing matters; Togo pays.
void lower_no_matter(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> asked = {"how",   "what",    "who",   "where", "when",
                                                            "which", "whether", "whose", "why"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& matter = tokens[at];
    if (matter.form != "matter" || ascii_lower(tokens[at - 1].form) != "no" || !is_one_of(tokens[at + 1].form, asked))
      continue;
    if (!is_subject(matter) || matter.head <= static_cast<std::int32_t>(at)) continue;
    const bool other = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.begin() + matter.head,
                                   [&](const Token& t) { return is_subject(t) && t.head == matter.head; });
    if (!other) continue;
    matter.relation = Relation::obl;
    for (std::size_t verb = at + 2; verb < static_cast<std::size_t>(matter.head); ++verb)
      if (tokens[verb].head == matter.head && tokens[verb].relation == Relation::advcl)
        move_arc(tokens[verb], at, Relation::acl_relcl);
  }
}

// "Eritrea, once a member of the bloc, walked out": of two subjects the second, between commas behind a name, explains
// it.
void attach_once_appositions(std::vector<Token>& tokens) {
  for (std::size_t name = 0; name + 3 < tokens.size(); ++name) {
    const std::int32_t verb = tokens[name].head;
    if (tokens[name].relation != Relation::nsubj || tokens[name].upos != Upos::propn ||
        verb < static_cast<std::int32_t>(name) + 4)
      continue;
    std::size_t comma = name + 1;
    while (comma < tokens.size() && tokens[comma].head == static_cast<std::int32_t>(name) &&
           tokens[comma].relation == Relation::flat)
      ++comma;
    if (comma + 2 >= tokens.size() || tokens[comma].form != ",") continue;
    const std::string& link = tokens[comma + 1].form;
    if (link != "once" && link != "long" && link != "now" && link != "then" && link != "formerly" &&
        link != "already" && link != "though" && link != "although" && link != "albeit" && link != "while")
      continue;
    for (std::size_t noun = comma + 2; noun < static_cast<std::size_t>(verb); ++noun) {
      if (tokens[noun].head != verb || tokens[noun].upos != Upos::noun) continue;
      if (tokens[noun].relation != Relation::nsubj &&
          (tokens[noun].relation != Relation::obl || tokens[comma + 1].head != static_cast<std::int32_t>(noun)))
        continue;
      tokens[noun].head = static_cast<std::int32_t>(name);
      tokens[noun].relation = Relation::appos;
      tokens[comma + 1].head = static_cast<std::int32_t>(noun);
      tokens[comma + 1].relation = Relation::advmod;
      break;
    }
  }
}

// "New Zealand backed the bid while Samoa": a name taken for the whole sentence is the subject of the verb right behind
// it.
void lower_leading_names(std::vector<Token>& tokens) {
  for (std::size_t name = 0; name + 2 < tokens.size(); ++name) {
    if (tokens[name].head >= 0 || tokens[name].upos != Upos::propn) continue;
    std::size_t at = name + 1;
    while (at < tokens.size() && tokens[at].head == static_cast<std::int32_t>(name) &&
           tokens[at].relation == Relation::flat)
      ++at;
    if (at >= tokens.size()) return;
    Token& verb = tokens[at];
    if (verb.upos != Upos::verb || (verb.xpos != "VBD" && verb.xpos != "VBZ") ||
        verb.head != static_cast<std::int32_t>(name) ||
        (verb.relation != Relation::parataxis && verb.relation != Relation::acl && verb.relation != Relation::dep))
      return;
    const auto below = [&](const Token& t, Relation r) {
      return t.head == static_cast<std::int32_t>(at) && t.relation == r;
    };
    const bool whole =
        std::none_of(tokens.begin(), tokens.end(),
                     [&](const Token& t) {
                       return below(t, Relation::nsubj) || below(t, Relation::nsubj_pass) ||
                              below(t, Relation::obl_agent);
                     }) &&
        std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return below(t, Relation::obj); });
    if (!whole) return;
    verb.head = -1;
    verb.relation = Relation::root;
    tokens[name].head = static_cast<std::int32_t>(at);
    tokens[name].relation = Relation::nsubj;
    for (std::size_t other = at + 1; other < tokens.size(); ++other)
      if (tokens[other].head == static_cast<std::int32_t>(name)) tokens[other].head = static_cast<std::int32_t>(at);
    return;
  }
}

// "Israeli jets bombed targets": with a subject of its own a participle describes no noun behind it.
void raise_described_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || (verb.xpos != "VBN" && verb.xpos != "VBD") ||
        verb.head <= static_cast<std::int32_t>(at))
      continue;
    const std::int32_t object = verb.head;
    bool subject = false, passive = false;
    for (std::size_t other = 0; other < at; ++other) {
      if (tokens[other].head != static_cast<std::int32_t>(at)) continue;
      subject = subject || tokens[other].relation == Relation::nsubj;
      passive =
          passive || tokens[other].relation == Relation::aux_pass || tokens[other].relation == Relation::nsubj_pass;
    }
    Token& noun = tokens[static_cast<std::size_t>(object)];
    const bool opens_behind_semicolon =
        (noun.head >= 0 && noun.head < static_cast<std::int32_t>(at) &&
         std::any_of(tokens.begin() + noun.head, tokens.begin() + static_cast<std::ptrdiff_t>(at),
                     [](const Token& t) { return t.form == ";"; }));
    if (!subject &&
        (noun.head < 0 ||
         opens_behind_semicolon)) {  // or the noun, taken for the sentence, has it: "Israel bombed positions"
      const bool is = std::any_of(tokens.begin(), tokens.end(),
                                  [&](const Token& t) { return t.head == object && t.relation == Relation::cop; });
      std::size_t who = at - 1;  // "Israel on Friday bombed", "Togo today imposed": with the day between them
      while (who > 0 &&
             (tokens[who].relation == Relation::obl || tokens[who].relation == Relation::advmod ||
              tokens[who].relation == Relation::case_) &&
             tokens[who].head >= static_cast<std::int32_t>(who) && tokens[who].head <= static_cast<std::int32_t>(at))
        --who;
      Token& before = tokens[who];
      const bool doer = before.relation == Relation::nsubj ||
                        (before.relation == Relation::compound && (before.upos == Upos::propn || before.xpos == "NNS"));
      if (!is && doer && (before.head == object || before.head == static_cast<std::int32_t>(at))) {
        before.head = object;
        before.relation = Relation::nsubj;
        subject = true;
      }
    }
    if (!subject || passive) continue;
    if (verb.upos != Upos::verb) {
      verb.upos = Upos::verb;
      verb.lemma.clear();
    }
    verb.head = noun.head;
    verb.relation = noun.head >= 0 && noun.head < static_cast<std::int32_t>(at) && opens_behind_semicolon
                        ? Relation::parataxis
                        : noun.relation;
    if (verb.xpos == "VBN" && std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::aux;
        }))
      verb.xpos = penn_tag("VBD");
    noun.head = static_cast<std::int32_t>(at);
    noun.relation = Relation::obj;
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (tokens[other].head == object && (other < at || tokens[other].relation == Relation::punct))
        tokens[other].head = static_cast<std::int32_t>(at);
    return;
  }
}

// "has lent Chad money": the participle right behind "has" is what is told.
void raise_perfects(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& have = tokens[at];
    if (have.form != "has" && have.form != "have" && have.form != "had") continue;
    std::size_t next = at + 1;
    while (next < tokens.size() && tokens[next].upos == Upos::adv) ++next;
    if (next >= tokens.size()) continue;
    Token& verb = tokens[next];
    const auto here = static_cast<std::int32_t>(at);
    if (verb.xpos != "VBN" || verb.head != here ||
        (verb.relation != Relation::xcomp && verb.relation != Relation::obj && verb.relation != Relation::parataxis))
      continue;
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& t) { return &t != &verb && t.head == here && t.relation == Relation::obj; }))
      continue;
    verb.head = have.head;
    verb.relation = have.relation;
    have.head = static_cast<std::int32_t>(next);
    have.relation = Relation::aux;
    have.upos = Upos::aux;
    for (Token& other : tokens)
      if (&other != &verb && other.head == here) other.head = static_cast<std::int32_t>(next);
  }
}

// "will attend the forum, due to be held in Lima": the forum is, and not who attends.
void hang_due(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 3 < tokens.size(); ++at) {
    if (tokens[at].form != "due" || tokens[at].relation != Relation::mark || tokens[at + 1].form != "to") continue;
    const auto deed = static_cast<std::size_t>(std::max(tokens[at].head, 0));
    if (deed <= at + 1 || deed > at + 3 || tokens[deed].upos != Upos::verb) continue;
    std::size_t noun = tokens[at - 1].form == "," ? at - 2 : at - 1;
    if (!is_noun(tokens[noun])) continue;
    while (tokens[noun].relation == Relation::flat && tokens[noun].head >= 0)
      noun = static_cast<std::size_t>(tokens[noun].head);
    const Relation r = tokens[deed].relation;
    if ((r != Relation::advcl && r != Relation::acl) || is_under(tokens, noun, deed)) continue;
    move_arc(tokens[deed], noun, Relation::acl);
  }
}

// "is due in Lima on Friday": where and when, of one who is due; only "due to" is a preposition.
void raise_due(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& due = tokens[at];
    const std::int32_t stolen = due.head;
    if (due.form != "due" || due.relation != Relation::case_ || stolen <= static_cast<std::int32_t>(at)) continue;
    if (tokens[at + 1].form != "in" && tokens[at + 1].form != "at") continue;
    Token& noun = tokens[static_cast<std::size_t>(stolen)];
    const bool copular = std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                     [&](const Token& t) { return t.head == stolen && t.relation == Relation::cop; });
    if (!copular) continue;
    due.head = noun.head;
    due.relation = noun.relation;
    due.upos = Upos::adj;
    due.xpos = penn_tag("JJ");
    noun.head = static_cast<std::int32_t>(at);
    noun.relation = Relation::obl;
    for (std::size_t word = 0; word < tokens.size(); ++word) {
      const Relation r = tokens[word].relation;
      const bool of_clause = r == Relation::nsubj || r == Relation::cop || r == Relation::aux || r == Relation::mark ||
                             r == Relation::cc || r == Relation::punct || r == Relation::advmod ||
                             (word < at && r != Relation::case_);
      if (tokens[word].head == stolen && of_clause)
        tokens[word].head = static_cast<std::int32_t>(at);
      else if (tokens[word].head == stolen && word > static_cast<std::size_t>(stolen) && r == Relation::nmod) {
        tokens[word].head = static_cast<std::int32_t>(at);
        tokens[word].relation = Relation::obl;
      }
    }
    return;
  }
}

// "which the union wants scrapped": to want is no auxiliary; what is wanted is done below it.
void raise_wanting(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& want = tokens[at];
    const std::int32_t below = want.head;
    if (want.relation != Relation::aux || (want.form != "wants" && want.form != "want" && want.form != "wanted") ||
        below <= static_cast<std::int32_t>(at))
      continue;
    Token& deed = tokens[static_cast<std::size_t>(below)];
    if (deed.xpos != "VBN") continue;
    want.head = deed.head;
    want.relation = deed.relation;
    want.upos = Upos::verb;
    deed.head = static_cast<std::int32_t>(at);
    deed.relation = Relation::xcomp;
    for (std::size_t word = 0; word < at; ++word)
      if (tokens[word].head == below) tokens[word].head = static_cast<std::int32_t>(at);
  }
}

// "This year, Peru leads the group": a time before a comma tells when, and is not what the sentence is about.
void raise_verbs_behind_times(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> times = {"year",     "month",     "week",    "day",
                                                             "morning",  "evening",   "weekend", "today",
                                                             "tomorrow", "yesterday", "spring",  "autumn"};
  constexpr std::size_t longest_opening = 3;  // "Earlier this year"
  for (std::size_t at = 0; at + 3 < tokens.size() && at <= longest_opening; ++at) {
    Token& time = tokens[at];
    if (time.relation != Relation::root || tokens[at + 1].form != ",") continue;
    if (!is_one_of(time.lemma, times) || has_child(tokens, at, Relation::cop) || has_subject(tokens, at)) return;
    for (std::size_t verb = at + 2; verb < tokens.size(); ++verb) {
      const Token& told = tokens[verb];
      if (told.head != static_cast<std::int32_t>(at) || told.upos != Upos::verb || !is_finite_tag(told.xpos) ||
          !has_subject(tokens, verb))
        continue;
      for (Token& other : tokens)
        if (&other > &time + 1 && other.head == static_cast<std::int32_t>(at))
          other.head = static_cast<std::int32_t>(verb);
      move_arc(time, verb, Relation::obl);
      tokens[verb].head = -1;
      tokens[verb].relation = Relation::root;
      return;
    }
    return;
  }
}

}  // namespace

void mend_clauses(Sentence& sentence) {
  attach_described_subjects(sentence.tokens);
  attach_reduced_relatives(sentence.tokens);
  lower_no_matter(sentence.tokens);
  attach_once_appositions(sentence.tokens);
  lower_leading_names(sentence.tokens);
  raise_described_verbs(sentence.tokens);
  raise_perfects(sentence.tokens);
  hang_due(sentence.tokens);
  raise_due(sentence.tokens);
  raise_wanting(sentence.tokens);
  raise_verbs_behind_times(sentence.tokens);
}

}  // namespace chancery

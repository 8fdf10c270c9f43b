// Verbs of a row, and participles of what is to come, that hang on a link, a noun or the wrong verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// A verb that hangs on the "and" or on the pronoun before it: no word of either kind has a clause of its own.
void raise_verbs_on_links(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const bool past = verb.xpos == "VBD" || (verb.xpos == "VB" && verb.relation == Relation::conj &&
                                             tokens[at - 1].form == "and");  // "and froze"
    if (!past || verb.head != static_cast<std::int32_t>(at) - 1) continue;
    Token& link = tokens[at - 1];
    const bool pronoun = link.xpos == "WDT" || link.xpos == "WP";
    std::size_t above = at - 1;  // the past before the "and", the noun before the pronoun
    while (above-- > 0)
      if (pronoun ? tokens[above].upos == Upos::noun || tokens[above].upos == Upos::propn : tokens[above].xpos == "VBD")
        break;
    if (above >= tokens.size() || (!pronoun && link.upos != Upos::cconj)) continue;
    verb.xpos = penn_tag("VBD");
    verb.head = static_cast<std::int32_t>(above);
    verb.relation = pronoun ? Relation::acl_relcl : Relation::conj;
    verb.head_probability *= moved_arc_trust;
    link.head = static_cast<std::int32_t>(at);
    link.relation = pronoun ? Relation::nsubj : Relation::cc;
  }
}

// "took part in the Forum, to be held by the ministry": it is the forum that will be held.
void hang_coming_participles(std::vector<Token>& tokens) {
  for (std::size_t verb = 4; verb < tokens.size(); ++verb) {
    Token& held = tokens[verb];
    if (held.xpos != "VBN" || held.head < 0 || held.head >= static_cast<std::int32_t>(verb)) continue;
    if (held.relation != Relation::advcl &&
        (held.relation != Relation::acl || tokens[static_cast<std::size_t>(held.head)].upos != Upos::verb))
      continue;
    if (tokens[verb - 1].form != "be" || tokens[verb - 2].xpos != "TO" || tokens[verb - 3].form != ",") continue;
    std::size_t noun = verb - 4;
    const auto is_noun = [&](std::size_t at) {
      return tokens[at].upos == Upos::noun || tokens[at].upos == Upos::propn;
    };
    if (!is_noun(noun)) continue;
    for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
      const Relation r = tokens[noun].relation;
      const bool within = r == Relation::nmod || r == Relation::flat || r == Relation::compound || r == Relation::appos;
      if (!within || tokens[noun].head < 0 || tokens[noun].head >= static_cast<std::int32_t>(verb) ||
          !is_noun(static_cast<std::size_t>(tokens[noun].head)))
        break;
      noun = static_cast<std::size_t>(tokens[noun].head);
    }
    if (noun == static_cast<std::size_t>(held.head)) continue;
    held.head = static_cast<std::int32_t>(noun);
    held.relation = Relation::acl;
    held.head_probability *= moved_arc_trust;
  }
}

// "was financed by Acme, built by Brix and is run by the city": no Acme that Brix built, where the row goes on without
// a comma.
void raise_passives_of_rows(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 2 < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (second.xpos != "VBN" || second.relation != Relation::acl || tokens[at - 1].form != "," || second.head < 0 ||
        second.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& doer = tokens[static_cast<std::size_t>(second.head)];
    if (doer.relation != Relation::obl_agent || doer.head < 0 || doer.head >= second.head ||
        !has_child(tokens, at, Relation::obl_agent))
      continue;
    const auto first = static_cast<std::size_t>(doer.head);
    if (!has_child(tokens, first, Relation::aux_pass)) continue;
    const bool goes_on =
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& t) {
          if (t.form != "and" || t.relation != Relation::cc || t.head < 0 || (&t - 1)->form == ",") return false;
          const Token& third = tokens[static_cast<std::size_t>(t.head)];
          return third.head == doer.head && third.relation == Relation::conj && third.xpos == "VBN";
        });
    if (goes_on) move_arc(second, first, Relation::conj);
  }
}

// "called for an immediate truce and welcomed the resolution": what a name or an article follows is no participle
// beside the noun but a second past.
void raise_second_pasts(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const std::string_view next = tokens[at + 1].xpos;
    if (verb.xpos != "VBN" || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[at - 1].xpos != "CC" || (next != "DT" && next != "PRP$" && next != "NNP" && next != "PRP")) continue;
    const Upos joined = tokens[static_cast<std::size_t>(verb.head)].upos;
    if (joined != Upos::noun && joined != Upos::propn) continue;
    const bool helped = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) &&
             (t.relation == Relation::aux_pass || t.relation == Relation::nsubj_pass);
    });
    std::int32_t above = tokens[static_cast<std::size_t>(verb.head)].head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size(); ++steps) {
      if (tokens[static_cast<std::size_t>(above)].xpos == "VBD") break;
      above = tokens[static_cast<std::size_t>(above)].head;
    }
    if (helped || above < 0 || above >= static_cast<std::int32_t>(at)) continue;
    std::size_t object = at;  // the head of the noun phrase that follows
    for (std::size_t word = at + 1; word < tokens.size(); ++word) {
      const std::int32_t head = tokens[word].head;
      if (head >= static_cast<std::int32_t>(at) || tokens[word].upos == Upos::punct) continue;
      if (object == at && (tokens[word].upos == Upos::noun || tokens[word].upos == Upos::propn)) {
        object = word;
        tokens[word].head = static_cast<std::int32_t>(at);
        tokens[word].relation = Relation::obj;
      } else if (tokens[word].relation == Relation::acl_relcl && object != at && head == verb.head) {
        tokens[word].head = static_cast<std::int32_t>(object);
      }
    }
    verb.xpos = "VBD";
    verb.upos = Upos::verb;
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
  }
}

// "condemns the raid on Gao and calls on Togo to stop", "deplores the vote and supports the mayor": no plural beside
// the raid but a second present.
void raise_second_presents(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> presents = {"calls", "demands", "supports", "thanks",   "hopes",
                                                                "notes", "backs",   "urges",    "welcomes", "regrets"};
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "NNS" && (verb.xpos != "VBZ" || verb.upos != Upos::noun)) || verb.relation != Relation::conj ||
        verb.head < 0 || verb.head >= static_cast<std::int32_t>(at) || tokens[at - 1].form != "and")
      continue;
    if (!is_one_of(verb.form, presents)) continue;
    const Token& next = tokens[at + 1];
    const bool calls = verb.form == "calls" && (next.form == "on" || next.form == "upon" || next.form == "for");
    const bool told =
        (verb.form == "demands" || verb.form == "hopes" || verb.form == "notes" || verb.form == "regrets") &&
        next.form == "that";
    const bool object = verb.form != "calls" && verb.form != "hopes" &&
                        (next.upos == Upos::det || next.upos == Upos::propn || next.xpos == "PRP$");
    if (!calls && !told && !object) continue;
    std::int32_t above = verb.head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size(); ++steps) {
      if (tokens[static_cast<std::size_t>(above)].xpos == "VBZ" &&
          tokens[static_cast<std::size_t>(above)].upos == Upos::verb)
        break;
      above = tokens[static_cast<std::size_t>(above)].head;
    }
    if (above < 0 || above >= static_cast<std::int32_t>(at)) continue;
    const auto here = static_cast<std::int32_t>(at);
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBZ");
    verb.lemma = verb.form.substr(0, verb.form.size() - 1);
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
    for (std::size_t below = at + 1; below < tokens.size(); ++below) {
      Token& word = tokens[below];
      if (word.head == here && word.relation == Relation::nmod) word.relation = Relation::obl;
      // "calls on Togo to stop": what it calls for, not which Togo
      if (calls && word.relation == Relation::acl && word.xpos == "VB" && word.head > here) {
        word.head = here;
        word.relation = Relation::advcl;
      }
      if (object && word.relation == Relation::appos && word.head == here) word.relation = Relation::obj;
    }
  }
}

// "lauded his efforts in keeping the peace and congratulated the king": with its object behind it, and no help, it is a
// past.
void read_pasts_beside_gerunds(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VBN" || verb.relation != Relation::conj || verb.head < 0 || tokens[at - 1].form != "and" ||
        has_child(tokens, at, Relation::aux))
      continue;
    const Token& first = tokens[static_cast<std::size_t>(verb.head)];
    const Token& next = tokens[at + 1];
    if ((first.xpos != "VBG" && first.xpos != "VB") || verb.head >= static_cast<std::int32_t>(at)) continue;
    // "does not recognise it and called on Togo": after "does" and "will" stands no participle
    const bool helped = first.xpos == "VB" && has_child(tokens, static_cast<std::size_t>(verb.head), Relation::aux);
    if (helped && next.upos != Upos::punct && next.form != "by" && !has_child(tokens, at, Relation::aux_pass)) {
      verb.xpos = penn_tag("VBD");
      continue;
    }
    if (next.upos != Upos::propn && next.upos != Upos::det && next.upos != Upos::pron) continue;
    const bool takes = std::any_of(
        tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end(),
        [&](const Token& t) { return t.relation == Relation::obj && t.head == static_cast<std::int32_t>(at); });
    if (takes) verb.xpos = penn_tag("VBD");
  }
}

// "telephoned him to wish him luck and appealed for calm": a past is coordinated with the past above, not with an
// infinitive.
void lift_finite_conjuncts(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const bool finite = verb.xpos == "VBD" || verb.xpos == "VBZ";
    if (!finite || verb.relation != Relation::conj || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& first = tokens[static_cast<std::size_t>(verb.head)];
    const std::string_view joined = first.xpos;
    // "told her of the raid, for which he holds Mali responsible, and condemned it": nor with the present of an aside
    const bool aside = verb.xpos == "VBD" && (joined == "VBZ" || joined == "VBP") &&
                       first.relation == Relation::acl_relcl && tokens[at - 1].form == "and" &&
                       tokens[at - 2].form == ",";
    // "visited a camp that the firm has set up, and promised": nor with what has been done in an aside
    const bool perfect = verb.xpos == "VBD" && joined == "VBN" && first.relation == Relation::acl_relcl &&
                         tokens[at - 1].form == "and" && tokens[at - 2].form == "," &&
                         has_child(tokens, static_cast<std::size_t>(verb.head), Relation::aux);
    if (joined != "VB" && joined != "VBG" && !aside && !perfect) continue;
    const bool has_subject = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && is_subject(t);
    });
    if (has_subject) continue;
    std::int32_t above = tokens[static_cast<std::size_t>(verb.head)].head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size(); ++steps) {
      if (tokens[static_cast<std::size_t>(above)].xpos == verb.xpos) break;
      above = tokens[static_cast<std::size_t>(above)].head;
    }
    if (above < 0 || above >= static_cast<std::int32_t>(at)) continue;
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
  }
}

// "reaffirmed that it should be kept, and welcomed the corridor": what is done to nobody has no object, so the last is
// told beside the reaffirming.
void lift_from_passives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> with_two = {
      "given",  "awarded", "offered", "granted",   "sent",    "shown",  "taught", "paid",
      "handed", "named",   "made",    "appointed", "elected", "called", "fined",  "denied"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "VBD" && verb.xpos != "VBN") || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[at - 1].form != "and" || tokens[at - 2].form != "," || !has_child(tokens, at, Relation::obj) ||
        has_subject(tokens, at))
      continue;
    if (has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::aux_pass)) continue;
    if (is_one_of(verb.form, with_two)) continue;
    const auto passive = static_cast<std::size_t>(verb.head);
    if (tokens[passive].relation != Relation::ccomp || !has_child(tokens, passive, Relation::aux_pass) ||
        tokens[passive].head < 0)
      continue;
    const auto above = static_cast<std::size_t>(tokens[passive].head);
    if (above > passive || tokens[above].xpos != "VBD") continue;
    verb.xpos = penn_tag("VBD");
    move_arc(verb, above, Relation::conj);
  }
}

// "builds", "is building": what one does, not several.
bool is_of_one(const std::vector<Token>& tokens, std::size_t verb) {
  if (tokens[verb].xpos == "VBZ") return true;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) &&
           (t.relation == Relation::aux || t.relation == Relation::aux_pass) &&
           (t.form == "is" || t.form == "was" || t.form == "has");
  });
}

// "is to open a centre built with support and meet the governor", "will buy a mill that it is renting and close it": a
// bare infinitive goes on with the infinitive above. So does "will buy a mill that Acme is renting and lend it money":
// of one who "is" no present is bare.
void lift_bare_infinitives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "VB" && verb.xpos != "VBP") || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& joined = tokens[static_cast<std::size_t>(verb.head)];
    if (verb.xpos == "VBP" && (has_subject(tokens, at) || joined.upos != Upos::verb ||
                               !is_of_one(tokens, static_cast<std::size_t>(verb.head))))
      continue;
    const bool inflected = joined.xpos == "VBN" || joined.xpos == "VBG" || joined.xpos == "VBZ" || joined.xpos == "VBD";
    if (!inflected && joined.upos != Upos::noun && joined.upos != Upos::propn) continue;
    if (tokens[at - 1].xpos != "CC" || has_child(tokens, at, Relation::aux)) continue;
    std::int32_t above = joined.head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size(); ++steps) {
      if (tokens[static_cast<std::size_t>(above)].xpos == "VB") break;
      above = tokens[static_cast<std::size_t>(above)].head;
    }
    if (above < 0 || above >= static_cast<std::int32_t>(at)) continue;
    verb.xpos = penn_tag("VB");
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
  }
}

// "urged both to show restraint and resolve the dispute": a bare infinitive goes on with the one that the past governs.
void lower_bare_infinitives(std::vector<Token>& tokens) {
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VB" || verb.upos != Upos::verb || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const std::string_view past = tokens[static_cast<std::size_t>(verb.head)].xpos;
    if (past != "VBD" && past != "VBN" && past != "VBZ") continue;
    if (tokens[at - 1].xpos != "CC" || has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::mark) ||
        has_subject(tokens, at))
      continue;
    for (std::size_t other = at - 2; other > static_cast<std::size_t>(verb.head); --other) {
      const Token& infinitive = tokens[other];
      const bool governed = infinitive.relation == Relation::xcomp || infinitive.relation == Relation::advcl;
      if (infinitive.head != verb.head || !governed || infinitive.xpos != "VB" || tokens[other - 1].xpos != "TO")
        continue;
      move_arc(verb, other, Relation::conj);
      break;
    }
  }
}

// "welcomes the truce reached in Lima and commends Togo": what is finite stands beside the finite verb, not beside a
// participle. "demands that the Front lift the siege and calls on Togo": nor beside what is demanded. "notes the
// results, which give him the seat, and commends Togo": one who commends is not the results.
void raise_finite_off_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "VBZ" && verb.xpos != "VBD") || verb.upos != Upos::verb || verb.relation != Relation::conj)
      continue;
    if (verb.head < 0 || verb.head >= static_cast<std::int32_t>(at) || tokens[at - 1].form != "and" ||
        has_subject(tokens, at))
      continue;
    const Token& participle = tokens[static_cast<std::size_t>(verb.head)];
    const bool bare = participle.xpos == "VBP" || participle.xpos == "VB" ||
                      (participle.xpos == "JJ" && !has_child(tokens, static_cast<std::size_t>(verb.head),
                                                             Relation::cop));  // "that Mali free them"
    const bool of_many = bare && ((verb.xpos == "VBZ" && participle.relation == Relation::acl_relcl) ||
                                  participle.relation == Relation::ccomp);
    if ((participle.xpos != "VBN" || participle.relation != Relation::acl) && !of_many) continue;
    std::int32_t above = participle.head;
    for (std::size_t steps = 0;
         above >= 0 && steps < tokens.size() && tokens[static_cast<std::size_t>(above)].xpos != verb.xpos; ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above >= 0 && above < static_cast<std::int32_t>(at) &&
        tokens[static_cast<std::size_t>(above)].upos == Upos::verb)
      move_arc(verb, static_cast<std::size_t>(above), Relation::conj);
  }
}

}  // namespace

void mend_verbs_on_links(Sentence& sentence) { raise_verbs_on_links(sentence.tokens); }

void mend_verb_conjuncts(Sentence& sentence) {
  raise_passives_of_rows(sentence.tokens);
  hang_coming_participles(sentence.tokens);
  raise_second_pasts(sentence.tokens);
  raise_second_presents(sentence.tokens);
  raise_finite_off_participles(sentence.tokens);
  read_pasts_beside_gerunds(sentence.tokens);
  lift_from_passives(sentence.tokens);
  lift_finite_conjuncts(sentence.tokens);
  lower_bare_infinitives(sentence.tokens);
  lift_bare_infinitives(sentence.tokens);
}

}  // namespace chancery

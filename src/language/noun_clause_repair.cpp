// Clauses that tell of a noun and were hung elsewhere, and phrases that were drawn across a verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// The head of the noun phrase that ends at this token: "a base at Marsaxlokk", but not "took part in the Games".
std::size_t phrase_head(const std::vector<Token>& tokens, std::size_t end, std::size_t limit) {
  std::size_t noun = end;
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    const Token& now = tokens[noun];
    const bool within = now.relation == Relation::flat || now.relation == Relation::compound;
    if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(limit) ||
        !is_noun(tokens[static_cast<std::size_t>(now.head)]))
      break;
    noun = static_cast<std::size_t>(now.head);
  }
  return noun;
}

// "a post at Songwe, built with a loan", "a firm in Oman called Saffa": what is at the place; "in the Games, held in
// May" is of the Games.
std::size_t without_place(const std::vector<Token>& tokens, std::size_t noun, std::size_t limit) {
  if (tokens[noun].upos != Upos::propn) return noun;
  std::size_t place = noun;
  for (std::size_t at = 1; at < noun; ++at) {
    if (tokens[at].head != static_cast<std::int32_t>(noun)) continue;
    if (tokens[at].relation == Relation::det) return noun;
    const bool at_place = tokens[at].form == "at" || tokens[at].form == "in" || tokens[at].form == "near";
    if (tokens[at].relation == Relation::case_ && at_place) place = at;
  }
  return place < noun && is_noun(tokens[place - 1]) ? phrase_head(tokens, place - 1, limit) : noun;
}

// "was financed by Acme, built by Brix": one more of such a row.
bool has_doer(const std::vector<Token>& tokens, std::size_t verb, std::size_t before) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(before), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) &&
           (t.relation == Relation::obl_agent || t.relation == Relation::aux_pass);
  });
}

// "paid for the first stretch, built by Acme": a participle right behind a noun and a comma, where no verb can have it.
void hang_late_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    // "at Songwe, constructed with a loan": verbs of making tell of things, whatever the parser calls the clause
    static constexpr std::array<std::string_view, 10> making = {"built",   "constructed",  "made",     "designed",
                                                                "owned",   "manufactured", "financed", "funded",
                                                                "founded", "supplied"};
    const bool made = verb.relation == Relation::advcl && is_one_of(verb.form, making);
    // "of the church, carried out by Acme": whatever the tag, it is done by somebody
    // "the dam, constructed with a loan", "the Days in Oslo, held last August"
    const bool beside =
        verb.relation == Relation::acl || verb.relation == Relation::parataxis || verb.relation == Relation::advcl;
    const bool objected = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::obj && is_noun(t);
    });
    const bool bare =
        verb.xpos == "VBD" && beside && !objected && (verb.form == "held" || is_one_of(verb.form, making));
    const bool passive =
        verb.xpos == "VBN" || bare ||
        (verb.xpos == "VBD" && verb.relation == Relation::acl && has_child(tokens, at, Relation::obl_agent));
    if ((verb.relation != Relation::acl && !made && !bare) || !passive || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb || tokens[at - 1].form != "," ||
        !is_noun(tokens[at - 2]))
      continue;
    if (tokens[at - 2].xpos == "CD" || has_doer(tokens, static_cast<std::size_t>(verb.head), at)) continue;
    const bool clause = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) &&
             (t.relation == Relation::mark || t.relation == Relation::aux || t.relation == Relation::aux_pass ||
              t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass);
    });
    if (clause) continue;
    std::size_t noun = at - 2;
    for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
      const Token& now = tokens[noun];
      const bool within = now.relation == Relation::flat || now.relation == Relation::compound ||
                          now.relation == Relation::nmod || now.relation == Relation::conj;
      if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(at) ||
          !is_noun(tokens[static_cast<std::size_t>(now.head)]))
        break;
      const bool told = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == static_cast<std::int32_t>(noun) && t.relation == Relation::det;
      });
      if (now.relation == Relation::nmod && (now.upos == Upos::noun || told)) break;  // "in the Games, held in May"
      noun = static_cast<std::size_t>(now.head);
    }
    noun = without_place(tokens, noun, at);
    if (static_cast<std::int32_t>(noun) == verb.head) continue;
    if (bare) verb.xpos = penn_tag("VBN");
    verb.head = static_cast<std::int32_t>(noun);
    verb.relation = Relation::acl;
    verb.head_probability *= moved_arc_trust;
  }
}

// "Sahel Vert, an organisation set up by Diallo": a participle has no subject.
void divide_explained(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    Token& noun = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (verb.xpos != "VBN" || verb.relation != Relation::acl || verb.head < 0 || verb.head >= here - 1) continue;
    if (noun.upos != Upos::noun || noun.relation != Relation::nsubj || noun.head != here) continue;
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
          return t.head == here &&
                 (t.relation == Relation::aux || t.relation == Relation::aux_pass || t.relation == Relation::obj);
        }))
      continue;
    noun.head = verb.head;
    noun.relation = Relation::appos;
    noun.head_probability *= moved_arc_trust;
    verb.head = here - 1;
  }
}

// "thanked Japan for the money it had lent": a relative clause tells of the noun right before it, never of a verb.
void hang_relative_clauses(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb) continue;
    std::size_t first = at;
    for (std::size_t other = 0; other < at; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(at) && other > static_cast<std::size_t>(verb.head))
        first = std::min(first, other);
    for (std::size_t other = static_cast<std::size_t>(verb.head) + 1; other < first; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(first)) first = other;
    if (first < 2) continue;
    const std::size_t before = tokens[first - 1].form == "," ? first - 2 : first - 1;
    if (before <= static_cast<std::size_t>(verb.head) || !is_noun(tokens[before])) continue;
    verb.head = static_cast<std::int32_t>(phrase_head(tokens, before, first));
    verb.head_probability *= moved_arc_trust;
  }
}

// "bought half of Acme and owns shares in Brix": a phrase across a finite verb is two; what stands behind the verb is
// its object, and the verb is joined to the one before.
void divide_at_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((verb.xpos != "VBZ" && verb.xpos != "VBD") || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= here)
      continue;
    if (tokens[at - 1].upos != Upos::cconj || !is_noun(tokens[static_cast<std::size_t>(verb.head)])) continue;
    std::int32_t above = verb.head;
    for (std::size_t steps = 0;
         above >= 0 && steps < tokens.size() && tokens[static_cast<std::size_t>(above)].upos != Upos::verb; ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above < 0 || above >= here || tokens[static_cast<std::size_t>(above)].upos != Upos::verb) continue;
    for (std::size_t thing = at + 1; thing < tokens.size() && thing < at + 6; ++thing) {
      Token& noun = tokens[thing];
      if (!is_noun(noun) || noun.head < 0 || noun.head >= here || noun.head < above) continue;
      std::int32_t last = -1;  // of what belongs to it before the verb
      for (std::int32_t other = 0; other < here; ++other)
        if (tokens[static_cast<std::size_t>(other)].head == static_cast<std::int32_t>(thing) &&
            is_noun(tokens[static_cast<std::size_t>(other)]))
          last = other;
      if (last < 0) break;
      Token& first = tokens[static_cast<std::size_t>(last)];
      first.head = noun.head;
      first.relation = noun.relation;
      for (std::int32_t other = 0; other < here; ++other)
        if (other != last && tokens[static_cast<std::size_t>(other)].head == static_cast<std::int32_t>(thing))
          tokens[static_cast<std::size_t>(other)].head = last;
      noun.head = here;
      noun.relation = Relation::obj;
      noun.head_probability *= moved_arc_trust;
      break;
    }
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
  }
}

// "put money into a company in Oman called Saffa and signed a deal": what the company is called is no further deed.
void hang_callings(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& called = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((called.form != "called" && called.form != "named" && called.form != "dubbed") ||
        (called.relation != Relation::conj && called.relation != Relation::advcl) || called.head < 0 ||
        called.head >= here || !is_noun(tokens[at - 1]) ||
        tokens[static_cast<std::size_t>(called.head)].upos != Upos::verb)
      continue;
    const bool joined = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == here && (t.relation == Relation::cc || t.relation == Relation::aux ||
                                t.relation == Relation::aux_pass || t.relation == Relation::nsubj);
    });
    if (joined) continue;
    const std::size_t noun = without_place(tokens, phrase_head(tokens, at - 1, at), at);
    for (std::size_t other = at + 1; other < tokens.size();
         ++other)  // what is joined to it is joined to the verb above
      if (tokens[other].head == here && tokens[other].relation == Relation::conj && tokens[other].upos == Upos::verb)
        tokens[other].head = called.head;
    called.head = static_cast<std::int32_t>(noun);
    called.relation = Relation::acl;
    called.head_probability *= moved_arc_trust;
  }
}

// "has put money into a firm called Saffa and signed a deal": nobody called it so after having put the money there.
void lower_callings(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& called = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((called.form != "called" && called.form != "named" && called.form != "dubbed") ||
        called.relation != Relation::root || !is_noun(tokens[at - 1]))
      continue;
    if (has_subject(tokens, at) || has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::aux_pass))
      continue;
    std::size_t told = 0;  // the verb of the clause before it
    while (told < at && !(tokens[told].head == here && tokens[told].relation == Relation::ccomp)) ++told;
    if (told >= at || tokens[told].upos != Upos::verb || !has_subject(tokens, told) || !is_under(tokens, at - 1, told))
      continue;
    if (std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(told), tokens.begin() + here,
                    [](const Token& t) { return t.upos == Upos::punct; }))
      continue;
    const std::size_t noun = without_place(tokens, phrase_head(tokens, at - 1, at), at);
    tokens[told].head = -1;
    tokens[told].relation = Relation::root;
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (tokens[other].head == here &&
          (other < at || tokens[other].relation == Relation::punct ||
           (tokens[other].relation == Relation::conj && tokens[other].upos == Upos::verb)))
        tokens[other].head = static_cast<std::int32_t>(told);
    called.xpos = penn_tag("VBN");
    move_arc(called, noun, Relation::acl);
    return;
  }
}

// "thanked her for the initiative to create a fund": the infinitive right behind such a noun tells of it.
void hang_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> nouns = {"initiative", "initiatives", "proposal",   "proposals",
                                                             "idea",       "suggestion",  "readiness",  "willingness",
                                                             "desire",     "intention",   "intentions", "aspiration"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const Token& noun = tokens[at];
    Token& verb = tokens[at + 2];
    if (tokens[at + 1].form != "to" || tokens[at + 1].head != static_cast<std::int32_t>(at) + 2 || verb.xpos != "VB" ||
        !is_noun(noun))
      continue;
    if (!is_one_of(noun.form, nouns)) continue;
    if (verb.relation != Relation::advcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    move_arc(verb, at, Relation::acl);
  }
}

}  // namespace

void mend_noun_clauses(Sentence& sentence) {
  hang_infinitives(sentence.tokens);
  hang_late_participles(sentence.tokens);
  hang_relative_clauses(sentence.tokens);
  divide_at_verbs(sentence.tokens);
  divide_explained(sentence.tokens);
  lower_callings(sentence.tokens);
  hang_callings(sentence.tokens);
}

}  // namespace chancery

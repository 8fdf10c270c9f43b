// Clauses behind "after", "before", "since", "until" or "as" whose subject the parser hands to that word as to a
// preposition, which leaves their verb loose.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_link(const Token& token) {
  static constexpr std::array<std::string_view, 7> links = {"after", "before", "since", "until",
                                                            "as",    "After",  "Before"};
  return token.relation == Relation::case_ && is_one_of(token.form, links);
}

// Whether the verb tells something in the past or present and has nobody who does it.
bool lacks_subject(const std::vector<Token>& tokens, std::size_t at) {
  const Token& verb = tokens[at];
  const bool helped = has_child(tokens, at, Relation::aux) && verb.xpos == "VBN";
  if (verb.upos != Upos::verb || (verb.xpos != "VBD" && verb.xpos != "VBZ" && !helped)) return false;
  // "after a deal reached in Lima": more often a participle than a past
  if (verb.relation == Relation::acl && !helped && tokens[at - 1].form != "," && verb.form.ends_with("ed") &&
      !has_child(tokens, at, Relation::obj) &&
      tokens[static_cast<std::size_t>(std::max(verb.head, 0))].upos != Upos::propn)
    return false;
  static constexpr std::array<Relation, 6> loose = {Relation::parataxis, Relation::acl,  Relation::acl_relcl,
                                                    Relation::ccomp,     Relation::conj, Relation::advcl};
  if (std::find(loose.begin(), loose.end(), verb.relation) == loose.end() || verb.head < 0 ||
      verb.head >= static_cast<std::int32_t>(at))
    return false;
  static constexpr std::array<Relation, 7> full = {Relation::nsubj,    Relation::nsubj_pass, Relation::expl,
                                                   Relation::csubj,    Relation::mark,       Relation::cc,
                                                   Relation::obl_agent};
  return std::none_of(full.begin(), full.end(), [&](Relation relation) { return has_child(tokens, at, relation); });
}

// "…, led the bank and left": a row of verbs may go on behind an aside.
bool goes_on(const std::vector<Token>& tokens, std::size_t at) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end(), [&](const Token& later) {
    return later.relation == Relation::conj && later.upos == Upos::verb &&
           (later.head == static_cast<std::int32_t>(at) || later.head == tokens[at].head);
  });
}

// The verb of the clause that the link opens, behind the noun and all that is said of it; the token count if there is
// none.
std::size_t verb_behind(const std::vector<Token>& tokens, std::size_t link, std::size_t noun) {
  bool comma = false, explained = false, named = false;
  for (std::size_t at = noun + 1; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.upos == Upos::punct) {
      if (token.form != "," && token.form != "-") return tokens.size();
      comma = comma || token.form == ",";
      continue;
    }
    if (lacks_subject(tokens, at)) {
      if (!comma) return at;
      const bool closed = tokens[at - 1].form == "," && explained;
      return closed && (named || (tokens[link].form != "as" && !goes_on(tokens, at))) ? at : tokens.size();
    }
    if (!is_under(tokens, at, noun)) {
      const bool helps = token.relation == Relation::aux && token.head > static_cast<std::int32_t>(at) && !comma;
      return helps && lacks_subject(tokens, static_cast<std::size_t>(token.head)) ? static_cast<std::size_t>(token.head)
                                                                                  : tokens.size();
    }
    const bool direct = token.head == static_cast<std::int32_t>(noun);
    explained =
        explained || (direct && comma && (token.relation == Relation::appos || token.relation == Relation::acl_relcl));
    named = named || (direct && token.relation == Relation::appos && token.name == NameType::person);
  }
  return tokens.size();
}

// What the clause hangs on: the verb above the noun; for an infinitive, the verb on which the loose verb hung.
std::int32_t governor_of(const std::vector<Token>& tokens, std::size_t noun, std::size_t verb) {
  std::int32_t above = tokens[noun].head;
  for (std::size_t steps = 0;
       above >= 0 && steps < tokens.size() && tokens[static_cast<std::size_t>(above)].upos != Upos::verb; ++steps)
    above = tokens[static_cast<std::size_t>(above)].head;
  const std::int32_t before = tokens[verb].head;
  const bool infinitive = above >= 0 && tokens[static_cast<std::size_t>(above)].xpos == "VB" &&
                          tokens[static_cast<std::size_t>(above)].relation == Relation::acl;
  if (above < 0 || (infinitive && before < static_cast<std::int32_t>(noun) &&
                    tokens[static_cast<std::size_t>(before)].upos == Upos::verb))
    return before;
  return above;
}

// "since its subsidiary, Western Shipyard, won an order": a name between commas behind a noun, of which it is the name
// and whose deed is told.
void give_names_to_nouns(std::vector<Token>& tokens) {
  for (std::size_t noun = 2; noun + 4 < tokens.size(); ++noun) {
    if ((tokens[noun].xpos != "NN" && tokens[noun].xpos != "JJ") || tokens[noun].relation != Relation::obl ||
        tokens[noun + 1].form != ",")
      continue;
    const bool linked = std::any_of(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun),
        [&](const Token& t) { return t.head == static_cast<std::int32_t>(noun) && is_link(t) && t.form != "as"; });
    std::size_t name = noun + 2;
    while (tokens[name].head > static_cast<std::int32_t>(name) && tokens[name].relation == Relation::compound)
      name = static_cast<std::size_t>(tokens[name].head);
    if (tokens[name].relation == Relation::amod && tokens[name].head > static_cast<std::int32_t>(name))
      name = static_cast<std::size_t>(tokens[name].head);
    if (!linked || tokens[name].upos != Upos::propn || tokens[name].relation != Relation::nsubj) continue;
    const std::int32_t verb = tokens[name].head;
    if (verb <= static_cast<std::int32_t>(name) + 1 || tokens[static_cast<std::size_t>(verb) - 1].form != ",") continue;
    const Token& told = tokens[static_cast<std::size_t>(verb)];
    const bool loose =
        told.relation == Relation::conj || told.relation == Relation::parataxis || told.relation == Relation::ccomp;
    if (!loose || told.head < 0 || told.head >= static_cast<std::int32_t>(noun) ||
        has_child(tokens, static_cast<std::size_t>(verb), Relation::cc))
      continue;
    tokens[noun].upos = Upos::noun;
    tokens[noun].xpos = penn_tag("NN");
    tokens[name].head = static_cast<std::int32_t>(noun);
    tokens[name].relation = Relation::appos;
    tokens[name].head_probability *= moved_arc_trust;
  }
}

// "summoned the envoy after officials in Lima protested the raid": the envoy was summoned, and the officials protested.
// Verbs of saying and thinking may have such a clause, and so have the noun that the link leads for a time.
void give_back_objects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 22> told = {
      "say",    "believe", "think", "claim", "hope", "know",     "fear", "suggest", "report", "deny", "admit",
      "insist", "warn",    "see",   "feel",  "find", "announce", "note", "add",     "tell",   "show", "declare"};
  for (std::size_t link = 2; link + 2 < tokens.size(); ++link) {
    if (!is_link(tokens[link]) || tokens[link].form == "as" || tokens[link].head <= static_cast<std::int32_t>(link))
      continue;
    const auto noun = static_cast<std::size_t>(tokens[link].head);
    const std::int32_t object = tokens[noun].head;
    if (tokens[noun].relation != Relation::nmod || object < 1 || object >= static_cast<std::int32_t>(link) ||
        (tokens[noun].xpos != "NNS" && tokens[noun].upos != Upos::propn))
      continue;
    const auto whom = static_cast<std::size_t>(object);
    const std::int32_t clause = tokens[whom].head;
    if (tokens[whom].relation != Relation::nsubj || clause <= static_cast<std::int32_t>(noun)) continue;
    Token& verb = tokens[static_cast<std::size_t>(clause)];
    const std::int32_t above = verb.head;
    if (verb.relation != Relation::ccomp || (verb.xpos != "VBD" && verb.xpos != "VBZ") || above < 0 || above >= object)
      continue;
    const Token& governor = tokens[static_cast<std::size_t>(above)];
    const auto main = static_cast<std::size_t>(above);
    if (governor.upos != Upos::verb || is_one_of(governor.lemma, told)) continue;
    if (has_child(tokens, main, Relation::obj) || has_child(tokens, static_cast<std::size_t>(clause), Relation::mark))
      continue;
    tokens[whom].head = above;
    tokens[whom].relation = Relation::obj;
    tokens[noun].head = clause;
    tokens[noun].relation = Relation::nsubj;
    tokens[link].head = clause;
    tokens[link].relation = Relation::mark;
    verb.relation = Relation::advcl;
    verb.head_probability *= moved_arc_trust;
    tokens[whom].head_probability *= moved_arc_trust;
    tokens[noun].head_probability *= moved_arc_trust;
  }
}

// "after its minister, Berg, signed": the word before a subject opens the clause, and is no preposition.
void free_links_of_subjects(std::vector<Token>& tokens) {
  for (std::size_t link = 0; link + 2 < tokens.size(); ++link) {
    if (!is_link(tokens[link]) || tokens[link].head <= static_cast<std::int32_t>(link)) continue;
    const Token& subject = tokens[static_cast<std::size_t>(tokens[link].head)];
    if (!is_subject(subject) || subject.head <= tokens[link].head) continue;
    const auto verb = static_cast<std::size_t>(subject.head);
    if (tokens[verb].relation != Relation::advcl || has_child(tokens, verb, Relation::mark)) continue;
    tokens[link].head = subject.head;
    tokens[link].relation = Relation::mark;
  }
}

// "has since appointed": a time, and no conjunction.
void read_since(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& since = tokens[at];
    if (since.form != "since" || since.relation != Relation::mark) continue;
    const std::string& help = tokens[at - 1].form;
    const std::string_view next = tokens[at + 1].xpos;
    if ((help != "has" && help != "have" && help != "had") || (next != "VBN" && next != "VBD")) continue;
    since.relation = Relation::advmod;
    since.upos = Upos::adv;
    since.xpos = penn_tag("RB");
  }
}

}  // namespace

void mend_cut_clauses(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  read_since(tokens);
  free_links_of_subjects(tokens);
  give_names_to_nouns(tokens);
  give_back_objects(tokens);
  for (std::size_t link = 1; link + 2 < tokens.size(); ++link) {
    if (!is_link(tokens[link]) || tokens[link].head <= static_cast<std::int32_t>(link)) continue;
    const auto noun = static_cast<std::size_t>(tokens[link].head);
    if (!is_noun(tokens[noun]) || tokens[noun].head < 0 || tokens[noun].head >= static_cast<std::int32_t>(link))
      continue;
    const std::size_t at = verb_behind(tokens, link, noun);
    if (at == tokens.size()) continue;
    const std::int32_t above = governor_of(tokens, noun, at);
    if (above < 0 || above >= static_cast<std::int32_t>(link)) continue;
    Token& verb = tokens[at];
    verb.head = above;
    verb.relation = Relation::advcl;
    verb.head_probability *= moved_arc_trust;
    tokens[noun].head = static_cast<std::int32_t>(at);
    tokens[noun].relation = subject_relation(tokens, at);
    tokens[link].head = static_cast<std::int32_t>(at);
    tokens[link].relation = Relation::mark;
  }
}

}  // namespace chancery

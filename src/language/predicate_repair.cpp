// What is said of an object by its verb, where the parser makes it a part of the object or a manner of the verb:
// charges, what somebody calls it, what he holds it to be.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "accused the government of secrecy": the last "of" tells of what, and is no part of who.
void give_back_charges(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 3> charging = {"accuse", "convict", "acquit"};
  static constexpr std::array<std::string_view, 6> taking = {"suspect", "rob", "strip", "deprive", "rid", "cheat"};
  const auto among = [](const auto& verbs, const std::string& lemma) {
    return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
  };
  for (std::size_t link = 2; link + 1 < tokens.size(); ++link) {
    if (tokens[link].form != "of" || tokens[link].head <= static_cast<std::int32_t>(link)) continue;
    Token& charge = tokens[static_cast<std::size_t>(tokens[link].head)];
    if (charge.relation != Relation::nmod || charge.upos != Upos::noun || charge.head < 0 ||
        charge.head >= static_cast<std::int32_t>(link))
      continue;
    std::int32_t whom = charge.head;
    bool nested = false;  // "the army of Togo of torture"
    for (int steps = 0; steps < 4; ++steps) {
      const Token& above = tokens[static_cast<std::size_t>(whom)];
      if ((above.relation != Relation::conj && above.relation != Relation::nmod) || above.head < 0 ||
          above.head >= whom)
        break;
      nested = nested || above.relation == Relation::nmod;
      whom = above.head;
    }
    const Token& object = tokens[static_cast<std::size_t>(whom)];
    if ((object.relation != Relation::obj && object.relation != Relation::iobj) || object.head < 0 ||
        object.head >= whom)
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(object.head)];
    const bool definite = tokens[link + 1].form == "the";
    if (verb.upos != Upos::verb || !((among(charging, verb.lemma) && !(nested && definite)) ||
                                     (among(taking, verb.lemma) && !definite && !nested)))
      continue;
    const std::int32_t head = charge.head;
    const bool last = std::none_of(tokens.begin() + tokens[link].head + 1, tokens.end(), [&](const Token& other) {
      return other.head == head && (other.relation == Relation::nmod || other.relation == Relation::acl);
    });
    if (!last) continue;
    charge.head = object.head;
    charge.relation = Relation::obl;
    charge.head_probability *= moved_arc_trust;
  }
}

// "which he described as cowardly", "called the deal unjust": what it is called, and not how he described it.
void read_descriptions(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 11> calling = {"describe", "denounce", "dismiss",   "see",
                                                               "regard",   "condemn",  "criticise", "criticize",
                                                               "view",     "portray",  "attack"};
  static constexpr std::array<std::string_view, 7> naming = {"call", "brand", "label",   "deem",
                                                             "dub",  "term",  "consider"};
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& adjective = tokens[at];
    if (adjective.relation != Relation::advmod || adjective.upos != Upos::adj || adjective.head < 0 ||
        adjective.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(adjective.head)];
    if (verb.upos != Upos::verb) continue;
    const bool as = tokens[at - 1].form == "as" && tokens[at - 1].head == static_cast<std::int32_t>(at);
    const bool behind = tokens[at - 1].head == adjective.head && tokens[at - 1].relation == Relation::obj;
    const auto is_one_of = [&](const auto& verbs) {
      return std::find(verbs.begin(), verbs.end(), verb.lemma) != verbs.end();
    };
    if ((as && is_one_of(calling)) || (behind && is_one_of(naming))) adjective.relation = Relation::xcomp;
  }
}

// "holds the Volta Front responsible": said of the name by the verb, for no adjective stands behind its name.
void free_predicates(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> judging = {"hold",    "find",     "deem",
                                                              "declare", "consider", "pronounce"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& adjective = tokens[at];
    if (adjective.relation != Relation::amod || adjective.upos != Upos::adj || adjective.head < 0 ||
        adjective.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& name = tokens[static_cast<std::size_t>(adjective.head)];
    if (name.upos != Upos::propn || name.relation != Relation::obj || name.head < 0 || name.head >= adjective.head)
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(name.head)];
    if (verb.upos != Upos::verb || !is_one_of(verb.lemma, judging)) continue;
    adjective.head = name.head;
    adjective.relation = Relation::xcomp;
    adjective.head_probability *= moved_arc_trust;
  }
}

// "called the bank a partner and said": of two objects, the second is what the first is called.
void read_second_objects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> naming = {"call", "brand",    "label",   "deem",    "dub",
                                                             "term", "consider", "declare", "proclaim"};
  for (std::size_t second = 3; second < tokens.size(); ++second) {
    Token& name = tokens[second];
    if (name.relation != Relation::obj || name.upos != Upos::noun || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(second))
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(name.head)];
    if (verb.upos != Upos::verb || !is_one_of(verb.lemma, naming)) continue;
    const bool other = std::any_of(tokens.begin() + name.head, tokens.begin() + static_cast<std::ptrdiff_t>(second),
                                   [&](const Token& t) { return t.head == name.head && t.relation == Relation::obj; });
    const bool article = std::any_of(
        tokens.begin() + name.head, tokens.begin() + static_cast<std::ptrdiff_t>(second),
        [&](const Token& t) { return t.head == static_cast<std::int32_t>(second) && t.relation == Relation::det; });
    // "what it called a meeting": the pronoun is the other object
    const bool what = verb.relation == Relation::acl_relcl && verb.head >= 0 &&
                      tokens[static_cast<std::size_t>(verb.head)].form == "what" && verb.head < name.head;
    if ((other || what) && article) name.relation = Relation::xcomp;
  }
}

// "a firm in Oman called Orvik": the name is what the firm is called, and nobody is called by it.
void read_names_given(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> naming = {"called", "named", "dubbed", "nicknamed"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl || !is_one_of(verb.form, naming) || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at) || has_subject(tokens, at))
      continue;
    for (std::size_t name = at + 1; name < tokens.size() && name < at + 6; ++name) {
      Token& given = tokens[name];
      if (given.head != static_cast<std::int32_t>(at) || given.relation != Relation::obj || given.upos != Upos::propn)
        continue;
      if (!has_child(tokens, at, Relation::xcomp)) given.relation = Relation::xcomp, verb.xpos = penn_tag("VBN");
      break;
    }
  }
}

// "called Chile's closing of the border a grave mistake": what has an article of its own and stands behind the object
// is no part of it, but what it is called.
void free_judgements(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> naming = {"call", "brand",    "label",   "deem",    "dub",
                                                             "term", "consider", "declare", "proclaim"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    const bool loose =
        name.relation == Relation::appos || (name.relation == Relation::obl && !has_child(tokens, at, Relation::case_));
    if (!loose || name.upos != Upos::noun || name.head < 0 || name.head >= static_cast<std::int32_t>(at) ||
        is_calendar_name(name))
      continue;
    std::size_t article = at;
    while (article > 0 && !(tokens[article - 1].head == static_cast<std::int32_t>(at) &&
                            tokens[article - 1].relation == Relation::det))
      --article;
    if (article == 0 ||
        (tokens[article - 1].form != "a" && tokens[article - 1].form != "an" && tokens[article - 1].form != "the"))
      continue;
    std::size_t before = article - 1;
    if (before > 0 && tokens[before - 1].upos == Upos::punct && tokens[before - 1].form != ",") --before;
    if (before == 0 || tokens[before - 1].form == ",") continue;
    std::int32_t above = name.head;  // up to the object, and its verb
    for (int steps = 0; steps < 4 && above > 0 && tokens[static_cast<std::size_t>(above)].upos != Upos::verb; ++steps) {
      const Relation role = tokens[static_cast<std::size_t>(above)].relation;
      if (role != Relation::nmod && role != Relation::obj && role != Relation::conj) break;
      above = tokens[static_cast<std::size_t>(above)].head;
    }
    if (above < 0 || above >= static_cast<std::int32_t>(before) ||
        tokens[static_cast<std::size_t>(above)].upos != Upos::verb)
      continue;
    const auto verb = static_cast<std::size_t>(above);
    if (!is_one_of(tokens[verb].lemma, naming) || !has_child(tokens, verb, Relation::obj)) continue;
    if (has_child(tokens, verb, Relation::xcomp) || has_child(tokens, verb, Relation::aux_pass)) continue;
    move_arc(name, verb, Relation::xcomp);
  }
}

// "They are due to meet": the infinitive completes the adjective, and is no purpose of it.
void complete_adjectives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> adjectives = {"due",       "ready",     "likely", "unlikely",
                                                                  "bound",     "able",      "unable", "willing",
                                                                  "unwilling", "reluctant", "eager",  "prepared"};
  for (std::size_t to = 2; to + 1 < tokens.size(); ++to) {
    Token& deed = tokens[to + 1];
    if (tokens[to].xpos != "TO" || tokens[to].head != static_cast<std::int32_t>(to) + 1 || deed.xpos != "VB") continue;
    if ((deed.relation != Relation::advcl && deed.relation != Relation::csubj) ||
        deed.head != static_cast<std::int32_t>(to) - 1)
      continue;
    if (tokens[to - 1].upos != Upos::adj || !is_one_of(tokens[to - 1].form, adjectives) ||
        !has_child(tokens, to - 1, Relation::cop))
      continue;
    deed.relation = Relation::xcomp;  // the head is the parser's own
  }
}

// "There Ana Duarte spoke": where she spoke, and no owner of hers.
void free_opening_places(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& place = tokens[at];
    if (place.form != "There" && place.form != "there" && place.form != "Here" && place.form != "here") continue;
    if (place.relation != Relation::nmod_poss || place.head < 0) continue;
    const Token& noun = tokens[static_cast<std::size_t>(place.head)];
    if (noun.head >= 0 && tokens[static_cast<std::size_t>(noun.head)].upos == Upos::verb)
      move_arc(place, static_cast<std::size_t>(noun.head), Relation::advmod);
  }
}

// "It demands that Togo pay": who demands, notes or warns is somebody; the "it" that stands for a clause has other
// verbs.
void read_speaking_it(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 27> telling = {
      "demand", "insist",  "say",      "urge",   "request",  "recommend", "stress", "underline", "note",
      "recall", "declare", "announce", "affirm", "reaffirm", "reiterate", "warn",   "believe",   "hope",
      "agree",  "propose", "promise",  "expect", "require",  "regret",    "state",  "emphasise", "emphasize"};
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    Token& it = tokens[at];
    if (it.relation != Relation::expl || it.xpos != "PRP" || it.head <= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(it.head);
    if (tokens[verb].upos != Upos::verb || !is_one_of(tokens[verb].lemma, telling)) continue;
    if (has_subject(tokens, verb) || has_child(tokens, verb, Relation::aux_pass) ||
        has_child(tokens, verb, Relation::csubj))
      continue;
    it.relation = Relation::nsubj;
  }
}

}  // namespace

void mend_predicates(Sentence& sentence) {
  read_speaking_it(sentence.tokens);
  give_back_charges(sentence.tokens);
  read_descriptions(sentence.tokens);
  free_predicates(sentence.tokens);
  read_second_objects(sentence.tokens);
  free_judgements(sentence.tokens);
  complete_adjectives(sentence.tokens);
  free_opening_places(sentence.tokens);
  read_names_given(sentence.tokens);
}

}  // namespace chancery

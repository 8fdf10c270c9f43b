// Words beside a noun that tell of its kind, and gerunds that are nouns: "a fertiliser blending plant", "elected
// members", "a working lunch", "the crossing".
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "a fertiliser blending plant": what is made there stands before its making, and no plant is blended.
void read_kinds_of_works(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 20> works = {
      "plant",   "factory",   "mill",   "facility",   "terminal",  "centre",  "center",
      "station", "unit",      "vessel", "ship",       "site",      "complex", "yard",
      "plants",  "factories", "mills",  "facilities", "terminals", "scheme"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& making = tokens[at];
    Token& work = tokens[at + 1];
    Token& stuff = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (making.xpos != "VBG" || making.relation != Relation::acl || making.head != here - 1 || !is_noun(stuff))
      continue;
    if (work.head != here || work.relation != Relation::obj || !is_one_of(work.form, works)) continue;
    if (!has_child(tokens, at - 1, Relation::det) && stuff.relation != Relation::obj) continue;
    for (Token& other : tokens)
      if (&other != &work && &other != &making && (other.head == here || other.head == here - 1) &&
          other.relation != Relation::compound)
        other.head = here + 1;
    work.head = stuff.head;
    work.relation = stuff.relation;
    work.head_probability *= moved_arc_trust;
    making.head = here + 1;
    making.relation = Relation::compound;
    stuff.head = here;
    stuff.relation = Relation::compound;
  }
}

// "a cement grinding plant", "a steel rolling mill": with what is made before it, the making names the kind of works.
void name_kinds_of_works(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& making = tokens[at];
    const Token& stuff = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (making.xpos != "VBG" || making.head != here + 1 ||
        (making.relation != Relation::compound && making.relation != Relation::amod))
      continue;
    if (tokens[at + 1].upos != Upos::noun || stuff.upos != Upos::noun || stuff.xpos != "NN" ||
        stuff.relation != Relation::compound || (stuff.head != here && stuff.head != here + 1))
      continue;
    making.upos = Upos::noun;
    making.xpos = penn_tag("NN");
    making.lemma = making.form;
    making.relation = Relation::compound;
  }
}

void make_adjective(Token& word, std::int32_t noun) {
  word.head = noun;
  word.relation = Relation::amod;
  word.upos = Upos::adj;
  word.xpos = penn_tag("JJ");
}

// "are elected members of the Council", "is a founding member": the participle tells what kind of member, and is no
// deed.
void read_kinds_of_member(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> kinds = {
      "elected", "founding", "participating", "contributing", "associated", "sitting", "voting", "trusted", "valued"};
  static constexpr std::array<std::string_view, 6> nouns = {"member",      "partner", "ally",
                                                            "shareholder", "donor",   "contributor"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& kind = tokens[at];
    Token& noun = tokens[at + 1];
    if (kind.upos != Upos::verb || noun.upos != Upos::noun || tokens[at - 1].upos != Upos::aux) continue;
    if (!is_one_of(kind.form, kinds) || !is_one_of(noun.lemma, nouns)) continue;
    const auto here = static_cast<std::int32_t>(at);
    const bool governs = noun.head == here && (noun.relation == Relation::xcomp || noun.relation == Relation::obj);
    const bool carries = kind.head == here + 1 && kind.relation == Relation::amod && has_subject(tokens, at);
    if (!governs && !carries) continue;
    if (governs) {
      noun.head = kind.head;
      noun.relation = kind.relation;
      noun.head_probability *= moved_arc_trust;
    }
    for (Token& other : tokens) {
      if (other.head != here || &other == &noun) continue;
      other.head = here + 1;
      if (other.upos == Upos::aux && &other == &tokens[at - 1]) other.relation = Relation::cop;
      if (other.relation == Relation::aux_pass) other.relation = Relation::aux;
      if (other.relation == Relation::nsubj_pass) other.relation = Relation::nsubj;
    }
    make_adjective(kind, here + 1);
  }
}

// "Chad and Mali are treaty allies": a noun that says what they are has no object; it tells of what kind the next one
// is.
void read_kinds_of_predicates(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& kind = tokens[at];
    Token& noun = tokens[at + 1];
    if (kind.upos != Upos::noun || kind.xpos != "NN" || noun.upos != Upos::noun || noun.relation != Relation::obj ||
        noun.head != static_cast<std::int32_t>(at))
      continue;
    if (!has_child(tokens, at, Relation::cop) || !has_subject(tokens, at)) continue;
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (other != at + 1 && tokens[other].head == static_cast<std::int32_t>(at))
        tokens[other].head = static_cast<std::int32_t>(at) + 1;
    noun.head = kind.head;
    noun.relation = kind.relation;
    noun.head_probability *= moved_arc_trust;
    move_arc(kind, at + 1, Relation::compound);
  }
}

// "Berg was elected secretary-general of the Forum": with a subject and "was" of its own, the participle is what is
// told.
void read_elections(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> verbs = {"elected", "re-elected", "reelected", "appointed",
                                                            "named",   "nominated",  "chosen",    "proclaimed"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || verb.upos != Upos::verb || !is_one_of(verb.form, verbs) ||
        verb.head <= static_cast<std::int32_t>(at))
      continue;
    if (!has_child(tokens, at, Relation::aux_pass) || !has_child(tokens, at, Relation::nsubj_pass)) continue;
    const auto office = static_cast<std::size_t>(verb.head);
    Token& noun = tokens[office];
    if (!is_noun(noun) || has_child(tokens, office, Relation::det) || has_child(tokens, office, Relation::case_))
      continue;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const Relation r = tokens[other].relation;
      const bool stays = r == Relation::nmod || r == Relation::compound || r == Relation::flat ||
                         r == Relation::appos || (r == Relation::punct && other + 1 < tokens.size());
      if (other != at && tokens[other].head == verb.head && !(other > at && stays))
        tokens[other].head = static_cast<std::int32_t>(at);
    }
    verb.head = noun.head;
    verb.relation = noun.relation;
    verb.head_probability *= moved_arc_trust;
    move_arc(noun, at, Relation::xcomp);
  }
}

// "held a meeting and working lunch": what kind of lunch it was, and no second deed.
void read_working_meals(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> nouns = {"lunch",   "dinner",  "breakfast", "luncheon",
                                                            "session", "meeting", "visit",     "supper"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& kind = tokens[at];
    Token& noun = tokens[at + 1];
    const auto here = static_cast<std::int32_t>(at);
    if (kind.form != "working" || noun.upos != Upos::noun || noun.head != here || noun.relation != Relation::obj)
      continue;
    if (!is_one_of(noun.form, nouns) || has_subject(tokens, at)) continue;
    noun.head = kind.head;
    noun.relation = kind.relation;
    noun.head_probability *= moved_arc_trust;
    for (Token& other : tokens)
      if (other.head == here && &other != &noun) {
        other.head = here + 1;
        if (other.relation == Relation::obl) other.relation = Relation::nmod;
      }
    make_adjective(kind, here + 1);
  }
}

// "will reopen the Illela crossing", "preferred the BRICS gathering": a noun in -ing that an article and a name
// describe.
void read_gerunds(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 22> nouns = {
      "crossing", "gathering", "meeting",  "building", "landing",  "sitting",  "hearing", "offering",
      "bombing",  "shooting",  "killing",  "briefing", "ruling",   "uprising", "warning", "wedding",
      "opening",  "shelling",  "training", "mooring",  "dwelling", "holding"};
  static constexpr std::array<std::string_view, 12> perceiving = {"see",   "hear", "watch", "find", "catch", "keep",
                                                                  "leave", "have", "stop",  "show", "start", "send"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& gerund = tokens[at];
    Token& name = tokens[at - 1];
    if (gerund.xpos != "VBG" || !is_one_of(gerund.form, nouns) || has_child(tokens, at, Relation::obj)) continue;
    const std::int32_t verb = name.head;
    if (gerund.relation != Relation::xcomp && gerund.relation != Relation::acl) continue;
    if ((gerund.head != verb && gerund.head != static_cast<std::int32_t>(at) - 1) || verb < 0 ||
        verb >= static_cast<std::int32_t>(at) - 1)
      continue;
    if (name.relation != Relation::obj || (name.upos != Upos::propn && name.xpos != "NN") ||
        !has_child(tokens, at - 1, Relation::det))
      continue;
    const std::string& lemma = tokens[static_cast<std::size_t>(verb)].lemma;
    if (is_one_of(lemma, perceiving)) continue;
    for (std::size_t word = static_cast<std::size_t>(verb) + 1; word < tokens.size(); ++word) {
      Token& other = tokens[word];
      if (word < at - 1 && other.head == static_cast<std::int32_t>(at) - 1) other.head = static_cast<std::int32_t>(at);
      if (other.head != static_cast<std::int32_t>(at)) continue;
      if (other.relation == Relation::obl) other.relation = Relation::nmod;
      if (other.relation == Relation::ccomp) other.relation = Relation::acl;
      if (other.relation == Relation::advmod) other.head = verb;
    }
    gerund.upos = Upos::noun;
    gerund.xpos = penn_tag("NN");
    gerund.lemma.clear();
    gerund.head = verb;
    gerund.relation = Relation::obj;
    gerund.head_probability *= moved_arc_trust;
    name.head = static_cast<std::int32_t>(at);
    name.relation = Relation::compound;
  }
}

}  // namespace

void mend_kinds(Sentence& sentence) {
  read_kinds_of_member(sentence.tokens);
  read_elections(sentence.tokens);
  read_kinds_of_predicates(sentence.tokens);
  read_kinds_of_works(sentence.tokens);
  name_kinds_of_works(sentence.tokens);
  read_gerunds(sentence.tokens);
  read_working_meals(sentence.tokens);
}

}  // namespace chancery

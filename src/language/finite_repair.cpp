// Finite verbs that the parser takes for participles or for clauses about their own subject.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_finite(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD";
}

// Where the noun's phrase begins: its leftmost word before it.
std::size_t start_of_phrase(const std::vector<Token>& tokens, std::size_t noun) {
  std::size_t first = noun;
  for (std::size_t at = noun; at-- > 0;) {
    const std::int32_t head = tokens[at].head;
    if (head < static_cast<std::int32_t>(first) || head > static_cast<std::int32_t>(noun) ||
        tokens[at].relation == Relation::mark)
      break;
    first = at;
  }
  return first;
}

// "interest in financing the line": no present of a finite verb ends so.
void read_gerund_tags(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VBP" || verb.upos != Upos::verb || verb.form.size() < 6 || !verb.form.ends_with("ing")) continue;
    const bool linked = tokens[at - 1].relation == Relation::mark || tokens[at - 1].relation == Relation::case_;
    if (!linked || tokens[at - 1].head != static_cast<std::int32_t>(at)) continue;
    verb.xpos = penn_tag("VBG");
    verb.lemma.clear();
  }
}

// "the vessel that [Australia lent]": a clause without a relative pronoun of its own tells nothing of the noun before
// it but has it for a subject, and tells of the noun before "that".
void free_subjects_of_relatives(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.upos != Upos::verb || verb.head < 2 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const auto noun = static_cast<std::size_t>(verb.head);
    bool finite = is_finite(verb), bare = is_noun(tokens[noun]);
    for (std::size_t other = noun + 1; other < at && bare; ++other) {
      const Token& word = tokens[other];
      finite = finite || (word.head == static_cast<std::int32_t>(at) && is_finite(word));
      bare = word.upos == Upos::aux || word.upos == Upos::adv || word.head == static_cast<std::int32_t>(noun);
      bare = bare && word.upos != Upos::punct && word.upos != Upos::adp && word.xpos != "WDT" && word.xpos != "WP" &&
             word.form != "that";
    }
    if (!finite || !bare || has_subject(tokens, at) || has_child(tokens, at, Relation::obj)) continue;
    const std::size_t first = start_of_phrase(tokens, noun);
    if (first < 2) continue;
    Token& that = tokens[first - 1];
    if ((that.form != "that" && that.form != "which" && that.form != "whom") || !is_noun(tokens[first - 2])) continue;
    std::size_t told = first - 2;
    if (that.head >= 0 && that.head < static_cast<std::int32_t>(first) - 1 &&
        is_noun(tokens[static_cast<std::size_t>(that.head)]))
      told = static_cast<std::size_t>(that.head);
    tokens[noun].head = static_cast<std::int32_t>(at);
    tokens[noun].relation = subject_relation(tokens, at);
    tokens[noun].head_probability *= moved_arc_trust;
    verb.head = static_cast<std::int32_t>(told);
    verb.head_probability *= moved_arc_trust;
    that.head = static_cast<std::int32_t>(at);
    that.relation = has_child(tokens, at, Relation::aux_pass) ? Relation::obl : Relation::obj;
    that.upos = Upos::pron;
    that.xpos = penn_tag("WDT");
  }
}

// The noun that stands for the whole sentence where no finite verb hangs on it or beside it; the end if there is none.
std::vector<Token>::iterator root_without_verb(std::vector<Token>& tokens) {
  const auto root =
      std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.relation == Relation::root; });
  if (root == tokens.end() || !is_noun(*root)) return tokens.end();
  const auto noun = static_cast<std::int32_t>(root - tokens.begin());
  const bool told = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return is_finite(t) && (t.head == noun || t.relation == Relation::parataxis);
  });
  return told ? tokens.end() : root;
}

// A word taken for a noun or adjective is a verb in the place of the other; it loses its lemma.
void become_verb(Token& word, const Token& place, std::string_view tag) {
  word.head = place.head;
  word.relation = place.relation;
  word.upos = Upos::verb;
  word.xpos = penn_tag(tag);
  word.lemma.clear();
  word.head_probability *= moved_arc_trust;
}

// "Peru will in return lower its duties", "will in turn supply": the verb is what follows the phrase, whatever its tag.
void read_verbs_behind_modals(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 5> exchanges = {"return", "turn", "exchange", "response", "reply"};
  for (std::size_t at = 0; at + 4 < tokens.size(); ++at) {
    if (tokens[at].xpos != "MD" || tokens[at + 1].form != "in") continue;
    Token& noun = tokens[at + 2];
    Token& verb = tokens[at + 3];
    if (!is_one_of(noun.form, exchanges)) continue;
    if (verb.upos != Upos::verb && verb.upos != Upos::noun && verb.upos != Upos::adj) continue;
    const auto phrase = static_cast<std::int32_t>(at + 2), told = static_cast<std::int32_t>(at + 3);
    // "will in return supply milk": all words hang on the last of the row of nouns
    const std::int32_t last = tokens[at].head;
    if (last > told && verb.upos == Upos::noun && verb.head == last && verb.relation == Relation::compound &&
        tokens[static_cast<std::size_t>(last)].upos == Upos::noun) {
      Token& thing = tokens[static_cast<std::size_t>(last)];
      const Token was = thing;
      for (Token& other : tokens)
        if (other.head == last && (&other < &verb || other.relation != Relation::compound)) other.head = told;
      become_verb(verb, was, "VB");
      thing.head = told;
      thing.relation = Relation::obj;
    } else if (tokens[at].head == phrase) {
      const Token was = noun;
      for (Token& other : tokens)
        if (other.head == phrase) other.head = told;
      become_verb(verb, was, "VB");
    } else if (tokens[at].head == told && verb.upos != Upos::verb) {
      become_verb(verb, Token(verb), "VB");
    } else {
      continue;
    }
    noun.upos = Upos::noun;
    noun.xpos = penn_tag("NN");
    noun.lemma = noun.form;
    noun.head = told;
    noun.relation = Relation::obl;
    tokens[at + 1].head = phrase;
    tokens[at + 1].relation = Relation::case_;
  }
}

// "An earthquake struck Peru.": a participle behind its noun has no object, so the sentence is no noun.
void raise_finite_verbs(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> twofold = {
      "called", "named", "titled",  "entitled", "dubbed", "given",     "awarded",   "shown",
      "taught", "paid",  "granted", "offered",  "termed", "nicknamed", "codenamed", "made"};
  const auto root = root_without_verb(tokens);
  if (root == tokens.end()) return;
  const auto noun = static_cast<std::int32_t>(root - tokens.begin());
  for (std::size_t at = static_cast<std::size_t>(noun) + 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    // "The board on Monday elected Berg"
    const std::int32_t day = verb.head >= 0 && is_calendar_name(tokens[static_cast<std::size_t>(verb.head)]) &&
                                     tokens[static_cast<std::size_t>(verb.head)].head == noun
                                 ? verb.head
                                 : -1;
    if ((verb.head != noun && day < 0) || verb.relation != Relation::acl ||
        (verb.xpos != "VBN" && verb.xpos != "VBD") || tokens[at - 1].form == ",")
      continue;
    if (is_one_of(verb.form, twofold) || has_child(tokens, at, Relation::aux_pass)) return;
    const bool object =
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::obj && is_noun(t);
        });
    if (!object) return;
    for (std::size_t other = at + 1; other < tokens.size(); ++other)
      if (tokens[other].head == noun) tokens[other].head = static_cast<std::int32_t>(at);
    if (day >= 0) move_arc(tokens[static_cast<std::size_t>(day)], at, Relation::obl);
    verb.head = -1;
    verb.relation = Relation::root;
    verb.xpos = penn_tag("VBD");
    verb.head_probability *= moved_arc_trust;
    root->head = static_cast<std::int32_t>(at);
    root->relation = Relation::nsubj;
    return;
  }
}

// "Mexico's Pemex supplies fuel": a noun is no other noun's subject without a verb.
void read_verbs_behind_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 33> verbs = {
      "chairs",  "leads",  "opposes",  "denies", "rejects",   "shelters", "accuses", "supplies", "exports",
      "imports", "ships",  "backs",    "hosts",  "visits",    "plans",    "heads",   "funds",    "finances",
      "arms",    "trains", "controls", "claims", "demands",   "supports", "aids",    "faces",    "trades",
      "awards",  "grants", "orders",   "leases", "sanctions", "promises"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "NNS" || verb.relation != Relation::nsubj || verb.head <= static_cast<std::int32_t>(at)) continue;
    if (!is_one_of(verb.form, verbs)) continue;
    const auto above = static_cast<std::size_t>(verb.head);
    const auto here = static_cast<std::int32_t>(at);
    Token& object = tokens[above];
    Token& subject = tokens[at - 1];
    const bool verbal = object.upos == Upos::verb &&
                        (has_child(tokens, above, Relation::obj) || has_child(tokens, above, Relation::ccomp) ||
                         object.xpos == "VBD" || object.xpos == "VBZ");
    if (verbal || has_child(tokens, above, Relation::cop) || has_child(tokens, above, Relation::aux)) continue;
    if (!is_noun(subject) || subject.head != here || subject.relation != Relation::compound || subject.xpos == "NNS")
      continue;
    bool plain = true;
    for (std::size_t between = at + 1; between < above; ++between)
      plain = plain && tokens[between].upos != Upos::punct && tokens[between].upos != Upos::verb &&
              tokens[between].head > here;
    if (!plain) continue;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      if (word.head == here && &word != &subject) word.head = here - 1;
      if (word.head == verb.head && (other > above || word.relation == Relation::punct) && other != at)
        word.head = here;
    }
    subject.relation = Relation::nsubj;
    become_verb(verb, object, "VBZ");
    object.head = here;
    object.relation = Relation::obj;
    if (object.upos == Upos::verb) object.upos = Upos::noun, object.xpos = penn_tag("NN"), object.lemma.clear();
  }
}

// "Poland, which has armed Ukraine": nobody has a name without an article; it is what was armed.
void read_perfects(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    Token& has = tokens[at];
    if ((has.form != "has" && has.form != "have" && has.form != "had") || has.upos != Upos::verb) continue;
    const std::size_t next = tokens[at + 1].upos == Upos::adv ? at + 2 : at + 1;
    if (next + 1 >= tokens.size()) continue;
    Token& deed = tokens[next];
    const auto here = static_cast<std::int32_t>(at), there = static_cast<std::int32_t>(next);
    if (deed.relation != Relation::amod || !deed.form.ends_with("ed") || deed.head <= there ||
        tokens[next + 1].form == "-")
      continue;
    Token& object = tokens[static_cast<std::size_t>(deed.head)];
    if (object.head != here || object.relation != Relation::obj || object.upos != Upos::propn ||
        has_child(tokens, static_cast<std::size_t>(deed.head), Relation::det))
      continue;
    for (Token& word : tokens)
      if (word.head == here && &word != &object) word.head = there;
    object.head = there;
    become_verb(deed, has, "VBN");
    has.head = there;
    has.relation = Relation::aux;
    has.upos = Upos::aux;
  }
}

// "An earthquake [of magnitude 7] struck southern Chile": nor does a noun have a participle and another noun right
// behind it.
void raise_verbs_before_their_objects(std::vector<Token>& tokens) {
  const auto root = root_without_verb(tokens);
  if (root == tokens.end()) return;
  const auto noun = static_cast<std::int32_t>(root - tokens.begin());
  for (std::size_t at = static_cast<std::size_t>(noun) + 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || (verb.xpos != "VBN" && verb.xpos != "VBD") ||
        verb.head <= static_cast<std::int32_t>(at))
      continue;
    Token& object = tokens[static_cast<std::size_t>(verb.head)];
    const Token& before = tokens[at - 1];
    const bool aside = before.form == "," && root->upos == Upos::propn &&
                       has_child(tokens, static_cast<std::size_t>(noun), Relation::appos) &&
                       tokens[static_cast<std::size_t>(noun) + 1].form == ",";  // "Mubadala, a fund, acquired Fortress"
    const bool beside =
        object.relation == Relation::appos || object.relation == Relation::list || object.relation == Relation::conj;
    if (object.head != noun || !beside || has_child(tokens, static_cast<std::size_t>(verb.head), Relation::cc) ||
        (!aside && !is_noun(before) && before.upos != Upos::num))
      continue;
    const std::int32_t object_at = verb.head;
    for (std::size_t other = at + 1; other < tokens.size(); ++other)
      if (tokens[other].head == noun && static_cast<std::int32_t>(other) != object_at)
        tokens[other].head = static_cast<std::int32_t>(at);
    verb.head = -1;
    verb.relation = Relation::root;
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBD");
    verb.head_probability *= moved_arc_trust;
    object.head = static_cast<std::int32_t>(at);
    object.relation = Relation::obj;
    root->head = static_cast<std::int32_t>(at);
    root->relation = Relation::nsubj;
    return;
  }
}

// "Denmark, together with Sweden, will finance it": nobody is spoken to where a verb in the indicative lacks its
// subject.
void seat_vocatives(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 4 < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::vocative || name.upos != Upos::propn) continue;
    // "It thanks Norway": nor right behind one that lacks its object
    if (at > 1 && name.head == static_cast<std::int32_t>(at) - 1 && has_subject(tokens, at - 1) &&
        tokens[at - 1].upos == Upos::verb && !has_child(tokens, at - 1, Relation::obj)) {
      name.relation = Relation::obj;
      continue;
    }
    if (name.head <= static_cast<std::int32_t>(at) + 2) continue;
    const auto verb = static_cast<std::size_t>(name.head);
    const bool finite = tokens[verb].xpos == "VBD" || tokens[verb].xpos == "VBZ" ||
                        std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                          return t.head == name.head && t.relation == Relation::aux && t.xpos == "MD";
                        });
    if (!finite || has_subject(tokens, verb)) continue;
    name.relation = subject_relation(tokens, verb);
    name.head_probability *= moved_arc_trust;
  }
}

// "Those sanctioned include Berg": the participle tells who they are, and helps no verb.
void lower_participles_of_those(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> pronouns = {"Those", "those", "These", "these"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& participle = tokens[at];
    if (participle.relation != Relation::aux || participle.upos != Upos::verb || participle.xpos != "VBN" ||
        !is_one_of(tokens[at - 1].form, pronouns))
      continue;
    if (tokens[at - 1].head != participle.head || !is_subject(tokens[at - 1])) continue;
    move_arc(participle, at - 1, Relation::acl);
  }
}

// "was cleared to land": with its passive auxiliary a participle is a verb, though the tagger takes it for an
// adjective.
void read_passives(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (word.upos != Upos::adj || word.xpos != "VBN" || !has_child(tokens, at, Relation::aux_pass)) continue;
    word.upos = Upos::verb;
    word.lemma.clear();
  }
}

// "investments in Ghana amount to", "loans from Japan to Nepal total": a preposition between a subject and its verb is
// that of the name behind it, which tells of the subject.
void seat_prepositions_of_subjects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> links = {"in", "from", "to", "of", "by", "with", "for", "on"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const std::int32_t verb = tokens[at].head;
    if (verb <= static_cast<std::int32_t>(at) || !is_finite(tokens[static_cast<std::size_t>(verb)]) ||
        tokens[at].upos != Upos::adp)
      continue;
    if (!is_one_of(tokens[at].form, links) ||
        has_child(tokens, static_cast<std::size_t>(verb), Relation::mark) != (tokens[at].relation == Relation::mark))
      continue;
    std::size_t subject = at, name = at + 1;
    while (subject > 0 && !(tokens[subject].head == verb && is_subject(tokens[subject]))) --subject;
    while (name < static_cast<std::size_t>(verb) &&
           !(is_noun(tokens[name]) && tokens[name].head == static_cast<std::int32_t>(at)))
      ++name;
    if (!is_noun(tokens[subject]) || !is_subject(tokens[subject]) || name == static_cast<std::size_t>(verb)) continue;
    move_arc(tokens[name], subject, Relation::nmod);
    move_arc(tokens[at], name, Relation::case_);
  }
}

}  // namespace

void mend_finite_verbs(Sentence& sentence) {
  read_gerund_tags(sentence.tokens);
  read_verbs_behind_modals(sentence.tokens);
  read_passives(sentence.tokens);
  lower_participles_of_those(sentence.tokens);
  mend_hyphened_participles(sentence.tokens);
  free_subjects_of_relatives(sentence.tokens);
  read_verbs_behind_names(sentence.tokens);
  read_perfects(sentence.tokens);
  raise_finite_verbs(sentence.tokens);
  raise_verbs_before_their_objects(sentence.tokens);
  seat_vocatives(sentence.tokens);
  seat_prepositions_of_subjects(sentence.tokens);
}

}  // namespace chancery

// Where clauses with "who" and "which" between commas end: what stands behind the second comma belongs to what stands
// before the first.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_clause = 14;  // words

bool is_case(const Token& token) { return token.relation == Relation::case_ && token.upos == Upos::adp; }

// A clause between commas, by its pronoun, its verb, the comma that ends it and the noun that it tells of.
struct Aside {
  std::size_t pronoun = 0, verb = 0, comma = 0, noun = 0;
};

// The clause that ends at that comma and holds no other.
std::optional<Aside> aside_before(const std::vector<Token>& tokens, std::size_t comma) {
  Aside found;
  found.comma = comma;
  std::size_t at = comma;
  while (at > 1 && at + longest_clause > comma && tokens[at - 1].form != ",") --at;
  if (at < 2 || tokens[at - 1].form != "," ||
      (tokens[at].form != "who" && tokens[at].form != "which" && tokens[at].form != "whose"))
    return std::nullopt;
  found.pronoun = at;
  for (found.verb = at + 1; found.verb < comma; ++found.verb)
    if (tokens[found.verb].relation == Relation::acl_relcl && tokens[found.verb].head >= 0 &&
        tokens[found.verb].head < static_cast<std::int32_t>(at))
      break;
  if (found.verb == comma) return std::nullopt;
  found.noun = static_cast<std::size_t>(tokens[found.verb].head);
  return found;
}

// The noun that hangs on a verb or on nothing, of which this one is a part or an apposition.
std::size_t whole_phrase(const std::vector<Token>& tokens, std::size_t noun) {
  for (int steps = 0; steps < 4; ++steps) {
    const Token& token = tokens[noun];
    const bool part =
        token.relation == Relation::appos || token.relation == Relation::nmod || token.relation == Relation::flat;
    if (!part || token.head < 0 || token.head >= static_cast<std::int32_t>(noun)) break;
    noun = static_cast<std::size_t>(token.head);
  }
  return noun;
}

// "met Berg, who runs the bank, in Lima": where they met.
void return_phrase(std::vector<Token>& tokens, const Aside& aside, std::size_t head) {
  const Token& thing = tokens[whole_phrase(tokens, aside.noun)];
  if (thing.head < 0 ||
      (thing.relation != Relation::obj && thing.relation != Relation::obl && thing.relation != Relation::obl_agent))
    return;
  const Token& verb = tokens[static_cast<std::size_t>(thing.head)];
  if (verb.upos != Upos::verb || thing.head > static_cast<std::int32_t>(aside.pronoun)) return;
  tokens[head].head = thing.head;
  tokens[head].relation = Relation::obl;
  tokens[head].head_probability *= moved_arc_trust;
}

// "welcomed by Berg, who hailed both, and by Holm": the same preposition again joins two of a kind.
void return_conjunct(std::vector<Token>& tokens, const Aside& aside, std::size_t head, std::size_t preposition) {
  const bool alike = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return is_case(t) && t.head == static_cast<std::int32_t>(aside.noun) && t.form == tokens[preposition].form;
  });
  if (!alike) return;
  tokens[head].head = static_cast<std::int32_t>(aside.noun);
  tokens[head].relation = Relation::conj;
  tokens[head].head_probability *= moved_arc_trust;
}

// "fled to neighbouring Chad": an adjective, with the preposition that was taken for the mark of an infinitive.
void read_neighbours(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& word = tokens[at];
    if ((word.form != "neighbouring" && word.form != "neighboring") || word.xpos == "JJ" ||
        word.relation == Relation::amod)
      continue;
    const auto here = static_cast<std::int32_t>(at);
    std::size_t name = at + 1;
    while (name < tokens.size() && name < at + 4 &&
           !(tokens[name].head == here && tokens[name].relation == Relation::obj))
      ++name;
    if (name >= tokens.size() || name >= at + 4 || !is_noun(tokens[name]) || word.head < 0 || word.head > here)
      continue;
    tokens[name].head = word.head;
    tokens[name].relation = Relation::obl;
    for (std::size_t child = 0; child < tokens.size(); ++child) {
      if (tokens[child].head != here || child == name) continue;
      tokens[child].head = child < at ? static_cast<std::int32_t>(name) : word.head;
      if (child == at - 1 && tokens[child].relation == Relation::mark) {
        tokens[child].relation = Relation::case_;
        tokens[child].upos = Upos::adp;
      }
    }
    word.upos = Upos::adj;
    word.xpos = penn_tag("JJ");
    word.head = static_cast<std::int32_t>(name);
    word.relation = Relation::amod;
    word.lemma = word.form;
  }
}

// "cut short a trip to Oslo", where "short" was taken for a verb or a thing.
void read_cut_short(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if (tokens[at].form != "short" || tokens[at - 1].lemma != "cut" || tokens[at - 1].upos != Upos::verb) continue;
    const auto verb = static_cast<std::int32_t>(at) - 1;
    if (tokens[at].head != verb) continue;
    bool moved = false;
    for (std::size_t child = at + 1; child < tokens.size(); ++child)
      if (tokens[child].head == static_cast<std::int32_t>(at)) {
        tokens[child].head = verb;
        if (!moved && is_noun(tokens[child])) tokens[child].relation = Relation::obj;
        moved = true;
      }
    if (!moved) continue;
    tokens[at].upos = Upos::adv;
    tokens[at].relation = Relation::advmod;
  }
}

// "called the dam “proof that …”": a quotation that opens within the object's words is what the object is called.
void divide_names_and_quotes(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> naming = {"call",  "dub",  "term",      "label",
                                                             "brand", "deem", "pronounce", "declare"};
  for (std::size_t mark = 2; mark + 1 < tokens.size(); ++mark) {
    const std::string& form = tokens[mark].form;
    if (form != "\"" && form != "\u201c" && form != "``" && form != "\u2018") continue;
    std::size_t end = mark - 1;
    while (tokens[end].relation == Relation::flat && tokens[end].head >= 0 &&
           tokens[end].head < static_cast<std::int32_t>(end))
      end = static_cast<std::size_t>(tokens[end].head);
    Token& thing = tokens[end];
    if (!is_noun(thing) || thing.head <= static_cast<std::int32_t>(mark)) continue;
    if (thing.relation != Relation::compound && thing.relation != Relation::nmod && thing.relation != Relation::amod)
      continue;
    const auto name = static_cast<std::size_t>(thing.head);
    Token& quoted = tokens[name];
    if (quoted.relation != Relation::obj && quoted.relation != Relation::xcomp) continue;
    const std::int32_t verb = quoted.head;
    if (verb < 0 || verb >= static_cast<std::int32_t>(mark) ||
        !is_one_of(tokens[static_cast<std::size_t>(verb)].lemma, naming))
      continue;
    for (std::size_t child = static_cast<std::size_t>(verb) + 1; child < mark; ++child)
      if (child != end && tokens[child].head == static_cast<std::int32_t>(name))
        tokens[child].head = static_cast<std::int32_t>(end);
    thing.head = verb;
    thing.relation = Relation::obj;
    thing.head_probability *= moved_arc_trust;
    quoted.relation = Relation::xcomp;
  }
}

// "fled by helicopter": what one goes or speaks by does nothing.
void read_means(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 27> means = {
      "helicopter", "plane",  "aeroplane", "train", "car",  "boat",    "ferry", "ship",  "road",
      "rail",       "sea",    "air",       "land",  "bus",  "bicycle", "video", "phone", "telephone",
      "email",      "letter", "mail",      "post",  "hand", "name",    "foot",  "lorry", "truck"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::obl_agent || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at) ||
        tokens[at - 1].form != "by")
      continue;
    if (!is_one_of(noun.lemma, means) || has_child(tokens, static_cast<std::size_t>(noun.head), Relation::aux_pass))
      continue;
    noun.relation = Relation::obl;
    Token& verb = tokens[static_cast<std::size_t>(noun.head)];
    if (verb.xpos == "VBN" && verb.relation != Relation::acl) verb.xpos = penn_tag("VBD");
  }
}

// "called Peru's president, Rosa Quispe, on Sunday", "calls Chad Norway's partner": whom somebody rings or names, and
// nothing that the caller is.
void read_calls(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& whom = tokens[at];
    if (whom.relation != Relation::xcomp || !is_noun(whom) || whom.head < 0 ||
        whom.head >= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(whom.head);
    if (tokens[verb].lemma != "call" || has_child(tokens, verb, Relation::obj) ||
        has_child(tokens, verb, Relation::aux_pass))
      continue;
    const bool person =
        whom.name == NameType::person || std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::appos && t.name == NameType::person;
        });
    const Relation role = tokens[verb].relation;  // "the firm it calls a partner" has its object before it
    const bool own = has_child(tokens, at, Relation::nmod_poss) &&
                     (role == Relation::root || role == Relation::conj || role == Relation::parataxis);
    if (person || own) whom.relation = Relation::obj;
  }
}

}  // namespace

void mend_clause_ends(Sentence& sentence) {
  static constexpr std::array<std::string_view, 8> places = {"in", "at",     "on",    "from",
                                                             "by", "during", "after", "before"};
  std::vector<Token>& tokens = sentence.tokens;
  read_neighbours(tokens);
  read_means(tokens);
  read_calls(tokens);
  read_cut_short(tokens);
  divide_names_and_quotes(tokens);
  for (std::size_t comma = 6; comma + 2 < tokens.size(); ++comma) {
    if (tokens[comma].form != ",") continue;
    const bool joined = tokens[comma + 1].upos == Upos::cconj;
    const std::size_t preposition = comma + (joined ? 2 : 1);
    if (preposition + 1 >= tokens.size() || !is_case(tokens[preposition]) ||
        tokens[preposition].head <= static_cast<std::int32_t>(preposition))
      continue;
    const auto head = static_cast<std::size_t>(tokens[preposition].head);
    if (!is_noun(tokens[head]) || tokens[head].head >= static_cast<std::int32_t>(comma)) continue;
    const auto aside = aside_before(tokens, comma);
    if (!aside || tokens[head].head < 0 || !is_under(tokens, static_cast<std::size_t>(tokens[head].head), aside->verb))
      continue;
    if (joined)
      return_conjunct(tokens, *aside, head, preposition);
    else if (is_one_of(tokens[preposition].form, places))
      return_phrase(tokens, *aside, head);
  }
}

}  // namespace chancery

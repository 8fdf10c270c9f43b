// What belongs to a noun and was hung elsewhere: names of two words in a row, participles behind their noun.
#include <algorithm>
#include <array>

#include "language/penn_tags.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr float trust = 0.85F;  // in an arc that was moved

bool is_noun(const Token& token) { return token.upos == Upos::propn || token.upos == Upos::noun; }

// "Ethiopia and South Sudan": not "[Ethiopia and South] Sudan".
void divide_rows_of_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 25> openers = {
      "South", "North", "East", "West",   "Northern", "Southern", "Eastern", "Western", "Sri",        "Saudi",  "New",   "Costa", "El",
      "San",   "Papua", "Sierra", "Burkina", "United",   "Equatorial", "Ivory", "Hong", "Trinidad", "Bosnia", "Antigua", "Dominican"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& opener = tokens[at];
    const std::int32_t first = opener.head;
    const bool known = std::find(openers.begin(), openers.end(), opener.form) != openers.end();
    // "BP and Kosmos Energy": two names by the name finder
    const bool found = opener.name_begin && opener.name != NameType::none && tokens[at + 1].name == opener.name &&
                       !tokens[at + 1].name_begin && first >= 0 && tokens[static_cast<std::size_t>(first)].name != NameType::none;
    if (opener.relation != Relation::conj || (!known && !found)) continue;
    if (first < 0 || first >= static_cast<std::int32_t>(at) || tokens[static_cast<std::size_t>(first)].relation != Relation::compound) continue;
    const std::int32_t last = tokens[static_cast<std::size_t>(first)].head;
    if (last <= static_cast<std::int32_t>(at) || last > static_cast<std::int32_t>(at) + (found ? 4 : 2)) continue;
    bool names = true;
    for (std::int32_t i = static_cast<std::int32_t>(at) + 1; i <= last; ++i) names = names && tokens[static_cast<std::size_t>(i)].upos == Upos::propn;
    if (!names) continue;
    Token& head = tokens[static_cast<std::size_t>(first)];
    Token& second = tokens[static_cast<std::size_t>(last)];
    head.head = second.head;
    head.relation = second.relation;
    second.head = first;
    second.relation = Relation::conj;
    second.head_probability *= trust;
    opener.head = last;
    opener.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const bool joins = tokens[other].relation == Relation::cc || (tokens[other].relation == Relation::punct && other > static_cast<std::size_t>(first));
      if (tokens[other].head == static_cast<std::int32_t>(at) && joins) tokens[other].head = last;
      // what stands before the row or behind it belongs to the whole
      if (tokens[other].head == last && other != static_cast<std::size_t>(first) && (other < static_cast<std::size_t>(first) || other > static_cast<std::size_t>(last)))
        tokens[other].head = first;
    }
  }
}

// "was financed by Acme, built by Brix": one more of such a row.
bool has_doer(const std::vector<Token>& tokens, std::size_t verb, std::size_t before) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(before), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) && (t.relation == Relation::obl_agent || t.relation == Relation::aux_pass);
  });
}

// "paid for the first stretch, built by Acme": a participle right behind a noun and a comma, where no verb can have it.
void hang_late_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl || verb.xpos != "VBN" || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb || tokens[at - 1].form != "," || !is_noun(tokens[at - 2])) continue;
    if (tokens[at - 2].xpos == "CD" || has_doer(tokens, static_cast<std::size_t>(verb.head), at)) continue;
    const bool clause = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && (t.relation == Relation::mark || t.relation == Relation::aux || t.relation == Relation::aux_pass ||
                                                         t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass);
    });
    if (clause) continue;
    std::size_t noun = at - 2;
    for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
      const Token& now = tokens[noun];
      const bool within = now.relation == Relation::flat || now.relation == Relation::compound || now.relation == Relation::nmod || now.relation == Relation::conj;
      if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(at) || !is_noun(tokens[static_cast<std::size_t>(now.head)])) break;
      const bool told = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == static_cast<std::int32_t>(noun) && t.relation == Relation::det;
      });
      if (now.relation == Relation::nmod && (now.upos == Upos::noun || told)) break;  // "in the Games, held in May"
      noun = static_cast<std::size_t>(now.head);
    }
    verb.head = static_cast<std::int32_t>(noun);
    verb.head_probability *= trust;
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
          return t.head == here && (t.relation == Relation::aux || t.relation == Relation::aux_pass || t.relation == Relation::obj);
        }))
      continue;
    noun.head = verb.head;
    noun.relation = Relation::appos;
    noun.head_probability *= trust;
    verb.head = here - 1;
  }
}

// "Eni and its Libyan counterpart, the NOC,": a name explains the noun right before it.
void explain_last_conjuncts(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.upos != Upos::propn || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t comma = at;
    while (comma > 0 && tokens[comma].form != ",") --comma;
    if (comma < 2 || comma + 4 < at) continue;
    const std::size_t noun = comma - 1;
    const Token& before = tokens[noun];
    if (before.upos != Upos::noun || before.relation != Relation::conj || before.head != name.head || before.xpos == "NNS") continue;
    name.head = static_cast<std::int32_t>(noun);
    name.head_probability *= trust;
  }
}

// "a 49 per cent holding in Acme": no participle.
void read_holdings(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& holding = tokens[at];
    Token& part = tokens[at - 1];
    if (holding.form != "holding" || holding.relation != Relation::acl || holding.head != static_cast<std::int32_t>(at) - 1) continue;
    if ((part.form != "cent" && part.form != "percent" && part.form != "%") || tokens[at + 1].upos == Upos::det) continue;
    holding.upos = Upos::noun;
    holding.xpos = penn_tag("NN");
    holding.lemma.clear();
    holding.head = part.head;
    holding.relation = part.relation;
    holding.head_probability *= trust;
    part.head = static_cast<std::int32_t>(at);
    part.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      if (tokens[other].head == static_cast<std::int32_t>(at) - 1 && tokens[other].relation == Relation::det) tokens[other].head = static_cast<std::int32_t>(at);
      if (tokens[other].head == static_cast<std::int32_t>(at) && tokens[other].relation == Relation::obl) tokens[other].relation = Relation::nmod;
    }
  }
}

// "12 per cent of Italian arms exports", "Work on the line is to begin": what a preposition governs, or is a subject, is a noun.
void read_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    const auto below = [&](Relation relation) {
      return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == here && t.relation == relation; });
    };
    const bool governed = word.xpos == "VBZ" && (word.relation == Relation::nmod || word.relation == Relation::obl) && below(Relation::case_);
    const bool subject = word.xpos == "VB" && (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) && at + 1 < tokens.size() &&
                         tokens[at + 1].upos == Upos::adp && !below(Relation::mark) && !below(Relation::obj);
    if (!governed && !subject) continue;
    word.upos = Upos::noun;
    word.xpos = penn_tag(governed ? "NNS" : "NN");
    word.lemma.clear();
    for (Token& other : tokens) {
      if (other.head != here) continue;
      if (other.relation == Relation::nsubj) other.relation = Relation::compound;
      if (other.relation == Relation::obl) other.relation = Relation::nmod;
    }
  }
}

// "On 9 May he travelled": no modal verb.
void free_months(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (word.form != "May" || word.relation != Relation::aux) continue;
    const bool dated = tokens[at - 1].upos == Upos::num || (at + 1 < tokens.size() && tokens[at + 1].upos == Upos::num);
    if (!dated && tokens[at - 1].upos != Upos::adp && tokens[at - 1].upos != Upos::adj) continue;
    word.upos = Upos::propn;
    word.xpos = penn_tag("NNP");
    word.relation = Relation::obl;
    word.head_probability *= trust;
  }
}

// The head of the noun phrase that ends at this token: "a base at Marsaxlokk", but not "took part in the Games".
std::size_t phrase_head(const std::vector<Token>& tokens, std::size_t end, std::size_t limit) {
  std::size_t noun = end;
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    const Token& now = tokens[noun];
    const bool within = now.relation == Relation::flat || now.relation == Relation::compound;
    if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(limit) || !is_noun(tokens[static_cast<std::size_t>(now.head)])) break;
    noun = static_cast<std::size_t>(now.head);
  }
  return noun;
}

// "thanked Japan for the money it had lent": a relative clause tells of the noun right before it, never of a verb.
void hang_relative_clauses(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb) continue;
    std::size_t first = at;
    for (std::size_t other = 0; other < at; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(at) && other > static_cast<std::size_t>(verb.head)) first = std::min(first, other);
    for (std::size_t other = static_cast<std::size_t>(verb.head) + 1; other < first; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(first)) first = other;
    if (first < 2) continue;
    const std::size_t before = tokens[first - 1].form == "," ? first - 2 : first - 1;
    if (before <= static_cast<std::size_t>(verb.head) || !is_noun(tokens[before])) continue;
    verb.head = static_cast<std::int32_t>(phrase_head(tokens, before, first));
    verb.head_probability *= trust;
  }
}

// "bought half of Acme and owns shares in Brix": a phrase across a finite verb is two; what stands behind the verb is its
// object, and the verb is joined to the one before.
void divide_at_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((verb.xpos != "VBZ" && verb.xpos != "VBD") || verb.relation != Relation::conj || verb.head < 0 || verb.head >= here) continue;
    if (tokens[at - 1].upos != Upos::cconj || !is_noun(tokens[static_cast<std::size_t>(verb.head)])) continue;
    std::int32_t above = verb.head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size() && tokens[static_cast<std::size_t>(above)].upos != Upos::verb; ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above < 0 || above >= here || tokens[static_cast<std::size_t>(above)].upos != Upos::verb) continue;
    for (std::size_t thing = at + 1; thing < tokens.size() && thing < at + 6; ++thing) {
      Token& noun = tokens[thing];
      if (!is_noun(noun) || noun.head < 0 || noun.head >= here || noun.head < above) continue;
      std::int32_t last = -1;  // of what belongs to it before the verb
      for (std::int32_t other = 0; other < here; ++other)
        if (tokens[static_cast<std::size_t>(other)].head == static_cast<std::int32_t>(thing) && is_noun(tokens[static_cast<std::size_t>(other)])) last = other;
      if (last < 0) break;
      Token& first = tokens[static_cast<std::size_t>(last)];
      first.head = noun.head;
      first.relation = noun.relation;
      for (std::int32_t other = 0; other < here; ++other)
        if (other != last && tokens[static_cast<std::size_t>(other)].head == static_cast<std::int32_t>(thing)) tokens[static_cast<std::size_t>(other)].head = last;
      noun.head = here;
      noun.relation = Relation::obj;
      noun.head_probability *= trust;
      break;
    }
    verb.head = above;
    verb.head_probability *= trust;
  }
}

// "gave Samoa NZ$20 million": a sign of money, and no name.
void read_currency_signs(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& sign = tokens[at];
    if (sign.upos != Upos::propn || sign.form.size() > 4 || sign.form.back() != '$' || tokens[at + 1].upos != Upos::num) continue;
    sign.upos = Upos::sym;
    sign.xpos = penn_tag("$");
    Token& owner = tokens[at > 0 ? at - 1 : 0];
    const bool taken = at > 0 && owner.upos == Upos::propn && owner.head == static_cast<std::int32_t>(at) &&
                       (sign.relation == Relation::iobj || sign.relation == Relation::obj);
    if (!taken) continue;
    // "gave [Samoa NZ$] 20 million": Samoa gets it
    std::size_t sum = at + 1;
    while (tokens[sum].relation == Relation::compound && tokens[sum].head > static_cast<std::int32_t>(sum)) sum = static_cast<std::size_t>(tokens[sum].head);
    owner.head = sign.head;
    owner.relation = Relation::iobj;
    owner.head_probability *= trust;
    sign.head = static_cast<std::int32_t>(sum);
    sign.relation = Relation::nmod;
  }
}

}  // namespace

void mend_nouns(Sentence& sentence) {
  free_months(sentence.tokens);
  read_currency_signs(sentence.tokens);
  divide_rows_of_names(sentence.tokens);
  hang_late_participles(sentence.tokens);
  hang_relative_clauses(sentence.tokens);
  divide_at_verbs(sentence.tokens);
  divide_explained(sentence.tokens);
  explain_last_conjuncts(sentence.tokens);
  read_holdings(sentence.tokens);
  read_nouns(sentence.tokens);
}

}  // namespace chancery

// Nouns taken for other words, and other words for nouns or names: "May", "NZ$", "holding"; towns before hyphens.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

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
    word.head_probability *= moved_arc_trust;
  }
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "sent observers to Exercise Sea Shield": a name, and no infinitive.
void name_exercises(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 3> begun = {"Exercise", "Operation", "Operations"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (word.upos == Upos::propn || !is_capital(tokens[at + 1].form[0]) || !is_one_of(word.form, begun)) continue;
    word.upos = Upos::propn;
    word.xpos = penn_tag("NNP");
    Token& link = tokens[at - 1];
    if (link.form != "to" || link.relation != Relation::mark || link.head != static_cast<std::int32_t>(at)) continue;
    std::size_t last = at;
    while (last + 1 < tokens.size() && (tokens[last + 1].upos == Upos::propn || tokens[last + 1].upos == Upos::adj) &&
           is_capital(tokens[last + 1].form[0]))
      ++last;
    if (last == at || word.head == static_cast<std::int32_t>(last) ||
        (word.head > static_cast<std::int32_t>(at) && word.head < static_cast<std::int32_t>(last)))
      continue;
    tokens[last].head = word.head;
    tokens[last].relation = word.head < 0 ? word.relation : Relation::obl;
    for (std::size_t part = at; part < last; ++part) {
      tokens[part].head = static_cast<std::int32_t>(last);
      tokens[part].relation = Relation::compound;
    }
    link.upos = Upos::adp;
    link.xpos = penn_tag("IN");
    link.relation = Relation::case_;
    link.head = static_cast<std::int32_t>(last);
    for (Token& other : tokens)
      if (other.head == static_cast<std::int32_t>(at)) other.head = static_cast<std::int32_t>(last);
    tokens[last].head_probability *= moved_arc_trust;
  }
}

// "an [Abu] Dhabi-based fund": both words of the town go before the hyphen.
void join_towns_before_hyphens(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& first = tokens[at - 1];
    const bool names = first.upos == Upos::propn && tokens[at].upos == Upos::propn && tokens[at + 1].form == "-" &&
                       tokens[at + 2].xpos == "VBN" && tokens[at].span.end == tokens[at + 1].span.begin;
    if (!names || first.relation != Relation::compound || first.head <= static_cast<std::int32_t>(at)) continue;
    first.head = static_cast<std::int32_t>(at);
    first.head_probability *= moved_arc_trust;
  }
}

// "gave Samoa NZ$20 million": a sign of money, and no name.
void read_currency_signs(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& sign = tokens[at];
    if (sign.upos != Upos::propn || sign.form.size() > 4 || sign.form.back() != '$' || tokens[at + 1].upos != Upos::num)
      continue;
    sign.upos = Upos::sym;
    sign.xpos = penn_tag("$");
    Token& owner = tokens[at > 0 ? at - 1 : 0];
    const bool taken = at > 0 && owner.upos == Upos::propn && owner.head == static_cast<std::int32_t>(at) &&
                       (sign.relation == Relation::iobj || sign.relation == Relation::obj);
    if (!taken) continue;
    // "gave [Samoa NZ$] 20 million": Samoa gets it
    std::size_t sum = at + 1;
    while (tokens[sum].relation == Relation::compound && tokens[sum].head > static_cast<std::int32_t>(sum))
      sum = static_cast<std::size_t>(tokens[sum].head);
    owner.head = sign.head;
    owner.relation = Relation::iobj;
    owner.head_probability *= moved_arc_trust;
    sign.head = static_cast<std::int32_t>(sum);
    sign.relation = Relation::nmod;
  }
}

// "is building 300 MW more": a unit, and no name.
void read_units(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> units = {"MW",  "GW",  "kW", "KW", "MWh", "GWh", "TWh",
                                                             "kWh", "KWh", "KM", "km", "bcm", "BCM", "mtpa"};
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& unit = tokens[at];
    if (unit.upos != Upos::propn || tokens[at - 1].upos != Upos::num || !is_one_of(unit.form, units)) continue;
    unit.upos = Upos::noun;
    unit.xpos = penn_tag("NNS");
    unit.lemma.clear();
    unit.name = NameType::none;
  }
}

// "Revenue climbed 13 percent", "Turnout on Friday was low": a plain noun though it opens the sentence.
void read_measures_in_front(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 36> measures = {
      "Revenue",     "Revenues", "Turnover",   "Turnout", "Inflation",   "Profit",       "Profits",    "Sales",
      "Exports",     "Imports",  "Growth",     "Output",  "Production",  "Unemployment", "Investment", "Spending",
      "Remittances", "Earnings", "Trade",      "Tourism", "Prices",      "Wages",        "Shares",     "Debt",
      "Reserves",    "Lending",  "Deposits",   "Loans",   "Consumption", "Income",       "Margins",    "Dividends",
      "Employment",  "Traffic",  "Attendance", "Bookings"};
  if (tokens.size() < 3) return;
  Token& word = tokens.front();
  // "Net debt shrank": no name either
  static constexpr std::array<std::string_view, 10> kinds = {"Net",    "Gross",   "Core",    "Cash",      "Total",
                                                             "Annual", "Average", "Overall", "Operating", "Foreign"};
  if (word.upos == Upos::propn && tokens[1].upos == Upos::noun && tokens[1].form[0] >= 'a' &&
      tokens[1].form[0] <= 'z' && is_one_of(word.form, kinds)) {
    word.upos = Upos::adj;
    word.xpos = penn_tag("JJ");
    word.lemma.clear();
    word.name = NameType::none;
    if (word.head == 1 && word.relation == Relation::compound) word.relation = Relation::amod;
  }
  if (word.upos != Upos::propn || !is_one_of(word.form, measures)) return;
  const Token& next = tokens[1];
  if (next.upos != Upos::verb && next.upos != Upos::aux && next.upos != Upos::adp && next.upos != Upos::adv) return;
  word.upos = Upos::noun;
  word.xpos = penn_tag(word.form.back() == 's' ? "NNS" : "NN");
  word.lemma.clear();
  word.name = NameType::none;
}

// "a 49 per cent holding in Acme": no participle.
void read_holdings(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& holding = tokens[at];
    Token& part = tokens[at - 1];
    if (holding.form != "holding" || holding.relation != Relation::acl ||
        holding.head != static_cast<std::int32_t>(at) - 1)
      continue;
    if ((part.form != "cent" && part.form != "percent" && part.form != "%") || tokens[at + 1].upos == Upos::det)
      continue;
    holding.upos = Upos::noun;
    holding.xpos = penn_tag("NN");
    holding.lemma.clear();
    holding.head = part.head;
    holding.relation = part.relation;
    holding.head_probability *= moved_arc_trust;
    part.head = static_cast<std::int32_t>(at);
    part.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      if (tokens[other].head == static_cast<std::int32_t>(at) - 1 && tokens[other].relation == Relation::det)
        tokens[other].head = static_cast<std::int32_t>(at);
      if (tokens[other].head == static_cast<std::int32_t>(at) && tokens[other].relation == Relation::obl)
        tokens[other].relation = Relation::nmod;
    }
  }
}

// "the tanker Sea Tarvo": the kind belongs to the whole name, and not to its first word.
void raise_kinds_before_names(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    Token& kind = tokens[at];
    const Token& first = tokens[at + 1];
    if (kind.upos != Upos::noun || kind.xpos != "NN" || kind.relation != Relation::compound ||
        kind.head != static_cast<std::int32_t>(at) + 1)
      continue;
    if (first.upos != Upos::propn || first.relation != Relation::compound || first.head <= kind.head ||
        tokens[static_cast<std::size_t>(first.head)].upos != Upos::propn)
      continue;
    if (at + 2 < tokens.size() && tokens[at + 2].upos == Upos::punct) continue;
    kind.head = first.head;
  }
}

// "the sale of Vento, an airline, to Orvik": a name behind "to" is no infinitive.
void read_names_behind_to(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    Token& to = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (name.upos != Upos::propn || name.xpos != "NNP" || to.form != "to" || to.head != here ||
        to.relation != Relation::mark)
      continue;
    if ((name.relation != Relation::advcl && name.relation != Relation::acl && name.relation != Relation::xcomp) ||
        name.head < 0 || name.head >= here)
      continue;
    if (has_child(tokens, at, Relation::obj) || has_child(tokens, at, Relation::cop)) continue;
    to.upos = Upos::adp;
    to.xpos = penn_tag("IN");
    to.relation = Relation::case_;
    const auto above = static_cast<std::size_t>(name.head);
    move_arc(name, above, is_noun(tokens[above]) ? Relation::nmod : Relation::obl);
    for (std::size_t word = at + 1; word < tokens.size(); ++word)  // "to Orvik for a million"
      if (tokens[word].head == here && tokens[word].relation == Relation::obl)
        move_arc(tokens[word], above, name.relation);
  }
}

// "12 per cent of Italian arms exports", "Work on the line is to begin", a headline's "ends visit to Lima": what a
// preposition governs, or is a subject or object, is a noun.
void read_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    const auto below = [&](Relation relation) {
      return std::any_of(tokens.begin(), tokens.end(),
                         [&](const Token& t) { return t.head == here && t.relation == relation; });
    };
    const bool governed = word.xpos == "VBZ" && (word.relation == Relation::nmod || word.relation == Relation::obl) &&
                          below(Relation::case_);
    const bool subject =
        word.xpos == "VB" && (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) &&
        at + 1 < tokens.size() && tokens[at + 1].upos == Upos::adp && !below(Relation::mark) && !below(Relation::obj);
    const bool object =
        tokens.back().upos != Upos::punct && (word.xpos == "VB" || (word.xpos == "NN" && word.upos == Upos::verb)) &&
        word.relation == Relation::obj && word.head >= 0 && word.head < here && !below(Relation::mark) &&
        !below(Relation::obj) && !below(Relation::nsubj) && !below(Relation::aux);
    // "Berg, aide to the king,": by one of its tags
    const bool beside = word.upos == Upos::verb && word.xpos == "NN" && at > 1 && tokens[at - 1].form == "," &&
                        (word.relation == Relation::conj || word.relation == Relation::appos) && word.head >= 0 &&
                        word.head < here && tokens[static_cast<std::size_t>(word.head)].upos == Upos::propn &&
                        !below(Relation::obj);
    // "ended a visit to Lima": likewise, as an object
    const bool held = word.upos == Upos::verb && (word.xpos == "NN" || word.xpos == "NNS") &&
                      word.relation == Relation::obj && word.head >= 0 && word.head < here && !below(Relation::mark) &&
                      !below(Relation::obj) && !below(Relation::nsubj) && !below(Relation::aux);
    if (!governed && !subject && !object && !beside && !held) continue;
    word.upos = Upos::noun;
    if (!held) word.xpos = penn_tag(governed ? "NNS" : "NN");
    word.lemma.clear();
    for (Token& other : tokens) {
      if (other.head != here) continue;
      if (other.relation == Relation::nsubj) other.relation = Relation::compound;
      if (other.relation == Relation::obl) other.relation = Relation::nmod;
    }
  }
}

// Makes the verb a plural noun behind the preposition, of which its subject tells the kind or the owner.
void make_plural(std::vector<Token>& tokens, std::size_t at, std::size_t preposition, Relation relation) {
  const auto here = static_cast<std::int32_t>(at);
  Token& word = tokens[at];
  word.upos = Upos::noun;
  word.xpos = penn_tag("NNS");
  word.lemma.clear();
  word.relation = relation;
  word.head_probability *= moved_arc_trust;
  for (std::size_t other = 0; other < tokens.size(); ++other) {
    Token& part = tokens[other];
    const bool kind = part.head >= 0 && part.head < here && tokens[static_cast<std::size_t>(part.head)].head == here &&
                      is_subject(tokens[static_cast<std::size_t>(part.head)]);
    if (kind && (part.relation == Relation::det || part.relation == Relation::nmod_poss))
      part.head = here;  // "the Lima architects"
    if (part.head != here) continue;
    if (is_subject(part))
      part.relation = has_child(tokens, other, Relation::case_) ? Relation::nmod_poss : Relation::compound;
    if (part.relation == Relation::obl) part.relation = Relation::nmod;
    if (part.relation == Relation::obj) part.relation = Relation::appos;
  }
  tokens[preposition].upos = Upos::adp;
  tokens[preposition].xpos = penn_tag("IN");
  tokens[preposition].relation = Relation::case_;
}

// "carried out by the Lima architects Vega", "After Chad's missile launches, Peru condemned": no finite verb follows
// "by", and none in the present follows "after" beside a past.
void read_plurals_behind_prepositions(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if (word.xpos != "VBZ" || word.upos != Upos::verb || word.relation != Relation::advcl || word.head < 0 ||
        has_child(tokens, at, Relation::aux))
      continue;
    const Token& before = tokens[at - 1];
    if (!is_noun(before) || !is_subject(before) || before.head != here) continue;
    const auto link = std::find_if(tokens.begin(), tokens.begin() + here,
                                   [&](const Token& t) { return t.head == here && t.relation == Relation::mark; });
    if (link == tokens.begin() + here) continue;
    const auto preposition = static_cast<std::size_t>(link - tokens.begin());
    const auto verb = static_cast<std::size_t>(word.head);
    const Token& above = tokens[verb];
    const bool done = link->form == "by" && above.upos == Upos::verb && above.xpos == "VBN" && word.head < here;
    const bool owned = std::any_of(tokens.begin(), tokens.begin() + here, [&](const Token& t) {
      return t.head == here && is_subject(t) && &t != &before &&
             has_child(tokens, static_cast<std::size_t>(&t - tokens.data()), Relation::case_);
    });
    // "After Chad's missile launches": the owner is that of the noun before it
    const bool owner = has_child(tokens, at - 1, Relation::nmod_poss) && before.xpos == "NN" &&
                       !has_child(tokens, at, Relation::ccomp) && !has_child(tokens, at, Relation::xcomp);
    const bool timed =
        (link->form == "After" || link->form == "after" || link->form == "Before" || link->form == "before") &&
        (owned || owner) && above.xpos == "VBD" && !has_child(tokens, at, Relation::obj);
    if (done || timed) make_plural(tokens, at, preposition, done ? Relation::obl_agent : Relation::obl);
  }
}

// "held talks with PM Lee Min": the preposition is that of the name, and not of the title before it.
void give_prepositions_to_names(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& link = tokens[at];
    const Token& title = tokens[at + 1];
    if (link.relation != Relation::case_ || link.upos != Upos::adp || link.head != static_cast<std::int32_t>(at) + 1 ||
        title.relation != Relation::nmod)
      continue;
    if (title.head != static_cast<std::int32_t>(at) + 2 || tokens[at + 2].name != NameType::person ||
        has_child(tokens, at + 2, Relation::case_))
      continue;
    link.head = title.head;
  }
}

// "made way for Ana Holm": what a preposition ties to a common noun is no part of a name.
void read_phrases_of_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::flat || name.upos != Upos::propn || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& noun = tokens[static_cast<std::size_t>(name.head)];
    if (noun.upos != Upos::noun || noun.xpos == "NNP") continue;
    const bool tied =
        std::any_of(tokens.begin() + name.head, tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::case_ && t.upos == Upos::adp;
        });
    if (tied) name.relation = Relation::nmod;
  }
}

// "declared Ana Berg persona non grata": the phrase says what she is, and is no part of her name.
void read_unwelcome(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> verbs = {"declare",    "declares", "declared", "declaring",
                                                             "pronounced", "named",    "deemed",   "proclaimed",
                                                             "designated", "label"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if ((tokens[at].form != "persona" && tokens[at].form != "personae") || tokens[at + 1].form != "non" ||
        !tokens[at + 2].form.starts_with("grata"))
      continue;
    std::size_t verb = at;
    while (verb > 0 && !is_one_of(tokens[verb].form, verbs)) --verb;
    if (!is_one_of(tokens[verb].form, verbs) || tokens[verb].upos != Upos::verb) continue;
    const auto here = static_cast<std::int32_t>(at), there = static_cast<std::int32_t>(verb);
    for (std::size_t word = verb + 1; word < at; ++word) {  // whom
      Token& name = tokens[word];
      if (name.head >= here && name.head < here + 3) name.head = there, name.relation = Relation::obj;
      if (name.head == there && is_noun(name) && !is_subject(name) && name.relation != Relation::nmod &&
          name.relation != Relation::obl)
        name.relation = Relation::obj;
    }
    for (std::size_t word = at; word < at + 3; ++word) {
      Token& part = tokens[word];
      part.head = word == at ? there : here;
      part.relation = word == at ? Relation::xcomp : Relation::flat;
      part.upos = word == at ? Upos::noun : Upos::x;
      part.xpos = penn_tag(word == at ? "NN" : "FW");
      part.name = NameType::none;
      part.name_begin = false;
      part.lemma = part.form;
    }
    for (std::size_t word = at + 3; word < tokens.size(); ++word) {
      if (tokens[word].head >= here && tokens[word].head < here + 3) tokens[word].head = there;
      const bool agent = tokens[at + 3].form == "by" && tokens[at + 3].head == static_cast<std::int32_t>(word) &&
                         has_child(tokens, verb, Relation::aux_pass);
      if (tokens[word].head == there && tokens[word].relation == Relation::nmod)
        tokens[word].relation = agent ? Relation::obl_agent : Relation::obl;
    }
  }
}

}  // namespace

void mend_nouns(Sentence& sentence) {
  for (Token& token : sentence.tokens)  // "its chief executive,": where the two taggers differ, the finer one is right
    if (token.upos == Upos::adj && (token.xpos == "NN" || token.xpos == "NNS")) token.upos = Upos::noun;
  free_months(sentence.tokens);
  name_exercises(sentence.tokens);
  join_towns_before_hyphens(sentence.tokens);
  read_currency_signs(sentence.tokens);
  read_unwelcome(sentence.tokens);
  mend_coordinated_names(sentence);
  mend_noun_clauses(sentence);
  mend_name_appositions(sentence);
  read_measures_in_front(sentence.tokens);
  read_units(sentence.tokens);
  read_holdings(sentence.tokens);
  read_nouns(sentence.tokens);
  read_plurals_behind_prepositions(sentence.tokens);
  read_phrases_of_nouns(sentence.tokens);
  give_prepositions_to_names(sentence.tokens);
  raise_kinds_before_names(sentence.tokens);
  read_names_behind_to(sentence.tokens);
  mend_kinds(sentence);
}

}  // namespace chancery

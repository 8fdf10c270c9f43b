#include "language/verb_places.hpp"

#include <algorithm>
#include <array>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

// The first word of "for its part", "in turn" right before a word; the word itself if there is none.
std::size_t before_formula(std::span<const Token> tokens, std::size_t word) {
  if (word >= 4 && tokens[word - 1].form == "part" && tokens[word - 2].xpos == "PRP$" && tokens[word - 3].form == "for")
    return word - 3;
  if (word >= 3 && (tokens[word - 1].form == "turn" || tokens[word - 1].form == "return") &&
      tokens[word - 2].form == "in")
    return word - 2;
  return word;
}

}  // namespace

bool is_finite_or_modal(std::string_view xpos) { return is_finite_tag(xpos) || xpos == "MD"; }

bool is_passive_adjective(std::span<const Token> tokens, std::size_t word) {
  return tokens[word].xpos == "JJ" && has_child(tokens, word, Relation::aux_pass);
}

bool may_be_verb(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  // "drew": called a verb and tagged as a name
  const bool divided = token.upos == Upos::verb && token.xpos.starts_with("NN");
  if ((token.upos != Upos::noun && !divided) || token.form.size() < 3 || word + 1 >= tokens.size() ||
      tokens[word + 1].upos == Upos::punct)
    return false;
  const Token& before = tokens[word - 1];
  if (before.upos == Upos::det || before.upos == Upos::adj || before.upos == Upos::adp || before.upos == Upos::num)
    return false;
  return std::none_of(tokens.begin(), tokens.end(), [&](const Token& other) {
    const bool behind = &other > &token;  // "ships most of the ore"
    return other.head == static_cast<std::int32_t>(word) &&
           (other.relation == Relation::det || (other.relation == Relation::amod && !behind) ||
            other.relation == Relation::cop || other.relation == Relation::aux || other.relation == Relation::case_ ||
            other.relation == Relation::nmod_poss || other.relation == Relation::nummod);
  });
}

bool has_argument(std::span<const Token> tokens, std::size_t word) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
    return other.head == static_cast<std::int32_t>(word) &&
           (other.relation == Relation::nsubj || other.relation == Relation::obj);
  });
}

bool plural_between(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  return token.xpos == "NNS" && (token.relation == Relation::compound || token.relation == Relation::nmod_poss) &&
         token.head > static_cast<std::int32_t>(word) && tokens[word - 1].upos == Upos::propn &&
         tokens[word - 1].head >= static_cast<std::int32_t>(word);
}

bool plural_subject_of_noun(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  const Token& name = tokens[word - 1];
  if (token.xpos != "NNS" || name.upos != Upos::propn || name.head != static_cast<std::int32_t>(word) ||
      name.relation != Relation::compound)
    return false;
  // "Kalumet ships most of its ore": nor is it measured by what follows
  if (word + 2 < tokens.size() && tokens[word + 2].form == "of")
    for (const std::string_view part : {"most", "half", "all", "some", "part", "none", "much"})
      if (tokens[word + 1].form == part) return true;
  if (token.relation != Relation::nsubj || token.head <= static_cast<std::int32_t>(word)) return false;
  const Token& thing = tokens[static_cast<std::size_t>(token.head)];
  // "ships ore to smelters": nor of a finite verb behind "to"
  if (thing.xpos == "VBZ" && tokens[static_cast<std::size_t>(token.head) - 1].form == "to") return true;
  return (thing.upos == Upos::noun || thing.xpos == "NN") &&
         std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) {
           return t.head == token.head && (t.relation == Relation::cop || t.relation == Relation::aux);
         });
}

bool is_headed_by_noun(std::span<const Token> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].relation == Relation::root)
      return (tokens[i].upos == Upos::noun || tokens[i].upos == Upos::propn) && !has_child(tokens, i, Relation::cop) &&
             !has_child(tokens, i, Relation::aux);
  return false;
}

bool follows_aside(std::span<const Token> tokens, std::size_t word) {
  if (tokens[word].xpos != "NNS" || word + 1 >= tokens.size()) return false;
  const Upos next = tokens[word + 1].upos;
  if (next == Upos::punct || next == Upos::cconj || next == Upos::aux || tokens[word + 1].form == "of") return false;
  const std::size_t start = before_formula(tokens, word);
  if (start < word) return true;
  if (tokens[word - 1].form != ",") return false;
  std::size_t comma = 1;
  while (comma + 1 < word && tokens[comma].form != ",") ++comma;
  static constexpr std::array<std::string_view, 8> openers = {"DT", "WDT", "WP", "WP$", "IN", "RB", "VBN", "VBG"};
  return comma + 1 < word && tokens[comma - 1].upos == Upos::propn && is_one_of(tokens[comma + 1].xpos, openers);
}

bool follows_opening_pronoun(std::span<const Token> tokens, std::size_t word) {
  const Token& before = tokens[word - 1];
  static constexpr std::string_view subjects[] = {"It", "it", "He", "he", "She", "she"};
  if (tokens[word].xpos != "NNS" ||
      std::find(std::begin(subjects), std::end(subjects), before.form) == std::end(subjects))
    return false;
  return word == 1 || tokens[word - 2].upos == Upos::punct || tokens[word - 2].upos == Upos::cconj ||
         tokens[word - 2].form == "that";
}

bool takes_nouns_subject(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if (token.xpos != "VBN" || token.relation != Relation::amod || token.head <= static_cast<std::int32_t>(word))
    return false;
  bool subject = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head != token.head) continue;
    if (tokens[i].relation == Relation::cop || (i < word && tokens[i].relation == Relation::det)) return false;
    subject = subject || (i < word && tokens[i].relation == Relation::nsubj && tokens[i].upos != Upos::pron);
  }
  return subject;
}

bool is_past_form(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view forms[] = {"drew",     "flew",  "rode", "wrote", "spoke", "chose",
                                               "withdrew", "threw", "grew", "began", "swore", "forbade"};
  const Upos before = tokens[word - 1].upos;
  return tokens[word].upos == Upos::noun && word + 1 < tokens.size() &&
         (before == Upos::noun || before == Upos::propn) &&
         std::find(std::begin(forms), std::end(forms), tokens[word].form) != std::end(forms);
}

bool joined_to_verb(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view acts[] = {
      "invited",    "thanked",  "congratulated", "urged",    "praised",   "commended", "met",
      "visited",    "told",     "briefed",       "accused",  "condemned", "welcomed",  "criticised",
      "criticized", "informed", "assured",       "received", "greeted",   "asked",     "warned",
      "hailed",     "blamed",   "denounced",     "called",   "telephoned"};
  const Token& token = tokens[word];
  if (token.xpos != "VBN" || token.relation != Relation::amod || token.head <= static_cast<std::int32_t>(word) ||
      tokens[word - 1].upos != Upos::cconj)
    return false;
  if (word + 1 >= tokens.size() || tokens[word + 1].upos != Upos::propn) return false;
  if (std::find(std::begin(acts), std::end(acts), token.form) == std::end(acts)) return false;
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(word),
                     [](const Token& t) { return t.xpos == "VBD"; });
}

bool closes_apposition(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if (token.xpos != "VBN" || token.relation != Relation::amod || token.head <= static_cast<std::int32_t>(word) ||
      word < 4 || tokens[word - 1].form != "," || tokens[word - 2].upos != Upos::propn)
    return false;
  bool comma = false;
  for (std::size_t at = word - 1; at-- > 0;) {
    if (tokens[at].form == ";") return comma;
    if (is_finite_or_modal(tokens[at].xpos)) return false;
    comma = comma || tokens[at].form == ",";
  }
  return comma;
}

bool follows_pronoun(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  const Token& before = tokens[word - 1];
  const bool pronoun = before.xpos == "WDT" || before.xpos == "WP" ||
                       (before.form == "that" && before.relation == Relation::det && before.head == token.head);
  return pronoun && word > 1 && token.xpos == "VBD" && token.relation == Relation::amod;
}

bool follows_apposition(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if (token.xpos != "VBN" || token.relation != Relation::amod || token.head <= static_cast<std::int32_t>(word) ||
      word < 4)
    return false;
  if (tokens[word - 1].form != "," || tokens[word - 2].upos != Upos::propn || tokens.back().upos != Upos::punct)
    return false;
  for (std::size_t at = word - 2; at > 0; --at)
    if (tokens[at].form == ",") return tokens[at - 1].upos == Upos::noun || tokens[at - 1].upos == Upos::propn;
  return false;
}

bool is_finite_by_place(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if ((token.xpos != "VB" && token.xpos != "VBN") ||
      (token.relation != Relation::root && token.relation != Relation::ccomp && token.relation != Relation::parataxis))
    return false;
  bool subject = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head != static_cast<std::int32_t>(word)) continue;
    if (tokens[i].relation == Relation::aux || tokens[i].relation == Relation::aux_pass ||
        tokens[i].relation == Relation::mark || tokens[i].xpos == "TO")
      return false;
    subject = subject || (i < word && tokens[i].relation == Relation::nsubj);
  }
  return subject;
}

bool parsed_as_noun(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if (token.upos != Upos::verb) return false;
  if (token.relation == Relation::amod || token.relation == Relation::compound) return has_argument(tokens, word);
  for (std::size_t i = 0; i < word; ++i) {
    if (tokens[i].head != static_cast<std::int32_t>(word)) continue;
    const Relation relation = tokens[i].relation;
    if (relation == Relation::compound || relation == Relation::det || relation == Relation::nmod ||
        relation == Relation::nmod_poss)
      return true;
  }
  return false;
}

bool is_verb_alone(const Token& token) {
  static constexpr std::string_view forms[] = {
      "lent",     "froze",         "swore",     "repaid",      "resold",    "overthrew",   "withheld", "withstood",
      "outbid",   "rebuilt",       "underwent", "overtook",    "forbade",   "bade",        "strove",   "fled",
      "tore",     "sank",          "swept",     "wrote",       "drove",     "sang",        "began",    "blew",
      "chose",    "drew",          "flew",      "foresaw",     "gave",      "grew",        "knew",     "oversaw",
      "overcame", "overran",       "shook",     "threw",       "took",      "undertook",   "withdrew", "sprang",
      "shrank",   "became",        "retook",    "rewrote",     "redrew",    "befell",      "forgot",   "mistook",
      "owns",     "delivers",      "operates",  "employs",     "sells",     "builds",      "accuses",  "denies",
      "urges",    "unites",        "comprises", "encompasses", "attends",   "inaugurates", "oversees", "convenes",
      "alleges",  "congratulates", "expels",    "deports",     "denounces", "applauds",    "commends", "reiterates"};
  if (token.upos == Upos::verb) return false;
  if (std::find(std::begin(forms), std::end(forms), token.form) != std::end(forms)) return true;
  // and what is no noun where it would be a name: "Shanghai Maling controls half of it"
  static constexpr std::string_view no_names[] = {
      "controls", "supplies", "exports", "imports", "plans",  "hosts",    "backs",    "leads",   "makes",
      "ships",    "runs",     "holds",   "buys",    "faces",  "wants",    "seeks",    "calls",   "claims",
      "says",     "blames",   "rejects", "praises", "visits", "welcomes", "condemns", "manages", "provides"};
  return token.xpos.starts_with("NNP") &&
         std::find(std::begin(no_names), std::end(no_names), token.form) != std::end(no_names);
}

bool is_adjective_behind_to(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view forms[] = {"open",    "close", "free", "clear", "clean",
                                               "welcome", "slow",  "cool", "warm",  "dry"};
  return tokens[word].xpos == "JJ" && tokens[word - 1].xpos == "TO" &&
         tokens[word - 1].head == static_cast<std::int32_t>(word) &&
         std::find(std::begin(forms), std::end(forms), tokens[word].form) != std::end(forms) &&
         (word + 1 >= tokens.size() ||
          !(tokens[word + 1].upos == Upos::noun && tokens[word].relation == Relation::amod));
}

bool is_verb_behind_relative(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  // "Acme, which ships soap": whatever the parser makes of what follows
  if (word > 2 && token.xpos == "NNS" && token.form.ends_with("s") && tokens[word - 1].form == "which" &&
      tokens[word - 2].form == "," && tokens[word - 3].xpos != "VBN" && word + 1 < tokens.size() &&
      tokens[word + 1].form != "of")
    return true;
  if (token.relation != Relation::acl_relcl || !token.form.ends_with("s")) return false;
  if (token.upos == Upos::noun && token.xpos == "VBZ") return true;  // the tags are at odds
  if (token.xpos != "NNS") return false;
  if (tokens[word - 1].xpos == "WDT") return true;
  // "the movement, which Chad arms,": a name behind the pronoun, and the clause is over or goes on with a preposition
  const Upos next = word + 1 < tokens.size() ? tokens[word + 1].upos : Upos::punct;
  if (next != Upos::punct && next != Upos::adp && next != Upos::cconj) return false;
  std::size_t before = word - 1;
  if (tokens[before].upos != Upos::propn) return false;
  while (before > 0 &&
         (tokens[before].upos == Upos::propn || tokens[before].xpos.starts_with("NNP") || tokens[before].form == "the"))
    --before;
  return tokens[before].xpos == "WDT" || tokens[before].xpos == "WP";
}

bool is_verb_of_sum(std::span<const Token> tokens, std::size_t word) {
  const std::string& form = tokens[word].form;
  const bool to = form == "amount" || form == "amounts", bare = form == "total" || form == "totals";
  if ((!to && !bare) || tokens[word].upos == Upos::verb || !is_noun(tokens[word - 1]) ||
      tokens[word - 1].form == "total")
    return false;
  // "exports total $3 million"; "investment totals" needs no plural, as a noun it hardly stands before a number
  if (form == "total" && std::none_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(word),
                                      [](const Token& t) { return t.xpos == "NNS"; }))
    return false;
  std::size_t sum = word + 1;
  if (to && (sum >= tokens.size() || tokens[sum++].form != "to")) return false;
  static constexpr std::string_view near[] = {"about",         "around", "roughly", "some", "over", "nearly", "almost",
                                              "approximately", "more",   "less",    "than", "a",    "record"};
  while (sum < tokens.size() && std::find(std::begin(near), std::end(near), tokens[sum].form) != std::end(near)) ++sum;
  return sum < tokens.size() && (tokens[sum].upos == Upos::num || tokens[sum].upos == Upos::sym);
}

bool is_verb_of_way(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view forms[] = {"transits", "flows", "passes", "travels", "crosses", "moves"};
  static constexpr std::string_view ways[] = {"through", "via", "across", "over"};
  return tokens[word].xpos == "NNS" && tokens.back().form == "." && word + 2 < tokens.size() &&
         is_noun(tokens[word - 1]) && tokens[word - 1].xpos != "NNS" &&
         std::find(std::begin(forms), std::end(forms), tokens[word].form) != std::end(forms) &&
         std::find(std::begin(ways), std::end(ways), tokens[word + 1].form) != std::end(ways);
}

bool is_verb_between_names(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view forms[] = {"chairs", "heads",   "hosts",    "leads", "joins", "backs",
                                               "signs",  "visits",  "controls", "funds", "runs",  "buys",
                                               "rules",  "governs", "supplies", "owes"};
  const Token& token = tokens[word];
  if (token.xpos != "NNS" || word + 1 >= tokens.size() || tokens[word - 1].upos != Upos::propn ||
      tokens[word - 1].xpos == "NNPS")
    return false;
  const Token& next = tokens[word + 1];
  const bool named = next.upos == Upos::propn ||
                     (next.upos == Upos::det && (next.form == "the" || next.form == "a" || next.form == "an"));
  return named && std::find(std::begin(forms), std::end(forms), token.form) != std::end(forms);
}

bool is_thanking(std::span<const Token> tokens, std::size_t word) {
  const Token& token = tokens[word];
  if (token.form != "thanks" || token.upos == Upos::verb || word + 1 >= tokens.size()) return false;
  const Token& before = tokens[word - 1];
  const Token& next = tokens[word + 1];
  const bool joined = before.form == "," || before.form == "and" || before.upos == Upos::adv ||
                      before.xpos == "PRP";  // "Duarte, the envoy, thanks Chad"
  if (!joined && (!is_noun(before) || before.xpos.ends_with("S"))) return false;
  return next.upos == Upos::propn || next.xpos == "DT" || next.xpos == "PRP$" || next.xpos == "PRP";
}

bool opens_paragraph(std::span<const Token> tokens) {
  static constexpr std::string_view forms[] = {
      "Thanks",  "Demands",    "Urges",     "Regrets", "Welcomes", "Condemns",  "Calls",      "Requests",
      "Notes",   "Invites",    "Commends",  "Rejects", "Supports", "Reaffirms", "Reiterates", "Recommends",
      "Appeals", "Encourages", "Expresses", "Decides", "Deplores", "Endorses",  "Stresses"};
  if (tokens.size() < 3) return false;
  const Token& first = tokens.front();
  if (first.upos == Upos::verb || std::find(std::begin(forms), std::end(forms), first.form) == std::end(forms))
    return false;
  const Token& next = tokens[1];
  const bool upon = (first.form == "Calls" || first.form == "Appeals") &&
                    (next.form == "on" || next.form == "upon" || next.form == "for" || next.form == "to");
  const bool object = next.upos == Upos::propn || next.xpos == "DT" || next.xpos == "PRP$" || next.form == "that" ||
                      next.form == "with" || next.form == "all";
  // "Demands that Peru leave have grown", "Notes from the front": nobody says so with a verb of its own behind
  return (upon || object) && (tokens.back().form == ";" || tokens.back().form == "." || tokens.back().form == ",") &&
         first.relation != Relation::nsubj;
}

bool is_joined_present(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view forms[] = {"supplies", "controls", "funds", "runs",  "ships",  "exports",
                                               "imports",  "hosts",    "backs", "heads", "leads",  "plans",
                                               "markets",  "stores",   "mines", "farms", "trains", "arms"};
  if (word < 3 || word + 1 >= tokens.size() || tokens[word].xpos != "NNS" || tokens[word - 1].form != "and" ||
      tokens[word - 2].upos != Upos::propn)
    return false;
  if (std::find(std::begin(forms), std::end(forms), tokens[word].form) == std::end(forms)) return false;
  const Upos next = tokens[word + 1].upos;
  if (next != Upos::noun && next != Upos::adj && next != Upos::det && next != Upos::propn && next != Upos::num)
    return false;
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(word),
                     [](const Token& t) { return t.xpos == "VBZ"; });
}

bool is_demanded_deed(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view demands[] = {"insist",  "demand", "propose", "recommend", "request",
                                                 "require", "urge",   "ask",     "suggest"};
  if (tokens[word].xpos != "NN" || word < 3 || word + 1 >= tokens.size() || tokens[word - 1].upos != Upos::propn)
    return false;
  const Upos next = tokens[word + 1].upos;
  if (next != Upos::adp && next != Upos::det && next != Upos::pron && next != Upos::part) return false;
  std::size_t name = word - 1;
  while (name > 1 && tokens[name - 1].upos == Upos::propn) --name;
  if (tokens[name - 1].form == "the" && name > 2) --name;
  if (tokens[name - 1].form != "that" || name < 2) return false;
  const std::string& form = tokens[name - 2].form;
  return std::any_of(std::begin(demands), std::end(demands), [&](std::string_view d) {
    return form == d || form == std::string(d) + "s" || form == std::string(d) + "ed" ||
           (d.ends_with("e") && form == std::string(d) + "d");
  });
}

bool follows_auxiliary(std::span<const Token> tokens, std::size_t word) {
  static constexpr std::string_view auxiliaries[] = {"has",  "have", "had",   "having", "'ve", "was",
                                                     "were", "been", "being", "be",     "is",  "are"};
  std::size_t before = word - 1;
  while (before > 0 && tokens[before].upos == Upos::adv) --before;
  return std::find(std::begin(auxiliaries), std::end(auxiliaries), tokens[before].form) != std::end(auxiliaries);
}

}  // namespace chancery

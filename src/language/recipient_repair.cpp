// Who gets what a verb tells: sums and names that the parser makes one phrase of, and hearers taken for speakers.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "lend its neighbour 30 billion", "gave Sofia $900m": a name or an owned noun before the sum is who gets it.
void divide_objects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> giving = {"give", "lend", "pay", "grant", "send", "offer", "hand", "award",
                                                              "promise", "pledge", "owe", "loan", "sell", "cost", "guarantee", "wire"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& who = tokens[at];
    if ((who.relation != Relation::compound && who.relation != Relation::nsubj) || who.head <= static_cast<std::int32_t>(at)) continue;
    const Token& what = tokens[static_cast<std::size_t>(who.head)];
    if (what.relation != Relation::obj || what.head < 0 || what.head >= static_cast<std::int32_t>(at)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(what.head)];
    if (verb.upos != Upos::verb || std::find(giving.begin(), giving.end(), verb.lemma) == giving.end()) continue;
    std::size_t end = at + 1;  // of who gets it: "Bosnia and Herzegovina"
    while (end + 1 < tokens.size() && end < static_cast<std::size_t>(who.head) &&
           ((tokens[end].head == static_cast<std::int32_t>(at) && tokens[end].upos == Upos::propn) || tokens[end].upos == Upos::cconj))
      ++end;
    const Token& next = tokens[end];
    // "gave Kyiv howitzers": no town makes what it is given
    static constexpr std::array<std::string_view, 20> given = {"howitzers", "tanks", "missiles", "weapons", "arms",  "drones", "ammunition", "shells", "guns",  "money",
                                                               "aid",       "help",  "loans",    "grants",  "credits", "jets",   "vaccines",   "doses",  "funds", "cash"};
    const bool in_kind = tokens[at - 1].head != who.head && who.name == NameType::place && at == static_cast<std::size_t>(what.head) + 1 &&
                         end == static_cast<std::size_t>(who.head) && verb.lemma != "sell" && std::find(given.begin(), given.end(), what.form) != given.end();
    const bool counted = in_kind || next.upos == Upos::num || next.upos == Upos::sym || next.form == "a" || next.form == "an" || what.upos == Upos::sym;
    const bool article = tokens[at - 1].upos == Upos::det && tokens[at - 1].head == who.head;  // "the venture $5m": of the venture
    const bool owned = article || has_child(tokens, at, Relation::nmod_poss) || has_child(tokens, at, Relation::det);
    if (!counted || (who.upos != Upos::propn && who.xpos != "NNP" && !owned)) continue;
    Token& before = tokens[at - 1];
    if ((before.relation == Relation::iobj || before.relation == Relation::obj) && before.head == what.head && before.upos == Upos::propn && who.xpos == "NNP") {
      who.head = static_cast<std::int32_t>(at) - 1;  // "lending Moana Electric $45m"
      who.relation = Relation::flat;
      before.relation = Relation::iobj;
      continue;
    }
    if (article) tokens[at - 1].head = static_cast<std::int32_t>(at);
    who.head = what.head;
    who.relation = Relation::iobj;
    who.head_probability *= moved_arc_trust;
  }
}

// "has lent Tanzania more than $2 billion": the sum is what is lent.
void find_sums(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> giving = {"lend", "give", "pay", "grant", "award", "owe", "loan", "promise", "pledge", "offer"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& who = tokens[at];
    if (who.relation != Relation::obj || who.upos != Upos::propn || who.head < 0 || who.head >= static_cast<std::int32_t>(at)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(who.head)];
    if (verb.upos != Upos::verb || std::find(giving.begin(), giving.end(), verb.lemma) == giving.end()) continue;
    for (std::size_t sum = at + 1; sum < tokens.size() && sum < at + 6; ++sum) {
      Token& what = tokens[sum];
      if (what.head != who.head || what.relation != Relation::obl || (what.upos != Upos::sym && what.xpos != "$")) continue;
      const bool governed = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.begin() + static_cast<std::ptrdiff_t>(sum), [&](const Token& t) {
        return t.head == static_cast<std::int32_t>(sum) && t.relation == Relation::case_ && t.form != "than";
      });
      if (governed) break;
      who.relation = Relation::iobj;
      what.relation = Relation::obj;
      break;
    }
  }
}

// "he told reporters", "Weber told the congregation, which included": who stands right behind the verb hears it, if somebody
// before it speaks.
void name_hearers(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& hearer = tokens[at];
    if (hearer.relation != Relation::nsubj || hearer.head < 1 || hearer.head >= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(hearer.head);
    if (tokens[verb].upos != Upos::verb || tokens[verb].lemma == "be" || has_child(tokens, verb, Relation::obj) || has_child(tokens, verb, Relation::iobj)) continue;
    const bool spoken = std::any_of(tokens.begin(), tokens.begin() + hearer.head, [&](const Token& t) { return t.head == hearer.head && is_subject(t); });
    const bool close = std::all_of(tokens.begin() + hearer.head + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                   [&](const Token& t) { return t.head == static_cast<std::int32_t>(at) && t.upos != Upos::punct; });
    if (!spoken || !close) continue;
    hearer.relation = tokens[verb].lemma == "tell" ? Relation::iobj : Relation::obj;
    hearer.head_probability *= moved_arc_trust;
  }
}

}  // namespace

void mend_recipients(Sentence& sentence) {
  divide_objects(sentence.tokens);
  find_sums(sentence.tokens);
  name_hearers(sentence.tokens);
}

}  // namespace chancery

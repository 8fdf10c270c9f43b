// Who says what stands between quotation marks, where the parser took the sayer into the quotation; "us" taken for a
// name.
#include <algorithm>
#include <array>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_quote(const Token& token) {
  return token.form == "\"" || token.form == "\u201d" || token.form == "''" || token.form == "\u2019\u2019" ||
         token.form == "\u00bb";
}

// "We import grain," Senegal's president, Mbaye, said: what stands between the mark and the verb says it.
void give_back_sayers(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> saying = {"said",      "says",     "added",  "told",    "declared",
                                                              "stated",    "stressed", "noted",  "warned",  "announced",
                                                              "explained", "insisted", "argued", "recalled"};
  for (std::size_t verb = 4; verb < tokens.size(); ++verb) {
    Token& said = tokens[verb];
    if (!is_one_of(said.form, saying) || (said.xpos != "VBD" && said.xpos != "VBZ")) continue;
    const auto here = static_cast<std::int32_t>(verb);
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == here && is_subject(t); }))
      continue;
    std::size_t mark = verb;
    while (mark > 0 && !is_quote(tokens[mark])) --mark;
    if (mark < 2 || !is_quote(tokens[mark]) || mark + 12 < verb || mark + 1 == verb) continue;
    const char end = tokens[mark - 1].form.empty() ? ' ' : tokens[mark - 1].form.back();
    if (end != ',' && end != '?' && end != '!' && end != '.') continue;
    for (std::size_t at = mark + 1; at < verb; ++at) {
      Token& who = tokens[at];
      const bool noun = who.upos == Upos::propn || who.upos == Upos::noun || who.upos == Upos::pron;
      if (!noun || who.head >= static_cast<std::int32_t>(mark) || who.head < 0) continue;
      const bool governed = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::case_ && t.upos == Upos::adp;
      });
      if (governed) break;
      who.head = here;
      who.relation = Relation::nsubj;
      who.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "Russia sells us gas": no name and no part of the gas.
void read_us(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& us = tokens[at];
    if (us.form != "us" || (us.upos == Upos::pron && us.xpos == "PRP" && us.relation != Relation::compound)) continue;
    us.upos = Upos::pron;
    us.xpos = penn_tag("PRP");
    us.lemma.clear();
    if ((us.relation != Relation::compound && us.relation != Relation::amod && us.relation != Relation::nmod) ||
        us.head <= static_cast<std::int32_t>(at))
      continue;
    const Token& thing = tokens[static_cast<std::size_t>(us.head)];
    if (thing.head < 0 || thing.head >= static_cast<std::int32_t>(at) || thing.relation != Relation::obj) continue;
    us.head = thing.head;
    us.relation = Relation::iobj;
    us.head_probability *= moved_arc_trust;
  }
}

}  // namespace

void mend_quotations(Sentence& sentence) {
  give_back_sayers(sentence.tokens);
  read_us(sentence.tokens);
}

}  // namespace chancery

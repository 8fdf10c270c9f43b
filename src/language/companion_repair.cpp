// Whom one does something with, taken for the subject of what they are to do: "agreed with Peru to share the lake".
#include <algorithm>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "agreed to", of what they agree on, and no purpose
bool is_of_accord(std::string_view form) {
  return form.starts_with("agree") || form.starts_with("arrang") || form.starts_with("conspir") ||
         form.starts_with("plot");
}

}  // namespace

void mend_companions(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& deed = tokens[at];
    if (deed.relation != Relation::advcl || deed.xpos != "VB" || deed.head < 0 ||
        deed.head >= static_cast<std::int32_t>(at) || tokens[at - 1].form != "to")
      continue;
    const auto verb = static_cast<std::size_t>(deed.head);
    const auto hangs_here = [&](const Token& t) { return t.head == static_cast<std::int32_t>(at); };
    const auto with = std::find_if(
        tokens.begin() + static_cast<std::ptrdiff_t>(verb) + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at),
        [&](const Token& t) { return hangs_here(t) && t.form == "with" && t.relation == Relation::mark; });
    const auto who = std::find_if(with, tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                  [&](const Token& t) { return hangs_here(t) && is_subject(t); });
    if (who == tokens.begin() + static_cast<std::ptrdiff_t>(at) || !is_noun(*who) || tokens[verb].upos != Upos::verb)
      continue;
    // ", with Peru to follow": that is one
    if (std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb), with,
                    [](const Token& t) { return t.form == ","; }))
      continue;
    move_arc(*who, verb, Relation::obl);
    with->head = static_cast<std::int32_t>(who - tokens.begin());
    with->relation = Relation::case_;
    if (is_of_accord(tokens[verb].form)) deed.relation = Relation::xcomp;
  }
}

}  // namespace chancery

#include "relations/sum_rows.hpp"

#include <algorithm>
#include <optional>

#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr int longest_sum = 8;
constexpr int longest_description = 5;  // "to the Red Cross of"
constexpr float row_trust = 0.8F;

bool is_currency(const SentenceView& view, int at) {
  return view.token(at).xpos == "$" || view.lemma_is(at, {"$", "€", "£", "¥", "dollar", "euro", "pound", "yen", "yuan",
                                                          "krone", "krona", "kroner", "franc", "eur", "usd"});
}

struct GivenSum {
  int figure = 0;  // the last token of the sum
  const Mention* receiver = nullptr;
};

// "and 3 million euros for the Togolese Red Cross": the sum behind the link at the token; none if none stands there.
std::optional<GivenSum> given_sum(const SentenceView& view, int link) {
  int at = link + 1;
  if (at < view.size() && view.lemma(link) == "," && view.lemma(at) == "and") ++at;
  const int first = at;
  bool currency = false, number = false;
  for (; at < view.size() && at < first + longest_sum && !view.lemma_is(at, {"to", "for"}); ++at) {
    const Upos upos = view.token(at).upos;
    currency = currency || is_currency(view, at);
    number = number || upos == Upos::num ||
             (!view.token(at).form.empty() && view.token(at).form[0] >= '0' && view.token(at).form[0] <= '9');
    if (!is_currency(view, at) && upos != Upos::num && upos != Upos::noun && upos != Upos::adj && upos != Upos::det &&
        upos != Upos::sym && upos != Upos::propn &&
        !view.lemma_is(at, {"about", "another", "over", "a", "further", "some"}))
      return std::nullopt;
  }
  if (!currency || !number || at >= view.size() || !view.lemma_is(at, {"to", "for"})) return std::nullopt;
  const Mention* receiver = nullptr;
  for (const Mention* m : view.mentions()) {
    const auto begin = static_cast<int>(m->tokens.begin);
    if (m->kind != MentionKind::name || begin <= at || begin > at + longest_description || m->referents.size() != 1)
      continue;
    const bool described =
        std::all_of(view.tokens().begin() + at + 1, view.tokens().begin() + begin, [](const Token& word) {
          return word.upos == Upos::det || word.upos == Upos::adj || word.upos == Upos::noun || word.form == "of" ||
                 word.form == "in";
        });
    if (described && (!receiver || m->tokens.begin < receiver->tokens.begin)) receiver = m;
  }
  if (!receiver) return std::nullopt;
  return GivenSum{at - 1, receiver};
}

}  // namespace

std::vector<Match> sums_in_row(const SentenceView& view, const Entities& entities, int helps,
                               const std::vector<Match>& matches) {
  std::vector<Match> found;
  for (const Match& match : matches) {
    if (match.pattern->property != helps || match.object.token <= match.trigger || match.verb >= 0) continue;
    bool sum = false;
    for (int at = match.trigger; at < match.object.token; ++at) sum = sum || is_currency(view, at);
    if (!sum) continue;
    for (int at = match.object.token + 1; at + 3 < view.size(); ++at) {
      if (view.is_verb(at) && view.token(at).xpos != "VBN" && view.token(at).xpos != "VBG") break;
      if (!view.lemma_is(at, {",", "and", ";"})) continue;
      const auto given = given_sum(view, at);
      if (!given) continue;
      const EntityId receiver = given->receiver->referents.front();
      const bool fits = match.pattern->object_types.has(entities.list[static_cast<std::size_t>(receiver)].type);
      const auto same = [&](const Match& other) {
        return other.pattern->property == helps && other.subject.entity == match.subject.entity &&
               other.object.entity == receiver;
      };
      if (fits && receiver != match.subject.entity && std::none_of(matches.begin(), matches.end(), same) &&
          std::none_of(found.begin(), found.end(), same))
        found.push_back({match.pattern, given->figure, match.subject,
                         Argument{receiver, given->receiver->head, bytes_of(view, given->receiver->tokens),
                                  row_trust * given->receiver->confidence},
                         true, match.trigger});
      at = static_cast<int>(given->receiver->tokens.end) - 1;
    }
  }
  return found;
}

}  // namespace chancery

#include "relations/gapped_shares.hpp"

#include <algorithm>

namespace chancery {
namespace {

// The noun of the share that begins at this token, -1 if none does.
int share_at(const SentenceView& view, int at) {
  constexpr int longest = 6;  // "with a minority stake", "the remaining 15 per cent"
  bool counted = false;
  for (const int end = std::min(view.size(), at + longest); at < end; ++at) {
    if (view.lemma_is(at, {"rest", "remainder", "balance", "half", "third", "quarter", "fifth", "tenth", "stake"}))
      return at;
    if (counted && view.lemma_is(at, {"%", "percent", "cent"}))
      return at + 1 < view.size() && view.lemma_is(at + 1, {"stake", "share", "holding"}) ? at + 1 : at;
    if (view.token(at).upos == Upos::num) {
      counted = true;
      continue;
    }
    if (!view.lemma_is(at, {"the", "a", "an", "another", "other", "remain", "remaining", "with", "about", "some",
                            "just", "per", "around", "minority", "majority", "further"}))
      return -1;
  }
  return -1;
}

// "and the trust, founded by Berg, the rest": the token behind what commas insert; the same token where nothing is
// inserted.
int behind_aside(const SentenceView& view, int at) {
  constexpr int longest = 12;
  if (at >= view.size() || view.token(at).form != ",") return at;
  for (int close = at + 2; close + 1 < view.size() && close < at + longest; ++close)
    if (view.token(close).form == ",") return close + 1;
  return at;
}

bool set_off(const SentenceView& view, int from, int name) {
  constexpr int longest_description = 5;  // "and the Chinese oil company CNOOC"
  for (int at = name - 1; at > from && at >= name - 1 - longest_description; --at) {
    if (view.lemma_is(at, {"and", ",", ";", "while"})) return true;
    if (const Upos upos = view.token(at).upos; upos == Upos::verb || upos == Upos::aux || upos == Upos::adp)
      return false;
  }
  return false;
}

}  // namespace

std::vector<GappedShare> gapped_shares(const SentenceView& view, int from) {
  std::vector<GappedShare> found;
  for (const Mention* m : view.mentions()) {
    // "Sacyr 35 per cent and the Honduran state the rest"
    const auto next = static_cast<int>(m->tokens.end);
    const bool state = m->kind == MentionKind::adjective && next < view.size() &&
                       view.lemma_is(next, {"state", "government", "treasury"});
    if ((m->kind != MentionKind::name && !state) || static_cast<int>(m->tokens.begin) <= from) continue;
    const int share = share_at(view, behind_aside(view, state ? next + 1 : next));
    if (share >= 0 && set_off(view, from, static_cast<int>(m->tokens.begin))) {
      bool counted = false;
      for (int at = static_cast<int>(m->tokens.end); at <= share; ++at)
        counted = counted || view.token(at).upos == Upos::num;
      found.push_back({m, share, counted});
    }
  }
  return found;
}

}  // namespace chancery

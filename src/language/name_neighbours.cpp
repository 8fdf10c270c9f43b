// What the words before and behind a name say of its type: "the brewer X", "shares in X", "X's widow", "X, a Dutch
// brewer".
#include "language/name_context_parts.hpp"

namespace chancery::name_context {
namespace {

bool is_clitic(std::string_view form) { return form == "'s" || form == "\u2019s"; }

}  // namespace

void NameContext::look_before(NameRun& run) const {
  std::size_t i = run.begin;
  if (i == 0) return;
  if (is_noun(i - 1)) {
    const bool tied = run.holds(tokens_[i - 1].head) || tokens_[run.head].head == static_cast<std::int32_t>(i - 1);
    tell(run, noun(i - 1), tied ? told : weak);
  }
  // "its newspaper, X"
  if (i > 1 && form(i - 1) == "," && tokens_[run.head].relation == Relation::appos &&
      tokens_[run.head].head == static_cast<std::int32_t>(i - 2))
    tell(run, noun(i - 2), owned);
  // "Canada's Tarsk": a person would have two names
  if (i > 1 && is_clitic(form(i - 1)) && is_single(run) && (lists_of(i - 2) & LexiconBit::country) != 0)
    run.evidence[body] += weak;
  const std::string_view article = form(i - 1);
  if (article == "the" || article == "a" || article == "an") {
    if (is_single(run) && article == "the" && !is_noun(run.end)) run.evidence[person] -= weak;
    --i;
  }
  if (i < 2) return;
  if (form(i - 1) == "based" || form(i - 1).ends_with("-based")) run.evidence[body] += rather;
  if ((context_of(form(i - 1)) & ContextWord::calls) != 0) {
    const std::int32_t called = is_noun(i - 2) ? static_cast<std::int32_t>(i - 2) : tokens_[i - 1].head;
    if (called >= 0) tell(run, noun(static_cast<std::size_t>(called)), told);
  }
  if (form(i - 1) == "as" && form(i - 2) == "such" && i > 3)
    tell(run, noun(form(i - 3) == "," ? i - 4 : i - 3), described);
  look_at_noun(run, i - 1);
}

// "shares in X", "analysts at X", where a preposition stands before the name or its article.
void NameContext::look_at_noun(NameRun& run, std::size_t preposition) const {
  if (tokens_[preposition].upos != Upos::adp) return;
  const std::int32_t parent = tokens_[run.head].head;
  const bool above =
      parent >= 0 && parent < static_cast<std::int32_t>(preposition) && is_noun(static_cast<std::size_t>(parent));
  const std::size_t at = above ? static_cast<std::size_t>(parent) : preposition - 1;
  if (!is_noun(at)) return;
  const std::uint32_t bits = bits_of(at);
  static constexpr std::array<std::string_view, 5> owning = {"of", "for", "in", "at", "by"};
  static constexpr std::array<std::string_view, 5> serving = {"of", "at", "for", "with", "from"};
  if ((bits & ContextWord::of_body) != 0 && is_one_of(form(preposition), owning))
    run.evidence[body] += owned;
  else if ((bits & ContextWord::at_body) != 0 && is_one_of(form(preposition), serving))
    run.evidence[body] += described;
  if ((bits & ContextWord::of_place) != 0 && form(preposition) == "of") run.evidence[place] += weak;
}

void NameContext::look_after(NameRun& run) const {
  const std::size_t next = run.end;
  if (next >= tokens_.size()) return;
  if (is_noun(next) && tokens_[next - 1].upos != Upos::adj && (lists_of(next - 1) & LexiconBit::demonym) == 0) {
    const std::uint32_t bits = context_of(form(next));
    if ((bits & ContextWord::before_noun) != 0) run.evidence[body] += rather;
    if ((bits & ContextWord::people) != 0) run.evidence[person] += told;
    if ((bits & ContextWord::body) != 0) run.evidence[body] += hint;
  }
  if (is_clitic(form(next))) look_at_owned(run, next + 1);
  if (form(next) == "," || form(next) == "(") {
    const std::string_view after = form(next + 1);
    if (after == "which") {
      run.evidence[person] -= rather;
      for (std::size_t i = next + 2; i < std::min(next + 8, tokens_.size()); ++i)
        if (tokens_[i].relation == Relation::acl_relcl && run.holds(tokens_[i].head))
          look_at_subject(run, i, context_of(form(i)));
    }
    if (after == "who") {
      run.evidence[person] += rather;
      run.evidence[body] -= weak;
    }
    if (after == "where") run.evidence[place] += rather;
    look_at_apposition(run, next + 1);
  }
  look_at_predicate(run);
}

// "X's chief executive", "X's widow".
void NameContext::look_at_owned(NameRun& run, std::size_t i) const {
  const std::size_t limit = std::min(i + 3, tokens_.size());
  while (i < limit && (tokens_[i].upos == Upos::adj || (is_noun(i) && is_noun(i + 1)))) ++i;
  if (!is_noun(i)) return;
  const std::uint32_t bits = context_of(form(i));
  if ((bits & ContextWord::of_body) != 0)
    run.evidence[body] += owned;
  else if ((bits & ContextWord::belonging) != 0 && !is_known_place(run))
    run.evidence[body] += rather;
  if ((bits & ContextWord::of_place) != 0) run.evidence[place] += weak;
  if ((bits & ContextWord::of_person) != 0) run.evidence[person] += rather;
}

void NameContext::look_at_apposition(NameRun& run, std::size_t begin) const {
  const std::size_t limit = std::min(begin + 12, tokens_.size());
  for (std::size_t i = begin; i < limit; ++i) {
    if (tokens_[i].relation != Relation::appos || !run.holds(tokens_[i].head)) continue;
    if (is_noun(i)) return tell(run, noun(i), described);
    break;
  }
  // Where the tree has it elsewhere: a noun behind an article, but for "In Oslo, the firm said".
  static constexpr std::array<std::string_view, 4> articles = {"a", "an", "the", "its"};
  if (!is_one_of(form(begin), articles)) return;
  std::size_t last = 0;
  for (std::size_t i = begin + 1; i < std::min(begin + 9, tokens_.size()); ++i) {
    const Upos tag = tokens_[i].upos;
    const bool participle = tokens_[i].xpos == "VBN" || tokens_[i].xpos == "VBG";
    const bool before_noun =
        participle || tag == Upos::adj || tag == Upos::propn || tag == Upos::adv || tag == Upos::num || form(i) == "-";
    if (is_noun(i))
      last = i;
    else if (last != 0 || !before_noun)
      break;
  }
  if (last == 0 || tokens_[last].relation == Relation::nsubj) return;
  const bool adverbial = run.begin > 0 && tokens_[run.begin - 1].upos == Upos::adp;
  if (!adverbial || tokens_[last].relation == Relation::appos) tell(run, noun(last), described);
}

// "X is a brewer".
void NameContext::look_at_predicate(NameRun& run) const {
  const Token& head = tokens_[run.head];
  if (head.relation != Relation::nsubj || head.head < static_cast<std::int32_t>(run.end)) return;
  const auto predicate = static_cast<std::size_t>(head.head);
  if (!is_noun(predicate)) return;
  for (std::size_t i = run.end; i < predicate; ++i)
    if (tokens_[i].relation == Relation::cop && tokens_[i].head == head.head)
      return tell(run, noun(predicate), described);
}

}  // namespace chancery::name_context

// What the verb on which a name hangs says of its type: "X merged", "told X", "owned by X", "X raised its bid".
#include "language/name_context_parts.hpp"

namespace chancery::name_context {

void NameContext::look_at_verb(NameRun& run) const {
  const Token& head = tokens_[run.head];
  if (head.head < 0) return;
  const auto verb = static_cast<std::size_t>(head.head);
  if (tokens_[verb].upos != Upos::verb || !is_lower_word(form(verb))) return;
  const std::uint32_t bits = context_of(form(verb));
  switch (head.relation) {
    case Relation::nsubj:
      return look_at_subject(run, verb, bits);
    case Relation::nsubj_pass:
      if ((bits & ContextWord::done_to_body) != 0) run.evidence[body] += weak;
      return;
    case Relation::obj:
    case Relation::iobj:
      if ((bits & ContextWord::done_to_body) != 0) run.evidence[body] += weak;
      if (is_single(run) && form(verb) == "told") run.evidence[body] += likely;
      return;
    case Relation::obl_agent:
      if ((bits & ContextWord::done_to_body) != 0)
        run.evidence[body] += rather;
      else if ((bits & (ContextWord::acts_rather | ContextWord::acts_as_body)) != 0 && is_single(run))
        run.evidence[body] += weak;
      return;
    case Relation::obl:
      if ((bits & ContextWord::joined_to_body) != 0 && has_link(run, verb)) run.evidence[body] += likely;
      return;
    default:
      return;
  }
}

void NameContext::look_at_subject(NameRun& run, std::size_t verb, std::uint32_t bits) const {
  if ((bits & ContextWord::acts_as_body) != 0)
    run.evidence[body] += owned;
  else if ((bits & ContextWord::acts_rather) != 0 && is_single(run))
    run.evidence[body] += rather;
  if ((bits & ContextWord::acts_as_person) != 0) run.evidence[person] += weak;
  look_for_owner(run);
  if ((bits & ContextWord::moves) == 0) return;
  // "X rose 3 percent"
  static constexpr std::array<std::string_view, 4> units = {"percent", "%", "cents", "per"};
  for (std::size_t i = verb + 1; i < std::min(verb + 6, tokens_.size()); ++i)
    if (is_one_of(form(i), units)) run.evidence[body] += rather;
}

// "X raised its bid": no person; "X raised her hand": one.
void NameContext::look_for_owner(NameRun& run) const {
  for (std::size_t i = run.end; i < std::min(run.end + 12, tokens_.size()); ++i) {
    const std::string_view word = form(i);
    if (has_capital(word) || word == ";" || word == "that" || word == ",") return;
    if (word == "its") {
      run.evidence[person] -= rather;
      run.evidence[body] += hint;
    }
    if (word == "his" || word == "her") run.evidence[person] += weak;
    if (word == "its" || word == "his" || word == "her") return;
  }
}

// Whether "for", "to" or the like stands between the verb and the name.
bool NameContext::has_link(const NameRun& run, std::size_t verb) const {
  static constexpr std::array<std::string_view, 7> links = {"for", "to", "with", "by", "from", "at", "into"};
  for (std::size_t i = verb + 1; i < run.begin; ++i)
    if (tokens_[i].relation == Relation::case_ && tokens_[i].head == static_cast<std::int32_t>(run.head))
      return is_one_of(form(i), links);
  return false;
}

}  // namespace chancery::name_context

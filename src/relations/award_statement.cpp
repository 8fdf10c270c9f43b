#include "relations/award_statement.hpp"

#include <cmath>
#include <utility>

#include "relations/modes.hpp"

namespace chancery {

Statement award_by(EntityId giver, const Argument& receiver, const SentenceView& view, const Lexicon& lexicon, int at,
                   int awarded, std::string rule, float trust) {
  Statement s;
  s.subject = giver;
  s.predicate = awarded;
  s.object = receiver.entity;
  const ModeCause mode = mode_cause(view, lexicon, at);
  s.mode = mode.mode;
  s.confidence = std::sqrt(static_cast<double>(trust * receiver.confidence));
  s.rule = std::move(rule);
  s.evidence = view.sentence().span;
  s.subject_span = view.token(at).span;
  s.object_span = receiver.span;
  s.derivation = {view.number(), at, at, receiver.token, mode, trust, 1.0F, receiver.confidence};
  return s;
}

}  // namespace chancery

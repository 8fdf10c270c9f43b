#include "relations/gap_matches.hpp"

#include <algorithm>
#include <utility>

#include "relations/gapped_clauses.hpp"
#include "relations/timed_gaps.hpp"

namespace chancery {
namespace {

constexpr float gap_trust = 0.8F;

class GapSpreader {
 public:
  GapSpreader(const SentenceView& view, const Entities& entities, const PatternSet& patterns, int verb)
      : view_(view), entities_(entities), patterns_(patterns), verb_(verb) {
    for (const Filler& f : syntax_tokens(Slot::Kind::subject)) subjects_.push_back(f.token);
    for (const Filler& f : syntax_tokens(Slot::Kind::object)) objects_.push_back(f.token);
    if (const Mention* told_of = subject_mention(view, verb)) told_of_ = told_of->head;
  }

  // The fit told of the gap instead; false if the gap does not tell it.
  void tell(const GappedClause& gap, const Match& match, std::vector<Match>& to) const {
    if (gap.rest == GappedClause::Rest::governed) return tell_in_place(gap, match, to);
    const bool timed = gap.rest == GappedClause::Rest::time;
    const auto does = [&](const Argument& one) {
      return holds(subjects_, one.token) || (timed && one.token == told_of_);
    };
    const bool subject_is_doer = does(match.subject);
    if (!subject_is_doer && !does(match.object)) return;
    const Argument& doer = subject_is_doer ? match.subject : match.object;
    const Argument& other = subject_is_doer ? match.object : match.subject;
    const EntityTypes doers = subject_is_doer ? match.pattern->subject_types : match.pattern->object_types;
    const EntityTypes others = subject_is_doer ? match.pattern->object_types : match.pattern->subject_types;
    for (const Mention* name : gap.names) {
      if (name->referents.size() != 1) continue;
      const Argument named{name->referents.front(), name->head, bytes_of(view_, name->tokens),
                           gap_trust * name->confidence};
      const EntityType type = type_of(named.entity);
      std::pair<Argument, Argument> told{named, other};
      const bool same_paper = view_.lemma_is(verb_, {"sign", "initial", "ink", "conclude", "co-sign"}) &&
                              holds(objects_, other.token);  // "signed the pact for Chad, Sosa for Peru"
      if (timed) {
        if (type != type_of(doer.entity) || type == type_of(other.entity)) continue;
      } else if (gap.rest == GappedClause::Rest::phrase) {
        if (!subject_is_doer || !holds(objects_, other.token)) continue;
        told = {doer, named};
      } else if (gap.rest == GappedClause::Rest::linked && (other.token == verb_ || same_paper)) {
        // "signed for Chad, Sosa for Peru": what the text told before
      } else if (gap.rest == GappedClause::Rest::linked) {  // "spoke for Chad, Sosa for Peru"
        const int linked = counterpart(gap, other.token);
        const auto things = linked < 0 ? std::vector<Argument>()
                                       : resolve(view_, entities_, patterns_.lexicon(match.pattern->property),
                                                 {linked, gap_trust}, others);
        if (things.empty()) continue;
        told.second = things.front();
      } else if (!gap.is_passive && !gap.is_apart && is_receiver(other) &&
                 stands_for_receiver(type, type_of(doer.entity), type_of(other.entity))) {
        told = {doer, named};
      } else if (holds(objects_, other.token) && gap.rest != GappedClause::Rest::share) {  // the port … the railway
        auto things =
            resolve(view_, entities_, patterns_.lexicon(match.pattern->property), {gap.head, gap_trust}, others);
        if (things.empty() || things.front().entity == other.entity) continue;
        told.second = things.front();
      } else if (const int prepositional = counterpart(gap, other.token);
                 prepositional >= 0) {  // "from Airbus … from Boeing"
        auto things =
            resolve(view_, entities_, patterns_.lexicon(match.pattern->property), {prepositional, gap_trust}, others);
        if (things.empty()) continue;
        told.second = things.front();
      }
      if (!doers.has(type_of(told.first.entity)) || !others.has(type_of(told.second.entity)) ||
          told.first.entity == told.second.entity)
        continue;
      Match one{match.pattern,
                gap.head,
                told.first,
                told.second,
                gap.rest == GappedClause::Rest::sum || gap.rest == GappedClause::Rest::count,
                verb_};
      if (!subject_is_doer) std::swap(one.subject, one.object);
      to.push_back(one);
    }
  }

 private:
  // "spoke with Berg on Friday, **Duarte on Monday**"
  void tell_in_place(const GappedClause& gap, const Match& match, std::vector<Match>& to) const {
    const Mention* name = gap.names.front();
    const Argument named{name->referents.front(), name->head, bytes_of(view_, name->tokens),
                         gap_trust * name->confidence};
    Match one{match.pattern, gap.head, match.subject, match.object, false, verb_};
    if (match.subject.token == gap.instead_of)
      one.subject = named;
    else if (match.object.token == gap.instead_of)
      one.object = named;
    else
      return;
    if (match.pattern->subject_types.has(type_of(one.subject.entity)) &&
        match.pattern->object_types.has(type_of(one.object.entity)) && one.subject.entity != one.object.entity)
      to.push_back(one);
  }

  [[nodiscard]] std::vector<Filler> syntax_tokens(Slot::Kind kind) const {
    return fillers(view_, verb_, {kind, {}, {}});
  }

  [[nodiscard]] static bool holds(const std::vector<int>& tokens, int token) {
    return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
  }

  [[nodiscard]] EntityType type_of(EntityId id) const { return entities_.list[static_cast<std::size_t>(id)].type; }

  // "gave **Chad** ten million": right behind the verb, without a preposition.
  [[nodiscard]] bool is_receiver(const Argument& other) const {
    if (other.token <= verb_ || !preposition_of(view_, other.token).empty()) return false;
    for (int at = verb_ + 1; at < other.token; ++at)
      if (view_.token(at).upos == Upos::num || view_.token(at).upos == Upos::punct || view_.token(at).upos == Upos::adp)
        return false;
    const int behind = other.token + 1;
    return behind < view_.size() && view_.token(behind).upos != Upos::adp && view_.token(behind).upos != Upos::punct &&
           view_.token(behind).xpos != "CC";
  }

  // "lends Chad ten million, the Fund five": a body as the giver is; "gives Chad ten million and Mali five" another
  // state.
  [[nodiscard]] static bool stands_for_receiver(EntityType named, EntityType giver, EntityType receiver) {
    return named == receiver || named != giver;
  }

  // The word of the gap that has the same preposition; -1 if none has.
  [[nodiscard]] int counterpart(const GappedClause& gap, int other) const {
    const std::string preposition = preposition_of(view_, other);
    if (preposition.empty()) return -1;
    for (int at = gap.head + 1; at + 1 < gap.end; ++at)
      if (view_.lemma(at) == preposition)
        for (const Mention* m : view_.mentions())
          if (static_cast<int>(m->tokens.begin) > at && static_cast<int>(m->tokens.begin) <= at + 3) return m->head;
    return -1;
  }

  const SentenceView& view_;
  const Entities& entities_;
  const PatternSet& patterns_;
  const int verb_;
  int told_of_ = -1;  // whom a clause with nothing but a time tells of, in the passive too
  std::vector<int> subjects_, objects_;
};

}  // namespace

void spread_over_gaps(const SentenceView& view, const Entities& entities, const PatternSet& patterns, std::size_t first,
                      std::vector<Match>& matches) {
  if (first >= matches.size()) return;
  const int verb = matches[first].trigger;
  const auto gaps = gapped_clauses(view, verb);
  if (gaps.empty()) return;
  const GapSpreader spreader(view, entities, patterns, verb);
  std::vector<Match> kept, told;
  for (auto at = matches.begin() + static_cast<std::ptrdiff_t>(first); at != matches.end(); ++at) {
    const auto within = [&](const GappedClause& gap) {
      const auto in = [&](int token) { return token >= gap.begin && token < gap.end; };
      return in(at->subject.token) || in(at->object.token);
    };
    if (std::none_of(gaps.begin(), gaps.end(), within)) kept.push_back(*at);
  }
  for (const Match& match : kept)
    for (const GappedClause& gap : gaps) spreader.tell(gap, match, told);
  matches.resize(first);
  matches.insert(matches.end(), kept.begin(), kept.end());
  matches.insert(matches.end(), told.begin(), told.end());
}

}  // namespace chancery

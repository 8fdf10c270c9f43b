#include "relations/occasions.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr int nearby = 2;                  // sentences back in the same block
constexpr int lead = 3;                    // sentences in which a report names its occasion
constexpr std::size_t most_anchors = 400;  // a report has few; a text without end shall not cost its square
constexpr int fresh = 4;                   // days before publication that an occasion reported may lie back

// The verb of the clause that a trigger stands in; -1 if it is an aside or hangs on no verb.
int clause_verb(const SentenceView& view, int token) {
  int verb = token;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) {
    if (view.relation(verb) == Relation::appos || view.relation(verb) == Relation::nsubj) return -1;
    verb = view.head(verb);
  }
  for (int at = verb, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps)
    if (view.relation(at) == Relation::acl_relcl || view.relation(at) == Relation::acl) return -1;
  return verb;
}

bool has_perfect(const SentenceView& view, int verb) {
  const auto children = view.children(verb);
  return std::any_of(children.begin(), children.end(),
                     [&](int c) { return view.relation(c) == Relation::aux && view.lemma(c) == "have"; });
}

// "met", "was received", "flew there and met": told as the report goes on.
bool is_narrated(const SentenceView& view, int verb) {
  if (verb < 0 || has_perfect(view, verb)) return false;
  if (view.token(verb).xpos == "VBD") return true;
  const auto children = view.children(verb);
  return std::any_of(children.begin(), children.end(),
                     [&](int c) { return view.relation(c) == Relation::aux_pass && view.token(c).xpos == "VBD"; });
}

// "received Holm, who arrived in Lima on Monday": the coming is told beside what it was for.
bool arrives_beside(const SentenceView& view, int trigger) {
  if (trigger < 0 || !view.is_verb(trigger) || has_perfect(view, trigger)) return false;
  const Relation r = view.relation(trigger);
  return (r == Relation::acl_relcl || r == Relation::acl) &&
         (view.lemma_is(trigger, {"arrive", "come", "land"}) ||
          (view.lemma_is(trigger, {"visit"}) && view.token(trigger).xpos == "VBG")) &&
         view.token(trigger).xpos != "VB";
}

bool is_day(const TimeRange& time) { return time.from == time.until; }

bool share_somebody(const Statement& a, const Statement& b) {
  return a.subject == b.subject || a.subject == b.object || a.object == b.subject || a.object == b.object;
}

class Sharer {
 public:
  Sharer(std::vector<Statement>& statements, const std::vector<SentenceView>& views,
         const std::vector<TimeExpression>& times, const std::vector<OccasionRole>& roles,
         std::optional<Date> published)
      : statements_(statements), views_(views), times_(times), roles_(roles), published_(published) {}

  void run() {
    for (const Statement& s : statements_) {
      const bool anchors = role(s) != OccasionRole::none && s.derivation.sentence >= 0 &&
                           (s.time || s.place || role(s) == OccasionRole::came);
      if (anchors && anchors_.size() < most_anchors)
        anchors_.push_back(static_cast<std::size_t>(&s - statements_.data()));
    }
    for (Statement& s : statements_) {
      if (role(s) == OccasionRole::none || s.derivation.sentence < 0 || s.derivation.trigger < 0) continue;
      const SentenceView& view = views_[static_cast<std::size_t>(s.derivation.sentence)];
      const int verb = clause_verb(view, s.derivation.trigger);
      // "the statement that we have just signed"
      const int told = verb >= 0 || !view.is_verb(s.derivation.trigger) ? verb : s.derivation.trigger;
      if (!s.time && published_ && told >= 0 && s.mode == Mode::actual && has_perfect(view, told) &&
          view.has_child_lemma(told, {"just"}))
        s.time = day_range(*published_);
      if (!s.time && s.mode == Mode::actual && role(s) == OccasionRole::came &&
          arrives_beside(view, s.derivation.trigger))
        take_day_of_meeting(s);
      if (s.mode != Mode::actual && s.mode != Mode::planned) continue;
      if (s.mode == Mode::actual && !is_narrated(view, verb)) continue;
      if (s.mode == Mode::planned && verb < 0) continue;
      if (!s.time && !is_dated(s.derivation.sentence)) take_time(s);
      if (!s.place && role(s) == OccasionRole::met) take_place(s);
    }
  }

 private:
  OccasionRole role(const Statement& s) const { return roles_[static_cast<std::size_t>(s.predicate)]; }

  bool is_dated(int sentence) const {
    return std::any_of(times_.begin(), times_.end(), [&](const TimeExpression& t) { return t.sentence == sentence; });
  }

  int block(int sentence) const { return views_[static_cast<std::size_t>(sentence)].sentence().block; }

  bool is_near(const Statement& s, const Statement& anchor) const {
    const int back = s.derivation.sentence - anchor.derivation.sentence;
    return back >= 0 &&
           (back <= 1 || (back <= nearby && block(s.derivation.sentence) == block(anchor.derivation.sentence)));
  }

  bool is_anchor(const Statement& anchor, const Statement& s) const {
    return &anchor != &s && role(anchor) != OccasionRole::none && anchor.mode == s.mode &&
           anchor.derivation.sentence >= 0 && anchor.derivation.sentence <= s.derivation.sentence &&
           share_somebody(anchor, s);
  }

  bool is_fresh(const Statement& anchor) const {
    if (!published_ || anchor.mode != Mode::actual) return false;
    const auto back = std::chrono::sys_days(*published_) - std::chrono::sys_days(anchor.time->from);
    return back.count() >= 0 && back.count() <= fresh;
  }

  // The day of a sentence near by, else the day that the lead names, where the report names no other day of it.
  void take_time(Statement& s) const {
    const Statement* close = nullptr;
    const Statement* first = nullptr;
    bool one_day = true;
    for (const std::size_t index : anchors_) {
      const Statement& anchor = statements_[index];
      if (!anchor.time || !is_day(*anchor.time) || !is_anchor(anchor, s)) continue;
      if (anchor.derivation.sentence == s.derivation.sentence) continue;
      if (is_near(s, anchor)) close = &anchor;
      if (!is_fresh(anchor)) continue;
      if (first == nullptr && anchor.derivation.sentence < lead) first = &anchor;
      if (first != nullptr && *first->time != *anchor.time) one_day = false;
    }
    if (close != nullptr)
      s.time = close->time;
    else if (first != nullptr && one_day)
      s.time = first->time;
  }

  // "Duarte, who arrived on a visit, held talks with Holm on Monday": she was there that day.
  void take_day_of_meeting(Statement& s) const {
    for (const std::size_t index : anchors_) {
      const Statement& anchor = statements_[index];
      if (role(anchor) != OccasionRole::met || !anchor.time || !is_day(*anchor.time) || anchor.mode != s.mode) continue;
      if (anchor.derivation.sentence != s.derivation.sentence ||
          (anchor.subject != s.subject && anchor.object != s.subject))
        continue;
      if (!anchor.place || *anchor.place == s.object) s.time = anchor.time;
    }
  }

  void take_place(Statement& s) const {
    const Statement* best = nullptr;
    for (const std::size_t index : anchors_) {
      const Statement& anchor = statements_[index];
      if (!is_anchor(anchor, s) || !is_near(s, anchor)) continue;
      if (anchor.derivation.sentence == s.derivation.sentence &&
          (role(anchor) != OccasionRole::came ||
           !arrives_beside(views_[static_cast<std::size_t>(anchor.derivation.sentence)], anchor.derivation.trigger)))
        continue;
      const bool gives = role(anchor) == OccasionRole::came || (role(anchor) == OccasionRole::met && anchor.place);
      if (gives) best = &anchor;
    }
    if (best == nullptr) return;
    const EntityId place = role(*best) == OccasionRole::came ? best->object : *best->place;
    if (place != s.subject && place != s.object) s.place = place;
  }

  std::vector<Statement>& statements_;
  const std::vector<SentenceView>& views_;
  const std::vector<TimeExpression>& times_;
  const std::vector<OccasionRole>& roles_;
  std::vector<std::size_t> anchors_;  // statements that have something to share
  std::optional<Date> published_;
};

}  // namespace

void share_occasions(std::vector<Statement>& statements, const std::vector<SentenceView>& views,
                     const std::vector<TimeExpression>& times, const std::vector<OccasionRole>& roles,
                     std::optional<Date> published) {
  Sharer(statements, views, times, roles, published).run();
}

}  // namespace chancery

#include "relations/vote_lists.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/ballots.hpp"

namespace chancery {
namespace {

constexpr double row_trust = 0.82;
constexpr int reach = 4;  // tokens between a side and its bracket or colon

constexpr EntityTypes voters =
    EntityTypes(EntityType::country) | EntityType::organization | EntityTypes(EntityType::person);

bool is_for(const SentenceView& view, int word) {
  return view.lemma_is(word, {"for", "favour", "favor", "yes", "aye", "ayes", "yea", "yeas"});
}

bool is_against(const SentenceView& view, int word) {
  return view.lemma_is(word, {"against", "no", "nay", "nays", "noes", "opposed"});
}

bool is_abstaining(const SentenceView& view, int word) {
  return view.lemma_is(word, {"abstention", "abstentions", "abstain", "abstaining", "absent"});
}

bool is_side(const SentenceView& view, int word) {
  return is_for(view, word) || is_against(view, word) || is_abstaining(view, word);
}

bool is_figure(const SentenceView& view, int word) { return view.token(word).upos == Upos::num; }

// The tokens of a row of voters.
struct Row {
  int begin = 0, end = 0;
};

// "12 votes in favour", "1 against"
bool is_counted_before(const SentenceView& view, int side) {
  for (int at = side - 1; at >= 0 && at >= side - 3; --at) {
    if (is_figure(view, at)) return true;
    if (!view.lemma_is(at, {"vote", "in", "country", "state", "member"})) return false;
  }
  return false;
}

std::optional<Row> row_behind(const SentenceView& view, int side) {
  bool counted = is_counted_before(view, side);
  bool colon = false;
  int at = side + 1;
  for (; at < view.size() && at <= side + reach; ++at) {
    if (view.lemma(at) == "(") break;
    if (colon && !is_figure(view, at)) break;
    counted = counted || is_figure(view, at);
    colon = colon || view.lemma(at) == ":";
    if (!is_figure(view, at) && !view.lemma_is(at, {":", "vote", "votes"})) return std::nullopt;
  }
  if (at >= view.size()) return std::nullopt;
  if (view.lemma(at) == "(" && (counted || colon)) {
    int end = at + 1;
    while (end < view.size() && view.lemma(end) != ")") ++end;
    return Row{at + 1, end};
  }
  // only at the head of its sentence: "He is for: peace, Chad and Peru"
  if (!colon || side > 1) return std::nullopt;
  int end = at;
  while (end < view.size() && view.lemma(end) != ";" &&
         !(is_side(view, end) && end + 1 < view.size() && (view.lemma(end + 1) == ":" || view.lemma(end + 1) == "(")))
    ++end;
  return Row{at, end};
}

class VoteLists {
 public:
  VoteLists(const Entities& entities, const Lexicon& lexicon, int supports, int opposes)
      : entities_(entities), lexicon_(lexicon), supports_(supports), opposes_(opposes) {}

  void read(const SentenceView& view) {
    for (int side = 0; side < view.size(); ++side) {
      const int predicate = is_for(view, side) ? supports_ : is_against(view, side) ? opposes_ : -1;
      if (predicate < 0) continue;
      const auto row = row_behind(view, side);
      if (!row) continue;
      const auto ballot = last_ballot(entities_, view.number(), side);
      if (!ballot) continue;
      for (const Mention* m : view.mentions())
        if (m->kind != MentionKind::pronoun && static_cast<int>(m->tokens.begin) >= row->begin &&
            static_cast<int>(m->tokens.end) <= row->end)
          for (const Argument& voter : resolve(view, entities_, lexicon_, {m->head, 1.0F}, voters))
            add(view, side, predicate, voter, *ballot);
    }
  }

  std::vector<Statement> found;

 private:
  void add(const SentenceView& view, int side, int predicate, const Argument& voter, EntityId ballot) {
    if (voter.entity == ballot) return;
    Statement s;
    s.subject = voter.entity;
    s.predicate = predicate;
    s.object = ballot;
    s.confidence = row_trust * static_cast<double>(voter.confidence);
    s.rule = predicate == supports_ ? "rule-supports-vote-list" : "rule-opposes-vote-list";
    s.evidence = view.sentence().span;
    s.subject_span = voter.span;
    s.object_span = view.token(side).span;
    s.derivation = {view.number(), side, voter.token, side, {}, static_cast<float>(row_trust), voter.confidence, 1.0F};
    const auto same = [&](const Statement& other) {
      return other.subject == s.subject && other.predicate == s.predicate && other.object == s.object;
    };
    if (std::none_of(found.begin(), found.end(), same)) found.push_back(std::move(s));
  }

  const Entities& entities_;
  const Lexicon& lexicon_;
  int supports_, opposes_;
};

}  // namespace

std::vector<Statement> listed_votes(const Entities& entities, const Lexicon& lexicon,
                                    const std::vector<SentenceView>& views, int supports, int opposes) {
  if (supports < 0 || opposes < 0) return {};
  VoteLists lists(entities, lexicon, supports, opposes);
  for (const SentenceView& view : views) lists.read(view);
  return std::move(lists.found);
}

}  // namespace chancery

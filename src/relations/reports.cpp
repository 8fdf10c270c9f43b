#include "relations/reports.hpp"

#include <optional>
#include <string_view>

#include "relations/arguments.hpp"
#include "relations/factuality.hpp"
#include "relations/mode_governors.hpp"
#include "relations/syntax.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {
namespace {

class ReportFinder {
 public:
  ReportFinder(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
               const std::function<bool(int)>& is_quoted)
      : view_(view), entities_(entities), lexicon_(lexicon), is_quoted_(is_quoted) {}

  std::vector<Report> run() {
    label();
    for (int i = 0; i < view_.size(); ++i) {
      const std::string_view lemma = view_.lemma(i);
      if (view_.is_verb(i) && (lexicon_.say.contains(lemma) || puts(i)))
        verb(i);
      else if (lemma == "accord" || lemma == "according")
        according(i);
      else if (view_.lemma_is(i, {"view", "opinion", "word", "account", "telling", "estimation"}))
        view_phrase(i);
      else if (view_.is_verb(i) && view_.lemma_is(i, {"accuse", "blame", "suspect"}))
        verb(i, Report::Scope::noted);
      else if (view_.is_verb(i) && view_.lemma_is(i, {"call", "describe", "assess", "brand", "regard"}) &&
               view_.child(i, Relation::obj))
        verb(i, Report::Scope::noted);
    }
    return std::move(found_);
  }

 private:
  bool add(int at, const Filler& filler, Report::Scope scope, EntityTypes types = agent_types) {
    for (const Argument& who : resolve(view_, entities_, lexicon_, filler, types)) {
      found_.push_back({at, who.entity, scope});
      return true;
    }
    return false;
  }

  // "as X put it"
  bool puts(int i) const {
    const auto object = view_.child(i, Relation::obj);
    return view_.lemma(i) == "put" && object && view_.lemma(*object) == "it";
  }

  void verb(int i, Report::Scope scope = Report::Scope::governed) {
    if (is_quoted_(i) || view_.is_passive(i) || is_no_report(view_, lexicon_, i)) return;  // a report within what is quoted, or none
    if (const auto object = view_.child(i, Relation::obj); view_.lemma_is(i, {"recall", "call"}) && object && view_.lemma_is(*object, {"ambassador", "envoy", "diplomat", "representative", "troop", "reservist", "staff"}))
      return;
    if (view_.lemma_is(i, {"note",     "highlight",  "stress", "emphasise", "emphasize",   "underline", "underscore",
                           "point",    "recall",     "inform", "mention",   "acknowledge", "claim",     "allege",
                           "describe", "remark",     "cite",   "tell",      "observe",     "call"}))
      scope = Report::Scope::noted;
    const bool as = view_.relation(i) == Relation::advcl && view_.has_child_lemma(i, {"as"});
    if (as) scope = Report::Scope::beside;
    for (const Filler& f : subjects(view_, i))
      if (add(i, f, scope)) return;
  }

  // "according to the ministry": the speaker heads the phrase, or hangs on the participle.
  void according(int i) {
    const int head = view_.head(i);
    if (head >= 0 && view_.relation(i) == Relation::case_ && add(head, {head, 1.0F}, Report::Scope::beside)) return;
    for (const int c : view_.children(i))
      if ((view_.relation(c) == Relation::obl || view_.relation(c) == Relation::nmod) &&
          add(c, {c, 1.0F}, Report::Scope::beside))
        return;
  }

  // "in X's view", "in the words of X"
  void view_phrase(int i) {
    if (view_.relation(i) != Relation::obl || preposition_of(view_, i) != "in") return;
    for (const Slot::Kind kind : {Slot::Kind::possessor, Slot::Kind::preposition})
      for (const Filler& f : fillers(view_, i, {kind, kind == Slot::Kind::preposition ? "of" : "", {}}))
        if (add(i, f, Report::Scope::beside)) return;
  }

  // "Lagarde: Euro area is stable": the name of a person or body and a colon open a line.
  void label() {
    for (const Mention* m : view_.mentions()) {
      const int colon = static_cast<int>(m->tokens.end);
      if (m->tokens.begin != 0 || colon + 2 >= view_.size() || view_.token(colon).form != ":") continue;
      if (m->kind == MentionKind::name &&
          add(colon, {m->head, 1.0F}, Report::Scope::rest, EntityTypes(EntityType::person) | EntityType::organization))
        return;
    }
  }

  const SentenceView& view_;
  const Entities& entities_;
  const Lexicon& lexicon_;
  const std::function<bool(int)>& is_quoted_;
  std::vector<Report> found_;
};

bool is_clause(Relation r) { return r == Relation::ccomp || r == Relation::parataxis || r == Relation::xcomp; }

bool is_object(Relation r) {
  return r == Relation::obj || r == Relation::obl || r == Relation::advcl || r == Relation::iobj;
}

}  // namespace

std::vector<Report> find_reports(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                 const std::function<bool(int)>& is_quoted) {
  return ReportFinder(view, entities, lexicon, is_quoted).run();
}

bool covers(const SentenceView& view, const Report& report, int token) {
  if (report.word == token) return false;
  if (report.scope == Report::Scope::rest) return token > report.word;
  const int clause = view.head(report.word);
  const Relation r = view.relation(report.word);
  const bool beside_clause = clause >= 0 && view.is_below(token, clause) && !view.is_below(token, report.word);
  if (report.scope == Report::Scope::beside)
    return beside_clause && (r == Relation::obl || r == Relation::nmod || r == Relation::advcl);
  int at = token;
  for (int steps = view.size(); at >= 0 && steps > 0; --steps) {
    const int head = view.head(at);
    if (head == report.word)
      return is_clause(view.relation(at)) ||
             (report.scope == Report::Scope::noted && at > head && is_object(view.relation(at))) ||
             (is_object(view.relation(at)) && at != token && denial_of_claim(view, at) == head);
    at = head;
  }
  // "…, the minister said", but "…; the minister denied it" says something of its own
  return r == Relation::parataxis && beside_clause && syntax::semicolon_between(view, clause, report.word) < 0;
}

}  // namespace chancery

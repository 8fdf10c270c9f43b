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
    if (found_.empty()) outburst();
    for (int i = 0; i < view_.size(); ++i) {
      const std::string_view lemma = view_.lemma(i);
      if (view_.is_verb(i) && (lexicon_.say.contains(lemma) || puts(i)))
        verb(i);
      else if (lemma == "accord" || lemma == "according")
        according(i);
      else if (view_.lemma_is(i, {"view", "opinion", "word", "account", "telling", "estimation"}))
        view_phrase(i);
      else if (utters(i))
        verb(i);
      else if (conviction(i))
        continue;
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

  // "Mali lied, fumed Berg", "shouted that Mali had lied": verbs that say so only where something is said
  bool utters(int i) const {
    if (!view_.is_verb(i) ||
        !view_.lemma_is(
            i, {"shout",    "yell",    "cry",      "thunder",   "fume",      "growl",  "mutter",  "murmur",  "whisper",
                "quip",     "joke",    "sneer",    "scoff",     "jeer",      "snap",   "bark",    "boast",   "brag",
                "swear",    "allege",  "testify",  "hint",      "suggest",   "lament", "grumble", "protest", "rage",
                "plead",    "vow",     "muse",     "recount",   "interject", "storm",  "feel",    "charge",  "preach",
                "repeat",   "object",  "exclaim",  "sigh",      "scold",     "rant",   "gloat",   "suspect", "imply",
                "intimate", "propose", "proclaim", "pronounce", "opine"}))
      return false;
    return view_.child(i, Relation::ccomp) || view_.relation(i) == Relation::parataxis;
  }

  // "is convinced that Mali lied", "Berg's claim that Mali lied"
  bool conviction(int i) {
    if (is_quoted_(i)) return false;
    if (view_.lemma_is(i, {"convinced", "sure", "certain", "adamant", "confident", "positive", "persuaded"}) &&
        view_.child(i, Relation::ccomp)) {
      if (const auto subject = view_.child(i, Relation::nsubj))
        return add(i, {*subject, 1.0F}, Report::Scope::governed);
      return false;
    }
    if (view_.is_verb(i) ||
        !view_.lemma_is(i, {"claim", "statement", "assertion", "warning", "remark", "complaint", "belief", "conviction",
                            "contention", "argument", "charge", "accusation", "allegation", "suspicion", "comment",
                            "message", "verdict"}))
      return false;
    bool that = false;
    for (const int c : view_.children(i))
      that = that || (c > i && (view_.relation(c) == Relation::acl || view_.relation(c) == Relation::ccomp) &&
                      view_.has_child_lemma(c, {"that"}));
    if (!that) return false;
    for (const Slot::Kind kind : {Slot::Kind::possessor, Slot::Kind::preposition})
      for (const Filler& f : fillers(view_, i, {kind, kind == Slot::Kind::preposition ? "by" : "", {}}))
        if (add(i, f, Report::Scope::governed)) return true;
    return false;
  }

  // "Berg was furious: “They lied.”", "Berg, in Lima: they lied", "Berg to Holm: hand him over"
  void outburst() {
    int colon = 1;
    while (colon < view_.size() && view_.token(colon).form != ":") ++colon;
    if (colon + 3 >= view_.size() || is_quoted_(colon)) return;
    int root = 0;
    while (root < colon && !view_.is_verb(root) && !view_.child(root, Relation::cop)) ++root;
    if (root == colon) return outcry(colon);
    const bool quote = view_.token(colon + 1).xpos == "``";
    const bool moved =
        view_.lemma_is(root, {"furious", "blunt", "clear", "angry", "scathing", "adamant", "indignant", "unmoved",
                              "unimpressed", "explicit", "blunter", "categorical", "harsher", "kinder"});
    if (!quote && !moved) return;
    for (const Filler& f : fillers(view_, root, {Slot::Kind::subject, "", {}}))
      if (add(colon, f, Report::Scope::rest, EntityType::person)) return;
  }

  // Where no verb stands before the colon. "Merkel in Beijing: Germany signs pact", "Ana Duarte, 54: …" are headings of
  // what the text tells.
  void outcry(int colon) {
    for (const Mention* m : view_.mentions()) {
      if (m->kind != MentionKind::name || m->tokens.begin > 1 ||
          (m->tokens.begin == 1 && view_.token(0).upos != Upos::num))
        continue;
      const int next = static_cast<int>(m->tokens.end);
      const bool aside = next + 1 < colon && view_.token(next).form == "," && view_.token(next + 1).upos == Upos::adp;
      if (aside || (next < colon && view_.lemma_is(next, {"to"})))
        add(colon, {m->head, 1.0F}, Report::Scope::rest, EntityTypes(EntityType::person));
      return;
    }
  }

  void verb(int i, Report::Scope scope = Report::Scope::governed) {
    if (view_.lemma_is(i, {"call"}) && view_.has_child_lemma(i, {"off", "on", "for", "up", "upon"})) return;
    if (is_quoted_(i) || is_no_report(view_, lexicon_, i)) return;  // a report within what is quoted, or none
    if (view_.is_passive(i)) {
      // "was told by Berg that Mali had left"
      if (view_.lemma_is(i, {"tell", "inform", "warn", "assure", "remind", "advise"}) &&
          view_.child(i, Relation::ccomp))
        for (const Filler& f : fillers(view_, i, {Slot::Kind::preposition, "by", {}}))
          if (add(i, f, scope)) return;
      return;
    }
    if (const auto object = view_.child(i, Relation::obj);
        view_.lemma_is(i, {"recall", "call"}) && object &&
        view_.lemma_is(*object, {"ambassador", "envoy", "diplomat", "representative", "troop", "reservist", "staff"}))
      return;
    if (view_.lemma_is(i, {"note",     "highlight", "stress", "emphasise", "emphasize",   "underline", "underscore",
                           "point",    "recall",    "inform", "mention",   "acknowledge", "claim",     "allege",
                           "describe", "remark",    "cite",   "tell",      "observe",     "call"}))
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
             (view.relation(at) == Relation::acl && !view.is_verb(head) && view.has_child_lemma(at, {"that"})) ||
             (report.scope == Report::Scope::noted && at > head && is_object(view.relation(at))) ||
             (is_object(view.relation(at)) && at != token && denial_of_claim(view, at) == head);
    at = head;
  }
  // "…, the minister said", but "…; the minister denied it" says something of its own
  return r == Relation::parataxis && beside_clause && syntax::semicolon_between(view, clause, report.word) < 0;
}

}  // namespace chancery

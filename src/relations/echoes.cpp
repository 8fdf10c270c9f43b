#include "relations/echoes.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/modes.hpp"

namespace chancery {
namespace {

constexpr double echo_trust = 0.8;

bool is_object(Relation r) {
  return r == Relation::obj || r == Relation::xcomp || r == Relation::advmod || r == Relation::obl;
}

bool is_auxiliary(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"do", "have", "be", "will", "would"});
}

// "so did Sweden", ", as has Peru": the subject behind, and no verb of its own.
bool is_inverted_echo(const SentenceView& view, int verb) {
  if (!is_auxiliary(view, verb) || verb < 1 || verb + 1 >= view.size()) return false;
  const Upos next = view.token(verb + 1).upos;
  if (next == Upos::verb || next == Upos::punct || next == Upos::aux) return false;
  if (view.lemma(verb - 1) == "so")
    return next == Upos::propn || !view.lemma_is(verb, {"be"}) || view.lemma(verb + 1) == "the";
  return verb > 2 && view.lemma(verb - 1) == "as" && view.token(verb - 2).form == "," &&
         (next == Upos::propn || view.token(verb + 1).upos == Upos::det);
}

// The last word of "too" or "as well" where that closes the clause at this token; -1 elsewhere.
int end_of_too(const SentenceView& view, int at) {
  if (at >= view.size()) return -1;
  const bool well = view.lemma(at) == "as" && at + 1 < view.size() && view.lemma(at + 1) == "well";
  if (!well && !view.lemma_is(at, {"too", "likewise"})) return -1;
  const int end = well ? at + 1 : at;
  return end + 1 == view.size() || view.token(end + 1).upos == Upos::punct ? end : -1;
}

// "; Denmark followed", ", and Peru followed on Monday": did the same, where a clause stands before it and nothing is
// followed.
bool is_followed(const SentenceView& view, int verb) {
  if (view.token(verb).form != "followed" || view.relation(verb) == Relation::acl) return false;
  const int subject = view.child(verb, Relation::nsubj).value_or(-1);
  if (subject < 1 || subject > verb) return false;
  int begin = subject;
  for (int at = subject - 1; at >= 0 && view.is_below(at, subject); --at) begin = at;
  static const std::initializer_list<std::string_view> stops = {";", ",", "\u2014", "-"};
  int before = begin - 1;
  if (before > 0 && view.lemma(before) == "and") --before;
  if (before < 1 || std::find(stops.begin(), stops.end(), std::string_view(view.token(before).form)) == stops.end())
    return false;
  const int next = verb + 1;
  return next == view.size() || view.token(next).form == "." || view.token(next).form == ";" ||
         view.lemma_is(next, {"on", "later", "soon", "next", "a", "last", "yesterday", "within"});
}

// The last word of the echo that the verb begins; -1 if it is none.
int end_of_echo(const SentenceView& view, int verb) {
  // "So did Sweden", "and so has Peru", "as will Ghana"
  if (is_inverted_echo(view, verb)) return verb;
  // "Canada did too", "Peru has as well"
  if (is_auxiliary(view, verb))
    if (const int end = end_of_too(view, verb + 1); end >= 0) return end;
  if (view.lemma_is(verb, {"do", "act", "respond"}) && view.is_verb(verb)) {
    for (const int c : view.children(verb))
      if (c > verb && is_object(view.relation(c)) && view.lemma_is(c, {"same", "likewise", "so"})) return c;
    return -1;
  }
  // "will leave in July, a step Malawi took in May"
  if (view.lemma_is(verb, {"take", "make"}) && view.relation(verb) == Relation::acl_relcl && !view.is_passive(verb)) {
    const int step = view.head(verb);
    return step >= 0 && step < verb && view.lemma_is(step, {"step", "move", "decision", "measure", "course"}) &&
                   view.has_child_lemma(step, {"a", "an"}) && view.relation(step) != Relation::obj &&
                   view.relation(step) != Relation::root
               ? verb
               : -1;
  }
  // "Canada has taken similar action": with nobody named against whom
  if (view.lemma_is(verb, {"take", "adopt", "impose", "introduce", "announce"}) && view.is_verb(verb) &&
      !view.is_passive(verb)) {
    for (const int c : view.children(verb))
      if (c > verb && is_object(view.relation(c)) &&
          view.lemma_is(c, {"measure", "action", "step", "sanction", "restriction", "move"}) &&
          view.has_child_lemma(c, {"similar", "same", "identical", "parallel", "equivalent", "comparable"}) &&
          !view.child(c, Relation::nmod) && !view.child(c, Relation::acl))
        return c;
    return -1;
  }
  if (view.lemma(verb) != "follow" || !view.is_verb(verb) || view.is_passive(verb)) return -1;
  for (const int c : view.children(verb)) {
    if (!is_object(view.relation(c)) || c < verb) continue;
    if (view.lemma(c) == "suit") return c;
    if (view.lemma_is(c, {"example", "lead"}) && view.relation(c) == Relation::obj &&
        view.child(c, Relation::nmod_poss))
      return c;
    if (view.relation(c) == Relation::obj) return -1;
  }
  // "will follow", "may follow": somebody does, later; "talks followed" tells of a time
  if (is_followed(view, verb)) return verb;
  const bool ahead = view.token(verb).xpos == "VB";
  const int next = verb + 1;
  return ahead && (next == view.size() || view.token(next).upos == Upos::punct ||
                   view.lemma_is(next, {"in", "on", "next", "soon", "later", "and"}))
             ? verb
             : -1;
}

int depth(const SentenceView& view, int token) {
  int steps = 0;
  for (; token >= 0 && steps < view.size(); token = view.head(token)) ++steps;
  return steps;
}

class Echoes {
 public:
  Echoes(std::vector<Statement> statements, const Entities& entities, const Lexicon& lexicon,
         const std::vector<SentenceView>& views, const Attribution& attribution, const std::vector<bool>& deeds)
      : statements_(std::move(statements)),
        entities_(entities),
        lexicon_(lexicon),
        views_(views),
        attribution_(attribution),
        deeds_(deeds) {}

  std::vector<Statement> run() {
    for (const SentenceView& view : views_)
      for (int verb = 0; verb < view.size(); ++verb)
        if (const int end = end_of_echo(view, verb); end >= 0) read(view, verb, end);
    return std::move(echoes_);
  }

 private:
  // The last main clause that begins before the token: its verb; -1 if there is none. The token's own clause is none,
  // which a tree may hide where the words set it apart.
  static int last_clause(const SentenceView& view, int before, bool apart) {
    int found = -1;
    if (before < view.size() && view.relation(before) == Relation::cop && view.head(before) == before - 1)
      --before;  // "so is Peru": "so" is the clause
    for (int at = 0; at < before; ++at) {
      if (!view.is_verb(at) && !view.child(at, Relation::cop)) continue;
      int top = at;
      while (view.head(top) >= 0 && top >= view.head(top) &&
             (view.relation(top) == Relation::conj || view.relation(top) == Relation::parataxis))
        top = view.head(top);
      if (view.head(top) < 0 &&
          (apart || before == view.size() || !view.is_below(before, at) || view.relation(before) == Relation::conj ||
           view.relation(before) == Relation::parataxis || view.relation(before) == Relation::advcl ||
           view.relation(before) == Relation::acl_relcl))
        found = at;
    }
    return found;
  }

  // The trigger of the deed that is meant, in that clause: the highest in the tree, of these the last.
  [[nodiscard]] std::optional<int> deed_in(const SentenceView& view, int clause, int before, bool any) const {
    std::optional<int> found;
    int best = 0;
    for (const Statement& s : statements_) {
      const int at = s.derivation.trigger;
      if (s.derivation.sentence != view.number() || at < 0 || at >= before ||
          !(any || deeds_[static_cast<std::size_t>(s.predicate)]))
        continue;
      if (s.rule.starts_with("rule-located")) continue;  // "The embassy in Lima agreed. So did the council"
      if (s.rule == "rule-visited-host" || s.rule == "rule-visited-received" || s.rule == "rule-member-suspended")
        continue;  // what is told is what the host does
      if (clause >= 0 && !view.is_below(at, clause)) continue;
      const int d = depth(view, at);
      if (found && (d > best || (d == best && at < *found))) continue;
      found = at;
      best = d;
    }
    return found;
  }

  void read(const SentenceView& view, int verb, int end) {
    constexpr EntityTypes agents = EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;
    auto who = arguments(view, entities_, lexicon_, verb, {{Slot::Kind::subject, {}, {}}}, agents);
    const bool inverted = end == verb && is_inverted_echo(view, verb);
    if (inverted)
      who = arguments(view, entities_, lexicon_, verb, {{Slot::Kind::object, {}, {}}, {Slot::Kind::complement, {}, {}}},
                      agents);
    if (inverted && who.empty())
      who = arguments(view, entities_, lexicon_, verb, {{Slot::Kind::subject, {}, {}}}, agents);
    if (inverted && who.empty() && view.head(verb) == verb - 1)  // "so is Peru": "so" is the predicate
      who = arguments(view, entities_, lexicon_, verb - 1, {{Slot::Kind::subject, {}, {}}}, agents);
    if (inverted && who.empty()) {  // where the tree has it elsewhere
      const int name = verb + 1 + static_cast<int>(verb + 2 < view.size() && view.token(verb + 1).upos == Upos::det);
      who = arguments(view, entities_, lexicon_, name, {{Slot::Kind::self, {}, {}}}, agents);
      const Mention* one = view.mention(name);
      if (one == nullptr || (static_cast<int>(one->tokens.end) < view.size() &&
                             view.token(static_cast<int>(one->tokens.end)).relation == Relation::case_))
        who.clear();
    }
    if (who.empty()) return;
    // "they demanded that he name them, and he promised to do so": not what a sentence before told
    const int vowing = view.head(verb);
    if (view.lemma(verb) == "do" && view.token(verb).xpos == "VB" && vowing >= 0 && view.is_verb(vowing) &&
        view.lemma_is(vowing, {"promise", "agree", "vow", "pledge", "refuse", "decline", "undertake", "offer"}))
      return;
    const bool any = is_auxiliary(view, verb) && (inverted || end > verb) && view.lemma(end) != "same" &&
                     view.lemma(end) != "so";  // "so is Peru": a standing, too
    int sentence = view.number();
    std::optional<int> deed;
    if (const int clause = last_clause(view, verb, any); clause >= 0) {
      deed = deed_in(view, clause, verb, any);
    } else if (sentence > 0) {
      const SentenceView& last = views_[static_cast<std::size_t>(--sentence)];
      if (last.sentence().block + 1 < view.sentence().block) return;
      deed = deed_in(last, last_clause(last, last.size(), false), last.size(), any);
    }
    if (!deed) return;
    // "belongs to Berg, who was listed, as was Holm": no echo of what belongs to whom
    if (inverted && view.lemma(verb) == "be" && view.lemma(verb - 1) == "as" && sentence == view.number() &&
        view.is_verb(*deed) && !view.is_passive(*deed) && view.token(*deed).xpos != "VBG")
      return;
    const ModeCause mode = mode_cause(view, lexicon_, verb);
    const std::size_t told = statements_.size();
    for (std::size_t i = 0; i < told; ++i) {
      if (statements_[i].derivation.sentence != sentence || statements_[i].derivation.trigger != *deed ||
          !(any || deeds_[static_cast<std::size_t>(statements_[i].predicate)]))
        continue;
      if (statements_[i].rule == "rule-member-suspended" || statements_[i].rule.starts_with("rule-located")) continue;
      for (const Argument& one : who) add(view, verb, end, statements_[i], one, mode);
    }
  }

  [[nodiscard]] EntityType type(EntityId id) const { return entities_.list[static_cast<std::size_t>(id)].type; }

  void add(const SentenceView& view, int verb, int end, const Statement& deed, const Argument& one,
           const ModeCause& mode) {
    const bool alike = (type(one.entity) == EntityType::person) == (type(deed.subject) == EntityType::person);
    if (!alike || one.entity == deed.subject || one.entity == deed.object) return;
    // "followed Chile's lead": that of who did it, or it is no echo of the deed
    if (const auto owner = view.child(end, Relation::nmod_poss))
      if (const Mention* led = view.mention(*owner);
          led && std::ranges::find(led->referents, deed.subject) == led->referents.end())
        return;
    Statement s = deed;
    s.subject = one.entity;
    // "as will Chile": what is to come, however the tree has it
    s.mode = view.lemma_is(verb, {"will", "would"}) && mode.mode == Mode::actual ? std::max(Mode::planned, deed.mode)
                                                                                 : mode.mode;
    s.time.reset();
    s.amount.reset();
    s.attributed_to = attribution_.speaker(view.number(), verb);
    s.confidence = echo_trust * std::min(deed.confidence, static_cast<double>(one.confidence));
    s.evidence = view.sentence().span;
    s.subject_span = one.span;
    s.object_span = bytes_of(view, {static_cast<std::uint32_t>(verb), static_cast<std::uint32_t>(end) + 1});
    s.derivation.sentence = view.number();
    s.derivation.trigger = verb;
    s.derivation.subject = one.token;
    s.derivation.object = verb;
    s.derivation.mode = mode;
    const auto same = [&](const Statement& other) {
      return other.subject == s.subject && other.predicate == s.predicate && other.object == s.object &&
             other.evidence == s.evidence;
    };
    if (std::any_of(statements_.begin(), statements_.end(), same)) return;
    statements_.push_back(s);  // "Chile did the same, and Peru followed suit"
    echoes_.push_back(std::move(s));
  }

  std::vector<Statement> statements_;
  const Entities& entities_;
  const Lexicon& lexicon_;
  const std::vector<SentenceView>& views_;
  const Attribution& attribution_;
  const std::vector<bool>& deeds_;
  std::vector<Statement> echoes_;
};

}  // namespace

std::vector<Statement> echoed_deeds(const std::vector<Statement>& statements, const Entities& entities,
                                    const Lexicon& lexicon, const std::vector<SentenceView>& views,
                                    const Attribution& attribution, const std::vector<bool>& deeds) {
  return Echoes(statements, entities, lexicon, views, attribution, deeds).run();
}

}  // namespace chancery

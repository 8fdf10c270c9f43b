#include "relations/paper_lists.hpp"

#include <set>

#include "relations/modes.hpp"

namespace chancery {
namespace {

constexpr double list_trust = 0.85;
constexpr int longest_list = 40;  // lines

bool is_signing(const SentenceView& view, int word) {
  return view.lemma_is(word, {"sign", "signing", "signature", "initial", "ink", "conclude"}) ||
         (view.lemma_is(word, {"exchange"}) && view.has_child_lemma(word, {"document", "agreement", "memorandum"}));
}

bool is_papers(const SentenceView& view, int word) {
  return view.token(word).xpos == "NNS" &&
         view.lemma_is(word, {"document", "agreement", "memorandum", "accord", "paper", "mou", "contract", "deal",
                              "pact", "protocol", "instrument", "memoranda"});
}

// The word that tells that several papers are signed, before `end`; -1 if none does.
int signing_of_several(const SentenceView& view, int end) {
  int signing = -1;
  bool papers = false;
  for (int at = 0; at < end; ++at) {
    if (signing < 0 && is_signing(view, at)) signing = at;
    papers = papers || is_papers(view, at);
  }
  return papers ? signing : -1;
}

// "These include …", "Among them are …": what the sentence lists was told in the one before.
bool goes_on_listing(const SentenceView& view) {
  if (view.size() < 3) return false;
  if (view.lemma_is(0, {"these", "they", "this", "those"}))
    return view.lemma_is(1, {"include", "comprise", "be", "range"}) || view.lemma_is(2, {"include", "comprise"});
  return view.lemma_is(0, {"among", "including"}) && view.lemma_is(1, {"they", "these", "those", "them"});
}

// ", among them a memorandum between …": before the paper, behind the papers that are signed.
int end_of_lead(const SentenceView& view, int paper) {
  for (int at = paper - 1; at > 0; --at)
    if (view.lemma_is(at, {"including", "include", "among", "namely", "be", ":"})) return at;
  return -1;
}

class PaperLists {
 public:
  PaperLists(const Article& article, const Lexicon& lexicon, const std::vector<SentenceView>& views)
      : article_(article), lexicon_(lexicon), views_(views) {}

  // How certain the signing is that introduces the paper which the statement tells of; nothing where none does.
  [[nodiscard]] std::optional<ModeCause> lead_in(const Statement& s) const {
    const SentenceView& view = views_[static_cast<std::size_t>(s.derivation.sentence)];
    const int end = end_of_lead(view, s.derivation.trigger);
    // "Among the documents signed were a memorandum between …"
    if (const int signing = end < 0 ? -1 : signing_of_several(view, end); signing >= 0)
      return mode_cause(view, lexicon_, signing);
    if (goes_on_listing(view)) return told_in(view.number() - 1);
    const int lead = lead_of(view.number());
    return lead < 0 ? std::nullopt : told_in(lead);
  }

  // The sentence over the list of which this one is a line and that tells of papers signed; -1 if there is none.
  [[nodiscard]] int signing_over(int sentence) const {
    const int lead = lead_of(sentence);
    return lead >= 0 && told_in(lead) ? lead : -1;
  }

 private:
  [[nodiscard]] int lead_of(int line) const {
    for (int at = line, steps = 0; at >= 0 && steps < longest_list; --at, ++steps)
      if (!is_line(at)) return steps > 0 ? at : -1;
    return -1;
  }

  [[nodiscard]] bool is_line(int sentence) const {
    const SentenceView& view = views_[static_cast<std::size_t>(sentence)];
    return article_.blocks[static_cast<std::size_t>(view.sentence().block)].kind == BlockKind::list_item;
  }

  [[nodiscard]] std::optional<ModeCause> told_in(int sentence) const {
    if (sentence < 0) return std::nullopt;
    const SentenceView& view = views_[static_cast<std::size_t>(sentence)];
    const int signing = signing_of_several(view, view.size());
    return signing < 0 ? std::nullopt : std::optional(mode_cause(view, lexicon_, signing));
  }

  const Article& article_;
  const Lexicon& lexicon_;
  const std::vector<SentenceView>& views_;
};

// The paper with which a line begins: "1. Joint statement on …".
const Mention* first_paper(const SentenceView& view) {
  constexpr std::uint32_t marks = 3;  // tokens of a number or a dash before it
  for (const Mention* m : view.mentions())
    if (m->tokens.begin < marks && m->referents.size() == 1 && view.means(*m, EntityType::document)) return m;
  return nullptr;
}

}  // namespace

std::vector<Statement> listed_signatures(const std::vector<Statement>& statements, const Article& article,
                                         const Lexicon& lexicon, const std::vector<SentenceView>& views, int signing,
                                         int party) {
  std::set<EntityId> told;
  for (const Statement& s : statements)
    if (s.predicate == signing) told.insert(s.object);
  const PaperLists lists(article, lexicon, views);
  std::vector<Statement> found;
  for (const Statement& s : statements) {
    if (s.predicate != party || !s.rule.starts_with("rule-party-between") || told.contains(s.object)) continue;
    const auto mode = s.derivation.sentence < 0 ? std::nullopt : lists.lead_in(s);
    if (!mode) continue;
    Statement signature = s;
    signature.predicate = signing;
    signature.mode = weaker(s.mode, mode->mode);
    signature.confidence *= list_trust;
    signature.rule = "rule-signed-listed";
    found.push_back(std::move(signature));
  }
  for (const Statement& s : found) told.insert(s.object);
  for (const SentenceView& view : views) {
    const int lead = lists.signing_over(view.number());
    const Mention* paper = lead < 0 ? nullptr : first_paper(view);
    if (!paper || told.contains(paper->referents.front())) continue;
    for (const Statement& s : statements) {
      if (s.predicate != signing || s.derivation.sentence != lead || s.object == paper->referents.front()) continue;
      Statement signature = s;
      signature.object = paper->referents.front();
      signature.confidence *= list_trust;
      signature.rule = "rule-signed-listed";
      signature.evidence.end = view.sentence().span.end;
      signature.object_span = bytes_of(view, paper->tokens);
      signature.derivation.object = -1;
      found.push_back(std::move(signature));
    }
  }
  return found;
}

}  // namespace chancery

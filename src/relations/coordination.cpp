// Words that "and" or a comma joins, apart from what parsers only take for one more of the row.
#include "language/penn_tags.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {

namespace {

// "Weber, Novak hold talks", "Weber, his Czech counterpart, Novak, and Holm met": a list, which the parser takes for an
// apposition. Two names of different people, or of different states, are never one, and nobody is his own counterpart.
bool is_list_of_names(const SentenceView& view, int first, int second) {
  if (view.relation(second) != Relation::appos) return false;
  const Mention* a = view.mention(first);
  const Mention* b = view.mention(second);
  if (!a || a->kind == MentionKind::pronoun || (b && a->referents == b->referents)) return false;
  if (view.means(*a, EntityType::person) &&
      (view.lemma_is(second, {"counterpart", "homologue"}) ||
       (view.lemma_is(second, {"number"}) && view.has_child_lemma(second, {"opposite"}))))
    return true;
  return b && a->kind == MentionKind::name && b->kind == MentionKind::name &&
         (view.means(*a, EntityType::person)
              ? view.means(*b, EntityType::person)
              : view.means(*a, EntityType::country) && view.means(*b, EntityType::country));
}

}  // namespace

// "Neither Chad nor Niger, both members of the pact, came": said of a row, though the parser takes it for one more of
// it.
bool is_floating_apposition(const SentenceView& view, int word) {
  if (view.relation(word) != Relation::conj || view.token(word).xpos != "NNS" || view.head(word) < 0) return false;
  return view.token(view.head(word)).upos == Upos::propn && view.has_child_lemma(word, {"both", "all", "each"}) &&
         !view.has_child_lemma(word, {"and", "or"});
}

// "Acme, a Georgian bank, and Brix": parsers take the bank for one more of the row.
static bool is_inserted(const SentenceView& view, int first, int second) {
  if (view.relation(second) != Relation::conj || view.token(first).upos != Upos::propn ||
      view.child(second, Relation::cc))
    return false;
  const std::uint32_t begin = view.subtree(second).begin;
  if (begin == 0 || !view.has_child_lemma(second, {"a", "an"})) return false;
  const bool comma =
      view.token(static_cast<int>(begin)).form == "," || view.token(static_cast<int>(begin) - 1).form == ",";
  const Mention* m = view.mention(second);
  return comma && !(m && m->kind == MentionKind::name && m->head == second);
}

// "Chad pays; Niger and Mali wait": a clause begins at the semicolon. In "the envoy, Ana Holm; the judge, Karl Weber;
// and others" it only divides a row.
static bool is_parted(const SentenceView& view, int first, int second) {
  const int stop = syntax::semicolon_between(view, first, second);
  if (stop < 0 || view.head(first) > second) return false;
  const bool goes_on = syntax::semicolon_between(view, stop, view.size()) >= 0 ||
                       (stop + 1 < view.size() && view.lemma(stop + 1) == "and");
  if (!goes_on) return true;
  for (int at = stop + 1; at < view.size(); ++at) {
    const bool bare =
        view.token(at).xpos == "VB" && !view.has_child_lemma(at, {"to"});  // the tagger's "Chad and Togo hold"
    if (!is_finite_tag(view.token(at).xpos) && view.token(at).xpos != "MD" && !bare) continue;
    const bool helps = view.relation(at) == Relation::aux || view.relation(at) == Relation::aux_pass ||
                       view.relation(at) == Relation::cop;
    const int clause = helps && view.head(at) >= 0 ? view.head(at) : at;
    if (view.relation(clause) != Relation::acl_relcl || !view.has_child_lemma(clause, {"who", "which", "that", "whom"}))
      return true;
  }
  return false;
}

// "poet Ana Duarte", "Minister of Defence Ana Duarte".
static bool is_name_behind_title(const SentenceView& view, int title, int name) {
  if (name <= title || view.token(name).upos != Upos::propn) return false;
  for (int at = title + 1; at < name; ++at)
    if (view.token(at).upos == Upos::punct || view.is_verb(at)) return false;
  return true;
}

std::vector<Filler> coordinated(const SentenceView& view, Filler first) {
  std::vector<Filler> list = {first};
  for (const int c : view.children(first.token)) {
    // "Presidents Weber and Novak": the names hang on the title.
    if (view.relation(c) == Relation::flat && view.token(first.token).xpos == "NNPS" && view.mention(c) &&
        view.mention(c) != view.mention(first.token))
      syntax::append(list, coordinated(view, {c, first.confidence}));
    // "the Kenyan poet Ana Duarte and Karl Weber": the row goes on behind the name that says who the poet is
    if (view.relation(c) == Relation::appos && is_name_behind_title(view, first.token, c))
      for (Filler next : coordinated(view, {c, first.confidence}))
        if (next.token != c) list.push_back(next);
    // "in Lima rather than Quito", "Peru, not Chile": named to be left out
    if (view.relation(c) == Relation::conj && view.has_child_lemma(c, {"rather", "not", "instead"})) continue;
    if ((view.relation(c) == Relation::conj && !view.is_verb(c) && !is_floating_apposition(view, c) &&
         !is_inserted(view, first.token, c) && syntax::stolen_by_row(view, c) < 0 &&
         !is_parted(view, first.token, c)) ||
        is_list_of_names(view, first.token, c)) {
      syntax::append(list, coordinated(view, {c, first.confidence * view.token(c).head_probability}));
      // "… his counterpart Novak and Holm": the row goes on behind the counterpart's name.
      if (view.relation(c) == Relation::appos)
        if (const auto name = view.child(c, Relation::appos))
          for (Filler next : coordinated(view, {*name, first.confidence}))
            if (next.token != *name) list.push_back(next);
    }
  }
  return list;
}

}  // namespace chancery

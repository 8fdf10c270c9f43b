// Those whom a plural or a body names behind it: "ministers, among them A and B,", "the government, in particular C,",
// "a group led by A".
#include <algorithm>

#include "relations/syntax_parts.hpp"

namespace chancery::syntax {

namespace {

// The first name or description that begins there or later, the widest of those that begin together; a pronoun or
// an adjective of nationality is none.
const Mention* next_mention(const SentenceView& view, std::uint32_t from) {
  const Mention* next = nullptr;
  for (const Mention* m : view.mentions()) {
    if (m->tokens.begin < from || m->kind == MentionKind::pronoun || m->kind == MentionKind::adjective) continue;
    if (!next || m->tokens.begin < next->tokens.begin ||
        (m->tokens.begin == next->tokens.begin && m->tokens.end > next->tokens.end))
      next = m;
  }
  return next;
}

// "Interior Minister Ana Duarte": the office, read as a mention of its own, and then the name that bears it.
const Mention* its_bearer(const SentenceView& view, const Mention& office) {
  if (office.kind != MentionKind::office && office.kind != MentionKind::nominal) return &office;
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && m->tokens.begin > office.tokens.begin && m->tokens.begin <= office.tokens.end &&
        m->tokens.end > office.tokens.end && view.means_person(*m))
      return m;
  return &office;
}

// Whether only the words of titles stand between; "including those in Lima" names no member.
bool is_near(const SentenceView& view, std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t longest_title = 8;
  if (to > from + longest_title) return false;
  for (std::uint32_t at = from; at < to; ++at)
    if (const Upos upos = view.token(static_cast<int>(at)).upos;
        upos == Upos::verb || upos == Upos::aux || upos == Upos::adp || upos == Upos::pron)
      return false;
  return true;
}

// Where what is said of a name in a row ends: "Alstom of France", "Ana Duarte of Portugal, Karl Weber, the head of
// Norbank, and".
std::uint32_t behind_description(const SentenceView& view, const Mention& name) {
  constexpr std::uint32_t longest = 14;
  std::uint32_t end = name.tokens.end;
  if (end >= static_cast<std::uint32_t>(view.size())) return end;
  if (view.token(static_cast<int>(end)).form == "of")
    if (const Mention* home = next_mention(view, end + 1);
        home && home->tokens.begin <= end + 2 && view.means(*home, EntityType::country))
      end = home->tokens.end;
  if (!view.means_person(name)) return end;
  if (static_cast<int>(end) + 1 >= view.size() || view.token(static_cast<int>(end)).form != ",") return end;
  const Token& first = view.token(static_cast<int>(end) + 1);
  if (first.upos != Upos::det && first.xpos != "PRP$") return end;
  for (std::uint32_t at = end + 2; at < static_cast<std::uint32_t>(view.size()) && at < end + longest; ++at) {
    if (view.token(static_cast<int>(at)).form != ",") continue;
    // "Ana Duarte, the Peruvian minister, Karl Weber, and": the next one's office, which the names then divide
    const Mention* next = next_mention(view, end + 1);
    return next && next->kind == MentionKind::name && next->tokens.begin == at + 1 ? end : at;
  }
  return end;
}

// The names in a row, apart by commas, "and" and the words of titles.
std::vector<Filler> row_of_names(const SentenceView& view, std::uint32_t from) {
  std::vector<Filler> row;
  while (const Mention* m = next_mention(view, from)) {
    bool joined = row.empty();
    for (std::uint32_t at = from; at < m->tokens.begin; ++at)
      joined = joined || view.token(static_cast<int>(at)).form == "," || view.lemma(static_cast<int>(at)) == "and";
    if (!joined || !is_near(view, from, m->tokens.begin)) break;
    m = its_bearer(view, *m);
    if (const auto end = static_cast<int>(m->tokens.end); end + 1 < view.size() && view.token(end).xpos == "POS") {
      // "Kenya's Ana Duarte": whose she is
      const Mention* owned = next_mention(view, m->tokens.end + 1);
      if (!owned || !is_near(view, m->tokens.end + 1, owned->tokens.begin)) break;
      m = owned;
    }
    if (m->kind != MentionKind::name)  // "the Polish president Jan Nowak and": who bears the title
      if (const Mention* bearer = next_mention(view, m->tokens.end); bearer && bearer->kind == MentionKind::name &&
                                                                     bearer->tokens.begin == m->tokens.end &&
                                                                     view.means_person(*bearer))
        m = bearer;
    row.push_back(arc(view, m->head, distant_trust));
    from = behind_description(view, *m);
  }
  return row;
}

// Where a member is named behind "including", "in particular", "notably"; 0 if the word is none of these.
int names_member(const SentenceView& view, int at) {
  if (view.token(at).form == "including" || view.lemma_is(at, {"notably", "particularly", "especially", "namely"}))
    return at + 1;
  if (at + 1 < view.size() && view.lemma(at) == "in" && view.lemma(at + 1) == "particular") return at + 2;
  if (at + 1 < view.size() && view.lemma(at) == "above" && view.token(at + 1).form == "all") return at + 2;
  if (at + 1 < view.size() && view.lemma(at) == "not" && view.token(at + 1).form == "least") return at + 2;
  return 0;
}

}  // namespace

std::vector<Filler> member_beside(const SentenceView& view, const Mention& whole) {
  auto at = static_cast<int>(whole.tokens.end);
  if (at < view.size() && view.token(at).form == ",") ++at;
  const int behind = at < view.size() ? names_member(view, at) : 0;
  return behind > 0 ? row_of_names(view, static_cast<std::uint32_t>(behind)) : std::vector<Filler>{};
}

namespace {

// Whether the verb, or the verb or predicate that it helps, has the noun for its subject.
bool is_subject_of(const SentenceView& view, int noun, int verb) {
  // "thirteen of the members": the number is the subject
  const int whole =
      view.relation(noun) == Relation::nmod && view.head(noun) >= 0 && view.head(noun) < noun ? view.head(noun) : noun;
  const Relation r = view.relation(whole);
  if (r != Relation::nsubj && r != Relation::nsubj_pass) return false;
  const int predicate = view.head(whole);
  return predicate == verb || (predicate >= 0 && view.head(verb) == predicate);
}

}  // namespace

std::vector<Filler> further_names(const SentenceView& view, int name) {
  const Mention* first = view.mention(name);
  if (!first || first->kind != MentionKind::name || !view.means_person(*first)) return {};
  auto row = row_of_names(view, first->tokens.begin);
  if (row.empty()) return {};
  row.erase(row.begin());
  // "…, and Weber said": who does something else
  std::erase_if(row, [&](const Filler& f) {
    const Relation r = view.relation(f.token);
    const Mention* m = view.mention(f.token);
    return !m || !view.means_person(*m) || r == Relation::nsubj || r == Relation::nsubj_pass;
  });
  return row;
}

std::vector<Filler> members(const SentenceView& view, int plural) {
  constexpr int longest_phrase = 16;
  // "Those who made the journey included A and B", "The guests numbered A and B"
  if (const Relation r = view.relation(plural);
      r == Relation::nsubj && view.head(plural) > plural &&
      view.lemma_is(view.head(plural), {"include", "number", "comprise", "feature"}))
    return row_of_names(view, static_cast<std::uint32_t>(view.head(plural)) + 1);
  const int last = std::min(view.size() - 1, plural + longest_phrase);
  // "The countries that sent envoys to the summit, including Peru and Chad,"
  const bool states = view.lemma_is(plural, {"country", "nation", "state", "government", "economy"});
  bool past_verb =
      false;  // "forty leaders were in Lima for the fair, including A and B": what no other plural may claim
  for (int at = plural + 1; at < last; ++at) {
    if (view.lemma(at) == ";") return {};
    const bool finite =
        (view.is_verb(at) && view.is_finite_past(at)) || view.token(at).xpos == "VBZ" || view.token(at).xpos == "VBP";
    if (states && finite && view.relation(at) == Relation::acl_relcl && view.head(at) == plural) continue;
    if (finite && (past_verb || !is_subject_of(view, plural, at))) return {};
    past_verb = past_verb || finite;
    if (past_verb && (view.token(at).xpos == "NNS" || view.token(at).xpos == "CC")) return {};
    if (const int behind = names_member(view, at); behind > 0)
      return row_of_names(view, static_cast<std::uint32_t>(behind));
    if (view.lemma(at) == "among" && view.lemma_is(at + 1, {"they", "them", "whom", "these", "those"})) {
      // "ministers from the region, Weber and Novak among them"
      for (int comma = plural + 1; comma < at; ++comma)
        if (view.token(comma).form == ",")
          if (auto row = row_of_names(view, static_cast<std::uint32_t>(comma) + 1); !row.empty())
            if (const Mention* m = view.mention(row.back().token); m && m->tokens.end == static_cast<std::uint32_t>(at))
              return row;
      return row_of_names(view, static_cast<std::uint32_t>(at) + 2);
    }
  }
  return {};
}

namespace {

// Where a group's members begin behind the word: "of A and B", "led by A", "including B", "made up of A"; 0 if nowhere.
int names_of_group(const SentenceView& view, int group, int at) {
  if (at == group + 1 && view.lemma_is(at, {"of", "between"})) return at + 1;
  if (view.lemma(at) == "by" && view.lemma_is(at - 1, {"lead", "head", "form", "set", "control", "run", "back"}))
    return at + 1;
  if (view.lemma(at) == "of" &&
      (view.lemma_is(at - 1, {"consist", "compose"}) || (view.lemma(at - 1) == "up" && view.lemma(at - 2) == "make")))
    return at + 1;
  if (view.token(at).form == "comprising" || view.token(at).form == "grouping" || view.token(at).form == "uniting")
    return at + 1;
  return names_member(view, at);
}

}  // namespace

bool is_group_of_firms(const SentenceView& view, int noun) {
  return view.lemma_is(noun, {"consortium", "group", "syndicate", "alliance", "partnership", "venture", "team"}) &&
         view.token(noun).xpos == "NN";
}

std::vector<Filler> group_members(const SentenceView& view, int group) {
  constexpr int longest_phrase = 40;
  std::vector<Filler> found;
  if (!is_group_of_firms(view, group)) return found;
  const int last = std::min(view.size() - 1, group + longest_phrase);
  for (int at = group + 1; at < last; ++at) {
    const bool finite = view.token(at).xpos == "VBD" || view.token(at).xpos == "VBZ" || view.token(at).xpos == "VBP" ||
                        view.token(at).xpos == "MD";
    const bool made_up =
        at + 1 < last && view.lemma(at) == "make" && view.lemma(at + 1) == "up";  // taken for a past tense
    if (view.lemma(at) == ";" || (finite && !made_up && view.is_verb(at))) break;
    const int behind = names_of_group(view, group, at);
    if (behind == 0) continue;
    for (const Filler& one : row_of_names(view, static_cast<std::uint32_t>(behind)))
      if (std::none_of(found.begin(), found.end(), [&](const Filler& f) { return f.token == one.token; }))
        found.push_back(one);
  }
  return found;
}

}  // namespace chancery::syntax

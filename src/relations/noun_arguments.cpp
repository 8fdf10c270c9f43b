#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

bool is_name_before_comma(const SentenceView& view, const Mention& mention) {
  const int behind = static_cast<int>(mention.tokens.end);
  return mention.kind == MentionKind::name && behind < view.size() && view.token(behind).form == ",";
}

// "BAMAKO – Turkish drone maker Karayel": what stands before a dash describes no noun behind it.
bool parted_by_dash(const SentenceView& view, int first, int last) {
  for (int at = first + 1; at < last; ++at) {
    const std::string& form = view.token(at).form;
    const bool spaced = view.token(at).span.begin > view.token(at - 1).span.end;
    if (form == "\u2014" || form == "--" || (form == "\u2013" && spaced)) return true;
  }
  return false;
}

// What stands before the noun in its phrase. "the Kazakh national company KMG": what hangs on the name describes the
// company.
std::vector<int> words_before(const SentenceView& view, int noun) {
  std::vector<int> found;
  for (const int c : view.children(noun))
    if (c < noun) found.push_back(c);
  const int name = view.head(noun);
  const bool describes = name == noun + 1 && view.relation(noun) == Relation::compound &&
                         view.token(noun).upos == Upos::noun && view.token(name).upos == Upos::propn;
  if (found.empty() && describes)
    for (const int c : view.children(name))
      if (c < noun && view.relation(c) == Relation::amod) found.push_back(c);
  return found;
}

}  // namespace

std::vector<Filler> qualities(const SentenceView& view, int noun) {
  std::vector<Filler> found;
  for (const int c : words_before(view, noun))
    if (view.relation(c) == Relation::amod || view.relation(c) == Relation::compound) found.push_back(arc(view, c));
  return found;
}

std::vector<Filler> premodifiers(const SentenceView& view, int noun) {
  std::vector<Filler> found;
  for (const int c : words_before(view, noun)) {
    const Relation r = view.relation(c);
    if (r != Relation::amod && r != Relation::compound && r != Relation::nmod && r != Relation::flat &&
        r != Relation::dep && r != Relation::nmod_poss && r != Relation::obl)
      continue;
    if (r == Relation::nmod_poss && view.child(c, Relation::case_)) continue;  // a possessor
    if (parted_by_dash(view, c, noun)) continue;
    // "a Panama-flagged ship" is Panama's in name only
    // "Chad-backed rebels" are not Chad's own
    // "China-based firms" need not be China's
    constexpr std::array<std::string_view, 18> in_name_only = {
        "flagged",   "registered", "born",   "speaking",  "backed",        "aligned",
        "sponsored", "allied",     "linked", "based",     "headquartered", "trained",
        "funded",    "financed",   "armed",  "installed", "supported",     "recognised"};
    if (is_one_of(view.token(c).form, in_name_only)) continue;
    // All mentions in the modifier: "Russia-Kazakhstan talks" is one word group with two.
    for (const Mention* m : view.mentions())
      if (view.is_below(m->head, c) && m->head < noun) found.push_back(arc(view, m->head));
  }
  return found;
}

namespace {

// "held what aides described as frank talks", "in what she called a good meeting, Weber said": who has what is so
// described.
std::vector<Filler> holders_of_described(const SentenceView& view, int noun) {
  const int verb = view.head(noun);
  if (verb < 0 ||
      !view.lemma_is(verb, {"describe", "call", "term", "bill", "label", "see", "consider", "present", "dub"}))
    return {};
  const Relation r = view.relation(noun);
  if (r != Relation::obj && r != Relation::xcomp && !(r == Relation::obl && preposition_of(view, noun) == "as"))
    return {};
  const int clause = view.head(verb);
  if (clause < 0) return {};
  if (view.relation(verb) == Relation::acl_relcl && view.lemma(clause) == "what")
    return view.relation(clause) == Relation::obj ? holders(view, clause) : std::vector<Filler>{};
  if (view.relation(verb) == Relation::ccomp &&
      view.is_light(clause)) {  // "what" within the clause, which is what is held
    for (int at = clause + 1; at < verb; ++at)
      if (view.lemma(at) == "what")
        return at == clause + 1 ? scaled(subjects(view, clause), distant_trust) : std::vector<Filler>{};
    return {};
  }
  if (view.relation(verb) != Relation::advcl || !view.is_verb(clause) ||
      !view.has_child_lemma(verb, {"in", "at", "during", "after"}))
    return {};
  for (int at = verb - 1; at >= 0 && view.is_below(at, verb); --at)
    if (view.lemma(at) == "what")
      return scaled(view.is_passive(clause) ? objects(view, clause) : subjects(view, clause), distant_trust);
  return {};
}

// The person whose name or office ends at the comma before this word's phrase.
std::vector<Filler> described_before_comma(const SentenceView& view, int noun) {
  auto comma = static_cast<int>(view.subtree(noun).begin);
  if (comma > 0 && view.token(comma).form != ",") --comma;
  if (comma <= 0 || view.token(comma).form != ",") return {};
  for (const Mention* m : view.mentions())
    if (static_cast<int>(m->tokens.end) == comma && (m->kind == MentionKind::name || m->kind == MentionKind::office) &&
        view.means_person(*m))
      return resolved(view, Filler{m->head, distant_trust});
  return {};
}

}  // namespace

std::vector<Filler> holders(const SentenceView& view, int noun) {
  if (auto found = holders_of_described(view, noun); !found.empty()) return found;
  if (const auto copula = view.child(noun, Relation::cop)) {  // "is on a state visit to"
    int subject = -1;  // of two, which only parsers have, the one beside the verb
    for (const int c : view.children(noun))
      if (view.relation(c) == Relation::nsubj && (subject < 0 || c < *copula)) subject = c;
    if (subject >= 0) return resolved(view, arc(view, subject));
  }
  const int verb = view.head(noun);
  if (verb < 0) return {};
  switch (view.relation(noun)) {
    case Relation::obj:
    case Relation::xcomp:
      return view.is_light(verb) ? scaled(subjects(view, verb), view.token(noun).head_probability)
                                 : std::vector<Filler>{};
    case Relation::obl:
      return scaled(view.is_passive(verb) ? objects(view, verb) : subjects(view, verb),
                    0.9F * view.token(noun).head_probability);
    case Relation::advcl:  // "while in Peru, Berg is due to meet"
      if (view.is_verb(noun) || !view.has_child_lemma(noun, {"while"})) return {};
      return scaled(view.is_passive(verb) ? objects(view, verb) : subjects(view, verb),
                    0.9F * view.token(noun).head_probability);
    case Relation::nmod:  // "held a round of talks with"
      // "Berg, on a visit to Peru, said": inserted behind somebody, it is said of him
      if (auto found = described_before_comma(view, noun); !found.empty()) return found;
      return view.head(verb) >= 0 && !view.is_verb(verb) ? scaled(holders(view, verb), distant_trust)
                                                         : std::vector<Filler>{};
    case Relation::conj:
      // "has plants in Sindh and exports to Oman": taken for a noun, it is one more verb.
      if (view.is_verb(verb) && view.token(noun).xpos == "NNS" && !view.child(noun, Relation::det) &&
          !view.child(noun, Relation::nmod_poss) && !view.child(noun, Relation::amod))
        return scaled(view.is_passive(verb) ? objects(view, verb) : subjects(view, verb), shared_trust);
      return scaled(holders(view, verb), shared_trust);
    default:
      break;
  }
  if (view.child(noun, Relation::cop))  // "is on a state visit to"
    if (const auto subject = view.child(noun, Relation::nsubj)) return resolved(view, arc(view, *subject));
  return {};
}

std::vector<Filler> found_among(const SentenceView& view, int others) {
  const int predicate = view.head(others);
  if (predicate < others || preposition_of(view, others) != "among") return {};
  const bool is_be = view.lemma(predicate) == "be";
  if (!is_be && !view.child(predicate, Relation::cop)) return {};
  if (is_be) {
    for (const Relation place : {Relation::nsubj, Relation::obj})
      if (const auto who = view.child(predicate, place)) return resolved(view, arc(view, *who));
    return {};
  }
  // The parser takes the first of those behind the verb for what is said, and a second one for its apposition.
  auto found = coordinated(view, {predicate, shared_trust});
  if (found.size() > 1)
    for (const int c : view.children(predicate))
      if (view.relation(c) == Relation::appos) append(found, coordinated(view, arc(view, c, shared_trust)));
  return found;
}

std::vector<Filler> described_by(const SentenceView& view, int adjective) {
  const int noun = view.head(adjective);
  // "the German carmaker Velo and Orvik": one carmaker, the other is whatever it is
  if (view.token(adjective).xpos == "NN") return {Filler{noun, 1.0F}};
  auto found = resolved(view, Filler{noun, 1.0F});
  // "the Swiss-based firm Vitar and Chad's Orvik": what has an article or an owner of its own begins anew
  std::erase_if(found, [&](const Filler& f) {
    for (int at = noun + 1; at <= f.token; ++at)
      if (view.token(at).upos == Upos::det || view.token(at).xpos == "POS") return true;
    return false;
  });
  return found;
}

// Of a noun or adjective: what it is said of.
std::vector<Filler> predication_subjects(const SentenceView& view, int word) {
  if (const auto subject = view.child(word, Relation::nsubj)) {
    auto found = resolved(view, arc(view, *subject));
    append(found, elliptic_subjects(view, word));
    return found;
  }
  // "South Africa is the main supplier": a name before "is" that was taken for a part of what follows.
  if (const auto copula = view.child(word, Relation::cop))
    for (const int c : view.children(word))
      if (c < *copula && (view.relation(c) == Relation::flat || view.relation(c) == Relation::compound ||
                          view.relation(c) == Relation::vocative))
        return resolved(view, arc(view, c, shared_trust));
  const int governor = view.head(word);
  if (governor < 0) return {};
  // "A graduate of X, she began": what opens the sentence is said of the subject behind it
  if (governor > word && view.is_verb(governor) && !view.child(word, Relation::case_))
    for (const int c : view.children(governor))
      if (const std::uint32_t begin = view.subtree(c).begin;
          c > word && c < governor &&
          (view.relation(c) == Relation::nsubj || view.relation(c) == Relation::nsubj_pass) && begin > 0 &&
          (view.token(static_cast<int>(begin) - 1).form == "," || view.token(static_cast<int>(begin)).form == ","))
        return resolved(view, arc(view, c, shared_trust));
  switch (view.relation(word)) {
    case Relation::appos:
      // "Vega and Peru's president, Ana Duarte, a graduate of X,": of the name right before it
      if (view.token(word).xpos == "NN" && view.has_child_lemma(word, {"a", "an"}))
        for (const Mention* m : view.mentions())
          if (is_name_before_comma(view, *m) &&
              m->tokens.end + 1 == view.subtree(word).begin +
                                       (view.token(static_cast<int>(view.subtree(word).begin)).form == "," ? 1U : 0U) &&
              m->head != governor && view.is_below(m->head, governor) && view.means_person(*m))
            return {Filler{m->head, 0.85F}};
      // "is run by the Danube Board, a body with": hung on the verb, it is said of the name before its comma
      if (view.is_verb(governor) && view.has_child_lemma(word, {"a", "an", "the"}))
        if (const int begin = static_cast<int>(view.subtree(word).begin); begin > 1)
          for (const Mention* m : view.mentions())
            if (is_name_before_comma(view, *m) &&
                (static_cast<int>(m->tokens.end) == begin || static_cast<int>(m->tokens.end) + 1 == begin) &&
                m->tokens.end > static_cast<std::uint32_t>(governor))
              return {Filler{m->head, distant_trust}};
      [[fallthrough]];
    case Relation::amod:
      if (auto found = found_among(view, governor); !found.empty()) return found;
      // "Petrosen, Senegal's oil company, and SMHPM": of the one before it, not of the row
      if (view.relation(word) == Relation::appos && view.token(word).xpos == "NN")
        for (const int c : view.children(governor))
          if (view.relation(c) == Relation::conj && c > word)
            return {Filler{governor, view.token(word).head_probability}};
      if (view.relation(word) == Relation::amod)
        return scaled(described_by(view, word), view.token(word).head_probability);
      return scaled(resolved(view, Filler{governor, 1.0F}), view.token(word).head_probability);
    case Relation::conj:
      // "Peru and its closest ally, Chile,": the owner before "and" is not what the name behind is called
      if (const auto name = view.child(word, Relation::appos); name && view.child(word, Relation::nmod_poss))
        return resolved(view, arc(view, *name, 0.95F));
      if (is_floating_apposition(view, word)) return scaled(row_around(view, governor), shared_trust);
      // "are members of NATO and close allies of Japan": joined to the members, not to the name
      if (view.token(governor).upos == Upos::propn && view.token(word).upos == Upos::noun &&
          view.relation(governor) == Relation::nmod && view.head(governor) >= 0)
        return scaled(predication_subjects(view, view.head(governor)), distant_trust);
      // "is a policeman by trade and a member of the council"
      if (view.relation(governor) == Relation::nmod && view.head(governor) >= 0 && view.has_child_lemma(word, {"a"}) &&
          view.child(view.head(governor), Relation::cop))
        return scaled(predication_subjects(view, view.head(governor)), distant_trust);
      // "Singapore and the five members": those are others
      if (view.token(governor).upos == Upos::propn && view.token(word).xpos == "NNS" &&
          view.has_child_lemma(word, {"the", "its", "their"}))
        return {};
      return scaled(predication_subjects(view, governor), shared_trust);
    case Relation::xcomp:  // "became a partner", "called Turkey an ally"
      return scaled(controller(view, governor, 3), view.token(word).head_probability);
    case Relation::acl_relcl:
      return {Filler{governor, view.token(word).head_probability}};
    case Relation::acl:  // "Berg, due in Lima today, praised"
      if (view.token(word).upos == Upos::adj)
        return scaled(resolved(view, Filler{governor, 1.0F}), view.token(word).head_probability);
      break;
    case Relation::compound:
    case Relation::flat:  // "NATO member Turkey": a noun before the name that it describes
      if (governor > word) return scaled(described_by(view, word), view.token(word).head_probability);
      break;
    case Relation::obj:  // "remains a partner": parsers take it for an object
      // "are founding members": taken for a verb
      if (view.lemma_is(governor, {"remain", "become", "stay", "constitute", "represent", "form"}) ||
          (view.token(governor).xpos == "VBG" && governor + 1 == word && view.has_child_lemma(governor, {"be"}) &&
           view.lemma_is(governor, {"found", "lead", "exist", "grow", "neighbour", "neighbor", "participate"})))
        return scaled(subjects_within(view, governor, 3), view.token(word).head_probability);
      break;
    case Relation::nsubj:                            // "Its owner is X", "whose biggest shareholder is X"
      if (view.child(word, Relation::appos)) break;  // "Its founder, Berg, is in prison": named already
      if (view.child(governor, Relation::cop) && !view.is_verb(governor) && governor > word)
        return scaled(resolved(view, Filler{governor, 1.0F}), view.token(word).head_probability);
      break;
    case Relation::nmod:  // "is one of our partners", "Among the guests were Berg and Holm"
      if (auto found = found_among(view, word); !found.empty()) return found;
      if (governor > word && preposition_of(view, word).empty())
        return scaled(resolved(view, Filler{governor, 1.0F}), view.token(word).head_probability);
      // "his tenure as minister"
      if (preposition_of(view, word) == "as" && view.token(governor).upos == Upos::noun)
        if (const auto owner = view.child(governor, Relation::nmod_poss))
          return resolved(view, arc(view, *owner, 0.85F));
      if (view.lemma_is(governor, {"one", "some", "part", "number"}) && preposition_of(view, word) == "of")
        return scaled(predication_subjects(view, governor), shared_trust);
      break;
    case Relation::obl:
      if (auto found = found_among(view, word); !found.empty()) return found;
      if (preposition_of(view, word) == "as") {
        // "named Burns as its envoy": the object if it is a name; "took office as president": the subject.
        auto named = objects_within(view, governor, 3);
        // "praised Peru's work as president": Peru is
        if (!named.empty() && view.token(named.front().token).upos == Upos::noun && !view.is_passive(governor))
          if (const auto owner = view.child(named.front().token, Relation::nmod_poss))
            return resolved(view, arc(view, *owner, 0.85F));
        const bool names = !named.empty() && (view.token(named.front().token).upos == Upos::propn ||
                                              view.token(named.front().token).upos == Upos::pron);
        return scaled(names || view.is_passive(governor) ? named : subjects_within(view, governor, 3), 0.85F);
      }
      break;
    default:
      break;
  }
  // "its envoy, Abubakar": the name stands in apposition to the noun.
  if (const auto name = view.child(word, Relation::appos)) {
    // "the German bank Orvik and Velo, a lender of Togo": one bank
    if (*name == word + 1 && view.token(word).xpos == "NN") return {arc(view, *name, 0.95F)};
    return resolved(view, arc(view, *name, 0.95F));
  }
  // "its closest ally in the region, Jordan,": the name hangs on the place.
  for (const int c : view.children(word)) {
    if (c < word || view.relation(c) != Relation::nmod) continue;
    const std::string preposition = preposition_of(view, c);
    if (preposition != "in" && preposition != "on" && preposition != "at") continue;
    const auto name = view.child(c, Relation::appos);
    if (!name) continue;
    // "a firm in Izmir, Turkey": a place behind a place says where that is
    const auto is_where = [&](int token) {
      const Mention* m = view.mention(token);
      return m && (view.means(*m, EntityType::place) || view.means(*m, EntityType::country));
    };
    if (!view.mention(c)) return {arc(view, *name, distant_trust)};
    if (is_where(c) && view.mention(*name) && !is_where(*name))
      return coordinated(view, arc(view, *name, distant_trust));
  }
  return {};
}

}  // namespace chancery::syntax

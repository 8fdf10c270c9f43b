#include "relations/syntax.hpp"

#include <algorithm>
#include <array>

namespace chancery {
namespace {

constexpr float shared_trust = 0.9F;      // an argument taken over from a neighbouring verb
constexpr float controlled_trust = 0.9F;  // the unspoken subject of an infinitive or participle
constexpr float distant_trust = 0.85F;    // a phrase that hangs on a neighbour of the trigger
constexpr int longest_way = 8;            // governors climbed in search of an unspoken subject

struct NamedSlot {
  std::string_view name;
  Slot::Kind kind;
};

constexpr std::array<NamedSlot, 12> named_slots = {{{"subject", Slot::Kind::subject},
                                                    {"object", Slot::Kind::object},
                                                    {"recipient", Slot::Kind::recipient},
                                                    {"complement", Slot::Kind::complement},
                                                    {"controlled", Slot::Kind::controlled},
                                                    {"possessor", Slot::Kind::possessor},
                                                    {"modifier", Slot::Kind::modifier},
                                                    {"holder", Slot::Kind::holder},
                                                    {"clause", Slot::Kind::clause},
                                                    {"premodifier", Slot::Kind::premodifier},
                                                    {"apposition", Slot::Kind::apposition},
                                                    {"self", Slot::Kind::self}}};

constexpr std::array<std::string_view, 46> prepositions = {
    "about", "above",   "across",     "after",  "against",       "alongside", "among",   "as",
    "at",    "before",  "behind",     "beside", "between",       "by",        "despite", "during",
    "for",   "from",    "in",         "inside", "into",          "near",      "of",      "off",
    "on",    "onto",    "opposite",   "out",    "out of",        "outside",   "over",    "per",
    "since", "through", "throughout", "to",     "together with", "toward",    "towards", "under",
    "until", "upon",    "via",        "with",   "within",        "without"};

void append(std::vector<Filler>& to, const std::vector<Filler>& more) { to.insert(to.end(), more.begin(), more.end()); }

Filler arc(const SentenceView& view, int token, float trust = 1.0F) {
  return {token, trust * view.token(token).head_probability};
}

std::vector<Filler> scaled(std::vector<Filler> list, float factor) {
  for (Filler& f : list) f.confidence *= factor;
  return list;
}

// A name or title that ends right before the word, punctuation and prepositions aside; -1 if there is none.
int mention_before(const SentenceView& view, int word, bool person) {
  int at = word - 1;
  while (at >= 0 && (view.token(at).upos == Upos::punct || view.token(at).upos == Upos::adp)) --at;
  const Mention* found = nullptr;
  for (const Mention* m : view.mentions())
    if (at >= 0 && m->tokens.end == static_cast<std::uint32_t>(at) + 1 && m->kind != MentionKind::pronoun &&
        m->kind != MentionKind::adjective && view.means_person(*m) == person &&
        (!found || m->tokens.size() > found->tokens.size()))
      found = m;
  return found ? found->head : -1;
}

// What a relative pronoun stands for: the noun that its clause modifies. The parser attaches relative clauses
// too high or too low at times; "who" wants a person, and the nearest name is then the better guess.
std::optional<int> antecedent(const SentenceView& view, int pronoun) {
  const bool person = view.lemma_is(pronoun, {"who", "whom", "whose"});
  int at = pronoun;
  for (int steps = 0; steps < longest_way && at >= 0; ++steps) {
    if (view.relation(at) == Relation::acl_relcl) {
      const int noun = view.head(at);
      if (noun < 0) return std::nullopt;
      const Mention* m = view.mention(noun);
      const bool fits = m && view.means_person(*m) == person;
      if (const int near = fits && !person ? -1 : mention_before(view, pronoun, person); near >= 0) return near;
      return noun;
    }
    at = view.head(at);
  }
  if (const int near = mention_before(view, pronoun, person); near >= 0) return near;
  return std::nullopt;
}

std::vector<Filler> resolved(const SentenceView& view, Filler filler) {
  if (view.is_relative_pronoun(filler.token))
    if (const auto noun = antecedent(view, filler.token)) {
      // "X and Y, which …": the pronoun takes up the nearest word, or the whole of a plural subject.
      return {Filler{*noun, filler.confidence * 0.95F}};
    }
  return coordinated(view, filler);
}

std::vector<Filler> prepositional(const SentenceView& view, int word, std::string_view preposition);

std::vector<Filler> agents(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::obl_agent ||
        (view.relation(c) == Relation::obl && preposition_of(view, c) == "by"))
      append(found, resolved(view, arc(view, c)));
  return found;
}

std::vector<Filler> subjects_within(const SentenceView& view, int verb, int depth);
std::vector<Filler> objects_within(const SentenceView& view, int verb, int depth);

// "decision to open": who decided; "their plan to meet": they.
std::vector<Filler> holders_of_noun(const SentenceView& view, int noun, int depth) {
  for (const Slot::Kind kind : {Slot::Kind::possessor, Slot::Kind::holder, Slot::Kind::modifier})
    if (depth > 0)
      if (auto found = fillers(view, noun, {kind, {}, {}}); !found.empty()) return found;
  return {};
}

// The unspoken subject of an infinitive: the governor's object, or its subject where the governor has none
// or promises ("promised him to come").
std::vector<Filler> controller(const SentenceView& view, int governor, int depth) {
  if (view.is_verb(governor) && !view.lemma_is(governor, {"promise", "vow", "pledge", "threaten", "offer"})) {
    auto object = view.is_passive(governor) ? std::vector<Filler>{} : objects_within(view, governor, 0);
    if (!object.empty()) return object;
    if (view.is_passive(governor)) return objects_within(view, governor, depth - 1);
  }
  return subjects_within(view, governor, depth - 1);
}

std::vector<Filler> subjects_within(const SentenceView& view, int verb, int depth) {
  const bool passive = view.is_passive(verb);
  if (passive) return agents(view, verb);
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::nsubj) return resolved(view, arc(view, c));
  if (depth <= 0 || view.head(verb) < 0) return {};

  const int governor = view.head(verb);
  const float trust = view.token(verb).head_probability;
  switch (view.relation(verb)) {
    case Relation::conj:
      // "was received by Xi and praised him": the grammatical subject is shared, whatever its voice was.
      return scaled(view.is_passive(governor) && !passive ? objects_within(view, governor, depth - 1)
                                                          : subjects_within(view, governor, depth - 1),
                    shared_trust * trust);
    case Relation::xcomp:
      return scaled(controller(view, governor, depth), controlled_trust * trust);
    case Relation::acl:
      if (view.token(verb).xpos == "VBG")
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      if (view.token(verb).xpos == "VBN") return {};
      return scaled(holders_of_noun(view, governor, depth - 1), controlled_trust * trust);
    case Relation::acl_relcl: {
      // "the leader who came": found above; "the summit attended by": passive. Else the noun itself.
      const bool gap_is_object = !view.child(verb, Relation::obj) && view.child(verb, Relation::nsubj);
      return gap_is_object ? std::vector<Filler>{} : std::vector<Filler>{Filler{governor, shared_trust * trust}};
    }
    case Relation::advcl:
    case Relation::parataxis:
      if (view.relation(verb) == Relation::parataxis) return {};
      return scaled(view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                              : subjects_within(view, governor, depth - 1),
                    controlled_trust * trust);
    default:
      return {};
  }
}

std::vector<Filler> objects_within(const SentenceView& view, int verb, int depth) {
  if (view.is_passive(verb)) {
    for (const int c : view.children(verb))
      if (view.relation(c) == Relation::nsubj_pass || view.relation(c) == Relation::nsubj)
        return resolved(view, arc(view, c));
    const int governor = view.head(verb);
    if (governor < 0 || depth <= 0) return {};
    const float trust = view.token(verb).head_probability;
    switch (view.relation(verb)) {
      case Relation::acl:
      case Relation::acl_relcl:
      case Relation::amod:
        if (view.is_verb(governor)) {  // "thanked them for the Games, held in": the noun right before is meant
          const int near = mention_before(view, verb, false);
          return near < 0 ? std::vector<Filler>{} : std::vector<Filler>{Filler{near, distant_trust * trust}};
        }
        return scaled(resolved(view, Filler{governor, 1.0F}), trust);
      case Relation::conj:
        return scaled(view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                                : subjects_within(view, governor, depth - 1),
                      shared_trust * trust);
      case Relation::advcl:
      case Relation::xcomp:
        return scaled(view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                                : subjects_within(view, governor, depth - 1),
                      controlled_trust * trust);
      default:
        return {};
    }
  }
  for (const Relation wanted : {Relation::obj, Relation::iobj})
    for (const int c : view.children(verb))
      if (view.relation(c) == wanted) return resolved(view, arc(view, c));
  if (view.relation(verb) == Relation::acl_relcl && view.head(verb) >= 0) {
    // "the treaty (that) they signed": the gap is the object if the subject is another word.
    const auto subject = view.child(verb, Relation::nsubj);
    if (subject && !view.is_relative_pronoun(*subject))
      return {Filler{view.head(verb), 0.9F * view.token(verb).head_probability}};
  }
  // "signed and ratified the treaty": the object may stand with the other verb.
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::conj && view.is_verb(c) && depth > 0)
      for (const int o : view.children(c))
        if (view.relation(o) == Relation::obj && !view.child(c, Relation::nsubj))
          return scaled(resolved(view, arc(view, o)), 0.7F);
  if (view.relation(verb) == Relation::conj && view.head(verb) >= 0 && depth > 0 && view.is_verb(view.head(verb)))
    if (const auto o = view.child(view.head(verb), Relation::obj); o && *o > verb)
      return scaled(resolved(view, arc(view, *o)), shared_trust);
  return {};
}

bool is_nominal_dependent(Relation r) {
  return r == Relation::obl || r == Relation::nmod || r == Relation::obl_agent || r == Relation::advcl ||
         r == Relation::acl || r == Relation::dep || r == Relation::obj || r == Relation::appos;
}

// Phrases with that preposition that hang on the word itself.
std::vector<Filler> direct_phrases(const SentenceView& view, int word, std::string_view preposition) {
  std::vector<Filler> found;
  for (const int c : view.children(word))
    if (is_nominal_dependent(view.relation(c)) && preposition_of(view, c) == preposition)
      append(found, resolved(view, arc(view, c)));
  return found;
}

std::vector<Filler> prepositional(const SentenceView& view, int word, std::string_view preposition) {
  if (auto found = direct_phrases(view, word, preposition); !found.empty()) return found;
  // "the country with which it trades", "the group it belongs to": the phrase's noun is the relative's antecedent.
  if (view.is_verb(word)) {
    for (const int c : view.children(word))
      if (view.relation(c) == Relation::obj)  // "signed a treaty with Japan": attached to the object
        if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
    for (const int c : view.children(word))
      if (view.relation(c) == Relation::xcomp || view.relation(c) == Relation::compound_prt)
        if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
    if (view.relation(word) == Relation::conj && view.head(word) >= 0 && view.is_verb(view.head(word)) &&
        view.head(word) < word)
      return {};
  } else if (const int governor = view.head(word); governor >= 0) {
    const Relation r = view.relation(word);
    if (view.is_verb(governor) && (r == Relation::obj || r == Relation::nsubj || r == Relation::nsubj_pass ||
                                   r == Relation::obl || r == Relation::xcomp))
      if (auto found = direct_phrases(view, governor, preposition); !found.empty())
        if (preposition != "in" && preposition != "on" && preposition != "for") return scaled(found, distant_trust);
    if (r == Relation::conj || r == Relation::compound)  // "the visit and talks with Xi"
      if (auto found = direct_phrases(view, governor, preposition); !found.empty()) return scaled(found, distant_trust);
  }
  // "held talks in a narrow format with Xi": one phrase further down.
  if (preposition == "with" || preposition == "between") {
    const int verb = view.is_verb(word) ? word : view.head(word);
    if (verb >= 0 && (verb == word || view.relation(word) == Relation::obj))
      for (const int c : view.children(verb))
        if (view.relation(c) == Relation::obl && c > word && !view.mention(c))
          if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
  }
  // "talks and a meeting with Xi": the phrase may hang on the last of several nouns.
  for (const int c : view.children(word))
    if (view.relation(c) == Relation::conj)
      if (auto found = direct_phrases(view, c, preposition); !found.empty() && !view.mention(c))
        return scaled(found, distant_trust);
  return {};
}

std::vector<Filler> premodifiers(const SentenceView& view, int noun) {
  std::vector<Filler> found;
  for (const int c : view.children(noun)) {
    if (c > noun) break;
    const Relation r = view.relation(c);
    if (r != Relation::amod && r != Relation::compound && r != Relation::nmod && r != Relation::flat &&
        r != Relation::dep && r != Relation::nmod_poss && r != Relation::obl)
      continue;
    if (r == Relation::nmod_poss && view.child(c, Relation::case_)) continue;  // a possessor
    // All mentions in the modifier: "Russia-Kazakhstan talks" is one word group with two.
    for (const Mention* m : view.mentions())
      if (view.is_below(m->head, c) && m->head < noun) found.push_back(arc(view, m->head));
  }
  return found;
}

std::vector<Filler> holders(const SentenceView& view, int noun) {
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
    case Relation::nmod:  // "held a round of talks with"
      return view.head(verb) >= 0 && !view.is_verb(verb) ? scaled(holders(view, verb), distant_trust)
                                                         : std::vector<Filler>{};
    case Relation::conj:
      return scaled(holders(view, verb), shared_trust);
    default:
      break;
  }
  if (view.child(noun, Relation::cop))  // "is on a state visit to"
    if (const auto subject = view.child(noun, Relation::nsubj)) return resolved(view, arc(view, *subject));
  return {};
}

// Of a noun or adjective: what it is said of.
std::vector<Filler> predication_subjects(const SentenceView& view, int word) {
  if (const auto subject = view.child(word, Relation::nsubj)) return resolved(view, arc(view, *subject));
  const int governor = view.head(word);
  if (governor < 0) return {};
  switch (view.relation(word)) {
    case Relation::appos:
    case Relation::amod:
      return scaled(resolved(view, Filler{governor, 1.0F}), view.token(word).head_probability);
    case Relation::conj:
      return scaled(predication_subjects(view, governor), shared_trust);
    case Relation::xcomp:  // "became a partner", "called Turkey an ally"
      return scaled(controller(view, governor, 3), view.token(word).head_probability);
    case Relation::acl_relcl:
      return {Filler{governor, view.token(word).head_probability}};
    case Relation::nmod:  // "is one of our partners"
      if (view.lemma_is(governor, {"one", "some", "part", "number"}) && preposition_of(view, word) == "of")
        return scaled(predication_subjects(view, governor), shared_trust);
      break;
    case Relation::obl:
      if (preposition_of(view, word) == "as") {
        // "named Burns as its envoy": the object if it is a name; "took office as president": the subject.
        auto named = objects_within(view, governor, 3);
        const bool names = !named.empty() && (view.token(named.front().token).upos == Upos::propn ||
                                              view.token(named.front().token).upos == Upos::pron);
        return scaled(names || view.is_passive(governor) ? named : subjects_within(view, governor, 3), 0.85F);
      }
      break;
    default:
      break;
  }
  // "its envoy, Abubakar": the name stands in apposition to the noun.
  if (const auto name = view.child(word, Relation::appos)) return resolved(view, arc(view, *name, 0.95F));
  return {};
}

std::vector<Filler> direct_fillers(const SentenceView& view, int trigger, const Slot& slot) {
  switch (slot.kind) {
    case Slot::Kind::subject:
      return view.is_verb(trigger) && !view.child(trigger, Relation::cop) ? subjects(view, trigger)
                                                                          : predication_subjects(view, trigger);
    case Slot::Kind::object:
      return objects(view, trigger);
    case Slot::Kind::recipient:
      if (const auto c = view.child(trigger, Relation::iobj)) return resolved(view, arc(view, *c));
      // "granted Nepal $30 million": parsers take the receiver for a modifier of the sum.
      if (const auto sum = view.child(trigger, Relation::obj); sum && view.token(*sum).upos != Upos::propn)
        if (const auto c = view.child(*sum, Relation::compound); c && *c < *sum && view.token(*c).upos == Upos::propn)
          return {arc(view, *c, shared_trust)};
      return prepositional(view, trigger, "to");
    case Slot::Kind::complement: {
      std::vector<Filler> found;
      for (const int c : view.children(trigger))
        if (view.relation(c) == Relation::xcomp && !view.is_verb(c)) append(found, coordinated(view, arc(view, c)));
      return found;
    }
    case Slot::Kind::controlled:
      for (const int c : view.children(trigger))
        if (view.relation(c) == Relation::ccomp || view.relation(c) == Relation::xcomp)
          if (auto found = subjects_within(view, c, 0); !found.empty()) return scaled(found, shared_trust);
      return {};
    case Slot::Kind::clause:
      for (const int c : view.children(trigger))
        if (view.is_verb(c) && (view.relation(c) == Relation::xcomp || view.relation(c) == Relation::ccomp ||
                                view.relation(c) == Relation::acl))
          return {arc(view, c)};
      return {};
    case Slot::Kind::possessor:
      for (const int c : view.children(trigger))
        if (view.relation(c) == Relation::nmod_poss) return resolved(view, arc(view, c));
      return {};
    case Slot::Kind::modifier:
      return premodifiers(view, trigger);
    case Slot::Kind::holder:
      return holders(view, trigger);
    case Slot::Kind::premodifier: {
      std::vector<Filler> found;
      for (const int c : view.children(trigger))
        if (c < trigger && (view.relation(c) == Relation::amod || view.relation(c) == Relation::compound))
          found.push_back(arc(view, c));
      return found;
    }
    case Slot::Kind::apposition:
      if (const auto c = view.child(trigger, Relation::appos)) return {arc(view, *c)};
      return {};
    case Slot::Kind::self:
      return {Filler{trigger, 1.0F}};
    case Slot::Kind::preposition:
      return prepositional(view, trigger, slot.word);
  }
  return {};
}

}  // namespace

std::optional<Slot> parse_slot(std::string_view name) {
  if (const std::size_t step = name.find('>'); step != std::string_view::npos) {
    auto first = parse_slot(name.substr(0, step));
    const auto then = parse_slot(name.substr(step + 1));
    if (first && then) first->then.push_back(*then);
    return then ? first : std::nullopt;
  }
  for (const NamedSlot& slot : named_slots)
    if (slot.name == name) return Slot{slot.kind, {}, {}};
  if (std::find(prepositions.begin(), prepositions.end(), name) != prepositions.end())
    return Slot{Slot::Kind::preposition, std::string(name), {}};
  return std::nullopt;
}

std::vector<Filler> coordinated(const SentenceView& view, Filler first) {
  std::vector<Filler> list = {first};
  for (const int c : view.children(first.token))
    if (view.relation(c) == Relation::conj && !view.is_verb(c))
      append(list, coordinated(view, {c, first.confidence * view.token(c).head_probability}));
  return list;
}

std::string preposition_of(const SentenceView& view, int index) {
  for (const int c : view.children(index)) {
    if (view.relation(c) != Relation::case_ && view.relation(c) != Relation::mark) continue;
    std::string word(view.lemma(c));
    for (const int f : view.children(c))
      if (view.relation(f) == Relation::fixed) word.append(" ").append(view.lemma(f));
    if (word == "'s" || word == "’s" || word == "'") continue;
    return word;
  }
  return {};
}

std::vector<Filler> subjects(const SentenceView& view, int verb) { return subjects_within(view, verb, longest_way); }
std::vector<Filler> objects(const SentenceView& view, int verb) { return objects_within(view, verb, longest_way); }

std::vector<Filler> fillers(const SentenceView& view, int trigger, const Slot& slot) {
  if (slot.then.empty()) return direct_fillers(view, trigger, slot);
  std::vector<Filler> found;
  for (const Filler& step : direct_fillers(view, trigger, slot))
    append(found, scaled(fillers(view, step.token, slot.then.front()), step.confidence));
  return found;
}

}  // namespace chancery

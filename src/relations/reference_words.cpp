#include <algorithm>

#include "relations/syntax_parts.hpp"

namespace chancery::syntax {

void append(std::vector<Filler>& to, const std::vector<Filler>& more) { to.insert(to.end(), more.begin(), more.end()); }

Filler arc(const SentenceView& view, int token, float trust) {
  return {token, trust * view.token(token).head_probability};
}

std::vector<Filler> scaled(std::vector<Filler> list, float factor) {
  for (Filler& f : list) f.confidence *= factor;
  return list;
}

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

int semicolon_between(const SentenceView& view, int first, int second) {
  for (int at = first + 1; at < second; ++at)
    if (view.lemma(at) == ";") return at;
  return -1;
}

namespace {

struct Antecedent {
  int word = -1, otherwise = -1;
  int clause = -1;  // the verb of the relative clause
};

// Whether a clause's verb, or an auxiliary of it, has that tag of the present tense, or an auxiliary that form of the
// past.
bool agrees(const SentenceView& view, int verb, std::string_view present, std::string_view past) {
  if (view.token(verb).xpos == present) return true;
  const auto children = view.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    const Relation r = view.relation(c);
    return (r == Relation::aux || r == Relation::aux_pass || r == Relation::cop) &&
           (view.token(c).xpos == present || view.token(c).form == past);
  });
}

// "Norway and the Bank, which is to finance it": of a row, a verb in the singular means the last.
int last_of_row(const SentenceView& view, int noun, int pronoun, int verb) {
  if (view.token(verb).form != "was" && !agrees(view, verb, "VBZ", "was")) return noun;
  for (const int c : view.children(noun))
    if (view.relation(c) == Relation::conj && c < pronoun && view.mention(c) && c > noun) noun = c;
  return noun;
}

// "Meridian, a company based in Dubai which buys", "Meridian is a firm in Dubai that buys": a noun that is said of a
// name.
bool is_said_of_name(const SentenceView& view, int noun, bool person) {
  if (view.mention(noun)) return false;
  int of = view.relation(noun) == Relation::appos ? view.head(noun) : -1;
  if (of < 0 && view.child(noun, Relation::cop)) of = view.child(noun, Relation::nsubj).value_or(-1);
  const Mention* m = of < 0 ? nullptr : view.mention(of);
  return m && view.means_person(*m) == person;
}

// "the mission led by Chad, to which Peru gave lorries": Chad leads it, and is given nothing.
bool is_led_by(const SentenceView& view, int noun, int leader) {
  const int led = leader < 0 || view.relation(leader) != Relation::obl_agent ? -1 : view.head(leader);
  return led >= 0 && view.relation(led) == Relation::acl && view.head(led) == noun &&
         view.lemma_is(led, {"lead", "head", "run", "command", "back", "sponsor", "organise", "organize", "host"});
}

// What a relative pronoun stands for: the noun that its clause modifies. The parser attaches relative clauses
// too high or too low at times; "who" wants a person, and the nearest name is then the better guess.
std::optional<Antecedent> antecedent(const SentenceView& view, int pronoun) {
  const bool person = view.lemma_is(pronoun, {"who", "whom", "whose"});
  int at = pronoun;
  for (int steps = 0; steps < longest_way && at >= 0; ++steps) {
    if (view.relation(at) == Relation::acl_relcl) {
      if (view.head(at) < 0) return std::nullopt;
      int noun = last_of_row(view, view.head(at), pronoun, at);
      // "a programme of 50 billion euros which the bank proposed"
      if (view.relation(noun) == Relation::nmod && view.head(noun) >= 0 && !view.mention(noun) &&
          view.child(noun, Relation::nummod) && preposition_of(view, noun) == "of")
        noun = view.head(noun);
      const std::string marker = person ? std::string() : preposition_of(view, pronoun);
      if (!marker.empty() && marker != "of" && is_led_by(view, noun, mention_before(view, pronoun, false)))
        return Antecedent{noun, -1, at};
      const Mention* m = view.mention(noun);
      const bool fits = m ? view.means_person(*m) == person : is_said_of_name(view, noun, person);
      if (const int near = fits && !person ? -1 : mention_before(view, pronoun, person); near >= 0) {
        // "launched the project near Lima, in which it invests": hung on the verb, and no matter for the town
        const Mention* last = view.is_verb(noun) && !person ? view.mention(near) : nullptr;
        return Antecedent{near, last ? mention_before(view, static_cast<int>(last->tokens.begin), false) : noun, at};
      }
      // "Duarte of Peru, who chairs the panel"
      if (person && m && view.relation(noun) == Relation::nmod)
        if (const Mention* owner = view.mention(view.head(noun)); owner && view.means_person(*owner))
          return Antecedent{view.head(noun), -1, at};
      if (person) return Antecedent{noun, -1, at};
      const int before = mention_before(view, pronoun, false);
      if (before >= 0 && before != noun) return Antecedent{noun, before, at};
      // "work on a terminal at Poti, for which Acme won the contract": the terminal, if the town's preposition hangs on
      // the work
      const int above = noun_above(view, noun);
      const bool named = above >= 0 && view.mention(above);
      return Antecedent{noun, m && !named ? mention_before(view, static_cast<int>(m->tokens.begin), false) : above, at};
    }
    at = view.head(at);
  }
  if (const int near = mention_before(view, pronoun, person); near >= 0) return Antecedent{near, -1, -1};
  return std::nullopt;
}

// "A, B and C, which have announced": the verb shows that all are meant.
bool is_plural_clause(const SentenceView& view, int verb) { return agrees(view, verb, "VBP", "were"); }

// The row that a relative pronoun may mean: what stands before it, "Peru, which paid, and Chile, which came"; of "the
// Force and of the troops that help it" only the troops, who are many by themselves.
std::vector<Filler> row_before(const SentenceView& view, int pronoun, int word, float confidence) {
  if (view.token(word).xpos == "NNS" && view.relation(word) == Relation::conj && view.child(word, Relation::case_))
    return {};
  auto row = row_around(view, word, confidence);
  std::erase_if(row, [&](const Filler& one) { return one.token > pronoun; });
  return row;
}

}  // namespace

std::vector<Filler> row_around(const SentenceView& view, int word, float confidence) {
  int first = word;
  for (int steps = view.size(); steps > 0 && view.relation(first) == Relation::conj && view.head(first) >= 0; --steps)
    first = view.head(first);
  return view.is_verb(first) ? std::vector<Filler>{} : coordinated(view, {first, confidence});
}

bool is_added(const SentenceView& view, int word) {
  if (view.child(word, Relation::cc)) return true;
  const int before = static_cast<int>(view.subtree(word).begin) - 1;
  return before >= 2 && view.lemma(before) == "as" && view.lemma(before - 1) == "well" &&
         view.lemma(before - 2) == "as";
}

namespace {

// "along", "together", "alongside" before its noun
bool joins(const SentenceView& view, int word) {
  return view.lemma_is(word, {"along", "together", "alongside", "jointly"});
}

// "together with B"; where the adverb hangs on the verb ("launched it together with B"), it stands before the phrase.
bool stands_with(const SentenceView& view, int noun) {
  const auto marks = view.children(noun);
  const int before = marks.empty() ? -1 : marks.front() - 1;
  return std::any_of(marks.begin(), marks.end(), [&](int word) { return joins(view, word); }) ||
         (before > 0 && joins(view, before) && preposition_of(view, noun) == "with");
}

}  // namespace

bool goes_with_object(const SentenceView& view, int verb, int companion) {
  if (!stands_with(view, companion)) return false;
  const auto object = view.is_passive(verb) ? std::nullopt : view.child(verb, Relation::obj);
  if (!object || *object < verb || *object > companion) return false;
  const auto is_person = [&](int word) {
    const Mention* m = view.mention(word);
    return m != nullptr && view.means_person(*m);
  };
  return is_person(*object) && is_person(companion);
}

std::vector<Filler> companions(const SentenceView& view, int subject, int verb) {
  std::vector<Filler> found;
  const auto try_phrases = [&](int at) {
    for (const int c : view.children(at)) {
      const Relation r = view.relation(c);
      if (r == Relation::obl || r == Relation::nmod || r == Relation::conj) {
        if (stands_with(view, c) && !(at == verb && goes_with_object(view, verb, c)))
          append(found, coordinated(view, arc(view, c, distant_trust)));
      } else if (r == Relation::advmod && joins(view, c)) {  // "together" governs "with B"
        for (const int below : view.children(c))
          if (view.relation(below) == Relation::obl) append(found, coordinated(view, arc(view, below, distant_trust)));
      } else if ((r == Relation::acl || r == Relation::advcl) && view.lemma_is(c, {"accompany", "join", "flank"}) &&
                 view.token(c).xpos == "VBN") {
        for (const int below : view.children(c))
          if (view.relation(below) == Relation::obl_agent)
            append(found, coordinated(view, arc(view, below, distant_trust)));
      }
    }
  };
  try_phrases(subject);
  try_phrases(verb);
  return found;
}

namespace {

// "A and B, both of which imposed it"
bool counts_several(const SentenceView& view, int pronoun) {
  const int counter = view.head(pronoun);
  return counter >= 0 && counter < pronoun && preposition_of(view, pronoun) == "of" &&
         view.lemma_is(counter, {"both", "all", "each", "neither", "none", "two", "three", "either"});
}

// "which had signed": whether an auxiliary of that form helps the verb.
bool has_form(const SentenceView& view, int verb, std::string_view form) {
  const auto& helpers = view.children(verb);
  return std::any_of(helpers.begin(), helpers.end(),
                     [&](int c) { return view.relation(c) == Relation::aux && view.token(c).form == form; });
}

// "It was Chile and Ghana that proposed it": what the sentence picks out; -1 if the pronoun's clause is no such one.
int picked_out(const SentenceView& view, int pronoun) {
  const int clause = view.head(pronoun);
  const int named = clause < 0 ? -1 : view.head(clause);
  if (named < 0 || named > pronoun || !view.child(named, Relation::cop)) return -1;
  const auto it = view.child(named, Relation::nsubj);
  return it && view.lemma(*it) == "it" && *it < named && view.lemma(pronoun) == "that" ? named : -1;
}

}  // namespace

std::vector<Filler> resolved(const SentenceView& view, Filler filler) {
  if (view.is_relative_pronoun(filler.token))
    if (const int named = picked_out(view, filler.token); named >= 0)
      return coordinated(view, {named, filler.confidence * 0.95F});
  if (view.is_relative_pronoun(filler.token))
    if (const auto found = antecedent(view, filler.token)) {
      const float confidence = filler.confidence * 0.95F;
      // "Among those who welcomed it were Norway and Iceland": the predicate names them.
      if (const int named = view.head(found->word);
          named > filler.token && view.child(named, Relation::cop) && preposition_of(view, found->word) == "among")
        return coordinated(view, {named, confidence});
      if (found->clause >= 0 && (is_plural_clause(view, found->clause) || counts_several(view, filler.token)))
        if (auto row = row_before(view, filler.token, found->word, confidence); row.size() > 1) return row;
      // "India and Kenya, which proposed it": two states and a verb that fits both numbers
      const bool of_both =
          found->clause >= 0 &&
          ((view.token(found->clause).xpos == "VBD" && view.token(found->clause).form != "was") ||
           view.has_child_lemma(found->clause, {"will", "would", "can", "could", "may", "might", "must", "should"}) ||
           has_form(view, found->clause, "had"));
      if (of_both)
        if (auto row = row_before(view, filler.token, found->word, confidence);
            row.size() > 1 && std::all_of(row.begin(), row.end(), [&](const Filler& f) {
              const Mention* m = view.mention(f.token);
              return m && m->kind == MentionKind::name && view.means(*m, EntityType::country);
            }))
          return row;
      return {Filler{found->word, confidence, found->otherwise}};
    }
  return coordinated(view, filler);
}

}  // namespace chancery::syntax

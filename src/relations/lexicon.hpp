// The ontology's word classes, for look-up by lemma.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "knowledge/ontology.hpp"

namespace chancery {

using WordSet = std::unordered_set<std::string_view>;

// Word classes that the engine itself asks for; patterns may use these and any others.
// The ontology must outlive the lexicon.
class Lexicon {
 public:
  // Throws Error (ontology) if a class that the engine needs is missing.
  explicit Lexicon(const Ontology& ontology);

  // The class with that IRI; nullptr if there is none.
  [[nodiscard]] const WordSet* find(std::string_view iri) const;

  WordSet say;         // verbs that report what somebody says
  WordSet light;       // verbs that lend a noun its subject and tense: hold talks, pay a visit
  WordSet proxy;       // nouns that stand for their state or body: government, side, delegation
  WordSet planning;    // what they govern is planned: plan, agree, decide
  WordSet wishing;     // what they govern is only possible: hope, propose, ready
  WordSet denying;     // what they govern does not hold: deny, refuse, fail
  WordSet performing;  // "would like to thank": saying so does it
  WordSet upcoming;    // adjectives of planned things: upcoming, scheduled
  WordSet potential;   // adjectives of possible things: possible, proposed

 private:
  std::unordered_map<std::string_view, WordSet> classes_;
};

}  // namespace chancery

// The ontology's word classes, for look-up by lemma.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "knowledge/ontology.hpp"

namespace chancery {

using LemmaSet = std::unordered_set<std::string_view>;

// Word classes that the engine itself asks for; patterns may use these and any others.
// The ontology must outlive the lexicon.
class Lexicon {
 public:
  // Throws Error (ontology) if a class that the engine needs is missing.
  explicit Lexicon(const Ontology& ontology);

  // The class with that IRI; nullptr if there is none.
  [[nodiscard]] const LemmaSet* find(std::string_view iri) const;

  // "a move condemned by Peru": who made it is condemned.
  bool moves_stand_for_doers = false;

  LemmaSet say;         // verbs that report what somebody says
  LemmaSet light;       // verbs that lend a noun its subject and tense: hold talks, pay a visit
  LemmaSet proxy;       // nouns that stand for their state or body: government, side, delegation
  LemmaSet office;      // offices that lead: president, minister, ambassador
  LemmaSet authority;   // those of them that act for the state in which they are: police, court
  LemmaSet national;    // of these, those that stand for a state only: not "Glencore's refinery" for Glencore
  LemmaSet place_kind;  // what a named place is called: the town of, the island of
  LemmaSet planning;    // what they govern is planned: plan, agree, decide
  LemmaSet wishing;     // what they govern is only possible: hope, propose, ready
  LemmaSet denying;     // what they govern does not hold: deny, refuse, fail
  LemmaSet sustaining;  // verbs and nouns whose lasting object is there already: deepen, continue, discuss
  LemmaSet lasting;     // nouns of what lasts: cooperation, partnership, trade
  LemmaSet performing;  // "would like to thank": saying so does it
  LemmaSet upcoming;    // adjectives of planned things: upcoming, scheduled
  LemmaSet potential;   // adjectives of possible things: possible, proposed
  LemmaSet step;        // verbs of deeds that are spoken of as moves and decisions: ban, expel, recognise
  LemmaSet force;       // verbs of force used: bomb, storm, kill

 private:
  std::unordered_map<std::string_view, LemmaSet> classes_;
};

}  // namespace chancery

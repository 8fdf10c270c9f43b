#include "relations/lexicon.hpp"

#include <fmt/format.h>

#include <string>

#include "core/error.hpp"

namespace chancery {

Lexicon::Lexicon(const Ontology& ontology) {
  for (const WordClass& c : ontology.word_classes) classes_[c.iri].insert(c.lemmas.begin(), c.lemmas.end());
  const auto required = [&](std::string_view name) {
    const std::string iri = std::string(chancery_namespace) + std::string(name);
    if (const LemmaSet* words = find(iri)) return *words;
    throw Error(ErrorCode::ontology,
                fmt::format("the word class chn:{} is missing; is the ontology folder complete?", name));
  };
  say = required("words-say");
  light = required("words-light");
  proxy = required("words-proxy");
  office = required("words-office");
  authority = required("words-authority");
  national = required("words-national");
  place_kind = required("words-place-kind");
  planning = required("words-planning");
  wishing = required("words-wishing");
  denying = required("words-denying");
  sustaining = required("words-sustaining");
  lasting = required("words-lasting");
  performing = required("words-performing");
  upcoming = required("words-upcoming");
  potential = required("words-potential");
  step = required("words-step");
  force = required("words-force");
}

const LemmaSet* Lexicon::find(std::string_view iri) const {
  const auto at = classes_.find(iri);
  return at == classes_.end() ? nullptr : &at->second;
}

}  // namespace chancery

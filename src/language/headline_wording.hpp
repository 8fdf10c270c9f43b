// How headlines are written, undone for the tagger and parser, which learned from running text: "Xi, Biden Hold Talks"
// is read as "Xi and Biden hold talks".
#pragma once

#include <span>
#include <cstddef>
#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "language/model.hpp"

namespace chancery {

class HeadlineWording {
 public:
  // Gives words of the document's headlines other forms. Where all words have capitals, those that the article's text, or
  // else the model's word lists, have without one lose theirs for good: names and labels of things are read from forms. The
  // last comma between the names of a subject becomes "and" until restore().
  HeadlineWording(const LanguageModel& model, const Article& article, std::span<Sentence> document);

  // Gives the commas their form again; what they are tagged stays.
  void restore(std::span<Sentence> document) const;

 private:
  struct Place {
    std::size_t sentence, token;
  };
  std::vector<Place> commas_;
};

}  // namespace chancery

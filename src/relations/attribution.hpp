// Who says what: speakers of turns, quotations, reported clauses and "according to" phrases.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "entities/quotations.hpp"
#include "ingest/article.hpp"
#include "language/document.hpp"
#include "relations/lexicon.hpp"
#include "relations/reports.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

class Attribution {
 public:
  // All must outlive the object; `views` holds one view per sentence.
  Attribution(const Article& article, const Document& document, const Entities& entities, const Lexicon& lexicon,
              const std::vector<SentenceView>& views);

  // To whom the text ascribes what the word tells; nothing for what the text itself asserts.
  [[nodiscard]] std::optional<EntityId> speaker(int sentence, int token) const;
  [[nodiscard]] bool is_quoted(int sentence, int token) const;

 private:
  void find_first_persons();
  void find_quoted_persons();
  [[nodiscard]] std::optional<std::size_t> quotation_of(int sentence, int token) const;
  [[nodiscard]] std::optional<EntityId> quoted_speaker(int sentence, int token) const;
  // The sentence before, whose quotation and speaker this one goes on from; -1 if none is.
  [[nodiscard]] int report_it_goes_on_from(int sentence, int token) const;

  const Article& article_;
  const Document& document_;
  const Entities& entities_;
  const Lexicon& lexicon_;
  const std::vector<SentenceView>& views_;
  std::vector<Span> quotations_;
  std::vector<std::vector<Report>> reports_;        // per sentence
  std::map<std::size_t, EntityId> quoted_persons_;  // per quotation: who says "I" in it
  std::map<int, EntityId> first_persons_;           // per block: who says "I" there without quotation marks
  std::optional<EntityId> author_;                  // who says "I" throughout
};

}  // namespace chancery

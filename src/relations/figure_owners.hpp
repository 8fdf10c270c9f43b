// Whose a figure is by the words right beside it: "the Greens on 24%", "Lima, 70 kilometres from the border", "a
// country of 37 million", "…, Ireland 12 million euros"; and whose another figure is. Internal to the relations room.
#pragma once

#include <vector>

#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

class FigureOwners {
 public:
  // `taken` are the tokens of times and figures.
  FigureOwners(const SentenceView& view, const AmountExpression& amount, const std::vector<bool>& taken)
      : view_(view), amount_(amount), taken_(taken), mentions_(view.mentions()) {}

  // Those whose the figure is, the surest first; empty if the words beside it name nobody.
  [[nodiscard]] std::vector<const Mention*> owners() const;
  // "the kingdom of 2 million": the people of a state that is not named there.
  [[nodiscard]] bool counts_people_of_land() const;
  // Of whom another figure of the sentence is told.
  [[nodiscard]] bool has_own_figure(const Mention& mention) const;

 private:
  [[nodiscard]] int begin() const;
  [[nodiscard]] const Mention* mention_ending_before(int token) const;
  [[nodiscard]] int before_figure() const;
  [[nodiscard]] const Mention* sharer() const;
  [[nodiscard]] const Mention* sharer_at(int link) const;
  [[nodiscard]] bool has_own_share(const Mention& mention) const;
  [[nodiscard]] int remnant_above(int token) const;
  [[nodiscard]] bool is_noun(int token) const;
  [[nodiscard]] const Mention* gapped_owner() const;
  [[nodiscard]] bool is_gapped(const Mention& mention) const;
  [[nodiscard]] const Mention* far_place() const;
  [[nodiscard]] int land_noun() const;
  [[nodiscard]] const Mention* land() const;
  [[nodiscard]] bool is_of_other_figure(const Mention& mention) const;

  const SentenceView& view_;
  const AmountExpression& amount_;
  const std::vector<bool>& taken_;
  const std::vector<const Mention*>& mentions_;
};

}  // namespace chancery

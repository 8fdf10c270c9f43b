// Figures of a model on annotated sentences with gold tokens.
#pragma once

#include <string>
#include <vector>

#include "language/model.hpp"
#include "language/train.hpp"
#include "language/train_data.hpp"

namespace chancery {

[[nodiscard]] TrainFigures score_sentences(const LanguageModel& model, const std::string& name,
                                           const std::vector<TrainSentence>& sentences);

}  // namespace chancery

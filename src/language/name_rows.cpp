#include "language/name_rows.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace chancery {
namespace {

constexpr std::size_t types = name_type_count + 1;
constexpr float least_share = 0.05F;

// How likely each type is by the scores, if the run is one name.
TypeEvidence shares_of(const NameRun& run, const float* scores, std::size_t stride) {
  TypeEvidence sums{};
  const std::size_t last = run.end - 1;
  float best = -1e9F;
  for (std::size_t type = 1; type < types; ++type) {
    const auto score = [&](std::size_t i, NamePart part) {
      return scores[i * stride + name_label(static_cast<NameType>(type), part)];
    };
    sums[type] = run.evidence[type] + run.form[type];
    if (run.begin == last) {
      sums[type] += score(last, NamePart::single);
    } else {
      sums[type] += score(run.begin, NamePart::first) + score(last, NamePart::last);
      for (std::size_t i = run.begin + 1; i < last; ++i) sums[type] += score(i, NamePart::inner);
    }
    best = std::max(best, sums[type]);
  }
  float all = 0.0F;
  for (std::size_t type = 1; type < types; ++type) all += sums[type] = std::exp(sums[type] - best);
  for (std::size_t type = 1; type < types; ++type) sums[type] /= all;
  return sums;
}

// The run on which this one hangs as one more of a row; itself if there is none.
std::size_t joined_run(std::span<const Token> tokens, std::span<const NameRun> runs, std::size_t run) {
  const Token& head = tokens[runs[run].head];
  if (head.relation != Relation::conj) return run;
  for (std::size_t before = run; before-- > 0;)
    if (runs[before].holds(head.head)) return before;
  return run;
}

}  // namespace

void add_evidence(const NameRun& run, const TypeEvidence& evidence, float* scores, std::size_t stride) {
  const float part = 1.0F / static_cast<float>(run.end - run.begin);
  for (std::size_t i = run.begin; i < run.end; ++i)
    for (std::size_t label = 1; label < name_label_count; ++label)
      scores[i * stride + label] += part * evidence[slot_of(name_type(label))];
}

void share_types(std::span<const Token> tokens, std::span<NameRun> runs, const float* scores, std::size_t stride) {
  std::vector<std::size_t> firsts;  // for each run the first of its row; empty while there are no rows
  for (std::size_t run = 1; run < runs.size(); ++run) {
    const std::size_t joined = joined_run(tokens, runs, run);
    if (joined == run) continue;
    if (firsts.empty())
      for (std::size_t i = 0; i < runs.size(); ++i) firsts.push_back(i);
    firsts[run] = firsts[joined];
  }
  std::vector<std::size_t> row;
  std::vector<TypeEvidence> own;
  for (std::size_t first = 0; first < firsts.size(); ++first) {
    row.clear();
    own.clear();
    TypeEvidence mean{};
    for (std::size_t run = first; run < runs.size(); ++run)
      if (firsts[run] == first) row.push_back(run);
    if (row.size() < 2) continue;
    for (const std::size_t run : row) {
      own.push_back(shares_of(runs[run], scores, stride));
      for (std::size_t type = 1; type < types; ++type) mean[type] += own.back()[type] / static_cast<float>(row.size());
    }
    for (std::size_t k = 0; k < row.size(); ++k)
      for (std::size_t type = 1; type < types; ++type)
        runs[row[k]].form[type] += std::log((mean[type] + least_share) / (own[k][type] + least_share));
  }
}

}  // namespace chancery

// Coverage of many articles, counted and put into words.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/pipeline.hpp"
#include "relations/coverage.hpp"

namespace chancery {

class CoverageTable {
 public:
  void add(const ReadArticle& read, const Coverage& coverage);
  // At most `limit` rows of each list.
  [[nodiscard]] std::string print(std::size_t limit) const;

 private:
  struct Counted {
    std::size_t count = 0;
    std::string example;
  };
  struct Unread {
    std::string place, why, sentence;
  };
  using Rows = std::vector<std::pair<std::string, const Counted*>>;

  static void print_rows(std::string& text, const std::string& title, const std::map<std::string, Counted>& rows,
                         std::size_t limit);

  std::size_t articles_ = 0, sentences_ = 0, telling_ = 0;
  std::array<std::size_t, silence_count> silent_{};
  std::map<std::string, Counted> verbs_, nouns_, names_;
  std::vector<Unread> unread_;  // sentences with two things or more
};

}  // namespace chancery

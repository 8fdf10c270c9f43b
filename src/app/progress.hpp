// What a person sees of a long run: a bar on a terminal, nothing elsewhere.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery {

class Progress {
 public:
  // `total` in the unit of update(); 0 if it is not known. Writes to standard error if that is a
  // terminal and the run is not quiet; NO_COLOR (no-color.org) is respected.
  Progress(std::size_t total, bool quiet, std::string_view unit = "articles");
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void set_total(std::size_t total) noexcept { total_ = total; }
  void update(std::size_t done);
  void clear();  // wipes the bar so that a message can follow

 private:
  std::size_t total_;
  std::string_view unit_;  // a literal
  bool shown_;
  bool coloured_;
  int last_percent_ = -1;
};

[[nodiscard]] bool colours_wanted();  // standard error is a terminal and NO_COLOR is not set

}  // namespace chancery

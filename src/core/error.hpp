// The one exception type of Chancery: a code, a message that says what to do, and a place.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace chancery {

enum class ErrorCode {
  usage,        // wrong options or arguments
  input,        // an input that cannot be read as text of a supported kind
  language,     // text that is not English
  ontology,     // a broken ontology or gazetteer file
  model,        // a language model that is missing, damaged or of another version
  output,       // a file or stream that cannot be written
  endpoint,     // a store that refuses, fails or does not answer
  interrupted,  // the user stopped the run
};

// Where an error lies; members that do not apply are empty. Lines and columns count from 1,
// the offset counts bytes from 0.
struct Place {
  std::string file;
  std::optional<std::size_t> line;
  std::optional<std::size_t> column;
  std::optional<std::size_t> offset;
};

class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message, Place place = {})
      : std::runtime_error(message), code_(code), place_(std::move(place)) {}

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const Place& place() const noexcept { return place_; }

 private:
  ErrorCode code_;
  Place place_;
};

// "file:line:column: message", as compilers print it; parts that are not known are left out.
[[nodiscard]] std::string describe(const Error& error);

}  // namespace chancery

// The program's exit codes, as the manual lists them.
#pragma once

#include "core/error.hpp"

namespace chancery {

enum class ExitCode : int {
  success = 0,
  some_skipped = 1,  // some inputs were skipped and named, the rest is written
  usage = 2,
  nothing_read = 3,  // no input could be read: nothing is written
  bad_data = 4,      // a broken ontology or model
  bad_output = 5,    // an output could not be written
  endpoint = 6,      // a store refused, failed or did not answer
  interrupted = 130,
};

[[nodiscard]] constexpr ExitCode exit_code_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::usage:
      return ExitCode::usage;
    case ErrorCode::input:
    case ErrorCode::language:
      return ExitCode::nothing_read;
    case ErrorCode::ontology:
    case ErrorCode::model:
      return ExitCode::bad_data;
    case ErrorCode::output:
      return ExitCode::bad_output;
    case ErrorCode::endpoint:
      return ExitCode::endpoint;
    case ErrorCode::interrupted:
      return ExitCode::interrupted;
  }
  return ExitCode::usage;
}

}  // namespace chancery

// What went wrong, as plain data: a stable code, a sentence that says what to do, and the place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace savile {

enum class ErrorCode {
  bad_input,           // the content cannot be used: empty, not text, wrong type
  too_large,           // over a documented limit
  bad_json,            // not JSON, nested too deep, or a field is missing or of the wrong type
  unknown_operation,   // the border was asked for a call it does not have
  unknown_text,        // a request names a text that was never put
  cycle,               // a task depends on itself, directly or not
  unknown_dependency,  // a task depends on one that is not in the graph
  duplicate_id,        // two tasks share a name
  unknown_task,        // a call names a task that is not in the graph
  bad_time,            // not a number, or earlier than the time before
  run_closed,          // the run has ended or was never opened
  not_loaded,          // the weights for mentions were not given to the engine
};

// The code as it stands in JSON and in JavaScript, e.g. "bad_input".
[[nodiscard]] std::string_view name_of(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::bad_input;
  std::string message;       // what happened and what to do about it, one or two sentences
  std::optional<Span> span;  // the place in the input, where there is one
};

}  // namespace savile

#include "base/error.hpp"

namespace savile {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_input: return "bad_input";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::bad_json: return "bad_json";
    case ErrorCode::unknown_operation: return "unknown_operation";
    case ErrorCode::unknown_text: return "unknown_text";
    case ErrorCode::cycle: return "cycle";
    case ErrorCode::unknown_dependency: return "unknown_dependency";
    case ErrorCode::duplicate_id: return "duplicate_id";
    case ErrorCode::unknown_task: return "unknown_task";
    case ErrorCode::bad_time: return "bad_time";
    case ErrorCode::run_closed: return "run_closed";
    case ErrorCode::not_loaded: return "not_loaded";
  }
  return "bad_input";
}

}  // namespace savile

#include "orchestrator/error_class.hpp"

namespace savile {

std::string_view name_of(ErrorClass error_class) {
  switch (error_class) {
    case ErrorClass::transient: return "transient";
    case ErrorClass::rate_limited: return "rate_limited";
    case ErrorClass::permanent: return "permanent";
    case ErrorClass::protocol: return "protocol";
    case ErrorClass::local: return "local";
  }
  return "permanent";
}

}  // namespace savile

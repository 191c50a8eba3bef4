#include "analysis/section_analyzer.hpp"

namespace savile {

std::string_view name_of(Level level) {
  switch (level) {
    case Level::conservative: return "conservative";
    case Level::balanced: return "balanced";
    case Level::extensive: return "extensive";
  }
  return "";
}

}  // namespace savile

#include "rows/retry_after.hpp"

#include "orchestrator/retry_after.hpp"
#include "rows/row_reader.hpp"

namespace savile {

double retry_after_cell(std::string_view value, double wall_ms) {
  const auto now = whole_number(wall_ms, 0, latest_ms);
  const auto wait = now ? retry_after_ms(value, {*now}) : std::nullopt;
  return wait ? static_cast<double>(*wait) : -1;
}

}  // namespace savile

// Plan and Report to JSON.
#pragma once

#include "json/value.hpp"
#include "plan/plan.hpp"
#include "report/report.hpp"

namespace savile {

// {"level", "sections": [{"section", "type", "edits", "reason"}]}
[[nodiscard]] Json plan_json(const Plan& plan);

[[nodiscard]] Json report_json(const Report& report);

}  // namespace savile

// Plan and Report to JSON, and the plan back.
#pragma once

#include <string>

#include "base/result.hpp"
#include "json/value.hpp"
#include "plan/plan.hpp"
#include "report/report.hpp"

namespace savile {

// {"level", "sections": [{"section", "type", "edits", "reason"}], "improvements": Recommendation[]}
[[nodiscard]] Json plan_json(const Plan& plan);
[[nodiscard]] Result<Plan> read_plan(const Json& json, const std::string& path);

[[nodiscard]] Json report_json(const Report& report);

}  // namespace savile

// Plan and Report to JSON.
#pragma once

#include "document/resume.hpp"
#include "json/value.hpp"
#include "plan/plan.hpp"
#include "report/report.hpp"
#include "text/utf16.hpp"

namespace savile {

// {"level", "sections": [{"section", "type", "edits", "reason"}]}
[[nodiscard]] Json plan_json(const Plan& plan);

// The plan names sections of the tailored text; the questions' offsets are of the text as given.
[[nodiscard]] Json report_json(const Report& report, const Resume& tailored, const Utf16Offsets& original);

}  // namespace savile

// Whether somebody has the degree that is asked for: level and field apart. Schools and grades do
// not count.
#pragma once

#include "analysis/held_work.hpp"
#include "document/resume.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct DegreeMatch {
  int coverage = 0;  // 0 to 100
  Span span;         // the degree's line; empty where there is none
};

// `months` of relevant work stand in for a degree where the posting allows an equivalent.
[[nodiscard]] DegreeMatch match_degree(const DegreeAsked& asked, const Resume& resume, const HeldWork& held,
                                       int months);

}  // namespace savile

// What each line of a section's body is before entries are looked for: a bullet, the going on of
// one, or text of its own.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

enum class LineRole : std::uint8_t { empty, bullet, continuation, text };

// One role for each line of `range`, in order. With `heads`, items that carry the section's dates
// ("• Nurse, City Clinic, 2019-2021" over "- Ran the ward") are text. Linear.
[[nodiscard]] std::vector<LineRole> line_roles(std::string_view text, const std::vector<ResumeLine>& lines,
                                               LineRange range, bool heads);

// The bullets among lines [range.first, range.last), whose roles begin at `roles[0]`.
[[nodiscard]] std::vector<Bullet> bullets_of(std::string_view text, const std::vector<ResumeLine>& lines,
                                             LineRange range, const std::vector<LineRole>& roles);

// The bullets of a description without glyphs: one a line, or none if the lines are running prose.
[[nodiscard]] std::vector<Bullet> plain_bullets(std::string_view text, const std::vector<ResumeLine>& lines,
                                                const std::vector<std::size_t>& which);

}  // namespace savile

// The entries of one section: jobs, degrees, projects.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

struct SectionEntries {
  std::vector<Entry> entries;
  std::vector<Bullet> bullets;  // of the section, outside its entries
};

// Reads the lines of a body as entries of a section of this type. A role without its own employer
// under another one's takes that employer (its organization's span then lies in the entry above); a
// career break is no entry. Linear.
[[nodiscard]] SectionEntries read_entries(std::string_view text, const std::vector<ResumeLine>& lines,
                                          LineRange range, SectionType type);

// Sections whose lines are items by themselves: certificates, awards, memberships.
[[nodiscard]] SectionEntries read_items(std::string_view text, const std::vector<ResumeLine>& lines,
                                        LineRange range, SectionType type);

}  // namespace savile

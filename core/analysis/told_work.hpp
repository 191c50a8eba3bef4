// The bullets of a résumé that tell what was done, wherever they stand.
#pragma once

#include <cstddef>
#include <vector>

#include "document/resume.hpp"

namespace savile {

struct ToldWork {
  std::size_t section = 0;
  const Entry* entry = nullptr;    // null for a bullet outside entries
  const Bullet* bullet = nullptr;  // both live as long as the résumé
};

// Experience, teaching, projects, volunteering and achievements; not lists of skills or degrees.
[[nodiscard]] bool tells_work(SectionType type);

// In text order.
[[nodiscard]] std::vector<ToldWork> told_work(const Resume& resume);
[[nodiscard]] std::vector<ToldWork> told_work(const Resume& resume, std::size_t section);

}  // namespace savile

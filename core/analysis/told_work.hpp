// The bullets and sentences of a résumé that tell what was done, wherever they stand.
#pragma once

#include <cstddef>
#include <vector>

#include "document/resume.hpp"

namespace savile {

struct ToldWork {
  std::size_t section = 0;
  const Entry* entry = nullptr;  // null outside entries; lives as long as the résumé
  Span content;                  // a bullet's, or a sentence of running text
  bool prose = false;
};

// Experience, teaching, projects, volunteering and achievements; not lists of skills or degrees.
[[nodiscard]] bool tells_work(SectionType type);

// The sentences of an entry that stand neither in its head nor in a bullet.
[[nodiscard]] std::vector<Span> prose_of(const Resume& resume, const Entry& entry);

// In text order.
[[nodiscard]] std::vector<ToldWork> told_work(const Resume& resume);
[[nodiscard]] std::vector<ToldWork> told_work(const Resume& resume, std::size_t section);

}  // namespace savile

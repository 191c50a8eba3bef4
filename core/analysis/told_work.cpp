#include "analysis/told_work.hpp"

#include <algorithm>

namespace savile {

bool tells_work(SectionType type) {
  switch (type) {
    case SectionType::experience:
    case SectionType::teaching:
    case SectionType::projects:
    case SectionType::volunteer:
    case SectionType::achievements: return true;
    default: return false;
  }
}

std::vector<ToldWork> told_work(const Resume& resume, std::size_t section) {
  std::vector<ToldWork> out;
  for (const Entry& entry : resume.sections[section].entries) {
    for (const Bullet& bullet : entry.bullets) out.push_back({section, &entry, &bullet});
  }
  for (const Bullet& bullet : resume.sections[section].bullets) out.push_back({section, nullptr, &bullet});
  std::stable_sort(out.begin(), out.end(), [](const ToldWork& a, const ToldWork& b) {
    return a.bullet->content.begin < b.bullet->content.begin;
  });
  return out;
}

std::vector<ToldWork> told_work(const Resume& resume) {
  std::vector<ToldWork> out;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    if (!tells_work(resume.sections[i].type)) continue;
    const std::vector<ToldWork> here = told_work(resume, i);
    out.insert(out.end(), here.begin(), here.end());
  }
  return out;
}

}  // namespace savile

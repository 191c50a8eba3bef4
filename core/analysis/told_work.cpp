#include "analysis/told_work.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "text/sentence.hpp"

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

std::vector<Span> prose_of(const Resume& resume, const Entry& entry) {
  std::vector<Span> out;
  const auto take = [&](std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    for (const Span sentence : split_sentences(slice(resume.text, {begin, end})))
      out.push_back({begin + sentence.begin, begin + sentence.end});
  };
  std::size_t at = std::max(entry.head.end, entry.span.begin);
  for (const Bullet& bullet : entry.bullets) {
    take(at, bullet.span.begin);
    at = std::max(at, bullet.span.end);
  }
  take(at, entry.span.end);
  return out;
}

std::vector<ToldWork> told_work(const Resume& resume, std::size_t section) {
  std::vector<ToldWork> out;
  for (const Entry& entry : resume.sections[section].entries) {
    for (const Bullet& bullet : entry.bullets) out.push_back({section, &entry, bullet.content, false});
    for (const Span sentence : prose_of(resume, entry)) out.push_back({section, &entry, sentence, true});
  }
  for (const Bullet& bullet : resume.sections[section].bullets)
    out.push_back({section, nullptr, bullet.content, false});
  sort_stably(out, [](const ToldWork& a, const ToldWork& b) { return a.content.begin < b.content.begin; });
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

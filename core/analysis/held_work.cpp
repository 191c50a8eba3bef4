#include "analysis/held_work.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "requirement/degree_asked.hpp"

namespace savile {

HeldWork::HeldWork(const Resume& resume, const EvidenceIndex& index, Date today)
    : headline_fields(field_votes(TokenizedText(resume.contact.headline.value))),
      fields(field_votes(index.tokens(), index.stems(), 0, index.tokens().size())) {
  std::size_t term_at = 0;
  for (std::size_t s = 0; s < resume.sections.size(); ++s) {
    const Section& section = resume.sections[s];
    if (!is_work(section.type)) continue;
    for (std::size_t e = 0; e < section.entries.size(); ++e) {
      const Entry& entry = section.entries[e];
      HeldJob job;
      job.section = s;
      job.entry = e;
      job.dated = entry.dates && month_range(*entry.dates, today, job.range);
      job.age = job.dated ? std::max(0, (today.year * 12 + 12 - job.range.end) / 12) : 0;
      job.title_fields = field_votes(TokenizedText(entry.title.value));
      const auto [first, last] = index.tokens_in(entry.span);
      job.fields = field_votes(index.tokens(), index.stems(), first, last);
      for (std::size_t i = first; i < last; ++i) {
        if (!index.stems()[i].empty()) job.stems.insert(index.stems()[i]);
      }
      const std::vector<TermPlace>& terms = index.terms();
      while (term_at < terms.size() && terms[term_at].span.begin < entry.span.begin) ++term_at;
      for (; term_at < terms.size() && terms[term_at].span.end <= entry.span.end; ++term_at)
        job.terms.push_back(terms[term_at].term);
      sort_stably(job.terms);
      job.terms.erase(std::unique(job.terms.begin(), job.terms.end()), job.terms.end());
      jobs.push_back(std::move(job));
    }
  }
  for (const Passage& passage : index.passages()) {
    if (passage.kind == PassageKind::bullet || passage.kind == PassageKind::head) continue;
    const auto [first, last] = index.tokens_in(passage.span);
    const auto degree = find_degree_asked(index.tokens(), first, last);
    if (degree) other_degrees.push_back({degree->level, passage.span});
  }
}

}  // namespace savile

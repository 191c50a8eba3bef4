#include "analysis/evidence_index.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "lexicon/stem.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr std::size_t most_places = 200;  // of one term; more add nothing and cost time

PassageKind text_kind(SectionType type) {
  switch (type) {
    case SectionType::summary: return PassageKind::summary;
    case SectionType::skills:
    case SectionType::languages:
    case SectionType::interests: return PassageKind::list;
    case SectionType::education:
    case SectionType::certifications:
    case SectionType::training:
    case SectionType::memberships: return PassageKind::credential;
    default: return PassageKind::bullet;
  }
}

int age_of(const Entry& entry, Date today) {
  if (!entry.dates || entry.dates->current) return 0;
  const auto end = entry.dates->end ? entry.dates->end : entry.dates->start;
  return end ? std::max(0, today.year - end->year) : 0;
}

}  // namespace

EvidenceIndex::EvidenceIndex(const Resume& resume, const Lexicon& lexicon, Date today)
    : tokens_(resume.text) {
  stems_.reserve(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    stems_.push_back(tokens_[i].kind == TokenKind::word ? stem(tokens_.key(i)) : std::string());
  }
  if (resume.contact.headline.found())
    add(resume.contact.headline.span, PassageKind::summary, 0, std::nullopt, 0);
  for (std::size_t i = 0; i < resume.sections.size(); ++i) cut_section(resume.sections[i], i, today);
  fill_gaps(resume, today);
  find_terms(lexicon);
}

std::pair<std::size_t, std::size_t> EvidenceIndex::tokens_in(Span span) const {
  return {tokens_.first_at(span.begin), tokens_.first_at(span.end)};
}

void EvidenceIndex::add(Span span, PassageKind kind, std::size_t section, std::optional<std::size_t> entry,
                        int age) {
  if (!span.empty()) passages_.push_back({span, kind, section, entry, age});
}

void EvidenceIndex::cut_section(const Section& section, std::size_t place, Date today) {
  const PassageKind kind = text_kind(section.type);
  for (std::size_t e = 0; e < section.entries.size(); ++e) {
    const Entry& entry = section.entries[e];
    const int age = age_of(entry, today);
    add(entry.head, kind == PassageKind::bullet ? PassageKind::head : kind, place, e, age);
    for (const Bullet& bullet : entry.bullets) add(bullet.content, kind, place, e, age);
  }
  for (const Bullet& bullet : section.bullets) add(bullet.content, kind, place, std::nullopt, 0);
  for (const SkillGroup& group : section.skill_groups)
    add(group.span, PassageKind::list, place, std::nullopt, 0);
}

// Prose between the parts that the parser named belongs to its entry, else to its section.
void EvidenceIndex::fill_gaps(const Resume& resume, Date today) {
  const auto by_place = [](const Passage& a, const Passage& b) { return a.span.begin < b.span.begin; };
  sort_stably(passages_, by_place);
  // Overlapping parts (a skill group inside a bullet) count once.
  std::vector<Passage> disjoint;
  for (const Passage& passage : passages_) {
    if (disjoint.empty() || disjoint.back().span.end <= passage.span.begin) disjoint.push_back(passage);
  }
  std::vector<Passage> found;
  std::size_t next = 0;
  for (std::size_t s = 0; s < resume.sections.size(); ++s) {
    const Section& section = resume.sections[s];
    std::size_t at = section.body.begin, entry = 0;
    while (next < disjoint.size() && disjoint[next].span.end <= at) ++next;
    const auto take = [&](Span gap) {
      for (const Span sentence : split_sentences(slice(resume.text, gap))) {
        const Span span{gap.begin + sentence.begin, gap.begin + sentence.end};
        while (entry < section.entries.size() && section.entries[entry].span.end <= span.begin) ++entry;
        const bool inside = entry < section.entries.size() && section.entries[entry].span.contains(span);
        found.push_back({span, text_kind(section.type), s,
                         inside ? std::optional<std::size_t>(entry) : std::nullopt,
                         inside ? age_of(section.entries[entry], today) : 0});
      }
    };
    for (; next < disjoint.size() && disjoint[next].span.begin < section.body.end; ++next) {
      if (disjoint[next].span.begin > at) take({at, disjoint[next].span.begin});
      at = std::max(at, disjoint[next].span.end);
    }
    if (at < section.body.end) take({at, section.body.end});
  }
  passages_ = std::move(disjoint);
  passages_.insert(passages_.end(), found.begin(), found.end());
  sort_stably(passages_, by_place);
}

void EvidenceIndex::find_terms(const Lexicon& lexicon) {
  std::size_t passage = 0;
  for (const TermHit& hit : lexicon.find(tokens_)) {
    while (passage < passages_.size() && passages_[passage].span.end <= hit.span.begin) ++passage;
    if (passage == passages_.size()) break;
    if (!passages_[passage].span.overlaps(hit.span)) continue;
    std::vector<std::size_t>& places = places_of_term_[hit.term.value];
    if (places.empty()) distinct_.push_back(hit.term);
    if (places.size() < most_places) places.push_back(terms_.size());
    terms_.push_back({hit.term, hit.span, hit.alias, passage});
  }
}

}  // namespace savile

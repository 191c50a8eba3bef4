#include "requirement/listed_requirements.hpp"

#include <algorithm>
#include <utility>

#include "requirement/requirements_extractor.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr int usual_weight = 100, usual_priority = 3, usual_confidence = 50;

// What was read in one item's line, as one requirement.
Requirement joined(const ListedRequirement& item, Span line, const std::vector<Requirement>& read) {
  Requirement out;
  out.weight = usual_weight;
  out.priority = usual_priority;
  out.confidence = usual_confidence;
  bool first = true;
  for (const Requirement& part : read) {
    if (!line.contains(part.span)) continue;
    if (first)
      out = part;
    else {
      out.terms.insert(out.terms.end(), part.terms.begin(), part.terms.end());
      out.term_spans.insert(out.term_spans.end(), part.term_spans.begin(), part.term_spans.end());
      out.any_of = false;
      if (!out.years) out.years = part.years;
      if (!out.degree) out.degree = part.degree;
    }
    first = false;
  }
  out.id = item.id;
  out.span = line;
  out.text = item.text;
  out.importance = item.importance.value_or(out.importance);
  out.kind = item.kind.value_or(out.kind);
  out.priority = item.priority.value_or(out.priority);
  out.weight = item.weight.value_or(out.weight);
  return out;
}

}  // namespace

Result<RequirementList> requirements_of_list(const std::vector<ListedRequirement>& items,
                                             std::string job_title, const Lexicon& lexicon) {
  std::string text = "Requirements\n";
  std::vector<Span> lines;
  for (const ListedRequirement& item : items) {
    text += "- ";
    const std::size_t begin = text.size();
    for (const char c : std::string(trim(item.text))) text += c == '\n' || c == '\r' ? ' ' : c;
    lines.push_back({begin, text.size()});
    text += '\n';
  }
  RequirementList list{std::make_unique<const std::string>(std::move(text)), {}};
  Result<Requirements> read = extract_requirements(*list.text, lexicon);
  if (!read) return read.error();
  list.requirements = std::move(read).value();
  const std::vector<Requirement> found = std::move(list.requirements.requirements);
  list.requirements.requirements.clear();
  auto from = found.begin();
  for (std::size_t i = 0; i < items.size(); ++i) {
    while (from != found.end() && from->span.end <= lines[i].begin) ++from;
    auto to = from;
    while (to != found.end() && to->span.begin < lines[i].end) ++to;
    list.requirements.requirements.push_back(joined(items[i], lines[i], {from, to}));
    from = to;
  }
  list.requirements.job_title = Field{};
  if (!job_title.empty()) list.requirements.job_title = {std::move(job_title), {}, 100};
  return list;
}

}  // namespace savile

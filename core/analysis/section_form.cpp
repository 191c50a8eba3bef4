#include "analysis/section_form.hpp"

#include <algorithm>

#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "document/date.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "requirement/cue_table.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/line.hpp"

namespace savile {
namespace {

const CueTable& education_cues() {
  static const CueTable table(embedded_list("education_words"));
  return table;
}
const CueTable& level_cues() {
  static const CueTable table(embedded_list("language_levels"));
  return table;
}

// The section's lines with words, as spans of the résumé.
std::vector<Span> lines_of(const Section& section, std::string_view text) {
  std::vector<Span> out;
  for (const Line& line : split_lines(slice(text, section.body))) {
    if (!line.blank())
      out.push_back({section.body.begin + line.content.begin, section.body.begin + line.content.end});
  }
  return out;
}

bool is_over(Date date, Date today) {
  const int end = date.year * 12 + (date.month > 0 ? date.month : 12);
  return end < today.year * 12 + std::max<int>(today.month, 1);
}

FormCount look_at_expiry(SectionAnalysis& analysis, const Section& section, const AnalysisContext& context) {
  FormCount count;
  for (const Span span : lines_of(section, context.resume.text)) {
    ++count.items;
    const std::string_view line = slice(context.resume.text, span);
    const TokenizedText text(line);
    const auto cue = education_cues().find(text, 0, text.size(), "expiry");
    if (!cue) continue;
    const auto date = find_date_range(line, {text[cue->first].span.begin, line.size()});
    if (!date || !date->end || !is_over(*date->end, context.today)) continue;
    ++count.faults;
    analysis.issues.push_back({"expired",
                               6,
                               {span.begin + date->span.begin, span.begin + date->span.end},
                               "This has expired.",
                               "Give the new date if it was renewed, or leave it out."});
    if (count.faults > 1) continue;
    analysis.recommendations.push_back({"Renew or drop what has expired",
                                        "An expired certificate raises a doubt rather than settling one.",
                                        "Look at " + quoted_start(line) + ".", 6});
  }
  return count;
}

FormCount look_at_levels(SectionAnalysis& analysis, const Section& section, const AnalysisContext& context) {
  FormCount count;
  std::vector<std::uint32_t> asked;
  for (const Requirement& requirement : context.requirements.requirements) {
    if (requirement.kind == RequirementKind::language) asked.push_back(requirement.id);
  }
  std::string without;
  const bool english = context.of_resume().is_english();
  const TokenizedText text(slice(context.resume.text, section.body));
  const std::vector<TermHit> hits = context.lexicon.find(text);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (context.lexicon.term(hits[i].term).kind != TermKind::human_language) continue;
    if (english && context.lexicon.term(hits[i].term).name == "English") continue;  // the résumé shows it
    const std::size_t first = text.first_at(hits[i].span.end);
    const std::size_t last = i + 1 < hits.size() ? text.first_at(hits[i + 1].span.begin) : text.size();
    // "Fluent in Spanish": the level may stand before, too.
    std::size_t before = text.first_at(hits[i].span.begin);
    const std::size_t low = before > 4 ? before - 4 : 0;
    ++count.items;
    if (level_cues().find(text, low, std::max(first, last))) continue;
    ++count.faults;
    analysis.issues.push_back(
        {"no_level",
         asked.empty() ? 2 : 4,
         {section.body.begin + hits[i].span.begin, section.body.begin + hits[i].span.end},
         "No level is given.",
         "Say how well: native, fluent, conversational, or A1 to C2."});
    without += (without.empty() ? "" : ", ") + std::string(slice(text.text(), hits[i].span));
  }
  if (count.faults > 0 && !asked.empty()) {
    analysis.recommendations.push_back({"Give a level for each language",
                                        "The posting asks for a language, and how well counts.",
                                        "How well do you know " + without + "?",
                                        5,
                                        {},
                                        {},
                                        asked});
  }
  return count;
}

FormCount look_at_years(SectionAnalysis& analysis, const Section& section, const AnalysisContext& context) {
  FormCount count;
  const std::size_t dated = find_date_ranges(context.resume.text, section.body).size();
  count.items = std::max(section.entries.size() + section.bullets.size(), std::size_t{1});
  if (dated > 0 || slice(context.resume.text, section.body).size() < 20) return count;
  count.faults = count.items;
  analysis.issues.push_back({"undated", 2, section.body, "Nothing here is dated.", "Add the year to each."});
  return count;
}

FormCount look_at_references(SectionAnalysis& analysis, const Section& section,
                             const AnalysisContext& context) {
  const std::string key = fold(slice(context.resume.text, section.body));
  if (key.find("request") == std::string::npos) return {0, 1};
  analysis.issues.push_back({"references_on_request", 2, section.span, "This goes without saying.",
                             "Drop the line and win the space."});
  analysis.recommendations.push_back({"Drop “references on request”",
                                      "Every employer asks for references when they want them.",
                                      "Take the section out, or name people who agreed to be called.", 2});
  return {1, 1};
}

}  // namespace

FormCount look_at_form(SectionAnalysis& analysis, const Section& section, const AnalysisContext& context) {
  switch (section.type) {
    case SectionType::certifications:
    case SectionType::training:
    case SectionType::memberships: return look_at_expiry(analysis, section, context);
    case SectionType::languages: return look_at_levels(analysis, section, context);
    case SectionType::publications:
    case SectionType::presentations:
    case SectionType::awards:
    case SectionType::volunteer: return look_at_years(analysis, section, context);
    case SectionType::references: return look_at_references(analysis, section, context);
    default: return {0, 1};
  }
}

}  // namespace savile

#include "analysis/consistency.hpp"

#include <algorithm>
#include <map>

#include "analysis/date_style.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "analysis/told_work.hpp"
#include "document/date.hpp"

namespace savile {
namespace {

constexpr std::size_t most_issues = 5;  // of one sort; the rest is the same again
constexpr std::size_t least_posting_words = 2;

// Dates in one form. A year alone goes with each.
bool look_at_dates(Findings& findings, const AnalysisContext& context) {
  std::map<std::string, std::vector<Span>> by_style;
  for (const Section& section : context.resume.sections) {
    for (const Entry& entry : section.entries) {
      if (!entry.dates) continue;
      const std::string style = date_style(slice(context.resume.text, entry.dates->span));
      if (!style.empty() && !is_year_only(style)) by_style[style].push_back(entry.dates->span);
    }
  }
  if (by_style.size() < 2) return true;
  const auto main = std::max_element(by_style.begin(), by_style.end(), [](const auto& a, const auto& b) {
    return a.second.size() < b.second.size();
  });
  const std::string_view model = slice(context.resume.text, main->second.front());
  const Span other_place = std::find_if(by_style.begin(), by_style.end(), [&](const auto& s) {
                             return s.first != main->first;
                           })->second.front();
  const std::string_view other = slice(context.resume.text, other_place);
  for (const auto& [style, spans] : by_style) {
    if (style == main->first) continue;
    for (std::size_t i = 0; i < std::min(spans.size(), most_issues); ++i) {
      findings.issues.push_back({"mixed_date_formats", 3, spans[i], "Most dates are written otherwise.",
                                 "Write it as “" + std::string(model) + "” is."});
    }
  }
  findings.recommendations.push_back(
      {"Write all dates in one form",
       "Readers and machines find the years faster.",
       "Write “" + std::string(other) + "” and its like as “" + std::string(model) + "” is.",
       3,
       {},
       {},
       {},
       other_place});
  return false;
}

// The bullets of one document end alike. Two sentences in one bullet need their stop.
bool look_at_stops(Findings& findings, const AnalysisContext& context) {
  std::vector<Span> with, without;
  for (const ToldWork& item : told_work(context.resume)) {
    const std::string_view text = slice(context.resume.text, item.content);
    if (item.prose || text.empty() || text.find(". ") != std::string_view::npos) continue;
    const char last = text.back();
    if (last == '.')
      with.push_back({item.content.end - 1, item.content.end});
    else if (last != ':' && last != ';' && last != '!' && last != '?')
      without.push_back({item.content.end - 1, item.content.end});
  }
  const bool stop_is_rare = with.size() < without.size();
  const std::vector<Span>& few = stop_is_rare ? with : without;
  const std::vector<Span>& most = stop_is_rare ? without : with;
  if (few.empty() || few.size() + most.size() < 4) return true;
  for (std::size_t i = 0; i < std::min(few.size(), most_issues); ++i) {
    // The last character may be the end of a longer one: mark from where it begins.
    Span at = few[i];
    while (at.begin > 0 && (static_cast<unsigned char>(context.resume.text[at.begin]) & 0xC0) == 0x80)
      --at.begin;
    findings.issues.push_back(
        {"full_stops", 1, at,
         stop_is_rare ? "Most bullets end without a full stop." : "Most bullets end with a full stop.",
         stop_is_rare ? "Take it away." : "Add one."});
  }
  findings.recommendations.push_back(
      {"End all bullets alike", "A page that is written one way reads as carefully made.",
       counted(few.size(), "bullet") + (few.size() == 1 ? " ends " : " end ") +
           (stop_is_rare ? "with" : "without") + " a full stop, " + std::to_string(most.size()) + " " +
           (stop_is_rare ? "without" : "with") + ".",
       2});
  return false;
}

bool look_at_spelling(Findings& findings, const AnalysisContext& context) {
  if (!context.of_resume().is_english()) return true;
  const SpellingVariants& here = context.of_resume().spelling();
  if (here.british.empty() && here.american.empty()) return true;
  const bool british = here.british.size() >= here.american.size();
  const std::vector<Span>& most = british ? here.british : here.american;
  const std::vector<Span>& few = british ? here.american : here.british;
  const std::string most_name = british ? "British" : "American", few_name = british ? "American" : "British";
  const auto word = [&](Span span) { return "“" + std::string(slice(context.resume.text, span)) + "”"; };
  if (!few.empty()) {
    const std::string said = "This is spelled the " + few_name + " way, the rest the " + most_name + " way.";
    const std::string fix = "Spell it the " + most_name + " way.";
    for (std::size_t i = 0; i < std::min(few.size(), most_issues); ++i)
      findings.issues.push_back({"spelling_variant", 2, few[i], said, fix});
    findings.recommendations.push_back(
        {"Keep to one spelling, British or American", "Both in one text look like an oversight.",
         word(few.front()) + " is " + few_name + ", " + word(most.front()) + " is " + most_name + ".", 3});
    return false;
  }
  const SpellingVariants& there = context.of_posting().spelling();
  const std::size_t same = british ? there.british.size() : there.american.size();
  const std::size_t other = british ? there.american.size() : there.british.size();
  if (same > 0 || other < least_posting_words) return true;
  findings.recommendations.push_back({"Spell as the posting does",
                                      "It is written in " + few_name + " spelling.",
                                      "For instance " + word(most.front()) + ".", 2});
  return true;
}

}  // namespace

void look_at_consistency(Findings& findings, const AnalysisContext& context, int weight) {
  const bool dates = look_at_dates(findings, context);
  const bool stops = look_at_stops(findings, context);
  const bool spelling = look_at_spelling(findings, context);
  const int score = (dates ? 40 : 0) + (stops ? 25 : 0) + (spelling ? 35 : 0);
  std::string mixed;
  for (const auto& [kept, name] :
       {std::pair{dates, "dates"}, {stops, "full stops"}, {spelling, "spelling"}}) {
    if (!kept) mixed += (mixed.empty() ? "" : ", ") + std::string(name);
  }
  findings.factors.push_back(
      {"consistency", score, weight,
       mixed.empty() ? "dates, stops and spelling are of one kind" : "mixed: " + mixed});
  if (mixed.empty()) findings.strengths.emplace_back("Dates, full stops and spelling are of one kind.");
}

}  // namespace savile

#include "pipeline/run_operations.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "analysis/section_analyzer.hpp"
#include "edit/rule.hpp"
#include "lexicon/lexicon.hpp"
#include "pipeline/facts.hpp"
#include "pipeline/request.hpp"
#include "plan/plan.hpp"
#include "wire/analysis_json.hpp"
#include "wire/change_json.hpp"
#include "wire/names.hpp"
#include "wire/report_json.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

Json warnings_json(const std::vector<Warning>& warnings, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const Warning& warning : warnings) out.push_back(warning_json(warning, offsets));
  return out;
}

Level read_level(FieldReader& in) {
  const auto level = level_named(in.text("level"));
  if (!level) in.refuse("level", "conservative, balanced or extensive");
  return level.value_or(Level::balanced);
}

std::size_t read_section(FieldReader& in, const Resume& resume) {
  const auto section = static_cast<std::size_t>(in.integer("section", 0, 1 << 20));
  if (section >= resume.sections.size()) in.refuse("section", "the place of a section");
  return section;
}

Json changes_json(const std::vector<JudgedEdit>& edits, const Resume& resume, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const JudgedEdit& edit : edits) out.push_back(change_json(edit, resume, offsets));
  return {{"changes", std::move(out)}};
}

}  // namespace

Result<Json> outline_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "outline");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<Resume>& resume = document.value()->as_resume();
  if (!resume) return located(resume.error(), *document.value());
  const Utf16Offsets& offsets = document.value()->offsets();
  Json sections = Json::array();
  for (const Section& section : resume.value().sections) {
    sections.push_back({{"type", name_of(section.type)},
                        {"heading", slice(resume.value().text, section.heading)},
                        {"begin", offsets.to_units(section.span.begin)},
                        {"end", offsets.to_units(section.span.end)}});
  }
  return Json{{"sections", std::move(sections)},
              {"warnings", warnings_json(resume.value().warnings, offsets)}};
}

Result<Json> understand_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "understand");
  const Result<Document*> document = read_document(in, "posting", documents);
  if (!document) return document.error();
  const Result<Requirements>& requirements = document.value()->as_requirements();
  if (!requirements) return located(requirements.error(), *document.value());
  return Json{{"count", requirements.value().requirements.size()},
              {"warnings", warnings_json(requirements.value().warnings, document.value()->offsets())}};
}

Result<Json> analyze_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "analyze");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const DocumentPair& p = pair.value();
  const Level level = read_level(in);
  const std::size_t section = read_section(in, *p.resume);
  if (!in.ok()) return in.error();
  const AnalysisContext context = p.context(level);
  const SectionAnalysis analysis = analyzer_for(p.resume->sections[section].type).analyze(section, context);
  return analysis_json(analysis, p.resume_document->offsets());
}

Result<Json> plan_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "plan");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<Resume>& resume = document.value()->as_resume();
  if (!resume) return located(resume.error(), *document.value());
  const Level level = read_level(in);
  std::vector<SectionAnalysis> analyses;
  for (const Json& item : in.list("analyses")) {
    Result<SectionAnalysis> analysis = read_analysis(item, "plan.analyses");
    if (!analysis) return analysis.error();
    analyses.push_back(std::move(analysis).value());
  }
  if (!in.ok()) return in.error();
  return plan_json(make_plan(resume.value(), analyses, level));
}

Result<Json> edit_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "edit");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const DocumentPair& p = pair.value();
  const std::size_t section = read_section(in, *p.resume);
  std::vector<EditKind> kinds;
  for (const Json& name : in.list("edits")) {
    const auto kind = name.is_string() ? edit_kind_named(name.get_ref<const std::string&>()) : std::nullopt;
    if (!kind) in.refuse("edits", "a list of rule names");
    kinds.push_back(kind.value_or(EditKind::reorder_skills));
  }
  const Result<std::vector<PlacedFact>> facts = read_facts(in, p.resume_document->offsets());
  if (!in.ok()) return in.error();
  if (!facts) return facts.error();
  const RuleContext context{*p.resume, *p.requirements, *p.match,  p.lexicon(),
                            p.today,   facts.value(),   p.readings};
  std::vector<JudgedEdit> proposed;
  for (Edit& edit : propose_edits(section, kinds, context)) proposed.push_back({std::move(edit), {}, {}});
  return changes_json(proposed, *p.resume, p.resume_document->offsets());
}

Result<Json> gate_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "gate");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<Resume>& resume = document.value()->as_resume();
  if (!resume) return located(resume.error(), *document.value());
  const Utf16Offsets& offsets = document.value()->offsets();
  const Result<std::vector<JudgedEdit>> proposed = read_changes(in.list("changes"), offsets, "gate.changes");
  const Result<std::vector<PlacedFact>> facts = read_facts(in, offsets);
  const Date today = in.has("today") ? read_today(in) : Date{};
  if (!in.ok()) return in.error();
  if (!proposed) return proposed.error();
  if (!facts) return facts.error();
  std::vector<Edit> edits;
  for (const JudgedEdit& item : proposed.value()) edits.push_back(item.edit);
  return changes_json(document.value()->judge(edits, today, facts.value()), resume.value(), offsets);
}

}  // namespace savile

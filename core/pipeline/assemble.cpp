#include "pipeline/assemble.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "pipeline/facts.hpp"
#include "pipeline/request.hpp"
#include "pipeline/settle_changes.hpp"
#include "plan/improvement_plan.hpp"
#include "report/report.hpp"
#include "wire/analysis_json.hpp"
#include "wire/change_json.hpp"
#include "wire/match_json.hpp"
#include "wire/names.hpp"
#include "wire/report_json.hpp"

namespace savile {
namespace {

// What the run brings of one section.
struct SectionWork {
  std::string reason, failed;
  std::string unanswered;        // why a model was asked and did not answer
  const Json* author = nullptr;  // the model that answered
  const Json* analysis = nullptr;
  std::optional<SectionAnalysis> own;  // the caller's analysis, whose advice stands for the built-in one
  std::vector<JudgedEdit> changes;
};

Result<std::vector<SectionWork>> read_sections(FieldReader& in, const Utf16Offsets& offsets) {
  std::vector<SectionWork> sections;
  for (const Json& item : in.list("sections")) {
    FieldReader section(item, "assemble.sections");
    SectionWork work;
    work.reason = section.text_or("reason", "");
    work.failed = section.text_or("failed", "");
    work.unanswered = section.text_or("unanswered", "");
    if (section.has("model")) work.author = &section.object("model");
    if (section.has("analysis")) work.analysis = &section.passed("analysis");
    if (work.analysis != nullptr && section.boolean_or("own", false)) {
      const Result<Json> unkept = parse_json(print_json(*work.analysis));
      if (!unkept) return unkept.error();
      Result<SectionAnalysis> own = read_analysis(unkept.value(), "assemble.sections.analysis");
      if (!own) return own.error();
      work.own = std::move(own).value();
    }
    Result<std::vector<JudgedEdit>> changes =
        read_changes(section.list("changes", true), offsets, "assemble.sections.changes");
    if (!section.ok()) return section.error();
    if (!changes) return changes.error();
    work.changes = std::move(changes).value();
    sections.push_back(std::move(work));
  }
  return sections;
}

std::size_t accepted_in(const SectionWork& work, std::optional<EditSource> source = {}) {
  return static_cast<std::size_t>(
      std::count_if(work.changes.begin(), work.changes.end(), [&](const JudgedEdit& change) {
        return change.edit.status == EditStatus::accept && (!source || change.edit.source == *source);
      }));
}

std::string_view origin_of(const SectionWork& work) {
  if (accepted_in(work, EditSource::model) > 0) return "model";
  return accepted_in(work) > 0 ? "rules" : "original";
}

std::string reason_of(const SectionWork& work) {
  if (!work.failed.empty()) return work.failed;
  std::string reason = work.changes.empty() && work.reason.empty() ? "Nothing to change." : work.reason;
  if (!work.unanswered.empty()) reason = "No model answered (" + work.unanswered + ") " + reason;
  return reason;
}

Json section_json(std::size_t index, const Section& section, std::string_view text, const SectionWork& work) {
  Json out = {{"index", index},
              {"type", name_of(section.type)},
              {"heading", slice(text, section.heading)},
              {"origin", origin_of(work)},
              {"reason", reason_of(work)},
              {"changes", accepted_in(work)}};
  if (work.author != nullptr) out["model"] = *work.author;
  if (work.analysis != nullptr) out["analysis"] = *work.analysis;
  return out;
}

std::vector<DocumentAnalysis> analyze_document(const AnalysisContext& context) {
  std::vector<DocumentAnalysis> out;
  for (const Aspect aspect : all_aspects) out.push_back(analyzer_for(aspect).analyze(context));
  return out;
}

Json documents_json(const std::vector<DocumentAnalysis>& analyses, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const DocumentAnalysis& analysis : analyses) out.push_back(analysis_json(analysis, offsets));
  return out;
}

// The caller's own analysis of the section that stands in the tailored text now, if there is one.
const SectionAnalysis* own_analysis(const Section& section, std::string_view text, const Resume& original,
                                    const std::vector<SectionWork>& works) {
  for (std::size_t i = 0; i < works.size(); ++i) {
    const Section& before = original.sections[i];
    if (works[i].own && before.type == section.type &&
        slice(original.text, before.heading) == slice(text, section.heading))
      return &*works[i].own;
  }
  return nullptr;
}

// What is left to improve by hand.
std::vector<Improvement> improvements_of(const TailoredResume& tailored,
                                         std::shared_ptr<const ResumeReadings> readings,
                                         const DocumentPair& pair, Level level,
                                         const std::vector<SectionWork>& works) {
  const Resume& resume = tailored.resume;
  const AnalysisContext context{resume,
                                *pair.requirements,
                                tailored.match,
                                pair.lexicon(),
                                level,
                                pair.today,
                                pair.posting_document->posting_readings(),
                                std::move(readings)};
  std::vector<SectionAnalysis> analyses;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    const SectionAnalysis* own = own_analysis(resume.sections[i], resume.text, *pair.resume, works);
    analyses.push_back(own != nullptr ? *own : analyzer_for(resume.sections[i].type).analyze(i, context));
    analyses.back().section = i;
  }
  return plan_improvements({resume, analyses, analyze_document(context), *pair.requirements, tailored.match});
}

}  // namespace

Result<Json> assemble_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "assemble");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const DocumentPair& p = pair.value();
  const Utf16Offsets& offsets = p.resume_document->offsets();
  Result<std::vector<SectionWork>> sections = read_sections(in, offsets);
  if (!sections) return sections.error();
  const auto level = level_named(in.text("level"));
  if (!level) in.refuse("level", "conservative, balanced or extensive");
  const Json& usage = in.object("usage");
  const std::string cut = in.text_or("cut", "");
  const Result<std::vector<PlacedFact>> facts = read_facts(in, offsets);
  if (!facts) return facts.error();
  if (in.ok() && sections.value().size() != p.resume->sections.size())
    in.refuse("sections", "one item a section");
  if (!in.ok()) return in.error();

  std::vector<JudgedEdit*> judged;
  for (SectionWork& work : sections.value()) {
    for (JudgedEdit& change : work.changes) judged.push_back(&change);
  }
  const Result<TailoredResume> settled = settle_changes(p, judged);
  if (!settled) return settled.error();
  const TailoredResume& tailored = settled.value();
  const auto readings = std::make_shared<const ResumeReadings>(tailored.resume, p.lexicon());

  Json changes = Json::array();
  Json section_list = Json::array();
  std::vector<Edit> all;
  std::size_t left = 0, unanswered = 0;
  for (std::size_t i = 0; i < sections.value().size(); ++i) {
    const SectionWork& work = sections.value()[i];
    if (!work.failed.empty()) ++left;
    if (!work.unanswered.empty()) ++unanswered;
    section_list.push_back(section_json(i, p.resume->sections[i], p.resume->text, work));
    for (const JudgedEdit& change : work.changes) {
      changes.push_back(change_json(change, *p.resume, offsets));
      all.push_back(change.edit);
    }
  }
  const std::vector<Improvement> improvements =
      improvements_of(tailored, readings, p, *level, sections.value());
  const Utf16Offsets tailored_offsets(*tailored.text);
  const std::vector<DocumentAnalysis> analyses = analyze_document(p.context(*level));
  const Report report =
      make_report({*readings, *p.requirements, *p.match, tailored.match, all, improvements, left, p.lexicon(),
                   figure_questions(analyses, *p.resume), facts.value(), unanswered});
  Json matches = {{"before", match_json(*p.match, *p.requirements, offsets, p.posting_document->offsets())},
                  {"after", match_json(tailored.match, *p.requirements, tailored_offsets,
                                       p.posting_document->offsets())}};
  return Json{{"resume", *tailored.text},
              {"changes", std::move(changes)},
              {"sections", std::move(section_list)},
              {"analyses", documents_json(analyses, offsets)},
              {"match", std::move(matches)},
              {"report", report_json(report, tailored.resume, offsets)},
              {"partial", left + unanswered > 0 || !cut.empty()},
              {"usage", usage}};
}

}  // namespace savile

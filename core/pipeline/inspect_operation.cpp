#include "pipeline/inspect_operation.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/document_analyzer.hpp"
#include "document/resume_parser.hpp"
#include "lexicon/lexicon.hpp"
#include "pipeline/request.hpp"
#include "requirement/listed_requirements.hpp"
#include "text/character.hpp"
#include "wire/analysis_json.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

constexpr std::int64_t most_requirements = 500;

// What is asked for, from a posting or from a list.
struct Asked {
  const Requirements* requirements = nullptr;
  std::optional<RequirementList> list;
};

Result<ListedRequirement> read_listed(const Json& json, std::uint32_t number) {
  FieldReader in(json, "inspect.requirements");
  ListedRequirement out;
  const std::string id = in.text_or("id", "");
  out.id = requirement_id_named(id).value_or(number);
  out.text = in.text("text");
  if (in.has("importance")) out.importance = importance_named(in.text("importance"));
  if (in.has("kind")) out.kind = requirement_kind_named(in.text("kind"));
  if (in.has("priority")) out.priority = static_cast<int>(in.integer("priority", 1, 5));
  if (in.has("weight")) out.weight = static_cast<int>(in.integer("weight", 0, 1'000'000));
  if (!in.ok()) return in.error();
  return out;
}

Status read_asked(FieldReader& in, Documents& documents, Asked& asked) {
  if (in.has("posting")) {
    const Result<Document*> posting = read_document(in, "posting", documents);
    if (!posting) return posting.error();
    const Result<Requirements>& read = posting.value()->as_requirements();
    if (!read) return located(read.error(), *posting.value());
    asked.requirements = &read.value();
    return Done{};
  }
  const Json& list = in.list("requirements");
  if (in.ok() && list.size() > static_cast<std::size_t>(most_requirements))
    in.refuse("requirements", "a list of at most 500");
  if (!in.ok()) return in.error();
  std::vector<ListedRequirement> items;
  for (const Json& item : list) {
    Result<ListedRequirement> read = read_listed(item, static_cast<std::uint32_t>(items.size() + 1));
    if (!read) return read.error();
    items.push_back(std::move(read).value());
  }
  Result<RequirementList> made = requirements_of_list(items, in.text_or("jobTitle", ""), documents.lexicon());
  if (!made) return made.error();
  asked.list = std::move(made).value();
  asked.requirements = &asked.list->requirements;
  return Done{};
}

// A section's text as a résumé around it: a head, its heading, then the text as given.
//
//   Jo Doe ⏎ jo@example.com ⏎⏎ Experience ⏎ | the text …
//                                          prefix
struct Framed {
  std::string text;
  std::size_t prefix = 0;
};

Framed frame(std::string_view text, SectionType type) {
  std::string heading(name_of(type));
  heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  Framed out{"Jo Doe\njo@example.com\n\n" + heading + "\n", 0};
  out.prefix = out.text.size();
  out.text += text;
  return out;
}

// The largest section of the type; else the largest that the text makes.
std::size_t main_section(const Resume& resume, SectionType type, std::size_t prefix) {
  std::size_t best = resume.sections.size() - 1;
  std::size_t best_size = 0;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    const Section& section = resume.sections[i];
    if (section.span.end <= prefix) continue;
    const std::size_t size = section.body.size() + (section.type == type ? resume.text.size() : 0);
    if (size <= best_size) continue;
    best = i;
    best_size = size;
  }
  return best;
}

Span unframed(Span span, std::size_t prefix) {
  return {std::max(span.begin, prefix) - prefix, std::max(span.end, prefix) - prefix};
}

Result<Json> inspect_section(const Document& document, SectionType type, const Requirements& requirements,
                             Level level, Date today) {
  if (trim(document.text()).empty())
    return fail(ErrorCode::bad_input, "The section is empty. Give its text.");
  const Framed framed = frame(document.text(), type);
  const Result<Resume> resume = parse_resume(framed.text);
  if (!resume) return resume.error();
  const Match found = match(resume.value(), requirements, document.lexicon(), today);
  const std::size_t place = main_section(resume.value(), type, framed.prefix);
  const AnalysisContext context{resume.value(), requirements, found, document.lexicon(), level, today};
  SectionAnalysis analysis = analyzer_for(type).analyze(place, context);
  analysis.type = type;
  analysis.section = 0;
  for (Issue& issue : analysis.issues) issue.span = unframed(issue.span, framed.prefix);
  for (SectionMatch& item : analysis.matches) item.span = unframed(item.span, framed.prefix);
  return analysis_json(analysis, document.offsets());
}

Result<Json> inspect_document(Document& document, Aspect aspect, const Requirements& requirements,
                              Level level, Date today) {
  const Result<Resume>& resume = document.as_resume();
  if (!resume) return located(resume.error(), document);
  const Match found = match(resume.value(), requirements, document.lexicon(), today);
  const AnalysisContext context{resume.value(), requirements, found, document.lexicon(), level, today};
  return analysis_json(analyzer_for(aspect).analyze(context), document.offsets());
}

}  // namespace

Result<Json> inspect_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "inspect");
  const Result<Document*> document = read_document(in, "text", documents);
  if (!document) return document.error();
  const std::string type = in.text("type");
  const bool whole = in.boolean_or("whole", false);
  const auto section = section_type_named(type);
  const auto aspect = aspect_named(type);
  if (whole ? !aspect : !section)
    in.refuse("type", "a section type, or with \"whole\" an aspect of the document");
  const auto level = level_named(in.text("level"));
  if (!level) in.refuse("level", "conservative, balanced or extensive");
  const Date today = read_today(in);
  if (!in.ok()) return in.error();
  Asked asked;
  if (Status read = read_asked(in, documents, asked); !read) return read.error();
  if (whole) return inspect_document(*document.value(), *aspect, *asked.requirements, *level, today);
  return inspect_section(*document.value(), *section, *asked.requirements, *level, today);
}

}  // namespace savile

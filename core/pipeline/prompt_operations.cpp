#include "pipeline/prompt_operations.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "edit/gate.hpp"
#include "pipeline/facts.hpp"
#include "pipeline/request.hpp"
#include "prompt/contact_mask.hpp"
#include "prompt/proposal.hpp"
#include "prompt/refusal.hpp"
#include "prompt/section_prompt.hpp"
#include "wire/change_json.hpp"
#include "wire/names.hpp"
#include "wire/reply_json.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

std::vector<std::size_t> read_sections(FieldReader& in, const Resume& resume) {
  std::vector<std::size_t> out;
  for (const Json& item : in.list("sections")) {
    const bool known = item.is_number_unsigned() && item.get<std::size_t>() < resume.sections.size();
    if (!known) in.refuse("sections", "places of sections");
    if (known) out.push_back(item.get<std::size_t>());
  }
  return out;
}

std::size_t read_section(FieldReader& in, const Resume& resume) {
  const auto section = static_cast<std::size_t>(in.integer("section", 0, 1 << 20));
  if (section >= resume.sections.size()) in.refuse("section", "the place of a section");
  return section;
}

// Those of the section's lines that were asked about: all, where the request does not say.
std::vector<PromptLine> read_lines(FieldReader& in, std::vector<PromptLine> lines) {
  if (!in.has("lines")) return lines;
  std::set<std::string> ids;
  for (const Json& id : in.list("lines")) {
    if (id.is_string()) ids.insert(id.get<std::string>());
  }
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [&](const PromptLine& line) { return ids.count(line.id) == 0; }),
              lines.end());
  return lines;
}

std::string reasons(const JudgedEdit& judged) {
  std::string out;
  for (const Finding& finding : judged.findings) {
    if (finding.tier != Tier::a) continue;
    if (!out.empty()) out += ' ';
    out += finding.why;
  }
  return out;
}

}  // namespace

Result<Json> prompts_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "prompts");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const Resume& resume = *pair.value().resume;
  const std::vector<std::size_t> sections = read_sections(in, resume);
  const auto level = level_named(in.text_or("level", "balanced"));
  if (!level) in.refuse("level", "a level");
  PromptOptions options;
  options.max_tokens = static_cast<std::size_t>(in.integer_or("maxTokens", 1, 1 << 24, 4000));
  if (!in.ok()) return in.error();
  options.level = *level;
  const ContactMask mask(resume);
  Json prompts = Json::array();
  for (const std::size_t section : sections) {
    for (SectionPrompt& prompt :
         section_prompts(resume, section, *pair.value().requirements, mask, options)) {
      Json lines = Json::array();
      for (const PromptLine& line : prompt.lines) lines.push_back(line.id);
      prompts.push_back({{"section", section},
                         {"user", std::move(prompt.user)},
                         {"lines", std::move(lines)},
                         {"tokens", prompt.tokens}});
    }
  }
  return Json{{"system", system_prompt(*level)}, {"prompts", std::move(prompts)}, {"schema", reply_schema()}};
}

Result<Json> proposals_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "proposals");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const DocumentPair& p = pair.value();
  const std::size_t section = read_section(in, *p.resume);
  const std::string reply = in.text("reply");
  const std::string prefix = in.text_or("prefix", "m" + std::to_string(section + 1) + ".");
  const Result<std::vector<PlacedFact>> facts = read_facts(in, p.resume_document->offsets());
  if (!in.ok()) return in.error();
  if (!facts) return facts.error();
  const std::vector<PromptLine> lines = read_lines(in, prompt_lines(*p.resume, section));
  if (!in.ok()) return in.error();
  const Result<std::vector<Proposal>> proposals = read_reply(reply);
  if (!proposals) return proposals.error();
  const ContactMask mask(*p.resume);
  ReadProposals read = edits_of(proposals.value(), lines, *p.resume, section, *p.requirements, mask);
  for (std::size_t i = 0; i < read.edits.size(); ++i) read.edits[i].id = prefix + std::to_string(i + 1);
  Json changes = Json::array();
  const std::vector<JudgedEdit> judged = p.resume_document->judge(read.edits, p.today, facts.value());
  for (std::size_t i = 0; i < judged.size(); ++i) {
    changes.push_back(change_json(judged[i], *p.resume, p.resume_document->offsets()));
    if (judged[i].edit.status == EditStatus::refused)
      read.refused.push_back({read.lines[i], judged[i].edit.after, reasons(judged[i])});
  }
  return Json{{"changes", std::move(changes)},
              {"problems", read.problems},
              {"again", refusal_prompt(read.refused, mask)}};
}

Result<Json> lines_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "lines");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<Resume>& resume = document.value()->as_resume();
  if (!resume) return located(resume.error(), *document.value());
  Json sections = Json::array();
  for (std::size_t section = 0; section < resume.value().sections.size(); ++section) {
    Json lines = Json::array();
    for (const PromptLine& line : prompt_lines(resume.value(), section)) {
      if (line.fact()) continue;
      Json range = Json::object();
      put_span(range, line.span, document.value()->offsets());
      lines.push_back(std::move(range));
    }
    sections.push_back({{"type", name_of(resume.value().sections[section].type)},
                        {"heading", slice(resume.value().text, resume.value().sections[section].heading)},
                        {"lines", std::move(lines)}});
  }
  return Json{{"sections", std::move(sections)}};
}

}  // namespace savile

#include "pipeline/prompt_operations.hpp"

#include <string>
#include <utility>

#include "edit/gate.hpp"
#include "pipeline/request.hpp"
#include "prompt/contact_mask.hpp"
#include "prompt/proposal.hpp"
#include "prompt/section_prompt.hpp"
#include "wire/change_json.hpp"
#include "wire/names.hpp"
#include "wire/reply_json.hpp"

namespace savile {
namespace {

std::size_t read_section(FieldReader& in, const Resume& resume) {
  const auto most = static_cast<std::int64_t>(resume.sections.size()) - 1;
  if (most < 0) {
    in.refuse("section", "the place of a section, and the résumé has none");
    return 0;
  }
  return static_cast<std::size_t>(in.integer("section", 0, most));
}

}  // namespace

Result<Json> prompts_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "prompts");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const Resume& resume = *pair.value().resume;
  const std::size_t section = read_section(in, resume);
  const auto level = level_named(in.text_or("level", "balanced"));
  if (!level) in.refuse("level", "a level");
  PromptOptions options;
  options.max_tokens = static_cast<std::size_t>(in.integer_or("maxTokens", 1, 1 << 24, 4000));
  if (!in.ok()) return in.error();
  options.level = *level;
  Json prompts = Json::array();
  for (SectionPrompt& prompt :
       section_prompts(resume, section, *pair.value().requirements, ContactMask(resume), options)) {
    Json lines = Json::array();
    for (const PromptLine& line : prompt.lines) lines.push_back(line.id);
    prompts.push_back({{"system", std::move(prompt.system)},
                       {"user", std::move(prompt.user)},
                       {"lines", std::move(lines)},
                       {"tokens", prompt.tokens}});
  }
  return Json{{"prompts", std::move(prompts)}, {"schema", reply_schema()}};
}

Result<Json> proposals_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "proposals");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const Resume& resume = *pair.value().resume;
  const std::size_t section = read_section(in, resume);
  const std::string reply = in.text("reply");
  if (!in.ok()) return in.error();
  const Result<std::vector<Proposal>> proposals = read_reply(reply);
  if (!proposals) return proposals.error();
  ReadProposals read = edits_of(proposals.value(), prompt_lines(resume, section), resume, section,
                                *pair.value().requirements, ContactMask(resume));
  for (std::size_t i = 0; i < read.edits.size(); ++i)
    read.edits[i].id = "m" + std::to_string(section + 1) + "." + std::to_string(i + 1);
  Json changes = Json::array();
  for (const JudgedEdit& judged : judge(resume, read.edits, Lexicon::standard(), pair.value().today))
    changes.push_back(change_json(judged, resume, pair.value().resume_document->offsets()));
  return Json{{"changes", std::move(changes)}, {"problems", read.problems}};
}

}  // namespace savile

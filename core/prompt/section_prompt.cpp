#include "prompt/section_prompt.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "chunk/token_estimate.hpp"
#include "prompt/shown_text.hpp"
#include "prompt/template.hpp"
#include "requirement/requirement_id.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t most_requirements = 40;
constexpr std::size_t longest_requirement = 300;  // bytes

std::string permission_of(Level level) {
  const std::string_view table = prompt_template("permissions");
  const std::string name = std::string(name_of(level)) + "\t";
  std::size_t at = table.find(name);
  if (at == std::string_view::npos) return "";
  at += name.size();
  return std::string(table.substr(at, table.find('\n', at) - at));
}

// The heaviest, in the posting's order.
std::string requirements_text(const Requirements& requirements) {
  std::vector<const Requirement*> asked;
  for (const Requirement& requirement : requirements.requirements) asked.push_back(&requirement);
  if (asked.size() > most_requirements) {
    sort_stably(asked, [](const Requirement* a, const Requirement* b) { return a->weight > b->weight; });
    asked.resize(most_requirements);
    sort_stably(asked, [](const Requirement* a, const Requirement* b) { return a->id < b->id; });
  }
  std::string out;
  if (requirements.job_title.found()) out += "Job: " + shown(requirements.job_title.value) + "\n";
  out += "Requirements:\n";
  for (const Requirement* requirement : asked) {
    out += requirement_id(requirement->id) + " (" + std::string(name_of(requirement->importance)) +
           "): " + cut_at_character(shown(requirement->text), longest_requirement) + "\n";
  }
  return out;
}

class Writer {
 public:
  Writer(const Resume& resume, std::size_t section, const Requirements& requirements, const ContactMask& mask,
         const PromptOptions& options)
      : resume_(resume),
        mask_(mask),
        opening_(mask.hide(requirements_text(requirements)) +
                 "\nSection: " + std::string(name_of(resume.sections[section].type)) + "\n"),
        fixed_(estimate_tokens(system_prompt(options.level)) + estimate_tokens(opening_)),
        budget_(options.max_tokens) {}

  std::vector<SectionPrompt> write(const std::vector<PromptLine>& lines) {
    for (const PromptLine& line : lines) {
      const std::string text = mask_.hide(shown(slice(resume_.text, line.span))) + "\n";
      if (line.fact()) {
        if (!under_fact_) head_.clear();
        under_fact_ = true;
        head_ += "= " + text;
        continue;
      }
      take(line, line.id + ": " + text, under_fact_);
      under_fact_ = false;
    }
    close();
    return std::move(prompts_);
  }

 private:
  void take(const PromptLine& line, const std::string& text, bool first_of_entry) {
    const std::size_t size = estimate_tokens(text);
    const std::size_t head_size = first_of_entry ? estimate_tokens(head_) : 0;
    if (!open_.empty() && fixed_ + tokens_ + head_size + size > budget_) close();
    if (open_.empty() || first_of_entry) {
      body_ += head_;
      tokens_ += estimate_tokens(head_);
    }
    body_ += text;
    tokens_ += size;
    open_.push_back(line);
  }

  void close() {
    if (open_.empty()) return;
    prompts_.push_back({opening_ + body_, std::move(open_), fixed_ + tokens_});
    open_ = {};
    body_.clear();
    tokens_ = 0;
  }

  const Resume& resume_;
  const ContactMask& mask_;
  std::string opening_;
  std::size_t fixed_, budget_;
  std::string head_;  // of the entry that the lines now stand under
  bool under_fact_ = false;
  std::string body_;
  std::vector<PromptLine> open_;
  std::size_t tokens_ = 0;
  std::vector<SectionPrompt> prompts_;
};

}  // namespace

std::string system_prompt(Level level) {
  std::string text(trim(prompt_template("system")));
  constexpr std::string_view place = "{permission}";
  text.replace(text.find(place), place.size(), permission_of(level));
  return text;
}

std::vector<SectionPrompt> section_prompts(const Resume& resume, std::size_t section,
                                           const Requirements& requirements, const ContactMask& mask,
                                           const PromptOptions& options) {
  return Writer(resume, section, requirements, mask, options).write(prompt_lines(resume, section));
}

}  // namespace savile

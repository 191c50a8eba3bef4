// What a model is asked: to reword the lines of one section, or a part of it that fits a budget.
#pragma once

#include <string>
#include <vector>

#include "analysis/section_analyzer.hpp"
#include "document/resume.hpp"
#include "prompt/contact_mask.hpp"
#include "prompt/prompt_lines.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct SectionPrompt {
  std::string user;
  std::vector<PromptLine> lines;  // those that may be reworded
  std::size_t tokens = 0;         // with the system prompt, by token_estimate.hpp
};

struct PromptOptions {
  Level level = Level::balanced;
  std::size_t max_tokens = 4000;  // of a prompt; one with a single line may have more
};

// What is said of the work itself, the same for all sections.
[[nodiscard]] std::string system_prompt(Level level);

// Ids of lines are those of the whole section, so replies to its parts do not mix. A part repeats the
// head that its first line stands under. Empty where nothing may be reworded. Contact details, hidden
// and control characters are not in it.
[[nodiscard]] std::vector<SectionPrompt> section_prompts(const Resume& resume, std::size_t section,
                                                         const Requirements& requirements,
                                                         const ContactMask& mask,
                                                         const PromptOptions& options);

}  // namespace savile

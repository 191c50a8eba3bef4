#include "prompt/claim_prompt.hpp"

#include "chunk/token_estimate.hpp"
#include "prompt/shown_text.hpp"
#include "prompt/template.hpp"
#include "text/character.hpp"
#include "text/line.hpp"

namespace savile {

ClaimPrompt claim_prompt(const Requirements& requirements, std::size_t longest) {
  ClaimPrompt out;
  out.system = std::string(trim(prompt_template("claims")));
  out.user = "Found already:\n";
  for (const Requirement& found : requirements.requirements) out.user += "- " + shown(found.text) + "\n";
  out.user += "\nThe posting:\n";
  const std::string_view text = cut_text(requirements.text, longest);
  for (const Line& line : split_lines(text)) {
    if (!line.blank()) out.user += shown(slice(text, line.content)) + "\n";
  }
  out.tokens = estimate_tokens(out.system) + estimate_tokens(out.user);
  return out;
}

}  // namespace savile

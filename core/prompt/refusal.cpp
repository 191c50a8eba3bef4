#include "prompt/refusal.hpp"

#include "prompt/shown_text.hpp"
#include "prompt/template.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_line = 600;  // bytes; of a line or a reason

}  // namespace

std::string refusal_prompt(const std::vector<RefusedLine>& refused, const ContactMask& mask) {
  if (refused.empty()) return {};
  std::string lines;
  for (const RefusedLine& line : refused) {
    lines += line.id + ": " + cut_at_character(shown(line.after), longest_line) +
             "\n   refused: " + cut_at_character(shown(line.why), longest_line) + "\n";
  }
  std::string text = "\n" + std::string(trim(prompt_template("again"))) + "\n";
  constexpr std::string_view place = "{lines}";
  text.replace(text.find(place), place.size(), mask.hide(trim(lines)));
  return text;
}

}  // namespace savile

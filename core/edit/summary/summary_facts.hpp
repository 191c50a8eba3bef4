// What a composed summary may say, each fact in the résumé's own words and with the spans that prove it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "edit/rule.hpp"

namespace savile {

struct SummaryFact {
  std::string words;
  std::vector<Span> evidence;
  std::vector<std::uint32_t> requirements;
};

// What the posting asks for and the work shows, most important first, as it stands within a sentence:
// "wound care", "Epic". Nothing that `title` says already.
[[nodiscard]] std::vector<SummaryFact> proven_skills_asked_for(const RuleContext& context,
                                                               std::string_view title, std::size_t most);

// The bullet of the recent posts that gives a figure and serves the posting most, as a sentence with its
// full stop; copied but for line ends. None where no bullet reads as a sentence.
[[nodiscard]] std::optional<SummaryFact> best_achievement(const RuleContext& context);

// "a BSc in Nursing": the degree that the posting asks for, if it is held.
[[nodiscard]] std::optional<SummaryFact> degree_asked_for(const RuleContext& context);

// Licences and certificates that the posting names and the résumé has: "NMC registration".
[[nodiscard]] std::vector<SummaryFact> certificates_asked_for(const RuleContext& context, std::size_t most);

}  // namespace savile

// The job title that a summary may name: one that the person holds or held last, as the résumé gives it.
//
// Never the posting's where it says more: whoever is a "Backend Engineer" is none of rank because the
// posting wants a "Senior Backend Engineer".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"
#include "edit/rule.hpp"

namespace savile {

struct HeldTitle {
  std::string words;     // "Registered Nurse", without department and place
  Span span;             // where it stands
  int similarity = 0;    // to the title that is offered, 0 to 100
  bool offered = false;  // near enough that the posting may be said to look for it
};

// Of the posts held now, else of the last one, the one nearest to the offered title; none where no title is
// plain enough to stand in a sentence.
[[nodiscard]] std::optional<HeldTitle> title_to_name(const RuleContext& context);

// As it stands at a sentence's beginning: "REGISTERED NURSE" -> "Registered nurse", "UX Designer" -> "UX
// designer", "Java Developer" -> "Java developer". Where a word may be a name, the title stays as written;
// empty where that is all in capitals.
[[nodiscard]] std::string title_in_sentence(std::string_view title, const RuleContext& context);

}  // namespace savile

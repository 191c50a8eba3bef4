#include "edit/wanted_names.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/sort_stably.hpp"
#include "edit/text_unit.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t enough_text = 32 * 1024;

}  // namespace

std::string listed_form(const Term& term, std::string_view written) {
  if (equal_folded(term.name, written)) return term.name;
  for (const std::string& alias : term.aliases) {
    if (equal_folded(alias, written)) return alias;
  }
  return {};
}

WantedNames::WantedNames(const Requirements& requirements, const Resume& resume, const Lexicon& lexicon) {
  std::map<TermId, std::vector<std::pair<std::string, int>>> counted;
  for (const Requirement& requirement : requirements.requirements) {
    for (const TermHit& hit : lexicon.find(TokenizedText(slice(requirements.text, requirement.span)))) {
      std::string form =
          listed_form(lexicon.term(hit.term), slice(slice(requirements.text, requirement.span), hit.span));
      if (form.empty()) continue;
      std::vector<std::uint32_t>& ids = names_[hit.term].requirements;
      if (ids.empty() || ids.back() != requirement.id) ids.push_back(requirement.id);
      auto& forms = counted[hit.term];
      const auto known =
          std::find_if(forms.begin(), forms.end(), [&](const auto& f) { return f.first == form; });
      if (known == forms.end()) {
        forms.emplace_back(std::move(form), 1);
      } else {
        ++known->second;
      }
    }
  }
  for (auto& [term, forms] : counted) {
    sort_stably(forms, [](const auto& a, const auto& b) { return a.second > b.second; });
    for (auto& form : forms) names_[term].forms.push_back(std::move(form.first));
  }
  if (names_.empty()) return;
  for (const Section& section : resume.sections) {
    if (section.span.begin > enough_text) break;
    for (const TextUnit& unit : text_units_of(section, resume.text)) {
      const std::string_view content = slice(resume.text, unit.span);
      for (const TermHit& hit : lexicon.find(TokenizedText(content))) {
        if (names_.count(hit.term) == 0) continue;
        Use& use = uses_.emplace(hit.term, Use{unit.span.begin, {}}).first->second;
        use.forms.push_back(fold(slice(content, hit.span)));
      }
    }
  }
}

const WantedName* WantedNames::of(TermId term) const {
  const auto found = names_.find(term);
  return found == names_.end() || found->second.forms.empty() ? nullptr : &found->second;
}

bool WantedNames::is_first_mention(TermId term, std::size_t unit) const {
  const auto found = uses_.find(term);
  return found != uses_.end() && found->second.first == unit;
}

bool WantedNames::is_used(TermId term, std::string_view form) const {
  const auto found = uses_.find(term);
  if (found == uses_.end()) return false;
  const std::string key = fold(form);
  return std::find(found->second.forms.begin(), found->second.forms.end(), key) != found->second.forms.end();
}

}  // namespace savile

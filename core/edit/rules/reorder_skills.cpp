#include "edit/rules/reorder_skills.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/sort_stably.hpp"
#include "document/skill_name.hpp"
#include "edit/permutation.hpp"
#include "edit/rule_readings.hpp"
#include "edit/skill_list.hpp"
#include "edit/wanted_terms.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr std::size_t fewest_items = 3;  // two skills are read at one glance

struct Item {
  std::uint32_t place = 0;
  std::vector<std::uint32_t> requirements;  // that name it
  std::vector<TermId> wanted;               // what is asked for in it
  bool spoken_of = false;  // the posting has a word of it: it may be asked for in other words

  [[nodiscard]] bool stays() const { return !requirements.empty() || spoken_of; }
};

// Any term within the item counts: "AWS (EC2, S3)" is wanted for AWS.
Item look_up(std::uint32_t place, Span span, const RuleContext& context, const WantedTerms& wanted) {
  const std::string_view text = slice(context.resume.text, span);
  Item item{place, {}, {}, context.readings->posting_words().share_word(text)};
  // "Go" by itself is the language here, where in running text it might be the verb.
  if (const TermId* whole = context.lexicon.lookup(text)) {
    item.requirements = wanted.requirements_naming(*whole);
    if (!item.requirements.empty()) item.wanted.push_back(*whole);
    return item;
  }
  const TokenizedText tokens(text);
  for (const TermHit& hit : context.lexicon.find(tokens)) {
    if (wanted.contains(hit.term)) item.wanted.push_back(hit.term);
    for (const std::uint32_t id : wanted.requirements_naming(hit.term)) {
      if (std::find(item.requirements.begin(), item.requirements.end(), id) == item.requirements.end()) {
        item.requirements.push_back(id);
      }
    }
  }
  return item;
}

// The posting's own words for what the item holds, since the reason says what it asks for: "Go" of "a bit
// of Go", "Kubernetes" of "K8s". The item's own where they are the same, or where it holds several.
std::string_view asked_name(const Item& item, const SkillGroup& group, const RuleContext& context) {
  const std::string_view text = context.resume.text;
  const std::string_view own = slice(text, skill_name(text, group.items[item.place]));
  if (item.wanted.size() != 1) return own;
  std::string_view asked;
  for (const Requirement& requirement : context.requirements.requirements) {
    const std::size_t count = std::min(requirement.terms.size(), requirement.term_spans.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (requirement.terms[i] != item.wanted.front()) continue;
      const std::string_view words = slice(context.requirements.text, requirement.term_spans[i]);
      if (equal_folded(words, own)) return own;
      if (asked.empty()) asked = words;
    }
  }
  return asked.empty() ? own : asked;
}

// The wanted names that moved up, for the reason: "Docker, AWS and Redis".
std::string names(const std::vector<Item>& items, const SkillGroup& group, const RuleContext& context) {
  std::vector<std::string_view> moved;
  for (std::size_t place = 0; place < items.size(); ++place) {
    if (!items[place].requirements.empty() && items[place].place > place) {
      moved.push_back(asked_name(items[place], group, context));
    }
  }
  std::string out;
  for (std::size_t i = 0; i < moved.size(); ++i) {
    if (i > 0) out += i + 1 == moved.size() ? " and " : ", ";
    out += moved[i];
  }
  return out;
}

void propose_for_group(const SkillGroup& group, const RuleContext& context, const WantedTerms& wanted,
                       std::vector<Edit>& out) {
  if (group.items.size() < fewest_items || !is_even_list(group, context.resume.text)) return;
  std::vector<Item> items;
  for (std::uint32_t i = 0; i < group.items.size(); ++i) {
    items.push_back(look_up(i, group.items[i], context, wanted));
  }
  // Two classes only, and stable: running again changes nothing, and the owner's order shows through. What
  // the posting speaks of in any way goes behind nothing that it asks for.
  const auto fixed = static_cast<std::ptrdiff_t>(fixed_items(group, context.resume.text, context.lexicon));
  std::stable_partition(items.begin() + fixed, items.end(), [](const Item& item) { return item.stays(); });
  std::vector<std::uint32_t> order;
  for (const Item& item : items) order.push_back(item.place);
  std::optional<Edit> edit = permutation_edit(context.resume.text, group.items, std::move(order));
  if (!edit) return;
  for (const Item& item : items) {
    edit->requirements.insert(edit->requirements.end(), item.requirements.begin(), item.requirements.end());
    if (!item.requirements.empty()) edit->evidence.push_back(group.items[item.place]);
  }
  sort_stably(edit->requirements);
  edit->requirements.erase(std::unique(edit->requirements.begin(), edit->requirements.end()),
                           edit->requirements.end());
  const std::string moved = names(items, group, context);
  if (moved.empty()) return;
  edit->reason = "The posting asks for " + moved + "; what is asked for comes first in the list.";
  out.push_back(std::move(*edit));
}

}  // namespace

void ReorderSkillsRule::propose(std::size_t section, const RuleContext& context,
                                std::vector<Edit>& out) const {
  const WantedTerms wanted(context.requirements);
  for (const SkillGroup& group : context.resume.sections[section].skill_groups) {
    propose_for_group(group, context, wanted, out);
  }
}

}  // namespace savile

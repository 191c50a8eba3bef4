#include "edit/rules/reorder_bullets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "analysis/bullet_relevance.hpp"
#include "analysis/proven_skills.hpp"
#include "analysis/weak_opening.hpp"
#include "base/sort_stably.hpp"
#include "document/date.hpp"
#include "edit/permutation.hpp"
#include "edit/rule_readings.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr int slight_relevance = 10;   // a tenth of one required requirement: less is chance
constexpr int firm_relevance = 34;     // a third of one
constexpr int strong_relevance = 100;  // one required requirement

// What a bullet does for the posting, in four classes and no more: within one the owner's order shows what
// he holds to be his best, and a finer measure would only put chance in its place.
enum class Weight : std::uint8_t {
  none,    // serves nothing, gives no figure and names nothing of a trade: no opening
  slight,  // shares a word or two with the posting
  firm,
  strong,  // a result with its figure, for what is asked: it leads
};

struct Ranked {
  std::uint32_t place = 0;
  BulletRelevance relevance;
  Weight weight = Weight::none;
  bool weak = false;  // opens with "Assisted" or the like: nothing to lead with
};

// Words that lean on the bullet before them.
constexpr std::array<std::string_view, 24> leaning = {
    "this",  "these",    "that",     "those",     "it",    "its",     "also",         "additionally",
    "then",  "they",     "such",     "their",     "later", "both",    "subsequently", "furthermore",
    "again", "impacted", "resulted", "resulting", "thus",  "thereby", "consequently", "same"};

bool leans_on_another(std::string_view bullet) {
  const TokenizedText tokens(bullet);
  return !tokens.empty() && std::find(leaning.begin(), leaning.end(), tokens.key(0)) != leaning.end();
}

// Between two bullets that may change places stand a line end, blanks and a glyph or a number,
// each as wide as the others: no text, and no sub-bullets.
std::optional<std::string> separator_shape(std::string_view between) {
  std::string shape;
  for (const char c : between) {
    if (c == '\r') continue;
    if (is_ascii_letter(static_cast<unsigned char>(c))) return std::nullopt;
    if (!is_ascii_digit(static_cast<unsigned char>(c))) shape += c;
  }
  return shape;
}

bool may_be_reordered(const std::vector<Bullet>& bullets, std::string_view text) {
  std::optional<std::string> shape;
  for (std::size_t i = 0; i < bullets.size(); ++i) {
    const std::string_view content = slice(text, bullets[i].content);
    if (content.empty() || content.back() == ':' || leans_on_another(content)) return false;
    // A list in the order of its dates has an order already.
    const auto dates = find_date_range(text, bullets[i].content);
    if (dates && dates->span.begin == bullets[i].content.begin) return false;
    if (i == 0) continue;
    const auto here = separator_shape(slice(text, {bullets[i - 1].content.end, bullets[i].content.begin}));
    if (!here || (shape && *shape != *here)) return false;
    shape = here;
  }
  return bullets.size() >= 2;
}

// Names a tool or method of some trade that a list of skills could hold: no party, no documentation.
bool names_trade(std::string_view bullet, const Lexicon& lexicon) {
  const TokenizedText text(bullet);
  const std::vector<TermHit> hits = lexicon.find(text);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const TermHit& hit) { return is_worth_listing(lexicon.term(hit.term)); });
}

// A duty ("Responsible for") may be told as a deed by another rule.
bool opens_weakly(std::string_view bullet) {
  const auto opening = find_weak_opening(bullet);
  return opening && opening->kind != WeakOpeningKind::duty;
}

// Having helped or taken part in something is far from having done it.
Weight weight_of(std::string_view bullet, int relevance, const RuleContext& context) {
  if (opens_weakly(bullet)) relevance /= 4;
  if (!find_weak_opening(bullet) && relevance >= strong_relevance && context.readings->figures(bullet).result)
    return Weight::strong;
  if (relevance >= firm_relevance || context.readings->figures(bullet).any ||
      names_trade(bullet, context.lexicon))
    return Weight::firm;
  const bool slight =
      relevance >= slight_relevance || context.readings->posting_words().share_own_word(bullet);
  return slight ? Weight::slight : Weight::none;
}

// Results for what is asked lead; what does nothing leaves the top, where a reader decides whether to read
// on, and goes behind the firm ones that follow at once. All else stays: it is the owner's telling. Running
// it again changes nothing.
void put_in_order(std::vector<Ranked>& bullets) {
  constexpr std::size_t top = 2;
  std::stable_partition(bullets.begin(), bullets.end(),
                        [](const Ranked& bullet) { return bullet.weight == Weight::strong; });
  const auto leads = [](const Ranked& bullet) { return bullet.weight >= Weight::firm && !bullet.weak; };
  for (std::size_t place = std::min(top, bullets.size()); place-- > 0;) {
    const auto here = bullets.begin() + static_cast<std::ptrdiff_t>(place);
    if (here->weight == Weight::none)
      std::rotate(here, here + 1, std::find_if_not(here + 1, bullets.end(), leads));
  }
}

std::string reason_for(const std::vector<Ranked>& ranked, std::size_t moved_up) {
  std::size_t sunk = 0;
  bool led = false;
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    sunk += ranked[place].weight == Weight::none && ranked[place].place < place ? 1U : 0U;
    led = led || (ranked[place].weight == Weight::strong && ranked[place].place > place);
  }
  if (led || sunk == 0) {
    return moved_up == 1
               ? "One bullet answers the posting more closely than those above it; it moves up."
               : std::to_string(moved_up) +
                     " bullets answer the posting more closely than those above them; they move up.";
  }
  return sunk == 1 ? "One bullet answers nothing in the posting; it moves below those that do."
                   : std::to_string(sunk) +
                         " bullets answer nothing in the posting; they move below those that do.";
}

void propose_for_list(const std::vector<Bullet>& bullets, const RuleContext& context,
                      const RelevanceScale& scale, std::vector<Edit>& out) {
  const std::string_view text = context.resume.text;
  if (!may_be_reordered(bullets, text)) return;
  std::vector<Span> parts;
  std::vector<Ranked> ranked;
  for (std::uint32_t i = 0; i < bullets.size(); ++i) {
    parts.push_back(bullets[i].content);
    const std::string_view content = slice(text, bullets[i].content);
    BulletRelevance relevance = scale.of(content);
    const Weight weight = weight_of(content, relevance.score, context);
    ranked.push_back({i, std::move(relevance), weight, opens_weakly(content)});
  }
  put_in_order(ranked);
  std::vector<std::uint32_t> order;
  for (const Ranked& item : ranked) order.push_back(item.place);
  std::optional<Edit> edit = permutation_edit(text, std::move(parts), std::move(order));
  if (!edit) return;
  // With the line end, so that what is put in at the end of the last bullet moves with it.
  if (edit->span.end < text.size() && text[edit->span.end] == '\n') {
    ++edit->span.end;
    edit->before += '\n';
    edit->after += '\n';
  }
  std::size_t moved_up = 0;
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    const Ranked& item = ranked[place];
    if (item.place <= place || item.relevance.serves.empty()) continue;
    ++moved_up;
    edit->evidence.push_back(bullets[item.place].content);
    for (const Served& served : item.relevance.serves) edit->requirements.push_back(served.requirement);
  }
  if (moved_up == 0) return;
  sort_stably(edit->requirements);
  edit->requirements.erase(std::unique(edit->requirements.begin(), edit->requirements.end()),
                           edit->requirements.end());
  edit->reason = reason_for(ranked, moved_up);
  out.push_back(std::move(*edit));
}

}  // namespace

void ReorderBulletsRule::propose(std::size_t section, const RuleContext& context,
                                 std::vector<Edit>& out) const {
  // Of another language's bullets the weights know nothing.
  if (!context.readings->is_all_english()) return;
  for (const Entry& entry : context.resume.sections[section].entries) {
    propose_for_list(entry.bullets, context, context.readings->relevance(), out);
  }
}

}  // namespace savile

#include "edit/rules/weak_opening.hpp"

#include <optional>
#include <string>
#include <utility>

#include "analysis/bullet_relevance.hpp"
#include "analysis/weak_opening.hpp"
#include "edit/opening_rewrite.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

enum class Voice { past, present, unclear };

// The tense of the verb that opens a bullet.
Voice voice_of(std::string_view bullet) {
  const TokenizedText tokens(bullet);
  if (tokens.empty()) return Voice::unclear;
  const auto form = verb_form(tokens.key(0));
  if (!form || past_tense(form->base) == form->base) return Voice::unclear;  // "set" is both
  if (form->shape == VerbShape::past || form->shape == VerbShape::participle) return Voice::past;
  return form->shape == VerbShape::gerund ? Voice::unclear : Voice::present;
}

// Past work is told in the past; work that goes on, as the other bullets of the entry tell it.
Tense tense_of(const Entry& entry, std::string_view text) {
  if (!entry.dates || !entry.dates->current) return Tense::past;
  int balance = 0;
  for (const Bullet& bullet : entry.bullets) {
    const Voice voice = voice_of(slice(text, bullet.content));
    if (voice == Voice::past) ++balance;
    if (voice == Voice::present) --balance;
  }
  return balance > 0 ? Tense::past : Tense::present;
}

void propose_for_bullet(const Bullet& bullet, Tense tense, const RuleContext& context,
                        const RelevanceScale& scale, std::vector<Edit>& out) {
  const std::string_view content = slice(context.resume.text, bullet.content);
  const std::optional<WeakOpening> opening = find_weak_opening(content);
  // Helping and taking part are no deeds of one's own, and "jointly" is a fact: both stay.
  if (!opening || opening->kind != WeakOpeningKind::duty || !opening->qualifier.empty()) return;
  std::optional<OpeningRewrite> rewrite = rewrite_opening(content, opening->span, tense);
  if (!rewrite) return;
  Edit edit;
  edit.span = {bullet.content.begin + rewrite->span.begin, bullet.content.begin + rewrite->span.end};
  edit.before = slice(context.resume.text, edit.span);
  edit.after = std::move(rewrite->after);
  edit.reason = "“" + std::string(slice(content, opening->span)) + "” names a duty; “" + rewrite->verb +
                "” says what " + (tense == Tense::past ? "was" : "is") +
                " done, in a word that the bullet has already.";
  for (const Served& served : scale.of(content).serves) edit.requirements.push_back(served.requirement);
  edit.evidence.push_back(bullet.content);
  out.push_back(std::move(edit));
}

}  // namespace

void WeakOpeningRule::propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const {
  const Section& where = context.resume.sections[section];
  const RelevanceScale scale(context.requirements, context.lexicon);
  for (const Entry& entry : where.entries) {
    const Tense tense = tense_of(entry, context.resume.text);
    for (const Bullet& bullet : entry.bullets) propose_for_bullet(bullet, tense, context, scale, out);
  }
  for (const Bullet& bullet : where.bullets) propose_for_bullet(bullet, Tense::past, context, scale, out);
}

}  // namespace savile

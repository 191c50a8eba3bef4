// verify(): reads both texts once and runs the checks, typed facts first, words last.

#include <algorithm>
#include <optional>
#include <utility>

#include "base/sort_stably.hpp"
#include "edit/verifier.hpp"
#include "edit/verifier/agency_check.hpp"
#include "edit/verifier/aim_check.hpp"
#include "edit/verifier/alignment.hpp"
#include "edit/verifier/back_reference_check.hpp"
#include "edit/verifier/binding_check.hpp"
#include "edit/verifier/borne_honour_check.hpp"
#include "edit/verifier/bullet_judge.hpp"
#include "edit/verifier/cause_check.hpp"
#include "edit/verifier/certainty_check.hpp"
#include "edit/verifier/check_text.hpp"
#include "edit/verifier/claim.hpp"
#include "edit/verifier/claimed_words_check.hpp"
#include "edit/verifier/comparison_check.hpp"
#include "edit/verifier/condition_check.hpp"
#include "edit/verifier/contact_check.hpp"
#include "edit/verifier/contrary_check.hpp"
#include "edit/verifier/coordination_check.hpp"
#include "edit/verifier/credential_check.hpp"
#include "edit/verifier/date_check.hpp"
#include "edit/verifier/degree_check.hpp"
#include "edit/verifier/distribution_check.hpp"
#include "edit/verifier/employer_check.hpp"
#include "edit/verifier/ended_check.hpp"
#include "edit/verifier/entry_line_check.hpp"
#include "edit/verifier/frequency_check.hpp"
#include "edit/verifier/heading_words.hpp"
#include "edit/verifier/homoglyph_check.hpp"
#include "edit/verifier/led_people_check.hpp"
#include "edit/verifier/limit_check.hpp"
#include "edit/verifier/name_check.hpp"
#include "edit/verifier/named_deed_check.hpp"
#include "edit/verifier/negation_check.hpp"
#include "edit/verifier/novelty_check.hpp"
#include "edit/verifier/numbered_name.hpp"
#include "edit/verifier/object_check.hpp"
#include "edit/verifier/omission_check.hpp"
#include "edit/verifier/order_check.hpp"
#include "edit/verifier/others_check.hpp"
#include "edit/verifier/part_check.hpp"
#include "edit/verifier/party_check.hpp"
#include "edit/verifier/proof_text.hpp"
#include "edit/verifier/quantity_check.hpp"
#include "edit/verifier/relation_check.hpp"
#include "edit/verifier/role_check.hpp"
#include "edit/verifier/share_base_check.hpp"
#include "edit/verifier/side_check.hpp"
#include "edit/verifier/standing_check.hpp"
#include "edit/verifier/term_check.hpp"
#include "edit/verifier/unchanged_clause.hpp"
#include "edit/verifier/unfinished.hpp"
#include "edit/verifier/unfinished_deed_check.hpp"
#include "edit/verifier/venture_check.hpp"
#include "edit/verifier/voice_check.hpp"
#include "edit/verifier/written_out.hpp"

namespace savile {
namespace {

// The figures first: their words are proven with them. Words last: they take what is left.
void run_checks(gate::Claim& claim, std::vector<Finding>& out) {
  using namespace gate;
  const std::vector<DateRange> after_dates = read_dates(claim.after);
  const std::vector<std::vector<Aligned>> aligned = align_segments(claim);
  settle_headings(claim);
  settle_written_out(claim);
  settle_numbered_names(claim);
  check_contact(claim, out);
  check_homoglyphs(claim, out);
  settle_numbered_terms(claim);
  check_back_references(claim, out);
  check_dates(claim, after_dates, out);
  check_frequencies(claim, out);
  check_quantities(claim, read_quantities(claim.after, spans_of(after_dates)), out);
  check_degrees(claim, out);
  check_borne_honours(claim, out);
  check_credentials(claim, out);
  check_order(claim, out);
  check_directions(claim, out);
  check_prepositions(claim, out);
  check_own_posts(claim, out);
  check_causes(claim, out);
  check_aims(claim, out);
  check_own_changes(claim, out);
  check_voices(claim, out);
  check_deeds_of_others(claim, out);
  check_named_deeds(claim, out);
  check_unfinished_deeds(claim, out);
  check_certainty(claim, out);
  check_standing(claim, out);
  check_ended(claim, out);
  check_parts(claim, out);
  check_distribution(claim, out);
  check_share_bases(claim, out);
  check_terms(claim, out);
  check_joined_deeds(claim, out);
  check_shared_figures(claim, out);
  check_agency(claim, aligned, out);
  check_led_people(claim, out);
  check_ventures(claim, out);
  check_negation(claim, out);
  check_limits(claim, out);
  check_conditions(claim, out);
  check_exceptions(claim, out);
  check_shared_ranks(claim, out);
  check_proficiency(claim, out);
  check_own_roles(claim, out);
  check_single_people(claim, out);
  check_objects(claim, out);
  check_exchanges(claim, out);
  settle_unfinished(claim);
  check_claimed_words(claim, out);
  check_names(claim, out);
  check_parties(claim, out);
  check_employers(claim, out);
  check_entry_lines(claim, out);
  check_joined_names(claim, out);
  check_bindings(claim, out);
  check_sides(claim, out);
  check_comparisons(claim, out);
  check_contraries(claim, out);
  check_novelty(claim, out);
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::accept: return "accept";
    case Verdict::confirm: return "confirm";
    case Verdict::block: return "block";
  }
  return "";
}

std::string_view name_of(Tier tier) { return tier == Tier::a ? "A" : "B"; }

std::string_view name_of(ProofSource source) {
  switch (source) {
    case ProofSource::scope: return "scope";
    case ProofSource::before: return "before";
    case ProofSource::fact: return "fact";
  }
  return "";
}

namespace gate {

Verdict verdict_of(const std::vector<Finding>& findings) {
  Verdict verdict = Verdict::accept;
  for (const Finding& finding : findings)
    verdict = std::max(verdict, finding.tier == Tier::a ? Verdict::block : Verdict::confirm);
  return verdict;
}

Verification check_text(const ProofText& proof, std::string_view before, const Reading& claimed) {
  Verification result;
  Claim claim{proof.source(),
              proof.source().reading(),
              claimed,
              proof.lexicon(),
              std::vector<bool>(claimed.size(), false),
              {}};
  run_checks(claim, result.findings);
  drop_unchanged(before, claimed, claim.proofs, proof.lexicon(), result.findings);
  result.proofs = std::move(claim.proofs);
  for (Proof& each : result.proofs) proof.place(each);
  result.verdict = verdict_of(result.findings);
  return result;
}

void sort_by_place(Verification& result) {
  const auto by_place = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
  sort_stably(result.findings, by_place);
  sort_stably(result.proofs, by_place);
}

}  // namespace gate

Scope::Scope(std::string_view text, const Lexicon& lexicon, const std::vector<std::string>& facts,
             Speaks speaks)
    : proof_(std::make_unique<const gate::ProofText>(text, std::string_view{}, lexicon, facts)),
      speaks_(speaks) {}
Scope::~Scope() = default;
Scope::Scope(Scope&&) noexcept = default;
Scope& Scope::operator=(Scope&&) noexcept = default;

Verification Scope::verify(std::string_view before, std::string_view after) const {
  if (after == before) return {};
  // The replaced text is always a part of the source.
  std::optional<gate::ProofText> with_before;
  if (proof_->scope().find(before) == std::string_view::npos)
    with_before.emplace(proof_->scope(), before, proof_->lexicon(), proof_->facts());
  const gate::ProofText& proof = with_before ? *with_before : *proof_;
  const gate::Reading claimed(after, proof.lexicon());
  const gate::Bullets bullets = proof.bullets(before);
  std::size_t asks = 64;
  Verification result =
      speaks_ == Speaks::of_its_own && bullets.are_many()
          ? gate::judge_bullet(proof, {bullets.bullet_of(bullets.replaced.begin), bullets.replaced}, before,
                               claimed, asks)
                .verification
          : gate::check_text(proof, before, claimed);
  gate::sort_by_place(result);
  result.verdict = gate::verdict_of(result.findings);
  return result;
}

Verification verify(std::string_view before, std::string_view after, std::string_view scope,
                    const Lexicon& lexicon) {
  if (after == before) return {};
  return Scope(scope, lexicon).verify(before, after);
}

}  // namespace savile

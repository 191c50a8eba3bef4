// verify(): reads both texts once and runs the checks, typed facts first, words last.

#include <algorithm>
#include <optional>
#include <utility>

#include "edit/verifier.hpp"
#include "edit/verifier/agency_check.hpp"
#include "edit/verifier/aim_check.hpp"
#include "edit/verifier/alignment.hpp"
#include "edit/verifier/back_reference_check.hpp"
#include "edit/verifier/binding_check.hpp"
#include "edit/verifier/cause_check.hpp"
#include "edit/verifier/claim.hpp"
#include "edit/verifier/claimed_words_check.hpp"
#include "edit/verifier/condition_check.hpp"
#include "edit/verifier/contact_check.hpp"
#include "edit/verifier/coordination_check.hpp"
#include "edit/verifier/credential_check.hpp"
#include "edit/verifier/date_check.hpp"
#include "edit/verifier/degree_check.hpp"
#include "edit/verifier/employer_check.hpp"
#include "edit/verifier/ended_check.hpp"
#include "edit/verifier/frequency_check.hpp"
#include "edit/verifier/heading_words.hpp"
#include "edit/verifier/homoglyph_check.hpp"
#include "edit/verifier/limit_check.hpp"
#include "edit/verifier/mixture_check.hpp"
#include "edit/verifier/name_check.hpp"
#include "edit/verifier/named_deed_check.hpp"
#include "edit/verifier/negation_check.hpp"
#include "edit/verifier/novelty_check.hpp"
#include "edit/verifier/numbered_name.hpp"
#include "edit/verifier/omission_check.hpp"
#include "edit/verifier/others_check.hpp"
#include "edit/verifier/part_check.hpp"
#include "edit/verifier/party_check.hpp"
#include "edit/verifier/quantity_check.hpp"
#include "edit/verifier/relation_check.hpp"
#include "edit/verifier/role_check.hpp"
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
  check_credentials(claim, out);
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
  check_standing(claim, out);
  check_ended(claim, out);
  check_parts(claim, out);
  check_terms(claim, out);
  check_joined_deeds(claim, out);
  check_agency(claim, aligned, out);
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
  check_joined_names(claim, out);
  check_bindings(claim, out);
  check_mixtures(claim, out);
  check_sides(claim, out);
  check_novelty(claim, out);
}

Verdict verdict_of(const std::vector<Finding>& findings) {
  Verdict verdict = Verdict::accept;
  for (const Finding& finding : findings)
    verdict = std::max(verdict, finding.tier == Tier::a ? Verdict::block : Verdict::confirm);
  return verdict;
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

// The texts that prove, one behind the other, and where each begins.
struct Scope::Parts {
  struct Piece {
    std::size_t begin = 0;
    ProofSource from = ProofSource::scope;
    std::size_t fact = 0;
  };

  Parts(std::string_view scope, std::string_view before, const Lexicon& lex,
        const std::vector<std::string>& said, Speaks speaking)
      : facts(said), lexicon(lex), speaks(speaking) {
    if (!before.empty()) add(before, {0, ProofSource::before, 0});
    add(scope, {0, ProofSource::scope, 0});
    for (std::size_t i = 0; i < facts.size(); ++i) add(facts[i], {0, ProofSource::fact, i});
    source.emplace(text, lexicon);
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void add(std::string_view piece, Piece place) {
    if (!text.empty()) text += "\n\n";
    place.begin = text.size();
    pieces.push_back(place);
    text += piece;
  }
  // Where the user's facts begin.
  [[nodiscard]] std::size_t end_of_written() const {
    return facts.empty() ? text.size() : pieces[pieces.size() - facts.size()].begin;
  }
  [[nodiscard]] std::string_view scope_text() const {
    const std::size_t at =
        static_cast<std::size_t>(std::find_if(pieces.begin(), pieces.end(),
                                              [](const Piece& p) { return p.from == ProofSource::scope; }) -
                                 pieces.begin());
    const std::size_t end = at + 1 < pieces.size() ? pieces[at + 1].begin - 2 : text.size();
    return std::string_view(text).substr(pieces[at].begin, end - pieces[at].begin);
  }
  // Tells a proof's place in its own piece from that in the whole.
  void place(Proof& proof) const {
    const auto next = std::upper_bound(pieces.begin(), pieces.end(), proof.source.begin,
                                       [](std::size_t at, const Piece& p) { return at < p.begin; });
    const Piece& piece = *(next - 1);
    proof.from = piece.from;
    proof.fact = piece.fact;
    proof.source = {proof.source.begin - piece.begin, proof.source.end - piece.begin};
  }

  std::string text;
  std::vector<Piece> pieces;
  std::vector<std::string> facts;
  const Lexicon& lexicon;
  Speaks speaks;
  std::optional<gate::Source> source;
};

Scope::Scope(std::string_view text, const Lexicon& lexicon, const std::vector<std::string>& facts,
             Speaks speaks)
    : parts_(std::make_unique<const Parts>(text, std::string_view{}, lexicon, facts, speaks)) {}
Scope::~Scope() = default;
Scope::Scope(Scope&&) noexcept = default;
Scope& Scope::operator=(Scope&&) noexcept = default;

Verification Scope::verify(std::string_view before, std::string_view after) const {
  Verification result;
  if (after == before) return result;
  // The replaced text is always a part of the source.
  std::optional<Parts> with_before;
  if (parts_->scope_text().find(before) == std::string_view::npos)
    with_before.emplace(parts_->scope_text(), before, parts_->lexicon, parts_->facts, parts_->speaks);
  const Parts& parts = with_before ? *with_before : *parts_;
  const gate::Source& source = *parts.source;
  const gate::Reading claimed(after, parts.lexicon);
  const std::size_t begin = parts.text.find(before);
  const Span replaced = {begin, begin + (parts.speaks == Speaks::of_all ? 0 : before.size())};
  gate::Claim claim{source,
                    source.reading(),
                    claimed,
                    parts.lexicon,
                    source.reading().words_in(replaced),
                    source.reading().words_in({0, parts.end_of_written()}),
                    std::vector<bool>(claimed.size(), false),
                    {}};
  run_checks(claim, result.findings);
  gate::drop_unchanged(before, claimed, claim.proofs, parts.lexicon, result.findings);
  const auto by_place = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
  std::stable_sort(result.findings.begin(), result.findings.end(), by_place);
  result.proofs = std::move(claim.proofs);
  for (Proof& proof : result.proofs) parts.place(proof);
  std::stable_sort(result.proofs.begin(), result.proofs.end(), by_place);
  result.verdict = verdict_of(result.findings);
  return result;
}

Verification verify(std::string_view before, std::string_view after, std::string_view scope,
                    const Lexicon& lexicon) {
  if (after == before) return {};
  return Scope(scope, lexicon).verify(before, after);
}

}  // namespace savile

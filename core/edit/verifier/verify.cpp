// verify(): reads both texts once and runs the checks, typed facts first, words last.

#include <algorithm>

#include "edit/verifier.hpp"
#include "edit/verifier/agency_check.hpp"
#include "edit/verifier/alignment.hpp"
#include "edit/verifier/claim.hpp"
#include "edit/verifier/claimed_words_check.hpp"
#include "edit/verifier/contact_check.hpp"
#include "edit/verifier/date_check.hpp"
#include "edit/verifier/degree_check.hpp"
#include "edit/verifier/heading_words.hpp"
#include "edit/verifier/homoglyph_check.hpp"
#include "edit/verifier/limit_check.hpp"
#include "edit/verifier/name_check.hpp"
#include "edit/verifier/negation_check.hpp"
#include "edit/verifier/novelty_check.hpp"
#include "edit/verifier/quantity_check.hpp"
#include "edit/verifier/role_check.hpp"
#include "edit/verifier/term_check.hpp"

namespace savile {
namespace {

std::vector<Span> spans_of(const std::vector<DateRange>& dates) {
  std::vector<Span> spans;
  spans.reserve(dates.size());
  for (const DateRange& date : dates) spans.push_back(date.span);
  return spans;
}

// The figures first: their words are proven with them. Words last: they take what is left.
void run_checks(gate::Claim& claim, std::vector<Finding>& out) {
  using namespace gate;
  const std::vector<DateRange> source_dates = read_dates(claim.source), after_dates = read_dates(claim.after);
  const std::vector<std::vector<Aligned>> aligned = align_segments(claim);
  settle_headings(claim);
  check_contact(claim, out);
  check_homoglyphs(claim, out);
  check_dates(claim, source_dates, after_dates, out);
  check_quantities(claim, read_quantities(claim.source, spans_of(source_dates)),
                   read_quantities(claim.after, spans_of(after_dates)), out);
  check_degrees(claim, out);
  check_terms(claim, out);
  check_agency(claim, aligned, out);
  check_negation(claim, out);
  check_limits(claim, out);
  check_proficiency(claim, out);
  check_own_roles(claim, out);
  check_objects(claim, out);
  check_claimed_words(claim, out);
  check_names(claim, out);
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

Verification verify(std::string_view before, std::string_view after, std::string_view scope,
                    const Lexicon& lexicon) {
  Verification result;
  if (after == before) return result;
  // The replaced text is always a part of the source.
  std::string joined;
  std::string_view source_text = scope;
  if (scope.find(before) == std::string_view::npos) {
    joined.reserve(scope.size() + before.size() + 2);
    joined.append(before).append("\n\n").append(scope);
    source_text = joined;
  }
  const gate::Reading source(source_text, lexicon);
  const gate::Reading claimed(after, lexicon);
  gate::Claim claim{source, claimed, lexicon, std::vector<bool>(claimed.size(), false), std::nullopt};
  run_checks(claim, result.findings);
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; });
  result.verdict = verdict_of(result.findings);
  return result;
}

}  // namespace savile

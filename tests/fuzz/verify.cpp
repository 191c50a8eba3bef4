// The verifier over any three texts: before, after, scope; and over two whole documents.
#include "edit/verifier.hpp"

#include "target.hpp"

using namespace savile;
using fuzz::law;

namespace {

void check(const Verification& found, std::string_view after) {
  bool blocks = false;
  for (const Finding& finding : found.findings) {
    fuzz::law_of_span(after, finding.span, "a finding points into the new text");
    law(finding.text == slice(after, finding.span), "a finding quotes the new text");
    law(!finding.type.empty() && !finding.why.empty(), "a finding says what and why");
    blocks = blocks || finding.tier == Tier::a;
  }
  law(blocks == (found.verdict == Verdict::block), "what is blocked has a finding of the first tier");
  law(found.findings.empty() == (found.verdict == Verdict::accept), "what is accepted has none");
  for (const Proof& proof : found.proofs)
    fuzz::law_of_span(after, proof.span, "a proof points into the new text");
}

}  // namespace

FUZZ_TARGET(verify, bytes) {
  const std::vector<std::string> parts = fuzz::parts_of(bytes, 4);
  const std::string &before = parts[0], &after = parts[1], &scope = parts[2], &fact = parts[3];
  const Lexicon& lexicon = Lexicon::standard();
  check(Scope(scope, lexicon, {fact}).verify(before, after), after);
  check(verify(before, after, before, lexicon), after);
  check(verify_document(before, after, lexicon), after);
  law(verify(before, before, before, lexicon).verdict != Verdict::block, "a text is no lie about itself");
}

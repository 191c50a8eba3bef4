#include "wire/verification_json.hpp"

#include <utility>

#include "wire/resume_json.hpp"

namespace savile {

Json findings_json(const std::vector<Finding>& findings, const Utf16Offsets& offsets) {
  Json out = Json::array();
  for (const Finding& finding : findings) {
    Json item = {{"tier", name_of(finding.tier)}, {"type", finding.type}, {"text", finding.text}};
    put_span(item, finding.span, offsets);
    item["why"] = finding.why;
    out.push_back(std::move(item));
  }
  return out;
}

namespace {

Json source_json(const Proof& proof, const Utf16Offsets& text) {
  Json item = Json::object();
  put_span(item, proof.source, text);
  item["text"] = slice(text.text(), proof.source);
  item["from"] = name_of(proof.from);
  if (proof.from == ProofSource::fact) item["fact"] = proof.fact;
  return item;
}

Json proof_json(const Proof& proof, const Utf16Offsets& offsets, const ProofTexts& texts) {
  Json item = {{"type", proof.type}, {"text", proof.text}};
  put_span(item, proof.span, offsets);
  switch (proof.from) {
    case ProofSource::scope: item["source"] = source_json(proof, texts.scope); break;
    case ProofSource::before: item["source"] = source_json(proof, texts.before); break;
    case ProofSource::fact:
      item["source"] = source_json(proof, Utf16Offsets(texts.facts[proof.fact].text));
      break;
  }
  return item;
}

}  // namespace

Json verification_json(const Verification& verification, const Utf16Offsets& offsets,
                       const ProofTexts& texts) {
  Json proofs = Json::array();
  for (const Proof& proof : verification.proofs) proofs.push_back(proof_json(proof, offsets, texts));
  return {{"verdict", name_of(verification.verdict)},
          {"findings", findings_json(verification.findings, offsets)},
          {"proofs", std::move(proofs)}};
}

}  // namespace savile

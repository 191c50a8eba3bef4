#include "pipeline/component_operations.hpp"

#include <utility>

#include "edit/applier.hpp"
#include "edit/verifier.hpp"
#include "lexicon/lexicon.hpp"
#include "pipeline/facts.hpp"
#include "pipeline/request.hpp"
#include "wire/change_json.hpp"
#include "wire/match_json.hpp"
#include "wire/requirements_json.hpp"
#include "wire/resume_json.hpp"
#include "wire/verification_json.hpp"

namespace savile {

Result<Json> parse_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "parse");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<Resume>& resume = document.value()->as_resume();
  if (!resume) return located(resume.error(), *document.value());
  return resume_json(resume.value(), document.value()->offsets());
}

Result<Json> extract_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "extract");
  const Result<Document*> document = read_document(in, "posting", documents);
  if (!document) return document.error();
  const Result<Requirements>& requirements = document.value()->with_mentions();
  if (!requirements) return located(requirements.error(), *document.value());
  return requirements_json(requirements.value(), document.value()->offsets(), document.value()->lexicon());
}

Result<Json> match_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "match");
  const Result<DocumentPair> pair = read_pair(in, documents);
  if (!pair) return pair.error();
  const DocumentPair& p = pair.value();
  return match_json(*p.match, *p.requirements, p.resume_document->offsets(), p.posting_document->offsets());
}

Result<Json> verify_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "verify");
  const Result<Document*> before = read_document(in, "before", documents);
  if (!before) return before.error();
  const Result<Document*> after = read_document(in, "after", documents);
  if (!after) return after.error();
  const std::string_view old_text = before.value()->text(), new_text = after.value()->text();
  const bool scoped = in.has("scope");
  const Result<Document*> scope = scoped ? read_document(in, "scope", documents) : before;
  if (!scope) return scope.error();
  const Result<std::vector<PlacedFact>> facts = read_facts(in, scope.value()->offsets());
  if (!facts) return facts.error();
  const ProofTexts texts{scope.value()->offsets(), before.value()->offsets(), facts.value()};
  if (!scoped)
    return verification_json(verify_document(old_text, new_text, before.value()->lexicon(), facts.value()),
                             after.value()->offsets(), texts);
  std::vector<std::string> said;
  for (const PlacedFact& fact : facts.value()) said.push_back(fact.text);
  const Scope source(scope.value()->text(), scope.value()->lexicon(), said);
  return verification_json(source.verify(old_text, new_text), after.value()->offsets(), texts);
}

Result<Json> apply_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "apply");
  const Result<Document*> document = read_document(in, "resume", documents);
  if (!document) return document.error();
  const Result<std::vector<JudgedEdit>> changes =
      read_changes(in.list("changes"), document.value()->offsets(), "apply.changes");
  if (!in.ok()) return in.error();
  if (!changes) return changes.error();
  std::vector<Edit> edits;
  for (const JudgedEdit& judged : changes.value()) {
    if (judged.edit.status != EditStatus::refused) edits.push_back(judged.edit);
  }
  Result<std::string> text = apply_edits(document.value()->text(), edits);
  if (!text) return text.error();
  return Json{{"text", std::move(text).value()}};
}

}  // namespace savile

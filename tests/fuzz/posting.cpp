// Any text as a posting, with the model for mentions and without.
#include "desk.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using fuzz::law;
using fuzz::law_of_span;

namespace {

void check(const Requirements& read) {
  const std::string_view text = read.text;
  for (const Field* field : {&read.job_title, &read.company, &read.location, &read.employment_type}) {
    if (field->found()) law_of_span(text, field->span, "a field lies in the text");
  }
  for (const Requirement& requirement : read.requirements) {
    law_of_span(text, requirement.span, "a requirement lies in the text");
    law(!requirement.text.empty(), "a requirement says something");
    law(requirement.priority >= 1 && requirement.priority <= 5, "a priority is one of five");
    for (const Span span : requirement.term_spans) law_of_span(text, span, "a term lies in the text");
  }
  for (const Mention& mention : read.mentions) law_of_span(text, mention.span, "a mention lies in the text");
  for (const Warning& warning : read.warnings) law_of_span(text, warning.span, "a warning lies in the text");
}

}  // namespace

FUZZ_TARGET(posting, bytes) {
  static const MentionModel model = MentionModel::read(fuzz::file_of_project("models/mentions.bin")).value();
  const std::string text = fuzz::parts_of(bytes, 1)[0];
  const Result<Requirements> plain = extract_requirements(text, Lexicon::standard());
  const Result<Requirements> full = extract_requirements(text, Lexicon::standard(), {}, &model);
  law(plain.ok() == full.ok(), "the weights do not decide what can be read");
  if (!plain) return;
  check(plain.value());
  check(full.value());
  law(plain.value().requirements.size() == full.value().requirements.size(),
      "requirements are the same with any weights");
}

#include "pipeline/request.hpp"

#include <string>

namespace savile {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Date read_today(FieldReader& in) {
  const std::string text = in.text("today");
  const std::string_view view = text;
  if (view.size() == 7 && view[4] == '-' && is_number(view.substr(0, 4)) && is_number(view.substr(5))) {
    const int month = to_number(view.substr(5));
    if (month >= 1 && month <= 12) {
      return {static_cast<std::int16_t>(to_number(view.substr(0, 4))), static_cast<std::int8_t>(month)};
    }
  }
  in.refuse("today", "a month as YYYY-MM");
  return {};
}

Result<Document*> read_document(FieldReader& in, std::string_view name, Documents& documents) {
  const std::string key = in.text(name);
  if (!in.ok()) return in.error();
  Result<Document*> document = documents.find(key);
  if (document && document.value()->text().size() > longest_text) {
    return fail(ErrorCode::too_large, in.path() + "." + std::string(name) + " has " +
                                          std::to_string(document.value()->text().size()) +
                                          " bytes, more than the limit of " + std::to_string(longest_text) +
                                          ".");
  }
  return document;
}

Result<DocumentPair> read_pair(FieldReader& in, Documents& documents) {
  DocumentPair pair;
  pair.today = read_today(in);
  Result<Document*> resume = read_document(in, "resume", documents);
  if (!resume) return resume.error();
  Result<Document*> posting = read_document(in, "posting", documents);
  if (!posting) return posting.error();
  if (const Result<Resume>& parsed = resume.value()->as_resume(); !parsed) {
    return located(parsed.error(), *resume.value());
  }
  if (const Result<Requirements>& extracted = posting.value()->as_requirements(); !extracted) {
    return located(extracted.error(), *posting.value());
  }
  const Result<const Match*> match = documents.match(in.text("resume"), in.text("posting"), pair.today);
  if (!match) return match.error();
  pair.resume_document = resume.value();
  pair.posting_document = posting.value();
  pair.resume = &resume.value()->as_resume().value();
  pair.requirements = &posting.value()->as_requirements().value();
  pair.match = match.value();
  pair.readings = documents.readings(in.text("resume"), in.text("posting"), pair.today);
  return pair;
}

AnalysisContext DocumentPair::context(Level level) const {
  return {*resume,
          *requirements,
          *match,
          lexicon(),
          level,
          today,
          posting_document->posting_readings(),
          resume_document->resume_readings()};
}

Error located(Error error, const Document& document) {
  if (error.span) error.span = document.offsets().to_units(*error.span);
  return error;
}

}  // namespace savile

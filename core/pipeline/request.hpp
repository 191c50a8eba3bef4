// Reads what every operation's request has in common: texts by their keys, and today's month.
#pragma once

#include <string_view>

#include "analysis/section_analyzer.hpp"
#include "base/result.hpp"
#include "json/field_reader.hpp"
#include "pipeline/documents.hpp"

namespace savile {

// The fields "resume" and "posting" of a request, looked up and understood.
struct DocumentPair {
  Document* resume_document = nullptr;
  Document* posting_document = nullptr;
  const Resume* resume = nullptr;
  const Requirements* requirements = nullptr;
  const Match* match = nullptr;
  const RuleReadings* readings = nullptr;
  Date today;

  [[nodiscard]] const Lexicon& lexicon() const { return posting_document->lexicon(); }
  // For the analyzers, with what is kept of both texts.
  [[nodiscard]] AnalysisContext context(Level level) const;
};

inline constexpr std::size_t longest_text = 2 * 1024 * 1024;  // bytes

// The text that the field names; `too_large` above `longest_text`.
[[nodiscard]] Result<Document*> read_document(FieldReader& in, std::string_view name, Documents& documents);
[[nodiscard]] Result<DocumentPair> read_pair(FieldReader& in, Documents& documents);

// "2026-11" -> {2026, 11}; refuses the field otherwise.
[[nodiscard]] Date read_today(FieldReader& in);

// An error of the parser or the extractor with its place in UTF-16 code units.
[[nodiscard]] Error located(Error error, const Document& document);

}  // namespace savile

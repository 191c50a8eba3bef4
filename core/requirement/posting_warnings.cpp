#include "requirement/posting_warnings.hpp"

#include "document/date.hpp"
#include "requirement/clause_use.hpp"
#include "text/character.hpp"
#include "text/line.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

bool mostly_another_script(std::string_view text) {
  std::size_t latin = 0, other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    if (!is_letter(point.value)) continue;
    if (is_latin(point.value))
      ++latin;
    else
      ++other;
  }
  return other > latin;
}

// Dated jobs, an address block and no word to the reader: a résumé in the place of a posting.
bool looks_like_resume(const TokenizedText& text) {
  std::size_t ranges = 0, headings = 0, to_reader = 0;
  for (std::size_t i = 0; i < text.size() && to_reader <= 1; ++i) {
    to_reader += is_one_of(text.key(i), {"you", "you'll", "your", "candidate", "candidates", "applicants",
                                         "requirements", "we"});
  }
  if (to_reader > 1) return false;
  bool mail_on_top = false;
  for (const Line& line : split_lines(text.text())) {
    if (line.blank()) continue;
    const std::string_view content = slice(text.text(), line.content);
    if (line.content.begin < 600 && content.find('@') != std::string_view::npos) mail_on_top = true;
    if (content.size() > 160) continue;
    const auto range = find_date_range(text.text(), line.content);
    if (range && range->start && (range->current || (range->end && *range->start != *range->end))) ++ranges;
    const TokenizedText words(content);
    if (words.size() <= 4 && !words.empty()) {
      const std::string_view last = words.key(words.size() - 1), first = words.key(0);
      if (is_one_of(last, {"experience", "education", "skills", "summary", "projects", "references",
                           "employment"}) ||
          is_one_of(first, {"experience", "education", "skills", "summary", "projects", "references",
                            "employment", "objective"}))
        ++headings;
    }
  }
  return (ranges >= 2 && headings >= 1) || (mail_on_top && ranges >= 1 && headings >= 2);
}

}  // namespace

std::vector<Warning> posting_warnings(const TokenizedText& text, const PostingOutline& outline,
                                      const std::vector<Requirement>& requirements) {
  std::vector<Warning> warnings;
  const Span all{0, text.text().size()};
  if (mostly_another_script(text.text())) {
    warnings.push_back({"unsupported_script",
                        "Most of this posting is in a script that is not supported; it is kept as it is, but "
                        "little can be read from it.",
                        all});
  }
  if (looks_like_resume(text)) {
    warnings.push_back({"looks_like_resume",
                        "This reads like a résumé, not like a job posting; were the two swapped?", all});
  }
  if (outline.headings.empty() && outline.blocks.size() == 1 && text.size() > 30) {
    warnings.push_back({"one_paragraph",
                        "The posting is one paragraph, so what is required was told from the wording alone.",
                        outline.blocks.front().span});
  }
  if (requirements.empty()) {
    warnings.push_back({"no_requirements", "No requirement was found in this posting.", all});
  }
  return warnings;
}

}  // namespace savile

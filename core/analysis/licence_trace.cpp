#include "analysis/licence_trace.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/character.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

constexpr std::size_t apart = 4;    // tokens that may stand between two of the name
constexpr std::size_t behind = 12;  // tokens in which a line may take it back

// What such a thing is called, one way or another.
bool is_kind_of_paper(std::string_view key) {
  return is_one_of(key, {"licence",     "license",   "licenses",     "licences",   "certification",
                         "certificate", "certified", "registration", "registered", "registrant",
                         "award",       "category",  "cat",          "class",      "valid",
                         "current",     "full",      "card",         "membership", "member",
                         "status",      "in",        "of",           "the",        "a"});
}

bool takes_back(std::string_view key) {
  return is_one_of(key, {"not", "no", "without", "expired", "lapsed", "towards", "toward", "studying",
                         "preparing", "applying", "pending", "booked", "until"});
}

bool is_in_capitals(std::string_view source, std::size_t fewest) {
  return source.size() >= fewest && std::all_of(source.begin(), source.end(), [](char c) {
           return is_ascii_upper(static_cast<unsigned char>(c));
         });
}

// The tokens by which one knows it; empty where its words are plain.
std::vector<std::size_t> marks_of(const TokenizedText& posting, Span name) {
  constexpr std::size_t longest = 10, letters = 3;
  std::vector<std::size_t> out;
  bool own = false;
  for (std::size_t i = posting.first_at(name.begin); i < posting.size() && posting[i].span.begin < name.end;
       ++i) {
    if (is_kind_of_paper(posting.key(i))) continue;
    const bool code = posting[i].kind == TokenKind::number || posting.key(i) == "+" ||
                      is_in_capitals(posting.source(i), letters);
    own = own || code;
    if (posting[i].kind != TokenKind::sign || posting.key(i) == "+") out.push_back(i);
  }
  if (!own || out.size() > longest) out.clear();
  return out;
}

bool is_in_bullet(const EvidenceIndex& resume, std::size_t at) {
  return std::any_of(resume.passages().begin(), resume.passages().end(), [&](const Passage& passage) {
    return passage.kind == PassageKind::bullet && passage.span.begin <= at && at < passage.span.end;
  });
}

// Within the line: a word of the one before says nothing of it.
bool is_taken_back(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t begin = first;
  while (begin > 0 && first - begin < apart && text[begin].gap != Gap::line) --begin;
  for (std::size_t i = begin; i < text.size() && i < last + behind; ++i) {
    if (i > last && text[i].gap == Gap::line) break;
    if (takes_back(text.key(i))) return true;
  }
  return false;
}

}  // namespace

bool has_licence_trace(const EvidenceIndex& resume, const TokenizedText& posting, Span name) {
  const std::vector<std::size_t> marks = marks_of(posting, name);
  if (marks.empty()) return false;
  const TokenizedText& text = resume.tokens();
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (text.key(start) != posting.key(marks.front())) continue;
    std::size_t at = start, found = 1;
    for (std::size_t next = at + 1;
         found < marks.size() && next < text.size() && next <= at + apart && text[next].gap != Gap::line;
         ++next) {
      if (text.key(next) != posting.key(marks[found])) continue;
      at = next;
      ++found;
    }
    if (found == marks.size() && !is_in_bullet(resume, text[start].span.begin) &&
        !is_taken_back(text, start, at))
      return true;
  }
  return false;
}

}  // namespace savile

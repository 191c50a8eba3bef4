// A résumé cut into passages, with the terms and words of each: built once, asked often.
//
//   summary sentence | entry head | bullet | line of skills | degree line …
//
// Passages are disjoint and in text order. Everything under a section is in some passage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

namespace savile {

enum class PassageKind : std::uint8_t {
  bullet,      // a deed: a bullet or sentence of an entry
  head,        // title, organization, dates
  summary,     // a claim about oneself
  list,        // skills, languages, interests
  credential,  // education, certificates, training, memberships
};

struct Passage {
  Span span;
  PassageKind kind = PassageKind::bullet;
  std::size_t section = 0;
  std::optional<std::size_t> entry;  // its place in the section's entries
  int age_years = 0;                 // since the entry ended; 0 for current and undated ones
};

struct TermPlace {
  TermId term;
  Span span;
  bool alias = false;
  std::size_t passage = 0;
};

class EvidenceIndex {
 public:
  EvidenceIndex(const Resume& resume, const Lexicon& lexicon, Date today);

  [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }
  [[nodiscard]] const std::vector<TermPlace>& terms() const { return terms_; }  // in text order
  [[nodiscard]] const std::vector<TermId>& distinct_terms() const { return distinct_; }
  // Of a distinct term: its places in `terms`, ascending, the first 200 of them.
  [[nodiscard]] const std::vector<std::size_t>& places_of(TermId term) const {
    return places_of_term_.at(term.value);
  }
  [[nodiscard]] const TokenizedText& tokens() const { return tokens_; }
  // The stems of all tokens, by token; empty for signs.
  [[nodiscard]] const std::vector<std::string>& stems() const { return stems_; }
  // The tokens [first, last) of a passage.
  [[nodiscard]] std::pair<std::size_t, std::size_t> tokens_in(Span span) const;

 private:
  void cut_section(const Section& section, std::size_t place, Date today);
  void add(Span span, PassageKind kind, std::size_t section, std::optional<std::size_t> entry, int age);
  void fill_gaps(const Resume& resume, Date today);
  void find_terms(const Lexicon& lexicon);

  TokenizedText tokens_;
  std::vector<std::string> stems_;
  std::vector<Passage> passages_;
  std::vector<TermPlace> terms_;
  std::vector<TermId> distinct_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> places_of_term_;
};

// Whether a deed can be read in it: not a list, a heading line or a degree.
[[nodiscard]] constexpr bool shows(PassageKind kind) {
  return kind == PassageKind::bullet || kind == PassageKind::summary;
}

}  // namespace savile

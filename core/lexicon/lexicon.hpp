// The term lists of the engine: what counts as a skill, and which names mean the same thing.
//
// Built once from the lists under core/lexicon/data, embedded at build; immutable after that and
// safe to share between readers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

enum class TermKind : std::uint8_t {
  language,        // programming language
  technology,      // framework, library, platform, protocol
  tool,            // a named product one works with
  method,          // a practice or body of knowledge: "Agile", "IFRS", "phlebotomy"
  certificate,     // licence or certificate: "RN", "PMP"
  human_language,  // "Spanish"
  soft_skill,      // "teamwork"
};

struct TermId {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const TermId&) const = default;
};

struct Term {
  std::string name;                  // canonical spelling, as an editor would print it
  std::vector<std::string> aliases;  // other spellings of the very same thing
  std::vector<TermId> implies;       // what one who knows this knows too (Kubernetes -> containers)
  TermKind kind = TermKind::technology;
  std::string category;  // e.g. "databases", "nursing"; the list's or row's heading
};

struct TermHit {
  Span span;  // in the source of the tokenized text
  TermId term;
  bool alias = false;  // found by another name than the canonical one
};

struct TermList;  // term_list.hpp

class Lexicon {
 public:
  // From lists in the format of term_list.hpp, and phrases that only look like terms, a line each.
  explicit Lexicon(std::string_view term_lists, std::string_view false_friends = {});
  explicit Lexicon(const TermList& list, std::string_view false_friends = {});

  // The lists embedded at build.
  static const Lexicon& standard();

  // Every mention of a term, whole tokens only, longest first, non-overlapping, in text order.
  // "Java" is not found in "JavaScript", "C" not in "C++", "React" not in "React Native", "Go" not
  // in "go to market". Time linear in the text.
  [[nodiscard]] std::vector<TermHit> find(const TokenizedText& text) const;

  // The term with this name or alias; the whole of `name` must be it. Case and accents are ignored.
  [[nodiscard]] const TermId* lookup(std::string_view name) const;

  [[nodiscard]] const Term& term(TermId id) const { return terms_[id.value]; }
  [[nodiscard]] std::size_t size() const { return terms_.size(); }

  // True if `known` is `wanted` or implies it, directly or through others.
  [[nodiscard]] bool implies(TermId known, TermId wanted) const;

  // What could not be used of the lists, a sentence each; empty for the embedded ones.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

 private:
  struct Index;

  std::vector<Term> terms_;
  std::vector<std::string> problems_;
  std::shared_ptr<const Index> index_;
};

}  // namespace savile

// What a check gets to see: the new text, and the source that must cover it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/reading.hpp"
#include "edit/verifier/source.hpp"

namespace savile::gate {

struct Claim {
  const Source& known;    // the scope; holds the replaced text too
  const Reading& source;  // of `known`
  const Reading& after;
  const Lexicon& lexicon;
  // Words of `after` that an earlier check has proven or refused: later ones pass over them.
  std::vector<bool> settled;
  std::vector<Proof> proofs;

  [[nodiscard]] const SourceForms& forms() const { return known.forms(); }

  void settle(WordRange words) {
    for (std::size_t i = words.begin; i < words.end; ++i) settled[i] = true;
  }
  [[nodiscard]] bool any_settled(WordRange words) const {
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (settled[i]) return true;
    }
    return false;
  }
};

[[nodiscard]] inline Span span_of(const Reading& reading, WordRange words) {
  return {reading[words.begin].span.begin, reading[words.end - 1].span.end};
}

[[nodiscard]] inline std::string_view text_of(const Reading& reading, WordRange words) {
  return slice(reading.text(), span_of(reading, words));
}

// Puts a finding about words of `after`.
inline void report(std::vector<Finding>& out, const Claim& claim, Tier tier, std::string_view type,
                   WordRange words, std::string why) {
  const Span span = span_of(claim.after, words);
  out.push_back(
      {tier, std::string(type), span, std::string(slice(claim.after.text(), span)), std::move(why)});
}

// Notes which words of the source prove these of `after`.
inline void prove(Claim& claim, std::string_view type, WordRange words, Span source) {
  const Span span = span_of(claim.after, words);
  claim.proofs.push_back({std::string(type), span, std::string(slice(claim.after.text(), span)), source});
}

}  // namespace savile::gate

// Short and long forms of what a text names: initials of its words, words written apart or together,
// abbreviations.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

class SourceForms {
 public:
  // Linear but for sorting.
  explicit SourceForms(const Reading& reading);

  // "ap" where "accounts payable" stands; neutral words between may be left out. 2 to 7 letters.
  [[nodiscard]] bool has_initials(std::string_view letters) const;
  // "ap" where the source writes "AP", in capitals.
  [[nodiscard]] bool has_capitals(std::string_view letters) const;
  // Two neighbouring words whose letters together are `letters`.
  [[nodiscard]] bool has_joined(std::string_view letters) const;
  // A form of the same line of gate_short_forms ("corp" and "corporation").
  [[nodiscard]] bool has_form(std::uint32_t group) const;
  // The country or region at this word of `reading`, or what is of it: "Norwegian" of "Norway".
  [[nodiscard]] bool has_place(const Reading& reading, std::size_t word) const;

 private:
  std::vector<std::uint64_t> initials_, capitals_, joined_;
  std::vector<bool> groups_, places_;
};

// "A&E": two capitals with the sign between.
[[nodiscard]] bool joins_letters(const Reading& reading, std::size_t word);

// The line of gate_short_forms that the words at `word` begin a phrase of, or -1.
[[nodiscard]] GroupHit short_form_at(const Reading& reading, std::size_t word);
[[nodiscard]] std::int64_t short_form_group(const Reading& reading, std::size_t word);

}  // namespace savile::gate

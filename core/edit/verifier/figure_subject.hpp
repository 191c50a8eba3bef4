// What a figure is about: the words beside it in the claim and in its source.
#pragma once

#include <cstddef>
#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// In all of these `s` is a figure of the source, `q` one of the new text, `neighbours` all of the source.

// The first word of the figure's part that is the subject of another figure, or a measure that the
// source does not connect with this one; the size of the new text for none.
[[nodiscard]] std::size_t foreign_word(const Claim& claim, const Quantity& s, const Quantity& q,
                                       const std::vector<Quantity>& neighbours);

[[nodiscard]] bool shares_subject(const Claim& claim, const Quantity& s, const Quantity& q);

// The source's figure has no subject of its own, and is the only one of its measure in a sentence that has
// the subject of the new one: "drove a van for just under two years".
[[nodiscard]] bool shares_sentence(const Claim& claim, const Quantity& s, const Quantity& q,
                                   const std::vector<Quantity>& neighbours);

// "a £4.6m bypass" is no £4.6m package of it.
[[nodiscard]] bool is_of_another_noun(const Claim& claim, const Quantity& s, const Quantity& q);

// "a £1.2m office move" of an office move with a budget of £1.2m, the only sum in its sentence.
[[nodiscard]] bool is_price_of(const Claim& claim, const Quantity& s, const Quantity& q,
                               const std::vector<Quantity>& neighbours);

// "children aged 4 to 5 with autism": the only ages in their sentence, and a sentence about the same.
[[nodiscard]] bool is_age_of_them(const Claim& claim, const Quantity& s, const Quantity& q,
                                  const std::vector<Quantity>& neighbours);

// Something beside the figure itself, its bound and its period.
[[nodiscard]] bool has_own_subject(const Claim& claim, const Quantity& s);

// The two figures of the source that stand side by side are about what this one is about, whatever the
// amounts.
[[nodiscard]] bool measures_the_same(const Claim& claim, const Quantity& first, const Quantity& second,
                                     const Quantity& after);

// The word of the new text tells what another figure of this sentence of the source counts, and is none of
// `own`: of "19 protection cases; 6 adoption cases" the nineteen are of no adoption.
// With `heads`, of another figure with one of these heads.
[[nodiscard]] bool is_of_other_figure(const Claim& claim, std::size_t word,
                                      const std::vector<std::size_t>& own, std::uint32_t sentence,
                                      const std::vector<Quantity>& figures,
                                      const std::vector<std::size_t>& heads = {});

}  // namespace savile::gate

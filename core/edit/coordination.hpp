// Which gerunds after an opening say what the person did, and so change their form together.
//
//   handling tickets and keeping servers patched            both
//   answering phones, booking visits and filing charts      all three
//   managing servers, ensuring uptime and reducing cost     only the first: the rest say to what end
//   managing cost by reducing waste and improving yield     only the first: the rest say how
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "text/token.hpp"

namespace savile {

// Places in `tokens`, from `first` (a gerund) on, of the gerunds that share its role; none where the
// sentence can be read in two ways.
[[nodiscard]] std::optional<std::vector<std::size_t>> coordinated_gerunds(const TokenizedText& tokens,
                                                                          std::size_t first);

// True if the word at `at` is the gerund of a known verb and what follows can be its object.
[[nodiscard]] bool is_acting_gerund(const TokenizedText& tokens, std::size_t at);

}  // namespace savile

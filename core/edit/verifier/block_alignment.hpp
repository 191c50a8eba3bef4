// Which block of the old document a block of the new one retells.
#pragma once

#include "edit/verifier/blocks.hpp"

namespace savile::gate {

// For each block of `after` the block of `before` that shares most words with it; before.size()
// where none does. Entries go with entries.
[[nodiscard]] std::vector<std::size_t> align_blocks(std::string_view before_text,
                                                    const std::vector<Block>& before,
                                                    std::string_view after_text,
                                                    const std::vector<Block>& after);

}  // namespace savile::gate

// The weights as bytes: dist/mentions.bin, written by scripts/train_mentions.
//
//   "SAVM" version size checksum          32 bits each, the size of all, the checksum of what follows
//   words features                        32 bits each: how many
//   thresholds transitions                16 bits each
//   word keys, four classes               keys as gaps to the one before, 7 bits a byte; of each class
//                                         the low bytes, then the high ones
//   feature keys, eight columns           likewise; columns of 8 bits, one behind the other
//
// Little-endian. Reading checks every size before it is used and ends exactly at the last byte.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "requirement/mention_model/mention_weights.hpp"

namespace savile {

// Changes with the layout and with what the features are (mention_features.cpp).
inline constexpr std::uint32_t mention_file_version = 2;

// `bad_input` says what is wrong and what to do.
[[nodiscard]] Result<MentionWeights> read_mention_file(std::string_view bytes);

[[nodiscard]] std::string write_mention_file(const MentionWeights& weights);

}  // namespace savile

// A model's reply as proposals: read leniently, used strictly (core/prompt/proposal.hpp).
//
// Taken: {"edits":[{"id","after","requirements"?}]}, or the list alone; in a code fence, with words
// before and behind, with trailing commas. What is left open at its end was cut off and is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "json/value.hpp"
#include "prompt/proposal.hpp"

namespace savile {

inline constexpr std::size_t longest_reply = 8 * 1024 * 1024;  // bytes
inline constexpr std::size_t most_proposals = 500;             // in one reply; what follows is not read

// `bad_input` where no such JSON is in it, `too_large` above the limit. Items that are no proposals are
// passed over. Linear.
[[nodiscard]] Result<std::vector<Proposal>> read_reply(std::string_view reply);

// The same of {"quotes":[…]}, or the list alone: what a model says a posting asks for.
[[nodiscard]] Result<std::vector<std::string>> read_quotes(std::string_view reply);

// The JSON schema of a reply, for providers that can be told one.
[[nodiscard]] Json reply_schema();
[[nodiscard]] Json quotes_schema();

}  // namespace savile

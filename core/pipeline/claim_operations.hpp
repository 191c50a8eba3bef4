// What a model says that a posting asks for, beside what was found by itself.
//
//   claim_prompt {"posting"}                     {"system", "user", "schema", "tokens"}
//   claims       {"text", "reply" | "quotes"}    {"quotes": found in it, "dropped": n}
//
// `claims` keeps what it found with the text: whoever reads its requirements from then on gets those too.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> claim_prompt_operation(Documents& documents, const Json& request);
[[nodiscard]] Result<Json> claims_operation(Documents& documents, const Json& request);

}  // namespace savile

// Takes terms of the caller's own, before the first text.
//
//   terms  {"terms": [{"name", "aliases"?: [name], "implies"?: [name], "kind"?, "exact"?: bool}]} ->
//   {"terms": n}
//
// `kind` is a TermKind by its name; "technology" where it is left out. `exact` names are found only with
// the capitals that they have. At most 1000; core/lexicon/own_terms.hpp says what is refused.
#pragma once

#include "base/result.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

[[nodiscard]] Result<Json> terms_operation(Documents& documents, const Json& request);

}  // namespace savile

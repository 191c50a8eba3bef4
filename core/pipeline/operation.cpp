#include "pipeline/operation.hpp"

#include "pipeline/assemble.hpp"
#include "pipeline/chunk_operation.hpp"
#include "pipeline/claim_operations.hpp"
#include "pipeline/component_operations.hpp"
#include "pipeline/inspect_operation.hpp"
#include "pipeline/layout_operation.hpp"
#include "pipeline/prompt_operations.hpp"
#include "pipeline/rank_operation.hpp"
#include "pipeline/run_operations.hpp"
#include "pipeline/terms_operation.hpp"

namespace savile {
namespace {

constexpr NamedOperation table[] = {
    {"terms", terms_operation},
    {"layout", layout_operation},
    {"parse", parse_operation},
    {"extract", extract_operation},
    {"match", match_operation},
    {"rank", rank_operation},
    {"verify", verify_operation},
    {"apply", apply_operation},
    {"chunk", chunk_operation},
    {"outline", outline_operation},
    {"understand", understand_operation},
    {"analyze", analyze_operation},
    {"plan", plan_operation},
    {"edit", edit_operation},
    {"prompts", prompts_operation},
    {"proposals", proposals_operation},
    {"gate", gate_operation},
    {"assemble", assemble_operation, "analysis"},
    {"inspect", inspect_operation},
    {"claim_prompt", claim_prompt_operation},
    {"claims", claims_operation},
    {"lines", lines_operation},
};

}  // namespace

const NamedOperation* operation_named(std::string_view name) {
  for (const NamedOperation& row : table) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace savile

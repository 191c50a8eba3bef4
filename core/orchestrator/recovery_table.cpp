#include "orchestrator/recovery_table.hpp"

#include <algorithm>
#include <utility>

namespace savile {

std::string_view name_of(StrategyKind kind) {
  switch (kind) {
    case StrategyKind::retry: return "retry";
    case StrategyKind::rerun: return "rerun";
    case StrategyKind::fallback: return "fallback";
    case StrategyKind::partial: return "partial";
    case StrategyKind::custom: return "custom";
  }
  return "custom";
}

RecoveryTable::RecoveryTable() {
  for (const StrategyKind kind :
       {StrategyKind::retry, StrategyKind::rerun, StrategyKind::fallback, StrategyKind::partial}) {
    strategies_.push_back({std::string(name_of(kind)), kind});
  }
  const StrategyId retry{0}, rerun{1}, fallback{2}, partial{3};
  for (const ErrorClass again : {ErrorClass::transient, ErrorClass::rate_limited, ErrorClass::protocol}) {
    patterns_[std::string(name_of(again))] = {retry};
  }
  patterns_[std::string(name_of(ErrorClass::local))] = {rerun};
  patterns_["*"] = {fallback, partial};
}

Result<StrategyId> RecoveryTable::add(RecoveryStrategy strategy) {
  if (strategy.name.empty()) return fail(ErrorCode::bad_input, "A recovery strategy needs a name.");
  if (find(strategy.name)) {
    return fail(ErrorCode::duplicate_id,
                "There is a recovery strategy \"" + strategy.name + "\" already; give each its own name.");
  }
  strategies_.push_back(std::move(strategy));
  return StrategyId{static_cast<std::uint32_t>(strategies_.size() - 1)};
}

Status RecoveryTable::use(std::string_view pattern, StrategyId strategy) {
  if (pattern.empty()) {
    return fail(ErrorCode::bad_input,
                "A recovery strategy is for an error code, a class of errors, or \"*\".");
  }
  if (!contains(strategy)) {
    return fail(ErrorCode::unknown_task,
                "There is no recovery strategy " + std::to_string(strategy.value) + ".");
  }
  auto& list = patterns_[std::string(pattern)];
  list.erase(std::remove(list.begin(), list.end(), strategy), list.end());
  list.insert(list.begin(), strategy);
  return Done{};
}

Status RecoveryTable::use(std::string_view pattern, std::string_view name) {
  const auto found = find(name);
  if (found) return use(pattern, *found);
  return fail(ErrorCode::unknown_task, "There is no recovery strategy \"" + std::string(name) + "\".");
}

std::vector<StrategyId> RecoveryTable::chain(std::string_view code, ErrorClass error_class) const {
  std::vector<StrategyId> out;
  const auto append = [&](std::string_view pattern) {
    const auto found = patterns_.find(pattern);
    if (found == patterns_.end()) return;
    for (const StrategyId id : found->second) {
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
  };
  for (std::string_view part = code; !part.empty();) {
    append(part);
    const auto dot = part.rfind('.');
    part = part.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  append(name_of(error_class));
  append("*");
  return out;
}

std::optional<StrategyId> RecoveryTable::find(std::string_view name) const {
  for (std::size_t at = 0; at < strategies_.size(); ++at) {
    if (strategies_[at].name == name) return StrategyId{static_cast<std::uint32_t>(at)};
  }
  return std::nullopt;
}

}  // namespace savile

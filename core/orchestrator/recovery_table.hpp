// Which strategies are tried for which error, in which order: the most specific pattern first.
//
//   "http.503"        the code itself
//   "http"            what it starts with, up to a dot
//   "rate_limited"    its class (error_class.hpp)
//   "*"               any
//
// Within one pattern the latest registered comes first, so that a caller's own goes before what
// is built in, which stays behind it as a safety net. Built in:
//
//   transient, rate_limited, protocol   retry
//   local                               rerun
//   *                                   fallback, then partial
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "orchestrator/error_class.hpp"
#include "orchestrator/recovery_strategy.hpp"

namespace savile {

class RecoveryTable {
 public:
  RecoveryTable();  // with what is built in, under the names of their kinds

  // duplicate_id: there is one of that name; bad_input: no name.
  Result<StrategyId> add(RecoveryStrategy strategy);

  // unknown_task: no such strategy; bad_input: an empty pattern. A second time moves it to the front.
  Status use(std::string_view pattern, StrategyId strategy);
  Status use(std::string_view pattern, std::string_view name);

  // What to try for this error, in order, each once.
  [[nodiscard]] std::vector<StrategyId> chain(std::string_view code, ErrorClass error_class) const;

  [[nodiscard]] std::optional<StrategyId> find(std::string_view name) const;
  [[nodiscard]] bool contains(StrategyId id) const { return id.value < strategies_.size(); }
  [[nodiscard]] const RecoveryStrategy& at(StrategyId id) const { return strategies_[id.value]; }

 private:
  std::vector<RecoveryStrategy> strategies_;
  std::map<std::string, std::vector<StrategyId>, std::less<>> patterns_;  // each list in order of trying
};

[[nodiscard]] std::string_view name_of(StrategyKind kind);

}  // namespace savile

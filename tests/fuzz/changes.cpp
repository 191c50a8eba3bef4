// Any JSON as changes that somebody hands in: applied, or judged by the gate and then applied.
#include "desk.hpp"

using namespace savile;

FUZZ_TARGET(changes, bytes) {
  fuzz::Desk& desk = fuzz::desk();
  const Result<Json> changes = parse_json(bytes);
  if (!changes) return;
  (void)desk.call("apply", {{"resume", "resume"}, {"changes", changes.value()}});
  const Json judged =
      desk.call("gate", {{"resume", "resume"}, {"today", "2026-11"}, {"changes", changes.value()}});
  if (judged.is_null()) return;
  fuzz::law_of_offsets(judged, desk.resume().size() + bytes.size());
  (void)desk.call("apply", {{"resume", "resume"}, {"changes", judged["changes"]}});
}

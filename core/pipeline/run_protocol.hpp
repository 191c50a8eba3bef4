// The language between a run in the core and the driver that performs its work.
//
// open  {"resume": key, "posting": key, "level": "conservative|balanced|extensive",
//        "today": "YYYY-MM", "now": ms, "seed": integer, "deadline"?: ms, "compute": n,
//        "facts"?: [{"text", "at"?}], "keep"?: [section type | place of a section],
//        "given"?: [{"section": n, "analysis"?: SectionAnalysis, "failed"?: message}],
//        "proposed"?: [Change],
//        "models"?: [{"provider", "model", "origin"}], "budget"?: {"calls"?: n, "tokens"?: n},
//        "spent"?: {"calls"?: n, "inputTokens"?: n, "outputTokens"?: n}}
//       `deadline` is absolute on the clock of `now`; `compute` is how many compute tasks may run
//       at once (1 where there are no workers). Both texts must have been put into the engine that
//       opens the run, too: when the deadline passes, the run assembles there what it has.
//       `given` are analyses by the caller's own analyzers, which stand for the built-in ones; with
//       `failed`, the built-in one stands and says why in "partial".
//       `facts` are what the user says is true; `at` is an offset inside of the entry or section of the
//       résumé that it is true of (pipeline/facts.hpp).
//       `keep` names sections that no change may touch: they are not edited, no model is asked about them,
//       and what would move them is left out.
//       `proposed` are changes by the caller's own rules, which go through the gate with those of the
//       built-in ones and before them.
//       `models` may be asked, in this order of preference; without any the rules work alone. `spent` was
//       spent on them before the run, and counts. A circuit breaker for each origin and model outlives the
//       run.
//
// step  {"now": ms, "events": [
//         {"type": "answered", "task": n, "attempt": n, "reply": {"ok": …} | {"error": …}},
//         {"type": "responded", "task": n, "attempt": n},        the first sign of life of a model's answer
//         {"type": "lost", "task": n, "attempt": n},             its worker died
//         {"type": "cancel"}                                      the user's
//       ]}
//       An empty list only tells the time (a deadline passed). A reply is what a core answered: where the run
//       only passes it on (an analysis, a change, the result), it goes unread, as the text it is.
//
// ok    {"actions": [
//         {"type": "start", "task": n, "attempt": n, "operation": name, "request": {…}},
//         {"type": "abort", "task": n, "attempt": n},
//         {"type": "event", "event": {…}}
//       ], "next": ms | null}                                     call again at that time at the latest
//
// Events, in the order to be shown; exactly one terminal one, the last:
//   {"type": "start", "level"}
//   {"type": "stage", "stage": Stage}
//   {"type": "progress", "ratio": 0..1, "etaMs"?: [low, high]}    never falls; ETA once two tasks have ended
//   {"type": "warning", "source": "resume|posting", "warning": Warning}
//   {"type": "change", "change": Change}                          judged; a refused one is shown and never
//   applied. The result may refuse a few more, which do not go together or lower the match
//   (settle_changes.hpp)
//   {"type": "finish", "result": CustomizeResult}                 terminal
//   {"type": "abort", "reason": "cancelled|deadline"}             terminal. A deadline that passes after the
//   texts were
//                                                                 read ends in `finish` with a partial result
//                                                                 instead
//   {"type": "error", "error": {"code","message"}}                terminal
//
// With models:
//   {"type": "model-request", "section", "provider", "model", "again": bool, "tokens"}
//   {"type": "model-retry", "section", "provider", "inMs", "error"}
//   {"type": "model-fallback", "section", "from", "to": provider | "rules" | "first-reply", "error"}
//   {"type": "usage", "usage": {…}}                               after each reply
//
// The operation "model" is no call of the core: the driver has the model "provider" (its place in `models`)
// answer {"system", "user", "reply": {"name", "schema"}, "maxTokens"?} and says either
// {"ok": {"text", "inputTokens"?, "outputTokens"?}} or {"error": {"code", "message", "class",
// "retryAfterMs"?}}, the class being one of error_class.hpp.
//
// A `start`'s request names the run's texts by the keys given at `open`; the driver puts them into
// the worker's engine before the first call that needs them.
#pragma once

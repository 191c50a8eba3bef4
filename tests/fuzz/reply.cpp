// Any bytes as a model's reply about a section: what comes of them is judged, and applies.
#include "desk.hpp"

using namespace savile;

FUZZ_TARGET(reply, bytes) {
  fuzz::Desk& desk = fuzz::desk();
  const std::string reply = fuzz::parts_of(bytes, 1)[0];
  for (int section = 0; section < 4; ++section) {
    const Json answer = desk.call("proposals", {{"resume", "resume"},
                                                {"posting", "posting"},
                                                {"today", "2026-11"},
                                                {"section", section},
                                                {"reply", reply}});
    if (answer.is_null()) continue;
    fuzz::law_of_offsets(answer["changes"], desk.resume().size());
    const Json applied = desk.call("apply", {{"resume", "resume"}, {"changes", answer["changes"]}});
    fuzz::law(!applied.is_null(), "what a reply came to applies");
  }
}

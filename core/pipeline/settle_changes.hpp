// Which of the accepted changes make the tailored résumé, and what it then is.
//
// Two laws hold for what is left accepted or waiting: any subset applies, and the match after is not below
// the match before. A change that breaks one is refused, with a finding "place" or "match" that says why.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "base/result.hpp"
#include "document/resume.hpp"
#include "edit/judged_edit.hpp"
#include "pipeline/request.hpp"

namespace savile {

struct TailoredResume {
  std::unique_ptr<const std::string> text;  // what `resume` points into
  Resume resume;
  Match match;
};

// Sets statuses in `changes`, which all belong to the pair's résumé. One match in the usual case; where it
// has fallen, a few more for each rule that took part.
[[nodiscard]] Result<TailoredResume> settle_changes(const DocumentPair& pair,
                                                    const std::vector<JudgedEdit*>& changes);

}  // namespace savile

// From what a model answered to edits: by id, one line for one line, and nothing else.
//
// The verifier takes the writer for a liar; what is refused here is what is no edit at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.hpp"
#include "prompt/contact_mask.hpp"
#include "prompt/prompt_lines.hpp"
#include "prompt/refusal.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// As it stands in the reply.
struct Proposal {
  std::string id;
  std::string after;
  std::vector<std::string> requirements;
};

struct ReadProposals {
  std::vector<Edit> edits;            // source `model`, without ids, in the order of the lines
  std::vector<std::string> lines;     // by edit: the id of its line
  std::vector<std::string> problems;  // one sentence for each proposal that is no edit
  std::vector<RefusedLine> refused;   // of those, the ones for lines that there are
};

// `lines` are those that were asked about. A proposal that changes nothing is left out without a word;
// of two for one line the first counts.
[[nodiscard]] ReadProposals edits_of(const std::vector<Proposal>& proposals,
                                     const std::vector<PromptLine>& lines, const Resume& resume,
                                     std::size_t section, const Requirements& requirements,
                                     const ContactMask& mask);

}  // namespace savile

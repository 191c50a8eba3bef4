#include "prompt/proposal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/sort_stably.hpp"
#include "requirement/requirement_id.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// A line may grow, but not into a text of its own.
std::size_t longest_for(std::size_t before) { return before * 3 + 200; }

// Why this cannot stand in place of a line; empty if it can.
std::string_view refusal(std::string_view after, std::size_t before) {
  if (after.empty()) return "is empty; lines are not taken out like this";
  if (after.size() > longest_for(before)) return "is far longer than the line";
  for (std::size_t at = 0; at < after.size();) {
    const CodePoint point = decode_at(after, at);
    if (point.value == '\n' || point.value == '\r') return "has more than one line";
    if (point.value < 0x20 || is_hidden_control(point.value)) return "has characters that cannot be seen";
    at += point.size;
  }
  if (after.find("[[") != std::string_view::npos) return "has a mark that stands for nothing";
  if (after.find("://") != std::string_view::npos || after.find("](") != std::string_view::npos)
    return "has a link";
  const std::size_t tag = after.find('<');
  if (tag != std::string_view::npos && tag + 1 < after.size() &&
      (is_ascii_letter(static_cast<char32_t>(after[tag + 1])) || after[tag + 1] == '/')) {
    return "has a tag";
  }
  return "";
}

}  // namespace

ReadProposals edits_of(const std::vector<Proposal>& proposals, const std::vector<PromptLine>& lines,
                       const Resume& resume, std::size_t section, const Requirements& requirements,
                       const ContactMask& mask) {
  std::map<std::string_view, const PromptLine*> asked;
  for (const PromptLine& line : lines) {
    if (!line.fact()) asked.emplace(line.id, &line);
  }
  std::map<std::string, std::uint32_t> known;
  for (const Requirement& requirement : requirements.requirements)
    known.emplace(requirement_id(requirement.id), requirement.id);
  ReadProposals out;
  std::vector<std::pair<Edit, std::string>> edits;
  std::set<std::string_view> seen;
  for (const Proposal& proposal : proposals) {
    const auto line = asked.find(proposal.id);
    if (line == asked.end()) {
      out.problems.push_back("There is no line “" + proposal.id.substr(0, 40) + "” to reword.");
      continue;
    }
    if (!seen.insert(line->first).second) continue;
    const Span span = line->second->span;
    const std::string_view before = slice(resume.text, span);
    const std::string after = mask.restore(trim(proposal.after));
    if (after == before) continue;
    // A link that the line had may stay.
    const bool had_link =
        before.find("://") != std::string_view::npos || before.find("](") != std::string_view::npos;
    const std::string_view why = refusal(after, before.size());
    if (!why.empty() && !(had_link && why == "has a link")) {
      const std::string sentence = "The new line for " + proposal.id + " " + std::string(why) + ".";
      out.problems.push_back(sentence);
      out.refused.push_back({proposal.id, after, sentence});
      continue;
    }
    Edit edit;
    edit.section = section;
    edit.span = span;
    edit.before = before;
    edit.after = after;
    edit.source = EditSource::model;
    edit.confidence = 70;
    for (const std::string& id : proposal.requirements) {
      const auto requirement = known.find(id);
      if (requirement == known.end()) continue;
      if (std::find(edit.requirements.begin(), edit.requirements.end(), requirement->second) ==
          edit.requirements.end()) {
        edit.requirements.push_back(requirement->second);
      }
    }
    edit.reason = edit.requirements.empty() ? "Reworded by the model."
                                            : "Reworded by the model for what the posting asks.";
    edit.evidence.push_back(span);
    edits.emplace_back(std::move(edit), proposal.id);
  }
  sort_stably(edits, [](const auto& a, const auto& b) { return a.first.span.begin < b.first.span.begin; });
  for (auto& [edit, line] : edits) {
    out.edits.push_back(std::move(edit));
    out.lines.push_back(std::move(line));
  }
  return out;
}

}  // namespace savile

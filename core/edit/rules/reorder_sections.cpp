#include "edit/rules/reorder_sections.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/work_history.hpp"
#include "base/sort_stably.hpp"
#include "document/heading.hpp"
#include "edit/english.hpp"
#include "edit/permutation.hpp"
#include "edit/summary/prose.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr int little_work = 24;     // months
constexpr int recent_studies = 24;  // months

// Sections that move together: one with a known heading, and what follows it without one.
struct Block {
  std::uint32_t place = 0;
  SectionType type = SectionType::other;
  Span span;  // to the end of the last line with words on it
};

using Blocks = std::vector<Block>;
using Moves = std::vector<std::string>;  // what was moved and why

bool is_rule_or_empty(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return is_ascii_letter(u) || is_ascii_digit(u) ||
           (u >= 0x80 && u != 0xE2 && u != 0x80 && (u < 0x90 || u > 0x9F));
  });
}

// Without the empty lines and drawn rules at its end, which stay where they are; with the last line's end.
Span without_tail(std::string_view text, Span span) {
  while (span.end > span.begin) {
    const std::size_t last = text[span.end - 1] == '\n' ? span.end - 1 : span.end;
    const std::size_t before = last == 0 ? std::string_view::npos : text.rfind('\n', last - 1);
    const std::size_t begin =
        before == std::string_view::npos || before < span.begin ? span.begin : before + 1;
    if (!is_rule_or_empty(slice(text, {begin, last}))) return span;
    span.end = begin;
  }
  return span;
}

bool holds_contact(const Resume& resume, Span span) {
  const Contact& contact = resume.contact;
  for (const Field* field : {&contact.name, &contact.email, &contact.phone, &contact.location}) {
    if (field->found() && span.contains(field->span)) return true;
  }
  return std::any_of(contact.links.begin(), contact.links.end(),
                     [&](const Field& link) { return link.found() && span.contains(link.span); });
}

// None where the text is laid out in a way that moving sections would break.
std::optional<Blocks> blocks_of(const Resume& resume) {
  const std::string_view text = resume.text;
  if (text.find_first_of("\f\v") != std::string_view::npos) return std::nullopt;
  Blocks blocks;
  for (const Section& section : resume.sections) {
    if (holds_contact(resume, section.span)) return std::nullopt;
    // Running text under any heading may have been taken for a summary.
    const bool guessed = section.type == SectionType::summary &&
                         listed_heading(slice(text, section.heading)) != SectionType::summary;
    const bool unknown = section.heading.empty() || section.type == SectionType::other || guessed;
    if (unknown && blocks.empty()) return std::nullopt;
    if (unknown) {
      blocks.back().span.end = section.span.end;
      continue;
    }
    blocks.push_back({static_cast<std::uint32_t>(blocks.size()), section.type, section.span});
  }
  for (Block& block : blocks) {
    block.span = without_tail(text, block.span);
    // The last line of a text may lack its end: it cannot stand before another.
    if (block.span.empty() || text[block.span.end - 1] != '\n') return std::nullopt;
  }
  return blocks;
}

Blocks::iterator first_of(Blocks& blocks, SectionType type) {
  return std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.type == type; });
}

std::size_t last_work(const Blocks& blocks) {
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (is_work(blocks[i].type)) return i;
  }
  return blocks.size();
}

void move_to(Blocks& blocks, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t i) { return blocks.begin() + static_cast<std::ptrdiff_t>(i); };
  if (from < to) std::rotate(at(from), at(from + 1), at(to + 1));
  if (from > to) std::rotate(at(to), at(from), at(from + 1));
}

// Studies that go on, or ended not long ago.
bool has_fresh_studies(const RuleContext& context) {
  if (context.today.year == 0) return false;
  for (const Section& section : context.resume.sections) {
    if (section.type != SectionType::education) continue;
    for (const Entry& entry : section.entries) {
      if (!entry.dates) continue;
      if (entry.dates->current) return true;
      const std::optional<Date> end = entry.dates->end;
      if (end && (context.today.year - end->year) * 12 <= recent_studies) return true;
    }
  }
  return false;
}

// Where studies come first by custom, their place says something: it stays.
bool is_academic(const Resume& resume) {
  return std::any_of(resume.sections.begin(), resume.sections.end(), [](const Section& section) {
    const bool doctor = std::any_of(section.entries.begin(), section.entries.end(),
                                    [](const Entry& entry) { return entry.degree_level == 5; });
    return section.type == SectionType::publications || doctor;
  });
}

// Whether the section holds the proof of a licence or certificate that the posting requires.
bool holds_required_licence(const Block& block, const RuleContext& context) {
  for (const Requirement& requirement : context.requirements.requirements) {
    if (requirement.kind != RequirementKind::certification || requirement.importance != Importance::required)
      continue;
    for (const RequirementMatch& match : context.match.requirements) {
      if (match.requirement != requirement.id || match.met == Met::no) continue;
      for (const Evidence& evidence : match.evidence) {
        if (block.span.contains(evidence.span)) return true;
      }
    }
  }
  return false;
}

void put_summary_first(Blocks& blocks, const Resume& resume, Moves& moves) {
  const auto summary = first_of(blocks, SectionType::summary);
  if (summary == blocks.end() || summary == blocks.begin()) return;
  const auto section = std::find_if(resume.sections.begin(), resume.sections.end(),
                                    [&](const Section& s) { return s.span.begin == summary->span.begin; });
  if (!is_prose(*section, resume.text)) return;
  move_to(blocks, static_cast<std::size_t>(summary - blocks.begin()), 0);
  moves.push_back("the summary is what a reader starts with");
}

void put_work_and_studies(Blocks& blocks, const RuleContext& context, Moves& moves) {
  const auto studies = first_of(blocks, SectionType::education);
  const auto work =
      std::find_if(blocks.begin(), blocks.end(), [](const Block& b) { return is_work(b.type); });
  if (studies == blocks.end() || work == blocks.end() || is_academic(context.resume)) return;
  const auto from = static_cast<std::size_t>(studies - blocks.begin());
  const bool fresh = has_fresh_studies(context), worked = context.match.experience_months >= little_work;
  if (fresh && !worked) {
    if (studies < work) return;
    move_to(blocks, from, static_cast<std::size_t>(work - blocks.begin()));
    moves.push_back("studies come first while they are the newest thing that you have done");
  } else if (worked && !fresh && studies < work && !holds_required_licence(*studies, context)) {
    move_to(blocks, from, last_work(blocks));
    moves.push_back("after years of work, the work comes before the studies");
  }
}

void put_licences_up(Blocks& blocks, const RuleContext& context, Moves& moves) {
  const std::size_t work = last_work(blocks);
  if (work == blocks.size()) return;
  for (std::size_t i = work + 2; i < blocks.size(); ++i) {
    const bool licences =
        blocks[i].type == SectionType::certifications || blocks[i].type == SectionType::memberships;
    if (!licences || !holds_required_licence(blocks[i], context)) continue;
    move_to(blocks, i, work + 1);
    moves.push_back("a licence or certificate that the posting requires stands next to the work");
    return;
  }
}

void put_extras_last(Blocks& blocks, Moves& moves) {
  const auto is_extra = [](const Block& block) {
    return block.type == SectionType::interests || block.type == SectionType::references;
  };
  const auto rank = [](const Block& b) {
    return b.type == SectionType::references ? 2 : b.type == SectionType::interests ? 1 : 0;
  };
  const bool in_place = std::is_sorted(blocks.begin(), blocks.end(), [&](const Block& a, const Block& b) {
    return (is_extra(a) ? 1 : 0) < (is_extra(b) ? 1 : 0);
  });
  if (in_place) return;
  sort_stably(blocks, [&](const Block& a, const Block& b) { return rank(a) < rank(b); });
  moves.push_back("interests and references come last");
}

std::string reason_of(const Moves& moves) {
  std::string out;
  for (const std::string& move : moves) out += (out.empty() ? "" : "; ") + move;
  if (!out.empty() && is_ascii_lower(static_cast<unsigned char>(out[0])))
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

}  // namespace

void ReorderSectionsRule::propose(std::size_t section, const RuleContext& context,
                                  std::vector<Edit>& out) const {
  const std::string_view text = context.resume.text;
  if (section != 0 || !is_english(text)) return;
  const std::optional<Blocks> original = blocks_of(context.resume);
  if (!original || original->size() < 2) return;
  Blocks blocks = *original;
  Moves moves;
  put_summary_first(blocks, context.resume, moves);
  put_work_and_studies(blocks, context, moves);
  put_licences_up(blocks, context, moves);
  put_extras_last(blocks, moves);
  std::vector<Span> parts;
  std::vector<std::uint32_t> order;
  for (const Block& block : *original) parts.push_back(block.span);
  for (const Block& block : blocks) order.push_back(block.place);
  std::optional<Edit> edit = permutation_edit(text, std::move(parts), std::move(order));
  if (!edit) return;
  edit->reason = reason_of(moves);
  out.push_back(std::move(*edit));
}

}  // namespace savile

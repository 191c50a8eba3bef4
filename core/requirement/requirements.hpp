// What a posting asks for. Spans are bytes of the posting's text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

enum class MentionLabel : std::uint8_t { skill, knowledge };  // what one does; what one knows

struct Mention {
  Span span;
  MentionLabel label = MentionLabel::knowledge;
  std::optional<TermId> term;  // none where no list knows it
};

enum class RequirementKind : std::uint8_t {
  skill,
  knowledge,
  experience,
  education,
  certification,
  language,
  soft_skill,
  responsibility,
  other
};
enum class Importance : std::uint8_t { required, preferred };

struct YearsAsked {
  int min = 0;
  std::optional<int> max;
  std::string of;  // "professional Python experience"; may be empty
};

struct DegreeAsked {
  int level = 0;                    // as Entry::degree_level
  std::vector<std::string> fields;  // "computer science"
  bool or_equivalent = false;
};

struct Requirement {
  std::uint32_t id = 0;  // "r1" ... in JSON, in text order
  Span span;             // the clause that asks
  std::string text;      // the clause, cleaned
  RequirementKind kind = RequirementKind::other;
  Importance importance = Importance::required;
  int priority = 3;           // 1 (low) to 5 (high)
  int weight = 100;           // relative share in the score
  std::vector<TermId> terms;  // what the clause names; with any_of, one of them is enough
  std::vector<Span> term_spans;
  bool any_of = false;
  std::optional<YearsAsked> years;
  std::optional<DegreeAsked> degree;
  int confidence = 0;    // 0 to 100
  bool claimed = false;  // by a model alone: no list and no cue says that the clause asks
  bool duty = false;     // stands where the posting tells what there is to do
};

struct Keyword {
  TermId term;
  int weight = 0;  // 1 to 100
  int count = 0;
};

struct Requirements {
  std::string_view text;  // the source, which must outlive this; of a page's source, `without_tags`
  std::shared_ptr<const std::string> without_tags;  // null where the posting is no HTML
  Field job_title, company, location, employment_type;
  std::vector<Field> other_titles;  // read at other places than job_title, which they may correct
  std::string seniority;  // "", "intern", "junior", "mid", "senior", "lead", "principal", "manager",
                          // "director", "executive"
  std::vector<Mention> mentions;
  std::vector<Span> about_work;  // the clauses that are no noise, whether they ask or only tell
  std::vector<Requirement> requirements;
  std::vector<Keyword> keywords;  // heaviest first
  std::vector<Warning> warnings;
  int confidence = 0;
};

[[nodiscard]] std::string_view name_of(MentionLabel label);
[[nodiscard]] std::string_view name_of(RequirementKind kind);
[[nodiscard]] std::string_view name_of(Importance importance);

}  // namespace savile

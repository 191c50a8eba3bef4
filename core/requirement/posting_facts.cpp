#include "requirement/posting_facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"

namespace savile {
namespace {

// The highest post first: "Senior Manager" manages, "Assistant Director" directs less than a director.
constexpr std::array<std::pair<std::string_view, std::string_view>, 37> ranks = {{
    {"ceo", "executive"},
    {"cto", "executive"},
    {"cfo", "executive"},
    {"coo", "executive"},
    {"cmo", "executive"},
    {"chief", "executive"},
    {"vp", "executive"},
    {"president", "executive"},
    {"director", "director"},
    {"headteacher", "director"},
    {"superintendent", "director"},
    {"intern", "intern"},
    {"internship", "intern"},
    {"apprentice", "intern"},
    {"trainee", "junior"},
    {"manager", "manager"},
    {"supervisor", "manager"},
    {"principal", "principal"},
    {"staff", "principal"},
    {"distinguished", "principal"},
    {"lead", "lead"},
    {"head", "director"},
    {"leader", "lead"},
    {"foreman", "lead"},
    {"senior", "senior"},
    {"sr", "senior"},
    {"experienced", "senior"},
    {"junior", "junior"},
    {"jr", "junior"},
    {"graduate", "junior"},
    {"entry", "junior"},
    {"associate", "junior"},
    {"assistant", "junior"},
    {"mid", "mid"},
    {"intermediate", "mid"},
    {"midlevel", "mid"},
    {"medior", "mid"},
}};

bool is_engineering(const TokenizedText& title) {
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title.key(i) == "engineer" || title.key(i) == "developer" || title.key(i) == "scientist" ||
        title.key(i) == "designer")
      return true;
  }
  return false;
}

bool manages_things(std::string_view key) {
  static const WordKinds kinds(embedded_list("title_things"));
  return kinds.has("thing", key);
}

Field field_of(std::string_view text, Span span, int confidence) {
  return {std::string(slice(text, span)), span, confidence};
}

Field from_label(const TokenizedText& text, const PostingOutline& outline, std::string_view kind) {
  for (const PostingLabel& label : outline.labels) {
    if (label.kind == kind) return field_of(text.text(), label.value, 90);
  }
  return {};
}

}  // namespace

std::string seniority_of(std::string_view title) {
  const TokenizedText tokens(title);
  const auto has = [&](std::string_view word) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens.key(i) == word) return true;
    }
    return false;
  };
  for (const auto& [word, rank] : ranks) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens.key(i) != word) continue;
      // A staff nurse is no principal one; "associate" and "assistant" rank only before another post.
      if (word == "staff" && !is_engineering(tokens)) continue;
      if ((word == "associate" || word == "assistant") && i + 1 >= tokens.size()) continue;
      if (word == "president" && i > 0 && tokens.key(i - 1) == "vice") return "executive";
      if (word == "lead" && i + 1 < tokens.size() && tokens.key(i + 1) == "generation") continue;
      if (word == "entry" &&
          !(i + 1 < tokens.size() && (tokens.key(i + 1) == "level" || tokens.key(i + 1) == "-")))
        continue;
      // A product or account manager manages no people; "Senior Product Manager" is a senior one.
      if (word == "manager" && i > 0 &&
          (manages_things(tokens.key(i - 1)) || (i > 1 && has("senior") && tokens.key(i - 1) != "senior")))
        continue;
      if (word == "principal" && i + 1 == tokens.size()) return "director";
      return std::string(rank);
    }
  }
  return {};
}

std::string find_seniority(const TokenizedText& text, const PostingOutline& outline, const Field& title) {
  const std::string from_title = title.found() ? seniority_of(title.value) : std::string();
  if (!from_title.empty()) return from_title;
  for (const PostingLabel& label : outline.labels) {
    if (label.kind == "seniority") return seniority_of(slice(text.text(), label.value));
  }
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text.key(i) == "entry" && (text.key(i + 1) == "level" || text.key(i + 2) == "level")) return "junior";
    if (text.key(i) == "mid" && (text.key(i + 1) == "level" || text.key(i + 2) == "level")) return "mid";
  }
  return {};
}

Field find_posting_location(const TokenizedText& text, const PostingOutline& outline) {
  const Field label = from_label(text, outline, "location");
  if (label.found()) return label;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const bool based = (text.key(i) == "based" || text.key(i) == "located") && text.key(i + 1) == "in";
    if (!based) continue;
    std::size_t end = i + 2;
    while (end < text.size() && end < i + 8 && text[end].gap != Gap::line) {
      const char first = text.text()[text[end].span.begin];
      const bool upper = first >= 'A' && first <= 'Z';
      const bool comma = text.key(end) == "," && end + 1 < text.size() &&
                         text.text()[text[end + 1].span.begin] >= 'A' &&
                         text.text()[text[end + 1].span.begin] <= 'Z';
      if (!upper && !comma) break;
      ++end;
    }
    if (end > i + 2) return field_of(text.text(), {text[i + 2].span.begin, text[end - 1].span.end}, 60);
  }
  return {};
}

Field find_employment_type(const TokenizedText& text, const PostingOutline& outline) {
  const Field label = from_label(text, outline, "type");
  if (label.found()) return label;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view key = text.key(i);
    const bool full = key == "full" || key == "part";
    if (full && i + 2 < text.size()) {
      const std::size_t time = text.key(i + 1) == "-" ? i + 2 : i + 1;
      if (text.key(time) == "time")
        return field_of(text.text(), {text[i].span.begin, text[time].span.end}, 60);
    }
    if (key == "internship" || key == "freelance") return field_of(text.text(), text[i].span, 50);
  }
  return {};
}

}  // namespace savile

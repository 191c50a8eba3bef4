#include "requirement/degree_asked.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "requirement/cue_table.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

const CueTable& names() {
  static const CueTable table(embedded_list("degree_names"));
  return table;
}

int level_named(std::string_view kind) {
  if (kind == "school") return 1;
  if (kind == "associate") return 2;
  if (kind == "bachelor" || kind == "degree") return 3;
  if (kind == "master") return 4;
  return kind == "doctorate" ? 5 : 0;
}

struct DegreeHit {
  int level = 0;
  std::string_view field;  // of a degree that names its own
  bool generic = false;
  std::size_t first = 0, last = 0;
};

bool is_upper_source(std::string_view source) {
  return std::all_of(source.begin(), source.end(),
                     [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
}

// Whether a two-letter degree stands where a degree may.
bool short_in_place(const TokenizedText& text, const CueHit& hit, std::size_t first, std::size_t last) {
  if (!is_upper_source(text.source(hit.first))) return false;
  const auto key = [&](std::size_t i) { return i >= first && i < last ? text.key(i) : std::string_view{}; };
  const std::string_view next = key(hit.last);
  if (is_one_of(next, {"degree", "in", "required", "preferred"})) return true;
  // "Requires a JD and admission to the bar": one has a doctor's degree, and is a "BA" as well as has one.
  if (hit.kind == "short_doctorate" && hit.first > first && is_one_of(key(hit.first - 1), {"a", "an"}) &&
      (next.empty() || is_one_of(next, {"and", "or", "from", "with", ",", "."})))
    return true;
  const auto is_degree = [&](std::size_t i) {
    const auto other = i >= first && i < last ? names().at(text, i, last) : std::nullopt;
    return other.has_value();
  };
  if (is_one_of(next, {"/", "or", ","}) && is_degree(hit.last + 1)) return true;
  if (hit.first >= first + 2 && is_one_of(key(hit.first - 1), {"/", "or", ","}) && is_degree(hit.first - 2))
    return true;
  return false;
}

std::optional<DegreeHit> degree_at(const TokenizedText& text, std::size_t i, std::size_t first,
                                   std::size_t last) {
  const auto hit = names().at(text, i, last);
  if (!hit) return std::nullopt;
  if (i > first && text.key(i - 1) == "no") return std::nullopt;  // "no degree needed"
  DegreeHit degree{0, {}, hit->kind == "degree", hit->first, hit->last};
  std::string_view kind = hit->kind;
  if (kind.substr(0, 6) == "short_") {
    if (!short_in_place(text, *hit, first, last)) return std::nullopt;
    kind.remove_prefix(6);
  } else if (kind.substr(0, 6) == "field ") {
    kind.remove_prefix(6);
    degree.field = kind.substr(kind.find(' ') + 1);
    kind = kind.substr(0, kind.find(' '));
  } else if (kind == "school") {
    // "Experience of teaching GCSE": the subject of the work, not a degree of one's own.
    for (std::size_t back = 1; back <= 4 && i >= first + back; ++back) {
      if (is_one_of(text.key(i - back), {"teaching", "teach", "taught", "of", "teacher", "tutoring"}))
        return std::nullopt;
    }
    const std::string_view next = hit->last < last ? text.key(hit->last) : std::string_view{};
    if (is_one_of(next, {"students", "pupils", "experience", "teaching", "teacher", "level", "curriculum"}))
      return std::nullopt;
  } else if (degree.generic) {
    const std::string_view next = hit->last < last ? text.key(hit->last) : std::string_view{};
    const std::string_view before = i > first ? text.key(i - 1) : std::string_view{};
    if (is_one_of(next, {"of", "celsius", "fahrenheit", "feedback"}) || text[i].kind == TokenKind::number)
      return std::nullopt;
    if (is_one_of(before, {"high", "certain", "some"}) ||
        (i > first && text[i - 1].kind == TokenKind::number))
      return std::nullopt;
  }
  degree.level = level_named(kind);
  return degree;
}

bool ends_field(std::string_view key) {
  return is_one_of(
      key,
      {".",          ";",          "(",       ")",          ":",        "with",      "from",    "plus",
       "required",   "preferred",  "is",      "are",        "who",      "related",   "similar", "equivalent",
       "relevant",   "comparable", "another", "other",      "any",      "a",         "an",      "the",
       "experience", "strongly",   "highly",  "must",       "desired",  "desirable", "but",     "at",
       "minimum",    "field",      "fields",  "discipline", "subject",  "degree",    "–",       "—",
       "-",          "you",        "to",      "closely",    "directly", "essential", "ideally", "preferably",
       "will",       "would"});
}

// The fields after "degree in": items between commas, "or", "and" and slashes.
void read_fields(const TokenizedText& text, std::size_t i, std::size_t last,
                 std::vector<std::string>& fields) {
  std::size_t begin = i, words = 0;
  const auto push = [&](std::size_t end) {
    if (end > begin && words <= 4)
      fields.push_back(fold(slice(text.text(), {text[begin].span.begin, text[end - 1].span.end})));
    words = 0;
  };
  for (; i < last; ++i) {
    const std::string_view key = text.key(i);
    if (ends_field(key) || text[i].kind == TokenKind::number || names().at(text, i, last)) break;
    if (is_one_of(key, {",", "or", "/", "and"})) {
      push(i);
      begin = i + 1;
      continue;
    }
    if (++words > 5) break;
  }
  push(i);
}

// "a nursing degree": the word before, where it is a field.
void read_field_before(const TokenizedText& text, const DegreeHit& hit, std::size_t first,
                       std::vector<std::string>& fields) {
  if (!hit.generic || hit.first == first || text[hit.first].gap == Gap::none) return;
  const std::string_view key = text.key(hit.first - 1);
  if (text[hit.first - 1].kind != TokenKind::word || key.size() < 3) return;
  if (is_one_of(key, {"university",   "college",    "relevant", "related",       "technical",    "advanced",
                      "the",          "graduate",   "this",     "undergraduate", "postgraduate", "year",
                      "accredited",   "equivalent", "stem",     "higher",        "first",        "your",
                      "appropriate",  "similar",    "suitable", "any",           "recognised",   "recognized",
                      "academic",     "your",       "good",     "honours",       "honors",       "numerate",
                      "and",          "with",       "have",     "has",           "hold",         "level",
                      "professional", "or",         "another",  "formal",        "completed",    "strong"}))
    return;
  fields.push_back(std::string(key));
}

}  // namespace

std::optional<DegreeAsked> find_degree_asked(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::optional<DegreeAsked> asked;
  for (std::size_t i = first; i < last; ++i) {
    const auto hit = degree_at(text, i, first, last);
    if (!hit) continue;
    if (!asked) asked = DegreeAsked{hit->level, {}, false};
    const bool repeats = hit->generic && i > first;  // "Master's or PhD degree": the word adds no level
    if (!repeats || asked->level == 0) asked->level = std::min(asked->level, hit->level);
    if (!hit->field.empty()) asked->fields.emplace_back(hit->field);
    read_field_before(text, *hit, first, asked->fields);
    const std::string_view next = hit->last < last ? text.key(hit->last) : std::string_view{};
    if (next == "in" || (next == "of" && !hit->generic))
      read_fields(text, hit->last + 1, last, asked->fields);
    i = hit->last - 1;
  }
  if (!asked) return asked;
  std::vector<std::string> unique;
  for (std::string& field : asked->fields) {
    if (std::find(unique.begin(), unique.end(), field) == unique.end()) unique.push_back(std::move(field));
  }
  asked->fields = std::move(unique);
  for (std::size_t i = first; i < last; ++i) {
    if (is_one_of(text.key(i), {"equivalent", "equivalence", "lieu"})) asked->or_equivalent = true;
    if (text.key(i) == "or" && i + 2 < last &&
        is_one_of(text.key(i + 1), {"relevant", "comparable", "commensurate", "significant"}) &&
        is_one_of(text.key(i + 2), {"experience", "work", "professional", "industry"}))
      asked->or_equivalent = true;
  }
  return asked;
}

}  // namespace savile

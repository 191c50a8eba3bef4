#include "requirement/mentions.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "document/name_evidence.hpp"
#include "text/character.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// All places where `name`'s tokens stand in the text.
void occurrences_of(const TokenizedText& text, const Field& name, std::vector<Span>& out) {
  const TokenizedText wanted(name.value);
  if (!name.found() || wanted.empty() || wanted.size() > 12) return;
  for (std::size_t i = 0; i + wanted.size() <= text.size(); ++i) {
    std::size_t k = 0;
    while (k < wanted.size() && text.key(i + k) == wanted.key(k)) ++k;
    if (k == wanted.size()) out.push_back({text[i].span.begin, text[i + k - 1].span.end});
  }
}

bool starts_upper(const TokenizedText& text, std::size_t i) {
  return is_upper(decode_at(text.text(), text[i].span.begin).value);
}

// The token after "experience with", "knowledge of" …, where a list of names may begin; 0 without one.
std::size_t opener_end(const TokenizedText& text, std::size_t i, std::size_t last) {
  if (i + 1 >= last) return 0;
  const std::string_view word = text.key(i), next = text.key(i + 1);
  if (is_one_of(next, {"with", "in", "using"}) &&
      is_one_of(word, {"experience", "experienced", "proficient", "proficiency", "familiar", "familiarity",
                       "expertise", "skilled", "trained", "fluent", "competent", "competency", "competence",
                       "certified", "certification", "background"}))
    return i + 2;
  if (next == "of" && is_one_of(word, {"knowledge", "understanding", "command", "grasp", "mastery",
                                       "principles", "experience"}))
    return i + 2;
  if (word == "such" && next == "as") return i + 2;
  if (word == "e" && next == "." && i + 3 < last && text.key(i + 2) == "g") return i + 4;
  return 0;
}

// Capitalised for another reason than being a name of something one can know.
bool is_plain_word(std::string_view key) {
  return is_one_of(key, {"i",
                         "monday",
                         "tuesday",
                         "wednesday",
                         "thursday",
                         "friday",
                         "saturday",
                         "sunday",
                         "january",
                         "february",
                         "march",
                         "april",
                         "may",
                         "june",
                         "july",
                         "august",
                         "september",
                         "october",
                         "november",
                         "december",
                         "we",
                         "you",
                         "our",
                         "your",
                         "the",
                         "a",
                         "an",
                         "and",
                         "or",
                         "of",
                         "in",
                         "to",
                         "for",
                         "with",
                         "at",
                         "on",
                         "experience",
                         "knowledge",
                         "ability",
                         "strong",
                         "excellent",
                         "good",
                         "must",
                         "team",
                         "manager",
                         "director",
                         "head",
                         "engineer",
                         "company",
                         "university",
                         "college",
                         "bachelor",
                         "bachelors",
                         "bachelor's",
                         "master",
                         "masters",
                         "master's",
                         "phd",
                         "bs",
                         "ba",
                         "ms",
                         "bsc",
                         "msc",
                         "degree",
                         "science",
                         "arts",
                         "europe",
                         "eu",
                         "uk",
                         "us",
                         "usa",
                         "ceo",
                         "cto",
                         "cfo",
                         "vp",
                         "hr",
                         "it",
                         "q",
                         "am",
                         "pm",
                         "ok",
                         "faq",
                         "cv",
                         "resume",
                         "ltd",
                         "inc",
                         "llc",
                         "group",
                         "world",
                         "london",
                         "germany",
                         "berlin",
                         "new",
                         "york",
                         "san",
                         "francisco",
                         "united",
                         "states",
                         "kingdom",
                         "america",
                         "north",
                         "south",
                         "east",
                         "west",
                         "fortune",
                         "you'll",
                         "you're",
                         "we're",
                         "this",
                         "that",
                         "if",
                         "be",
                         "is",
                         "are",
                         "as",
                         "by",
                         "from",
                         "not",
                         "no",
                         "all",
                         "any",
                         "proven",
                         "demonstrated",
                         "familiarity",
                         "understanding",
                         "proficiency",
                         "skills",
                         "minimum",
                         "preferred",
                         "required"});
}

// "Arizona", "American Heart Association": where one works or who certifies, nothing that one knows.
bool is_place_or_body(std::string_view text, Span name) {
  const NameEvidence evidence = name_evidence(text, name);
  return evidence.place >= 20 || (evidence.words >= 2 && evidence.organization >= 22);
}

}  // namespace

std::vector<TermHit> skill_hits(const TokenizedText& text, const std::vector<TermHit>& terms,
                                const std::vector<const Field*>& names) {
  std::vector<Span> taken;
  for (const Field* name : names) occurrences_of(text, *name, taken);
  sort_stably(taken, [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<TermHit> kept;
  std::size_t at = 0;
  for (const TermHit& hit : terms) {
    while (at < taken.size() && taken[at].end <= hit.span.begin) ++at;
    // "Journeyman electrician license" is more than the title "Electrician" within it.
    const bool named = at < taken.size() && taken[at].overlaps(hit.span);
    const bool more = named && hit.span.contains(taken[at]) && hit.span.size() > taken[at].size();
    if (!named || more) kept.push_back(hit);
  }
  return kept;
}

MentionLabel label_of(TermKind kind) {
  return kind == TermKind::soft_skill ? MentionLabel::skill : MentionLabel::knowledge;
}

std::vector<Span> named_knowledge(const TokenizedText& text, const PostingClause& clause,
                                  const std::vector<Span>& known) {
  std::vector<Span> found;
  const auto overlaps_known = [&](Span span) {
    const auto at = std::lower_bound(known.begin(), known.end(), span.begin,
                                     [](Span a, std::size_t b) { return a.end <= b; });
    return at != known.end() && at->overlaps(span);
  };
  const auto is_name = [&](std::size_t i) {
    if (i >= clause.last || text[i].kind != TokenKind::word || !starts_upper(text, i) ||
        is_plain_word(text.key(i)))
      return false;
    return i == clause.first || text.key(i - 1) != "<";  // a placeholder
  };
  // The end of a name of at most four words that begins at `i`: "Hugging Face", "Triton Inference Server".
  const auto name_end = [&](std::size_t i) {
    std::size_t end = i;
    while (end < i + 4 && is_name(end) && (end == i || text[end].gap == Gap::blank)) ++end;
    return end;
  };
  const auto is_link = [&](std::size_t i) { return is_one_of(text.key(i), {",", "/", "or", "and", "("}); };
  const auto known_at =
      [&](std::size_t i) -> std::size_t {  // the end of a known term that begins at token `i`
    const std::size_t begin = text[i].span.begin;
    const auto at = std::lower_bound(known.begin(), known.end(), begin,
                                     [](Span a, std::size_t b) { return a.begin < b; });
    return at != known.end() && at->begin == begin ? text.first_at(at->end) : i;
  };

  // Lists: after an opener every name counts; else names count beside a known term of the same list.
  for (std::size_t i = clause.first; i < clause.last;) {
    const std::size_t opened = opener_end(text, i, clause.last);
    std::size_t at = opened > 0 ? opened : i;
    std::vector<Span> names;
    std::size_t items = 0, terms = 0;
    while (at < clause.last) {
      std::size_t end = known_at(at);
      if (end > at) {
        ++terms;
      } else {
        end = name_end(at);
        if (end == at) break;
        const bool opens_clause = at == clause.first && opened == 0;
        const Span name{text[at].span.begin, text[end - 1].span.end};
        if (!opens_clause && !overlaps_known(name) && !is_place_or_body(text.text(), name))
          names.push_back(name);
      }
      ++items;
      at = end;
      if (at >= clause.last || !is_link(at)) break;
      while (at < clause.last && is_link(at)) ++at;
    }
    if (opened > 0 || (terms > 0 && items > 1)) found.insert(found.end(), names.begin(), names.end());
    i = items > 0 ? std::max(at, i + 1) : i + 1;
  }
  return found;
}

}  // namespace savile

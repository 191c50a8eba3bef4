#include "requirement/mentions.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

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

// The tokens after "experience with", "knowledge of" … up to where the list of names begins.
std::size_t opener_end(const TokenizedText& text, std::size_t i, std::size_t last) {
  const auto key = [&](std::size_t k) { return k < last ? text.key(k) : std::string_view{}; };
  const std::string_view word = key(i), next = key(i + 1);
  if (one_of(word, {"experience", "experienced", "proficient", "proficiency", "familiar", "familiarity", "expertise", "skilled",
                    "trained", "fluent", "competent", "competency", "competence", "certified", "certification", "background"}) &&
      one_of(next, {"with", "in", "using"}))
    return i + 2;
  if (one_of(word, {"knowledge", "understanding", "command", "grasp", "mastery", "principles", "experience"}) && next == "of") return i + 2;
  if (word == "using" || word == "e" || word == "including") return 0;
  return 0;
}

}  // namespace

std::vector<TermHit> skill_hits(const TokenizedText& text, const Lexicon& lexicon, const std::vector<const Field*>& names) {
  std::vector<Span> taken;
  for (const Field* name : names) occurrences_of(text, *name, taken);
  std::sort(taken.begin(), taken.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<TermHit> kept;
  std::size_t at = 0;
  for (const TermHit& hit : lexicon.find(text)) {
    while (at < taken.size() && taken[at].end <= hit.span.begin) ++at;
    if (at < taken.size() && taken[at].overlaps(hit.span)) continue;
    kept.push_back(hit);
  }
  return kept;
}

MentionLabel label_of(TermKind kind) {
  return kind == TermKind::soft_skill ? MentionLabel::skill : MentionLabel::knowledge;
}

std::vector<Span> named_knowledge(const TokenizedText& text, const PostingClause& clause, const std::vector<Span>& known) {
  std::vector<Span> found;
  const auto overlaps_known = [&](Span span) {
    const auto at = std::lower_bound(known.begin(), known.end(), span.begin, [](Span a, std::size_t b) { return a.end <= b; });
    return at != known.end() && at->overlaps(span);
  };
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    std::size_t at = opener_end(text, i, clause.last);
    if (at == 0) continue;
    // Items of the list: capitalised names of at most three words; the list ends at the first other thing.
    while (at < clause.last) {
      std::size_t end = at;
      while (end < clause.last && end < at + 4 && text[end].kind == TokenKind::word && starts_upper(text, end)) ++end;
      if (end == at) break;
      const Span item{text[at].span.begin, text[end - 1].span.end};
      if (end - at <= 3 && !overlaps_known(item)) found.push_back(item);
      at = end;
      while (at < clause.last && one_of(text.key(at), {",", "or", "and", "/", "("})) ++at;
      if (at == end) break;
    }
    i = std::max(i, at - 1);
  }
  return found;
}

}  // namespace savile

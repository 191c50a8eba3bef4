#include "edit/summary/held_title.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "analysis/title_match.hpp"
#include "analysis/work_history.hpp"
#include "base/sort_stably.hpp"
#include "document/name_evidence.hpp"
#include "document/phrase_table.hpp"
#include "lexicon/neutral_words.hpp"
#include "requirement/title_words.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_title = 6;  // words
constexpr int near_title = 60;            // as the summary's analyzer has it
constexpr int plain_title = 20;           // of name_evidence: likely

struct Post {
  const Entry* entry = nullptr;
  bool current = false;
  Date end;
};

// Those held now, else the last one: an earlier title is no longer one's own.
std::vector<Post> present_posts(const Resume& resume) {
  std::vector<Post> posts;
  for (const Section& section : resume.sections) {
    if (!is_work(section.type)) continue;
    for (const Entry& entry : section.entries) {
      if (!entry.title.found() || !entry.dates) continue;
      posts.push_back({&entry, entry.dates->current, entry.dates->end.value_or(Date{})});
    }
  }
  sort_stably(
      posts, [](const Post& a, const Post& b) { return a.current != b.current ? a.current : b.end < a.end; });
  std::size_t kept = 0;
  while (kept < posts.size() && (posts[kept].current || kept == 0)) ++kept;
  posts.resize(kept);
  return posts;
}

// The title without what follows it: "Class Teacher, Year 5" -> "Class Teacher".
Span leading_title(std::string_view text, Span title) {
  const std::string_view words = slice(text, title);
  std::size_t end = words.size();
  for (const std::string_view sign : {",", "(", "|", ";", ":", "/", "–", "—", " - ", "·", "\n", "\t"})
    end = std::min(end, words.find(sign));
  const std::string_view kept = trim(words.substr(0, end));
  if (kept.empty()) return {};
  const std::size_t begin = title.begin + static_cast<std::size_t>(kept.data() - words.data());
  return {begin, begin + kept.size()};
}

bool is_plain(std::string_view text, Span title) {
  if (title.empty() || name_evidence(text, title).title < plain_title) return false;
  const TokenizedText tokens(slice(text, title));
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::word) ++words;
    // "&" and "*" stand in names and markup, not in what one calls oneself.
    if (tokens[i].kind == TokenKind::sign && tokens.key(i) != "-" && tokens.key(i) != "+") return false;
  }
  return words >= 1 && words <= longest_title;
}

int similarity_to_offered(std::string_view title, const Requirements& requirements) {
  int best = title_similarity(title, requirements.job_title.value);
  for (const Field& other : requirements.other_titles)
    best = std::max(best, title_similarity(title, other.value));
  return best;
}

bool has_small_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_lower(static_cast<unsigned char>(c)); });
}

bool has_inner_capital(std::string_view word) {
  return word.size() > 1 && std::any_of(word.begin() + 1, word.end(),
                                        [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
}

// True if the word stands in small letters in the text.
bool is_written_small(const std::string& word, std::string_view text) {
  const auto letter = [&](std::size_t at) {
    return at < text.size() && (is_ascii_letter(static_cast<unsigned char>(text[at])) ||
                                static_cast<unsigned char>(text[at]) >= 0x80);
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (!letter(at + word.size()) && (at == 0 || !letter(at - 1))) return true;
  }
  return false;
}

// A word of the language that titles are made of, not a name.
bool is_common_word(const std::string& small, std::string_view key, const RuleContext& context) {
  static const PhraseTable titles("job_title_words");
  return titles.find(std::string(key)) != nullptr || is_neutral_word(key) || is_title_praise(key) ||
         is_written_small(small, context.resume.text) || is_written_small(small, context.requirements.text);
}

// "Java", "Spanish": written with a capital wherever it stands.
bool is_name(const Term& term) {
  return term.kind == TermKind::language || term.kind == TermKind::technology ||
         term.kind == TermKind::tool || term.kind == TermKind::human_language;
}

std::string lowered(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (is_ascii_upper(static_cast<unsigned char>(c))) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::optional<HeldTitle> title_to_name(const RuleContext& context) {
  std::optional<HeldTitle> best;
  for (const Post& post : present_posts(context.resume)) {
    const Span span = leading_title(context.resume.text, post.entry->title.span);
    if (!is_plain(context.resume.text, span)) continue;
    const std::string_view words = slice(context.resume.text, span);
    const int similarity = similarity_to_offered(words, context.requirements);
    if (best && best->similarity >= similarity) continue;
    best = HeldTitle{std::string(words), span, similarity, similarity >= near_title};
  }
  return best;
}

std::string title_in_sentence(std::string_view title, const RuleContext& context) {
  const TokenizedText tokens(title);
  const bool shouted = !has_small_letter(title);
  std::vector<bool> names(tokens.size(), false);
  for (const TermHit& hit : context.lexicon.find(tokens)) {
    if (!is_name(context.lexicon.term(hit.term))) continue;
    for (std::size_t i = tokens.first_at(hit.span.begin); i < tokens.first_at(hit.span.end); ++i)
      names[i] = true;
  }
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const std::string_view word = tokens.source(i);
    const std::string small = lowered(word);
    const bool numbered = i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::number;  // "Class 1"
    const bool kept = (!shouted && (names[i] || has_inner_capital(word))) ||
                      (numbered && i > 0 && !shouted) || (word.size() == 1 && i > 0);  // "Scientist I"
    if (!kept && i > 0 && !is_common_word(small, tokens.key(i), context))
      return shouted ? std::string() : std::string(title);
    out += title.substr(copied, tokens[i].span.begin - copied);
    copied = tokens[i].span.end;
    if (kept) {
      out += word;
    } else if (i == 0) {
      out += word.substr(0, 1);
      out += small.substr(1);
    } else {
      out += small;
    }
  }
  out += title.substr(copied);
  if (!out.empty() && is_ascii_lower(static_cast<unsigned char>(out[0])) && !has_inner_capital(title))
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace savile

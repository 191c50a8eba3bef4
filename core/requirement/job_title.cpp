#include "requirement/job_title.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "document/name_evidence.hpp"
#include "requirement/title_words.hpp"
#include "requirement/token_field.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_title = 10;  // tokens, signs included

bool ends_title(const TokenizedText& text, std::size_t i) {
  const std::string_view key = text.key(i);
  if (text[i].gap == Gap::line) return true;
  if (is_one_of(
          key, {"(",    ")",         "[",     ".",     ";",   ":",           "!",   "?",    "|",      "•",
                "to",   "who",       "with",  "that",  "at",  "in",          "for", "join", "within", "based",
                "on",   "working",   "you",   "your",  "we",  "is",          "are", "will", "–",      "—",
                "from", "reporting", "whose", "where", "our", "responsible", "@"}))
    return true;
  return key == "-" && text[i].gap != Gap::none;
}

// "Head of Sales", "Director of Nursing": the words after "of" belong to it.
std::size_t with_of(const TokenizedText& text, std::size_t end, std::size_t last) {
  if (end + 1 >= last || text.key(end) != "of" || !starts_upper(text, end + 1)) return end;
  std::size_t i = end + 1;
  while (i < last && !ends_title(text, i) && text.key(i) != "," &&
         (starts_upper(text, i) || text[i].kind == TokenKind::number || is_one_of(text.key(i), {"and", "&"})))
    ++i;
  return i;
}

std::size_t skip_praise(const TokenizedText& text, std::size_t first, std::size_t last) {
  const auto may_go = [&](std::size_t i) {
    return is_title_praise(text.key(i)) && !is_title_noun(text.key(i));
  };
  std::size_t i = first;
  while (i < last && may_go(i)) {
    // "full-stack" is no praise though "full" in "full-time" is: a compound goes as a whole or stays.
    const bool compound = i + 2 < last && text.key(i + 1) == "-" && text[i + 1].gap == Gap::none &&
                          text[i + 2].gap == Gap::none;
    if (compound && !may_go(i + 2)) break;
    ++i;
  }
  return i;
}

Field title_from(const TokenizedText& text, std::size_t first, std::size_t last, int confidence) {
  const std::size_t begin = skip_praise(text, first, last);
  return field_of_tokens(text, begin, title_end(text, begin, last), confidence);
}

// "Job title: Staff Nurse (Band 5)": the value up to a bracket or separator, whatever its words.
Field from_label(const TokenizedText& text, Span value) {
  std::size_t first = text.first_at(value.begin);
  const std::size_t last = text.first_at(value.end);
  while (first < last && text[first].kind == TokenKind::sign) ++first;
  // "Position: administer servers for …" tells what is done there.
  constexpr std::size_t longest_small = 5;  // of a title in small letters
  if (last > first + longest_small && !starts_upper(text, first)) return {};
  std::size_t end = first;
  while (
      end < last && end < first + longest_title &&
      !(end > first && (is_one_of(text.key(end), {"(", "|", "[", ";", "–", "—", "."}) ||
                        (text.key(end) == "-" && text[end].gap != Gap::none) || text[end].gap == Gap::line)))
    ++end;
  return field_of_tokens(text, first, end, 95);
}

// "Research Scientist, Cell Biology": what stands after the comma belongs to the title where it is what a
// part of an organization does ("Director, Financial Planning & Analysis"), or where the posting speaks of it
// elsewhere as of a subject, in small letters; a place or a company stays out.
Field with_subject(const TokenizedText& text, Field title, std::size_t last) {
  constexpr std::size_t longest_subject = 5;
  const std::size_t comma = text.first_at(title.span.end);
  if (!title.found() || comma + 1 >= last || !is_one_of(text.key(comma), {",", "-", "–", "—", ":"}))
    return title;
  std::size_t end = comma + 1;
  while (end < last && text[end].gap != Gap::line && end - comma <= longest_subject &&
         (text[end].kind == TokenKind::word || text.key(end) == "&"))
    ++end;
  const bool closed =
      end == last || text[end].gap == Gap::line || is_one_of(text.key(end), {"(", "|", "-", "–", "—"});
  if (!closed || end == comma + 1) return title;
  const Span subject{text[comma + 1].span.begin, text[end - 1].span.end};
  if (text.key(comma) == "," && is_work_function(key_words(text.text(), subject)))
    return field_of_tokens(text, text.first_at(title.span.begin), end, title.confidence);
  for (std::size_t i = comma + 1; i < end; ++i) {
    if (is_one_of(text.key(i), {"and", "&", "of"})) continue;
    bool small = false;
    for (std::size_t k = end; k < text.size() && !small; ++k)
      small = text.key(k) == text.key(i) && !starts_upper(text, k);
    if (!small) return title;
  }
  return field_of_tokens(text, text.first_at(title.span.begin), end, title.confidence);
}

// One of the first lines: "Staff Nurse", "Acme | Staff Nurse | Leeds", "Staff Nurse at Acme".
Field from_line(const TokenizedText& text, Span line) {
  std::size_t first = text.first_at(line.begin);
  const std::size_t last = text.first_at(line.end);
  while (first < last && text[first].kind == TokenKind::sign) ++first;
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) words += text[i].kind != TokenKind::sign ? 1U : 0U;
  // A job board's line, "Acme | Nurse | Leeds | full time | …", may be long.
  std::size_t bars = 0;
  for (std::size_t i = first; i < last; ++i) bars += text.key(i) == "|" ? 1U : 0U;
  if (words == 0 || words > (bars >= 2 ? 40U : 14U) || text.text()[line.end - 1] == '.' ||
      !starts_upper(text, first))
    return {};
  for (std::size_t i = first; i < last;) {
    const std::size_t end = title_end(text, i, last);
    // A sentence goes on after the title with a verb: "Nurses save lives".
    const bool sentence =
        end > i && end < last && is_one_of(text.key(end), {"is", "are", "will", "who", "you", "to"});
    if (end > i && !sentence) return with_subject(text, title_from(text, i, last, 85), last);
    while (i < last && !is_one_of(text.key(i), {"|", "-", "–", "—", ":", ",", "("})) ++i;
    ++i;
  }
  return {};
}

Field from_first_lines(const TokenizedText& text, const PostingOutline& outline) {
  constexpr std::size_t looked_at = 4;
  std::vector<Span> lines;
  for (std::size_t i = 0; i < outline.blocks.size() && i < looked_at; ++i) {
    if (!outline.blocks[i].bullet) lines.push_back(outline.blocks[i].span);
  }
  for (std::size_t i = 0; i < outline.headings.size() && i < looked_at; ++i)
    lines.push_back(outline.headings[i]);
  sort_stably(lines, [](Span a, Span b) { return a.begin < b.begin; });
  for (std::size_t i = 0; i < lines.size() && i < looked_at; ++i) {
    const Field found = from_line(text, lines[i]);
    if (found.found()) return found;
    // After a paragraph the head of the posting is over.
    if (slice(text.text(), lines[i]).size() > 160) break;
  }
  return {};
}

// "Marketing Coordinator needed for …": the words from the sentence's start.
Field before_wanted(const TokenizedText& text, std::size_t wanted) {
  std::size_t begin = wanted;
  while (begin > 0 && wanted - begin < longest_title &&
         !is_one_of(text.key(begin - 1), {".", "!", "?", ":"}) && text[begin].gap != Gap::line)
    --begin;
  if (begin == wanted || title_end(text, skip_praise(text, begin, wanted), wanted) != wanted) return {};
  return title_from(text, begin, wanted, 75);
}

// After "looking for", "seeking", "hiring", "as a", "the role of", "join us as".
Field from_sentence(const TokenizedText& text) {
  Field as_a;
  const std::size_t last = text.size();
  const auto key = [&](std::size_t i) { return i < last ? text.key(i) : std::string_view{}; };
  for (std::size_t i = 0; i + 1 < last; ++i) {
    std::size_t at = 0;
    if (is_one_of(key(i), {"looking", "hunt", "search"}) && key(i + 1) == "for")
      at = i + 2;
    else if (is_one_of(key(i), {"need", "needs", "hire", "hires", "recruit", "appoint", "welcome"}) &&
             is_one_of(key(i + 1), {"a", "an", "another", "two"}))
      at = i + 2;
    else if (key(i) == "looking" && key(i + 1) == "to" &&
             is_one_of(key(i + 2), {"hire", "recruit", "appoint", "add", "employ"}))
      at = i + 3;
    else if (is_one_of(key(i), {"seeking", "hiring", "recruiting", "seeks", "wanted"}))
      at = i + 1;
    else if (is_one_of(key(i), {"role", "position", "post"}) && key(i + 1) == "of")
      at = i + 2;
    else if (key(i) == "opening" && key(i + 1) == "for")
      at = i + 2;
    else if (key(i) == "opportunity" && key(i + 1) == "for")
      at = i + 2;
    // Up to four words of another kind may stand between: "seeking for our Leeds office a Payroll Clerk".
    for (std::size_t from = at; at > 0 && from < std::min(last, at + 5); ++from) {
      const Field found = title_from(text, from, std::min(last, from + 16), from == at ? 80 : 65);
      if (found.found()) return found;
      if (is_one_of(key(from), {".", ",", ";", "to", "who"})) break;
    }
    if (is_one_of(key(i), {"needed", "wanted", "required", "sought"})) {
      const Field found = before_wanted(text, i);
      if (found.found()) return found;
    }
    if (!as_a.found() && key(i) == "as" && is_one_of(key(i + 1), {"a", "an", "our", "the"}))
      as_a = title_from(text, i + 2, std::min(last, i + 14), 60);
  }
  // "We want a Financial Controller": in capitals behind an article, whatever verb is before it.
  for (std::size_t i = 0; i + 1 < last && !as_a.found(); ++i) {
    if (is_one_of(key(i), {"a", "an"}) && starts_upper(text, i + 1))
      as_a = title_from(text, i + 1, std::min(last, i + 14), 50);
  }
  return as_a;
}

}  // namespace

std::size_t title_end(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t end = first;
  const std::size_t stop = std::min(last, first + longest_title);
  for (std::size_t i = first; i < stop; ++i) {
    if (i > first && ends_title(text, i)) break;
    if (text.key(i) == "," && end > first) break;
    const bool glued = i > first && text[i].gap == Gap::none && text.key(i - 1) == "-";  // "CDL-A Driver"
    if (!glued && is_one_of(text.key(i), {"as", "a", "an", "have", "has", "experience", "new", "people"}))
      break;
    const std::size_t phrase = title_phrase_end(text, i, stop);
    if (phrase == i && !is_title_noun(text.key(i))) continue;
    if (phrase > i) i = phrase - 1;
    end = with_of(text, i + 1, last);
    if (end > i + 1) break;
    // A grade belongs to it: "Engineer II".
    if (end < last && is_one_of(text.key(end), {"i", "ii", "iii", "iv", "v", "1", "2", "3"}) &&
        text[end].gap == Gap::blank)
      ++end;
    // Two jobs in one: "Cook/Server", "Nurse, Intensive Care" stay as they are read so far.
  }
  return end;
}

Field find_job_title(const TokenizedText& text, const PostingOutline& outline) {
  const std::vector<Field> titles = find_job_titles(text, outline);
  return titles.empty() ? Field{} : titles.front();
}

std::vector<Field> find_job_titles(const TokenizedText& text, const PostingOutline& outline) {
  std::vector<Field> titles;
  const auto take = [&](Field found) {
    if (found.found()) titles.push_back(std::move(found));
  };
  for (const PostingLabel& label : outline.labels) {
    if (label.kind == "title") take(from_label(text, label.value));
  }
  take(from_first_lines(text, outline));
  take(from_sentence(text));
  return titles;
}

}  // namespace savile

#include "edit/rules/punctuation.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/sort_stably.hpp"
#include "edit/untouchable.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

struct Fix {
  Span span;
  std::string after, reason;
};

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_ascii_letter(static_cast<unsigned char>(text[at])) ||
                              static_cast<unsigned char>(text[at]) >= 0x80);
}

bool is_word_at(std::string_view text, std::size_t at) {
  return is_letter_at(text, at) ||
         (at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]))) ||
         (at < text.size() && (text[at] == ')' || text[at] == '%'));
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r';
}

// Two or three blanks between words; more are a column, and a column shows in its neighbours.
void fix_blanks(std::string_view text, std::vector<Fix>& out) {
  if (text.find("    ") != std::string_view::npos || text.find('\t') != std::string_view::npos ||
      text.find('|') != std::string_view::npos) {
    return;
  }
  for (std::size_t at = text.find("  "); at != std::string_view::npos;) {
    std::size_t end = at;
    while (end < text.size() && text[end] == ' ') ++end;
    const bool inside =
        at > 0 && text[at - 1] != '\n' && end < text.size() && text[end] != '\n' && text[end] != '\r';
    if (inside) out.push_back({{at, end}, " ", "One blank between words is enough."});
    at = text.find("  ", end);
  }
}

void fix_marks(std::string_view text, std::vector<Fix>& out) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c != ',' && c != ';' && c != '.') continue;
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    // "word ,next": the blank stands on the wrong side.
    if (text[at - 1] == ' ' && at > 1 && is_word_at(text, at - 2) && next != '.' &&
        (c != '.' ? !is_ascii_digit(static_cast<unsigned char>(next)) : ends_word(text, at + 1))) {
      const bool add = !ends_word(text, at + 1);
      out.push_back(
          {{at - 1, at + 1}, std::string(1, c) + (add ? " " : ""), "No blank stands before such a mark."});
      continue;
    }
    if (!is_word_at(text, at - 1)) continue;
    const bool twice = next == c && (at + 2 >= text.size() || text[at + 2] != c) && ends_word(text, at + 2);
    if (twice) {
      out.push_back({{at, at + 2}, std::string(1, c), "The mark stands there twice."});
      ++at;
    } else if ((c == ',' || c == ';') && next == '.' && ends_word(text, at + 2)) {
      out.push_back({{at, at + 2}, ".", "Two marks stand where one belongs."});
      ++at;
    } else if (c == ',' && at > 2 && is_letter_at(text, at - 1) && is_letter_at(text, at - 2) &&
               is_letter_at(text, at + 1) && is_letter_at(text, at + 2)) {
      out.push_back({{at, at + 1}, ", ", "A blank belongs behind the comma."});
    }
  }
}

// Apostrophes within words and at the end of plurals, in the kind that the document has.
void fix_apostrophes(std::string_view text, QuoteStyle style, std::vector<Fix>& out) {
  if (style == QuoteStyle::any) return;
  const std::string_view from = style == QuoteStyle::curly ? "'" : "’",
                         to = style == QuoteStyle::curly ? "’" : "'";
  for (std::size_t at = text.find(from); at != std::string_view::npos;
       at = text.find(from, at + from.size())) {
    if (at == 0 || !is_letter_at(text, at - 1)) continue;
    const std::size_t end = at + from.size();
    if (!is_letter_at(text, end) && !(text[at - 1] == 's' && ends_word(text, end))) continue;
    // "'lean'" closes a quotation: an odd mark opens it.
    if (!is_letter_at(text, end) && text.substr(0, at).find(" '") != std::string_view::npos) continue;
    out.push_back({{at, end}, std::string(to), "Apostrophes are of one kind in a document."});
  }
}

void fix_quotes(std::string_view text, QuoteStyle style, std::vector<Fix>& out) {
  if (style == QuoteStyle::straight) {
    for (const std::string_view mark : {"“", "”"}) {
      for (std::size_t at = text.find(mark); at != std::string_view::npos;
           at = text.find(mark, at + mark.size())) {
        out.push_back({{at, at + mark.size()}, "\"", "Quotation marks are of one kind in a document."});
      }
    }
  } else if (style == QuoteStyle::curly && std::count(text.begin(), text.end(), '"') == 2) {
    const std::size_t open = text.find('"'), close = text.rfind('"');
    const bool pair = (open == 0 || text[open - 1] == ' ' || text[open - 1] == '(') &&
                      is_word_at(text, open + 1) && close > open + 1;
    if (!pair) return;
    out.push_back({{open, open + 1}, "“", "Quotation marks are of one kind in a document."});
    out.push_back({{close, close + 1}, "”", "Quotation marks are of one kind in a document."});
  }
}

bool is_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && colon < 24;
}

// A bullet of one sentence ends as most of the section do. The last word goes along, so that the mark
// stays with it when bullets change places.
void fix_stop(std::string_view text, std::size_t sentences, StopStyle style, std::vector<Fix>& out) {
  const std::size_t blank = text.find_last_of(" \n");
  if (blank == std::string_view::npos || style == StopStyle::any) return;
  const Span word{blank + 1, text.size()};
  std::string last(slice(text, word));
  if (style == StopStyle::no_stop && sentences == 1 && ends_with_stop(text)) {
    last.pop_back();
    out.push_back({word, std::move(last), "The other bullets of this section end without a full stop."});
  } else if (text.ends_with(")") && sentences > 1) {
    return;  // the brackets may hold a sentence of their own
  } else if (style == StopStyle::with_stop && is_word_at(text, text.size() - 1) && !is_label(text) &&
             last.find('/') == std::string::npos) {
    out.push_back({word, last + ".", "The other bullets of this section end with a full stop."});
  }
}

}  // namespace

void PunctuationRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  if (unit.kind == TextUnitKind::skill) return;
  const std::string text(draft.text());
  std::vector<Fix> fixes;
  fix_blanks(text, fixes);
  fix_marks(text, fixes);
  fix_apostrophes(text, context.style.apostrophes, fixes);
  if (unit.kind == TextUnitKind::bullet) {
    fix_stop(text, split_sentences(text).size(), context.stops, fixes);
  }
  const std::vector<Span> untouchable = untouchable_spans(text);
  const auto held = [&](const Fix& fix) { return touches(untouchable, fix.span); };
  fixes.erase(std::remove_if(fixes.begin(), fixes.end(), held), fixes.end());
  fix_quotes(text, context.style.quotes, fixes);
  sort_stably(fixes, [](const Fix& a, const Fix& b) { return a.span.begin < b.span.begin; });
  std::size_t next = text.size() + 1;
  for (auto fix = fixes.rbegin(); fix != fixes.rend(); ++fix) {
    if (fix->span.end >= next) continue;  // one at a time where two meet; the rest in the next round
    next = fix->span.begin + 1;
    draft.replace(fix->span, fix->after, change(unit, fix->reason));
  }
}

}  // namespace savile

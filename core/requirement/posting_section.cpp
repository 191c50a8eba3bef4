#include "requirement/posting_section.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "requirement/posting_lines.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool is_word(const Token& token) { return token.kind != TokenKind::sign; }

bool starts_upper(const TokenizedText& text, std::size_t i) {
  return is_upper(decode_at(text.text(), text[i].span.begin).value);
}

bool is_fact(std::string_view kind) {
  return kind == "title" || kind == "location" || kind == "type" || kind == "employer" || kind == "seniority";
}

// A line's tokens without the signs around them ("🚀 Requirements:" -> Requirements).
struct LineTokens {
  std::size_t begin = 0, end = 0;
  std::size_t words = 0;
  char last = 0;  // the last byte of the line's content
  bool inner_colon = false;
};

LineTokens tokens_of(const TokenizedText& text, Span content) {
  LineTokens line;
  line.begin = text.first_at(content.begin);
  line.end = text.first_at(content.end);
  while (line.begin < line.end && !is_word(text[line.begin])) ++line.begin;
  while (line.end > line.begin && !is_word(text[line.end - 1])) --line.end;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (is_word(text[i])) ++line.words;
    line.inner_colon = line.inner_colon || text.key(i) == ":";
  }
  line.last = text.text()[content.end - 1];
  return line;
}

bool all_caps(const TokenizedText& text, const LineTokens& line) {
  bool letter = false;
  for (const char c : text.text().substr(text[line.begin].span.begin,
                                         text[line.end - 1].span.end - text[line.begin].span.begin)) {
    if (is_ascii_lower(static_cast<unsigned char>(c))) return false;
    letter = letter || is_ascii_upper(static_cast<unsigned char>(c));
  }
  return letter;
}

// The kind of a heading with one word that does not belong to it ("What's also in it for you");
// empty where no phrase of three words or more is left without it.
std::string_view near_heading_kind(const TokenizedText& text, const LineTokens& line) {
  if (line.words < 4 || line.words > 8 || !starts_upper(text, line.begin)) return {};
  for (std::size_t out = line.begin + 1; out + 1 < line.end; ++out) {
    std::string rest;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      if (i == out) continue;
      if (!rest.empty() && text[i].gap != Gap::none) rest.push_back(' ');
      rest.append(text.key(i));
    }
    const TokenizedText tokens(rest);
    const auto hit = posting_heading_cues().at(tokens, 0, tokens.size());
    if (hit && hit->size() == tokens.size() && !is_fact(hit->kind)) return hit->kind;
  }
  return {};
}

// The kind of the heading that a line is; empty where it is none.
std::string_view heading_kind(const TokenizedText& text, const PostingLine& line, bool after_blank,
                              bool before_list) {
  const LineTokens tokens = tokens_of(text, line.content);
  const bool colon = tokens.last == ':';
  if (tokens.words == 0 || tokens.inner_colon || tokens.words > (colon ? 16U : 10U)) return {};
  if (!colon && (tokens.last == '.' || tokens.last == ',' || tokens.last == ';')) return {};
  if (line.bullet && !colon && !line.bold) return {};

  std::size_t covered = 0;
  CueHit best, preferred;
  for (const CueHit& hit : posting_heading_cues().find_all(text, tokens.begin, tokens.end)) {
    for (std::size_t i = hit.first; i < hit.last; ++i) covered += is_word(text[i]) ? 1 : 0;
    if (hit.size() > best.size()) best = hit;
    if (hit.kind == "preferred") preferred = hit;
  }
  if (preferred.size() > 0) best = preferred;
  const std::size_t percent = covered * 100 / tokens.words;
  if (percent < 100 && (after_blank || before_list || colon || line.markdown_level > 0)) {
    const std::string_view near = near_heading_kind(text, tokens);
    if (!near.empty()) return near;
  }
  const bool markup = line.markdown_level > 0 || line.bold || (all_caps(text, tokens) && tokens.words <= 8);
  const bool to_reader = [&] {
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
      if (text.key(i) == "you") return true;
    }
    return false;
  }();
  const bool about =
      text.key(tokens.begin) == "about" && tokens.words <= 6 && starts_upper(text, tokens.begin);

  if (best.size() > 0) {
    if (percent == 100) return best.kind;
    if (about && best.first != tokens.begin && (markup || colon || after_blank)) return "about";
    if (markup && percent >= 30) return best.kind;
    if (colon && percent >= 20) return best.kind;
    if (starts_upper(text, tokens.begin) && tokens.words <= 6 && percent >= 67) return best.kind;
    if (before_list && after_blank && starts_upper(text, tokens.begin) && percent >= 34) return best.kind;
    if (starts_upper(text, tokens.begin) && tokens.words <= 8 && percent >= 50 && after_blank &&
        best.size() >= 2)
      return best.kind;
    return {};
  }
  if (text.key(tokens.begin) == "why" && tokens.words <= 5 && starts_upper(text, tokens.begin) &&
      (markup || tokens.last == '?'))
    return "benefits";
  if (about && (markup || colon || after_blank)) return to_reader ? "requirements" : "about";
  if (colon || line.bold || line.markdown_level > 0) return "unknown";
  return {};
}

// Walks the lines, keeps the state between them.
class Outliner {
 public:
  explicit Outliner(const TokenizedText& text) : text_(text), lines_(posting_lines(text.text())) {}

  PostingOutline run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      if (lines_[at_].blank()) {
        after_blank_ = true;
        continue;
      }
      if (!take_heading() && !take_fact_value()) take_block();
      after_blank_ = false;
    }
    return std::move(out_);
  }

 private:
  bool take_heading() {
    const PostingLine& line = lines_[at_];
    if (line.continues) return false;
    const bool before_list = !line.bullet && at_ + 1 < lines_.size() && lines_[at_ + 1].bullet;
    const std::string_view kind = heading_kind(text_, line, after_blank_ || at_ == 0, before_list);
    if (kind.empty()) return false;
    const bool colon = text_.text()[line.content.end - 1] == ':';
    if (kind == "unknown") {
      // A sub-heading keeps the section; a Markdown heading of the same or a higher level ends it.
      if (line.markdown_level > 0 && line.markdown_level <= level_) {
        section_ = PostingSection::intro;
        headed_ = false;
      }
      if (out_.blocks.empty() && out_.headings.empty() && !colon) return false;  // the posting's own title
      out_.headings.push_back(line.content);
      return true;
    }
    if (is_fact(kind)) {
      if (!colon && line.markdown_level == 0 && !line.bold) return false;
      pending_ = kind;
    } else {
      section_ = section_of_heading(kind);
      headed_ = section_ != PostingSection::intro;
      level_ = line.markdown_level > 0 ? line.markdown_level : 6;
      pending_ = {};
    }
    out_.headings.push_back(line.content);
    return true;
  }

  // The line under "Location:" is its value, where it is short.
  bool take_fact_value() {
    if (pending_.empty()) return false;
    const std::string_view kind = pending_;
    pending_ = {};
    if (tokens_of(text_, lines_[at_].content).words > 12) {
      section_ = kind == "title" ? PostingSection::responsibilities : PostingSection::intro;
      return false;
    }
    out_.labels.push_back({kind, lines_[at_].content});
    return true;
  }

  void take_block() {
    PostingBlock block{lines_[at_].content, section_, lines_[at_].bullet, headed_};
    while (at_ + 1 < lines_.size() && lines_[at_ + 1].continues) block.span.end = lines_[++at_].content.end;
    if (take_label(block)) return;
    if (ends_list(block)) block.section = PostingSection::intro, block.headed = false;
    out_.blocks.push_back(block);
  }

  // A sentence of prose after a blank line below a list of bullets is no item of it: "We offer home
  // working." It is judged by its own words.
  bool ends_list(const PostingBlock& block) const {
    if (block.bullet || !after_blank_ || out_.blocks.empty() || !out_.blocks.back().bullet) return false;
    const bool in_list = section_ == PostingSection::requirements || section_ == PostingSection::preferred ||
                         section_ == PostingSection::responsibilities;
    const char last = text_.text()[block.span.end - 1];
    return in_list && (last == '.' || last == '!') && tokens_of(text_, block.span).words >= 5;
  }

  bool is_mark(std::size_t token) const { return text_.key(token) == "*" || text_.key(token) == "_"; }

  bool is_dash(std::size_t token) const {
    const std::string_view key = text_.key(token);
    return key == "-" || key == "–" || key == "—";
  }

  // "Location: Leeds" or "**Location** – Leeds" as a whole line; "Requirements: a; b" stays a block, its
  // clauses are switched later.
  bool take_label(const PostingBlock& block) {
    const std::size_t begin = text_.first_at(block.span.begin), end = text_.first_at(block.span.end);
    for (std::size_t colon = begin + 1; colon < end && colon < begin + 8; ++colon) {
      const bool bold = is_mark(colon - 1);
      if (text_.key(colon) != ":" && !(bold && is_dash(colon))) continue;
      std::size_t last = colon;  // behind the label, before the marks that close it
      while (last > begin + 1 && is_mark(last - 1)) --last;
      const auto hit = label_before_colon(text_, begin, last);
      if (!hit || hit->first > begin + 2 || colon + 1 >= end) return false;
      std::size_t first = colon + 1;
      while (first + 1 < end && is_mark(first)) ++first;  // "**Location:** Leeds"
      const Span value{text_[first].span.begin, block.span.end};
      if (text_.key(hit->first) == "company" && hit->size() == 1 && tokens_of(text_, value).words <= 8) {
        out_.labels.push_back({"employer", value});
        return true;
      }
      if (is_fact(hit->kind) || hit->kind == "meta") {
        out_.labels.push_back({hit->kind, value});
        return tokens_of(text_, value).words <= 15;
      }
      if (hit->kind == "pay") out_.labels.push_back({hit->kind, value});
      return hit->kind == "pay";
    }
    return false;
  }

  const TokenizedText& text_;
  std::vector<PostingLine> lines_;
  PostingOutline out_;
  std::size_t at_ = 0;
  PostingSection section_ = PostingSection::intro;
  std::string_view pending_;
  int level_ = 0;
  bool headed_ = false;
  bool after_blank_ = true;
};

}  // namespace

const CueTable& posting_heading_cues() {
  static const CueTable table(embedded_list("posting_headings"));
  return table;
}

PostingSection section_of_heading(std::string_view kind) {
  if (kind == "responsibilities") return PostingSection::responsibilities;
  if (kind == "requirements") return PostingSection::requirements;
  if (kind == "preferred") return PostingSection::preferred;
  if (kind == "about") return PostingSection::about;
  if (kind == "benefits") return PostingSection::benefits;
  if (kind == "legal") return PostingSection::legal;
  if (kind == "pay") return PostingSection::pay;
  if (kind == "unknown" || kind == "role") return PostingSection::intro;
  return PostingSection::facts;
}

std::optional<CueHit> label_before_colon(const TokenizedText& text, std::size_t begin, std::size_t colon) {
  constexpr std::size_t longest_phrase = 9;
  const std::size_t from = std::max(begin, colon > longest_phrase ? colon - longest_phrase : 0);
  for (std::size_t first = from; first < colon; ++first) {
    const auto hit = posting_heading_cues().at(text, first, colon);
    if (!hit || hit->last != colon) continue;
    // A label begins a line, a sentence, or with a capital; "the following requirements:" is none.
    const bool opens = first == begin || starts_upper(text, first) || text[first].gap == Gap::line;
    if (opens) return hit;
  }
  // "Pay & perks:", at the very start: two labels in one, or a label with another word.
  if (colon > begin && colon - begin <= longest_phrase && starts_upper(text, begin)) {
    std::size_t covered = 0, words = 0;
    CueHit best;
    for (const CueHit& hit : posting_heading_cues().find_all(text, begin, colon)) {
      covered += hit.size();
      if (hit.size() > best.size()) best = hit;
    }
    if (is_fact(best.kind) || best.kind == "meta") return std::nullopt;  // their values are taken by the word
    for (std::size_t i = begin; i < colon; ++i) words += is_word(text[i]) ? 1U : 0U;
    if (best.size() > 0 && words <= 5 && covered * 2 > words) return CueHit{best.kind, begin, colon};
  }
  return std::nullopt;
}

PostingOutline outline_posting(const TokenizedText& text) { return Outliner(text).run(); }

}  // namespace savile

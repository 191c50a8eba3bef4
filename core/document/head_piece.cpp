#include "document/head_piece.hpp"

#include <algorithm>
#include <iterator>

#include "document/date_words.hpp"
#include "document/markup.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::u32string_view edges = U"|,;:·•●–—-−/()[]{}@~→»>\\#†‡";

std::size_t bytes_of(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what ? what.size() : 0;
}

struct Separator {
  std::size_t size = 0;
  Joint joint = Joint::hard;
};

bool blank_at(std::string_view text, std::size_t at, std::size_t end) {
  return at >= end || is_blank(decode_at(text, at).value);
}

bool blank_before(std::string_view text, std::size_t at, std::size_t begin) {
  return at == begin || text[at - 1] == ' ' || text[at - 1] == '\t' ||
         (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0");
}

// "Cork, Ireland. Reach me": a stop after a long word or a number, before a capital.
bool ends_phrase(std::string_view text, std::size_t at, std::size_t begin, std::size_t end) {
  if (at + 2 >= end || text[at + 1] != ' ' || !is_ascii_upper(static_cast<unsigned char>(text[at + 2])))
    return false;
  std::size_t letters = 0, digits = 0;
  for (std::size_t i = at; i > begin && text[i - 1] != ' ' && text[i - 1] != ','; --i) {
    if (text[i - 1] == '.') return false;
    digits += is_ascii_digit(static_cast<unsigned char>(text[i - 1])) ? 1 : 0;
    ++letters;
  }
  if (letters <= 5 && (digits == 0 || letters <= 1)) return false;
  return !opens_with_legal_form(text.substr(at + 2, end - at - 2));  // "Omnious. Co., Ltd."
}

// The separator that begins at `at` in a line [begin, end).
Separator separator_at(std::string_view text, std::size_t at, std::size_t begin, std::size_t end) {
  const char c = text[at];
  if (c == '|' || c == ';' || c == '\t') return {1, Joint::hard};
  if (c == ' ') {
    std::size_t blanks = at;
    while (blanks < end && text[blanks] == ' ') ++blanks;
    if (blanks - at >= 2 && blanks < end && at > begin) return {blanks - at, Joint::hard};
    const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 8));
    if (rest.substr(0, 4) == " at " || rest.substr(0, 4) == " At ") return {4, Joint::at};
    if (rest.substr(0, 5) == " for ") return {5, Joint::at};
    for (const std::string_view word : {" bei ", " chez ", " bij ", " presso ", " from "}) {
      if (rest.substr(0, word.size()) == word) return {word.size(), Joint::at};
    }
    return {};
  }
  if (c == '@' && blank_at(text, at + 1, end)) return {1, Joint::at};
  if (c == '(' || c == '[') return {1, Joint::paren};
  if (c == ')' || c == ']') return {1, Joint::hard};
  if (c == ',') {
    const bool splits = blank_at(text, at + 1, end) || is_upper(decode_at(text, at + 1).value) ||
                        text[at + 1] == '*' || text[at + 1] == '_';
    return splits ? Separator{1, Joint::comma} : Separator{};
  }
  if (c == '-') {
    std::size_t dashes = at;
    while (dashes < end && text[dashes] == '-') ++dashes;
    const bool apart = blank_before(text, at, begin) && blank_at(text, dashes, end);
    return apart || dashes - at > 1 ? Separator{dashes - at, Joint::dash} : Separator{};
  }
  if ((c == '~' || c == '*') && blank_before(text, at, begin) && blank_at(text, at + 1, end))
    return {1, Joint::hard};
  if (c == '/' && at + 1 < end && text[at + 1] == '/' && blank_before(text, at, begin) &&
      blank_at(text, at + 2, end))
    return {2, Joint::hard};
  if (c == '/' && blank_before(text, at, begin) && blank_at(text, at + 1, end)) return {1, Joint::dash};
  // "Email: x", "**Email:** x"
  if (c == ':' && (blank_at(text, at + 1, end) || text[at + 1] == '*' || text[at + 1] == '_'))
    return {1, Joint::dash};
  if (c == '.') {
    std::size_t dots = at;
    while (dots < end && text[dots] == '.') ++dots;
    if (dots - at > 3) return {dots - at, Joint::hard};  // leaders up to a date
    const bool apart = at > begin && blank_before(text, at, begin) && blank_at(text, dots, end);
    if (apart && dots - at == 1) return {1, Joint::hard};  // "Inverness . 01632 960 455"
    if (ends_phrase(text, at, begin, end)) return {1, Joint::hard};
    return {};
  }
  if (static_cast<unsigned char>(c) < 0x80) return {};
  for (const std::string_view dash : {"–", "—", "−", "―"}) {
    if (const std::size_t size = bytes_of(text, at, dash)) {
      const bool apart = blank_before(text, at, begin) || blank_at(text, at + size, end) || dash != "–";
      return apart ? Separator{size, Joint::dash} : Separator{};
    }
  }
  for (const std::string_view dot :
       {"·", "•", "●", "∙", "⋅", "►", "▪", "■", "◆", "♦", "→", "│", "┃", "»", "◦", "❖", "★", "⬥"}) {
    if (const std::size_t size = bytes_of(text, at, dot)) return {size, Joint::hard};
  }
  return {};
}

class Cutter {
 public:
  Cutter(std::string_view text, std::size_t most) : text_(text), most_(most) {}

  void cut(const ResumeLine& line, std::size_t index) {
    line_ = index;
    line_begin_ = line.text.begin;
    strong_ = line.bold || line.heading_level > 0;
    joint_ = out_.pieces.empty() ? Joint::start : Joint::line;
    if (closes_range(line)) return;
    auto dates = find_date_ranges(text_, line.text);
    dates.erase(std::remove_if(dates.begin(), dates.end(),
                               [&](const DateRange& d) { return is_amount(d, line.text); }),
                dates.end());
    std::size_t at = line.text.begin;
    for (const DateRange& date : dates) {
      cut_run({at, date.span.begin}, line.text.end);
      if (out_.dates.size() < most_) {
        out_.dates.push_back(date);
        out_.date_lines.push_back(index);
      }
      at = std::max(at, date.span.end);
      raise(Joint::hard);
    }
    cut_run({at, line.text.end}, line.text.end);
  }

  HeadPieces take() { return std::move(out_); }

 private:
  // "To: Present" under "From: 04/2019".
  bool closes_range(const ResumeLine& line) {
    const std::size_t colon = slice(text_, line.text).find(':');
    if (out_.dates.empty() || colon == std::string_view::npos || colon > 12) return false;
    DateRange& last = out_.dates.back();
    if (last.current || last.start != last.end || out_.date_lines.back() == line_) return false;
    if (!is_range_word(phrase_key(slice(text_, line.text).substr(0, colon)))) return false;
    const Span rest = trim_marks(text_, {line.text.begin + colon + 1, line.text.end});
    if (is_present_word(phrase_key(slice(text_, rest)))) {
      last.current = true;
      last.end.reset();
    } else if (const auto date = find_date_range(text_, rest); date && date->start) {
      last.end = date->end ? date->end : date->start;
      last.current = date->current;
    } else {
      return false;
    }
    last.span.end = rest.end;
    return true;
  }

  // A joint stands until a piece comes; a stronger one before it holds.
  void raise(Joint joint) {
    if (fresh_) return;
    joint_ = joint;
    fresh_ = joint != Joint::comma;
  }

  void cut_run(Span run, std::size_t line_end) {
    std::size_t begin = run.begin;
    for (std::size_t at = run.begin; at < run.end;) {
      const MarkdownLink link =
          text_[at] == '[' || text_[at] == '<' ? markdown_link_at(text_, at, line_end) : MarkdownLink{};
      if (!link.span.empty() && link.span.end <= run.end) {
        at = link.span.end;  // a link is a piece's part, never cut
        continue;
      }
      const Separator separator = separator_at(text_, at, run.begin, run.end);
      if (separator.size == 0) {
        at += decode_at(text_, at).size;
        continue;
      }
      if (separator.joint == Joint::paren && opens_honours(at)) {
        at = std::min(text_.find_first_of(")]", at) + 1, run.end);  // "BSc (Hons) Physics" is one piece
        continue;
      }
      // "National Diploma: Real Estate" is one award.
      if (text_[at] == ':' && separator.joint == Joint::dash &&
          name_evidence(text_, {begin, at}).degree >= 20) {
        at += separator.size;
        continue;
      }
      if (separator.joint == Joint::at && keeps_at(at, separator.size, begin, run.end)) {
        at += separator.size;
        continue;
      }
      add({begin, at});
      raise(separator.joint);
      slash_ = text_[at] == '/';
      at += separator.size;
      begin = at;
    }
    add({begin, run.end});
  }

  bool opens_honours(std::size_t at) const {
    const std::string_view rest = text_.substr(at + 1, 8);
    return rest.substr(0, 5) == "Hons)" || rest.substr(0, 6) == "Hons.)" || rest.substr(0, 8) == "Honours)" ||
           rest.substr(0, 7) == "Honors)" || rest.substr(0, 5) == "hons)";
  }

  // "University of Texas at Austin", and "from" after anything but an award.
  bool keeps_at(std::size_t at, std::size_t size, std::size_t begin, std::size_t end) const {
    if (size == 5 && text_[at + 1] == 'f') {
      // "Bookkeeper for Shandon Dental Clinic", not "Manager for Key Accounts".
      std::size_t stop = at + size;
      while (stop < end && stop < at + 60 && text_[stop] != ',' && text_[stop] != '|' && text_[stop] != '(')
        ++stop;
      return name_evidence(text_, {begin, at}).title < 22 ||
             name_evidence(text_, {at + size, stop}).organization < 20;
    }
    if (size == 6 && text_[at + 1] == 'f') return name_evidence(text_, {line_begin_, at}).degree < 10;
    const NameEvidence left = name_evidence(text_, {begin, at});
    if (left.school < 30 || left.degree > 0) return false;
    std::size_t stop = at + size;
    while (stop < end && stop < at + 40 && text_[stop] != ',' && text_[stop] != '|' && text_[stop] != '(')
      ++stop;
    return name_evidence(text_, {at + size, stop}).organization < 20;
  }

  // A lone year with words on both sides: "panels up to 2000 A".
  bool is_amount(const DateRange& date, Span line) const {
    if (date.current || date.start != date.end || (date.start && date.start->month > 0)) return false;
    if (date.span.size() > 4) return false;
    const auto is_word = [&](char c) {
      return c == ' ' ? false
                      : (is_ascii_letter(static_cast<unsigned char>(c)) ||
                         is_ascii_digit(static_cast<unsigned char>(c)) ||
                         (static_cast<unsigned char>(c) & 0x80) != 0);
    };
    const std::size_t b = date.span.begin, e = date.span.end;
    const bool before = b >= line.begin + 2 && text_[b - 1] == ' ' && is_word(text_[b - 2]) &&
                        (static_cast<unsigned char>(text_[b - 2]) < 0x80);
    const bool after = e + 1 < line.end && text_[e] == ' ' && is_word(text_[e + 1]) &&
                       (static_cast<unsigned char>(text_[e + 1]) < 0x80);
    return before && after;
  }

  void add(Span span) {
    span = without_stop(trim_marks(text_, span, edges));
    if (span.empty() || tells(span)) return;
    if (out_.pieces.size() >= most_) return;
    HeadPiece piece;
    const LeadIn lead = lead_in(text_, span);
    if (lead.label != Label::none && lead.label != Label::other) span.begin = lead.name;
    piece.label = lead.label;
    piece.span = span;
    piece.joint = joint_;
    piece.slash = joint_ == Joint::dash && slash_;
    piece.line = line_;
    piece.strong = strong_ || bold_around(span);
    piece.evidence = name_evidence(text_, span);
    fresh_ = false;
    joint_ = Joint::hard;
    if (pending_ != Label::none && piece.joint == Joint::dash) {
      piece.label = pending_;
    } else if (const Label label = label_of(span); label != Label::none) {
      pending_ = label;
      joint_ = Joint::dash;
      return;  // the label itself is no piece
    }
    pending_ = Label::none;
    out_.pieces.push_back(piece);
  }

  // "Clerk, Elm Ltd, 2019-2021, kept the records of 22 vans": what was done, told behind the dates of a
  // line that has said who and where.
  bool tells(Span span) const {
    constexpr std::size_t least_words = 4;
    if (out_.date_lines.empty() || out_.date_lines.back() != line_ || out_.pieces.size() < 2) return false;
    if (out_.dates.back().span.begin > span.begin || out_.pieces.back().span.begin < line_begin_)
      return false;
    if (!is_ascii_lower(static_cast<unsigned char>(text_[span.begin]))) return false;
    const std::string_view body = slice(text_, span);
    return static_cast<std::size_t>(std::count(body.begin(), body.end(), ' ')) + 1 >= least_words;
  }

  // "Shandon Dental Clinic." before a date; "Ltd." and "S.A." keep theirs.
  Span without_stop(Span span) const {
    if (span.size() < 8 || text_[span.end - 1] != '.') return span;
    std::size_t letters = 0;
    for (std::size_t at = span.end - 1; at > span.begin && text_[at - 1] != ' '; --at) {
      if (text_[at - 1] == '.') return span;
      ++letters;
    }
    return letters > 5 ? Span{span.begin, span.end - 1} : span;
  }

  // A label is followed by a colon.
  Label label_of(Span span) const {
    std::size_t after = span.end;
    while (after < text_.size() && (text_[after] == '*' || text_[after] == '_' || text_[after] == ' '))
      ++after;
    if (after >= text_.size() || text_[after] != ':' || span.size() > 30) return Label::none;
    return label_named(fold(slice(text_, span)));
  }

  bool bold_around(Span span) const { return span.begin >= 2 && text_.substr(span.begin - 2, 2) == "**"; }

  std::string_view text_;
  std::size_t most_;
  HeadPieces out_;
  Joint joint_ = Joint::start;
  bool fresh_ = false;
  bool slash_ = false;
  bool strong_ = false;
  std::size_t line_ = 0;
  std::size_t line_begin_ = 0;
  Label pending_ = Label::none;
};

}  // namespace

HeadPieces cut_head(std::string_view text, const std::vector<ResumeLine>& all,
                    const std::vector<std::size_t>& lines, std::size_t most) {
  Cutter cutter(text, most);
  for (std::size_t i = 0; i < lines.size(); ++i) cutter.cut(all[lines[i]], i);
  return cutter.take();
}

}  // namespace savile

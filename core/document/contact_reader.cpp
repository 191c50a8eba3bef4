#include "document/contact_reader.hpp"

#include <algorithm>

#include "document/contact_scan.hpp"
#include "document/date.hpp"
#include "document/field.hpp"
#include "document/head_piece.hpp"
#include "document/heading.hpp"
#include "document/markup.hpp"
#include "document/person_name.hpp"
#include "document/place_reader.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_contact_line = 26;  // words
constexpr std::size_t most_lines = 40;            // of a block that are read for names and places

bool has_details(std::string_view text, const ResumeLine& line) {
  return !find_emails(text, line.content).empty() || !find_phones(text, line.content).empty() ||
         !find_links(text, line.content).empty();
}

// "Phone: ...": the part before the colon says what comes.
bool has_contact_label(std::string_view text, const ResumeLine& line) {
  const std::string_view body = slice(text, line.text);
  const std::size_t colon = body.find(':');
  if (colon == std::string_view::npos || colon > 24) return false;
  const std::string key = phrase_key(body.substr(0, colon));
  static const PhraseTable labels("contact_labels");
  return labels.find(key) != nullptr;
}

// One or two words with capitals that are in no list.
bool is_bare_name(std::string_view text, const HeadPiece& piece) {
  const NameEvidence& e = piece.evidence;
  if (e.words > 2 || e.title > 0 || e.organization > 0 || e.degree > 0 || e.other > 0 || e.study > 0)
    return false;
  const auto words = key_words(text, piece.span);
  return std::all_of(words.begin(), words.end(), [](const KeyWord& w) { return w.capital; });
}

// Details and what is left of a line when they are taken out.
struct Details {
  std::vector<Span> emails, phones, links;
  [[nodiscard]] bool covers(Span span) const {
    const auto hit = [&](const std::vector<Span>& list) {
      return std::any_of(list.begin(), list.end(), [&](Span s) { return s.overlaps(span); });
    };
    return hit(emails) || hit(phones) || hit(links);
  }
};

class Reader {
 public:
  Reader(std::string_view text, const std::vector<ResumeLine>& lines) : text_(text), lines_(lines) {}

  void read_block(LineRange block) {
    std::size_t read = 0;
    for (std::size_t i = block.first; i < block.last; ++i) {
      const ResumeLine& line = lines_[i];
      if (line.empty()) continue;
      const Details details = take_details(line, 95);
      if (++read > most_lines || line.words > longest_contact_line) continue;
      read_pieces(line, i, details, read);
    }
  }

  void read_more(LineRange range) {
    std::size_t read = 0;
    for (std::size_t i = range.first; i < range.last && read < most_lines; ++i) {
      const ResumeLine& line = lines_[i];
      if (line.empty()) continue;
      ++read;
      const Details details = take_details(line, 75);
      if (out_.location.found() || line.words > longest_contact_line) continue;
      const HeadPieces head = cut_head(text_, lines_, {i}, 24);
      take_place(head.pieces, details, 65);
    }
  }

  Contact take() {
    out_.name = make_field(text_, name_.span, name_.score);
    if (!spaced_name_.empty()) out_.name.value = spaced_name_;
    if (headline_score_ > 0) out_.headline = make_field(text_, headline_, headline_score_);
    return std::move(out_);
  }

 private:
  Details take_details(const ResumeLine& line, int confidence) {
    Details details{find_emails(text_, line.content), find_phones(text_, line.content),
                    find_links(text_, line.content)};
    if (!out_.email.found() && !details.emails.empty())
      out_.email = make_field(text_, details.emails.front(), confidence);
    if (!out_.phone.found()) {
      for (const Span phone : details.phones) {
        if (std::any_of(details.links.begin(), details.links.end(),
                        [&](Span l) { return l.overlaps(phone); }))
          continue;
        out_.phone = make_field(text_, phone, confidence);
        break;
      }
    }
    for (const Span link : details.links) {
      if (out_.links.size() < 20) out_.links.push_back(make_field(text_, link, 90));
      if (out_.links.back().value.empty()) out_.links.pop_back();
    }
    return details;
  }

  void read_pieces(const ResumeLine& line, std::size_t i, const Details& details, std::size_t order) {
    const HeadPieces head = cut_head(text_, lines_, {i}, 24);
    if (const auto heading = heading_words(text_, line);
        heading && heading->kind != HeadingKind::section && heading->exact && !heading->inlined) {
      return;
    }
    if (const std::string joined = joined_letters(text_, line.text); !joined.empty() && order <= 3) {
      if (name_.score >= 80) return;
      name_ = {line.text, 80};
      spaced_name_ = joined;
      return;
    }
    take_place(head.pieces, details, 90);
    take_town_beside(head.pieces, details, order);
    take_lone_town(head.pieces, line, order);
    bool first = true;
    const bool name_label = labels_name(line);
    bool label = name_label;  // comes first and is no name
    for (const Span whole : hard_pieces(head.pieces, line)) {
      if (label || details.covers(whole)) {
        first = label;
        label = false;
        continue;
      }
      NameGuess guess = guess_name(text_, whole, line, name_label ? 1 : order, first || name_label);
      if (name_label && guess.score > 0) guess.score = std::min(98, guess.score + 30);
      if (guess.score > name_.score) {
        if (name_.score > 0 && headline_score_ == 0) {
          headline_ = name_whole_;
          headline_score_ = 30;
        }
        name_ = guess;
        spaced_name_.clear();
        name_whole_ = whole;
      } else if (guess.score < 50) {
        take_headline(whole, line);
      }
      first = false;
    }
    // "Ada Holm, 14 Quay Lane, Hull": the name is the first of several pieces.
    if (order == 1 && name_.score == 0 && head.pieces.size() > 1 &&
        !details.covers(head.pieces.front().span)) {
      name_whole_ = head.pieces.front().span;
      name_ = guess_name(text_, name_whole_, line, 1, true);
    }
  }

  // "Name: Ada Holm"
  bool labels_name(const ResumeLine& line) const {
    const std::string_view body = slice(text_, line.text);
    const std::size_t colon = body.find_first_of(":|");
    if (colon == std::string_view::npos || colon > 24) return false;
    const std::string key = phrase_key(body.substr(0, colon));
    constexpr std::string_view labels[] = {"name",
                                           "full name",
                                           "vor und nachname",
                                           "nombre",
                                           "nom",
                                           "nome",
                                           "naam",
                                           "namn",
                                           "navn",
                                           "imie i nazwisko",
                                           "nombre y apellidos",
                                           "nom et prenom",
                                           "nome e cognome",
                                           "nome completo",
                                           "candidate"};
    return std::find(std::begin(labels), std::end(labels), key) != std::end(labels);
  }

  void take_headline(Span span, const ResumeLine& line) {
    if (span.overlaps(out_.location.span) && out_.location.found()) return;
    const NameEvidence e = name_evidence(text_, span);
    if (e.words == 0 || e.words > 14 || e.place >= 20 || e.other >= 20) return;
    if (has_contact_label(text_, line)) return;
    const int score = e.title >= 12 ? 60 + e.title : name_.score > 0 && e.words > 1 ? 35 : 0;
    if (score > headline_score_) {
      headline_ = span;
      headline_score_ = score;
    }
  }

  // Pieces joined again where only commas stand between them.
  std::vector<Span> hard_pieces(const std::vector<HeadPiece>& pieces, const ResumeLine& line) const {
    std::vector<Span> out;
    // "ADA   HOLM": a name set wide is one piece.
    const bool wide_name = pieces.size() > 1 && pieces.size() <= 3 && line.words <= 4 &&
                           std::all_of(pieces.begin(), pieces.end(),
                                       [](const HeadPiece& p) {
                                         return p.evidence.words <= 2 && p.evidence.place < 20 &&
                                                p.evidence.title < 12 && p.evidence.organization < 20 &&
                                                !p.evidence.lower_start;
                                       }) &&
                           pieces.back().span.end - pieces.front().span.begin < 60;
    if (wide_name &&
        std::all_of(pieces.begin() + 1, pieces.end(),
                    [](const HeadPiece& p) { return p.joint == Joint::hard; }) &&
        only_blanks_between(pieces))
      return {{pieces.front().span.begin, pieces.back().span.end}};
    for (const HeadPiece& piece : pieces) {
      const bool goes_on =
          (piece.joint == Joint::comma || piece.joint == Joint::paren || piece.joint == Joint::at) &&
          !out.empty();
      if (goes_on) {
        out.back().end = piece.span.end;
      } else {
        out.push_back(piece.span);
      }
    }
    for (Span& span : out) {
      const std::string_view body = slice(text_, span);
      const bool open = std::count(body.begin(), body.end(), '(') > std::count(body.begin(), body.end(), ')');
      if (open && span.end < line.content.end && text_[span.end] == ')') ++span.end;
    }
    return out;
  }

  bool only_blanks_between(const std::vector<HeadPiece>& pieces) const {
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      const std::string_view gap = slice(text_, {pieces[i - 1].span.end, pieces[i].span.begin});
      if (gap.size() > 4 || gap.find_first_not_of(' ') != std::string_view::npos) return false;
    }
    return true;
  }

  void take_place(const std::vector<HeadPiece>& pieces, const Details& details, int confidence) {
    std::vector<HeadPiece> free;
    for (const HeadPiece& piece : pieces) {
      if (!details.covers(piece.span)) free.push_back(piece);
    }
    const PlaceFound found = find_place(text_, free);
    if (found.score <= place_score_) return;
    place_score_ = found.score;
    out_.location = make_field(text_, found.span, std::min(confidence, 60 + found.score));
  }

  // "Dunfermline, Fife | 07700 900417": two names beside an address or a number, of places in no list.
  void take_town_beside(const std::vector<HeadPiece>& pieces, const Details& details, std::size_t order) {
    if (order < 2 || name_.score < 50 || place_score_ > 0 ||
        (details.emails.empty() && details.phones.empty()))
      return;
    std::vector<HeadPiece> free;
    for (const HeadPiece& piece : pieces) {
      if (!details.covers(piece.span)) free.push_back(piece);
    }
    if (free.size() != 2 || free[1].joint != Joint::comma || !is_bare_name(text_, free[0]) ||
        !is_bare_name(text_, free[1]))
      return;
    place_score_ = 8;
    out_.location = make_field(text_, {free[0].span.begin, free[1].span.end}, 45);
  }

  // A line with one or two words that say nothing else, under the name: a town that is in no list.
  void take_lone_town(const std::vector<HeadPiece>& pieces, const ResumeLine& line, std::size_t order) {
    if (pieces.size() != 1 || order < 2 || name_.score < 50 || place_score_ > 0 || line.has_glyph()) return;
    if (!is_bare_name(text_, pieces.front())) return;
    if (heading_words(text_, line) && heading_words(text_, line)->known) return;
    place_score_ = 8;
    out_.location = make_field(text_, pieces.front().span, 45);
  }

  std::string_view text_;
  const std::vector<ResumeLine>& lines_;
  Contact out_;
  NameGuess name_;
  std::string spaced_name_;
  Span name_whole_, headline_;
  int headline_score_ = 0;
  int place_score_ = 0;
};

}  // namespace

std::size_t contact_block_end(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range) {
  std::size_t end = range.first, read = 0;
  bool detailed = false, headed = false;  // headed: under "Contact", "Personal details"
  for (std::size_t i = range.first; i < range.last; ++i) {
    const ResumeLine& line = lines[i];
    if (line.empty()) {
      if (line.skipped || read == 0) end = i + 1;
      continue;
    }
    const bool details = line.words <= longest_contact_line && has_details(text, line);
    const bool label = has_contact_label(text, line);
    if (!details && !label) {
      if (line.words > 16 && joined_letters(text, line.text).empty()) break;  // "H A M I S H   R A E"
      if (line.has_glyph() && line.glyph.plain && read > 0 && !headed) break;
      const auto heading = heading_words(text, line);
      const bool contact_heading = heading && heading->kind != HeadingKind::section;
      headed = headed || (contact_heading && heading->kind == HeadingKind::contact);
      if (!contact_heading && !headed) {
        const HeadPieces head = cut_head(text, lines, {i}, 12);
        if (!head.dates.empty() && read > 0) break;
        const std::string_view body = slice(text, line.text);
        const bool sentence = body.back() == '.' && line.words > 6;
        if (sentence && read > 0) break;
        // After the details a line that is neither a place nor a title begins something else.
        if (detailed) {
          int place = 0, title = 0, degree = 0;
          for (const HeadPiece& piece : head.pieces) {
            place = std::max(place, piece.evidence.place);
            title = std::max(title, piece.evidence.title);
            degree = std::max(degree, piece.evidence.degree);
          }
          const bool next_dated = i + 1 < range.last && !lines[i + 1].empty() &&
                                  find_date_range(text, lines[i + 1].text).has_value();
          const bool gap = i > 0 && lines[i - 1].empty();
          const bool town = !gap && head.pieces.size() == 1 && is_bare_name(text, head.pieces.front());
          if (place < 16 && title < 12 && !town) break;
          if (next_dated || degree >= 20 || head.pieces.size() > 4 || (gap && place < 16)) break;
        } else if (read >= 6) {
          break;
        }
      }
    }
    detailed = detailed || details;
    ++read;
    end = i + 1;
    if (read > most_lines) break;
  }
  return end;
}

Contact read_contact(std::string_view text, const std::vector<ResumeLine>& lines, LineRange block,
                     const std::vector<LineRange>& more) {
  Reader reader(text, lines);
  reader.read_block(block);
  for (const LineRange& range : more) reader.read_more(range);
  return reader.take();
}

}  // namespace savile

#include "document/head_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "document/markup.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

enum Role : int { title = 0, organization = 1, place = 2, none = 3, roles = static_cast<int>(head_roles) };
constexpr int pattern_weight = 10;  // what reading a piece as the section's other heads have it is worth
constexpr int sets = 8;             // subsets of {title, organization, place} already given
constexpr int impossible = std::numeric_limits<int>::min() / 4;
constexpr int names_function = 26;  // to read what follows a title's comma as of what it is
constexpr int missing_title = -8, missing_organization = -8;

using Emission = std::array<int, roles>;

// What it is worth to give the piece each role by itself.
Emission work_emission(const HeadPiece& piece) {
  const NameEvidence& e = piece.evidence;
  Emission out{};
  out[title] = e.title >= 8 ? e.title : -6;
  if (e.organization >= 20 && e.title < 26) out[title] -= 15;
  if (e.place >= 12 && e.title < 20) out[title] -= 20;
  out[organization] = e.organization >= 8 ? e.organization : 2;
  if (e.title >= 12 && e.organization < 20) out[organization] -= e.title / 2 + 4;
  if (e.function && !e.team) out[organization] -= 12;
  if (e.title >= 26 && e.organization >= 20) out[organization] -= 12;
  if (e.place >= 20 && e.organization < 20) out[organization] -= e.place / 2;
  out[place] = e.place >= 6 ? e.place : -14;
  if (e.organization >= 20) out[place] -= 12;
  out[none] = e.other >= 20 ? e.other : -6;
  if (e.team) {
    out[none] += 10;
    out[organization] -= 12;
  }
  if (e.other >= 20) {
    for (const Role role : {title, organization, place})
      out[static_cast<std::size_t>(role)] -= role == place && e.place >= 20 ? 0 : 30;
  }
  if (e.lower_start && e.words > 0) {
    out[organization] -= 8;
    out[title] -= e.title >= 22 ? 0 : 6;
  }
  if (e.words > 9) {
    out[none] += 6;
    out[title] -= 8;
    out[organization] -= 8;
  }
  return out;
}

Emission education_emission(const HeadPiece& piece) {
  const NameEvidence& e = piece.evidence;
  Emission out{};
  out[title] = e.degree >= 10 ? e.degree + 4 : -2;
  if (e.school >= 20 && e.degree < 20) out[title] -= 20;
  if (e.place >= 20 && e.degree < 20) out[title] -= 20;
  out[organization] = e.school >= 12 ? e.school : e.organization >= 20 ? 18 : 1;
  // A field stands beside its award; what has a line of its own may be a school all the same.
  const bool field = e.school < 12 && (e.study >= 28 || (e.study >= 20 && piece.joint != Joint::line));
  if (field) out[organization] = -6;
  if (field && e.degree < 10) out[title] = e.study >= 28 ? 12 : 4;
  if (e.degree >= 10 && e.school < 20) out[organization] -= e.degree;
  if (e.degree >= 20 && e.school >= 20) out[organization] -= 8;
  if (e.place >= 20 && e.school < 20 && e.organization < 20) out[organization] -= e.place / 2;
  out[place] = e.place >= 6 ? e.place : -14;
  if (e.school >= 20) out[place] -= 12;
  out[none] = e.other >= 20 ? e.other : -5;
  if (e.other >= 20) {
    for (const Role role : {title, organization, place}) out[static_cast<std::size_t>(role)] -= 30;
  }
  if (e.lower_start) out[organization] -= 8;
  if (e.words > 12) out[none] += 10;
  return out;
}

// A capital with small letters behind it.
bool capitalized(std::string_view text, Span span) {
  const std::string_view word = slice(text, span);
  return word.size() > 3 && is_ascii_upper(static_cast<unsigned char>(word[0])) &&
         !is_ascii_upper(static_cast<unsigned char>(word[1]));
}

// A place that goes on: "Menlo Park" + "CA", an unknown town before a known region.
void read_neighbours(std::string_view text, std::vector<HeadPiece>& pieces, bool towns) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    NameEvidence& e = pieces[i].evidence;
    const NameEvidence& next = pieces[i + 1].evidence;
    if (pieces[i + 1].joint != Joint::comma) continue;
    if (next.region && next.place >= 20 && e.words <= 3 && e.organization < 20 && e.title < 20 &&
        e.degree < 10 && e.place < 20 && !e.lower_start && e.other < 20) {
      e.place = 16;
    }
  }
  // A town that is in no list, last after a plain organization: "Nordwerk GmbH, Hildesheim".
  const auto named = [&](std::size_t but) {
    for (std::size_t k = 0; k < pieces.size(); ++k) {
      const NameEvidence& e = pieces[k].evidence;
      if (k != but && (e.title >= 12 || e.degree >= 20)) return true;
    }
    return false;
  };
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    NameEvidence& e = pieces[i].evidence;
    const NameEvidence& before = pieces[i - 1].evidence;
    const bool last =
        i + 1 == pieces.size() || pieces[i + 1].joint == Joint::hard || pieces[i + 1].joint == Joint::line;
    const bool bare = e.place == 0 && e.title == 0 && e.organization == 0 && e.degree == 0 && e.other == 0 &&
                      !e.team && !e.legal_form && !e.lower_start && e.words > 0 && e.words <= 2;
    if (pieces[i].joint == Joint::comma && last && bare &&
        (before.organization >= 22 || before.school >= 20 || pieces[i - 1].joint == Joint::at))
      e.place = 9;
    if (pieces[i].joint == Joint::comma && last && bare && before.legal_form) e.place = 9;
    // "Tarrytown Valve Corp. (Round Rock)": a town; "(RVC)" is the name's short form.
    if (pieces[i].joint == Joint::paren && last && bare && capitalized(text, pieces[i].span) &&
        (before.legal_form || before.organization >= 22))
      e.place = 12;
    // After any name that is no title, where another piece is one.
    const bool name_before = before.title < 12 && before.degree < 10 && before.place < 12 &&
                             !before.lower_start && before.other < 20 && before.words > 0;
    const bool set_off = pieces[i].joint == Joint::comma || pieces[i].joint == Joint::hard;
    if (set_off && last && bare && name_before && named(i - 1)) e.place = std::max(e.place, towns ? 16 : 8);
  }
}

// What it is worth to let the piece go on with the role of the one before.
int merge_score(const std::vector<HeadPiece>& pieces, std::size_t i, Role role, const Emission& own,
                bool education) {
  const HeadPiece& piece = pieces[i];
  const NameEvidence& e = piece.evidence;
  const NameEvidence& before = pieces[i - 1].evidence;
  int cost = 0;
  switch (piece.joint) {
    case Joint::comma: cost = 2; break;
    case Joint::paren: cost = -3; break;
    case Joint::dash: cost = 8; break;
    case Joint::hard: cost = 24; break;
    case Joint::line: cost = education ? 14 : 34; break;
    default: cost = 30;
  }
  if (role == place)
    return own[place] >= 0 ? own[place] / 2 + 6 - (piece.joint == Joint::comma ? 0 : cost) : -14 - cost;
  if (e.other >= 20) return -20;
  if (role == organization && piece.joint == Joint::paren && (e.lower_start || e.number_start)) return -24;
  if (role == organization) {
    if (e.legal_form && piece.joint == Joint::comma) return 34;
    const bool surname =
        before.words == 1 && before.title < 22 && before.organization < 20 && before.place < 20;
    if (e.partnership && surname && piece.joint == Joint::comma) return 36;  // "Dunn, Cole & Partners"
    const bool campus =
        before.school >= 20 && before.ends_in_region && e.city_only && piece.joint == Joint::comma &&
        !(i + 1 < pieces.size() && pieces[i + 1].joint == Joint::comma && pieces[i + 1].evidence.region);
    if (campus) return 36;
    if (e.place >= 20) return -14;
    if (education && e.school < 12 && e.study >= 20 && before.school < 20) return -14 - cost;
    if (education && e.school >= 20) return e.school / 2 - cost;
    if (e.title >= 12) return -e.title / 2 - cost;
    return (e.organization >= 20 ? 8 : -1) - cost;
  }
  if (education && e.school < 12 && e.study >= 20) return (before.degree >= 10 ? 18 : 8) - cost;
  // "Director, Financial Planning & Analysis": of what. Without a comma or a title before it may be a name.
  if (!education && e.function && !e.team && e.place < 20 && piece.joint == Joint::comma &&
      ((before.title > 0 && before.organization < 20) || before.function))
    return names_function;
  if (e.place >= 20 || e.organization >= 20) return -16 - cost;
  if (education)
    return (e.degree >= 20 && before.degree < 10 ? e.degree
            : e.degree >= 10                     ? 8
            : e.school >= 12                     ? -14
                                                 : 7) -
           cost;
  // Two jobs with a dash between them are rather an employer and a job.
  if (piece.joint == Joint::dash && !piece.slash && e.title >= 22 && before.title >= 22) cost += 12;
  return (e.title >= 12 ? e.title / 2 - 6 : e.team ? 6 : 1) - cost;
}

struct Cell {
  int score = impossible;
  int from_set = 0, from_role = none;
};

struct Path {
  int score = impossible;
  std::vector<Role> given;
};

struct Scoring {
  std::vector<Emission> emissions;
  HeadOrder forced = HeadOrder::unknown;  // readings in the other order are left out
  HeadOrder preferred = HeadOrder::unknown;
  int weight = 0;
};

int joint_bonus(const std::vector<HeadPiece>& pieces, std::size_t i, Role role, int given) {
  const HeadPiece& piece = pieces[i];
  int bonus = 0;
  if (piece.label == Label::title) bonus += role == title ? 40 : -20;
  if (piece.label == Label::organization) bonus += role == organization ? 40 : -20;
  if (piece.label == Label::place) bonus += role == place ? 40 : -20;
  if (piece.label == Label::other) bonus += role == none ? 40 : -20;
  if (piece.joint == Joint::at && (given & (1 << title)) != 0 && role == organization) bonus += 14;
  if (i + 1 < pieces.size() && pieces[i + 1].joint == Joint::at && role == title) bonus += 8;
  if (piece.strong && role != none && piece.evidence.words <= 10) bonus += 2;
  if (role == place && given == 0) bonus -= 6;
  if (piece.joint == Joint::paren && role == organization && piece.evidence.organization < 20) bonus -= 6;
  return bonus;
}

// What keeping to the section's order is worth; an unlikely title or organization earns nothing by it.
int order_bonus(const Scoring& scoring, Role role, int given, int emission) {
  if (role != title && role != organization) return 0;
  const int other = role == title ? organization : title;
  const bool second = (given & (1 << other)) != 0;
  const HeadOrder order = (role == title) != second ? HeadOrder::title_first : HeadOrder::organization_first;
  if (scoring.forced != HeadOrder::unknown && second && order != scoring.forced) return impossible;
  if (!second) return 0;
  if (scoring.preferred == order) return std::max(0, scoring.weight + std::min(0, emission));
  return scoring.preferred == HeadOrder::unknown && order == HeadOrder::title_first ? 1 : 0;
}

Path best_path(const std::vector<HeadPiece>& pieces, const Scoring& scoring, bool education) {
  const std::size_t n = pieces.size();
  std::vector<std::array<std::array<Cell, roles>, sets>> table(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (int set = 0; set < (i == 0 ? 1 : sets); ++set) {
      for (int last = 0; last < roles; ++last) {
        const int base =
            i == 0 ? (last == none ? 0 : impossible)
                   : table[i - 1][static_cast<std::size_t>(set)][static_cast<std::size_t>(last)].score;
        if (base <= impossible) continue;
        for (int role = 0; role < roles; ++role) {
          int score = 0, next_set = set;
          const auto r = static_cast<Role>(role);
          if (r == none) {
            score = scoring.emissions[i][none] + joint_bonus(pieces, i, r, set);
          } else if (role == last && i > 0) {
            score = merge_score(pieces, i, r, scoring.emissions[i], education);
          } else if ((set & (1 << role)) != 0) {
            continue;
          } else {
            const int order =
                order_bonus(scoring, r, set, scoring.emissions[i][static_cast<std::size_t>(role)]);
            if (order <= impossible) continue;
            score =
                scoring.emissions[i][static_cast<std::size_t>(role)] + joint_bonus(pieces, i, r, set) + order;
            next_set |= 1 << role;
          }
          Cell& cell = table[i][static_cast<std::size_t>(next_set)][static_cast<std::size_t>(role)];
          if (base + score > cell.score) cell = {base + score, set, last};
        }
      }
    }
  }
  Path best;
  int best_set = 0, best_role = none;
  for (int set = 0; set < sets && n > 0; ++set) {
    for (int role = 0; role < roles; ++role) {
      int score = table[n - 1][static_cast<std::size_t>(set)][static_cast<std::size_t>(role)].score;
      if (score <= impossible) continue;
      if ((set & (1 << title)) == 0) score += missing_title;
      if ((set & (1 << organization)) == 0) score += missing_organization;
      if (score > best.score) {
        best.score = score;
        best_set = set;
        best_role = role;
      }
    }
  }
  best.given.assign(n, none);
  for (std::size_t i = n; i-- > 0 && best.score > impossible;) {
    best.given[i] = static_cast<Role>(best_role);
    const Cell& cell = table[i][static_cast<std::size_t>(best_set)][static_cast<std::size_t>(best_role)];
    best_set = cell.from_set;
    best_role = cell.from_role;
  }
  return best;
}

// A bracket that opens within the span is closed with it.
Span close_brackets(std::string_view text, Span span) {
  int depth = 0;
  for (const char c : slice(text, span)) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  if (depth == 1 && span.end < text.size() && text[span.end] == ')') ++span.end;
  return span;
}

bool title_before(const Path& path) {
  for (const Role role : path.given) {
    if (role == title) return true;
    if (role == organization) return false;
  }
  return true;
}

}  // namespace

HeadReading read_head(std::string_view text, const HeadPieces& head, const HeadStyle& style) {
  HeadReading reading;
  if (head.pieces.empty()) return reading;
  std::vector<HeadPiece> pieces = head.pieces;
  read_neighbours(text, pieces, style.towns);
  Scoring scoring;
  for (const HeadPiece& piece : pieces) {
    scoring.emissions.push_back(style.education ? education_emission(piece) : work_emission(piece));
  }
  for (std::size_t i = 0; style.education && i + 1 < pieces.size(); ++i) {
    // "Environmental Science, BS": the field before its award.
    const NameEvidence& e = pieces[i].evidence;
    const bool bare = e.degree < 10 && e.school < 12 && e.organization < 20 && e.place < 12 && e.other < 20;
    if (bare && pieces[i + 1].evidence.degree >= 20 && pieces[i + 1].joint == Joint::comma)
      scoring.emissions[i][title] = 6;
  }
  if (style.patterns != nullptr) {
    const auto gains = style.patterns->gains(pieces, pattern_weight);
    for (std::size_t i = 0; i < gains.size(); ++i) {
      for (std::size_t role = 0; role < head_roles; ++role) scoring.emissions[i][role] += gains[i][role];
    }
  }
  scoring.preferred = style.order;
  scoring.weight = style.weight;
  const Path best = best_path(pieces, scoring, style.education);
  scoring.forced = title_before(best) ? HeadOrder::organization_first : HeadOrder::title_first;
  const Path other = best_path(pieces, scoring, style.education);
  reading.score = best.score;
  reading.margin = other.score <= impossible ? best.score : best.score - other.score;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Role role = best.given[i];
    reading.roles.push_back(role);
    if (role == none) continue;
    reading.town = reading.town || (role == place && i > 0 && best.given[i - 1] == organization &&
                                    pieces[i].joint == Joint::comma && pieces[i].evidence.place >= 20);
    Span& span = role == title ? reading.title : role == organization ? reading.organization : reading.place;
    int& score = role == title          ? reading.title_score
                 : role == organization ? reading.organization_score
                                        : reading.place_score;
    if (span.empty()) {
      span = pieces[i].span;
      score = scoring.emissions[i][static_cast<std::size_t>(role)];
      if (role == title) reading.title_line = pieces[i].line;
      if (role == organization) reading.organization_line = pieces[i].line;
    } else {
      span.end = pieces[i].span.end;
    }
  }
  for (Span* span : {&reading.title, &reading.organization, &reading.place})
    *span = close_brackets(text, *span);
  return reading;
}

}  // namespace savile

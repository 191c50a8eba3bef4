#include "document/entry_segmenter.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "document/head_likeness.hpp"

namespace savile {
namespace {

// States: the open head's length (1 to 5) and what it has (3 bits), or one of the last three.
constexpr int longest_head = 5;
constexpr int heads = longest_head * 8;
constexpr int plain_body = heads, bullet_body = heads + 1, before_all = heads + 2, states = heads + 3;
constexpr int impossible = std::numeric_limits<int>::min() / 4;
constexpr int has_date = 1, has_title = 2, has_organization = 4;

enum class Step : std::uint8_t { start, head, plain, bullet };

constexpr int head_state(int length, int has) { return (length - 1) * 8 + has; }
constexpr bool is_head(int state) { return state < heads; }
constexpr int length_of(int state) { return state / 8 + 1; }
constexpr int has_of(int state) { return state % 8; }

struct Cell {
  int score = impossible;
  std::uint8_t from = 0;
  Step step = Step::plain;
};

using Column = std::array<Cell, states>;

struct Context {
  int undated_cost = 0;  // for closing a head without a date, where the section has dates
};

int has_of(const HeadLikeness& line) {
  return (line.dated ? has_date : 0) | (line.title ? has_title : 0) |
         (line.organization ? has_organization : 0);
}

void offer(Column& column, int state, int score, int from, Step step) {
  Cell& cell = column[static_cast<std::size_t>(state)];
  if (score > cell.score) cell = {score, static_cast<std::uint8_t>(from), step};
}

int closing_cost(const Context& context, int state) {
  return is_head(state) && (has_of(state) & has_date) == 0 ? context.undated_cost : 0;
}

struct LineFacts {
  bool text = false;  // not a bullet
  HeadLikeness likeness;
  bool gap = false;      // a blank line stands before
  bool outdent = false;  // further left than the line before, as far as the section's first
  bool next_is_bullet = false;
  int start_cost = 0;  // for beginning an entry
};

void step_text(const Column& before, Column& after, const LineFacts& facts, const Context& context) {
  const HeadLikeness& line = facts.likeness;
  for (int from = 0; from < states; ++from) {
    const int base = before[static_cast<std::size_t>(from)].score;
    if (base <= impossible) continue;
    const int close = closing_cost(context, from);
    // A new entry.
    int start = base + line.score - 10 + close + (facts.gap ? 8 : 0) - facts.start_cost;
    if (facts.outdent) start += 9;
    if (line.closes) start -= 40;
    if (from == before_all) start += 14;
    if (from == plain_body && !facts.gap) start -= 8;
    if (from == bullet_body && !facts.gap) start -= 1;
    if (is_head(from)) start -= (has_of(from) & has_date) != 0 ? 4 : 8;
    offer(after, head_state(1, has_of(line)), start, from, Step::start);
    // The head goes on.
    if (is_head(from) && length_of(from) < longest_head) {
      const int has = has_of(from);
      int head = base + line.score - 4 - 2 * length_of(from);
      if (line.dated && (has & has_date) != 0) head -= 34;
      if (line.title && (has & has_title) != 0) head -= 14;
      if (line.organization && (has & has_organization) != 0) head -= 10;
      if (facts.gap) head -= 10;
      const bool half = ((has & has_title) != 0) != ((has & has_organization) != 0);
      if (line.proper && half && !line.title && !line.organization) head += 7;
      if (line.place) head += 8;
      if (facts.next_is_bullet && line.score > 0) head += 3;
      offer(after, head_state(length_of(from) + 1, has | has_of(line)), head, from, Step::head);
    }
    // Description.
    int plain = base + close;
    if (from == before_all) plain -= 10;
    if (from == bullet_body) plain -= facts.gap ? 3 : 6;
    if (facts.outdent) plain -= 5;
    offer(after, plain_body, plain, from, Step::plain);
  }
}

void step_bullet(const Column& before, Column& after, const Context& context) {
  for (int from = 0; from < states; ++from) {
    const int base = before[static_cast<std::size_t>(from)].score;
    if (base <= impossible) continue;
    offer(after, bullet_body, base + closing_cost(context, from) - (from == before_all ? 6 : 0), from,
          Step::bullet);
  }
}

// The best steps for facts [first, last), from `state` on, which becomes the state at their end.
void read_window(const std::vector<LineFacts>& facts, std::size_t first, std::size_t last,
                 const Context& context, bool final, int& state, std::vector<Step>& steps) {
  std::vector<Column> table(last - first + 1);
  table[0][static_cast<std::size_t>(state)].score = 0;
  for (std::size_t k = first; k < last; ++k) {
    Column& after = table[k - first + 1];
    if (facts[k].text) {
      step_text(table[k - first], after, facts[k], context);
    } else {
      step_bullet(table[k - first], after, context);
    }
  }
  int best = impossible;
  for (int s = 0; s < states; ++s) {
    const int score = table.back()[static_cast<std::size_t>(s)].score;
    if (score <= impossible) continue;
    const int closed = score + (final ? closing_cost(context, s) : 0);
    if (closed > best) {
      best = closed;
      state = s;
    }
  }
  int at = state;
  for (std::size_t k = last; k-- > first;) {
    const Cell& cell = table[k - first + 1][static_cast<std::size_t>(at)];
    steps[k] = cell.step;
    at = cell.from;
  }
}

// In windows, so that memory stays bounded whatever the number of lines.
std::vector<Step> best_steps(const std::vector<LineFacts>& facts, const Context& context) {
  constexpr std::size_t window = 4096;
  std::vector<Step> steps(facts.size(), Step::plain);
  int state = before_all;
  for (std::size_t first = 0; first < facts.size(); first += window) {
    const std::size_t last = std::min(first + window, facts.size());
    read_window(facts, first, last, context, last == facts.size(), state, steps);
  }
  return steps;
}

}  // namespace

Segments segment_entries(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range,
                         const std::vector<LineRole>& roles, bool education) {
  std::vector<std::size_t> which;  // the lines that are read
  std::vector<LineFacts> facts;
  bool gap = true, under_heading = false;
  std::size_t dated = 0, marked = 0;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const LineRole role = roles[i - range.first];
    if (role == LineRole::empty) {
      gap = true;
      continue;
    }
    LineFacts fact;
    if (!which.empty()) {
      const std::size_t edge = lines[which.front()].indent;
      fact.outdent = lines[i].indent <= edge && lines[which.back()].indent >= edge + 2;
    }
    fact.gap = gap && !under_heading;  // Markdown leaves a blank line under each heading
    gap = false;
    under_heading = lines[i].heading_level > 0;
    marked += under_heading ? 1 : 0;
    if (role == LineRole::text) {
      fact.text = true;
      fact.likeness = head_likeness(text, lines, i, education);
      if (fact.likeness.dated && fact.likeness.score > 0) ++dated;
      fact.next_is_bullet = i + 1 < range.last && roles[i + 1 - range.first] == LineRole::bullet;
    }
    which.push_back(i);
    facts.push_back(fact);
  }
  const Context context{dated == 0 ? 0 : education ? -8 : -14};

  if (marked > 0) {
    // Where some entries begin with a Markdown heading, the others do not begin without one.
    for (std::size_t k = 0; k < which.size(); ++k)
      facts[k].start_cost = lines[which[k]].heading_level > 0 ? 0 : 20;
  }
  const std::vector<Step> steps = best_steps(facts, context);

  Segments segments;
  segments.before = {range.first, range.last};
  for (std::size_t k = 0; k < which.size(); ++k) {
    const std::size_t line = which[k];
    if (steps[k] == Step::start) {
      if (segments.entries.empty()) {
        segments.before.last = line;
      } else {
        segments.entries.back().body.last = line;
      }
      segments.entries.push_back({{line}, {}, {line + 1, range.last}});
    } else if (segments.entries.empty()) {
      continue;
    } else if (steps[k] == Step::head) {
      segments.entries.back().head.push_back(line);
      segments.entries.back().body.first = line + 1;
    } else if (steps[k] == Step::plain) {
      segments.entries.back().plain.push_back(line);
    }
  }
  return segments;
}

}  // namespace savile

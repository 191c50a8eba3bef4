#include <algorithm>
#include <array>
#include <utility>

#include "edit/verifier/lent_unit.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/quantity_duration.hpp"
#include "edit/verifier/quantity_share.hpp"
#include "edit/verifier/quantity_special.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool inside(const std::vector<Span>& spans, Span span) {
  const auto found = std::upper_bound(spans.begin(), spans.end(), span.begin,
                                      [](std::size_t at, Span s) { return at < s.end; });
  return found != spans.end() && found->overlaps(span);
}

// "in under a minute", "in less than an hour": one of it, where the rest says that it was less.
bool read_one_at_most(const Reading& reading, std::size_t at, Quantity& q) {
  const std::size_t unit = at + 1;
  if (at < 2 || unit >= reading.size() || !is_one_of(reading[at].key, {"a", "an"}) ||
      reading[at].joint != Joint::blank || reading[unit].joint != Joint::blank)
    return false;
  const bool less = (reading[at - 1].key == "under" && reading[at - 2].key == "in") ||
                    (reading[at - 1].key == "than" && is_one_of(reading[at - 2].key, {"less", "fewer"}));
  const bool ends =
      unit + 1 == reading.size() || reading[unit + 1].joint > Joint::blank || reading[unit + 1].neutral;
  const auto time = less && ends ? time_unit(reading[unit].key, false) : std::nullopt;
  if (!time) return false;
  q.words = {at, unit + 1};
  q.measure = Measure::duration;
  q.value = time->factor;
  q.unit = std::string(time->base);
  return true;
}

std::optional<Quantity> read_quantity(const Reading& reading, std::size_t at) {
  Quantity q;
  if (read_one_at_most(reading, at, q)) return q;
  if (read_factor(reading, at, q)) return q;
  if (read_to_one(reading, at, q) || read_roman(reading, at, q) || read_pair_of(reading, at, q) ||
      read_age_group(reading, at, q))
    return q;
  if (read_long_duration(reading, at, q)) return q;
  if (read_half_of_unit(reading, at, q)) return q;
  if (read_fraction(reading, at, q) || read_share(reading, at, q)) {
    if (q.scaled && read_money(reading, q)) return q;  // "a quarter of a million euros"
    return q;
  }
  if (read_clock_time(reading, at, q)) return q;
  // "Year 3/4" is a class of two years.
  const bool named = at > 0 && is_rank_word(reading[at - 1].key) && reading[at].joint == Joint::blank;
  if (!named && read_written_fraction(reading, at, q)) {
    if (!read_unit(reading, q)) q.measure = Measure::count;
    return q;
  }
  const auto number = read_number(reading, at);
  if (!number) return std::nullopt;
  q.words = number->words;
  q.value = number->value;
  q.scaled = number->scaled;
  // "70ish", "300-odd"
  const bool about = q.words.end < reading.size() && reading[q.words.end].joint <= Joint::hyphen &&
                     (reading[q.words.end].key == "ish" || reading[q.words.end].key == "odd");
  if (about) ++q.words.end;
  if (number->vague) {
    q.measure = Measure::vague;
    return q;
  }
  const std::string_view before = reading.sign_before(at);
  if (number->ordinal || before == "#") {
    q.measure = Measure::ordinal;
    return q;
  }
  if (at > 0 && (reading[at - 1].key == "no" || reading[at - 1].key == "number") &&
      reading[at].joint <= Joint::blank && q.value < 100 &&
      reading[at - 1].sentence == reading[at].sentence &&
      (reading[at - 1].key == "number" || reading[at - 1].capital)) {
    q.measure = Measure::ordinal;
    return q;
  }
  // "by a factor of two"
  if (at >= 2 && reading[at - 1].key == "of" && reading[at - 2].key == "factor") {
    q.measure = Measure::times;
    return q;
  }
  if (read_percent(reading, q) || read_money(reading, q) || read_unit(reading, q)) return q;
  return q;
}

}  // namespace

std::vector<Quantity> read_quantities(const Reading& reading, const std::vector<Span>& dates) {
  std::vector<Quantity> out;
  for (std::size_t i = 0; i < reading.size();) {
    if (inside(dates, reading[i].span)) {
      ++i;
      continue;
    }
    if (reading[i].key == "24" && reading.is(i + 1, "7") && reading[i + 1].joint == Joint::slash) {
      i += 2;  // "24/7" is a word
      continue;
    }
    // "first drafts": how far they are
    if (reading[i].key == "first" && (reading.is(i + 1, "draft") || reading.is(i + 1, "drafts"))) {
      ++i;
      continue;
    }
    // "second-hand"
    if (reading[i].key == "second" && reading.is(i + 1, "hand") && reading[i + 1].joint == Joint::hyphen) {
      i += 2;
      continue;
    }
    // "a one-time saving": no figure
    if (reading[i].key == "one" && (reading.is(i + 1, "time") || reading.is(i + 1, "off")) &&
        reading[i + 1].joint == Joint::hyphen) {
      i += 2;
      continue;
    }
    // "six-monthly" is how often: a check of its own.
    if (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen &&
        !period_of_adverb(reading[i + 1].key).empty()) {
      ++i;
      continue;
    }
    auto q = read_quantity(reading, i);
    // "one" says no more than "a", unless a unit makes it a figure.
    const bool elliptic =
        i > 0 && reading[i - 1].key == "by" &&  // "the audit by one"
        (i + 1 == reading.size() || reading[i + 1].neutral || reading[i + 1].joint > Joint::blank);
    const bool article = q && q->words.size() == 1 && !reading[i].number && q->value == 1 &&
                         q->measure == Measure::count && !elliptic && reading[i].key != "i";  // "Grade I"
    if (!q || article || q->words.size() == 0) {
      ++i;
      continue;
    }
    q->bound = read_bound(reading, *q);
    q->just = q->words.begin >= 2 &&
              (reading[q->words.begin - 2].key == "just" || reading[q->words.begin - 2].key == "slightly");
    q->rate = read_rate(reading, *q);
    if (!out.empty() && q->words.begin < out.back().words.end) out.pop_back();  // "two-thirds" over "two"
    i = q->words.end;
    out.push_back(std::move(*q));
  }
  read_pairs(reading, out);
  read_subjects(reading, out);
  lend_units(reading, out);
  for (Quantity& q : out) {
    // "cut by a factor of four" leaves a quarter.
    const bool factor = q.measure == Measure::times && q.value > 1 && q.words.begin >= 2 &&
                        reading[q.words.begin - 2].key == "factor";
    if (factor &&
        std::any_of(q.wide.begin(), q.wide.end(), [&](std::size_t w) { return is_fall(reading[w]); }))
      q.value = 1 / q.value;
  }
  return out;
}

std::size_t place_of(const Quantity& s, const std::vector<Quantity>& figures) {
  const auto found =
      std::lower_bound(figures.begin(), figures.end(), s.words.begin,
                       [](const Quantity& q, std::size_t begin) { return q.words.begin < begin; });
  return static_cast<std::size_t>(found - figures.begin());
}

std::string describe(const Reading& reading, const Quantity& quantity) {
  Span span{reading[quantity.words.begin].span.begin, reading[quantity.words.end - 1].span.end};
  const std::string_view text = reading.text();
  const TokenizedText& tokens = reading.tokens();
  const std::size_t first = reading[quantity.words.begin].token_begin,
                    last = reading[quantity.words.end - 1].token_end;
  if (first > 0 && !currency_of(tokens.source(first - 1)).empty()) span.begin = tokens[first - 1].span.begin;
  if (last < tokens.size() && (tokens.source(last) == "%" || tokens.source(last) == "+"))
    span.end = tokens[last].span.end;
  return std::string(slice(text, span));
}

}  // namespace savile::gate

#include "edit/verifier/date_check.hpp"

#include <algorithm>
#include <initializer_list>

#include "edit/verifier/named_month.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

bool is_single(const DateRange& range) {
  return range.start && range.end && *range.start == *range.end && !range.current;
}

// "Jan 2021 - Jan 2021" is a range, though it begins and ends in one month.
bool names_two(const Reading& reading, const DateRange& range) {
  const WordRange words = reading.words_in(range.span);
  std::size_t years = 0;
  for (std::size_t i = words.begin; i < words.end; ++i)
    years += reading[i].number && reading[i].key.size() == 4 ? 1 : 0;
  return years > 1;
}

// "an output of 2000", "a circulation of 2000"; but "class of 2000", "summer of 2000".
bool is_measured(const Reading& reading, std::size_t word) {
  static constexpr std::string_view amounts[] = {"output",   "average",  "total",  "circulation",
                                                 "maximum",  "minimum",  "volume", "run",
                                                 "caseload", "capacity", "excess", "turnover"};
  return word >= 2 &&
         std::find(std::begin(amounts), std::end(amounts), reading[word - 2].key) != std::end(amounts);
}

// "2000 patients", "$2000", "2000+": an amount.
bool is_amount(const Reading& reading, const DateRange& range) {
  if (!is_single(range) || range.start->month != 0) return false;
  const WordRange words = reading.words_in(range.span);
  if (words.size() != 1 || !reading[words.begin].number) return false;
  const std::string_view before = reading.sign_before(words.begin), after = reading.sign_after(words.begin);
  if (before == "$" || before == "\xE2\x82\xAC" || before == "\xC2\xA3" || after == "%" || after == "+")
    return true;
  if (words.end >= reading.size()) return false;
  // "2019 sales": nobody counts to the unit without a comma.
  constexpr int round = 50, oldest = 1970, latest = 2035;
  const int year = range.start->year;
  if (year % round != 0 && year >= oldest && year <= latest) return false;
  const Word& next = reading[words.end];
  const Word& first = reading[words.begin];
  const bool dated = words.begin > 0 && first.sentence == reading[words.begin - 1].sentence &&
                     (reading[words.begin - 1].key == "in" || reading[words.begin - 1].key == "since" ||
                      (reading[words.begin - 1].key == "of" && !is_measured(reading, words.begin)));
  return !dated && next.joint == Joint::blank && is_content(next) && !next.capital && next.key.size() > 3 &&
         next.key.back() == 's';
}

// A date that says no more than `known`.
bool covers(const Date& known, const Date& claimed) {
  return known.year == claimed.year && (claimed.month == 0 || known.month == claimed.month);
}

bool covers(const std::optional<Date>& known, const std::optional<Date>& claimed) {
  if (!claimed) return !known;
  return known && covers(*known, *claimed);
}

bool equal(const DateRange& a, const DateRange& b) {
  return a.start == b.start && a.end == b.end && a.current == b.current;
}

enum class Cover : std::uint8_t { none, coarser, full };

struct DateProof {
  Cover cover = Cover::none;
  Span source;
};

bool has_any(const Reading& reading, WordRange words, std::initializer_list<std::string_view> wanted) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    for (const std::string_view key : wanted) {
      if (reading[i].key == key || reading[i].base == key) return true;
    }
  }
  return false;
}

// "joined in 2017 and left in 2021" for "2017 - 2021".
bool spans_both(const Claim& claim, const DateRange& claimed, const DateRange& first, const DateRange& last) {
  if (claimed.current || !is_single(first) || !is_single(last) || !covers(first.start, claimed.start) ||
      !covers(last.start, claimed.end))
    return false;
  const WordRange a = claim.source.words_in(first.span), b = claim.source.words_in(last.span);
  if (a.size() == 0 || b.size() == 0 || claim.source[a.begin].sentence != claim.source[b.begin].sentence)
    return false;
  const WordRange sentence = claim.source.sentences()[claim.source[a.begin].sentence];
  // "from May 2020 until he died in 2022"
  if (has_any(claim.source, {a.end, b.begin}, {"until", "till"})) return true;
  // "between 2015 and 2019"
  if (a.begin > sentence.begin && claim.source[a.begin - 1].key == "between" && a.end + 1 == b.begin &&
      claim.source[a.end].key == "and")
    return true;
  return has_any(claim.source, {sentence.begin, a.begin},
                 {"join", "start", "begin", "enter", "hire", "from", "open", "arrive", "appoint"}) &&
         has_any(claim.source, {a.end, b.begin},
                 {"leave", "end", "finish", "until", "till", "to", "through", "stop", "depart", "close",
                  "retire"});
}

// "joined in 2017" for "since 2017", where nothing tells of an end.
bool goes_on_from(const Claim& claim, const DateRange& claimed, const DateRange& first) {
  if (!is_single(first) || !covers(first.start, claimed.start)) return false;
  const WordRange date = claim.source.words_in(first.span), own = claim.after.words_in(claimed.span);
  if (date.size() == 0 || own.size() == 0) return false;
  const Word& at = claim.source[date.begin];
  const std::size_t begin = claim.source.segments()[at.segment].begin;
  if (!has_any(claim.source, {begin, date.begin},
               {"join", "start", "begin", "enter", "hire", "open", "arrive", "appoint", "make", "become",
                "promote", "qualify", "register", "found", "move", "recruit", "take"}))
    return false;
  if (claim.after[own.begin].key == "from") return true;  // says no end
  constexpr std::size_t reach = 60;
  const WordRange unit = claim.source.units()[at.unit].words;
  if (has_any(claim.source,
              {std::max(unit.begin, date.begin > reach ? date.begin - reach : 0),
               std::min(unit.end, date.end + reach)},
              {"leave", "end", "until", "till", "stop", "depart", "close", "retire", "resign", "quit"}))
    return false;
  const std::vector<DateRange>& dates = claim.known.dates();
  constexpr std::size_t most = 60;  // more than any résumé has
  return std::none_of(
      dates.begin(), dates.begin() + static_cast<std::ptrdiff_t>(std::min(dates.size(), most)),
      [&](const DateRange& other) {
        return other.start && !other.current && !is_single(other) && other.start->year == first.start->year;
      });
}

// "until 2016, then moved to the roads unit, where I still am" for "since 2016"
bool moved_on_from(const Claim& claim, const DateRange& claimed, const DateRange& known) {
  if (!known.start || !known.end || known.current || !covers(*known.end, *claimed.start)) return false;
  const WordRange date = claim.source.words_in(known.span);
  if (date.size() == 0) return false;
  constexpr std::size_t reach = 25;
  const std::size_t end =
      std::min(claim.source.sentences()[claim.source[date.begin].sentence].end, date.end + reach);
  for (std::size_t i = date.end; i < end; ++i) {
    if (claim.source[i].number) return false;
  }
  return has_any(claim.source, {date.end, end}, {"then", "before", "after"}) &&
         has_any(claim.source, {date.end, end}, {"move", "join", "transfer", "switch", "become", "go"}) &&
         has_any(claim.source, {date.end, end}, {"still", "today"});
}

// "lapsed since 2024" of what was valid until 2024
bool lapsed_since(const Claim& claim, const DateRange& claimed, const DateRange& known) {
  if (!is_single(known) || !covers(known.start, claimed.start)) return false;
  const WordRange date = claim.source.words_in(known.span), own = claim.after.words_in(claimed.span);
  if (date.size() == 0 || own.size() == 0 || date.begin == 0 || own.begin == 0) return false;
  const std::string_view before = claim.source[date.begin - 1].key, ended = claim.after[own.begin - 1].key;
  return (before == "until" || before == "till" || before == "to") &&
         (ended == "lapsed" || ended == "expired" || ended == "ended" || ended == "closed") &&
         claim.source.has_key(ended);
}

// "2022" of "in 2023 … in the year before"
bool is_year_beside(const Claim& claim, const DateRange& claimed, const DateRange& known) {
  if (!is_single(known) || claimed.start->month != 0 || !known.start) return false;
  const int step = claimed.start->year - known.start->year;
  if (step != 1 && step != -1) return false;
  const WordRange date = claim.source.words_in(known.span);
  if (date.size() == 0) return false;
  const WordRange sentence = claim.source.sentences()[claim.source[date.begin].sentence];
  constexpr std::size_t reach = 40;
  for (std::size_t i = date.end; i + 1 < sentence.end && i < date.end + reach; ++i) {
    if (claim.source[i].number && claim.source[i].key.size() == 4) return false;
    const std::string_view key = claim.source[i].key, next = claim.source[i + 1].key;
    const bool earlier = (key == "year" && next == "before") || (key == "previous" && next == "year");
    const bool later = (key == "year" && next == "after") || (key == "following" && next == "year");
    if (step < 0 ? earlier : later) return true;
  }
  return false;
}

// "2016, 2017 and 2018" for "2016-2018": from the date at `first` on, every year of it.
bool lists_all_years(const DateRange& claimed, const std::vector<DateRange>& source, std::size_t first) {
  constexpr int most = 12;
  if (claimed.current || !claimed.start || !claimed.end || claimed.start->month != 0 ||
      claimed.end->month != 0 || claimed.end->year - claimed.start->year > most)
    return false;
  for (int year = claimed.start->year; year <= claimed.end->year; ++year, ++first) {
    if (first >= source.size() || !is_single(source[first]) || source[first].start->year != year)
      return false;
  }
  return true;
}

const PhraseGroups& posts() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

// The posts that the words of a date's own part of the sentence name.
std::vector<std::uint32_t> posts_beside(const Reading& reading, Span date) {
  std::vector<std::uint32_t> out;
  const WordRange words = reading.words_in(date);
  if (words.size() == 0) return out;
  const WordRange segment = reading.segments()[reading[words.begin].segment];
  constexpr std::size_t reach = 15;
  const std::size_t first = std::max(segment.begin, words.begin > reach ? words.begin - reach : 0);
  for (std::size_t i = first; i < std::min(segment.end, words.end + reach); ++i) {
    if (const GroupHit hit = posts().at(reading, i); hit.words.size() > 0) out.push_back(hit.group);
  }
  return out;
}

// The posts beside the dates of both sides; those of the source are read when first asked for.
struct Posts {
  std::vector<std::uint32_t> claimed;
  std::vector<std::vector<std::uint32_t>> source;
};

// "manager since 2021, before that an analyst from 2017": no manager since 2017.
// With `strict`, a date with no post of its own is another's too.
bool is_of_another_post(const Claim& claim, Posts& beside, std::size_t known, bool strict = false) {
  if (beside.claimed.empty()) return false;
  if (beside.source.empty()) {
    for (const DateRange& date : claim.known.dates())
      beside.source.push_back(posts_beside(claim.source, date.span));
  }
  const auto shares = [&](const std::vector<std::uint32_t>& posts) {
    return std::any_of(posts.begin(), posts.end(), [&](std::uint32_t post) {
      return std::find(beside.claimed.begin(), beside.claimed.end(), post) != beside.claimed.end();
    });
  };
  if ((!strict && beside.source[known].empty()) || shares(beside.source[known])) return false;
  return std::any_of(beside.source.begin(), beside.source.end(), shares);  // it stands beside another date
}

DateProof proof_of(const Claim& claim, const DateRange& claimed, const std::vector<DateRange>& source,
                   Posts& beside) {
  const bool two = names_two(claim.after, claimed), single = is_single(claimed) && !two;
  DateProof best;
  constexpr std::size_t most_begun = 60;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const DateRange& known = source[i];
    if (claimed.start && known.start && covers(*known.start, *claimed.start) &&
        is_of_another_post(claim, beside, i))
      continue;
    if (equal(known, claimed) && (names_two(claim.source, known) == two || known.start != known.end))
      return {Cover::full, known.span};
    if (claimed.current && claimed.start && i < most_begun && goes_on_from(claim, claimed, known) &&
        !is_of_another_post(claim, beside, i, true))
      return {Cover::full, known.span};
    if (claimed.current && claimed.start && i < most_begun &&
        (moved_on_from(claim, claimed, known) || lapsed_since(claim, claimed, known)))
      return {Cover::full, known.span};
    if (single && i < most_begun && is_year_beside(claim, claimed, known)) return {Cover::full, known.span};
    if (single) {
      const bool end = (known.start && covers(*known.start, *claimed.start)) ||
                       (known.end && covers(*known.end, *claimed.start));
      if (end) return {Cover::full, known.span};
    } else if (known.current == claimed.current && covers(known.start, claimed.start) &&
               covers(known.end, claimed.end)) {
      best = {Cover::coarser, known.span};
    } else if (lists_all_years(claimed, source, i)) {
      return {Cover::full, known.span};
    } else if (i > 0 && spans_both(claim, claimed, source[i - 1], known)) {
      return {Cover::full, {source[i - 1].span.begin, known.span.end}};
    }
  }
  return best;
}

// "between March and October 2022": the year is of both.
void join_month_before(const Reading& reading, DateRange& range) {
  if (!is_single(range) || range.start->month == 0) return;
  const WordRange words = reading.words_in(range.span);
  if (words.size() == 0 || words.begin < 3) return;
  const std::size_t month = words.begin - 2;
  const std::string_view joint = reading[words.begin - 1].key, before = reading[month - 1].key;
  const bool joined =
      (joint == "and" && before == "between") ||
      (before == "from" && (joint == "to" || joint == "until" || joint == "till" || joint == "through"));
  if (!joined || reading[month].sentence != reading[words.begin].sentence) return;
  const auto start = month_named(reading[month], range.start->year);
  if (!start || !(*start < *range.end)) return;
  range.start = start;
  range.span.begin = reading[month - 1].span.begin;
}

// "Sept" where the source has September: no name of its own.
void settle_months(Claim& claim) {
  constexpr int any_year = 2000;
  constexpr std::size_t most = 40;
  std::vector<std::int8_t> known;
  std::size_t looked_at = 0;
  for (std::size_t i = 0; i < claim.after.size() && looked_at < most; ++i) {
    const auto month = month_named(claim.after[i], any_year);
    if (!month) continue;
    if (looked_at++ == 0) {
      for (const Word& word : claim.source.words()) {
        if (const auto other = month_named(word, any_year)) known.push_back(other->month);
      }
    }
    if (std::find(known.begin(), known.end(), month->month) != known.end()) claim.settled[i] = true;
  }
}

}  // namespace

std::vector<DateRange> read_dates(const Reading& reading) {
  std::vector<DateRange> ranges = find_date_ranges(reading.text(), {0, reading.text().size()});
  ranges.erase(
      std::remove_if(ranges.begin(), ranges.end(), [&](const DateRange& r) { return is_amount(reading, r); }),
      ranges.end());
  for (DateRange& range : ranges) join_month_before(reading, range);
  return ranges;
}

void check_dates(Claim& claim, const std::vector<DateRange>& after, std::vector<Finding>& out) {
  const std::vector<DateRange>& source = claim.known.dates();
  Posts beside;
  for (const DateRange& range : after) {
    const WordRange words = claim.after.words_in(range.span);
    if (words.size() == 0) continue;
    const bool seen = claim.any_settled(words);
    beside.claimed = posts_beside(claim.after, range.span);
    DateProof proof = proof_of(claim, range, source, beside);
    if (proof.cover == Cover::none) {
      if (const Span years = short_years_of(claim.source, range); !years.empty())
        proof = {Cover::full, years};
    }
    if (proof.cover == Cover::none && is_single(range)) {
      if (const Span year = shared_year_of(claim.source, *range.start); !year.empty())
        proof = {Cover::full, year};
    }
    claim.settle(words);
    if (seen) continue;
    if (proof.cover != Cover::none) prove(claim, "date", words, proof.source);
    if (proof.cover == Cover::full) continue;
    if (proof.cover == Cover::coarser) {
      report(out, claim, Tier::b, "date", words, "The source gives the months too.");
      continue;
    }
    std::string why = "The source has no such date.";
    if (!source.empty()) {
      why = "The source says " + std::string(slice(claim.source.text(), source.front().span)) + ", not " +
            std::string(slice(claim.after.text(), range.span)) + ".";
    }
    report(out, claim, Tier::a, "date", words, std::move(why));
  }
  settle_months(claim);
}

}  // namespace savile::gate

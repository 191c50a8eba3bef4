#include "edit/verifier/date_check.hpp"

#include <algorithm>
#include <initializer_list>

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

// "2000 patients", "$2000", "2000+": an amount.
bool is_amount(const Reading& reading, const DateRange& range) {
  if (!is_single(range) || range.start->month != 0) return false;
  const WordRange words = reading.words_in(range.span);
  if (words.size() != 1 || !reading[words.begin].number) return false;
  const std::string_view before = reading.sign_before(words.begin), after = reading.sign_after(words.begin);
  if (before == "$" || before == "\xE2\x82\xAC" || before == "\xC2\xA3" || after == "%" || after == "+")
    return true;
  if (words.end >= reading.size()) return false;
  const Word& next = reading[words.end];
  const Word& first = reading[words.begin];
  const bool dated = words.begin > 0 && first.sentence == reading[words.begin - 1].sentence &&
                     (reading[words.begin - 1].key == "in" || reading[words.begin - 1].key == "since" ||
                      reading[words.begin - 1].key == "of");
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
bool is_of_another_post(const Claim& claim, Posts& beside, std::size_t known) {
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
  if (beside.source[known].empty() || shares(beside.source[known])) return false;
  return std::any_of(beside.source.begin(), beside.source.end(), shares);  // it stands beside another date
}

DateProof proof_of(const Claim& claim, const DateRange& claimed, const std::vector<DateRange>& source,
                   Posts& beside) {
  const bool two = names_two(claim.after, claimed), single = is_single(claimed) && !two;
  DateProof best;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const DateRange& known = source[i];
    if (claimed.start && known.start && covers(*known.start, *claimed.start) &&
        is_of_another_post(claim, beside, i))
      continue;
    if (equal(known, claimed) && names_two(claim.source, known) == two) return {Cover::full, known.span};
    if (single) {
      const bool end = (known.start && covers(*known.start, *claimed.start)) ||
                       (known.end && covers(*known.end, *claimed.start));
      if (end) return {Cover::full, known.span};
    } else if (known.current == claimed.current && covers(known.start, claimed.start) &&
               covers(known.end, claimed.end)) {
      best = {Cover::coarser, known.span};
    } else if (i > 0 && spans_both(claim, claimed, source[i - 1], known)) {
      return {Cover::full, {source[i - 1].span.begin, known.span.end}};
    }
  }
  return best;
}

}  // namespace

std::vector<DateRange> read_dates(const Reading& reading) {
  std::vector<DateRange> ranges = find_date_ranges(reading.text(), {0, reading.text().size()});
  ranges.erase(
      std::remove_if(ranges.begin(), ranges.end(), [&](const DateRange& r) { return is_amount(reading, r); }),
      ranges.end());
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
    const DateProof proof = proof_of(claim, range, source, beside);
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
}

}  // namespace savile::gate

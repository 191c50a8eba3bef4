// What a figure measures: the part of the sentence that is its own.
//
//   "Raised pledges by 11% and cut mailing costs by 6% in 2 towns"
//    [Raised pledges by 11%] [and cut mailing costs by 6%] [in 2 towns]

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/unit_table.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 18> soft_breaks = {
    "from",   "on",      "with",  "at",  "in",    "for",   "across",  "over",    "within",
    "during", "through", "using", "via", "under", "among", "between", "serving", "including"};

bool is_soft_break(std::string_view key) {
  return std::find(soft_breaks.begin(), soft_breaks.end(), key) != soft_breaks.end();
}

// Words [begin, end) of the sentence, cut where one figure's own part ends.
struct Part {
  WordRange words;
  std::vector<std::size_t> figures;  // indices of quantities
};

bool pair_with_last(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t i) {
  if (i == 0) return false;
  const std::size_t end = quantities[i - 1].words.end, next = quantities[i].words.begin;
  if (next == end && reading[next].joint == Joint::slash) return true;                        // "4.9/5"
  if (next == end + 1 && reading[end].key == "of") return true;                               // "3 of 4"
  if (next == end + 1 && (reading[end].key == "by" || reading[end].key == "x")) return true;  // "4 m by 6 m"
  if (next == end + 2 && reading[end].key == "of" && stands_before_noun(reading[end + 1].key))
    return true;  // "a quarter of the 800 stores"
  if (next == end + 2 && reading[end].key == "out" && reading[end + 1].key == "of")
    return true;  // "4.9 out of 5"
  if (next == end + 3 && reading[end].key == "out" &&
      (reading[end + 2].key == "every" || reading[end + 2].key == "the"))
    return true;  // "3 out of every 4"
  const Role a = quantities[i - 1].role, b = quantities[i].role;
  return (a == Role::from && b == Role::to) || (a == Role::to && b == Role::from) ||
         (a == Role::low && b == Role::high);
}

// "42 of the 60", "most of the 60"; "3 out of every 4" is a rate.
bool is_total(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t i) {
  const Quantity& q = quantities[i];
  // "Of 12 bids, 7 were won"
  if (q.measure == Measure::count && q.words.begin > 0 && reading[q.words.begin - 1].key == "of" &&
      reading.sentences()[reading[q.words.begin].sentence].begin + 1 == q.words.begin &&
      reading[q.words.begin - 1].capital)  // "avg. of 15" ends no sentence
    return true;
  if (q.words.begin < 2) return false;
  if (q.measure == Measure::duration || q.measure == Measure::other)  // "80 of 240 hours"
    return i > 0 && reading[q.words.begin - 1].key == "of" &&
           quantities[i - 1].words.end + 1 == q.words.begin && quantities[i - 1].measure == Measure::count;
  if (q.measure != Measure::count) return false;
  static constexpr std::array<std::string_view, 8> meant = {"planned",  "original", "initial",  "eligible",
                                                            "possible", "target",   "expected", "intended"};
  std::size_t of = q.words.begin - 1;
  // "46 of a planned 60"
  if (of >= 3 && std::find(meant.begin(), meant.end(), reading[of].key) != meant.end()) --of;
  if (of + 1 < q.words.begin && (reading[of].key == "a" || reading[of].key == "an")) --of;
  const std::string_view key = reading[of].key;
  if (key != "of" && (stands_before_noun(key) || key == "every" || key == "each")) {
    --of;
  } else if (key.ends_with("'s") || key.ends_with("s'")) {
    // "12 of the firm's 40 leases"
    --of;
    if (of > 0 && stands_before_noun(reading[of].key) && reading[of].key != "of") --of;
  } else if (key == "in" && i > 0 && quantities[i - 1].words.end == of && quantities[i - 1].value < q.value &&
             quantities[i - 1].measure == Measure::count) {
    return true;  // "1 in 10"
  }
  // "Of the 40, 36 passed"
  if (reading[of].key == "of" && of == reading.sentences()[reading[of].sentence].begin)
    return reading[of].capital;
  if (reading[of].key != "of" || of == 0 || reading[of].sentence != reading[q.words.begin].sentence)
    return false;
  static constexpr std::array<std::string_view, 5> parts = {"most", "some", "many", "several", "majority"};
  const bool counted = i > 0 && quantities[i - 1].measure == Measure::count &&
                       (quantities[i - 1].words.end == of ||
                        (quantities[i - 1].words.end + 1 == of && reading[of - 1].key == "out"));
  // "a distinction in one of six": not "one of six" of one's own crew
  static constexpr std::array<std::string_view, 5> before = {"in", "on", "at", "for", "with"};
  const bool one = of >= 2 && reading[of - 1].key == "one" &&
                   (std::find(before.begin(), before.end(), reading[of - 2].key) != before.end() ||
                    (reading[of - 2].shape == VerbShape::past && !reading[of - 2].neutral));
  return one || (counted && quantities[i - 1].value < q.value) ||
         std::find(parts.begin(), parts.end(), reading[of - 1].key) != parts.end();
}

// Where the part of figure `next` begins, if it shares a segment with the one before it.
std::size_t border_between(const Reading& reading, const Quantity& first, const Quantity& next) {
  const std::size_t begin = first.words.end;
  // "followed by two years"
  if (next.words.begin >= begin + 2 && reading[next.words.begin - 1].key == "by" &&
      reading[next.words.begin - 2].base == "follow")
    return next.words.begin - 2;
  // "raised over £30k": the bound is the figure's own, and so is the noun of "turnover between 2 and 4".
  std::size_t last = next.words.begin;
  const bool bound =
      last > begin + 1 && reading[last - 1].key == "over" && is_bound_word(reading[last - 2].key);
  const bool little =
      last > begin + 2 && reading[last - 1].key == "over" && reading[last - 2].key == "little";
  if (bound || little) --last;
  const std::size_t between =
      last > begin + 1 && reading[last - 1].key == "between" ? last - 1 : reading.size();
  if (between < reading.size()) --last;
  for (std::size_t i = last; i-- > begin;) {
    if (is_soft_break(reading[i].key)) return i;
  }
  if (between < reading.size()) return between;
  // "nine years as a driver covering 2,500 miles"
  for (std::size_t i = next.words.begin; i-- > begin + 1;) {
    if (reading[i].shape == VerbShape::gerund && is_content(reading[i]) && reading[i].joint == Joint::blank &&
        (i + 1 == next.words.begin || !is_content(reading[i + 1]) || is_bound_word(reading[i + 1].key)))
      return i;
  }
  std::size_t end = begin;
  for (const std::size_t i : first.counted) {
    if (i >= begin && i < next.words.begin) end = std::max(end, i + 1);
  }
  return end;
}

std::vector<Part> parts_of(const Reading& reading, const std::vector<Quantity>& quantities) {
  std::vector<Part> parts;
  std::size_t q = 0;
  for (const WordRange segment : reading.segments()) {
    parts.push_back({segment, {}});
    const std::size_t first = parts.size() - 1;
    for (; q < quantities.size() && quantities[q].words.begin < segment.end; ++q) {
      if (quantities[q].words.begin < segment.begin) continue;
      // "61% said it changed their one-to-ones": no figure with a part of its own.
      const bool alone = parts.back().figures.empty() || quantities[q].unit == "to one" ||
                         pair_with_last(reading, quantities, q);
      if (!alone || parts.size() - 1 < first) {
        const std::size_t border = border_between(reading, quantities[q - 1], quantities[q]);
        parts.back().words.end = border;
        parts.push_back({{border, segment.end}, {}});
      }
      parts.back().figures.push_back(q);
    }
  }
  return parts;
}

void add_content(const Reading& reading, WordRange words, std::vector<std::size_t>& out) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (is_content(reading[i]) && out.size() < 40) out.push_back(i);
  }
}

const PhraseGroups& changes() {
  static const PhraseGroups table(embedded_list("gate_changes"), GroupForms::any);
  return table;
}

// Something in the sentence went from one figure to the other.
bool tells_change(const Reading& reading, const Quantity& low, const Quantity& high) {
  constexpr std::size_t reach = 20;
  const WordRange sentence = reading.sentences()[reading[low.words.begin].sentence];
  // "from 3 clients in 2019 to 17 in 2022"
  const auto dated = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < sentence.end; ++i) {
      if (reading[i].number && reading[i].key.size() == 4 && reading[i - 1].key == "in") return true;
    }
    return false;
  };
  if (dated(low.words.end, high.words.begin) && dated(high.words.end, high.words.end + 4)) return true;
  const std::size_t first = std::max(sentence.begin, low.words.begin > reach ? low.words.begin - reach : 0);
  for (std::size_t i = first; i < sentence.end && i < high.words.end + reach; ++i) {
    if (is_rise(reading[i]) || is_fall(reading[i]) || changes().at(reading, i).words.size() > 0) return true;
  }
  return false;
}

// "down 5 points, from 34% to 29%": by how much, and between what.
bool tells_both_ways(const Reading& reading, const Quantity& amount, const Quantity& from) {
  const std::size_t next = amount.words.end;
  return from.role == Role::from && from.words.begin == next + 1 && reading[next].key == "from" &&
         reading[next].joint >= Joint::comma && reading[next].joint <= Joint::dash &&
         reading[next].sentence == reading[amount.words.begin].sentence;
}

void join(std::vector<std::size_t>& into, const std::vector<std::size_t>& other) {
  for (const std::size_t w : other) {
    if (std::find(into.begin(), into.end(), w) == into.end()) into.push_back(w);
  }
}

}  // namespace

void read_subjects(const Reading& reading, std::vector<Quantity>& quantities) {
  read_counted(reading, quantities);
  for (std::size_t i = 0; i < quantities.size(); ++i) quantities[i].total = is_total(reading, quantities, i);
  const std::vector<Part> parts = parts_of(reading, quantities);
  std::vector<bool> figure_word(reading.size(), false);
  for (const Quantity& q : quantities) {
    for (std::size_t i = q.words.begin; i < q.words.end; ++i) figure_word[i] = true;
  }
  const auto sentence_of = [&](const Part& part) {
    return reading[std::min(part.words.begin, reading.size() - 1)].sentence;
  };
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (parts[p].figures.empty() || parts[p].words.size() == 0) continue;
    std::vector<std::size_t> tight;
    add_content(reading, parts[p].words, tight);
    tight.erase(std::remove_if(tight.begin(), tight.end(), [&](std::size_t i) { return figure_word[i]; }),
                tight.end());
    // "the changeover, which had been 65 minutes": of the changeover.
    const std::size_t opening = parts[p].words.begin;
    const bool relative = opening > 0 &&
                          (reading[opening].key == "which" || reading[opening].key == "that") &&
                          reading[opening - 1].sentence == reading[opening].sentence;
    if (relative && is_content(reading[opening - 1])) tight.push_back(opening - 1);
    std::vector<std::size_t> wide = tight;
    // At most three parts without a figure on either side: linear, and far enough.
    for (std::size_t n = p; n-- > 0 && p - n <= 3 && parts[n].figures.empty() &&
                            sentence_of(parts[n]) == sentence_of(parts[p]);) {
      add_content(reading, parts[n].words, wide);
    }
    for (std::size_t n = p + 1; n < parts.size() && n - p <= 3 && parts[n].figures.empty() &&
                                sentence_of(parts[n]) == sentence_of(parts[p]);
         ++n) {
      add_content(reading, parts[n].words, wide);
    }
    for (const std::size_t q : parts[p].figures) {
      quantities[q].tight = tight;
      quantities[q].wide = wide;
    }
  }
  // "3 or 4 cases": both are of the cases.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity &low = quantities[i - 1], &high = quantities[i];
    const bool behind = !low.counted.empty() && low.counted.front() >= low.words.end;
    const bool range =
        low.role == Role::low && high.role == Role::high && high.words.begin <= low.words.end + 1;
    // "4.6 out of 5 points"
    const bool share = (high.words.begin == low.words.end + 2 && reading[low.words.end].key == "out") ||
                       (high.total && high.words.begin <= low.words.end + 4 &&
                        high.words.begin > low.words.end && reading[low.words.end].key == "of");
    if ((!range && !share) || behind) continue;
    if (low.counted.empty()) {
      low.counted = high.counted;
      low.heads = high.heads;
    } else if (!high.counted.empty() && high.counted.front() >= high.words.end) {
      // "weddings of 80 to 150 guests"
      const std::vector<std::size_t> hosts = low.counted;
      low.counted.insert(low.counted.end(), high.counted.begin(), high.counted.end());
      high.counted.insert(high.counted.end(), hosts.begin(), hosts.end());
      low.heads = high.heads;
    }
  }
  // "Of the 30 trainees, 27 qualified": trainees too
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    const Quantity& whole = quantities[i - 1];
    Quantity& part = quantities[i];
    const std::size_t begin = reading.sentences()[reading[whole.words.begin].sentence].begin;
    if (!whole.total || !part.heads.empty() || part.measure != Measure::count || part.value >= whole.value ||
        reading[begin].key != "of" || reading[part.words.begin].sentence != reading[begin].sentence)
      continue;
    part.heads = whole.heads;
    part.counted = whole.counted;
  }
  // "coordinated RFIs, 130 total": RFIs
  for (Quantity& q : quantities) {
    const std::size_t at = q.words.begin, end = q.words.end;
    const bool sum =
        end < reading.size() && reading[end].joint == Joint::blank &&
        is_one_of(reading[end].key, {"total", "overall", "altogether"}) &&
        (end + 1 == reading.size() || reading[end + 1].joint > Joint::blank || !is_content(reading[end + 1]));
    if (!sum || q.measure != Measure::count || at == 0 || reading[at].joint < Joint::comma ||
        reading[at - 1].sentence != reading[at].sentence || !is_content(reading[at - 1]) ||
        reading[at - 1].shape == VerbShape::past)
      continue;
    q.heads = {at - 1};
    q.counted = q.heads;
  }
  // "240 V and 110 V circuits": both are of the circuits.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity &a = quantities[i - 1], &b = quantities[i];
    const bool joined = b.words.begin == a.words.end + 1 && a.counted.empty() && a.measure == b.measure &&
                        a.unit == b.unit && reading[b.words.begin].joint == Joint::blank &&
                        (reading[a.words.end].key == "and" || reading[a.words.end].key == "or");
    if (!joined) continue;
    a.heads = b.heads;
    a.counted = b.counted;
    join(a.tight, b.tight);
    join(b.tight, a.tight);
    join(a.wide, b.wide);
    join(b.wide, a.wide);
  }
  // "invoices from 500 to 20,000": nothing changed.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity &low = quantities[i - 1], &high = quantities[i];
    if (low.role != Role::from || high.role != Role::to || low.value >= high.value || low.words.begin == 0 ||
        reading[low.words.begin - 1].key != "from" ||
        reading[low.words.begin].sentence != reading[high.words.begin].sentence ||
        tells_change(reading, low, high))
      continue;
    low.role = Role::low;
    high.role = Role::high;
  }
  // "Brought cost down 5 points, from 34% to 29%": both ends are of the cost.
  for (std::size_t i = 1; i + 1 < quantities.size(); ++i) {
    if (!tells_both_ways(reading, quantities[i - 1], quantities[i]) || quantities[i + 1].role != Role::to)
      continue;
    for (std::size_t end = i; end <= i + 1; ++end) {
      join(quantities[end].tight, quantities[i - 1].tight);
      join(quantities[end].wide, quantities[i - 1].wide);
    }
  }
  // "between 3 m and 9 m in trial pits": both ends are of the pits.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity &a = quantities[i - 1], &b = quantities[i];
    const bool change =
        (a.role == Role::from && b.role == Role::to) || (a.role == Role::to && b.role == Role::from);
    const bool pair = (a.role == Role::low && b.role == Role::high) || change;
    // "20 dresses a week, up from 12": dresses too.
    if (change && a.heads.empty() != b.heads.empty() && a.measure == b.measure) {
      Quantity &bare = a.heads.empty() ? a : b, &full = a.heads.empty() ? b : a;
      bare.heads = full.heads;
      bare.counted = full.counted;
    }
    if (!pair || reading[a.words.begin].segment == reading[b.words.begin].segment) continue;
    join(a.tight, b.tight);
    join(b.tight, a.tight);
    join(a.wide, b.wide);
    join(b.wide, a.wide);
  }
}

}  // namespace savile::gate

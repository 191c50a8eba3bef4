#include "edit/verifier/figure_subject.hpp"

#include <algorithm>
#include <cstdint>

#include "edit/verifier/other_form.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/same_word.hpp"
#include "edit/verifier/unit_table.hpp"

namespace savile::gate {
namespace {

// A word that says only that something rose or fell, how much, or how long is no subject.
bool is_subject(const Word& word) {
  static constexpr std::string_view amounts[] = {"total",  "totals",   "overall", "altogether",
                                                 "period", "early",    "late",    "ahead",
                                                 "behind", "schedule", "spent",   "spending"};
  return !is_rise(word) && !is_fall(word) && period_of_adverb(word.key).empty() && word.key.size() > 1 &&
         !is_bound_word(word.key) &&
         std::find(std::begin(amounts), std::end(amounts), word.key) == std::end(amounts);
}

// "for just under two years": of the whole clause, not of the word before.
bool is_adverbial(const Reading& reading, const Quantity& s) {
  if (s.measure != Measure::duration) return false;
  for (std::size_t i = s.words.begin; i-- > 0 && i + 5 > s.words.begin;) {
    const std::string_view key = reading[i].key;
    if (key == "for" || key == "over" || key == "in" || key == "within" || key == "during") return true;
    if (!is_bound_word(key) && key != "under" && key != "a" && key != "little" && key != "the") return false;
  }
  return false;
}

// Nothing but a length of time stands in the sentence, and it is not the first of its unit.
bool stands_alone(const Reading& reading, const Quantity& s, WordRange sentence) {
  constexpr std::size_t longest = 6;
  if (s.measure != Measure::duration || sentence.size() > longest || sentence.begin == 0 ||
      reading[sentence.begin - 1].unit != reading[sentence.begin].unit)
    return false;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (!s.words.contains(i) && is_content(reading[i]) && !is_bound_word(reading[i].key)) return false;
  }
  return true;
}

// Another figure of the same measure stands in the sentence.
bool has_rival(const Claim& claim, const Quantity& s, const std::vector<Quantity>& neighbours) {
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
    const Quantity& other = neighbours[i];
    if (i != at && claim.source[other.words.begin].sentence == sentence &&
        (other.measure == s.measure || other.lent == s.measure))
      return true;
  }
  return false;
}

// "cut queueing time to 10 minutes": that minutes are of time goes without saying.
bool goes_without_saying(const Word& word, const Quantity& q) {
  static constexpr std::string_view times[] = {"time", "times", "duration"};
  return q.measure == Measure::duration &&
         std::find(std::begin(times), std::end(times), word.key) != std::end(times);
}

// The word stands in the segment of the source's figure, where no other figure has its measure.
bool stands_beside(const Claim& claim, std::size_t after, const Quantity& s,
                   const std::vector<Quantity>& neighbours) {
  const std::uint32_t segment = claim.source[s.words.begin].segment;
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 3 ? at - 3 : 0; i < neighbours.size() && i < at + 4; ++i) {
    if (i != at && neighbours[i].measure == s.measure &&
        claim.source[neighbours[i].words.begin].segment == segment)
      return false;
  }
  const std::vector<std::size_t> places = claim.source.like(claim.after[after]);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t p) { return claim.source[p].segment == segment; });
}

// "annual recurring revenue" of ARR
bool is_spelled_out(const Claim& claim, std::size_t word) {
  return !claim.source.has_like(claim.after[word]) && is_other_form(claim, word);
}

// "98% of asking price" of "98% of asking": the source leaves the noun out.
bool completes_gerund(const Claim& claim, std::size_t word) {
  if (word < 2 || claim.after[word].joint != Joint::blank) return false;
  const Word& before = claim.after[word - 1];
  if (before.shape != VerbShape::gerund || claim.source.has_like(claim.after[word])) return false;
  const Reading& source = claim.source;
  const std::vector<std::size_t> places = source.with_stem(before.stem);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    const bool ends = p + 1 == source.size() || source[p + 1].joint > Joint::blank;
    return ends && p > 0 && source[p].key == before.key && source[p - 1].key == claim.after[word - 2].key;
  });
}

}  // namespace

std::size_t foreign_word(const Claim& claim, const Quantity& s, const Quantity& q,
                         const std::vector<Quantity>& neighbours) {
  const auto is_own = [&](std::size_t w) {
    return is_subject(claim.after[w]) && claim.after[w].shape != VerbShape::past &&
           in_source(claim, w, s.tight);
  };
  const bool has_own = std::any_of(q.tight.begin(), q.tight.end(), is_own);
  if (stands_alone(claim.source, s, claim.source.sentences()[claim.source[s.words.begin].sentence]))
    return claim.after.size();
  for (const std::size_t w : q.tight) {
    const Word& word = claim.after[w];
    // "gave repairs 20 minutes and inspections 50": both were given.
    if (has_own && word.shape == VerbShape::past && !names_measure(claim.after, w)) continue;
    if (!is_subject(word) || in_source(claim, w, s.wide) || time_unit(word.key, false)) continue;
    if (completes_gerund(claim, w)) continue;
    if (goes_without_saying(word, q) && !claim.source.has_like(word)) continue;
    if (names_measure(claim.after, w) && word.shape != VerbShape::past && !is_spelled_out(claim, w) &&
        !stands_beside(claim, w, s, neighbours))
      return w;
    const std::uint32_t sentence = claim.source[s.words.begin].sentence;
    // Figures of one sentence stand side by side; more than a dozen are a table.
    const std::size_t at = place_of(s, neighbours);
    for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
      const Quantity& other = neighbours[i];
      if (i == at || (other.measure != s.measure && other.lent != s.measure) ||
          claim.source[other.words.begin].sentence != sentence)
        continue;
      if (in_source(claim, w, other.tight)) return w;
    }
  }
  return claim.after.size();
}

bool shares_subject(const Claim& claim, const Quantity& s, const Quantity& q) {
  if (s.wide.empty()) return true;
  bool any = false;
  for (const std::size_t w : q.tight) {
    if (!is_subject(claim.after[w])) continue;
    // "taking it from 2,000 to 5,000": the subject stands elsewhere.
    const bool of_pronoun = claim.after[w].shape == VerbShape::gerund && w + 1 < claim.after.size() &&
                            (claim.after[w + 1].key == "it" || claim.after[w + 1].key == "them" ||
                             claim.after[w + 1].key == "this");
    if (of_pronoun) continue;
    any = true;
    if (in_source(claim, w, s.wide)) return true;
  }
  if (!any) return true;
  return std::any_of(s.tight.begin(), s.tight.end(),
                     [&](std::size_t w) { return in_after(claim, w, q.wide); });
}

bool shares_sentence(const Claim& claim, const Quantity& s, const Quantity& q,
                     const std::vector<Quantity>& neighbours) {
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  if ((has_own_subject(claim, s) && !is_adverbial(claim.source, s)) || has_rival(claim, s, neighbours))
    return false;
  constexpr std::size_t reach = 40;
  WordRange words = claim.source.sentences()[sentence];
  // "Sorted donations. Around 2 years.": of the sentence before.
  if (stands_alone(claim.source, s, words)) words = claim.source.sentences()[sentence - 1];
  const std::size_t first = std::max(words.begin,
                                     s.words.begin > reach ? std::min(s.words.begin - reach, words.end) : 0),
                    last = std::min(words.end, s.words.end + reach);
  return std::any_of(q.tight.begin(), q.tight.end(), [&](std::size_t w) {
    if (!is_subject(claim.after[w])) return false;
    for (std::size_t p = first; p < last; ++p) {
      if (alike(claim.after[w], claim.source[p])) return true;
    }
    return false;
  });
}

bool is_of_another_noun(const Claim& claim, const Quantity& s, const Quantity& q) {
  const auto joined = [](const Reading& reading, const Quantity& x) {
    return !x.counted.empty() && x.counted.front() == x.words.end &&
           reading[x.words.end].joint <= Joint::blank;
  };
  if (q.measure != Measure::money || !joined(claim.source, s) || !joined(claim.after, q)) return false;
  const bool shared = std::any_of(q.counted.begin(), q.counted.end(), [&](std::size_t w) {
    return in_source(claim, w, s.counted) || names_measure(claim.after, w);
  });
  return !shared && std::all_of(q.counted.begin(), q.counted.end(),
                                [&](std::size_t w) { return claim.source.has_like(claim.after[w]); });
}

bool is_age_of_them(const Claim& claim, const Quantity& s, const Quantity& q,
                    const std::vector<Quantity>& neighbours) {
  if (q.unit != unit_of_age || s.unit != unit_of_age) return false;
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
    const Quantity& other = neighbours[i];
    const bool pair = (i + 1 == at && s.role == Role::high) || (i == at + 1 && s.role == Role::low);
    if (i != at && !pair && other.unit == unit_of_age && claim.source[other.words.begin].sentence == sentence)
      return false;
  }
  const WordRange words = claim.after.sentences()[claim.after[q.words.begin].sentence];
  constexpr std::size_t reach = 8;
  const std::size_t first = std::max(words.begin, q.words.begin > reach ? q.words.begin - reach : 0);
  for (std::size_t i = first; i < words.end && i < q.words.end + reach; ++i) {
    if (!is_content(claim.after[i]) || claim.after[i].key == "aged") continue;
    for (const std::size_t p : claim.source.like(claim.after[i])) {
      if (claim.source[p].sentence == sentence) return true;
    }
  }
  return false;
}

bool is_price_of(const Claim& claim, const Quantity& s, const Quantity& q,
                 const std::vector<Quantity>& neighbours) {
  static constexpr std::string_view prices[] = {"budget", "value", "worth", "cost", "price", "total"};
  const auto is_priced = [&](const Reading& reading, const Quantity& x) {
    return !x.heads.empty() &&
           std::find(std::begin(prices), std::end(prices), reading[x.heads.back()].key) != std::end(prices);
  };
  if (s.measure != Measure::money || q.measure != Measure::money || has_rival(claim, s, neighbours))
    return false;
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const auto is_there = [&](std::size_t w) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[w]);
    return std::any_of(places.begin(), places.end(),
                       [&](std::size_t p) { return claim.source[p].sentence == sentence; });
  };
  const bool priced = is_priced(claim.source, s);
  if (!priced || q.counted.empty() || q.counted.front() != q.words.end) return false;
  return std::none_of(q.counted.begin(), q.counted.end(),
                      [&](std::size_t w) { return names_measure(claim.after, w); }) &&
         std::any_of(q.counted.begin(), q.counted.end(), is_there);
}

bool is_of_other_figure(const Claim& claim, std::size_t word, const Places& own, std::uint32_t sentence,
                        const std::vector<Quantity>& figures, const Places& heads) {
  if (!is_content(claim.after[word]) || in_source(claim, word, own)) return false;
  const auto at = [&](std::size_t begin) {
    return std::lower_bound(figures.begin(), figures.end(), begin,
                            [](const Quantity& q, std::size_t w) { return q.words.begin < w; });
  };
  const WordRange words = claim.source.sentences()[sentence];
  constexpr std::ptrdiff_t most = 12;
  const auto first = at(words.begin), last = at(words.end);
  return std::any_of(first, last - first > most ? first + most : last, [&](const Quantity& other) {
    if (other.measure != Measure::count || !in_source(claim, word, other.counted)) return false;
    return heads.empty() || std::any_of(heads.begin(), heads.end(), [&](std::size_t head) {
             return std::any_of(other.heads.begin(), other.heads.end(), [&](std::size_t h) {
               return h != head && alike(claim.source[h], claim.source[head]);
             });
           });
  });
}

bool has_own_subject(const Claim& claim, const Quantity& s) {
  return std::any_of(s.tight.begin(), s.tight.end(), [&](std::size_t w) {
    const Word& word = claim.source[w];
    return is_subject(word) && !time_unit(word.key, false);
  });
}

bool measures_the_same(const Claim& claim, const Quantity& first, const Quantity& second, const Quantity& q) {
  Quantity both = first;
  both.tight.insert(both.tight.end(), second.tight.begin(), second.tight.end());
  both.wide.insert(both.wide.end(), second.wide.begin(), second.wide.end());
  // "parcel output" of parcels
  const auto is_amount_of = [&](std::size_t w) {
    static constexpr std::string_view amounts[] = {"output", "volume", "volumes", "throughput", "numbers"};
    return first.measure == Measure::count && w > 0 && claim.after[w].joint == Joint::blank &&
           std::find(std::begin(amounts), std::end(amounts), claim.after[w].key) != std::end(amounts) &&
           in_source(claim, w - 1, both.wide);
  };
  const bool foreign = std::any_of(q.tight.begin(), q.tight.end(), [&](std::size_t w) {
    return is_subject(claim.after[w]) && !goes_without_saying(claim.after[w], first) &&
           claim.after[w].shape != VerbShape::past && names_measure(claim.after, w) &&
           !in_source(claim, w, both.wide) && !is_amount_of(w);
  });
  return !foreign && shares_subject(claim, both, q);
}

}  // namespace savile::gate

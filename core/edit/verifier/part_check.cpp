#include "edit/verifier/part_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::size_t most_parts = 60;  // such phrases of a text; more than any entry has

// "the last two", "three of them": what is said next is said of these; where the phrase ends, or `at`.
std::size_t end_of_part(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 4> which = {"last", "first", "latter", "final"};
  static constexpr std::array<std::string_view, 5> whole = {"them", "these", "those", "which", "whom"};
  const auto number_at = [&](std::size_t i) {
    return i < reading.size() && reading[i].sentence == reading[at].sentence ? read_number(reading, i)
                                                                             : std::nullopt;
  };
  if (reading[at].key == "the" && at + 2 < reading.size() && is_one_of(reading[at + 1].key, which)) {
    const auto number = number_at(at + 2);
    if (!number || number->ordinal || number->vague) return at;
    // "the last two years" tells when.
    const std::size_t next = number->words.end;
    return next < reading.size() && reading[next].joint <= Joint::blank && !is_content(reading[next]) ? next
                                                                                                      : at;
  }
  // "of which eight were successful"
  if (reading[at].key == "of" && at + 2 < reading.size() &&
      (reading[at + 1].key == "which" || reading[at + 1].key == "whom")) {
    const auto part = number_at(at + 2);
    return part && !part->ordinal && !part->vague ? part->words.end : at;
  }
  // "12 sites, including three overseas"
  if (is_one_of(reading[at].key, {"including", "incl"})) {
    const auto part = at + 1 < reading.size() ? number_at(at + 1) : std::nullopt;
    return part && !part->ordinal && !part->vague ? part->words.end : at;
  }
  const auto number = number_at(at);
  if (!number || number->ordinal || number->words.end + 1 >= reading.size() ||
      reading[number->words.end].key != "of" || !is_one_of(reading[number->words.end + 1].key, whole))
    return at;
  return number->words.end + 2;
}

std::vector<WordRange> told_parts(const Reading& source) {
  std::vector<WordRange> out;
  for (std::size_t i = 0; i < source.size() && out.size() < most_parts; ++i) {
    const std::size_t end = end_of_part(source, i);
    if (end != i) out.push_back({i, end});
  }
  return out;
}

bool tells_part(const Claim& claim, std::uint32_t sentence, WordRange part) {
  static constexpr std::array<std::string_view, 15> words = {"last",  "first", "latter", "final", "recent",
                                                             "some",  "them",  "these",  "whom",  "which",
                                                             "those", "half",  "one",    "other", "others"};
  const Reading& after = claim.after;
  const WordRange told = after.sentences()[sentence];
  double value = 0;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (const auto number = read_number(claim.source, i)) value = number->value;
  }
  for (std::size_t i = told.begin; i < told.end && i < told.begin + 80; ++i) {
    // "all of whom"
    const bool whole = i > told.begin + 1 && after[i - 1].key == "of" &&
                       is_one_of(after[i - 2].key, {"all", "each", "both", "every"});
    if (!whole && is_one_of(after[i].key, words)) return true;
    const auto number = read_number(after, i);
    if (number && number->value == value) return true;
  }
  return false;
}

struct PartlyDone {
  std::size_t deed = 0;
  double part = 0;  // how many of them; 0 for a word such as "half"
};

// "Hired to clear a backlog, cleared half", "signed two of them": the verb that has no more than a part
// behind it.
std::vector<PartlyDone> partly_done(const Reading& source) {
  std::vector<PartlyDone> out;
  const auto ends_at = [&](std::size_t i, std::uint32_t sentence) {
    return i >= source.size() || source[i].joint > Joint::blank || source[i].sentence != sentence;
  };
  for (std::size_t i = 0; i + 1 < source.size() && out.size() < most_parts; ++i) {
    std::size_t part = i + 1;
    const std::uint32_t sentence = source[i].sentence;
    if (source[i].shape != VerbShape::past || source[part].sentence != sentence) continue;
    while (part + 1 < source.size() && is_one_of(source[part].key, {"about", "only", "roughly", "over"}))
      ++part;
    if (ends_at(part + 1, sentence) && is_one_of(source[part].key, {"half", "most", "some", "part", "few"}))
      out.push_back({i, 0});
    const auto number = read_number(source, part);
    if (number && !number->ordinal && source.is(number->words.end, "of") &&
        (source.is(number->words.end + 1, "them") || source.is(number->words.end + 1, "these")) &&
        ends_at(number->words.end + 2, sentence))
      out.push_back({i, number->value});
  }
  return out;
}

void check_partly_done(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  for (const auto& [deed, part] : source.kept(partly_done)) {
    // Of another thing it tells the whole.
    const std::vector<std::size_t> told_at = source.with_stem(source[deed].stem);
    const auto is_past = [&](std::size_t p) { return source[p].shape == VerbShape::past; };
    if (std::count_if(told_at.begin(), told_at.end(), is_past) > 1) continue;
    for (const std::size_t at : after.like(source[deed])) {
      if (after[at].shape != VerbShape::past) continue;
      const WordRange sentence = after.sentences()[after[at].sentence];
      bool told = false;
      for (std::size_t i = at; i < sentence.end && i < at + 20; ++i) {
        const auto number = part > 0 ? read_number(after, i) : std::nullopt;
        told = told ||
               is_one_of(after[i].key, {"half", "most", "some", "part", "parts", "few", "portion", "majority",
                                        "several", "couple", "pair"}) ||
               after.sign_after(i) == "%" || (number && number->value == part);
      }
      if (told) continue;
      report(out, claim, Tier::a, "limit", {at, at + 1}, "The source says that only a part of it was done.");
      claim.settle({at, at + 1});
    }
  }
}

// "most Thursdays" told of every one: "every", "all" and "each" before a noun that the source has "most",
// "some" or the like before.
void check_quantifiers(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  const auto stands_before = [](const Reading& reading, std::size_t noun, auto wanted) {
    const std::size_t at =
        noun > 1 && is_one_of(reading[noun - 1].key, {"the", "of", "my", "our"}) ? noun - 2 : noun - 1;
    return noun > 0 && (wanted(reading[noun - 1].key) || wanted(reading[at].key) ||
                        (at > 0 && reading[at].key == "of" && wanted(reading[at - 1].key)));
  };
  const auto is_whole = [](std::string_view key) { return is_one_of(key, {"every", "all", "each"}); };
  const auto is_part = [](std::string_view key) {
    return is_one_of(key, {"most", "some", "many", "several", "few", "half"});
  };
  if (source.has_key("each") || source.has_key("every") || source.has_key("all")) return;  // of whatever
  for (std::size_t i = 1; i < after.size(); ++i) {
    if (!is_content(after[i]) || !stands_before(after, i, is_whole)) continue;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    if (places.empty() || !std::all_of(places.begin(), places.end(),
                                       [&](std::size_t p) { return stands_before(source, p, is_part); }))
      continue;
    report(out, claim, Tier::a, "limit", {i - 1, i + 1}, "The source does not say this of all.");
    claim.settle({i - 1, i + 1});
  }
}

// "plus three", "a further three", "another three", "as well as three"
bool is_added(const Reading& reading, std::size_t number) {
  const std::size_t before = number - 1;
  if (reading[number].segment == reading[before].segment &&
      is_one_of(reading[before].key, {"further", "additional", "another", "extra"}))
    return true;
  if (reading[before].key == "plus") return true;
  // "three more"
  const auto told = read_number(reading, number);
  if (told && told->words.end < reading.size() &&
      is_one_of(reading[told->words.end].key, {"more", "others"}) &&
      reading[told->words.end].joint == Joint::blank)
    return true;
  return number >= 3 && reading[before].key == "as" && reading[number - 2].key == "well" &&
         reading[number - 3].key == "as";
}

// "35 plots of a 60-home development": sixty is the whole of which the source has a part, which is not told.
bool is_total_of_part(const Claim& claim, double total) {
  const Reading &source = claim.source, &after = claim.after;
  constexpr std::size_t reach = 6;
  for (std::size_t of = 2; of + 1 < source.size(); ++of) {
    if (!is_one_of(source[of].key, {"of", "on", "in", "at"})) continue;
    double part = 0, whole = 0;
    for (std::size_t i = of; i-- > 0 && i + reach > of && source[i].segment == source[of].segment;) {
      if (const auto number = read_number(source, i)) part = number->value;
    }
    for (std::size_t i = of + 1;
         i < source.size() && i < of + reach && source[i].segment == source[of].segment; ++i) {
      if (const auto number = read_number(source, i)) {
        whole = number->value;
        break;
      }
    }
    if (whole != total || part <= 0 || part >= whole) continue;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const auto number = read_number(after, i);
      if (number && number->value == part) return false;
    }
    return true;
  }
  return false;
}

std::size_t times_told(const Reading& reading, double value) {
  std::size_t times = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto number = read_number(reading, i);
    times += number && number->value == value;
  }
  return times;
}

// "plus a further three" of three that were among those told before.
void check_added_parts(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  const std::vector<WordRange>& parts = source.kept(told_parts);
  if (parts.empty()) return;
  for (std::size_t i = 1; i < after.size(); ++i) {
    const auto number = read_number(after, i);
    if (!number || !is_added(after, i) || times_told(source, number->value) > 1) continue;
    const auto same = std::find_if(parts.begin(), parts.end(), [&](WordRange part) {
      for (std::size_t w = part.begin; w < part.end; ++w) {
        const auto known = read_number(source, w);
        if (known && known->value == number->value) return true;
      }
      return false;
    });
    if (same == parts.end()) continue;
    report(out, claim, Tier::a, "quantity", number->words,
           "The source counts these among the others: " + std::string(text_of(source, *same)) + ".");
    return;
  }
}

// "throughout a 60-home development" of one who did 35 of them.
void check_whole_of_part(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  for (const std::string_view key : {"all", "every", "whole", "entire", "throughout"}) {
    if (source.has_key(key)) return;
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool whole = after[i].key == "throughout" || (after[i].key == "across" && after.is(i + 1, "all")) ||
                       is_one_of(after[i].key, {"entire", "whole"});
    if (!whole) continue;
    constexpr std::size_t reach = 5;
    for (std::size_t w = i + 1; w < after.size() && w < i + reach && after[w].segment == after[i].segment;
         ++w) {
      const auto total = read_number(after, w);
      if (!total) continue;
      if (!is_total_of_part(claim, total->value)) break;
      report(out, claim, Tier::a, "limit", {i, i + 1}, "The source says this of a part.");
      return;
    }
  }
}

}  // namespace

void check_parts(Claim& claim, std::vector<Finding>& out) {
  check_partly_done(claim, out);
  check_quantifiers(claim, out);
  check_added_parts(claim, out);
  check_whole_of_part(claim, out);
  const Reading &source = claim.source, &after = claim.after;
  for (const auto [i, end] : source.kept(told_parts)) {
    const WordRange clause = source.segments()[source[end - 1].segment];
    std::size_t content = 0, shared = 0, at = after.size();
    for (std::size_t w = end; w < clause.end && w < end + 12; ++w) {
      if (!is_content(source[w])) continue;
      ++content;
      // The source says it elsewhere, of the whole maybe.
      if (source.with_stem(source[w].stem).size() > 1) continue;
      const std::vector<std::size_t> places = after.like(source[w]);
      if (places.empty()) continue;
      ++shared;
      at = std::min(at, places.front());
    }
    if (shared == 0 || 2 * shared < content) continue;
    if (tells_part(claim, after[at].sentence, {i, end})) continue;
    report(out, claim, Tier::a, "limit", {at, at + 1},
           "The source says this of a part: " + std::string(text_of(source, {i, end})) + ".");
  }
}

}  // namespace savile::gate

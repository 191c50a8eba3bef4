#include "edit/verifier/cause_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// To do this to a thing is to change it.
constexpr std::array<std::string_view, 25> changing = {
    "increase", "raise",      "boost",    "grow",    "lift",    "drive",   "double", "triple", "reduce",
    "cut",      "lower",      "decrease", "drop",    "halve",   "improve", "push",   "bring",  "expand",
    "shrink",   "strengthen", "slash",    "quicken", "shorten", "slow",    "trim"};

// To do this is to bring a change about: "taking waste from 9% to 7%".
constexpr std::array<std::string_view, 9> effecting = {"lead", "result", "achieve",  "deliver", "contribute",
                                                       "help", "enable", "generate", "take"};

bool makes_change(const Word& verb) {
  return is_one_of(verb.base, changing) || is_one_of(verb.base, effecting);
}

// Changed by itself: the verb has no object, only an amount or a place in time behind it.
bool changes_itself(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 13> itself = {
      "grow", "rise", "increase", "climb",    "double", "triple", "improve",
      "fall", "drop", "decline",  "decrease", "halve",  "shrink"};
  static constexpr std::array<std::string_view, 13> behind = {
      "by", "from", "to", "in", "over", "during", "that", "while", "year", "every", "each", "a", "after"};
  const bool finished =
      reading[verb].shape == VerbShape::participle && verb > 0 && reading[verb - 1].key == "had";
  if ((reading[verb].shape != VerbShape::past && !finished) || !is_one_of(reading[verb].base, itself))
    return false;
  const std::size_t next = verb + 1;
  // "doubled the year the park opened"
  if (next + 1 < reading.size() && reading[next].key == "the" && time_unit(reading[next + 1].key, false))
    return true;
  return next >= reading.size() || reading[next].sentence != reading[verb].sentence || reading[next].number ||
         is_one_of(reading[next].key, behind);
}

bool is_semicolon_before(const Reading& reading, std::size_t word) {
  const std::size_t from = reading[word - 1].span.end;
  return slice(reading.text(), {from, reading[word].span.begin}).find(';') != std::string_view::npos;
}

// The noun phrase that changes by itself at `verb`, up to its first preposition: "Site traffic" of "Site
// traffic from searches rose". Empty where the clause is no statement of its own, or one's own doing is its
// subject.
WordRange changed_thing(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 9> opening = {"and",    "while",    "but",   "as",   "then",
                                                              "whilst", "although", "where", "after"};
  static constexpr std::array<std::string_view, 11> ending = {"on",  "in",   "of",    "for", "at",  "from",
                                                              "per", "with", "among", "to",  "over"};
  static constexpr std::array<std::string_view, 7> others = {"i", "we", "which", "that", "who", "so", "it"};
  const WordRange sentence = reading.sentences()[reading[verb].sentence];
  constexpr std::size_t longest = 9;
  std::size_t begin = verb > sentence.begin && reading[verb - 1].key == "had" ? verb - 1 : verb;
  while (begin > sentence.begin && verb - begin < longest) {
    const Word& word = reading[begin - 1];
    // "the same spring that no-shows fell"
    const bool when =
        word.key == "that" && begin > sentence.begin + 1 &&
        (time_unit(reading[begin - 2].key, false) ||
         is_one_of(reading[begin - 2].key, {"spring", "summer", "autumn", "fall", "winter", "term"}));
    // "in the year the score rose"
    const bool clause = is_one_of(reading[begin].key, {"the", "my", "our"}) && time_unit(word.key, false);
    if (when || clause) break;
    if (is_one_of(word.key, others)) return {};
    if (word.shape == VerbShape::past || is_one_of(word.key, opening)) break;
    --begin;
    if (begin > sentence.begin &&
        (reading[begin].joint >= Joint::comma || is_semicolon_before(reading, begin)))
      break;
  }
  const bool opens = begin == sentence.begin || reading[begin].joint >= Joint::comma ||
                     time_unit(reading[begin - 1].key, false) || reading[begin - 1].key == "that" ||
                     is_one_of(reading[begin - 1].key, opening);
  if (!opens) return {};
  std::size_t end = begin;
  while (end < verb && !is_one_of(reading[end].key, ending)) ++end;
  while (end > begin && !is_content(reading[end - 1])) --end;
  return {begin, end};
}

bool names_cause(const Reading& reading, std::size_t i) {
  const std::string_view key = reading[i].key;
  if (key == "due" && reading.is(i + 2, "be")) return false;  // "due to be built"
  return key == "because" || (is_one_of(key, {"thanks", "due", "owing"}) && reading.is(i + 1, "to")) ||
         (key == "result" && i >= 2 && reading[i - 2].key == "as");
}

// "after I retrained them", "as a result": the source gives one's own deed as the cause.
bool is_own_doing(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 9> links = {
      "after", "once", "since", "because", "through", "when", "thanks", "following", "under"};
  static constexpr std::array<std::string_view, 6> own = {"i", "my", "we", "our", "this", "me"};
  const WordRange sentence = reading.sentences()[reading[verb].sentence];
  constexpr std::size_t reach = 30;
  for (std::size_t i = verb > sentence.begin + reach ? verb - reach : sentence.begin;
       i < sentence.end && i < verb + reach; ++i) {
    const std::string_view key = reading[i].key;
    if (key == "so" || key == "result" || key == "therefore" || key == "thereby" || key == "consequently")
      return true;
    // "fell by fixing the queries"
    if (i > sentence.begin && reading[i - 1].key == "by" && reading[i].shape == VerbShape::gerund)
      return true;
    const bool named = names_cause(reading, i);
    if (!named && !is_one_of(key, links)) continue;
    // "thanks to the booking tool I built"
    for (std::size_t w = i + 1; w < sentence.end && w < i + (named ? reach : 4); ++w) {
      if (is_one_of(reading[w].key, own)) return true;
    }
  }
  return false;
}

struct OwnChange {
  WordRange thing;
  std::size_t verb = 0;
};

std::vector<OwnChange> changes_of_themselves(const Reading& source) {
  std::vector<OwnChange> out;
  constexpr std::size_t most = 40;
  for (std::size_t i = 1; i < source.size() && out.size() < most; ++i) {
    if (!changes_itself(source, i)) continue;
    const WordRange thing = changed_thing(source, i);
    if (thing.size() > 0 && !is_own_doing(source, i)) out.push_back({thing, i});
  }
  return out;
}

// "23% to 17% as a result of the depot merger": figures with a cause that is not one's own doing.
struct GivenCause {
  WordRange cause;  // the words behind "of" or "to", five at most
  std::uint32_t sentence = 0;
};

std::vector<GivenCause> causes_of_others(const Reading& source) {
  constexpr std::size_t most = 20, reach = 5;
  std::vector<GivenCause> out;
  for (std::size_t i = 0; i + 2 < source.size() && out.size() < most; ++i) {
    if (!names_cause(source, i) || !is_one_of(source[i + 1].key, {"of", "to"})) continue;
    WordRange cause{i + 2, i + 2};
    bool own = false;
    while (cause.end < source.size() && cause.size() < reach &&
           source[cause.end].segment == source[i].segment) {
      own = own ||
            is_one_of(source[cause.end].key,
                      {"i", "my", "our", "we", "this", "these", "it", "that", "which"}) ||
            source[cause.end].shape == VerbShape::gerund;
      ++cause.end;
    }
    const std::size_t end = source.sentences()[source[i].sentence].end;
    for (std::size_t w = cause.end; w < end && w < cause.end + 2 * reach; ++w)
      own = own || is_one_of(source[w].key, {"i", "me", "my", "our", "we"});
    if (!own && cause.size() > 0) out.push_back({cause, source[i].sentence});
  }
  return out;
}

bool tells_cause(const Claim& claim, const GivenCause& given) {
  for (std::size_t i = given.cause.begin; i < given.cause.end; ++i) {
    if (is_content(claim.source[i]) && claim.after.has_like(claim.source[i])) return true;
  }
  return false;
}

bool has_figure(const Reading& source, std::uint32_t sentence, double value) {
  const WordRange words = source.sentences()[sentence];
  constexpr std::size_t longest = 60;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + longest; ++i) {
    const auto number = read_number(source, i);
    if (number && !number->ordinal && number->value == value) return true;
  }
  return false;
}

// The source tells the deed, whoever did it.
bool is_done_in(const Reading& source, const Word& deed) {
  const std::vector<std::size_t> places = source.like(deed);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return source[p].shape == VerbShape::past || source[p].shape == VerbShape::gerund ||
           is_invariant(source[p]);
  });
}

// "Cut empty miles from 23% to 17%" of what came of a merger.
void check_given_causes(Claim& claim, std::vector<Finding>& out) {
  const Reading& after = claim.after;
  const std::vector<GivenCause>& known = claim.source.kept(causes_of_others);
  if (known.empty()) return;
  constexpr std::size_t reach = 9;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Word& verb = after[i];
    if (!is_one_of(verb.base, changing) || changes_itself(after, i) ||
        (verb.shape != VerbShape::past && verb.shape != VerbShape::gerund && !is_invariant(verb)) ||
        is_done_in(claim.source, verb))
      continue;
    for (std::size_t w = i + 1; w < after.size() && w < i + reach && after[w].sentence == verb.sentence;
         ++w) {
      const auto number = read_number(after, w);
      if (!number || number->ordinal) continue;
      const bool given = std::any_of(known.begin(), known.end(), [&](const GivenCause& cause) {
        return has_figure(claim.source, cause.sentence, number->value) && !tells_cause(claim, cause);
      });
      if (!given) continue;
      report(out, claim, Tier::a, "cause", {i, i + 1}, "The source gives another cause.");
      return;
    }
  }
}

}  // namespace

void check_causes(Claim& claim, std::vector<Finding>& out) {
  std::optional<bool> caused;  // by the source; asked once
  const auto tells_a_cause = [&] {
    for (std::size_t s = 0; s < claim.source.size(); ++s) {
      const Word& word = claim.source[s];
      const bool cause =
          names_cause(claim.source, s) || word.key == "so" || word.key == "through" ||
          word.key == "thereby" || word.base == "result" || word.base == "cause" ||
          (word.base == "lead" && s + 1 < claim.source.size() && claim.source[s + 1].key == "to") ||
          (word.shape == VerbShape::gerund && s > 0 &&
           (claim.source[s - 1].key == "by" || word.joint == Joint::comma));
      if (cause) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!names_cause(claim.after, i)) continue;
    if (!caused) caused = tells_a_cause();
    if (!*caused)
      report(out, claim, Tier::a, "cause", {i, i + 1}, "The source does not say that one came of the other.");
    claim.settled[i] = true;
  }
}

void check_own_changes(Claim& claim, std::vector<Finding>& out) {
  check_given_causes(claim, out);
  const Reading &after = claim.after, &source = claim.source;
  const std::vector<OwnChange> known = changes_of_themselves(source);
  if (known.empty()) return;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Word& verb = after[i];
    if (!makes_change(verb) || changes_itself(after, i) ||
        (verb.shape != VerbShape::past && verb.shape != VerbShape::gerund && !is_invariant(verb)))
      continue;
    constexpr std::size_t reach = 9;
    for (std::size_t o = i + 1; o < after.size() && o < i + reach && after[o].sentence == verb.sentence;
         ++o) {
      if (changes_itself(after, o) || after[o].joint >= Joint::comma) break;
      if (!is_content(after[o])) continue;
      const auto is_head = [&](const OwnChange& change) {
        return alike(after[o], source[change.thing.end - 1]);
      };
      const auto found = std::find_if(known.begin(), known.end(), is_head);
      if (found == known.end()) continue;
      // The source has the deed too: "raised sales; sales grew 7%".
      const std::vector<std::size_t> places = source.like(source[found->thing.end - 1]);
      const bool made = std::any_of(places.begin(), places.end(), [&](std::size_t p) {
        for (std::size_t w = p; w-- > 0 && w + 4 > p && source[w].sentence == source[p].sentence;) {
          if (makes_change(source[w]) && w != found->verb) return true;
        }
        return false;
      });
      if (made) break;
      report(out, claim, Tier::a, "cause", {i, i + 1}, "The source only says that this changed.");
      return;
    }
  }
}

}  // namespace savile::gate

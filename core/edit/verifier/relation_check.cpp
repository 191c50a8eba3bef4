#include "edit/verifier/relation_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/clause.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// Opposite directions stand side by side: 0 and 1, 2 and 3, 4 and 5.
constexpr int no_direction = -1;
int direction_of(std::string_view key) {
  constexpr std::string_view initials = "ftoiba";
  if (key.size() < 2 || key.size() > 7 || initials.find(key[0]) == std::string_view::npos)
    return no_direction;
  if (key == "from") return 0;
  if (key == "to" || key == "into" || key == "onto" || key == "toward" || key == "towards") return 1;
  if (key == "before") return 2;
  if (key == "after") return 3;
  if (key == "for") return 4;
  if (key == "against") return 5;
  return no_direction;
}

bool is_plain_verb(const Word& word) {
  return word.shape == VerbShape::past || word.shape == VerbShape::gerund;
}

// "a lender's requests": what governs the requests does not govern the lender.
bool is_possessive(const Word& word) { return word.owner != word.key; }

// "looked after": one verb.
bool is_particle(const Reading& reading, std::size_t word) {
  return word > 0 && reading[word - 1].phrase != nullptr && reading[word].joint == Joint::blank;
}

// The direction of the noun phrase that `word` stands in.
int direction_at(const Reading& reading, std::size_t word) {
  // "built from drawings" and "to drawings"
  static constexpr std::array<std::string_view, 15> guides = {
      "drawings",  "plans",        "patterns",      "specifications", "designs",
      "recipes",   "measurements", "measurement",   "dimensions",     "drawing",
      "blueprint", "pattern",      "specification", "templates",      "blueprints"};
  if (is_possessive(reading[word])) return no_direction;
  for (std::size_t i = word; i-- > 0 && i + 6 > word && reading[i].segment == reading[word].segment;) {
    const int direction = direction_of(reading[i].key);
    if (direction != no_direction) {
      if (is_particle(reading, i)) return no_direction;
      // "to finance": a verb, and no place.
      if (direction == 1 && i + 1 == word && reading[word].shape == VerbShape::base) return no_direction;
      return is_one_of(reading[word].key, guides) ? no_direction : direction;
    }
    if (is_plain_verb(reading[i])) return no_direction;
    if (!reading[i].neutral) continue;
    const bool determiner = reading[i].key == "the" || reading[i].key == "a" || reading[i].key == "an" ||
                            reading[i].key == "our" || reading[i].key == "its" || reading[i].key == "their" ||
                            reading[i].key == "my";
    if (!determiner) return no_direction;
  }
  return no_direction;
}

// "Applied to 35 trusts and got money from eleven of them": the pronoun has the other direction too.
bool told_by_pronoun(const Reading& reading, std::size_t word, int direction) {
  static constexpr std::array<std::string_view, 6> pronouns = {"them", "these", "those",
                                                               "whom", "which", "it"};
  const std::size_t end = reading.sentences()[reading[word].sentence].end;
  constexpr std::size_t reach = 40;
  for (std::size_t i = word + 1; i < end && i < word + reach; ++i) {
    if (!is_one_of(reading[i].key, pronouns)) continue;
    for (std::size_t p = i; p-- > word && p + 4 > i;) {
      if (direction_of(reading[p].key) == direction) return true;
    }
  }
  return false;
}

// "small reading groups": no deed, but what sort they are.
bool is_deed_here(const Reading& reading, std::size_t word) {
  if (!is_plain_verb(reading[word])) return false;
  const bool modifies = reading[word].shape == VerbShape::gerund && word > 0 &&
                        reading[word].joint <= Joint::blank && is_content(reading[word - 1]) &&
                        !is_plain_verb(reading[word - 1]) && word + 1 < reading.size() &&
                        reading[word + 1].joint <= Joint::blank && is_content(reading[word + 1]);
  return !modifies;
}

// The preposition that governs the noun phrase of `word`; empty if none.
std::string_view preposition_before(const Reading& reading, std::size_t word) {
  static constexpr std::array<std::string_view, 16> prepositions = {
      "from",  "to",      "into", "through", "via",    "for",   "with", "by",
      "under", "against", "over", "about",   "before", "after", "in",   "off"};
  if (is_possessive(reading[word]) || reading[word].shape == VerbShape::past) return {};
  for (std::size_t i = word; i-- > 0 && i + 6 > word && reading[i].segment == reading[word].segment;) {
    if (is_one_of(reading[i].key, prepositions)) {
      // "for a partner to review": a verb
      const bool infinitive =
          reading[i].key == "to" && i + 1 == word && reading[word].shape == VerbShape::base;
      return infinitive || is_particle(reading, i) ? std::string_view() : reading[i].key;
    }
    const bool determiner = reading[i].key == "the" || reading[i].key == "a" || reading[i].key == "an" ||
                            reading[i].key == "our" || reading[i].key == "its" || reading[i].key == "their" ||
                            reading[i].key == "my";
    if ((reading[i].neutral && !determiner) || is_deed_here(reading, i)) return {};
  }
  return {};
}

bool same_word(const Word& a, const Word& b) {
  return a.key == b.key || (!a.stem.empty() && a.stem == b.stem);
}

// The word stands right behind a verb, over adjectives and articles.
bool is_object(const Reading& reading, std::size_t word) {
  for (std::size_t i = word; i-- > 0 && i + 4 > word && reading[i].segment == reading[word].segment;) {
    if (is_deed_here(reading, i)) return true;
    if (reading[i].neutral && reading[i].key != "the" && reading[i].key != "a" && reading[i].key != "an")
      return false;
  }
  return false;
}

// The content words of the noun phrase right behind a verb.
std::vector<std::size_t> object_of(const Reading& reading, std::size_t verb) {
  std::vector<std::size_t> out;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + 7; ++i) {
    const Word& word = reading[i];
    // "Year 3 and Year 4 pupils" is one phrase.
    if (word.key == "and" && !out.empty() && i + 1 < reading.size() && !is_plain_verb(reading[i + 1]) &&
        word.sentence == reading[verb].sentence)
      continue;
    if (word.segment != reading[verb].segment && reading[i].joint > Joint::blank) break;
    const bool determiner = word.key == "a" || word.key == "an" || word.key == "the" || word.key == "our" ||
                            word.key == "its" || word.key == "their" || word.key == "of";
    if (word.number || determiner) continue;
    if (word.neutral || is_plain_verb(word)) break;
    out.push_back(i);
  }
  return out;
}

bool holds(const Reading& reading, const std::vector<std::size_t>& words, const Word& wanted) {
  return std::any_of(words.begin(), words.end(), [&](std::size_t w) { return alike(reading[w], wanted); });
}

}  // namespace

namespace {

// "to student emails" of "emails from students": the word goes with what it came with.
bool is_of_its_thing(const Claim& claim, std::size_t word, std::size_t place) {
  const std::size_t thing = word + 1;
  if (thing >= claim.after.size() || claim.after[thing].joint > Joint::blank ||
      !is_content(claim.after[thing]))
    return false;
  for (std::size_t i = place;
       i-- > 0 && i + 4 > place && claim.source[i].segment == claim.source[place].segment;) {
    if (gate::same_word(claim, thing, i)) return true;
  }
  return false;
}

// "resolved bugs" of one who fixed them and closed tickets: another verb of the source has this object.
bool is_told_otherwise(const Claim& claim, std::size_t verb, const std::vector<std::size_t>& object) {
  constexpr std::size_t reach = 5;
  return std::any_of(object.begin(), object.end(), [&](std::size_t word) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[word]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      for (std::size_t i = p;
           i-- > 0 && i + reach > p && claim.source[i].segment == claim.source[p].segment;) {
        if (is_plain_verb(claim.source[i])) return gate::same_word(claim, verb, i);
      }
      return false;
    });
  });
}

// "led the team that built the form": the form too.
bool is_done_by_group(const Reading& source, std::size_t head) {
  const std::size_t next = head + 1;
  return next < source.size() && names_people(source, head) &&
         (is_one_of(source[next].key, {"that", "who", "which"}) || source[next].shape == VerbShape::gerund);
}

// "taught pupils how to read music": to whom, beside what
bool is_taught(const Reading& source, std::size_t verb, std::size_t head) {
  return is_one_of(source[verb].base, {"teach", "train", "show", "coach", "give", "offer", "send", "pay"}) &&
         names_people(source, head);
}

// "cleaned wards, theatres and the unit": each thing of the list
bool is_in_list(const Claim& claim, std::size_t verb, const std::vector<std::size_t>& object) {
  const std::uint32_t own = claim.source[verb].segment, end = end_of_list(claim.source, verb);
  return std::any_of(object.begin(), object.end(), [&](std::size_t word) {
    const std::vector<std::size_t> places = claim.source.like(claim.after[word]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      return own < claim.source[p].segment && claim.source[p].segment < end;
    });
  });
}

// "between Portuguese and English" of one who translates from Portuguese into English.
void check_both_ways(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  if (source.has_key("between") || source.has_key("both")) return;
  constexpr std::size_t reach = 6;
  for (std::size_t i = 0; i + 3 < after.size(); ++i) {
    if (after[i].key != "between" || !is_content(after[i + 1])) continue;
    std::size_t second = i + 2;
    while (second < after.size() && second < i + reach && after[second].key != "and") ++second;
    if (++second >= after.size() || second > i + reach) continue;
    const auto goes = [&](std::size_t word, int direction) {
      const std::vector<std::size_t> places = source.with_stem(after[word].stem);
      return !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
        return direction_at(source, p) == direction;
      });
    };
    constexpr int from = 0, to = 1;
    const bool one_way = (goes(i + 1, from) && goes(second, to)) || (goes(i + 1, to) && goes(second, from));
    if (!one_way) continue;
    report(out, claim, Tier::a, "direction", {i, i + 1}, "The source has this in one direction.");
    return;
  }
}

// "EN>FR" of one who translates FR>EN.
void check_pairs(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  const auto leads_on = [](const Reading& reading, std::size_t i) {
    return i + 1 < reading.size() && is_one_of(reading.sign_after(i), {">", "\xE2\x86\x92"}) &&
           reading[i + 1].sentence == reading[i].sentence;
  };
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!leads_on(after, i) || !is_content(after[i]) || !is_content(after[i + 1])) continue;
    bool turned = false, kept = false;
    for (std::size_t s = 0; s < source.size(); ++s) {
      if (!leads_on(source, s)) continue;
      turned = turned || (source[s].key == after[i + 1].key && source[s + 1].key == after[i].key);
      kept = kept || (source[s].key == after[i].key && source[s + 1].key == after[i + 1].key);
    }
    if (!turned || kept) continue;
    report(out, claim, Tier::a, "direction", {i, i + 2}, "The source has this the other way round.");
    return;
  }
}

}  // namespace

void check_directions(Claim& claim, std::vector<Finding>& out) {
  check_both_ways(claim, out);
  check_pairs(claim, out);
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (!is_content(word) || claim.settled[i]) continue;
    const int direction = direction_at(claim.after, i);
    if (direction == no_direction) continue;
    bool opposite = false, other = false;
    for (const std::size_t place : claim.source.with_stem(word.stem)) {
      if (!same_word(claim.source[place], word)) continue;
      if (is_of_its_thing(claim, i, place)) {
        other = true;
        continue;
      }
      const int known = direction_at(claim.source, place);
      const bool turned = known == (direction ^ 1) && !told_by_pronoun(claim.source, place, direction);
      (turned ? opposite : other) = true;
    }
    if (!opposite || other) continue;
    report(out, claim, Tier::a, "direction", {i, i + 1}, "The source has this the other way round.");
    return;  // the other end of the same exchange needs no finding of its own
  }
}

void check_own_posts(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (!is_content(word) || claim.settled[i] || i == 0 || is_plain_verb(word) || !is_object(claim.after, i))
      continue;
    const std::vector<std::size_t> places = claim.source.with_stem(word.stem);
    const bool own = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return p >= 2 && claim.source[p].segment == claim.source[p - 2].segment &&
             (claim.source[p - 1].key == "a" || claim.source[p - 1].key == "an") &&
             claim.source[p - 2].key == "as";
    });
    if (own) report(out, claim, Tier::a, "object", {i, i + 1}, "In the source one is this oneself.");
  }
}

void check_prepositions(Claim& claim, std::vector<Finding>& out) {
  struct Change {
    std::size_t word;
    std::string_view from, to;
  };
  std::vector<Change> changes;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (!is_content(word) || word.key.size() < 3 || claim.settled[i]) continue;
    const std::string_view now = preposition_before(claim.after, i);
    if (now.empty() && !is_object(claim.after, i)) continue;
    const std::vector<std::size_t> places = claim.source.with_stem(word.stem);
    if (places.size() != 1) continue;
    const std::string_view was = preposition_before(claim.source, places[0]);
    if (!was.empty() && was != now) changes.push_back({i, was, now});
  }
  constexpr std::size_t most = 40;
  for (std::size_t a = 0; a < changes.size() && a < most; ++a) {
    for (std::size_t b = a + 1; b < changes.size() && b < most; ++b) {
      // One takes the other's place, which has left it.
      if (changes[a].from != changes[b].to && changes[a].to != changes[b].from) continue;
      // "acted for tenants in disputes with a landlord": not "represented a landlord in disputes with
      // tenants"
      const Change& object = changes[a].to.empty() ? changes[a] : changes[b];
      const Change& party = changes[a].to.empty() ? changes[b] : changes[a];
      if (object.to.empty() && (party.from != "for" || party.to != object.from)) continue;
      const std::size_t at = changes[a].word;
      report(out, claim, Tier::a, "direction", {at, at + 1}, "The source has this the other way round.");
      return;
    }
  }
}

void check_exchanges(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_plain_verb(after[i]) || after[i].base.empty()) continue;
    // "CCTV monitoring": a noun.
    const bool noun = after[i].shape == VerbShape::gerund && i > 0 && after[i].joint == Joint::blank &&
                      is_content(after[i - 1]);
    if (noun || after[i].joint == Joint::hyphen) continue;  // "CPC-holding manager"
    const std::vector<std::size_t> object = object_of(after, i);
    if (object.empty()) continue;
    bool exchanged = false, kept = false;
    for (const std::size_t place : source.like(after[i])) {
      // "complaints, most of which I settled": its object stands before it
      const bool behind = place > 1 && (source[place - 1].key == "i" || source[place - 1].key == "we");
      if (behind || !is_plain_verb(source[place])) {
        kept = true;
        break;
      }
      const std::vector<std::size_t> known = object_of(source, place);
      if (!known.empty() && (is_done_by_group(source, known.back()) ||
                             is_taught(source, place, known.back()) || is_in_list(claim, place, object))) {
        kept = true;
        break;
      }
      if (known.empty() || std::any_of(object.begin(), object.end(),
                                       [&](std::size_t o) { return holds(source, known, after[o]); })) {
        kept = true;
        break;
      }
      const std::uint32_t sentence = source[place].sentence;
      // Each word of the object stands elsewhere in that sentence, and what was the object here too.
      const bool elsewhere = std::all_of(object.begin(), object.end(), [&](std::size_t o) {
        const auto places = source.like(after[o]);
        return std::any_of(places.begin(), places.end(),
                           [&](std::size_t p) { return source[p].sentence == sentence; });
      });
      const bool moved = std::all_of(known.begin(), known.end(), [&](std::size_t k) {
        const auto places = after.like(source[k]);
        return std::any_of(places.begin(), places.end(),
                           [&](std::size_t p) { return after[p].segment == after[i].segment; });
      });
      exchanged = exchanged || (elsewhere && moved);
    }
    if (!exchanged || kept || is_told_otherwise(claim, i, object)) continue;
    report(out, claim, Tier::a, "object", {i, i + 1}, "In the source this was done to something else.");
  }
}

}  // namespace savile::gate

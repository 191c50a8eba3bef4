#include "edit/verifier/novelty_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/light_head.hpp"
#include "edit/verifier/little_claim.hpp"
#include "edit/verifier/novel_kind.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/other_verb.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_family.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/stem.hpp"
#include "text/one_of.hpp"

namespace savile::gate {

namespace {

// "completed the migration of" says no more than "migrated": the deed is in the noun.
bool is_light_verb(const Claim& claim, std::size_t at) {
  static constexpr std::array<std::string_view, 15> light = {
      "complete", "conduct", "perform", "execute", "undertake", "provide", "deliver", "handle",
      "do",       "make",    "carry",   "offer",   "give",      "achieve", "run"};
  const Word& word = claim.after[at];
  static constexpr std::array<std::string_view, 9> making = {
      "build", "create", "produce", "prepare", "write", "develop", "draft", "receive", "place"};
  const bool makes = std::find(making.begin(), making.end(), word.base) != making.end();
  if (!makes && std::find(light.begin(), light.end(), word.base) == light.end()) return false;
  for (std::size_t i = at + 1;
       i < claim.after.size() && i < at + 8 && claim.after[i].sentence == word.sentence; ++i) {
    // "developed the list, mixed drinks": another deed follows.
    if (claim.after[i].joint >= Joint::comma || claim.after[i].shape == VerbShape::past) break;
    if (!is_content(claim.after[i])) continue;
    for (const std::size_t s : claim.source.like(claim.after[i])) {
      const auto shape = claim.source[s].shape;
      // "built models" for "modeled"; not "wrote reports" for "read reports".
      if (makes ? shape == VerbShape::past || shape == VerbShape::gerund : shape.has_value()) return true;
    }
  }
  return false;
}

// "maintained an average of 110" says no more than "averaged 110"; "served as treasurer" than "treasurer".
bool is_bare_state(const Claim& claim, std::size_t at) {
  static constexpr std::array<std::string_view, 9> states = {"maintain", "keep", "hold",   "sustain", "run",
                                                             "achieve",  "make", "record", "post"};
  static constexpr std::array<std::string_view, 4> offices = {"serve", "act", "work", "function"};
  const Reading& after = claim.after;
  const std::string_view base = after[at].base;
  const auto next_is = [&](std::size_t i, std::string_view key) {
    return i < after.size() && after[i].sentence == after[at].sentence && after[i].key == key;
  };
  // "served the parish as treasurer"
  if (std::find(offices.begin(), offices.end(), base) != offices.end()) {
    for (std::size_t i = at + 1; i < at + 7; ++i) {
      if (next_is(i, "as")) return true;
    }
  }
  if (std::find(states.begin(), states.end(), base) == states.end()) return false;
  // "achieved 112% of quota": the figure is held against the source by itself
  if (base == "achieve" && at + 2 < after.size() && after[at + 1].number &&
      (after.sign_after(at + 1) == "%" || after[at + 2].key == "percent" || after[at + 2].key == "%"))
    return true;
  for (std::size_t i = at + 1; i < at + 4; ++i) {
    if (next_is(i, "average")) return claim.source.has_stem("average") || claim.source.has_like(after[i]);
  }
  return false;
}

// "handled calls" says no more than "answered calls".
bool is_general_verb(const Reading& after, std::size_t at) {
  const Word& word = after[at];
  const std::string_view next = at + 1 < after.size() ? after[at + 1].key : std::string_view();
  if ((word.base == "carry" && next == "out") || (word.base == "look" && next == "after") ||
      (word.base == "deal" && (next == "with" || (next.ends_with("ly") && after.is(at + 2, "with")))) ||
      (word.base == "attend" && next == "to"))
    return true;
  return word.base == "handle" || word.base == "manage" || word.base == "address" || word.base == "hold" ||
         word.base == "keep" || word.base == "process" || word.base == "perform" || word.base == "conduct" ||
         word.base == "cover" || word.base == "undertake";
}

// "Gave vaccines" of one who prepared vaccine paperwork: the source has the word only before another noun.
bool gives_part_of_name(const Claim& claim, std::size_t verb) {
  const Reading &after = claim.after, &source = claim.source;
  if (after[verb].base != "give" || after[verb].shape != VerbShape::past || source.has_stem("give"))
    return false;
  const std::size_t object = verb + 1;
  if (object >= after.size() || after[object].joint > Joint::blank || !is_content(after[object]))
    return false;
  const bool head = object + 1 >= after.size() || after[object + 1].joint > Joint::blank ||
                    !is_content(after[object + 1]) || after[object + 1].key == "and";
  const std::vector<std::size_t> places = source.with_stem(after[object].stem);
  return head && !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
           return p + 1 < source.size() && source[p + 1].joint <= Joint::blank && is_content(source[p + 1]) &&
                  source[p + 1].base.empty() && source[p].key != after[object].key;
         });
}

// "Forklift licence: counterbalance and reach": in a list without verbs it is the name of something.
bool is_listed_by_itself(const Reading& after, WordRange words) {
  const WordRange sentence = after.sentences()[after[words.begin].sentence];
  const WordRange segment = after.segments()[after[words.begin].segment];
  if (words.begin == sentence.begin || words.end != segment.end ||
      after[words.begin].shape != VerbShape::base)
    return false;
  for (std::size_t i = segment.begin; i < words.begin; ++i) {
    if (after[i].key != "and" && after[i].key != "or") return false;
  }
  return std::none_of(
      after.words().begin() + static_cast<std::ptrdiff_t>(sentence.begin),
      after.words().begin() + static_cast<std::ptrdiff_t>(segment.begin),
      [](const Word& word) { return (word.shape && *word.shape != VerbShape::base) || word.key == "to"; });
}

// "group therapy sessions" says no more than "group therapy", "on behalf of" no more than "for".
void settle_light(Claim& claim, std::vector<Finding>& out) {
  static const PhraseGroups table(embedded_list("gate_light_words"), GroupForms::nouns);
  for (const GroupHit& hit : table.find(claim.after)) {
    if (is_listed_by_itself(claim.after, hit.words)) continue;
    if (gives_part_of_name(claim, hit.words.begin)) {
      report(out, claim, Tier::a, "deed", hit.words, "The source tells of no such deed.");
    }
    claim.settle(hit.words);
  }
}

// "every" of "every week": the period is checked by itself.
bool is_frequency(const Reading& after, std::size_t at) {
  return (after[at].key == "every" || after[at].key == "each") && at + 1 < after.size() &&
         time_unit(after[at + 1].key, false).has_value();
}

// "each month" for "monthly".
bool is_known_period(const Claim& claim, const Word& word) {
  const auto unit = time_unit(word.key, false);
  const std::string_view period = unit                    ? unit->name
                                  : word.key == "quarter" ? word.key
                                                          : period_of_adverb(word.key);
  if (period.empty()) return false;
  static constexpr std::array<std::string_view, 15> forms = {
      "day",  "daily",  "week",   "weekly",   "month", "monthly", "quarter", "quarterly",
      "year", "yearly", "annual", "annually", "hour",  "hourly",  "nightly"};
  return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
    const auto other = time_unit(form, false);
    return (other               ? other->name
            : form == "quarter" ? form
                                : period_of_adverb(form)) == period &&
           claim.source.has_key(form);
  });
}

// "devised" has nothing but "plans" to be like.
bool only_nouns_alike(const Claim& claim, const Word& word) {
  if (word.shape != VerbShape::past && word.shape != VerbShape::gerund) return false;
  const Reading& source = claim.source;
  if (source.has_stem(word.stem) || source.has_stem(word.base) || source.has_key(word.key)) return false;
  const std::vector<std::size_t> places = source.like(word);
  return !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
    if (source[p].shape == VerbShape::third_person) return true;
    if (source[p].shape != VerbShape::base || p == 0) return false;
    const Word& before = source[p - 1];
    return source[p].joint <= Joint::blank && before.segment == source[p].segment &&
           (is_content(before) || before.key == "the" || before.key == "a" || before.key == "an");
  });
}

// Some sense of the word is one of a word of the source.
bool is_kin(const Claim& claim, std::size_t word) {
  const std::vector<std::uint16_t> own = kin_groups(claim.after, word);
  if (own.empty()) return false;
  const std::vector<std::uint16_t>& known = claim.known.kin();
  return std::any_of(own.begin(), own.end(),
                     [&](std::uint16_t g) { return std::binary_search(known.begin(), known.end(), g); });
}

// "replanned" for "re-planning"
bool is_joined_prefix(const Claim& claim, const Word& word) {
  static constexpr std::array<std::string_view, 6> prefixes = {"re", "pre", "co", "over", "under", "mis"};
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    if (!word.key.starts_with(prefix) || word.key.size() < prefix.size() + 3 || !claim.source.has_key(prefix))
      return false;
    const std::string rest = stem(word.key.substr(prefix.size()));
    const auto places = claim.source.with_stem(rest);
    return std::any_of(places.begin(), places.end(),
                       [&](std::size_t p) { return p > 0 && claim.source[p - 1].key == prefix; });
  });
}

// "check-ins" for "checked in", "post-operative" for "after an operation": what is left of the compound
// tells.
bool is_part_of_compound(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 6> particles = {"ins", "ups", "offs", "outs", "overs", "ons"};
  const Reading& after = claim.after;
  const std::string_view key = after[i].key;
  if (i > 0 && after[i].joint == Joint::hyphen &&
      std::find(particles.begin(), particles.end(), key) != particles.end())
    return claim.settled[i - 1] || claim.source.has_like(after[i - 1]) ||
           claim.source.has_key(key.substr(0, key.size() - 1));
  const bool opens = i + 1 < after.size() && after[i + 1].joint == Joint::hyphen;
  const auto has = [&](std::string_view other) { return claim.source.has_key(other); };
  return opens && ((key == "post" && (has("after") || has("following"))) ||
                   (key == "pre" && (has("before") || has("ahead") || has("prior"))));
}

// "under a joiner's supervision" for "under a joiner"
bool is_being_led(const Claim& claim, std::size_t i) {
  const std::string_view key = claim.after[i].key;
  if ((key != "supervision" && key != "direction" && key != "guidance") || !claim.source.has_key("under"))
    return false;
  for (std::size_t w = i; w-- > 0 && w + 7 > i && claim.after[w].segment == claim.after[i].segment;) {
    if (claim.after[w].key == "under") return true;
  }
  return false;
}

// "the company warehouse" of "our warehouse"
bool is_own_firm(const Claim& claim, std::size_t i) {
  const std::size_t thing = i + 1;
  if (!is_one_of(claim.after[i].owner, {"company", "firm", "organisation", "organization"}) ||
      thing >= claim.after.size() || claim.after[thing].joint != Joint::blank)
    return false;
  const std::vector<std::size_t> places = claim.source.with_stem(claim.after[thing].stem);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t p) { return p > 0 && claim.source[p - 1].key == "our"; });
}

// "unfinished" of what "wasn't finished", "unused" of what "nobody used"
bool is_denied_form(const Claim& claim, const Word& word) {
  if (!word.key.starts_with("un") || word.key.size() < 6) return false;
  const std::vector<std::size_t> places = claim.source.with_stem(stem(word.key.substr(2)));
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    for (std::size_t w = p; w-- > 0 && w + 4 > p && claim.source[w].segment == claim.source[p].segment;) {
      if (is_one_of(claim.source[w].key, {"not", "never", "nobody", "none"}) ||
          claim.source[w].key.ends_with("n't"))
        return true;
    }
    return false;
  });
}

// "badge printing, catering and the cloakroom": a thing of a list, which no other verb of the source proves.
bool is_listed_gerund(const Claim& claim, std::size_t i) {
  const Reading& after = claim.after;
  const Word& word = after[i];
  const WordRange segment = after.segments()[word.segment];
  if (word.shape != VerbShape::gerund || segment.size() != 1 || word.segment == 0 ||
      claim.source.has_stem(word.stem) || claim.source.has_stem(word.base))
    return false;
  const std::size_t next = segment.end;
  return next + 1 < after.size() && after[next].key == "and" && after[next + 1].shape != VerbShape::gerund &&
         is_determiner(after[next + 1].key);
}

bool is_novel(Claim& claim, std::size_t i) {
  const Word& word = claim.after[i];
  if (!claim.settled[i] && is_listed_gerund(claim, i)) return true;
  if (claim.settled[i] || !is_content(word) ||
      (claim.source.has_like(word) && !only_nouns_alike(claim, word)))
    return false;
  // "co-wrote": with others, which is less.
  if (word.key == "co" && i + 1 < claim.after.size() && claim.after[i + 1].joint == Joint::hyphen)
    return false;
  if (is_joined_prefix(claim, word) || is_being_led(claim, i) || is_part_of_compound(claim, i) ||
      claims_little(claim, i) || (word.key == "books" && claim.source.has_key("bookkeeper")) ||
      is_own_firm(claim, i) || is_denied_form(claim, word))
    return false;
  // "minuted" for "took minutes"
  const std::vector<std::string> bare = bare_forms(word.key);
  if (std::any_of(bare.begin(), bare.end(),
                  [&](const std::string& form) { return claim.source.has_stem(form); }))
    return false;
  return !is_frequency(claim.after, i) && !is_general_verb(claim.after, i) && !is_known_period(claim, word) &&
         !is_light_verb(claim, i) && !is_bare_state(claim, i) && !is_other_form(claim, i) &&
         !is_kin(claim, i) && !has_family(claim.source, claim.after, i);
}

// "results-driven": both parts say little, together they claim a quality.
bool is_new_quality(const Claim& claim, std::size_t i) {
  static constexpr std::array<std::string_view, 10> endings = {"driven",  "oriented", "focused",  "minded",
                                                               "centric", "centred",  "centered", "savvy",
                                                               "led",     "conscious"};
  const Word& word = claim.after[i];
  return i > 0 && word.joint == Joint::hyphen && !claim.after[i - 1].number &&
         std::find(endings.begin(), endings.end(), word.key) != endings.end() &&
         !is_paraphrase(claim, {i, i + 1}) &&
         !claim.forms().has_joined(std::string(claim.after[i - 1].key) + std::string(word.key));
}

bool is_skilled(const Reading& after, std::size_t i) {
  static const PhraseGroups deeds(embedded_list("gate_skilled_deeds"), GroupForms::any);
  // "any signs of illness"
  const bool noun =
      after[i].shape == VerbShape::third_person && i != after.segments()[after[i].segment].begin;
  return after[i].shape.has_value() && !noun && deeds.at(after, i).words.size() > 0;
}

// "giving legal advice": a skilled deed, told by its noun
bool gives_skilled(const Reading& after, std::size_t i) {
  if (!is_one_of(after[i].key, {"advice", "therapy", "counselling", "counseling", "tuition", "diagnoses"}))
    return false;
  constexpr std::size_t reach = 4;
  for (std::size_t w = i; w-- > 0 && w + reach > i && after[w].segment == after[i].segment;) {
    if (is_one_of(after[w].base, {"give", "provide", "offer", "deliver"})) return true;
  }
  return false;
}

bool is_weighty(const Reading& after, std::size_t i) {
  static const PhraseGroups deeds(embedded_list("gate_weighty_deeds"), GroupForms::any);
  return after[i].shape.has_value() && deeds.at(after, i).words.size() > 0;
}

// It opens its clause, so it is what one claims to have done: "to train for it" and "trained nurses" are not.
bool tells_own_deed(const Reading& after, std::size_t i) {
  const Word& word = after[i];
  const WordRange segment = after.segments()[word.segment];
  if (word.shape != VerbShape::past && word.shape != VerbShape::gerund) return false;
  if (i + 1 < after.size() && after[i + 1].joint == Joint::hyphen) return false;
  if (i == segment.begin) return true;
  const std::string_view before = after[i - 1].key;
  return i == segment.begin + 1 && (before == "and" || before == "who" || before == "i" || before == "while");
}

// "lifting ticket sales": with three new words in one clause, or two side by side, it is no other wording.
bool is_new_statement(const Claim& claim, const std::vector<bool>& novel, std::size_t at) {
  const WordRange segment = claim.after.segments()[claim.after[at].segment];
  constexpr std::size_t longest = 40, many = 3;
  std::size_t count = 0;
  for (std::size_t i = segment.begin; i < segment.end && i < segment.begin + longest; ++i)
    count += novel[i] ? 1 : 0;
  const bool beside = (at > segment.begin && novel[at - 1]) || (at + 1 < segment.end && novel[at + 1]);
  return beside || count >= many;
}

// A light head that stands in the place of another one is a swap all the same.
void drop_light_heads(const Claim& claim, std::vector<bool>& novel) {
  for (std::size_t i = 0; i < novel.size(); ++i) {
    if (!novel[i] || !is_light_head(claim, i, novel)) continue;
    const NovelKind kind = kind_of(claim, novel, i);
    if (kind.tier == Tier::b || kind.type == "statement") novel[i] = false;
  }
}

}  // namespace

void check_novelty(Claim& claim, std::vector<Finding>& out) {
  settle_paraphrases(claim, [&](std::size_t i) {
    return claim.source.has_like(claim.after[i]) && !only_nouns_alike(claim, claim.after[i]);
  });
  settle_light(claim, out);
  std::vector<bool> novel(claim.after.size(), false);
  for (std::size_t i = 0; i < novel.size(); ++i) novel[i] = is_novel(claim, i);
  drop_light_heads(claim, novel);
  for (std::size_t i = 0; i < novel.size(); ++i) {
    if (is_new_quality(claim, i) && !novel[i - 1] && !novel[i]) {
      report(out, claim, Tier::b, "word", {i - 1, i + 1}, "The source does not speak of this.");
    }
    if (!novel[i]) continue;
    NovelKind kind = kind_of(claim, novel, i);
    const bool skilled = is_skilled(claim.after, i);
    if (kind.tier == Tier::b && !skilled && !is_weighty(claim.after, i) && !tells_own_deed(claim.after, i) &&
        is_other_verb(claim, novel, i))
      continue;
    if (kind.tier == Tier::b &&
        ((skilled && tells_own_deed(claim.after, i)) || gives_skilled(claim.after, i)))
      kind = {Tier::a, "deed", "The source tells of no such deed."};
    if (kind.tier == Tier::b && is_new_statement(claim, novel, i))
      kind = {Tier::a, "statement", "The source tells nothing of this."};
    report(out, claim, kind.tier, kind.type, {i, i + 1}, std::move(kind.why));
  }
}

}  // namespace savile::gate

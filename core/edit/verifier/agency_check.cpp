#include "edit/verifier/agency_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/lesser_deed.hpp"
#include "edit/verifier/same_word.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 4> rungs = {"helped with it", "had a part in it", "did it", "led it"};

struct Sides {
  const std::vector<Deed>& source;
  std::vector<Deed> after;
};

// A modest deed elsewhere in the sentence of the new text: "cut costs by helping to ..."
bool says_modestly(const Claim& claim, const Sides& sides, std::size_t segment, int level) {
  const std::uint32_t sentence = claim.after[claim.after.segments()[segment].begin].sentence;
  const WordRange words = claim.after.sentences()[sentence];
  for (std::size_t i = words.begin; i < words.end;) {
    const std::size_t s = claim.after[i].segment;
    if (s != segment && sides.after[s].has_verb && sides.after[s].own <= level) return true;
    i = claim.after.segments()[s].end;
  }
  return false;
}

// "an exhibition that drew 9,000 visitors": the exhibition drew them.
bool is_of_a_thing(const Reading& reading, std::size_t begin) {
  return begin > 0 && (reading[begin].key == "that" || reading[begin].key == "which") &&
         reading[begin - 1].sentence == reading[begin].sentence && !names_people(reading, begin - 1);
}

// One way of leading for another; to found or to pioneer is more.
bool leads(const Word& verb) {
  static constexpr std::array<std::string_view, 10> verbs = {
      "lead", "head", "direct", "manage", "run", "oversee", "supervise", "captain", "command", "steer"};
  return (verb.shape == VerbShape::past || verb.shape == VerbShape::gerund) &&
         std::find(verbs.begin(), verbs.end(), verb.base) != verbs.end();
}

// "Taught Spanish" of one who studied it, "assisted at an operation" of one who watched it.
bool only_learned(const Claim& claim, const Sides& sides, const Deed& deed,
                  const std::vector<Aligned>& aligned) {
  static constexpr std::array<std::string_view, 5> teaching = {"teach", "tutor", "lecture", "instruct",
                                                               "train"};
  static constexpr std::array<std::string_view, 5> learning = {"learn", "study", "enrol", "enroll", "attend"};
  static constexpr std::array<std::string_view, 3> helping = {"assist", "help", "support"};
  static constexpr std::array<std::string_view, 4> watching = {"watch", "witness", "observe", "shadow"};
  const auto has = [](const auto& set, std::string_view base) {
    return std::find(set.begin(), set.end(), base) != set.end();
  };
  const Word& verb = claim.after[deed.verb];
  const bool teaches = has(teaching, verb.base), helps = has(helping, verb.base);
  // "trained in colouring": one learned it
  const std::string_view next =
      deed.verb + 1 < claim.after.size() ? claim.after[deed.verb + 1].key : std::string_view();
  if (verb.base == "train" && (next == "in" || next == "as")) return false;
  if (verb.shape != VerbShape::past || verb.joint == Joint::hyphen || (!teaches && !helps) ||
      claim.source.has_stem(verb.base))
    return false;
  return std::all_of(aligned.begin(), aligned.end(), [&](const Aligned& a) {
    const Deed& source = sides.source[a.segment];
    if (!source.has_verb) return false;
    const std::string_view base = claim.source[source.verb].base;
    return teaches ? has(learning, base) : has(watching, base);
  });
}

// "carried out observations" of one who observed: the deed is in the noun.
bool is_in_noun(const Claim& claim, const Sides& sides, const Deed& deed,
                const std::vector<Aligned>& aligned) {
  static constexpr std::array<std::string_view, 7> light = {"carry",     "conduct",  "do",     "perform",
                                                            "undertake", "complete", "provide"};
  if (std::find(light.begin(), light.end(), claim.after[deed.verb].base) == light.end()) return false;
  const WordRange words = claim.after.segments()[claim.after[deed.verb].segment];
  constexpr std::size_t reach = 8;
  return std::any_of(aligned.begin(), aligned.end(), [&](const Aligned& a) {
    const Deed& source = sides.source[a.segment];
    for (std::size_t i = deed.verb + 1; source.has_verb && i < words.end && i < deed.verb + reach; ++i) {
      if (alike(claim.after[i], claim.source[source.verb])) return true;
    }
    return false;
  });
}

// "Began as a helper", "started with weekend work": no deed yet.
bool only_begins(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 3> begins = {"begin", "start", "commence"};
  static constexpr std::array<std::string_view, 6> behind = {"with", "as", "in", "out", "at", "on"};
  return std::find(begins.begin(), begins.end(), reading[verb].base) != begins.end() &&
         verb + 1 < reading.size() &&
         std::find(behind.begin(), behind.end(), reading[verb + 1].key) != behind.end();
}

// "Helped customers choose paint" and "advised customers on paint": those whom one serves are helped by
// serving.
bool serves(const Claim& claim, const Sides& sides, const Deed& deed, const std::vector<Aligned>& aligned) {
  static constexpr std::array<std::string_view, 6> helps = {"help", "assist", "support",
                                                            "aid",  "guide",  "attend"};
  static constexpr std::array<std::string_view, 6> serving = {"advise", "guide",  "assist",
                                                              "serve",  "inform", "direct"};
  const auto has = [](const auto& set, std::string_view base) {
    return std::find(set.begin(), set.end(), base) != set.end();
  };
  if (!has(serving, claim.after[deed.verb].base) || deed.level > 2) return false;
  return std::any_of(aligned.begin(), aligned.end(), [&](const Aligned& a) {
    const Deed& source = sides.source[a.segment];
    if (!source.has_verb || !has(helps, claim.source[source.verb].base)) return false;
    const std::size_t whom = source.verb + 1;
    if (whom >= claim.source.size() || !is_served(claim.source[whom].key)) return false;
    for (std::size_t i = deed.verb + 1; i < claim.after.size() && i < deed.verb + 4; ++i) {
      if (alike(claim.after[i], claim.source[whom])) return true;
    }
    return false;
  });
}

// "led a rhyme time" of one who ran it, "had oversight of requests" of one who oversaw them.
bool is_same_lead(const Claim& claim, const Sides& sides, const Deed& deed,
                  const std::vector<Aligned>& aligned) {
  static constexpr std::array<std::string_view, 5> holding = {"run", "host", "chair", "teach", "lead"};
  static constexpr std::array<std::string_view, 3> overseeing = {"oversee", "supervise", "manage"};
  const Word& verb = claim.after[deed.verb];
  const auto has = [](const auto& set, std::string_view base) {
    return std::find(set.begin(), set.end(), base) != set.end();
  };
  const auto next_is = [&](std::size_t from, std::string_view key) {
    for (std::size_t i = from; i < from + 3 && i < claim.after.size(); ++i) {
      if (claim.after[i].key == key) return true;
    }
    return false;
  };
  const bool leading = verb.base == "lead", oversight = next_is(deed.verb, "oversight");
  if (!leading && !oversight) return false;
  // The club's team would be another thing to lead.
  const WordRange words = claim.after.segments()[claim.after[deed.verb].segment];
  for (std::size_t i = deed.verb + 1; leading && i < words.end && i < deed.verb + 8; ++i) {
    if (names_people(claim.after, i) && !claim.source.has_like(claim.after[i])) return false;
  }
  return std::any_of(aligned.begin(), aligned.end(), [&](const Aligned& a) {
    const Deed& source = sides.source[a.segment];
    if (!source.has_verb || source.level < 2 || source.shared) return false;
    const std::string_view base = claim.source[source.verb].base;
    return leading ? has(holding, base) : has(overseeing, base);
  });
}

// "helped bring it down" and "contributed to it": neither is the greater part.
bool contributes(const Word& claimed, const Word& known) {
  static constexpr std::array<std::string_view, 3> parts = {"contribute", "participate", "take"};
  static constexpr std::array<std::string_view, 4> helps = {"help", "assist", "support", "aid"};
  if (claimed.base != "contribute" && known.base == "attend") return true;  // "took part in meetings"
  return std::find(parts.begin(), parts.end(), claimed.base) != parts.end() &&
         std::find(helps.begin(), helps.end(), known.base) != helps.end();
}

// "Planned a study", not "planned shutdown work": the plan is the deed.
bool is_planned(const Reading& source, std::size_t verb) {
  return verb + 1 < source.size() && (is_determiner(source[verb + 1].key) || source[verb + 1].number);
}

// "Recommended another supplier" is not "switched to another supplier".
bool is_lesser(const Claim& claim, const Sides& sides, const Deed& deed,
               const std::vector<Aligned>& aligned) {
  const Word& verb = claim.after[deed.verb];
  if (verb.shape != VerbShape::past || claim.source.has_like(verb)) return false;
  return std::all_of(aligned.begin(), aligned.end(), [&](const Aligned& a) {
    const Deed& source = sides.source[a.segment];
    if (!source.has_verb) return false;
    const std::string_view told = claim.source[source.verb].base;
    // who only attended is below any deed; else a helper's claim is smaller already
    if (deed.level < 2 && told != "attend" && told != "go" && told != "visit") return false;
    const Lesser lesser = lesser_deed(told, verb.base);
    return (lesser == Lesser::yes || (lesser == Lesser::plan && is_planned(claim.source, source.verb))) &&
           !is_done_after(claim.source, source.verb);
  });
}

std::string told_of(const Claim& claim, const Sides& sides, const Aligned& aligned) {
  const std::size_t verb = sides.source[aligned.segment].verb;
  return std::string(text_of(claim.source, {verb, verb + 1}));
}

// "dashboards and alerts to the setup": a noun, as it is wherever the source has the word.
bool is_noun_of_source(const Claim& claim, const Sides& sides, const Deed& deed) {
  const Word& word = claim.after[deed.verb];
  if (word.shape != VerbShape::third_person || deed.level == 3) return false;
  // "audits 12 branches": with an object it is a verb
  const std::size_t next = deed.verb + 1;
  const bool bare = next >= claim.after.size() || claim.after[next].joint > Joint::blank ||
                    (claim.after[next].neutral && !is_determiner(claim.after[next].key));
  if (!bare || deed.verb == claim.after.segments()[word.segment].begin) return false;
  const std::vector<std::size_t> places = claim.source.like(word);
  bool any = false;
  for (const std::size_t place : places) {
    if (claim.source[place].key != word.key) continue;
    const Deed& source = sides.source[claim.source[place].segment];
    if (source.has_verb && source.verb == place) return false;
    any = true;
  }
  return any;
}

// The line that tells it stands in the new text as it is: a reader sees both.
bool stays(const Claim& claim, std::size_t source_segment) {
  const std::uint32_t unit = claim.source[claim.source.segments()[source_segment].begin].unit;
  return claim.after.text().find(text_of(claim.source, claim.source.units()[unit].words)) !=
         std::string_view::npos;
}

bool has_verb(const Claim& claim, std::size_t source_segment, const Word& verb) {
  const WordRange words = claim.source.segments()[source_segment];
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!verb.base.empty() && claim.source[i].base == verb.base) return true;
  }
  return false;
}

// The same verb with one of the same objects stands in another segment of the source, at this level.
bool elsewhere(const Claim& claim, const Sides& sides, std::size_t segment) {
  const Deed& deed = sides.after[segment];
  const WordRange words = claim.after.segments()[segment];
  for (const std::size_t place : claim.source.like(claim.after[deed.verb])) {
    const std::size_t s = claim.source[place].segment;
    if (sides.source[s].level < deed.level) continue;
    WordRange told = claim.source.segments()[s];
    // "Led and did most of the coding": both verbs have the one object
    if (is_verb_only(claim.source, s)) told.end = claim.source.segments()[s + 1].end;
    // "helped choose paint and mixed it": what "it" stands for comes before
    const bool pronoun = place + 1 < claim.source.size() && claim.source[place + 1].joint <= Joint::blank &&
                         (claim.source[place + 1].key == "it" || claim.source[place + 1].key == "them");
    if (pronoun) told.begin = claim.source.sentences()[claim.source[place].sentence].begin;
    for (std::size_t i = words.begin; i < words.end && i < words.begin + 20; ++i) {
      if (i == deed.verb || !is_content(claim.after[i])) continue;
      for (std::size_t t = told.begin; t < told.end && t < told.begin + 30; ++t) {
        if (t != place && alike(claim.after[i], claim.source[t])) return true;
      }
    }
  }
  return false;
}

// Another segment of the same sentence tells it by another verb: "sent letters to people who had not paid".
bool told_beside(const Claim& claim, const Sides& sides, const Deed& deed,
                 const std::vector<Aligned>& aligned) {
  const WordRange words = claim.after.segments()[claim.after[deed.verb].segment];
  const std::size_t begin = claim.source.segments()[aligned[0].segment].begin;
  const WordRange sentence = claim.source.sentences()[claim.source[begin].sentence];
  constexpr std::size_t longest = 60;  // no sentence of a résumé; the bound keeps this linear
  for (std::size_t i = sentence.begin; i < sentence.end && i < sentence.begin + longest;) {
    const std::size_t s = claim.source[i].segment;
    const WordRange told = claim.source.segments()[s];
    const Deed& source = sides.source[s];
    i = told.end;
    if (!source.has_verb || source.level < deed.level || source.shared || !told.contains(source.verb) ||
        !same_word(claim, deed.verb, source.verb))
      continue;
    for (std::size_t w = deed.verb + 1; w < words.end && w < deed.verb + 6; ++w) {
      for (std::size_t t = source.verb + 1; is_content(claim.after[w]) && t < told.end; ++t) {
        if (alike(claim.after[w], claim.source[t])) return true;
      }
    }
  }
  return false;
}

bool is_others_meanwhile(const Reading& after, WordRange words, std::size_t verb) {
  static constexpr std::array<std::string_view, 3> meanwhile = {"while", "as", "when"};
  if (std::find(meanwhile.begin(), meanwhile.end(), after[words.begin].key) == meanwhile.end() ||
      words.begin + 1 >= verb || !is_determiner(after[words.begin + 1].key))
    return false;
  return names_people(after, verb - 1) && after[verb].shape == VerbShape::past;
}

void check_segment(Claim& claim, const Sides& sides, std::size_t segment, const std::vector<Aligned>& aligned,
                   bool source_leads, std::vector<Finding>& out) {
  const Deed& deed = sides.after[segment];
  const WordRange words = claim.after.segments()[segment];
  if (!deed.has_verb || !words.contains(deed.verb)) return;
  if (only_begins(claim.after, deed.verb) || is_noun_of_source(claim, sides, deed)) return;
  // "having joined", "including the nights": no deeds by themselves
  const std::size_t behind = deed.verb + 1;
  const bool does = behind < claim.after.size() && claim.after[behind].shape == VerbShape::gerund;
  if (claim.after[deed.verb].key == "having" || (claim.after[deed.verb].key == "including" && !does)) return;
  // "while the performance team ran its tests": their deed
  if (is_others_meanwhile(claim.after, words, deed.verb)) return;
  // "patients who missed appointments": their deed
  if (claim.after[words.begin].key == "who" && words.begin > 0 &&
      names_people(claim.after, words.begin - 1) &&
      claim.after[words.begin - 1].sentence == claim.after[words.begin].sentence &&
      claim.source.has_like(claim.after[deed.verb]) && !opens_with_post(claim.after, words.begin))
    return;
  const WordRange verb{deed.verb, deed.verb + 1};
  if (aligned.empty()) {
    if (deed.level == 3 && !source_leads)
      report(out, claim, Tier::a, "agency", verb, "Nothing in the source was led.");
    return;
  }
  bool fits = false, shared = true, keeps = true, makes = false, modest = false;
  int best = 0;
  for (const Aligned& a : aligned) {
    const Deed& source = sides.source[a.segment];
    const int level = source.has_verb ? source.level : 2;
    best = std::max(best, level);
    makes = makes || source.makes;
    if (deed.level <= level) {
      fits = true;
      shared = shared && source.shared;
      keeps = keeps && source.has_verb && source.keeps && !source.makes;
    } else if (level == 0 && deed.level == 1 && source.has_verb &&
               contributes(claim.after[deed.verb], claim.source[source.verb])) {
      fits = true;
      shared = keeps = false;
    } else if (level == 1 && deed.level == 2 && deed.shared && names_team(claim.after, words)) {
      fits = true;  // "fitted panels in a four-person crew" of a part of it
      shared = keeps = false;
    } else if (deed.level <= source.own && says_modestly(claim, sides, segment, level)) {
      modest = true;
    } else if (deed.level == 2 && stays(claim, a.segment) &&
               has_verb(claim, a.segment, claim.after[deed.verb])) {
      modest = true;
    }
  }
  if (only_learned(claim, sides, deed, aligned)) {
    report(out, claim, Tier::a, "agency", verb, "The source says that this was learned or seen.");
  } else if (is_lesser(claim, sides, deed, aligned)) {
    report(out, claim, Tier::a, "agency", verb,
           "The source only tells of \"" + told_of(claim, sides, aligned[0]) + "\", which is less.");
  } else if (!fits && !modest &&
             (is_same_lead(claim, sides, deed, aligned) || serves(claim, sides, deed, aligned) ||
              is_in_noun(claim, sides, deed, aligned) || told_beside(claim, sides, deed, aligned))) {
    claim.settle(verb);
  } else if (!fits && !modest && !elsewhere(claim, sides, segment)) {
    report(out, claim, Tier::a, "agency", verb,
           "The source says that one " + std::string(rungs[static_cast<std::size_t>(best)]) +
               ", not that one " + std::string(rungs[static_cast<std::size_t>(deed.level)]) + ".");
  } else if (fits && shared && !deed.shared && deed.level >= 2 && !is_of_a_thing(claim.after, words.begin) &&
             claim.after[deed.verb].shape != VerbShape::third_person) {
    report(out, claim, Tier::a, "agency", verb, "The source says that it was done with others.");
  } else if (fits && deed.makes && !makes && best <= 1 && sides.source[aligned[0].segment].has_verb &&
             claim.source[sides.source[aligned[0].segment].verb].base == "work") {
    report(out, claim, Tier::a, "agency", verb,
           "The source says that one worked on it, not that one made it.");
  } else if (fits && keeps && deed.makes) {
    report(out, claim, Tier::a, "agency", verb, "The source does not say that one made it.");
  } else if ((deed.level < 2 &&
              agency_of(claim.after[deed.verb].base).value_or(claim.after[deed.verb].base.empty() ? 0 : 2) <
                  2) ||
             (deed.level == 3 && leads(claim.after[deed.verb])) ||
             (deed.makes && makes && is_making_verb(claim.after[deed.verb].base))) {
    claim.settle(verb);  // one way of making for another, or a smaller claim: no new word
  }
}

}  // namespace

void check_agency(Claim& claim, const std::vector<std::vector<Aligned>>& aligned, std::vector<Finding>& out) {
  const Sides sides{claim.known.deeds(), read_deeds(claim.after, Side::after)};
  const bool source_leads = std::any_of(sides.source.begin(), sides.source.end(),
                                        [](const Deed& d) { return d.has_verb && d.own == 3; });
  for (std::size_t s = 0; s < sides.after.size(); ++s)
    check_segment(claim, sides, s, aligned[s], source_leads, out);
}

}  // namespace savile::gate

#include "edit/verifier/other_form.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/word_kin.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/synonyms.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The initials of some run of words around `word` stand in the source in capitals.
bool spelled_out(const Claim& claim, std::size_t word) {
  const Reading& after = claim.after;
  for (std::size_t back = 0; back < 5; ++back) {
    const std::size_t begin = word - back;
    std::string letters, all;
    bool listed = false;
    bool known = true;  // two letters prove little: not of a name that no list has
    for (std::size_t i = begin; i < after.size() && i < begin + 7; ++i) {
      // "heating, ventilation and air conditioning"
      if (i > begin && after[i].joint > Joint::comma) break;
      listed = listed || (i > begin && after[i].joint == Joint::comma);
      all += after[i].key[0];
      if (!after[i].neutral || after[i].capital) {
        letters += after[i].key[0];
        known = known && (!after[i].base.empty() || !after[i].classes->empty() ||
                          is_listed_word(after[i].key) || is_listed_word(after[i].singular));
      }
      if (i < word || after[i].neutral) continue;
      if (listed && letters.size() < 4) continue;
      if (letters.size() >= (known ? 2U : 3U) && claim.forms().has_capitals(letters)) return true;
      if (all.size() >= 3 && all != letters && claim.forms().has_capitals(all)) return true;
    }
    if (begin == 0 || after[begin].joint > Joint::comma) break;
  }
  return false;
}

constexpr std::array<std::string_view, 12> particles = {"out",  "up",   "over", "in",      "off", "down",
                                                        "back", "away", "on",   "through", "by",  "around"};

bool is_particle(std::string_view key) {
  return std::find(particles.begin(), particles.end(), key) != particles.end();
}

}  // namespace

std::string_view particle_of(const Reading& reading, std::size_t verb) {
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + 5; ++i) {
    if (reading[i].sentence != reading[verb].sentence || reading[i].joint >= Joint::comma) break;
    if (is_particle(reading[i].key)) return reading[i].key;
  }
  return {};
}

namespace {

bool has_particle_form(const Claim& claim, std::size_t at) {
  const Word& word = claim.after[at];
  if (!word.base.empty()) {
    const std::string_view particle = particle_of(claim.after, at);
    if (particle.empty()) return false;
    const std::string whole = word.base + std::string(particle);
    return claim.source.has_key(whole) || claim.source.has_key(whole + "s");
  }
  std::string_view key = word.key;
  if (key.ends_with('s')) key.remove_suffix(1);
  for (const std::string_view particle : particles) {
    if (!key.ends_with(particle) || key.size() < particle.size() + 3) continue;
    for (const std::size_t s : claim.source.with_stem(key.substr(0, key.size() - particle.size()))) {
      if (particle_of(claim.source, s) == particle) return true;
    }
  }
  return false;
}

// One of the words is the other's beginning, behind the same prefix.
bool has_cut_form(const Claim& claim, std::size_t at) {
  const Word& word = claim.after[at];
  if (at == 0 || word.joint != Joint::hyphen || word.key.size() < 2) return false;
  for (const std::size_t s : claim.source.with_beginning(word.key.substr(0, 2))) {
    const Word& known = claim.source[s];
    if (s > 0 && known.joint == Joint::hyphen && claim.source[s - 1].key == claim.after[at - 1].key &&
        (known.key.starts_with(word.key) || word.key.starts_with(known.key)))
      return true;
  }
  return false;
}

// "calcs" of "calculations", "recs" of "reconciliations", "meds" of "medication": a word cut short, which is
// no word by itself.
bool is_clip_of(std::string_view clip, std::string_view whole) {
  constexpr std::size_t fewest = 3;
  const bool plural = clip.ends_with('s') && clip.size() > fewest;
  const std::string_view cut = plural ? clip.substr(0, clip.size() - 1) : clip;
  return cut.size() >= fewest && whole.size() >= cut.size() + fewest && whole.starts_with(cut) &&
         !is_listed_word(cut) && base_of(cut).empty() && synonym_classes(cut).empty();
}

}  // namespace

// "classrms" of "classrooms": the same first and last letters, and those between in their order.
bool is_contraction_of(std::string_view brief, std::string_view whole) {
  constexpr std::size_t fewest = 4, opening = 3;
  if (brief.size() < fewest || whole.size() < brief.size() + 2 ||
      brief.substr(0, opening) != whole.substr(0, opening) || brief.back() != whole.back() ||
      is_listed_word(brief) || !base_of(brief).empty() || !synonym_classes(brief).empty())
    return false;
  std::size_t at = 0;
  for (const char letter : whole) at += at < brief.size() && brief[at] == letter ? 1 : 0;
  return at == brief.size();
}

bool is_clipped(std::string_view a, std::string_view b) {
  return is_clip_of(a, b) || is_clip_of(b, a) || is_contraction_of(a, b) || is_contraction_of(b, a);
}

namespace {

bool has_clip(const Claim& claim, const Word& word) {
  const std::string_view key = word.key;
  if (key.size() < 3) return false;
  const std::vector<std::size_t> places = claim.source.with_beginning(key.substr(0, 3));
  return std::any_of(places.begin(), places.end(),
                     // "for" is no clip of "foreman"
                     [&](std::size_t s) {
                       // "RotaCloud" is a name, and no rota
                       const std::string_view known = claim.source[s].key;
                       return !claim.source[s].neutral && (!word.mixed || known.size() > key.size()) &&
                              is_clipped(known, key);
                     });
}

}  // namespace

bool has_other_spelling(const Claim& claim, std::string_view key) {
  constexpr std::size_t shortest = 5;
  if (key.size() < shortest) return false;
  const std::string american = american_spelling(key);
  if (american != key && claim.source.has_key(american)) return true;
  const std::vector<std::string> others = other_spellings(american);
  return std::any_of(others.begin(), others.end(),
                     [&](const std::string& other) { return other != key && claim.source.has_key(other); });
}

namespace {

// "Saturday" and "Saturdays" of "Sat": with a capital, where one "sat exams in the sun" otherwise.
bool is_short_day(const Claim& claim, std::string_view key) {
  if (key.ends_with("days")) key.remove_suffix(1);
  if (!is_one_of(key, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}))
    return false;
  constexpr std::size_t shortest = 3;
  const std::vector<std::size_t> places = claim.source.with_beginning(key.substr(0, shortest));
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    std::string_view day = claim.source[p].key;
    if (day.ends_with('s') && day.size() > shortest && !key.starts_with(day)) day.remove_suffix(1);
    return claim.source[p].capital && key.starts_with(day);
  });
}

}  // namespace

bool is_other_form(const Claim& claim, std::size_t at) {
  const Reading& after = claim.after;
  const Word& word = after[at];
  const std::string key(word.key);
  if (key.size() > 3 && key.compare(key.size() - 2, 2, "'s") == 0 &&
      claim.source.has_key(key.substr(0, key.size() - 2)))
    return true;
  if (claim.source.has_key(key + "'s")) return true;
  // "IDs" of "ID's"
  if (word.mixed && key.ends_with('s') && claim.source.has_key(key.substr(0, key.size() - 1) + "'s"))
    return true;
  if (word.mixed && key.size() == 3 && claim.source.has_key(key + "s")) return true;  // "PCB" of "PCBs"
  if (key.size() > 3 && (claim.source.has_key(key + "s") ||
                         (key.back() == 's' && claim.source.has_key(key.substr(0, key.size() - 1)))))
    return true;  // "menu" of "menus"
  if (is_short_day(claim, key)) return true;
  const SourceForms& forms = claim.forms();
  const std::int64_t group = short_form_group(after, at);
  if (group >= 0 && forms.has_form(static_cast<std::uint32_t>(group))) return true;
  if (forms.has_place(after, at)) return true;
  if (forms.has_joined(key)) return true;
  if (at + 1 < after.size() && after[at + 1].joint <= Joint::blank &&
      claim.source.has_key(key + std::string(after[at + 1].key)))
    return true;
  if (at > 0 && word.joint <= Joint::blank && claim.source.has_key(std::string(after[at - 1].key) + key))
    return true;
  // "handover" of "handing over", "layouts" of "laying them out": the verb with its particle is one word.
  if (has_particle_form(claim, at)) return true;
  // "post-operative" of "post-op"
  if (has_cut_form(claim, at) || has_clip(claim, word)) return true;
  if (word.mixed && forms.has_initials(key)) return true;
  if (word.mixed && key.size() > 2 && key.back() == 's' && forms.has_initials(key.substr(0, key.size() - 1)))
    return true;  // "SMEs", "GPs"
  return spelled_out(claim, at);
}

}  // namespace savile::gate

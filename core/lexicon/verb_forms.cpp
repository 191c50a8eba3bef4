#include "lexicon/verb_forms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/word_table.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/verb_endings.hpp"
#include "lexicon/verb_list.hpp"
#include "lexicon/word_memory.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

// A form that belongs to two verbs, where the irregular past is by far the likelier reading.
constexpr std::pair<std::string_view, std::string_view> likelier_past[] = {
    {"found", "find"}, {"saw", "see"}, {"fell", "fall"}, {"wound", "wind"}, {"ground", "ground"}};

// The verb itself and its particles with the blank before them: "set", " up".
std::pair<std::string_view, std::string_view> split_particle(std::string_view verb) {
  const std::size_t blank = verb.find(' ');
  if (blank == std::string_view::npos) return {verb, {}};
  return {verb.substr(0, blank), verb.substr(blank)};
}

constexpr std::string_view particles[] = {"up",     "out",   "down",  "in",       "on",      "off",
                                          "over",   "back",  "for",   "into",     "through", "to",
                                          "at",     "from",  "about", "after",    "with",    "away",
                                          "around", "along", "ahead", "together", "forward", "aside"};

// True where a verb and what follows it (" up") are one verb: a listed one, or any with particles.
bool is_particle_verb(std::string_view base, std::string_view particle) {
  std::string whole(base);
  whole += particle;
  if (find_known_verb(whole) != nullptr) return true;
  bool all = true;
  for_each_field(particle, ' ', [&](std::string_view word) {
    all = all && std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
  });
  return all;
}

const IrregularVerb* irregular(std::string_view base, std::size_t& prefix) {
  prefix = 0;
  const IrregularVerb* own = find_irregular_verb(base);
  if (own != nullptr) return own;
  const KnownVerb* known = find_known_verb(base);
  prefix = verb_prefix(base, [](std::string_view rest) { return find_irregular_verb(rest) != nullptr; });
  if (prefix == 0 || (known != nullptr && known->doubles)) return nullptr;
  return find_irregular_verb(base.substr(prefix));
}

bool is_lower_word(std::string_view base) {
  return !base.empty() && base.find(' ') == std::string_view::npos;
}

// Applies `form` to the verb without its particles and puts case and particles back.
template <class Form>
std::string inflected(std::string_view base, Form form) {
  const auto [verb, particle] = split_particle(trim(base));
  if (verb.empty()) return {};
  const std::string lower = fold(verb);
  // "hand-build", "red-flag": the verb stands behind the hyphen.
  const std::size_t hyphen = lower.rfind('-');
  const std::size_t head = hyphen == std::string::npos || hyphen + 2 >= lower.size() ? 0 : hyphen + 1;
  std::string out = lower.substr(0, head) + form(std::string_view(lower).substr(head));
  if (is_ascii_upper(static_cast<unsigned char>(verb.front())) &&
      is_ascii_lower(static_cast<unsigned char>(out.front()))) {
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  }
  out += particle;
  return out;
}

std::string irregular_or(std::string_view base, bool participle) {
  std::size_t prefix = 0;
  const IrregularVerb* verb = irregular(base, prefix);
  if (verb == nullptr) return with_ed(base);
  std::string out(base.substr(0, prefix));
  out += (participle ? verb->participle : verb->past).front();
  return out;
}

// Every form of every known one-word verb in American spelling.
using FormTable = WordMap<VerbForm>;

void add_form(FormTable& table, std::string_view form, std::string_view base, VerbShape shape) {
  if (!form.empty()) table.emplace(american_spelling(form), VerbForm{std::string(base), shape});
}

void add_forms(FormTable& table, std::string_view base) {
  std::size_t prefix = 0;
  if (const IrregularVerb* verb = irregular(base, prefix)) {
    const std::string head(base.substr(0, prefix));
    for (const std::string_view form : verb->past)
      add_form(table, head + std::string(form), base, VerbShape::past);
    for (const std::string_view form : verb->participle) {
      add_form(table, head + std::string(form), base, VerbShape::participle);
    }
  } else {
    add_form(table, with_ed(base), base, VerbShape::past);
    add_form(table, with_ed_doubled(base), base, VerbShape::past);
  }
  add_form(table, with_ing(base), base, VerbShape::gerund);
  add_form(table, with_ing_doubled(base), base, VerbShape::gerund);
  add_form(table, with_s(base), base, VerbShape::third_person);
}

FormTable build_form_table() {
  FormTable table;
  for (const auto& [form, base] : likelier_past) {
    if (form != base) add_form(table, form, base, VerbShape::past);
  }
  for (const KnownVerb& verb : known_verbs()) {
    if (is_lower_word(verb.base)) add_form(table, verb.base, verb.base, VerbShape::base);
  }
  for (const auto& [form, base] : {std::pair<std::string_view, VerbShape>{"was", VerbShape::past}}) {
    add_form(table, form, "be", base);
  }
  for (const KnownVerb& verb : known_verbs()) {
    if (is_lower_word(verb.base)) add_forms(table, verb.base);
  }
  return table;
}

const VerbForm* find_form(std::string_view word) {
  static const FormTable table = build_form_table();
  return table.find(american_spelling(word));
}

// A prefix that may stand before any known verb. "de", "dis", "un", "up" turn the meaning around
// or make other words ("decent"), and count only where the list has the verb.
std::size_t free_prefix(std::string_view word) {
  return verb_prefix(word, [&](std::string_view rest) {
    const std::size_t size = word.size() - rest.size();
    const std::string_view prefix = word.substr(0, size);
    const bool hyphen = prefix.ends_with("-");
    const bool safe = hyphen || prefix == "re" || prefix == "over" || prefix == "under" || prefix == "co" ||
                      prefix == "pre" || prefix == "mis" || prefix == "out";
    return safe && rest.size() > (hyphen ? 2U : 3U) && find_form(rest) != nullptr;
  });
}

std::optional<VerbForm> form_of_word(std::string_view word) {
  const VerbForm* found = find_form(word);
  if (found != nullptr) return *found;
  const std::size_t prefix = free_prefix(word);
  if (prefix == 0) return std::nullopt;
  VerbForm form = *find_form(word.substr(prefix));
  form.base.insert(0, word.substr(0, prefix));
  return form;
}

std::optional<VerbForm> read_form(std::string_view form) {
  const std::string folded = fold(trim(form));
  const auto [verb, particle] = split_particle(folded);
  if (verb.empty()) return std::nullopt;
  std::optional<VerbForm> found = form_of_word(verb);
  if (!found || !is_particle_verb(found->base, particle)) return std::nullopt;
  found->base += particle;
  return found;
}

}  // namespace

std::string past_tense(std::string_view base) {
  return inflected(base, [](std::string_view verb) { return irregular_or(verb, false); });
}

std::string past_participle(std::string_view base) {
  return inflected(base, [](std::string_view verb) { return irregular_or(verb, true); });
}

std::string gerund(std::string_view base) { return inflected(base, with_ing); }

std::string third_person(std::string_view base) { return inflected(base, with_s); }

std::optional<VerbForm> verb_form(std::string_view form) {
  static thread_local WordMemory<std::optional<VerbForm>> memory;
  return memory.of(form, read_form);
}

std::string base_of(std::string_view form) {
  const std::optional<VerbForm> found = verb_form(form);
  return found ? found->base : std::string();
}

bool is_known_verb(std::string_view base) {
  const std::string folded = fold(trim(base));
  if (find_known_verb(folded) != nullptr) return true;
  const auto [verb, particle] = split_particle(folded);
  if (verb.empty() || !is_particle_verb(verb, particle)) return false;
  if (find_known_verb(verb) != nullptr || find_known_verb(american_spelling(verb)) != nullptr) return true;
  const std::size_t prefix = free_prefix(verb);
  return prefix > 0 && find_known_verb(verb.substr(prefix)) != nullptr;
}

std::optional<int> agency_of(std::string_view base) {
  const std::string folded = american_spelling(fold(trim(base)));
  if (const KnownVerb* known = find_known_verb(folded)) return known->agency;
  const auto [verb, particle] = split_particle(folded);
  if (verb.empty() || !is_particle_verb(verb, particle)) return std::nullopt;
  if (const KnownVerb* known = find_known_verb(american_spelling(verb))) return known->agency;
  const std::size_t prefix = free_prefix(verb);
  if (prefix == 0) return std::nullopt;
  const KnownVerb* rest = find_known_verb(verb.substr(prefix));
  if (rest == nullptr || !rest->agency) return std::nullopt;
  const bool shared = verb.starts_with("co");
  return shared && *rest->agency > 1 ? *rest->agency - 1 : *rest->agency;
}

}  // namespace savile

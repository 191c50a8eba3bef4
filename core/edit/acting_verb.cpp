#include "edit/acting_verb.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_list.hpp"
#include "text/character.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 26> determiners = {
    "the", "a",       "an",    "all",  "our",      "their",    "its",   "his",   "her",
    "my",  "each",    "every", "any",  "these",    "both",     "new",   "this",  "those",
    "up",  "several", "many",  "over", "multiple", "numerous", "daily", "weekly"};

// Nothing that a verb governs begins so.
constexpr std::array<std::string_view, 14> not_after = {"of",  "is",   "was", "are", "were", "has",  "have",
                                                        "had", "than", "but", "nor", "be",   "been", "will"};

constexpr std::array<std::string_view, 22> prepositions = {
    "of",   "in",  "on", "at",   "by",    "for", "with",   "to",      "from",   "as",   "under",
    "over", "and", "or", "into", "about", "per", "within", "through", "during", "than", "between"};

// Verbs whose preposition tells them from the noun: "reports to", "works with".
constexpr std::array<std::string_view, 5> with_preposition = {"report", "work", "partner", "travel",
                                                              "interface"};

// In "Lead nurse" and the like the first word is no verb.
constexpr std::array<std::string_view, 14> ranks = {"lead",    "head",   "chair",     "captain", "host",
                                                    "partner", "author", "associate", "intern",  "tutor",
                                                    "coach",   "chief",  "champion",  "sponsor"};

// Nouns too, but before a plural hardly ever: "process deposits", "and report changes".
constexpr std::array<std::string_view, 12> rarely_nouns = {"report",   "process", "record", "answer",
                                                           "train",    "post",    "review", "draft",
                                                           "schedule", "clean",   "file",   "address"};

// Deeds as nouns, after another noun: "code reviews", "system tests".
constexpr std::array<std::string_view, 20> deeds = {
    "reviews",      "tests",   "checks",   "audits",    "launches", "sessions",  "meetings",
    "tickets",      "savings", "requests", "campaigns", "releases", "controls",  "assessments",
    "improvements", "calls",   "plans",    "updates",   "services", "activities"};

constexpr std::array<std::string_view, 10> relatives = {"that",  "which", "who", "whom", "where",
                                                        "whose", "what",  "how", "why",  "whether"};
constexpr std::array<std::string_view, 6> clauses = {"while", "whilst", "when", "if", "because", "so"};

// Verbs that are nothing else (pure_verbs.txt).
struct PureVerbs {
  std::unordered_set<std::string_view> listed, exceptions;

  PureVerbs() {
    for_each_line(embedded_list("pure_verbs"), [&](std::string_view line) {
      const bool excepted = line.starts_with("not:");
      if (excepted) line.remove_prefix(4);
      for_each_field(line, ',',
                     [&](std::string_view word) { (excepted ? exceptions : listed).insert(word); });
    });
  }
};

bool noun_too(std::string_view base) {
  static const PureVerbs verbs;
  if (verbs.listed.count(base) > 0) return false;
  const bool by_ending =
      base.size() > 4 && (base.ends_with("ate") || base.ends_with("ify") || base.ends_with("ize"));
  return !by_ending || verbs.exceptions.count(base) > 0;
}

// Not "last", "like", "long" and other verbs that a bullet hardly begins with.
bool tells_deed(std::string_view base) { return !noun_too(base) || agency_of(base).has_value(); }

// Verbs in the third person whose preposition tells them from a plural: "collaborates with".
bool takes_preposition(std::string_view base) {
  constexpr std::array<std::string_view, 14> listed = {
      "assist", "adhere",   "comply", "consult", "correspond", "deal",  "engage",
      "ensure", "interact", "liaise", "respond", "serve",      "teach", "dispose"};
  return is_one_of(base, listed) || is_one_of(base, with_preposition) ||
         (!noun_too(base) && (base.ends_with("ate") || base.ends_with("ize") || base.ends_with("ify")));
}

bool is_plural(std::string_view key) {
  return key.size() > 3 && key.back() == 's' && key[key.size() - 2] != 's' && key[key.size() - 2] != 'u' &&
         key[key.size() - 2] != 'i';
}

bool is_adverb(std::string_view key) { return key.size() > 4 && key.ends_with("ly"); }

// A particle right after the verb: "set up the room", "carry out repairs".
std::size_t after_particle(const TokenizedText& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 6> particles = {"up", "out", "down", "off", "over", "back"};
  const std::size_t next = at + 1;
  return next < tokens.size() && is_one_of(tokens.key(next), particles) ? next + 1 : next;
}

bool joins(std::string_view key) { return key == "and" || key == "or" || key == "&" || key == ","; }

bool sure_of_noun_verb(const TokenizedText& tokens, std::size_t next, const VerbForm& form, bool trusted) {
  const std::string_view base = form.base;
  const std::string_view key = tokens.key(next);
  const Token& token = tokens[next];
  if (token.kind == TokenKind::number || is_one_of(key, determiners)) return true;
  if (is_one_of(key, prepositions)) return is_one_of(base, with_preposition);
  if (is_adverb(key) || key == "together") return true;  // "Work closely with"
  if (token.kind != TokenKind::word) return key == "$" || key == "€" || key == "£" || key == "~";
  if (is_ascii_upper(static_cast<unsigned char>(tokens.source(next)[0]))) return false;
  if (base == "lead" && (key == "team" || key == "teams" || key == "cross")) return true;
  if (is_one_of(base, ranks)) return trusted && is_plural(key);
  // "Scans pallets": two plurals in a row are no compound.
  if (form.shape == VerbShape::third_person && is_plural(key) && !is_one_of(key, deeds)) return true;
  if (!is_plural(key) || is_one_of(key, deeds)) return false;
  return trusted || is_one_of(base, rarely_nouns);
}

// A clause may begin with a verb of its own behind these.
bool parts_clauses(const TokenizedText& tokens, std::size_t at) {
  return tokens.key(at) == ";" || (tokens.key(at) == "-" && tokens[at].gap != Gap::none);
}

bool ends_sentence(const TokenizedText& tokens, std::size_t at) {
  const std::string_view key = tokens.key(at);
  const bool stop = key == "." && (at + 1 == tokens.size() || tokens[at + 1].gap != Gap::none);
  return stop || key == ":";
}

// Something follows that could be its object.
bool may_govern(const TokenizedText& tokens, std::size_t verb) {
  if (verb + 1 >= tokens.size() || tokens[verb + 1].kind == TokenKind::sign) return false;
  return !is_one_of(tokens.key(verb + 1), prepositions) && !is_one_of(tokens.key(verb + 1), not_after);
}

// "while ensuring", "when needed": no finite verb follows.
bool begins_with_form(const TokenizedText& tokens, std::size_t at) {
  const auto form = at < tokens.size() ? verb_form(tokens.key(at)) : std::nullopt;
  return form && (form->shape == VerbShape::gerund || form->shape == VerbShape::past ||
                  form->shape == VerbShape::participle);
}

// A verb that has no class (other_verbs.txt), with what could be its object.
bool may_be_other_verb(const TokenizedText& tokens, std::size_t at, VerbShape shape) {
  static const std::unordered_set<std::string_view> verbs = [] {
    std::unordered_set<std::string_view> out;
    for_each_line(embedded_list("other_verbs"), [&](std::string_view line) {
      for_each_field(line, ',', [&](std::string_view word) { out.insert(word); });
    });
    return out;
  }();
  if (at >= tokens.size() || !may_govern(tokens, at)) return false;
  std::string_view key = tokens.key(at);
  if (shape == VerbShape::third_person && key.ends_with("s")) key.remove_suffix(1);
  return verbs.count(key) > 0;
}

// After "and" or a comma: "report changes", "processes orders"; not "purchase orders".
bool is_likely_verb(const TokenizedText& tokens, std::size_t verb, const VerbForm& form) {
  if (!may_govern(tokens, verb) || !tells_deed(form.base)) return false;
  const std::string_view next = tokens.key(verb + 1);
  if (form.shape == VerbShape::third_person) return !next.ends_with("ing");
  return is_one_of(std::string_view(form.base), rarely_nouns) && is_plural(next) && !is_one_of(next, deeds);
}

}  // namespace

bool is_pure_verb(std::string_view base) { return !noun_too(base) && find_known_verb(base) != nullptr; }

bool is_acting_verb(const TokenizedText& tokens, std::size_t at, VerbShape shape, bool trusted) {
  if (at >= tokens.size() || tokens[at].kind != TokenKind::word) return false;
  const auto form = verb_form(tokens.key(at));
  if (!form || form->shape != shape || !tells_deed(form->base)) return false;
  const std::size_t next = after_particle(tokens, at);
  if (next >= tokens.size()) return false;
  if (tokens.key(at + 1) == "-") return false;  // "in-house", "lead-free"
  if (next == at + 2) return true;
  const std::string_view key = tokens.key(next);
  if (joins(key) && key != ",") {  // "Plan and deliver training"
    const auto second = next + 1 < tokens.size() ? verb_form(tokens.key(next + 1)) : std::nullopt;
    if (!second || second->shape != shape || !tells_deed(second->base)) return false;
    const std::size_t object = next + 2;
    if (object < tokens.size() && tokens.key(object) == "of" && noun_too(second->base)) return false;
    if (!noun_too(form->base) || !noun_too(second->base))
      return true;  // else "Search and rescue" may be a name
    return object < tokens.size() &&
           (tokens[object].kind == TokenKind::number || is_one_of(tokens.key(object), determiners));
  }
  if (is_one_of(key, not_after) && (key != "of" || form->base != "dispose")) return false;
  // "Talks at the fair", "Builds for the client" are things.
  if (shape == VerbShape::third_person && is_one_of(key, prepositions) && !takes_preposition(form->base))
    return false;
  if (noun_too(form->base)) return sure_of_noun_verb(tokens, next, *form, trusted);
  const Token& token = tokens[next];
  if (token.kind == TokenKind::sign)
    return key == "$" || key == "€" || key == "£" || key == "~" || key == "“" || key == "\"";
  return true;
}

bool may_share_infinitive(const TokenizedText& tokens, std::size_t at) {
  if (at + 1 < tokens.size() && joins(tokens.key(at + 1))) return true;
  for (std::size_t i = at + 1; i < tokens.size() && !ends_sentence(tokens, i); ++i) {
    if (!joins(tokens.key(i)) && !parts_clauses(tokens, i)) continue;
    for (std::size_t k = i + 1; k < tokens.size() && k < i + 5 && !ends_sentence(tokens, k); ++k) {
      const auto form = verb_form(tokens.key(k));
      if (form && form->shape == VerbShape::base) return true;
    }
  }
  return false;
}

std::optional<std::vector<std::size_t>> coordinated_verbs(const TokenizedText& tokens, std::size_t first,
                                                          VerbShape shape, bool trusted) {
  if (!is_acting_verb(tokens, first, shape, trusted)) return std::nullopt;
  std::vector<std::size_t> chain = {first};
  bool in_relative = false, in_purpose = false, bracketed = false;
  for (std::size_t i = first + 1; i < tokens.size() && !ends_sentence(tokens, i); ++i) {
    const std::string_view key = tokens.key(i);
    if (key == "(") bracketed = true;
    if (key == ")") bracketed = false;
    if (bracketed) continue;
    if (is_one_of(key, relatives)) in_relative = true;
    if (is_one_of(key, clauses) && !begins_with_form(tokens, i + 1))
      return std::nullopt;  // it has its own finite verb
    if (key == "to" && i + 1 < tokens.size() && verb_form(tokens.key(i + 1)) &&
        verb_form(tokens.key(i + 1))->shape == VerbShape::base) {
      in_purpose = true;
    }
    if (!joins(key) && !parts_clauses(tokens, i)) continue;
    std::size_t verb = i + 1;
    if (verb < tokens.size() && joins(tokens.key(verb))) continue;  // ", and": seen at the "and"
    while (verb + 1 < tokens.size() &&
           (is_adverb(tokens.key(verb)) || tokens.key(verb) == "also" || tokens.key(verb) == "then")) {
      ++verb;
    }
    const auto form = verb < tokens.size() ? verb_form(tokens.key(verb)) : std::nullopt;
    if (!form && may_be_other_verb(tokens, verb, shape)) return std::nullopt;
    if (!form || form->shape != shape) continue;
    if (!is_acting_verb(tokens, verb, shape, false) && !is_likely_verb(tokens, verb, *form)) {
      const bool listed_on =
          verb + 1 < tokens.size() && joins(tokens.key(verb + 1));  // "the build and test of"
      if (!noun_too(form->base) && !listed_on) return std::nullopt;
      if (may_govern(tokens, verb) && tells_deed(form->base)) return std::nullopt;
      continue;  // "and more", "and stock": nothing that it could do
    }
    if (in_relative) return std::nullopt;
    if (in_purpose) continue;
    chain.push_back(verb);
  }
  return chain;
}

}  // namespace savile

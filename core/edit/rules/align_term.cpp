#include "edit/rules/align_term.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/sentence_words.hpp"
#include "edit/skill_list.hpp"
#include "edit/untouchable.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

// A maker's name before a product says nothing new: "Excel" is "Microsoft Excel".
constexpr std::array<std::string_view, 14> makers = {"microsoft", "ms",        "adobe",    "apache", "amazon",
                                                     "aws",       "google",    "oracle",   "ibm",    "sap",
                                                     "hashicorp", "atlassian", "autodesk", "cisco"};

bool is_name_letter(char c) { return is_ascii_letter(static_cast<unsigned char>(c)); }

// "RN", "P&L", "EHR": all capitals, without a blank.
bool is_acronym(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    if (is_ascii_upper(static_cast<unsigned char>(c))) {
      ++letters;
    } else if (c != '&' && c != '/') {
      return false;
    }
  }
  return letters >= 2 && name.size() <= 6;
}

std::vector<std::string> words_of(std::string_view name) {
  const TokenizedText tokens(name);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::sign) words.emplace_back(tokens.key(i));
  }
  return words;
}

// "RN" of "Registered Nurse"; "P&L" of "profit and loss".
bool abbreviates(std::string_view acronym, std::string_view name) {
  std::string letters, initials, all_initials;
  for (const char c : fold(acronym)) {
    if (is_name_letter(c)) letters += c;
  }
  const std::vector<std::string> words = words_of(name);
  if (words.size() < 2) return false;
  for (const std::string& word : words) {
    all_initials += word[0];
    if (word != "and" && word != "of" && word != "the" && word != "for") initials += word[0];
  }
  return letters == initials || letters == all_initials;
}

bool has_digit(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
}

// "k8s", "i18n": letters, a count of letters left out, letters.
bool is_numeronym(std::string_view name) {
  return name.size() >= 3 && is_name_letter(name.front()) && is_name_letter(name.back()) && has_digit(name) &&
         name.find(' ') == std::string_view::npos &&
         std::all_of(name.begin() + 1, name.end() - 1,
                     [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
}

// The same name but for a maker's name on one side.
bool differs_by_maker(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& longer = a.size() > b.size() ? a : b;
  const auto& shorter = a.size() > b.size() ? b : a;
  return longer.size() == shorter.size() + 1 &&
         std::find(makers.begin(), makers.end(), longer.front()) != makers.end() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin() + 1);
}

bool holds_all(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  return std::all_of(others.begin(), others.end(), [&](const std::string& other) {
    return std::find(words.begin(), words.end(), other) != words.end();
  });
}

// Words that make a licence, a course or a field of what was a name.
constexpr std::array<std::string_view, 14> not_names = {
    "license", "licence",     "licensure", "certification", "certified", "certificate", "language",
    "coding",  "programming", "platform",  "development",   "software",  "pipelines",   "administration"};

// "RESTful" before "service" says of what kind that is; a noun ("REST API service") is no such word.
bool is_adjective(std::string_view written) {
  constexpr std::array<std::string_view, 5> endings = {"ful", "able", "ible", "less", "ous"};
  return written.find(' ') == std::string_view::npos &&
         std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return written.size() > ending.size() + 2 && written.ends_with(ending);
         });
}

// One short name for another of the very same product: nothing is added, and no version lost.
bool may_replace(const Term& term, std::string_view written, std::string_view wanted) {
  const bool product =
      term.kind == TermKind::language || term.kind == TermKind::technology || term.kind == TermKind::tool;
  if (!product || !is_proper_name(term.name) || !is_proper_name(wanted)) return false;
  if ((has_digit(written) && !is_numeronym(written)) || has_digit(wanted)) return false;
  if (is_adjective(written) != is_adjective(wanted)) return false;
  const std::vector<std::string> from = words_of(written), to = words_of(wanted);
  const auto is_other = [](const std::string& word) {
    return std::find(not_names.begin(), not_names.end(), word) != not_names.end();
  };
  if (from == to || std::any_of(from.begin(), from.end(), is_other) ||
      std::any_of(to.begin(), to.end(), is_other)) {
    return false;
  }
  // "Apache Kafka" says "Kafka" already, and says more.
  if (differs_by_maker(from, to)) return to.size() > from.size();
  if (from.size() == 1 && to.size() == 1) return true;
  const bool extends = holds_all(from, to) || holds_all(to, from);
  return !extends && (from.size() == 1 || to.size() == 1);
}

struct Alignment {
  std::string name, said;  // what will stand here; what the posting says
  bool written_out = false;
};

bool is_aligned_kind(TermKind kind) {
  return kind != TermKind::soft_skill && kind != TermKind::human_language;
}

// "Registered Nurse (RN)"
std::string explained(std::string_view name, std::string_view other) {
  std::string out(name);
  out.append(" (").append(other).append(")");
  return out;
}

std::optional<Alignment> align(const Term& term, TermId id, const WantedName& wanted,
                               std::string_view written, const TextUnit& unit, const WantedNames& names) {
  const std::string listed = listed_form(term, written);
  if (listed.empty() || !is_aligned_kind(term.kind)) return std::nullopt;
  const bool asked_so = std::find(wanted.forms.begin(), wanted.forms.end(), listed) != wanted.forms.end();
  for (const std::string& form : wanted.forms) {
    if (equal_folded(form, listed)) continue;
    // Abbreviation and name stand together once, where the résumé has only one of them.
    const bool short_here = is_acronym(listed) && abbreviates(listed, form);
    const bool short_there = is_acronym(form) && abbreviates(form, listed);
    if (short_here || short_there) {
      if (!names.is_first_mention(id, unit.span.begin) || names.is_used(id, form)) continue;
      return Alignment{short_here ? explained(form, listed) : explained(written, form), form, true};
    }
    if (!asked_so && may_replace(term, listed, form)) return Alignment{form, form};
  }
  // "Ladder logic" has its capital from the list of terms alone.
  const bool own_capital = listed.find(' ') == std::string::npos || is_proper_name(listed.substr(1));
  if (asked_so && term.kind != TermKind::method && written != listed && is_proper_name(listed) &&
      own_capital && fold(listed) == fold(written) && !is_proper_name(written)) {
    return Alignment{listed, listed};  // "javascript" -> "JavaScript"
  }
  return std::nullopt;
}

// A capital right beside it makes it a part of a longer name: "JS Bank", "Postgres Weekly".
bool is_part_of_name(const TokenizedText& tokens, Span span) {
  const std::size_t first = tokens.first_at(span.begin), last = tokens.first_at(span.end);
  const auto capital = [&](std::size_t i) {
    return tokens[i].kind == TokenKind::word &&
           is_ascii_upper(static_cast<unsigned char>(tokens.source(i)[0]));
  };
  if (last < tokens.size() && tokens[last].gap == Gap::blank && capital(last)) return true;
  if (last < tokens.size() && tokens[last].gap == Gap::none &&
      (tokens.key(last) == "'" || tokens.key(last) == "@"))
    return true;
  // "Atlanta, GA"
  if (span.size() == 2 && first > 1 && tokens.key(first - 1) == "," && capital(first - 2)) return true;
  return first > 1 && tokens[first].gap == Gap::blank && capital(first - 1) && tokens.key(first - 2) != "." &&
         tokens.key(first - 2) != ":";
}

// Two names of one thing side by side, or one in brackets behind the other, are written out already.
bool is_explained(std::string_view text, Span span) {
  const bool before = span.begin > 0 && (text[span.begin - 1] == '(' || text[span.begin - 1] == '/');
  const std::string_view after = text.substr(span.end);
  return before || after.starts_with(" (") || after.starts_with("/") || after.starts_with("-");
}

// "human", but not "iOS": a word that takes a capital where a line begins.
bool begins_with_small_word(std::string_view name) {
  return !name.empty() && is_ascii_lower(static_cast<unsigned char>(name[0])) &&
         !is_proper_name(name.substr(0, name.find_first_of(" -/")));
}

// In a list whose other items have capitals each has its own; a first item has one that all may lack.
bool takes_capital(const TextUnit& unit, const WordingContext& context) {
  if (unit.kind != TextUnitKind::skill) return true;
  const std::string_view text = context.rules.resume.text;
  for (const SkillGroup& group : context.section.skill_groups) {
    if (std::none_of(group.items.begin(), group.items.end(), [&](Span item) { return item == unit.span; }))
      continue;
    return std::none_of(group.items.begin(), group.items.end(),
                        [&](Span item) { return begins_with_small_word(slice(text, item)); });
  }
  return false;
}

bool is_identity(const WordingContext& context, std::string_view name) {
  for (const Section& section : context.rules.resume.sections) {
    for (const Entry& entry : section.entries) {
      if (entry.organization.found() && entry.organization.value.find(name) != std::string::npos) return true;
    }
  }
  return false;
}

}  // namespace

void AlignTermRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  const std::string text(draft.text());
  const TokenizedText tokens(text);
  const Lexicon& lexicon = context.rules.lexicon;
  const std::vector<TermHit> hits = lexicon.find(tokens);
  const std::vector<Span> untouchable = untouchable_spans(text);
  for (std::size_t i = hits.size(); i-- > 0;) {
    const TermHit& hit = hits[i];
    const WantedName* wanted = context.names.of(hit.term);
    if (wanted == nullptr || touches(untouchable, hit.span)) continue;
    const std::string_view written = slice(text, hit.span);
    const auto alignment = align(lexicon.term(hit.term), hit.term, *wanted, written, unit, context.names);
    if (!alignment || is_explained(text, hit.span) || is_part_of_name(tokens, hit.span) ||
        is_identity(context, written))
      continue;
    const bool again = std::count_if(hits.begin(), hits.end(),
                                     [&](const TermHit& other) { return other.term == hit.term; }) > 1;
    if (again && (alignment->written_out || fold(text).find(fold(alignment->name)) != std::string::npos))
      continue;
    Span at = hit.span;
    std::string name = alignment->name;
    // A common noun keeps its small letter within a sentence and has a capital at its head.
    if (at.begin == 0 && begins_with_small_word(name) && is_proper_name(written.substr(0, 1)) &&
        takes_capital(unit, context))
      name = with_capital(name);
    const std::size_t first = tokens.first_at(at.begin);
    if (first > 0 && (tokens.key(first - 1) == "a" || tokens.key(first - 1) == "an") &&
        tokens[first].gap == Gap::blank) {
      std::string article(article_before(name));
      if (tokens.source(first - 1)[0] == 'A') article[0] = 'A';
      if (article != tokens.source(first - 1)) {
        at.begin = tokens[first - 1].span.begin;
        name.insert(0, article + " ");
      }
    }
    const bool spelled = equal_folded(alignment->said, written);
    Change made =
        change(unit, "The posting says “" + alignment->said + "”; it is " +
                         (spelled ? "how the name is written." : "another name for the same thing."));
    made.requirements = wanted->requirements;
    draft.replace(at, name, std::move(made));
  }
}

}  // namespace savile

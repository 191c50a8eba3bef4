#include "document/resume_warnings.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t most_hidden = 20;

// Joiners that emoji and some scripts need, and soft hyphens, hide nothing.
bool is_harmless(std::string_view text, std::size_t at, char32_t c) {
  if (c == 0x00AD || c == '\f' || c == '\v') return true;
  if (c == 0xFEFF) return at == 0;
  if (c != 0x200D && c != 0x200C) return false;
  const std::size_t next = at + 3;
  if (at == 0 || next >= text.size()) return false;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before >= 0x80 && decode_at(text, next).value >= 0x300;
}

void add_hidden_text(Resume& resume) {
  const std::string_view text = resume.text;
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (!is_hidden_control(point.value) || is_harmless(text, at, point.value)) {
      at += point.size;
      continue;
    }
    std::size_t end = at;
    while (end < text.size()) {
      const CodePoint next = decode_at(text, end);
      if (!is_hidden_control(next.value)) break;
      end += next.size;
    }
    if (++found <= most_hidden) {
      resume.warnings.push_back(
          {"hidden_text",
           "The text has invisible or direction-changing characters here; remove them, since some readers "
           "show other words than you see.",
           {at, end}});
    }
    at = end;
  }
}

// What came in as bytes of no character stands as U+FFFD (text/utf8.hpp).
void add_unreadable(Resume& resume) {
  constexpr std::string_view replacement = "\uFFFD";
  const std::size_t first = resume.text.find(replacement);
  if (first == std::string_view::npos) return;
  resume.warnings.push_back({"unreadable_characters",
                             "From here on some characters could not be read and show as \uFFFD; save the "
                             "file as UTF-8, or paste the text.",
                             {first, first + replacement.size()}});
}

void add_script(Resume& resume) {
  constexpr std::size_t few = 20;
  const auto beyond_ascii =
      std::count_if(resume.text.begin(), resume.text.end(), [](char c) { return (c & 0x80) != 0; });
  if (static_cast<std::size_t>(beyond_ascii) <= 2 * few) return;  // a letter of them has two bytes or more
  std::size_t latin = 0, other = 0;
  for (std::size_t at = 0; at < resume.text.size();) {
    const CodePoint point = decode_at(resume.text, at);
    if (is_letter(point.value))
      ++(point.value < 0x250 || (point.value >= 0x300 && point.value < 0x370) ||
                 (point.value >= 0x1E00 && point.value < 0x1F00)
             ? latin
             : other);
    at += point.size;
  }
  if (other > latin && other > few) {
    resume.warnings.push_back({"unsupported_script",
                               "Most letters are not in Latin script, which is not supported: the text is "
                               "kept as it is, but little of "
                               "it is understood.",
                               {0, resume.text.size()}});
  }
}

// How many of `phrases` stand in `text`, in one walk: each place is asked only for those that begin with its
// two letters.
std::size_t count_standing(std::span<const std::string_view> phrases, std::string_view text) {
  constexpr std::size_t none = std::string_view::npos;
  const auto place_of = [](std::string_view at) {
    return (static_cast<unsigned char>(at[0]) * 7U + static_cast<unsigned char>(at[1])) % 256U;
  };
  std::array<std::size_t, 256> first{};
  first.fill(none);
  std::vector<std::size_t> next(phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) next[i] = std::exchange(first[place_of(phrases[i])], i);
  std::vector<bool> found(phrases.size());
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    for (std::size_t i = first[place_of(rest)]; i != none; i = next[i])
      found[i] = found[i] || rest.starts_with(phrases[i]);
  }
  return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
}

void add_posting(Resume& resume) {
  constexpr std::string_view cues[] = {"we are looking for",
                                       "we're looking for",
                                       "we are seeking",
                                       "we're hiring",
                                       "we are hiring",
                                       "you will",
                                       "you'll",
                                       "what you'll do",
                                       "what we offer",
                                       "we offer",
                                       "about the role",
                                       "about the job",
                                       "job description",
                                       "the ideal candidate",
                                       "ideal candidate",
                                       "your profile",
                                       "your responsibilities",
                                       "responsibilities:",
                                       "requirements:",
                                       "requirements\n",
                                       "qualifications:",
                                       "minimum qualifications",
                                       "preferred qualifications",
                                       "nice to have",
                                       "apply now",
                                       "to apply",
                                       "equal opportunity",
                                       "salary range",
                                       "benefits",
                                       "join our team",
                                       "join us",
                                       "about us",
                                       "who you are",
                                       "must have",
                                       "years of experience required",
                                       "the successful candidate",
                                       "this role",
                                       "this position",
                                       "reports to",
                                       "wir suchen",
                                       "ihre aufgaben",
                                       "nous recherchons",
                                       "buscamos",
                                       "we ofrecemos",
                                       "candidates"};
  const std::string key = fold(resume.text.substr(0, 40000));
  const int hits = static_cast<int>(count_standing(cues, key));
  std::size_t dated = 0;
  for (const Section& section : resume.sections) {
    dated += static_cast<std::size_t>(std::count_if(section.entries.begin(), section.entries.end(),
                                                    [](const Entry& e) { return e.dates.has_value(); }));
  }
  const bool contact = resume.contact.email.found() || resume.contact.phone.found();
  const int against = (contact ? 2 : 0) + (dated >= 2 ? 3 : dated > 0 ? 1 : 0);
  if (hits < 3 || hits <= against + 1) return;
  resume.warnings.push_back(
      {"looks_like_posting",
       "This reads like a job posting rather than a résumé; the two texts may have been swapped.",
       {0, resume.text.size()}});
}

}  // namespace

void add_text_warnings(Resume& resume) {
  add_hidden_text(resume);
  add_unreadable(resume);
  add_script(resume);
  add_posting(resume);
  if (!resume.contact.email.found() && !resume.contact.phone.found()) {
    resume.warnings.push_back(
        {"no_contact", "No e-mail address and no telephone number was found.", resume.contact.span});
  }
}

bool looks_binary(std::string_view text) {
  std::size_t controls = 0, all = 0;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (u == 0) return true;
    if (u < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') ++controls;
    ++all;
  }
  std::size_t replaced = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos;
       at = text.find("\xEF\xBF\xBD", at + 3))
    ++replaced;
  return controls * 10 > all || replaced * 9 > all;
}

}  // namespace savile

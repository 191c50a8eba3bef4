#include "requirement/company.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"
#include "requirement/job_title.hpp"
#include "requirement/token_field.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_name = 8;  // tokens

const WordKinds& kinds() {
  static const WordKinds read(embedded_list("company_words"));
  return read;
}

bool is_no_name(std::string_view key) { return kinds().has("no_name", key); }
bool is_place_word(std::string_view key) { return kinds().has("place", key); }

// The comma in "Crane, Ostrow & Bell": an ampersand follows within the same run of capitals.
bool joins_partners(const TokenizedText& text, std::size_t comma, std::size_t first, std::size_t stop) {
  if (text.key(comma) != "," || comma == first) return false;
  for (std::size_t i = comma + 1; i < stop && text[i].gap != Gap::line; ++i) {
    if (text.key(i) == "&") return i + 1 < stop && starts_upper(text, i + 1);
    if (text.key(i) != "," && !starts_upper(text, i)) return false;
  }
  return false;
}

// The end of the capitalised words that begin at `first`; small links between them ("of", "and", "&", "the")
// are kept.
std::size_t name_end(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t end = first;
  const std::size_t stop = std::min(last, first + longest_name);
  for (std::size_t i = first; i < stop; ++i) {
    if (i > first && text[i].gap == Gap::line) break;
    const bool number_in_name = text[i].kind == TokenKind::number && i > first;
    if (text[i].kind == TokenKind::word && starts_upper(text, i))
      end = i + 1;
    else if (number_in_name)
      end = i + 1;
    else if (is_one_of(text.key(i), {"of", "and", "&", "for", "the", "+"}) && i > first && i + 1 < stop &&
             starts_upper(text, i + 1))
      continue;
    else if (is_one_of(text.key(i), {".", "'", "-", "’"}) && i > first && text[i].gap == Gap::none &&
             i + 1 < stop && text[i + 1].gap == Gap::none)
      continue;
    else if (joins_partners(text, i, first, stop))
      continue;
    else
      break;
  }
  // "Elm Clinic Ltd." keeps no stop; "St." inside a name was kept above only where glued.
  return end;
}

Field name_at(const TokenizedText& text, std::size_t first, std::size_t last, int confidence) {
  if (first >= last || text[first].kind == TokenKind::sign || !starts_upper(text, first)) return {};
  if (is_no_name(text.key(first)) &&
      !(text.key(first) == "the" && first + 1 < last && starts_upper(text, first + 1)))
    return {};
  if (text.key(first) == "the" && is_no_name(text.key(first + 1))) return {};  // "The Organization"
  const std::size_t end = name_end(text, first, last);
  const bool common =
      text.key(first) == "the" && end == first + 2 && kinds().has("after_the", text.key(first + 1));
  return common ? Field{} : field_of_tokens(text, first, end, confidence);
}

// The line of the title: what stands after "at", or in another part of it than the title and the place.
Field from_title_line(const TokenizedText& text, const Field& title) {
  if (!title.found()) return {};
  const std::size_t after = text.first_at(title.span.end);
  for (std::size_t i = after; i < text.size() && i < after + 8 && text[i].gap != Gap::line; ++i) {
    if (is_one_of(text.key(i), {"at", "@", "with", "for"})) {
      const Field found = name_at(text, i + 1, text.size(), 85);
      if (found.found()) return found;
    }
    if (is_one_of(text.key(i), {".", "to", "who"})) break;
  }
  return {};
}

// The token behind "(Level 2)", where a bracket stands at `at`.
std::size_t behind_bracket(const TokenizedText& text, std::size_t at) {
  if (at >= text.size() || text.key(at) != "(") return at;
  std::size_t i = at;
  while (i < text.size() && i < at + 8 && text.key(i) != ")") ++i;
  return i < text.size() && text.key(i) == ")" ? i + 1 : at;
}

// Whether a name of two words or more comes again in the text, or is one of partners ("Brindle & Shaw").
bool stands_again(const TokenizedText& text, const Field& name) {
  const std::size_t first = text.first_at(name.span.begin), last = text.first_at(name.span.end);
  if (last - first < 2) return false;
  for (std::size_t i = first; i < last; ++i) {
    if (text.key(i) == "&") return true;
  }
  for (std::size_t at = last; at + (last - first) <= text.size(); ++at) {
    std::size_t k = 0;
    while (first + k < last && text.key(at + k) == text.key(first + k)) ++k;
    if (first + k == last) return true;
  }
  return false;
}

// "Staff Nurse | Elm Clinic | Leeds", "Elm Clinic - Staff Nurse": the neighbour part, title line only.
Field from_title_parts(const TokenizedText& text, const Field& title) {
  if (!title.found() || title.confidence < 85) return {};
  const std::size_t first = text.first_at(title.span.begin), after = text.first_at(title.span.end);
  const auto separates = [&](std::size_t i) {
    const bool ornament = text[i].kind == TokenKind::sign && text.key(i).size() >= 3;  // "🏡"
    return (ornament || is_one_of(text.key(i), {"|", "-", "–", "—", "·", "•"})) && text[i].gap != Gap::line;
  };
  const std::size_t parted = behind_bracket(text, after);
  if (parted + 1 < text.size() && !is_place_word(text.key(parted + 1))) {
    const bool comma = text.key(parted) == "," && text[parted].gap != Gap::line;
    const Field found = comma || separates(parted) ? name_at(text, parted + 1, text.size(), 60) : Field{};
    const bool no_title =
        found.found() && title_end(text, parted + 1, text.first_at(found.span.end)) == parted + 1;
    // After a comma stands a place or a subject as often: only a name that comes again, or of partners.
    if (no_title && (!comma || stands_again(text, found))) return found;
  }
  if (first >= 2 && separates(first - 1)) {
    std::size_t begin = first - 1;
    while (begin > 0 && text[begin].gap != Gap::line && !separates(begin - 1)) --begin;
    return name_at(text, begin, first - 1, 60);
  }
  return {};
}

// The short line right under the title: "Elm Clinic, Leeds", "at Elm Clinic".
Field from_next_line(const TokenizedText& text, const PostingOutline& outline, const Field& title) {
  if (!title.found() || title.confidence < 85) return {};
  // In bold letters it looks like a heading.
  for (const Span heading : outline.headings) {
    if (heading.begin <= title.span.end || heading.begin > title.span.end + 60) continue;
    const std::size_t first = text.first_at(heading.begin), last = text.first_at(heading.end);
    const Field found = name_at(text, first, last, 65);
    const std::size_t after = found.found() ? text.first_at(found.span.end) : first;
    const bool place_follows =
        after > first + 1 && after < last && is_one_of(text.key(after), {",", "(", "|"});
    if (place_follows && !posting_heading_cues().find(text, first, last)) return found;
    break;
  }
  for (const PostingBlock& block : outline.blocks) {
    if (block.span.begin <= title.span.end) continue;
    std::size_t first = text.first_at(block.span.begin);
    const std::size_t last = text.first_at(block.span.end);
    if (block.bullet || block.span.begin > title.span.end + 120 || last - first > 20) return {};
    if (text.text()[block.span.end - 1] == '.' || text.text()[block.span.end - 1] == ':') return {};
    while (first < last && (text[first].kind == TokenKind::sign || text.key(first) == "at")) ++first;
    const Field found = name_at(text, first, last, 70);
    const std::size_t after = found.found() ? text.first_at(found.span.end) : first;
    // A name alone, or a name and a place; prose goes on otherwise.
    const bool ends =
        after == last || is_one_of(text.key(after), {",", ".", "|", "-", "–", "—", "(", "·", "•", "*"});
    return found.found() && ends && !is_place_word(text.key(first)) ? found : Field{};
  }
  return {};
}

// "About Elm Clinic", "Working at Elm Clinic", "Why Elm Clinic?"
Field from_headings(const TokenizedText& text, const PostingOutline& outline) {
  for (const Span heading : outline.headings) {
    std::size_t first = text.first_at(heading.begin);
    const std::size_t last = text.first_at(heading.end);
    while (first < last && text[first].kind == TokenKind::sign) ++first;
    if (first + 1 >= last) continue;
    std::size_t at = 0;
    if (is_one_of(text.key(first), {"about", "why", "join"})) at = first + 1;
    if (is_one_of(text.key(first), {"working", "life", "careers"}) &&
        is_one_of(text.key(first + 1), {"at", "for", "with"}))
      at = first + 2;
    if (at == 0 || at >= last) continue;
    if (posting_heading_cues().at(text, first, last) &&
        posting_heading_cues().at(text, first, last)->last >= at + 1)
      continue;
    const Field found = name_at(text, at, last, 85);
    if (found.found()) return found;
  }
  return {};
}

bool begins_sentence(const TokenizedText& text, std::size_t i) {
  return i == 0 || text[i].gap == Gap::line || is_one_of(text.key(i - 1), {".", "!", "?", ":"});
}

// "Elm Clinic is looking for", "At Elm Clinic, we", "join Elm Clinic".
Field from_sentences(const TokenizedText& text) {
  Field joined, described, does;  // does: "Sunny Ridge Dental sees …"
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const std::string_view key = text.key(i);
    if (key == "at" && begins_sentence(text, i)) {
      const Field found = name_at(text, i + 1, text.size(), 85);
      const std::size_t after = found.found() ? text.first_at(found.span.end) : text.size();
      if (after + 1 < text.size() && text.key(after) == ",") return found;
    }
    if (key == "join" && !joined.found()) {
      std::size_t at = i + 1;
      if (is_one_of(text.key(at), {"us", "our"})) continue;
      if (text.key(at) == "the" && at + 1 < text.size()) ++at;
      joined = name_at(text, at, text.size(), 70);
    }
    if (key == "team" && text.key(i + 1) == "at" && !joined.found())
      joined = name_at(text, i + 2, text.size(), 75);
    if (!begins_sentence(text, i) || !starts_upper(text, i)) continue;
    const Field subject = name_at(text, i, text.size(), 80);
    if (!subject.found()) continue;
    std::size_t after = text.first_at(subject.span.end);
    // "Elm Clinic (Leeds), a family practice, is …"
    const std::size_t reach = std::min(text.size(), after + 14);
    if (after < reach && is_one_of(text.key(after), {",", "(", "in", "of"})) {
      while (after < reach && text[after].gap != Gap::line &&
             !is_one_of(text.key(after), {"is", "has", "seeks", "needs", "."}))
        ++after;
    }
    if (after + 1 >= text.size()) continue;
    const std::string_view verb = text.key(after), next = text.key(after + 1);
    if ((is_one_of(verb, {"is", "are"}) && is_one_of(next, {"looking", "seeking", "hiring", "recruiting",
                                                            "searching", "expanding", "growing"})) ||
        is_one_of(verb, {"seeks", "needs", "hires"}))
      return subject;
    // "Elm Clinic is a practice", "Copperfield Homes is building …".
    const bool is_doing =
        text.first_at(subject.span.end) - i >= 2 && next.size() > 5 && next.ends_with("ing");
    if (!described.found() && verb == "is" && (is_doing || is_one_of(next, {"a", "an", "the", "one"})))
      described = subject;
    const bool after_stop = i > 0 && is_one_of(text.key(i - 1), {".", "!", "?"});
    if (!does.found() && after_stop && text.first_at(subject.span.end) == after && after - i >= 2 &&
        text[after].kind == TokenKind::word && !starts_upper(text, after) && verb.size() > 3 &&
        verb.back() == 's' && !is_one_of(verb, {"was", "this", "does", "plus", "years"}))
      does = subject;
    if (!described.found() &&
        is_one_of(verb, {"builds", "provides", "offers", "makes", "operates", "delivers", "serves", "helps"}))
      described = subject;
  }
  if (described.found()) return described;
  return joined.found() ? joined : does;
}

}  // namespace

Field find_company(const TokenizedText& text, const PostingOutline& outline, const Field& title) {
  for (const PostingLabel& label : outline.labels) {
    if (label.kind != "employer") continue;
    std::size_t first = text.first_at(label.value.begin);
    const std::size_t last = text.first_at(label.value.end);
    while (first < last && text[first].kind == TokenKind::sign) ++first;
    std::size_t end = first;
    while (end < last && !is_one_of(text.key(end), {"(", "|", ";"}) &&
           (end == first || text[end].gap != Gap::line))
      ++end;
    if (end > first && end - first <= 12) return field_of_tokens(text, first, end, 95);
  }
  for (const Field& found :
       {from_title_line(text, title), from_headings(text, outline), from_next_line(text, outline, title),
        from_sentences(text), from_title_parts(text, title)}) {
    if (!found.found()) continue;
    // The job itself is no company: "Registered Nurse is a …".
    const std::size_t first = text.first_at(found.span.begin), last = text.first_at(found.span.end);
    if (title_end(text, first, last) != last || last - first > 4) return found;
  }
  return {};
}

}  // namespace savile

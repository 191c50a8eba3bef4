#include "prompt/contact_mask.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "document/contact_scan.hpp"
#include "text/character.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::string_view mark_begin = "[[", mark_end = "]]";
constexpr std::size_t longest_mark = 24;

bool letter_at(std::string_view text, std::size_t place) {
  return place < text.size() && is_letter(decode_at(text, place).value);
}

bool letter_before(std::string_view text, std::size_t place) {
  if (place == 0) return false;
  std::size_t begin = place - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return letter_at(text, begin);
}

std::vector<Span> found_in(std::string_view text) {
  const Span all{0, text.size()};
  std::vector<Span> spans = find_emails(text, all);
  for (const Span link : find_links(text, all)) spans.push_back(link);
  for (const Span phone : find_phones(text, all)) spans.push_back(phone);
  sort_stably(spans, [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  return spans;
}

// Of a link of the contact block: the address without its scheme, the host, and the last part of the path,
// which is often the person's name there.
std::vector<std::string_view> parts_of(std::string_view link) {
  constexpr std::size_t shortest_name = 4;
  std::vector<std::string_view> parts;
  if (const std::size_t scheme = link.find("://"); scheme != std::string_view::npos)
    link.remove_prefix(scheme + 3);
  while (!link.empty() && link.back() == '/') link.remove_suffix(1);
  parts.push_back(link);
  const std::size_t slash = link.find('/');
  parts.push_back(link.substr(0, slash));
  if (slash == std::string_view::npos) return parts;
  const std::string_view name = link.substr(link.rfind('/') + 1);
  if (name.size() >= shortest_name) parts.push_back(name);
  return parts;
}

}  // namespace

ContactMask::ContactMask(const Resume& resume) {
  const Contact& contact = resume.contact;
  for (const Span span : found_in(resume.text)) add(slice(resume.text, span), "CONTACT");
  for (const Field* field : {&contact.email, &contact.phone}) {
    if (field->found()) add_word(slice(resume.text, field->span), "CONTACT");
  }
  for (const Field& link : contact.links) {
    add_word(slice(resume.text, link.span), "CONTACT");
    for (const std::string_view part : parts_of(slice(resume.text, link.span))) add_word(part, "CONTACT");
  }
  if (contact.location.found()) {
    add_word(slice(resume.text, contact.location.span), "PLACE");
    add_word(contact.location.value, "PLACE");
  }
  if (contact.name.found()) {
    add_word(slice(resume.text, contact.name.span), "NAME");
    add_word(contact.name.value, "NAME");
    const TokenizedText parts(contact.name.value);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string_view part = parts.source(i);
      if (parts[i].kind == TokenKind::word && part.size() > 2 && is_upper(decode_at(part, 0).value))
        add_word(part, "NAME");
    }
  }
  sort_stably(words_, [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

void ContactMask::add(std::string_view value, std::string_view kind) {
  if (value.size() < 2 || mark_of_.find(value) != mark_of_.end()) return;
  std::string mark(mark_begin);
  mark.append(kind).append(std::to_string(mark_of_.size() + 1)).append(mark_end);
  value_of_.emplace(mark, value);
  mark_of_.emplace(value, std::move(mark));
}

void ContactMask::add_word(std::string_view value, std::string_view kind) {
  value = trim(value);
  add(value, kind);
  if (value.size() >= 2 && std::find(words_.begin(), words_.end(), value) == words_.end())
    words_.emplace_back(value);
}

std::string ContactMask::hide(std::string_view text) const {
  const std::vector<Span> found = found_in(text);
  auto next = found.begin();
  const auto secret_at = [&](std::size_t place) -> std::string_view {
    while (next != found.end() && next->begin < place) ++next;
    for (; next != found.end() && next->begin == place; ++next) {
      if (mark_of_.find(slice(text, *next)) != mark_of_.end()) return slice(text, *next);
    }
    for (const std::string& word : words_) {
      if (text.compare(place, word.size(), word) == 0 && !letter_before(text, place) &&
          !letter_at(text, place + word.size())) {
        return word;
      }
    }
    return {};
  };
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size();) {
    const std::string_view secret = secret_at(place);
    if (secret.empty()) {
      out += text[place++];
    } else {
      out += mark_of_.find(secret)->second;
      place += secret.size();
    }
  }
  return out;
}

std::string ContactMask::restore(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  std::size_t place = 0;
  while (place < text.size()) {
    const std::size_t begin = text.find(mark_begin, place);
    if (begin == std::string_view::npos) break;
    out += text.substr(place, begin - place);
    const std::string_view near = text.substr(begin, longest_mark);
    const std::size_t after = begin + std::min(near.find(mark_end), near.size()) + mark_end.size();
    const auto known = value_of_.find(text.substr(begin, after - begin));
    if (known == value_of_.end()) {  // no mark of ours: one may begin within it
      out += text[begin];
      place = begin + 1;
    } else {
      out += known->second;
      place = after;
    }
  }
  out += text.substr(std::min(place, text.size()));
  return out;
}

}  // namespace savile

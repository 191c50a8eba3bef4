#include "document/contact_scan.hpp"

#include <algorithm>
#include <iterator>

#include "document/date.hpp"
#include "document/markup.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool is_alnum(char c) {
  const auto u = static_cast<unsigned char>(c);
  return is_ascii_letter(u) || is_ascii_digit(u);
}

// Parts of an address before the "@"; letters beyond ASCII may stand there too.
bool is_local(char c) {
  return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}
bool is_host(char c) {
  return is_alnum(c) || c == '.' || c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool is_path_end(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '|' || c == ',' || c == ';' || c == ')' ||
         c == '(' || c == '>' || c == '<' || c == ']' || c == '[' || c == '"' || c == '*' || c == '`' ||
         c == '}';
}

bool has_known_ending(std::string_view host) {
  constexpr std::string_view endings[] = {
      "com",  "org",  "net",    "io",    "dev",         "me",      "co",        "ai",     "app", "edu", "gov",
      "info", "tech", "design", "page",  "site",        "online",  "blog",      "xyz",    "uk",  "de",  "fr",
      "es",   "it",   "nl",     "be",    "ch",          "at",      "se",        "dk",     "no",  "fi",  "pl",
      "pt",   "eu",   "ca",     "us",    "au",          "nz",      "in",        "ie",     "br",  "mx",  "ar",
      "cl",   "jp",   "studio", "works", "photography", "art",     "cloud",     "sh",     "gg",  "tv",  "cv",
      "pro",  "name", "link",   "ink",   "space",       "website", "portfolio", "example"};
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string ending = fold(host.substr(dot + 1));
  return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

std::size_t trim_url_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin &&
         (text[end - 1] == '.' || text[end - 1] == ':' || text[end - 1] == '\'' || text[end - 1] == '_'))
    --end;
  return end;
}

}  // namespace

std::vector<Span> find_emails(std::string_view text, Span within) {
  std::vector<Span> found;
  std::size_t floor = within.begin;
  for (std::size_t at = within.begin; at < within.end; ++at) {
    if (text[at] != '@') continue;
    std::size_t begin = at;
    while (begin > floor && is_local(text[begin - 1])) --begin;
    while (begin < at && (!is_alnum(text[begin]) && (static_cast<unsigned char>(text[begin]) & 0x80) == 0))
      ++begin;
    std::size_t end = at + 1;
    while (end < within.end && is_host(text[end])) ++end;
    while (end > at + 1 && !is_alnum(text[end - 1])) --end;
    floor = end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    const std::size_t dot = host.rfind('.');
    if (begin == at || dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) continue;
    // A bullet or an icon glued to the address is no part of it.
    while (begin < at && (static_cast<unsigned char>(text[begin]) & 0x80) != 0) {
      const CodePoint point = decode_at(text, begin);
      if (is_letter(point.value)) break;
      begin += point.size;
    }
    if (begin < at) found.push_back({begin, end});
    at = end > at ? end - 1 : at;
  }
  return found;
}

std::vector<Span> find_phones(std::string_view text, Span within) {
  std::vector<Span> found;
  const std::vector<DateRange> dates = find_date_ranges(text, within);
  std::size_t next_date = 0;
  for (std::size_t at = within.begin; at < within.end;) {
    const char c = text[at];
    const bool starts = is_ascii_digit(static_cast<unsigned char>(c)) || c == '+' || c == '(';
    const bool inside_word =
        at > within.begin && (is_alnum(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '_' ||
                              text[at - 1] == '=' || text[at - 1] == '-' || text[at - 1] == '$');
    if (!starts || inside_word) {
      ++at;
      continue;
    }
    std::size_t end = at, last_digit = at, digits = 0, groups = 0, gap = 0;
    bool in_digits = false;
    for (; end < within.end && gap < 4; ++end) {
      const char d = text[end];
      if (is_ascii_digit(static_cast<unsigned char>(d))) {
        ++digits;
        if (!in_digits) ++groups;
        in_digits = true;
        last_digit = end;
        gap = 0;
        continue;
      }
      in_digits = false;
      const bool joint = d == ' ' || d == '-' || d == '.' || d == '(' || d == ')' || d == '/' ||
                         (d == '+' && end == at) || d == '\xC2' || d == '\xA0' ||
                         text.substr(end, 3) == "‑" || text.substr(end, 3) == "–" || d == '\x80' ||
                         d == '\x91' || d == '\x93';
      if (!joint) break;
      ++gap;
      if (d == '\xE2') gap = gap > 0 ? gap - 1 : 0;
    }
    const Span span{at, last_digit + 1};
    const std::size_t resume = std::max(span.end, at + 1);
    const bool plus = c == '+';
    while (next_date < dates.size() && dates[next_date].span.end <= span.begin) ++next_date;
    const bool dated = !plus && next_date < dates.size() && dates[next_date].span.overlaps(span);
    const std::size_t covered = dated ? dates[next_date].span.size() : 0;
    const bool date = dated && (covered >= span.size() || (digits <= 8 && covered * 2 > span.size()));
    const bool glued =
        span.end < within.end && (is_ascii_letter(static_cast<unsigned char>(text[span.end])) ||
                                  text[span.end] == '@' || text[span.end] == '%');
    // "7000-123", "01310-100", "45402-1234" are postal codes.
    const std::string_view source = slice(text, span);
    const std::size_t dash = source.find('-');
    const bool postal = !plus && groups == 2 && dash != std::string_view::npos && span.end + 1 < within.end &&
                        text[span.end] == ' ' && is_upper(decode_at(text, span.end + 1).value) &&
                        ((dash == 4 && source.size() == 8) || (dash == 5 && source.size() == 9));
    const bool shaped = plus || groups >= 2 || digits >= 9;
    if (digits >= 7 && digits <= 15 && shaped && !date && !glued && !postal) {
      Span phone = span;
      if (c == '(' && text.substr(at, phone.size()).find(')') == std::string_view::npos) ++phone.begin;
      const bool closes = text.substr(at, phone.size()).find(')') != std::string_view::npos;
      if (plus && closes && at > within.begin && text[at - 1] == '(') --phone.begin;  // "(+47) 955 50 143"
      found.push_back(phone);
    }
    at = resume;
  }
  return found;
}

std::vector<Span> find_links(std::string_view text, Span within) {
  std::vector<Span> found;
  for (std::size_t at = within.begin; at < within.end;) {
    if (text[at] == '[' || text[at] == '<') {
      const MarkdownLink link = markdown_link_at(text, at, within.end);
      if (!link.span.empty()) {
        const std::string_view target = slice(text, link.target);
        if (target.find('@') == std::string_view::npos && target.substr(0, 4) != "tel:" && target.size() > 3)
          found.push_back(link.target);
        at = link.span.end;
        continue;
      }
    }
    const bool starts =
        is_alnum(text[at]) &&
        (at == within.begin || (!is_alnum(text[at - 1]) && text[at - 1] != '@' && text[at - 1] != '.' &&
                                text[at - 1] != '-' && text[at - 1] != '_'));
    if (!starts) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < within.end && !is_path_end(text[end]) && (static_cast<unsigned char>(text[end]) & 0x80) == 0)
      ++end;
    const std::string_view token = text.substr(at, end - at);
    const bool scheme = token.substr(0, 7) == "http://" || token.substr(0, 8) == "https://";
    const std::size_t host_begin = scheme ? token.find("//") + 2 : 0;
    const std::size_t slash = token.find('/', host_begin);
    const std::string_view host = token.substr(
        host_begin, slash == std::string_view::npos ? std::string_view::npos : slash - host_begin);
    const std::size_t trimmed = trim_url_end(text, at, end);
    const std::string_view bare =
        host.substr(0, std::min(host.size(), trimmed - at - std::min(host_begin, trimmed - at)));
    const bool upper_only = std::all_of(
        bare.begin(), bare.end(), [](char c) { return !is_ascii_lower(static_cast<unsigned char>(c)); });
    const bool plain = bare.find('@') == std::string_view::npos && token.find('@') > token.size() - 1 &&
                       !upper_only && has_known_ending(bare) && bare.size() > 4 && (bare.find("Node.") != 0);
    if (scheme || plain) found.push_back({at, trimmed});
    at = std::max(end, at + 1);
  }
  return found;
}

}  // namespace savile

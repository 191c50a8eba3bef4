#include "lexicon/address.hpp"

#include <algorithm>
#include <string_view>

namespace savile {
namespace {

// Top-level names that make "word.name" an address by themselves; others need "/", "@" or "www".
constexpr std::string_view sure_domains[] = {"com", "org", "edu", "gov", "uk", "de"};
constexpr std::string_view likely_domains[] = {"net", "io", "dev",  "app",  "ai",   "co",
                                               "me",  "ca", "au",   "eu",   "fr",   "nl",
                                               "in",  "us", "tech", "info", "page", "site"};

template <std::size_t n>
bool is_one_of(const std::string_view (&list)[n], std::string_view key) {
  return std::find(std::begin(list), std::end(list), key) != std::end(list);
}

bool is_address(const TokenizedText& text, TokenRange run) {
  bool at_sign = false;
  bool likely = false;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const std::string_view key = text.key(i);
    const bool more = i + 2 < run.last;
    if (key == "@" && i > run.first) at_sign = true;
    if (key == ":" && more && text.key(i + 1) == "/" && text.key(i + 2) == "/") return true;
    if (key != "." || i == run.first || i + 1 >= run.last) continue;
    if (i == run.first + 1 && text.key(run.first) == "www") return true;
    if (at_sign) return true;
    const std::string_view domain = text.key(i + 1);
    if (is_one_of(sure_domains, domain)) return true;
    likely = likely || (more && is_one_of(likely_domains, domain) && text.key(i + 2) == "/");
  }
  return likely;
}

std::size_t run_end(const TokenizedText& text, std::size_t token) {
  do ++token;
  while (token < text.size() && text[token].gap == Gap::none);
  return token;
}

// What of a run is an address; empty if nothing is.
TokenRange address_of(const TokenizedText& text, TokenRange run) {
  if (run.last - run.first < 3) return {};
  while (run.last > run.first && text[run.last - 1].kind == TokenKind::sign && text.key(run.last - 1) != "/")
    --run.last;
  while (run.first < run.last && text[run.first].kind == TokenKind::sign) ++run.first;
  return run.last - run.first >= 3 && is_address(text, run) ? run : TokenRange{};
}

}  // namespace

std::vector<TokenRange> find_addresses(const TokenizedText& text) {
  std::vector<TokenRange> found;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t last = run_end(text, first);
    const TokenRange address = address_of(text, {first, last});
    if (address.last > 0) found.push_back(address);
    first = last;
  }
  return found;
}

TokenRange AddressRuns::first_within(std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; at = run_.last) {
    if (at < run_.first || at >= run_.last) {
      std::size_t begin = at;
      while (begin > 0 && text_[begin].gap == Gap::none) --begin;
      run_ = {begin, run_end(text_, at)};
      address_ = address_of(text_, run_);
    }
    if (address_.last > first) return address_.first < last ? address_ : TokenRange{};
  }
  return {};
}

}  // namespace savile

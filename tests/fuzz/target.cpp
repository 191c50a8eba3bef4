#include "target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "text/utf8.hpp"

namespace savile::fuzz {
namespace {

std::vector<NamedTarget>& table() {
  static std::vector<NamedTarget> all;
  return all;
}

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

const std::vector<NamedTarget>& targets() { return table(); }

Target target_named(std::string_view name) {
  for (const NamedTarget& named : table()) {
    if (named.name == name) return named.target;
  }
  return nullptr;
}

bool add_target(std::string_view name, Target target) {
  table().push_back({std::string(name), target});
  std::sort(table().begin(), table().end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return true;
}

void law(bool holds, std::string_view name) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(name.size()), name.data());
  std::abort();
}

void law_of_span(std::string_view text, Span span, std::string_view name) {
  law(span.begin <= span.end && span.end <= text.size(), name);
  law(is_border(text, span.begin) && is_border(text, span.end), name);
}

std::vector<std::string> parts_of(std::string_view bytes, std::size_t count) {
  std::vector<std::string> parts;
  while (parts.size() + 1 < count) {
    const std::size_t end = std::min(bytes.find('\xFF'), bytes.size());
    parts.push_back(repair_utf8(bytes.substr(0, end)).text);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  parts.push_back(repair_utf8(bytes).text);
  return parts;
}

std::string file_of_project(std::string_view path) {
  std::ifstream file(SAVILE_PROJECT_DIR "/" + std::string(path), std::ios::binary);
  if (!file.good()) {
    std::fprintf(stderr, "cannot read %.*s\n", static_cast<int>(path.size()), path.data());
    std::abort();
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace savile::fuzz

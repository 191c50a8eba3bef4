// The labelled pairs of tests/fixtures/match with their texts.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace savile::test {

struct MatchPair {
  std::string name, resume, posting;  // texts
  int label = 0;
};

inline std::string read_fixture(const std::string& path) {
  std::ifstream file(std::string(SAVILE_TESTS_DIR) + "/fixtures/" + path, std::ios::binary);
  INFO(path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// One pair a line, as the file is written; this folder of the core knows no JSON.
inline std::vector<MatchPair> match_pairs() {
  std::vector<MatchPair> pairs;
  const std::string list = read_fixture("match/pairs.json");
  const auto value = [](std::string_view line, std::string_view key) {
    const std::size_t at = line.find("\"" + std::string(key) + "\":");
    REQUIRE(at != std::string_view::npos);
    std::string_view rest = line.substr(at + key.size() + 3);
    const bool quoted = rest.front() == '"';
    if (quoted) rest.remove_prefix(1);
    return std::string(rest.substr(0, rest.find_first_of(quoted ? "\"" : ",}")));
  };
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\n', at), list.size());
    const std::string_view line = std::string_view(list).substr(at, end - at);
    at = end + 1;
    if (line.find("\"id\"") == std::string_view::npos) continue;
    pairs.push_back({value(line, "id"), read_fixture("match/" + value(line, "resume") + ".txt"),
                     read_fixture("postings/" + value(line, "posting") + ".txt"),
                     std::stoi(value(line, "label"))});
  }
  return pairs;
}

}  // namespace savile::test

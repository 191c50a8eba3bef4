#include "lexicon/address.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

std::vector<std::string> addresses(std::string_view text) {
  const TokenizedText tokens(text);
  std::vector<std::string> found;
  for (const TokenRange& range : find_addresses(tokens)) {
    found.emplace_back(slice(text, {tokens[range.first].span.begin, tokens[range.last - 1].span.end}));
  }
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("links, hosts and e-mail addresses are addresses, without the signs around them") {
  CHECK(addresses("see (https://example.com/react).") == Found{"https://example.com/react"});
  CHECK(addresses("jane.doe@mail.example, phone") == Found{"jane.doe@mail.example"});
  CHECK(addresses("github.com/jane/python") == Found{"github.com/jane/python"});
  CHECK(addresses("www.sql.example and jane.dev/java") == Found{"www.sql.example", "jane.dev/java"});
}

TEST_CASE("names with dots are none") {
  CHECK(addresses("Node.js, ASP.NET, .NET/C#, Socket.IO, v1.2.3, e.g. this").empty());
  CHECK(addresses("@home, C/C++, CI/CD, 2019-2021, end.Start").empty());
  CHECK(addresses("").empty());
}

TEST_CASE("asked run by run, the addresses are those of the whole text") {
  const std::string parts[] = {"see",
                               " ",
                               "\n",
                               "jane.doe@mail.com",
                               "https://github.com/jane/python",
                               ".",
                               "main",
                               "(",
                               ")",
                               "www.example.org",
                               "v1.2",
                               "-"};
  std::uint64_t state = 7;
  const auto below = [&](std::size_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % n;
  };
  std::size_t found = 0;
  for (int round = 0; round < 400; ++round) {
    std::string source;
    for (std::size_t i = below(14); i > 0; --i) source += parts[below(std::size(parts))];
    const savile::TokenizedText text(source);
    const auto all = savile::find_addresses(text);
    savile::AddressRuns runs(text);
    for (std::size_t first = 0; first < text.size();) {
      const std::size_t last = std::min(text.size(), first + 1 + below(3));
      const auto expected =
          std::find_if(all.begin(), all.end(), [&](const savile::TokenRange& a) { return a.last > first; });
      const bool any = expected != all.end() && expected->first < last;
      const savile::TokenRange address = runs.first_within(first, last);
      found += any ? 1 : 0;
      INFO(source);
      REQUIRE(address.first == (any ? expected->first : 0));
      REQUIRE(address.last == (any ? expected->last : 0));
      first = last + below(2);
    }
  }
  CHECK(found > 100);
}

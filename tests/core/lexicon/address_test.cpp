#include "lexicon/address.hpp"

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

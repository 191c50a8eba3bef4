#include "edit/number_form.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::string restyled(const std::string& text, const DocumentStyle& style) {
  std::string out = text;
  const auto numbers = written_numbers(text);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    const std::string styled = in_style(text, *number, style);
    if (!styled.empty()) out.replace(number->span.begin, number->span.size(), styled);
  }
  return out;
}

}  // namespace

TEST_CASE("groups come and go with every digit kept") {
  DocumentStyle style;
  style.groups = GroupStyle::grouped;
  CHECK(restyled("sold 1234567 coats, $12000 and 1,000 hats", style) ==
        "sold 1,234,567 coats, $12,000 and 1,000 hats");
  style.groups = GroupStyle::plain;
  CHECK(restyled("sold 1,234,567 coats", style) == "sold 1234567 coats");
}

TEST_CASE("percent and million in words and signs") {
  DocumentStyle style;
  style.percent = PercentStyle::sign;
  style.millions = MillionStyle::word;
  CHECK(restyled("by 12.5 percent and 5 per cent of $2.5M", style) == "by 12.5% and 5% of $2.5 million");
}

TEST_CASE("what is no count is not read") {
  for (const std::string text :
       {"in 2019", "version 1.2.3", "ISO 27001 audits", "#12345", "order 48213", "10.0.0.1",
        "Windows 2000 servers", "12,34 coats", "0123456 coats", "COVID19", "A1200 coats"}) {
    CHECK(written_numbers(text).empty());
  }
}

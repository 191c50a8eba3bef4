#include "requirement/html_mask.hpp"

#include <string>

#include "catch.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

TEST_CASE("the source of a page is told from a text with signs") {
  CHECK(is_html("<p>Nurse</p><ul><li>RN</li></ul>"));
  CHECK(is_html("<div class=\"a\">Cook<br/>wanted</div>"));
  CHECK_FALSE(is_html("Salary < 50k and > 40k, <3 this team"));
  CHECK_FALSE(is_html("You know std::vector<int> and Map<String, User>"));
  CHECK_FALSE(is_html("Send <your name> to <us>"));
  CHECK_FALSE(is_html("<b>Nurse</b>"));
  CHECK_FALSE(is_html(""));
}

TEST_CASE("what replaces tags and entities keeps every offset") {
  for (const std::string text :
       {"<h2>Cook &amp; Baker</h2><p>caf\xC3\xA9</p>", "<p>unclosed <b>bold", "<", "&", "&amp", "<p",
        "<!-- x", "<script>if (a < b) hire()</script><p>Nurse</p>",
        "a\xC3\xA9<img alt=\"\xC3\xA9t\xC3\xA9\">b</p>"}) {
    const std::string masked = without_tags(text);
    INFO(text);
    REQUIRE(masked.size() == text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (static_cast<unsigned char>(text[i]) >= 0x80) CHECK(masked[i] == text[i]);
    }
  }
}

TEST_CASE("blocks are lines, items have a dash, scripts and comments are gone") {
  CHECK(without_tags("<li>RN</li>") == "\n-  RN\n    ");
  CHECK(without_tags("R&amp;D") == "R&    D");
  const std::string text = without_tags("<style>p{}</style><p>Cook<!-- Chef --></p>");
  CHECK(text.find("p{}") == std::string::npos);
  CHECK(text.find("Chef") == std::string::npos);
  CHECK(text.find("Cook") != std::string::npos);
}

TEST_CASE("a posting pasted as HTML is read like its text, with a warning and the offsets of the source") {
  const std::string source =
      "<h2>Staff Nurse</h2><h3>Requirements</h3><ul><li>Nursing degree</li><li>Experience with <b>triage</b>"
      "</li></ul><h3>Benefits</h3><ul><li>Pension</li></ul>";
  const auto read = extract_requirements(source, Lexicon::standard());
  REQUIRE(read.ok());
  REQUIRE(read.value().requirements.size() == 2);
  CHECK(read.value().job_title.value == "Staff Nurse");
  CHECK(read.value().requirements[0].text == "Nursing degree");
  CHECK(slice(source, read.value().requirements[0].span) == "Nursing degree");
  CHECK(read.value().requirements[1].text == "Experience with triage");
  CHECK(read.value().warnings.back().code == "html");
}

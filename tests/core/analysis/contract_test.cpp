// The contract, held by every analyzer on every résumé of the fixtures, against a posting of the trade and
// against one of another.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "analysis_desk.hpp"
#include "text/utf8.hpp"

using namespace savile;
using namespace savile::test;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return repair_utf8(std::string{std::istreambuf_iterator<char>(file), {}}).text;
}

std::vector<std::filesystem::path> texts_in(const std::string& folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(SAVILE_TESTS_DIR "/fixtures/" + folder)) {
    if (entry.path().extension() == ".txt") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_sentence_like(const std::string& text) {
  return !text.empty() && text.find("  ") == std::string::npos && text.find(" .") == std::string::npos &&
         text.find("“”") == std::string::npos && text.find("Under :") == std::string::npos &&
         text.back() != ' ' && is_valid_utf8(text);
}

void check(const Findings& findings, Span whole, std::string_view text) {
  CHECK(findings.score >= 0);
  CHECK(findings.score <= 100);
  int shares = 0;
  for (const Factor& factor : findings.factors) {
    shares += factor.weight;
    CHECK(factor.score >= 0);
    CHECK(factor.score <= 100);
    CHECK(is_sentence_like(factor.reason));
  }
  CHECK(shares == 100);
  std::size_t at = 0;
  for (const Issue& issue : findings.issues) {
    INFO(issue.type);
    CHECK(issue.span.begin >= at);
    at = issue.span.begin;
    CHECK(whole.contains(issue.span));
    CHECK(is_valid_utf8(slice(text, issue.span)));
    CHECK(issue.severity >= 1);
    CHECK(issue.severity <= 10);
    CHECK(is_sentence_like(issue.description));
    CHECK(is_sentence_like(issue.fix));
  }
  std::set<std::string> said;
  for (const Recommendation& item : findings.recommendations) {
    INFO(item.what + " | " + item.why + " | " + item.how);
    CHECK(item.priority >= 1);
    CHECK(item.priority <= 10);
    CHECK(is_sentence_like(item.what));
    CHECK(is_sentence_like(item.why));
    CHECK(is_sentence_like(item.how));
    CHECK(whole.contains(item.place.empty() ? Span{whole.begin, whole.begin} : item.place));
    CHECK(said.insert(item.what).second);
  }
}

}  // namespace

TEST_CASE("every analyzer keeps the contract on every résumé of the fixtures") {
  const std::vector<std::filesystem::path> postings = texts_in("postings");
  std::size_t next = 0;
  for (const std::string folder : {"resumes", "parse", "match"}) {
    for (const std::filesystem::path& path : texts_in(folder)) {
      INFO(path.filename().string());
      Desk desk(read(path), read(postings[next++ % postings.size()]));
      desk.level = Level::extensive;
      const AnalysisContext context = desk.context();
      for (std::size_t i = 0; i < desk.resume.sections.size(); ++i) {
        const Section& section = desk.resume.sections[i];
        check(analyzer_for(section.type).analyze(i, context), section.span, desk.text);
      }
      for (const Aspect aspect : all_aspects) {
        const DocumentAnalysis analysis = analyzer_for(aspect).analyze(context);
        CHECK(analysis.aspect == aspect);
        check(analysis, {0, desk.text.size()}, desk.text);
      }
    }
  }
  CHECK(next > 80);
}

TEST_CASE("texts of noise break no analyzer") {
  std::uint64_t state = 7;
  const auto draw = [&](std::size_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33) % below;
  };
  const std::string_view pieces[] = {
      "Experience\n", "\n",      "- ", "Managed ", "was ",        "managed ", "2019",
      " – ",          "Present", "| ", "★★★",      "\u200B",      "color ",   "colour ",
      "no ",          "spills ", "5",  " %",       "Education\n", "BSc ",     "Nursing, ",
      "don’t ",       "!",       "\t", "é",        "Skills\n",    "Excel, ",  "expires ",
      "Languages\n",  "Spanish", "1-", ":",        "“",           "<br",      "![",
      "Jan "};
  for (int round = 0; round < 60; ++round) {
    std::string text = "Ann Example\n";
    for (std::size_t i = 0; i < 120; ++i) text += pieces[draw(std::size(pieces))];
    INFO(text);
    const Desk desk(text, "Nurse\n\nRequirements\n- Excel\n- BSc in nursing\n- Spanish\n");
    for (std::size_t i = 0; i < desk.resume.sections.size(); ++i) {
      const Section& section = desk.resume.sections[i];
      const SectionAnalysis analysis = analyzer_for(section.type).analyze(i, desk.context());
      CHECK(analysis.score <= 100);
      for (const Issue& issue : analysis.issues) CHECK(section.span.contains(issue.span));
    }
    for (const Aspect aspect : all_aspects) {
      for (const Issue& issue : desk.analyze(aspect).issues) {
        CHECK(issue.span.begin <= issue.span.end);
        CHECK(issue.span.end <= text.size());
      }
    }
  }
}

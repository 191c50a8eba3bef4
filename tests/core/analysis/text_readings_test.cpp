// What is kept of two texts is what would be read of them anew.
#include "analysis/text_readings.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "analysis/figures.hpp"
#include "analysis_desk.hpp"
#include "text/utf8.hpp"

using namespace savile;
using namespace savile::test;

namespace {

std::vector<std::string> some_texts(const std::string& folder, std::size_t every) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(SAVILE_TESTS_DIR "/fixtures/" + folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < paths.size(); i += every) {
    std::ifstream file(paths[i], std::ios::binary);
    out.push_back(repair_utf8(std::string{std::istreambuf_iterator<char>(file), {}}).text);
  }
  return out;
}

// All that an analysis says, as one text.
std::string told(const Findings& findings) {
  std::string out = std::to_string(findings.score);
  const auto add = [&out](const auto&... parts) { ((out += '\n', out += parts), ...); };
  const auto number = [](auto n) { return std::to_string(n); };
  for (const Factor& f : findings.factors) add(f.name, number(f.score), number(f.weight), f.reason);
  for (const SectionMatch& m : findings.matches) add(number(m.requirement), number(m.span.begin));
  for (const std::uint32_t gap : findings.gaps) add(number(gap));
  for (const Issue& i : findings.issues)
    add(i.type, number(i.severity), number(i.span.begin), number(i.span.end), i.description, i.fix);
  for (const Recommendation& r : findings.recommendations) {
    add(r.what, r.why, r.how, number(r.priority), r.before, r.after, number(r.place.begin));
    for (const std::uint32_t id : r.requirements) add(number(id));
  }
  for (const std::string& strength : findings.strengths) add(strength);
  return out;
}

std::string told(const AnalysisContext& context, bool anew) {
  std::string out;
  const auto fresh = [&] {
    AnalysisContext own = context;
    if (anew) own.posting_readings = nullptr, own.resume_readings = nullptr;
    return own;
  };
  for (std::size_t i = 0; i < context.resume.sections.size(); ++i)
    out += told(analyzer_for(context.resume.sections[i].type).analyze(i, fresh())) + "\n--\n";
  for (const Aspect aspect : all_aspects) out += told(analyzer_for(aspect).analyze(fresh())) + "\n--\n";
  return out;
}

}  // namespace

TEST_CASE("analyses that share what is kept say the same as those that read everything anew") {
  const std::vector<std::string> resumes = some_texts("resumes", 9);
  REQUIRE(!resumes.empty());
  for (const std::string& posting : some_texts("postings", 12)) {
    std::shared_ptr<const PostingReadings> kept;
    std::unique_ptr<Desk> first;  // whose requirements the kept readings are of
    for (const std::string& resume : resumes) {
      auto desk = std::make_unique<Desk>(resume, posting);
      const Requirements& asked = first ? first->requirements : desk->requirements;
      if (!kept) kept = std::make_shared<const PostingReadings>(asked, Lexicon::standard());
      AnalysisContext shared{desk->resume,
                             asked,
                             desk->found,
                             Lexicon::standard(),
                             Level::extensive,
                             {2026, 11},
                             kept,
                             std::make_shared<const ResumeReadings>(desk->resume, Lexicon::standard())};
      CHECK(told(shared, false) == told(shared, true));
      CHECK(told(shared, false) == told(shared, true));  // from what is kept by now
      if (!first) first = std::move(desk);
    }
  }
}

TEST_CASE("answers about passages are kept, but no more of them than a résumé has") {
  const KeptAnswers<std::size_t> kept;
  std::size_t asked = 0;
  const auto size = [&](std::string_view passage) { return ++asked, passage.size(); };
  CHECK(kept.of("one", size) == 3);
  CHECK(kept.of("one", size) == 3);
  CHECK(asked == 1);
  const std::string large(5000, 'x');
  CHECK(kept.of(large, size) == 5000);
  CHECK(kept.of(large, size) == 5000);
  CHECK(asked == 3);
  for (int i = 0; i < 2000; ++i) CHECK(kept.of("p" + std::to_string(i), size) > 1);
  const std::size_t before = asked;
  for (int i = 0; i < 2000; ++i) CHECK(kept.of("p" + std::to_string(i), size) > 1);
  CHECK(asked - before > 1000);
  CHECK(kept.of("one", size) == 3);
}

TEST_CASE("whether a passage gives a figure is what figures.hpp says of it") {
  const Requirements none;
  const PostingReadings kept(none, Lexicon::standard());
  for (const std::string passage : {"Cut costs by 9%", "Led the team", "Year 5", "Trained twelve nurses"}) {
    for (int again = 0; again < 2; ++again)
      CHECK(kept.gives_figure(passage) == !find_figures(TokenizedText(passage), Lexicon::standard()).empty());
  }
}

// One false fact in a line of a true résumé: the gate finds it, whatever the line is about.

#include "mutation.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "edit/verifier.hpp"

using namespace savile;

namespace {

constexpr std::size_t most_of_one = 200;  // mutations of one résumé
constexpr std::size_t sampled = 12;       // of them in an everyday run

std::vector<std::filesystem::path> resumes() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"/fixtures/resumes", "/fixtures/parse"}) {
    for (const auto& file : std::filesystem::directory_iterator(std::string(SAVILE_TESTS_DIR) + folder)) {
      if (file.path().extension() == ".txt") files.push_back(file.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Trial {
  Span line, entry;
  Mutation mutation;
};

std::vector<Trial> trials_of(const Resume& resume) {
  std::vector<Trial> trials;
  for (const Section& section : resume.sections) {
    for (const Entry& entry : section.entries) {
      for (const Bullet& bullet : entry.bullets) {
        for (Mutation& mutation : mutations_of(slice(resume.text, bullet.content)))
          trials.push_back({bullet.content, entry.span, std::move(mutation)});
      }
    }
  }
  return trials;
}

// A fixed shuffle: the same in every run and build.
void shuffle(std::vector<Trial>& trials) {
  std::uint64_t state = 20817;
  for (std::size_t i = trials.size(); i > 1; --i) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    std::swap(trials[i - 1], trials[(state >> 33) % i]);
  }
}

}  // namespace

TEST_CASE("a single false fact in a true line is refused") {
  const std::size_t most = std::getenv("SAVILE_FULL") != nullptr ? most_of_one : sampled;
  std::size_t tried = 0, blocked = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> kinds;
  for (const auto& file : resumes()) {
    const std::string content = content_of(file);
    const auto resume = parse_resume(content);
    REQUIRE(resume.ok());
    std::vector<Trial> trials = trials_of(resume.value());
    shuffle(trials);
    if (trials.size() > most) trials.resize(most);
    for (const Trial& trial : trials) {
      const std::string_view line = slice(resume.value().text, trial.line);
      const Verification result =
          verify(line, trial.mutation.text, slice(resume.value().text, trial.entry), Lexicon::standard());
      ++tried;
      auto& [all, stopped] = kinds[trial.mutation.kind];
      ++all;
      if (result.verdict == Verdict::block) {
        ++blocked;
        ++stopped;
      } else {
        UNSCOPED_INFO(trial.mutation.kind << ": " << name_of(result.verdict) << "\n  " << line << "\n  "
                                          << trial.mutation.text);
      }
    }
  }
  INFO(blocked << " of " << tried << " refused");
  CHECK(tried > 500);
  CHECK(blocked * 100 >= tried * 99);
}

TEST_CASE("a line is true of itself, so every mutation stands apart from it") {
  const std::string_view line = "Helped train 2 nurses in Leeds, cutting errors by 30%";
  const auto made = mutations_of(line);
  CHECK(made.size() > 10);
  for (const Mutation& mutation : made) CHECK(mutation.text != line);
}

TEST_CASE("another form of a true line, or less of it, is not refused") {
  std::size_t tried = 0, refused = 0, asked = 0;
  for (const auto& file : resumes()) {
    const std::string content = content_of(file);
    const auto resume = parse_resume(content);
    REQUIRE(resume.ok());
    for (const Section& section : resume.value().sections) {
      for (const Entry& entry : section.entries) {
        for (const Bullet& bullet : entry.bullets) {
          const std::string_view line = slice(resume.value().text, bullet.content);
          for (const Mutation& variant : true_variants_of(line)) {
            const Verification result =
                verify(line, variant.text, slice(resume.value().text, entry.span), Lexicon::standard());
            ++tried;
            refused += result.verdict == Verdict::block ? 1 : 0;
            asked += result.verdict == Verdict::confirm ? 1 : 0;
            if (result.verdict != Verdict::accept)
              UNSCOPED_INFO(variant.kind << ": " << name_of(result.verdict) << "\n  " << line << "\n  "
                                         << variant.text << "\n  " << result.findings[0].type << " "
                                         << result.findings[0].text << ": " << result.findings[0].why);
          }
        }
      }
    }
  }
  INFO(refused << " refused and " << asked << " asked about of " << tried);
  CHECK(tried > 100);
  CHECK(refused * 100 <= tried);
  CHECK(asked * 100 <= 3 * tried);
}

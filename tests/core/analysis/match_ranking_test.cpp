// Agreement of the score with a person's ranking. The labels (0 to 100: would this person be asked
// to an interview?) were written before the score was tuned.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "match_postings.hpp"
#include "match_resumes.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using namespace savile::test;

namespace {

struct Pair {
  const char* name;
  std::string_view resume, posting;
  int label;
  bool unrelated = false;
};

const std::vector<Pair>& pairs() {
  static const std::vector<Pair> all = {
      {"ICU nurse, ICU post", icu_nurse, icu_nurse_wanted, 95},
      {"new nurse, ICU post", new_nurse, icu_nurse_wanted, 30},
      {"teacher, ICU post", math_teacher, icu_nurse_wanted, 2, true},
      {"backend engineer, ICU post", python_backend, icu_nurse_wanted, 0, true},
      {"biologist, ICU post", biologist, icu_nurse_wanted, 8},
      {"maths teacher, maths post", math_teacher, math_teacher_wanted, 95},
      {"accountant, maths post", acca_accountant, math_teacher_wanted, 5, true},
      {"biologist, maths post", biologist, math_teacher_wanted, 10},
      {"chef, maths post", sous_chef, math_teacher_wanted, 0, true},
      {"journeyman, electrician post", journeyman, electrician_wanted, 95},
      {"helper, electrician post", helper, electrician_wanted, 35},
      {"store manager, electrician post", store_manager, electrician_wanted, 5, true},
      {"HR generalist, electrician post", hr_generalist, electrician_wanted, 2, true},
      {"backend engineer, backend post", python_backend, backend_wanted, 95},
      {"junior frontend, backend post", junior_frontend, backend_wanted, 25},
      {"biologist, backend post", biologist, backend_wanted, 5, true},
      {"seller, backend post", saas_seller, backend_wanted, 5, true},
      {"junior frontend, frontend post", junior_frontend, frontend_wanted, 70},
      {"backend engineer, frontend post", python_backend, frontend_wanted, 35},
      {"teacher, frontend post", math_teacher, frontend_wanted, 2, true},
      {"accountant, accountant post", acca_accountant, accountant_wanted, 95},
      {"payables clerk, accountant post", payables_clerk, accountant_wanted, 30},
      {"seller, accountant post", saas_seller, accountant_wanted, 10},
      {"nurse, accountant post", icu_nurse, accountant_wanted, 2, true},
      {"seller, seller post", saas_seller, seller_wanted, 95},
      {"store manager, seller post", store_manager, seller_wanted, 22},
      {"journeyman, seller post", journeyman, seller_wanted, 0, true},
      {"biologist, researcher post", biologist, researcher_wanted, 92},
      {"nurse, researcher post", icu_nurse, researcher_wanted, 10},
      {"seller, researcher post", saas_seller, researcher_wanted, 2, true},
      {"HR generalist, HR manager post", hr_generalist, hr_manager_wanted, 80},
      {"store manager, HR manager post", store_manager, hr_manager_wanted, 25},
      {"chef, HR manager post", sous_chef, hr_manager_wanted, 5, true},
      {"sous chef, head chef post", sous_chef, head_chef_wanted, 88},
      {"store manager, head chef post", store_manager, head_chef_wanted, 8},
      {"backend engineer, head chef post", python_backend, head_chef_wanted, 0, true},
      {"helper, warehouse lead post", helper, warehouse_lead_wanted, 60},
      {"store manager, warehouse lead post", store_manager, warehouse_lead_wanted, 45},
      {"teacher, warehouse lead post", math_teacher, warehouse_lead_wanted, 8, true},
      {"payables clerk, warehouse lead post", payables_clerk, warehouse_lead_wanted, 12},
  };
  return all;
}

int score_of(const Pair& pair) {
  const Lexicon& lexicon = Lexicon::standard();
  const auto resume = parse_resume(pair.resume);
  const auto posting = extract_requirements(pair.posting, lexicon);
  REQUIRE(resume.ok());
  REQUIRE(posting.ok());
  return match(resume.value(), posting.value(), lexicon, {2026, 11}).score;
}

// Mean ranks, so that ties do not depend on the order.
std::vector<double> ranks(const std::vector<int>& values) {
  std::vector<double> out;
  for (const int value : values) {
    const auto below = std::count_if(values.begin(), values.end(), [&](int v) { return v < value; });
    const auto same = std::count(values.begin(), values.end(), value);
    out.push_back(static_cast<double>(below) + static_cast<double>(same - 1) / 2);
  }
  return out;
}

// Spearman's coefficient squared, with its sign kept.
double agreement(const std::vector<int>& labels, const std::vector<int>& scores) {
  const std::vector<double> x = ranks(labels), y = ranks(scores);
  const double mean = static_cast<double>(x.size() - 1) / 2;
  double a = 0, b = 0, c = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    a += (x[i] - mean) * (y[i] - mean);
    b += (x[i] - mean) * (x[i] - mean);
    c += (y[i] - mean) * (y[i] - mean);
  }
  return a * (a < 0 ? -a : a) / (b * c);
}

}  // namespace

TEST_CASE("the score ranks pairs of many professions as a person does") {
  std::vector<int> labels, scores;
  for (const Pair& pair : pairs()) {
    labels.push_back(pair.label);
    scores.push_back(score_of(pair));
    std::printf("  %-40s label %3d  score %3d\n", pair.name, pair.label, scores.back());
  }
  const double squared = agreement(labels, scores);
  std::printf("  Spearman squared %.3f over %zu pairs\n", squared, labels.size());
  CHECK(squared >= 0.85 * 0.85);
}

TEST_CASE("a person from an unrelated profession scores 20 at most, the right one 60 at least") {
  for (const Pair& pair : pairs()) {
    const int score = score_of(pair);
    INFO(pair.name << ": " << score);
    if (pair.unrelated) CHECK(score <= 20);
    if (pair.label >= 88) CHECK(score >= 60);
  }
}

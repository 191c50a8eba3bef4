#include "requirement/mention_model/mention_model.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "mention_weights.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

const MentionModel& model() {
  static const MentionModel read = MentionModel::read(savile::testing::mention_weights()).value();
  return read;
}

std::vector<Mention> found_in(std::string_view source) {
  const TokenizedText text(source);
  return model().find(text, outline_posting(text), Lexicon::standard(), Lexicon::standard().find(text));
}

std::vector<std::string> texts(std::string_view source, MentionLabel label) {
  std::vector<std::string> out;
  for (const Mention& mention : found_in(source))
    if (mention.label == label) out.emplace_back(slice(source, mention.span));
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

TEST_CASE("what one knows is found, known to a list or not, in one list of names each by itself") {
  const std::string_view posting = "Requirements\n- Experience with Zorblax, Python and Kubernetes\n";
  const auto knowledge = texts(posting, MentionLabel::knowledge);
  CHECK(has(knowledge, "Python"));
  CHECK(has(knowledge, "Kubernetes"));
  CHECK(has(knowledge, "Zorblax"));
}

TEST_CASE("a mention ends with its last word, not with the sign behind it") {
  for (const Mention& mention : found_in("Requirements\n- Tools (Excel, Looker); asyncio; SQL.\n")) {
    const std::string_view source = "Requirements\n- Tools (Excel, Looker); asyncio; SQL.\n";
    const std::string_view text = slice(source, mention.span);
    const bool whole = text.find('(') != std::string_view::npos;
    CHECK((whole || std::string_view(";.)").find(text.back()) == std::string_view::npos));
  }
}

TEST_CASE("what one does is found as a phrase") {
  const auto skills = texts("You will manage client relationships and you have strong communication skills.",
                            MentionLabel::skill);
  CHECK(has(skills, "manage client relationships"));
  CHECK(has(skills, "communication skills"));
}

TEST_CASE("an offer and an address name no skills") {
  CHECK(found_in("We offer a company pension, free fruit and 25 days of holiday.").empty());
  CHECK(found_in("12 Harbour Street\nOpen from Monday to Friday").empty());
}

TEST_CASE("no knowledge goes over a comma, two of one label never overlap, all lie in the text") {
  const std::string source =
      "Duties\n- Plan, cook and serve 80 meals a day, HACCP, allergen control, stock taking\n"
      "- Teach maths, physics, and chemistry to pupils of 11-16 (GCSE, A-level); mark homework.\n";
  const auto mentions = found_in(source);
  std::size_t end[2] = {0, 0};
  for (const Mention& mention : mentions) {
    CHECK(mention.span.begin < mention.span.end);
    CHECK(mention.span.end <= source.size());
    auto& last = end[mention.label == MentionLabel::skill ? 0 : 1];
    CHECK(mention.span.begin >= last);
    last = mention.span.end;
    if (mention.label == MentionLabel::knowledge)
      CHECK(slice(std::string_view(source), mention.span).find(',') == std::string_view::npos);
  }
  CHECK(std::is_sorted(mentions.begin(), mentions.end(),
                       [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; }));
}

TEST_CASE("texts without words, and long ones without an end, are taken") {
  CHECK(found_in("").empty());
  CHECK(found_in(" \n\n ").empty());
  CHECK(found_in(", , ,").empty());
  std::string one_line, signs(20'000, '(');
  while (one_line.size() < 100'000) one_line += "experience with Excel and Python, ";
  CHECK_FALSE(found_in(one_line).empty());
  found_in(signs);
}

TEST_CASE("requirements and keywords are the same with and without the model") {
  const std::string_view posting =
      "Payroll Clerk\n\nRequirements\n- 3 years of payroll\n- Excel\n- Keep the accounts of small firms\n\n"
      "Benefits\n- Free training in Python\n";
  const auto without = extract_requirements(posting, Lexicon::standard()).value();
  const auto with = extract_requirements(posting, Lexicon::standard(), {}, &model()).value();
  REQUIRE(with.requirements.size() == without.requirements.size());
  for (std::size_t i = 0; i < with.requirements.size(); ++i) {
    CHECK(with.requirements[i].text == without.requirements[i].text);
    CHECK(with.requirements[i].weight == without.requirements[i].weight);
    CHECK(with.requirements[i].terms == without.requirements[i].terms);
  }
  CHECK(with.keywords.size() == without.keywords.size());
  for (const Mention& mention : with.mentions) CHECK(slice(posting, mention.span) != "Python");
}

TEST_CASE("what is offered is no mention") {
  const std::string_view posting =
      "Payroll Clerk\n\nRequirements\n- Excel\n\nBenefits\n- Free training in Python\n"
      "Grow your communication skills with us.\n";
  const auto read = extract_requirements(posting, Lexicon::standard(), {}, &model()).value();
  const std::size_t benefits = posting.find("Benefits");
  bool excel = false;
  for (const Mention& mention : read.mentions) {
    CHECK((mention.span.begin < benefits || mention.label == MentionLabel::knowledge));
    excel = excel || slice(posting, mention.span) == "Excel";
  }
  CHECK(excel);
}

#include "analysis/text_readings.hpp"

#include "analysis/figures.hpp"
#include "analysis/section_analyzer.hpp"
#include "analysis/written_language.hpp"

namespace savile {

const TokenizedText& ResumeReadings::tokens() const {
  if (!tokens_) tokens_.emplace(resume_.text);
  return *tokens_;
}

const std::vector<TermHit>& ResumeReadings::terms() const {
  if (!terms_) terms_ = lexicon_.find(tokens());
  return *terms_;
}

bool ResumeReadings::is_english() const {
  if (!english_) english_ = savile::is_english(tokens());
  return *english_;
}

const SpellingVariants& ResumeReadings::spelling() const {
  if (!spelling_) spelling_ = find_spelling_variants(tokens());
  return *spelling_;
}

const SkillProof& ResumeReadings::skills() const {
  if (!skills_) skills_ = prove_skills(resume_, lexicon_, terms());
  return *skills_;
}

const TokenizedText& PostingReadings::tokens() const {
  if (!tokens_) tokens_.emplace(requirements_.text);
  return *tokens_;
}

const SpellingVariants& PostingReadings::spelling() const {
  if (!spelling_) spelling_ = find_spelling_variants(tokens());
  return *spelling_;
}

const RelevanceScale& PostingReadings::relevance() const {
  if (!relevance_) relevance_.emplace(requirements_, lexicon_);
  return *relevance_;
}

bool PostingReadings::gives_figure(std::string_view passage) const {
  return figures_.of(passage, [this](std::string_view asked) {
    return !find_figures(TokenizedText(asked), lexicon_).empty();
  });
}

const ResumeReadings& AnalysisContext::of_resume() const {
  if (!resume_readings) resume_readings = std::make_shared<const ResumeReadings>(resume, lexicon);
  return *resume_readings;
}

const PostingReadings& AnalysisContext::of_posting() const {
  if (!posting_readings) posting_readings = std::make_shared<const PostingReadings>(requirements, lexicon);
  return *posting_readings;
}

}  // namespace savile

#include "edit/rule_readings.hpp"

#include <utility>

#include "edit/english.hpp"

namespace savile {

RuleReadings::RuleReadings(const Resume& resume, const Requirements& requirements, const Lexicon& lexicon,
                           std::shared_ptr<const ResumeReadings> of_resume,
                           std::shared_ptr<const PostingReadings> of_posting)
    : resume_(resume),
      requirements_(requirements),
      lexicon_(lexicon),
      of_resume_(std::move(of_resume)),
      of_posting_(std::move(of_posting)) {
  if (!of_resume_) of_resume_ = std::make_shared<const ResumeReadings>(resume, lexicon);
  if (!of_posting_) of_posting_ = std::make_shared<const PostingReadings>(requirements, lexicon);
}

const DocumentStyle& RuleReadings::style() const {
  if (!style_) style_ = style_of(resume_);
  return *style_;
}

bool RuleReadings::is_all_english() const {
  if (!all_english_)
    all_english_ = resume_.text.size() <= text_for_style ? style().english : is_english(resume_.text);
  return *all_english_;
}

const WantedNames& RuleReadings::names() const {
  if (!names_) names_.emplace(requirements_, resume_, lexicon_);
  return *names_;
}

const PostingWords& RuleReadings::posting_words() const {
  if (!posting_words_) posting_words_.emplace(requirements_);
  return *posting_words_;
}

FiguresGiven RuleReadings::figures(std::string_view passage) const {
  return figures_.of(passage, [this](std::string_view asked) { return figures_given(asked, lexicon_); });
}

}  // namespace savile

#include "edit/rule_readings.hpp"

#include "edit/english.hpp"

namespace savile {

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

const RelevanceScale& RuleReadings::relevance() const {
  if (!relevance_) relevance_.emplace(requirements_, lexicon_);
  return *relevance_;
}

}  // namespace savile

#include "edit/verifier/source.hpp"

#include <algorithm>

#include "edit/verifier/date_check.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/word_kin.hpp"

namespace savile::gate {

Source::Source(std::string_view text, const Lexicon& lexicon) : reading_(text, lexicon) {}

const std::vector<DateRange>& Source::dates() const {
  if (!dates_) dates_ = read_dates(reading_);
  return *dates_;
}

const std::vector<Quantity>& Source::quantities() const {
  if (!quantities_) quantities_ = read_quantities(reading_, spans_of(dates()));
  return *quantities_;
}

const std::vector<Deed>& Source::deeds() const {
  if (!deeds_) deeds_ = read_deeds(reading_, Side::source);
  return *deeds_;
}

const SourceForms& Source::forms() const {
  if (!forms_) forms_.emplace(reading_);
  return *forms_;
}

const std::vector<std::uint16_t>& Source::kin() const {
  if (kin_) return *kin_;
  std::vector<std::uint16_t> groups;
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (!is_content(reading_[i])) continue;
    const std::vector<std::uint16_t> own = kin_groups(reading_, i);
    groups.insert(groups.end(), own.begin(), own.end());
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return kin_.emplace(std::move(groups));
}

const std::vector<bool>& Source::paraphrased() const {
  if (paraphrased_) return *paraphrased_;
  std::vector<bool> known(phrase_groups(), false);
  for (const GroupHit& hit : replaced_phrases(reading_)) known[hit.group] = true;
  return paraphrased_.emplace(std::move(known));
}

std::vector<Span> spans_of(const std::vector<DateRange>& dates) {
  std::vector<Span> spans;
  spans.reserve(dates.size());
  for (const DateRange& date : dates) spans.push_back(date.span);
  return spans;
}

}  // namespace savile::gate

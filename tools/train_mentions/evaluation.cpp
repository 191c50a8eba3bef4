#include "evaluation.hpp"

#include <algorithm>
#include <cstdio>

#include "requirement/requirements_extractor.hpp"

namespace savile::training {
namespace {

void count(std::vector<GoldSpan> gold, const std::vector<GoldSpan>& found, Score& score) {
  score.gold += gold.size();
  score.predicted += found.size();
  for (const GoldSpan& span : found) {
    const auto at = std::find(gold.begin(), gold.end(), span);
    if (at == gold.end()) continue;
    ++score.hit;
    gold.erase(at);
  }
}

std::string text_of(const char* name, const Score& score) {
  char line[120];
  std::snprintf(
      line, sizeof line, "%s P %.3f R %.3f F1 %.4f", name,
      static_cast<double>(score.hit) / static_cast<double>(std::max<std::size_t>(1, score.predicted)),
      static_cast<double>(score.hit) / static_cast<double>(std::max<std::size_t>(1, score.gold)), score.f1());
  return line;
}

}  // namespace

double Score::f1() const {
  return 2 * static_cast<double>(hit) / static_cast<double>(std::max<std::size_t>(1, predicted + gold));
}

Score& Score::operator+=(const Score& other) {
  hit += other.hit;
  predicted += other.predicted;
  gold += other.gold;
  return *this;
}

Scores& Scores::operator+=(const Scores& other) {
  skill += other.skill;
  knowledge += other.knowledge;
  any += other.any;
  return *this;
}

std::string Scores::text() const {
  return text_of("skill", skill) + "   " + text_of("knowledge", knowledge) + "   " +
         text_of("any label", any);
}

namespace {

void add(const Posting& posting, const std::vector<Mention>& mentions, Scores& scores) {
  const TokenizedText& text = *posting.tokens;
  std::vector<GoldSpan> skills, knowledge, both;
  for (const Mention& mention : mentions) {
    const GoldSpan span{posting.word_of[text.first_at(mention.span.begin)],
                        posting.word_of[text.first_at(mention.span.end) - 1]};
    (mention.label == MentionLabel::skill ? skills : knowledge).push_back(span);
    both.push_back(span);
  }
  std::vector<GoldSpan> all = posting.skills;
  all.insert(all.end(), posting.knowledge.begin(), posting.knowledge.end());
  count(posting.skills, skills, scores.skill);
  count(posting.knowledge, knowledge, scores.knowledge);
  count(all, both, scores.any);
}

}  // namespace

Scores evaluate(const MentionModel& model, const std::vector<const Posting*>& postings) {
  Scores scores;
  const Lexicon& lexicon = Lexicon::standard();
  for (const Posting* posting : postings) {
    const TokenizedText& text = *posting->tokens;
    add(*posting, model.find(text, outline_posting(text), lexicon, lexicon.find(text)), scores);
  }
  return scores;
}

Scores evaluate_extractor(const MentionModel* model, const std::vector<Posting>& postings) {
  Scores scores;
  for (const Posting& posting : postings) {
    const auto read = extract_requirements(posting.text, Lexicon::standard(), {}, model);
    add(posting, read ? read.value().mentions : std::vector<Mention>{}, scores);
  }
  return scores;
}

}  // namespace savile::training

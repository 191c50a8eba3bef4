// The sequence model for mentions: where a posting says what one does and what one knows.
//
// Learned by scripts/train_mentions; ARCHITECTURE.md tells from what and how well. Immutable and safe
// to share between readers. The same text gives the same mentions in every build.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/mention_weights.hpp"
#include "requirement/posting_section.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class MentionModel {
 public:
  explicit MentionModel(MentionWeights weights);

  // From the bytes of a mentions.bin; the errors are those of read_mention_file.
  static Result<MentionModel> read(std::string_view bytes);

  // In text order, an outer one before an inner one. A knowledge may stand within a skill; two of one
  // label never overlap. `hits` are all terms of the text. Linear.
  [[nodiscard]] std::vector<Mention> find(const TokenizedText& text, const PostingOutline& outline,
                                          const Lexicon& lexicon, const std::vector<TermHit>& hits) const;

 private:
  struct Index;
  std::shared_ptr<const Index> index_;
};

}  // namespace savile

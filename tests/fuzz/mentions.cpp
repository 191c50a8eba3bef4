// Any bytes as the file of weights: read whole or refused, never half.
#include "requirement/mention_model/mention_model.hpp"

#include "target.hpp"

using namespace savile;

FUZZ_TARGET(mentions, bytes) {
  const Result<MentionModel> read = MentionModel::read(bytes);
  fuzz::law(read.ok() || !read.error().message.empty(), "a refusal says why");
}

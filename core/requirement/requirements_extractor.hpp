// A posting's text to Requirements, without any model.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/mention_model.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct PostingLimits {
  std::size_t bytes = 2 * 1024 * 1024;
  std::size_t requirements = 500;
  bool unlisted_names = true;  // whether `mentions` tell of names that no list has; nothing else rests on it
};

// Fails with `bad_input` for an empty, blank or binary text and `too_large` above the limit.
// `text` must be valid UTF-8 and outlive the result. Linear.
//
// `claims` are spans of `text` that somebody says ask for something: a clause that one of them covers for
// the most part is taken for a requirement, though nothing else says so.
//
// With a model, `mentions` are what it finds joined with what the lexicon knows. Requirements and
// keywords come from the lexicon alone and are the same with and without one.
[[nodiscard]] Result<Requirements> extract_requirements(std::string_view text, const Lexicon& lexicon,
                                                        const PostingLimits& limits = {},
                                                        const MentionModel* model = nullptr,
                                                        const std::vector<Span>& claims = {});

}  // namespace savile

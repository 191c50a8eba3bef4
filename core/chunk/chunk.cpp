#include "chunk/chunk.hpp"

#include <algorithm>
#include <span>

#include "chunk/cuts.hpp"
#include "chunk/token_estimate.hpp"

namespace savile {
namespace {

class Chunker {
 public:
  Chunker(std::string_view text, const TextSizer& sizer, const ChunkOptions& options)
      : text_(text), sizer_(sizer), budget_(options.max_tokens) {
    const Span all{0, text.size()};
    if (all.empty()) return;
    if (sizer.fits(all, budget_)) {
      push(all, std::nullopt);
      return;
    }
    cuts_.emplace(text, options.section);
    split(all, 0, std::nullopt);
  }

  std::vector<Chunk> take() { return std::move(chunks_); }

 private:
  // The pieces of a range: each begins with the range or at a cut.
  struct Pieces {
    Span range;
    std::span<const Cut> cuts;  // behind the range's begin

    // The end of the first `count` pieces.
    [[nodiscard]] std::size_t end(std::size_t count) const {
      return count <= cuts.size() ? cuts[count - 1].at : range.end;
    }
    [[nodiscard]] std::size_t size() const { return cuts.size() + 1; }
  };

  // As deep as there are levels of cuts.
  void split(Span range, std::size_t level, std::optional<Span> context) {
    std::span<const Cut> cuts = cuts_->in(level, range);
    std::optional<Span> own = context;  // of the piece that comes next
    if (!cuts.empty() && cuts.front().at == range.begin) {
      if (cuts.front().context) own = cuts.front().context;
      cuts = cuts.subspan(1);
    }
    const Pieces pieces{range, cuts};
    const bool finest = level + 1 == cuts_->levels();
    std::size_t begin = range.begin;
    for (std::size_t done = 0; done < pieces.size();) {
      std::size_t to = finest ? by_steps(pieces, done, begin) : by_guess(pieces, done, begin);
      if (to > done) {
        push({begin, pieces.end(to)}, context);
      } else {
        to = done + 1;
        const Span piece{begin, pieces.end(to)};
        if (finest) {  // one character, larger than the budget: it cannot be less
          push(piece, context);
        } else {
          split(piece, level + 1, own);
        }
      }
      done = to;
      begin = pieces.end(to);
      if (to <= cuts.size()) own = cuts[to - 1].context ? cuts[to - 1].context : context;
    }
  }

  // The most pieces that fit together from `begin` on, where `done` end: looked for where the sizer guesses
  // it, which is mostly one piece that fits and one that does not; by halves after some wrong guesses.
  [[nodiscard]] std::size_t by_guess(const Pieces& pieces, std::size_t done, std::size_t begin) const {
    std::size_t fits_to = done, fails_at = pieces.size() + 1;
    for (int tries = 0; fits_to + 1 < fails_at; ++tries) {
      std::size_t next = (fits_to + fails_at) / 2;
      if (tries < 6) {
        const std::size_t reach = sizer_.reach(begin, budget_);
        next = std::clamp(pieces_to(pieces, done, reach), fits_to + 1, fails_at - 1);
      }
      (sizer_.fits({begin, pieces.end(next)}, budget_) ? fits_to : fails_at) = next;
    }
    return fits_to;
  }

  // In steps that double, since it is mostly a few pieces on.
  [[nodiscard]] static std::size_t pieces_to(const Pieces& pieces, std::size_t done, std::size_t reach) {
    if (reach >= pieces.range.end) return pieces.size();
    const std::span<const Cut> cuts = pieces.cuts.subspan(done);
    std::size_t within = 0, step = 1;
    while (within + step <= cuts.size() && cuts[within + step - 1].at <= reach) {
      within += step;
      step *= 2;
    }
    const std::span<const Cut> rest = cuts.subspan(within, std::min(step, cuts.size() - within));
    const auto above = std::upper_bound(rest.begin(), rest.end(), reach,
                                        [](std::size_t at, const Cut& cut) { return at < cut.at; });
    return done + within + static_cast<std::size_t>(above - rest.begin());
  }

  // The same in steps that double, then halve: within a word, a longer piece may be smaller, and what is
  // found must not depend on guesses.
  [[nodiscard]] std::size_t by_steps(const Pieces& pieces, std::size_t done, std::size_t begin) const {
    std::size_t fits_to = done, step = 1;
    const auto fits = [&](std::size_t to) {
      return to <= pieces.size() && sizer_.of({begin, pieces.end(to)}) <= budget_;
    };
    while (fits(fits_to + step)) {
      fits_to += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (fits(fits_to + step)) fits_to += step;
    }
    return fits_to;
  }

  // A piece in or before the head needs none.
  void push(Span span, std::optional<Span> context) {
    if (context && span.begin < context->end) context.reset();
    chunks_.push_back({span, sizer_.of(span), context});
  }

  std::string_view text_;
  const TextSizer& sizer_;
  std::size_t budget_;
  std::optional<Cuts> cuts_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunk(std::string_view text, const TextSizer& sizer, const ChunkOptions& options) {
  return Chunker(text, sizer, options).take();
}

std::vector<Chunk> chunk(std::string_view text, const ChunkOptions& options) {
  return chunk(text, TokenSizes(text), options);
}

}  // namespace savile

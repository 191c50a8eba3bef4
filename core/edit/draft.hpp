// A stretch of the source while rule after rule rewrites it; each sees what the earlier ones left.
//
//   source   I utilized  k8s daily        what the edits are made for
//   text     Used Kubernetes daily        what the next rule reads
//   pieces   [I utilized ] [k8s]          disjoint; a change that touches one is merged into it
//
// So several rules can work on one bullet, and what comes out is a set of edits that are disjoint.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "edit/edit.hpp"

namespace savile {

// Why a change is made; see Edit.
struct Change {
  std::string rule;
  std::string reason;
  std::vector<std::uint32_t> requirements;
  std::vector<Span> evidence;  // in the source
};

class Draft {
 public:
  // `source` must outlive the draft.
  Draft(std::string_view source, Span within);

  // As it reads now. Valid until the next replace.
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Span within() const { return within_; }

  // Puts `after` in place of `at`, a span of text().
  void replace(Span at, std::string_view after, Change change);

  // The edits that make text() of the source, in order of the source.
  [[nodiscard]] std::vector<Edit> edits() const;

 private:
  struct Piece {
    Span now;     // in text_
    Span origin;  // in source_
    std::vector<Change> changes;
  };
  [[nodiscard]] std::size_t origin_of(std::size_t at) const;

  std::string_view source_;
  Span within_;
  std::string text_;
  std::vector<Piece> pieces_;  // by place
};

}  // namespace savile

#include "edit/verifier/proof_text.hpp"

#include <algorithm>

#include "edit/verifier/line_bounds.hpp"

namespace savile::gate {

ProofText::ProofText(std::string_view scope, std::string_view before, const Lexicon& lexicon,
                     const std::vector<std::string>& facts)
    : facts_(facts), lexicon_(lexicon) {
  if (!before.empty()) add(before, {0, ProofSource::before, 0, 0});
  add(scope, {0, ProofSource::scope, 0, 0});
  read();
}

ProofText::ProofText(const ProofText& whole, const std::vector<Span>& lines)
    : facts_(whole.facts_), lexicon_(whole.lexicon_) {
  for (const Span line : lines) {
    const Piece& piece = whole.piece_at(line.begin);
    add(slice(std::string_view(whole.text_), line),
        {0, piece.from, piece.fact, line.begin - piece.begin + piece.offset});
  }
  read();
}

void ProofText::add(std::string_view text, Piece piece) {
  if (!text_.empty()) text_ += "\n\n";
  piece.begin = text_.size();
  pieces_.push_back(piece);
  text_ += text;
}

void ProofText::read() {
  const std::size_t written = text_.size();
  for (std::size_t i = 0; i < facts_.size(); ++i) add(facts_[i], {0, ProofSource::fact, i, 0});
  source_.emplace(text_, lexicon_);
  written_ = source_->reading().words_in({0, written});
}

std::string_view ProofText::scope() const {
  const auto piece = std::find_if(pieces_.begin(), pieces_.end(),
                                  [](const Piece& p) { return p.from == ProofSource::scope; });
  const std::size_t end = piece + 1 < pieces_.end() ? (piece + 1)->begin - 2 : text_.size();
  return std::string_view(text_).substr(piece->begin, end - piece->begin);
}

const ProofText::Piece& ProofText::piece_at(std::size_t at) const {
  const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                     [](std::size_t x, const Piece& p) { return x < p.begin; });
  return *(next - 1);
}

void ProofText::place(Proof& proof) const {
  const Piece& piece = piece_at(proof.source.begin);
  proof.from = piece.from;
  proof.fact = piece.fact;
  proof.source = {proof.source.begin - piece.begin + piece.offset,
                  proof.source.end - piece.begin + piece.offset};
}

namespace {

bool is_letter(char c) {  // a mark is none
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Nothing but a mark stands before it in its line, and nothing behind.
bool fills_line(std::string_view text, std::size_t begin, std::size_t end) {
  if (end < text.size() && line_end(text.substr(end, 3), 0) != 0) return false;
  constexpr std::size_t mark = 8;
  const std::size_t first = begin - std::min(begin, mark);
  const std::string_view lead = text.substr(first, begin - first);
  return std::none_of(lead.begin() + static_cast<std::ptrdiff_t>(line_begin(lead, lead.size())), lead.end(),
                      is_letter);
}

// Where it stands as a whole line; else where it stands first.
std::size_t find_passage(std::string_view text, std::string_view passage) {
  const std::size_t first = text.find(passage);
  if (passage.empty()) return first;
  for (std::size_t at = first; at != std::string_view::npos; at = text.find(passage, at + passage.size())) {
    if (fills_line(text, at, at + passage.size())) return at;
  }
  return first;
}

}  // namespace

Bullets ProofText::bullets(std::string_view replaced) const {
  const std::size_t begin = find_passage(text_, replaced);
  return {source_->reading(), source_->reading().words_in({begin, begin + replaced.size()}), written_};
}

Bullets ProofText::bullets(WordRange replaced) const { return {source_->reading(), replaced, written_}; }

const ProofText& ProofText::alone(std::uint32_t unit) const {
  constexpr std::size_t most = 64;  // more bullets than an entry has
  if (alone_.size() >= most && alone_.find(unit) == alone_.end()) alone_.clear();
  std::unique_ptr<const ProofText>& kept = alone_[unit];
  if (!kept) {
    kept.reset(new ProofText(*this, bullets(source_->reading().units()[unit].words).own_lines()));
  }
  return *kept;
}

}  // namespace savile::gate

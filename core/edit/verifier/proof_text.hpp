// The texts that prove, one behind the other, read once, and where each word of them stands in its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/bullets.hpp"
#include "edit/verifier/source.hpp"

namespace savile::gate {

class ProofText {
 public:
  // `before` is what is replaced, where the scope lacks it; else empty. `facts` are what the user says.
  ProofText(std::string_view scope, std::string_view before, const Lexicon& lexicon,
            const std::vector<std::string>& facts);
  ProofText(const ProofText&) = delete;
  ProofText& operator=(const ProofText&) = delete;

  [[nodiscard]] const Source& source() const { return *source_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const std::vector<std::string>& facts() const { return facts_; }
  [[nodiscard]] std::string_view scope() const;

  // Tells a proof's place in its own text from that in the whole.
  void place(Proof& proof) const;

  [[nodiscard]] Bullets bullets(std::string_view replaced) const;
  [[nodiscard]] Bullets bullets(WordRange replaced) const;
  // One bullet by itself, with the lines that hold for all of them and the facts. Kept until others are
  // asked.
  [[nodiscard]] const ProofText& alone(std::uint32_t unit) const;

 private:
  struct Piece {
    std::size_t begin = 0;
    ProofSource from = ProofSource::scope;
    std::size_t fact = 0;
    std::size_t offset = 0;  // where it begins in the text that it is of
  };

  ProofText(const ProofText& whole, const std::vector<Span>& lines);
  void add(std::string_view text, Piece piece);
  void read();
  [[nodiscard]] const Piece& piece_at(std::size_t at) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<std::string> facts_;
  const Lexicon& lexicon_;
  std::optional<Source> source_;
  WordRange written_;  // the words of the documents
  mutable std::map<std::uint32_t, std::unique_ptr<const ProofText>> alone_;
};

}  // namespace savile::gate

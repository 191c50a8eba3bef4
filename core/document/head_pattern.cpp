#include "document/head_pattern.hpp"

#include <algorithm>

namespace savile {
namespace {

// The signs before the pieces, a letter each.
std::string signature_of(const std::vector<HeadPiece>& pieces) {
  std::string signature;
  signature.reserve(pieces.size());
  for (const HeadPiece& piece : pieces)
    signature.push_back(static_cast<char>('a' + static_cast<int>(piece.joint)));
  return signature;
}

}  // namespace

void HeadPatterns::add(const std::vector<HeadPiece>& pieces, const std::vector<int>& roles) {
  auto& votes = votes_[signature_of(pieces)];
  votes.resize(pieces.size());
  for (std::size_t i = 0; i < pieces.size() && i < roles.size(); ++i)
    ++votes[i][static_cast<std::size_t>(roles[i])];
}

std::vector<std::array<int, head_roles>> HeadPatterns::gains(const std::vector<HeadPiece>& pieces,
                                                             int most) const {
  const auto found = votes_.find(signature_of(pieces));
  if (found == votes_.end()) return {};
  std::vector<std::array<int, head_roles>> out(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    int all = 0;
    for (const int count : found->second[i]) all += count;
    for (std::size_t role = 0; role < head_roles && all > 0; ++role)
      out[i][role] = std::max(0, most * (2 * found->second[i][role] - all) / all);
  }
  return out;
}

}  // namespace savile

#include "edit/verifier/entry_judge.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "edit/verifier/bullet_judge.hpp"
#include "edit/verifier/bullet_ranks.hpp"
#include "edit/verifier/bullets.hpp"
#include "edit/verifier/check_text.hpp"
#include "edit/verifier/proof_text.hpp"
#include "edit/verifier/statements.hpp"
#include "text/character.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool opens_pointing_back(const Reading& reading) {
  static constexpr std::array<std::string_view, 9> back = {"it",   "this",    "these", "those",    "which",
                                                           "thus", "thereby", "hence", "therefore"};
  return reading.size() > 0 && is_one_of(reading[0].key, back);
}

// A paragraph by its sentences, each with what stands before its first word; shorter pieces as they are.
std::vector<EntryPiece> cut_long_ones(const Reading& reading, const std::vector<EntryPiece>& pieces) {
  constexpr std::size_t most = 3;  // sentences of a bullet
  std::vector<EntryPiece> out;
  for (const EntryPiece& piece : pieces) {
    const std::vector<WordRange> sentences = whole_sentences(reading, piece.words);
    if (sentences.size() <= most) {
      out.push_back(piece);
      continue;
    }
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      EntryPiece part = piece;
      part.words = sentences[s];
      if (s > 0) {
        const std::size_t word = reading[part.words.begin].span.begin;
        const std::size_t blank = reading.text().find_last_of(" \t\r\n", word);
        part.span.begin = std::max(reading[part.words.begin - 1].span.end, blank + 1);
        out.back().span.end = part.span.begin;
      }
      out.push_back(part);
    }
  }
  return out;
}

class EntryJudge {
 public:
  EntryJudge(const ProofText& proof, std::string_view after)
      : proof_(proof),
        source_(proof.source().reading()),
        claimed_(after, proof.lexicon()),
        pieces_(pieces_of(source_, proof.scope().size())),
        rewritten_(cut_long_ones(claimed_, pieces_of(claimed_, after.size()))),
        ranks_(source_, pieces_),
        taken_(pieces_.size(), false) {}

  // Two deeds at least, told in bullets or lines of their own.
  [[nodiscard]] bool has_bullets() const {
    std::size_t deeds = 0, told = 0;
    for (const EntryPiece& piece : pieces_) {
      if (!piece.deed) continue;
      ++deeds;
      for (std::size_t i = piece.words.begin; i < piece.words.end; ++i) {
        if (!source_[i].shape) continue;
        ++told;
        break;
      }
    }
    return deeds > 1 && told > 0 && !rewritten_.empty();
  }

  Verification judge() {
    const std::vector<std::size_t> same = find_unchanged();
    asks_ = 32 + 6 * rewritten_.size();
    Verification all;
    std::size_t before = pieces_.size();  // what the rewritten bullet above retells
    for (std::size_t r = 0; r < rewritten_.size(); ++r) {
      if (same[r] < pieces_.size()) {
        before = same[r];
        continue;
      }
      const std::string_view text = slice(claimed_.text(), rewritten_[r].span);
      const Reading reading(text, proof_.lexicon());
      const std::size_t near = before < pieces_.size() ? std::min(before + 1, pieces_.size() - 1) : 0;
      const std::size_t own = own_piece(reading, rewritten_[r].deed, near);
      auto [one, teller] = judge_piece(reading, own, near);
      const std::size_t told = teller ? ranks_.piece_of(*teller) : own;
      if (opens_pointing_back(reading) && before < pieces_.size() && before != told && before + 1 != told) {
        one.findings.push_back({Tier::a, "binding", reading[0].span,
                                std::string(slice(text, reading[0].span)),
                                "In the source this does not follow on what stands before it here."});
      }
      for (Finding& finding : one.findings) finding.span = moved(finding.span, rewritten_[r].span.begin);
      if (r == 0 && !rewritten_[r].deed) drop_told_below(one.findings);
      for (Proof& each : one.proofs) each.span = moved(each.span, rewritten_[r].span.begin);
      std::move(one.findings.begin(), one.findings.end(), std::back_inserter(all.findings));
      std::move(one.proofs.begin(), one.proofs.end(), std::back_inserter(all.proofs));
      taken_[told] = true;
      before = told;
    }
    all.verdict = verdict_of(all.findings);
    return all;
  }

 private:
  static Span moved(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

  // A line above the bullets says "migrated", and the bullet that stays below "assisted in migrating": a
  // reader sees both.
  void drop_told_below(std::vector<Finding>& findings) const {
    const auto is_agency = [](const Finding& each) { return each.type == "agency"; };
    if (std::none_of(findings.begin(), findings.end(), is_agency)) return;
    const Verification whole = check_text(proof_, proof_.scope(), claimed_);
    const auto stands = [&](const Finding& each) {
      return std::any_of(whole.findings.begin(), whole.findings.end(), [&](const Finding& found) {
        return found.span == each.span && found.type == each.type;
      });
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Finding& each) { return is_agency(each) && !stands(each); }),
                   findings.end());
  }

  // For each rewritten piece the one of the source that it is to the letter.
  std::vector<std::size_t> find_unchanged() {
    std::unordered_map<std::string_view, std::size_t> texts;
    for (std::size_t p = 0; p < pieces_.size(); ++p) texts.emplace(text_of(source_, pieces_[p]), p);
    std::vector<std::size_t> same(rewritten_.size(), pieces_.size());
    for (std::size_t r = 0; r < rewritten_.size(); ++r) {
      const auto found = texts.find(text_of(claimed_, rewritten_[r]));
      if (found == texts.end()) continue;
      same[r] = found->second;
      taken_[found->second] = true;
    }
    return same;
  }

  // Without the line ends around it.
  static std::string_view text_of(const Reading& reading, const EntryPiece& piece) {
    return trim(slice(reading.text(), piece.span));
  }

  std::size_t own_piece(const Reading& reading, bool deed, std::size_t near) const {
    const auto plain =
        std::find_if(pieces_.begin(), pieces_.end(), [](const EntryPiece& p) { return !p.deed; });
    if (!deed && plain != pieces_.end()) return static_cast<std::size_t>(plain - pieces_.begin());
    const std::vector<RankedBullet> best = ranks_.best(reading, {0, reading.size()}, 1, near, taken_);
    return best.empty() ? near : best.front().piece;
  }

  [[nodiscard]] AskedBullet asked(std::size_t piece) const {
    return {pieces_[piece].unit, pieces_[piece].deed ? pieces_[piece].words : WordRange{}};
  }

  JudgedBullet judge_piece(const Reading& reading, std::size_t own, std::size_t near) {
    const auto likely = [&](WordRange statement) {
      std::vector<AskedBullet> out;
      for (const RankedBullet& each : ranks_.best(reading, statement, 2, near, taken_))
        out.push_back(asked(each.piece));
      if (pieces_[near].deed) out.push_back(asked(near));
      return out;
    };
    return judge_bullet(proof_, asked(own), {}, reading, asks_, likely);
  }

  const ProofText& proof_;
  const Reading& source_;
  const Reading claimed_;
  const std::vector<EntryPiece> pieces_, rewritten_;
  const BulletRanks ranks_;
  std::vector<bool> taken_;  // by what was told already
  std::size_t asks_ = 0;
};

}  // namespace

Verification judge_entry(std::string_view before, std::string_view after, const Lexicon& lexicon,
                         const std::vector<std::string>& facts) {
  const ProofText proof(before, {}, lexicon, facts);
  EntryJudge judge(proof, after);
  Verification result =
      judge.has_bullets() ? judge.judge() : check_text(proof, before, Reading(after, lexicon));
  sort_by_place(result);
  return result;
}

}  // namespace savile::gate

#include "edit/verifier/bullet_judge.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "edit/verifier/bullets.hpp"
#include "edit/verifier/check_text.hpp"
#include "edit/verifier/loans.hpp"
#include "edit/verifier/statements.hpp"

namespace savile::gate {
namespace {

// A verification by statement: each finding and proof goes with the one that it begins in, or behind.
std::vector<Verification> by_statement(Verification all, const Reading& claimed,
                                       const std::vector<WordRange>& statements) {
  std::vector<Verification> parts(statements.size());
  const auto part_at = [&](std::size_t place) -> Verification& {
    const auto next = std::upper_bound(
        statements.begin() + 1, statements.end(), place,
        [&](std::size_t at, WordRange statement) { return at < claimed[statement.begin].span.begin; });
    return parts[static_cast<std::size_t>(next - statements.begin()) - 1];
  };
  for (Finding& each : all.findings) part_at(each.span.begin).findings.push_back(std::move(each));
  for (Proof& each : all.proofs) part_at(each.span.begin).proofs.push_back(std::move(each));
  for (Verification& part : parts) part.verdict = verdict_of(part.findings);
  return parts;
}

class BulletJudge {
 public:
  BulletJudge(const ProofText& proof, AskedBullet own, std::string_view before, const Reading& claimed,
              std::size_t& asks, const LikelyBullets& likely)
      : proof_(proof),
        own_(own),
        before_(before),
        claimed_(claimed),
        asks_(asks),
        likely_(likely),
        statements_(statements(claimed)) {}

  JudgedBullet judge() {
    const ProofText& own = proof_.alone(own_.unit);
    Verification alone = check_text(own, before_.empty() ? own.source().reading().text() : before_, claimed_);
    if (alone.verdict == Verdict::accept || statements_.empty()) return {std::move(alone), own_.unit};
    bullets_.emplace(proof_.bullets(own_.words));
    loans_.emplace(*bullets_, claimed_);
    parts_ = by_statement(std::move(alone), claimed_, statements_);
    Verification result;
    for (std::size_t s = 0; s < parts_.size(); ++s) {
      Verification& part = parts_[s];
      if (part.verdict == Verdict::accept && teller_ && *teller_ != own_.unit) {
        loans_->refuse_pointing_away(statements_[s], part.findings);
        part.verdict = verdict_of(part.findings);
      }
      if (part.verdict == Verdict::accept)
        teller_ = own_.unit;
      else
        judge_statement(s, part);
      std::move(part.findings.begin(), part.findings.end(), std::back_inserter(result.findings));
      std::move(part.proofs.begin(), part.proofs.end(), std::back_inserter(result.proofs));
    }
    result.verdict = verdict_of(result.findings);
    return {std::move(result), teller_};
  }

 private:
  // What one other bullet proves of a statement; none where no more may be asked.
  std::optional<Verification> told_by(std::uint32_t unit, std::size_t statement) {
    constexpr std::size_t most = 24;  // other bullets asked for one; an honest change needs one or two
    auto known = asked_.find(unit);
    if (known == asked_.end()) {
      if (asked_.size() >= most || asks_ == 0) return std::nullopt;
      --asks_;
      const ProofText& alone = proof_.alone(unit);
      known = asked_
                  .emplace(unit, by_statement(check_text(alone, alone.source().reading().text(), claimed_),
                                              claimed_, statements_))
                  .first;
    }
    Verification told = known->second[statement];
    if (teller_ != unit) {
      loans_->refuse_pointing_back(statements_[statement], unit, told.findings);
      told.verdict = verdict_of(told.findings);
    }
    return told;
  }

  void judge_statement(std::size_t s, Verification& part) {
    const WordRange statement = statements_[s];
    std::optional<std::uint32_t> teller;
    bool told_whole = false;
    for (const std::uint32_t unit : loans_->tellers(statement)) {
      std::optional<Verification> told = told_by(unit, s);
      if (!told) break;
      told_whole = true;
      if (told->verdict >= part.verdict) continue;
      part = std::move(*told);
      if (part.verdict != Verdict::accept) continue;
      teller = unit;
      break;
    }
    const std::vector<AskedBullet> likely =
        part.verdict != Verdict::accept && likely_ ? likely_(statement) : std::vector<AskedBullet>();
    for (const AskedBullet& bullet : likely) {
      if (bullet.unit == own_.unit) continue;
      std::optional<Verification> told = told_by(bullet.unit, s);
      if (!told) break;
      if (told->verdict != Verdict::accept) continue;
      part = std::move(*told);
      teller = bullet.unit;
      break;
    }
    teller_ = teller;
    if (part.verdict == Verdict::accept || told_whole) return;
    if (!likely.empty() && likely.front().unit != own_.unit) {
      explain_by(likely.front(), s, part);
    } else {
      loans_->explain(statement, part.findings);
      part.verdict = verdict_of(part.findings);
    }
  }

  // A statement that is another bullet's more than this one's: its findings are those of that bullet.
  void explain_by(const AskedBullet& bullet, std::size_t s, Verification& part) {
    if (std::optional<Verification> told = told_by(bullet.unit, s)) part = std::move(*told);
    const Bullets bullets = proof_.bullets(bullet.words);
    Loans(bullets, claimed_).explain(statements_[s], part.findings);
    part.verdict = verdict_of(part.findings);
  }

  const ProofText& proof_;
  const AskedBullet own_;
  const std::string_view before_;
  const Reading& claimed_;
  std::size_t& asks_;
  const LikelyBullets& likely_;
  const std::vector<WordRange> statements_;
  std::optional<Bullets> bullets_;
  std::optional<Loans> loans_;
  std::vector<Verification> parts_;
  std::map<std::uint32_t, std::vector<Verification>> asked_;
  std::optional<std::uint32_t> teller_;  // who proves the statement before
};

}  // namespace

JudgedBullet judge_bullet(const ProofText& proof, AskedBullet own, std::string_view before,
                          const Reading& claimed, std::size_t& asks, const LikelyBullets& likely) {
  return BulletJudge(proof, own, before, claimed, asks, likely).judge();
}

}  // namespace savile::gate

#include "pipeline/documents.hpp"

#include <utility>

#include "document/resume_parser.hpp"
#include "lexicon/own_terms.hpp"
#include "requirement/requirements_extractor.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// Bytes of a résumé whose scopes are kept: about twenty pages, and some megabytes of scopes.
constexpr std::size_t longest_kept = std::size_t{1} << 16;

}  // namespace

Document::Document(std::string valid_utf8, const Knowledge& knowledge)
    : text_(std::move(valid_utf8)), offsets_(text_), knowledge_(knowledge) {}

const Result<Resume>& Document::as_resume() {
  if (!resume_) resume_.emplace(parse_resume(text_, {}, layout_));
  return *resume_;
}

void Document::set_layout(Layout layout) {
  layout_ = std::move(layout);
  evidence_.reset();
  gate_.reset();
  resume_readings_.reset();
  resume_.reset();
}

const ResumeEvidence& Document::evidence(Date today) {
  if (!evidence_ || evidence_->today != today) {
    evidence_.reset();
    evidence_.emplace(as_resume().value(), lexicon(), today);
  }
  return *evidence_;
}

std::shared_ptr<const ResumeReadings> Document::resume_readings() {
  if (!resume_readings_)
    resume_readings_ = std::make_shared<const ResumeReadings>(as_resume().value(), lexicon());
  return resume_readings_;
}

std::vector<JudgedEdit> Document::judge(const std::vector<Edit>& edits, Date today,
                                        const std::vector<PlacedFact>& facts) {
  if (text_.size() > longest_kept) return savile::judge(as_resume().value(), edits, lexicon(), today, facts);
  if (!gate_ || !gate_->is_for(today, facts))
    gate_ = std::make_unique<Gate>(as_resume().value(), lexicon(), today, facts);
  return gate_->judge(edits);
}

std::shared_ptr<const PostingReadings> Document::posting_readings() {
  if (!posting_readings_)
    posting_readings_ = std::make_shared<const PostingReadings>(as_requirements().value(), lexicon());
  return posting_readings_;
}

void Document::set_claims(std::vector<Span> claims) {
  claims_ = std::move(claims);
  posting_readings_.reset();
  requirements_.reset();
  mentioned_.reset();
}

const Result<Requirements>& Document::as_requirements() {
  if (mentioned_) return *mentioned_;
  if (!requirements_) {
    PostingLimits limits;
    limits.unlisted_names = false;
    requirements_.emplace(extract_requirements(text_, lexicon(), limits, nullptr, claims_));
  }
  return *requirements_;
}

const Result<Requirements>& Document::with_mentions() {
  if (!knowledge_.model) {
    static const Result<Requirements> missing = fail(
        ErrorCode::not_loaded, "The engine has no weights for mentions. Load mentions.bin before the call.");
    return missing;
  }
  if (!mentioned_)
    mentioned_.emplace(extract_requirements(text_, lexicon(), {}, &*knowledge_.model, claims_));
  return *mentioned_;
}

Status Documents::load_mentions(std::string_view bytes) {
  if (knowledge_.model) return fail(ErrorCode::bad_input, "The weights for mentions are loaded already.");
  Result<MentionModel> model = MentionModel::read(bytes);
  if (!model) return model.error();
  knowledge_.model = std::move(model).value();
  return Done{};
}

Status Documents::add_terms(const std::vector<ListedTerm>& own) {
  if (knowledge_.own || size() > 0)
    return fail(ErrorCode::bad_input, "Terms are added once, and before the first text.");
  Result<Lexicon> lexicon = extended_lexicon(own);
  if (!lexicon) return lexicon.error();
  knowledge_.own = std::move(lexicon).value();
  return Done{};
}

std::size_t Documents::put(std::string_view key, std::string_view bytes) {
  drop(key);
  RepairedText repaired = repair_utf8(bytes);
  documents_.emplace(std::string(key), std::make_unique<Document>(std::move(repaired.text), knowledge_));
  return repaired.replaced;
}

Result<Document*> Documents::set_layout(std::string_view key, Layout layout) {
  const Result<Document*> document = find(key);
  if (!document) return document;
  forget_matches(key);
  document.value()->set_layout(std::move(layout));
  return document;
}

Result<Document*> Documents::set_claims(std::string_view key, std::vector<Span> claims) {
  const Result<Document*> document = find(key);
  if (!document) return document;
  forget_matches(key);
  document.value()->set_claims(std::move(claims));
  return document;
}

void Documents::drop(std::string_view key) {
  const auto found = documents_.find(key);
  if (found == documents_.end()) return;
  documents_.erase(found);
  forget_matches(key);
}

void Documents::forget_matches(std::string_view key) {
  for (auto it = matches_.begin(); it != matches_.end();) {
    const bool part = std::get<0>(it->first) == key || std::get<1>(it->first) == key;
    it = part ? matches_.erase(it) : std::next(it);
  }
}

Result<Document*> Documents::find(std::string_view key) {
  const auto found = documents_.find(key);
  if (found != documents_.end()) return found->second.get();
  return fail(ErrorCode::unknown_text,
              "No text was put under the key \"" + std::string(key) + "\". Put it before the call.");
}

Result<const Match*> Documents::match(std::string_view resume_key, std::string_view posting_key, Date today) {
  Pair pair{std::string(resume_key), std::string(posting_key), today};
  if (const auto known = matches_.find(pair); known != matches_.end()) return &known->second.match;
  const Result<Document*> resume_document = find(resume_key);
  if (!resume_document) return resume_document.error();
  const Result<Document*> posting_document = find(posting_key);
  if (!posting_document) return posting_document.error();
  const Result<Resume>& resume = resume_document.value()->as_resume();
  if (!resume) return resume.error();
  const Result<Requirements>& requirements = posting_document.value()->as_requirements();
  if (!requirements) return requirements.error();
  const ResumeEvidence& evidence = resume_document.value()->evidence(today);
  Match found = savile::match(resume.value(), evidence, requirements.value(), knowledge_.lexicon());
  auto readings = std::make_unique<const RuleReadings>(resume.value(), requirements.value(), lexicon(),
                                                       resume_document.value()->resume_readings(),
                                                       posting_document.value()->posting_readings());
  Matched matched{std::move(found), std::move(readings)};
  return &matches_.emplace(std::move(pair), std::move(matched)).first->second.match;
}

const RuleReadings* Documents::readings(std::string_view resume_key, std::string_view posting_key,
                                        Date today) const {
  const auto known = matches_.find({std::string(resume_key), std::string(posting_key), today});
  return known == matches_.end() ? nullptr : known->second.readings.get();
}

}  // namespace savile

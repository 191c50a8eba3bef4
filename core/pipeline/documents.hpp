// The texts that were put, and what was understood of them so far.
//
// A text does not change under its key; putting it again drops all that was understood of it, and
// of pairs that it was in. So nothing kept here is ever stale.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/resume_evidence.hpp"
#include "analysis/text_readings.hpp"
#include "base/result.hpp"
#include "document/layout_hint.hpp"
#include "document/resume.hpp"
#include "edit/gate.hpp"
#include "edit/rule_readings.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/term_list.hpp"
#include "requirement/mention_model/mention_model.hpp"
#include "requirement/requirements.hpp"
#include "text/utf16.hpp"

namespace savile {

// What every text is read with.
struct Knowledge {
  std::optional<MentionModel> model;
  std::optional<Lexicon> own;  // the embedded lists with terms of the caller's

  [[nodiscard]] const Lexicon& lexicon() const { return own ? *own : Lexicon::standard(); }
};

// A text with its offsets; addresses are stable while its key is kept.
class Document {
 public:
  // `knowledge` outlives the document and may be added to later.
  Document(std::string valid_utf8, const Knowledge& knowledge);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Utf16Offsets& offsets() const { return offsets_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const Lexicon& lexicon() const { return knowledge_.lexicon(); }
  // Drops what was understood without it.
  void set_layout(Layout layout);
  // What is said to be asked for in it (requirement/claims.hpp); the same.
  void set_claims(std::vector<Span> claims);
  [[nodiscard]] const Result<Resume>& as_resume();  // parsed at the first call
  // Of a text that parses, for matching: read at the first call, and anew for another month.
  [[nodiscard]] const ResumeEvidence& evidence(Date today);
  // Of a text that parses, and of one that was extracted.
  [[nodiscard]] std::shared_ptr<const ResumeReadings> resume_readings();
  [[nodiscard]] std::shared_ptr<const PostingReadings> posting_readings();
  // Of a text that parses: what the gate says of edits of it. The scopes it reads are kept for further calls
  // with the same facts, if the text is no book.
  [[nodiscard]] std::vector<JudgedEdit> judge(const std::vector<Edit>& edits, Date today,
                                              const std::vector<PlacedFact>& facts);
  // Extracted at the first call. Their mentions are those of the lists alone, which is all that a score, a
  // plan or an edit needs.
  [[nodiscard]] const Result<Requirements>& as_requirements();
  // The same with the mentions that the trained model finds as well; `not_loaded` without one, and then
  // tried anew.
  [[nodiscard]] const Result<Requirements>& with_mentions();

 private:
  std::string text_;
  Utf16Offsets offsets_;
  Layout layout_;
  std::vector<Span> claims_;
  std::optional<Result<Resume>> resume_;
  std::optional<ResumeEvidence> evidence_;  // of resume_
  std::unique_ptr<Gate> gate_;              // of resume_
  std::optional<Result<Requirements>> requirements_, mentioned_;
  std::shared_ptr<const ResumeReadings> resume_readings_;    // of resume_
  std::shared_ptr<const PostingReadings> posting_readings_;  // of requirements_ or mentioned_
  const Knowledge& knowledge_;
};

class Documents {
 public:
  Documents() = default;
  Documents(const Documents&) = delete;
  Documents& operator=(const Documents&) = delete;

  // The weights that mentions are found with. A second call is refused: texts that were read already keep
  // what was understood of them.
  Status load_mentions(std::string_view bytes);

  // Terms beside the embedded ones (lexicon/own_terms.hpp). Refused once a text was put: what was
  // understood of it would be stale.
  Status add_terms(const std::vector<ListedTerm>& own);

  // Returns how many ill-formed sequences became U+FFFD.
  std::size_t put(std::string_view key, std::string_view bytes);
  // How the lines of a kept text looked; `unknown_text` if there is none under `key`.
  Result<Document*> set_layout(std::string_view key, Layout layout);
  Result<Document*> set_claims(std::string_view key, std::vector<Span> claims);
  void drop(std::string_view key);
  [[nodiscard]] std::size_t size() const { return documents_.size(); }
  [[nodiscard]] const Lexicon& lexicon() const { return knowledge_.lexicon(); }

  // `unknown_text` if nothing is kept under `key`.
  [[nodiscard]] Result<Document*> find(std::string_view key);

  // The match of two kept texts; the errors are those of find, as_resume and as_requirements.
  [[nodiscard]] Result<const Match*> match(std::string_view resume_key, std::string_view posting_key,
                                           Date today);
  // What rules read of two texts that match; null where `match` was not asked for them.
  [[nodiscard]] const RuleReadings* readings(std::string_view resume_key, std::string_view posting_key,
                                             Date today) const;

 private:
  void forget_matches(std::string_view key);

  using Pair = std::tuple<std::string, std::string, Date>;

  Knowledge knowledge_;
  std::map<std::string, std::unique_ptr<Document>, std::less<>> documents_;
  struct Matched {
    Match match;
    std::unique_ptr<const RuleReadings>
        readings;  // of the texts that were matched; each when first asked for
  };
  std::map<Pair, Matched> matches_;
};

}  // namespace savile

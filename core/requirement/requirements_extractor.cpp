#include "requirement/requirements_extractor.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/sort_stably.hpp"
#include "requirement/any_of.hpp"
#include "requirement/clause_use.hpp"
#include "requirement/company.hpp"
#include "requirement/degree_asked.hpp"
#include "requirement/html_mask.hpp"
#include "requirement/importance.hpp"
#include "requirement/job_title.hpp"
#include "requirement/keywords.hpp"
#include "requirement/mention_join.hpp"
#include "requirement/mentions.hpp"
#include "requirement/posting_clauses.hpp"
#include "requirement/posting_facts.hpp"
#include "requirement/posting_section.hpp"
#include "requirement/posting_warnings.hpp"
#include "requirement/posting_words.hpp"
#include "requirement/requirement_kind.hpp"
#include "requirement/token_field.hpp"
#include "requirement/years_asked.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// The weights keep required to preferred at 2:1 or steeper: the lightest required one (70) against
// the heaviest preferred one (35).
constexpr int required_weights[] = {70, 85, 100, 115, 130};
constexpr int preferred_weights[] = {20, 24, 28, 32, 35};
constexpr int duty_weight = 70;

std::string clean(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const std::string_view piece = text.substr(at, point.size);
    at += point.size;
    if (is_blank(point.value) || piece == "\n" || piece == "\r") {
      blank = !out.empty();
      continue;
    }
    if (is_hidden_control(point.value) || piece == "`") continue;
    if (piece == "*" &&
        (out.empty() || at >= text.size() || text.substr(at, 1) == "*" || out.back() == '*' || blank))
      continue;
    if (blank) out.push_back(' ');
    blank = false;
    out.append(piece);
  }
  while (!out.empty() && (out.back() == '*' || out.back() == ' ')) out.pop_back();
  return out;
}

bool is_hard(TermKind kind) {
  return kind != TermKind::soft_skill && kind != TermKind::human_language && kind != TermKind::method;
}

// Kinds of terms that are names, which mean the same wherever they stand.
bool is_name(TermKind kind) { return kind == TermKind::tool || kind == TermKind::certificate; }

bool is_binary(std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
  });
  return controls > 0 &&
         (text.find('\0') != std::string_view::npos || static_cast<std::size_t>(controls) * 50 > head.size());
}

class Extractor {
 public:
  Extractor(std::string_view text, const Lexicon& lexicon, const PostingLimits& limits,
            const MentionModel* model, const std::vector<Span>& claims)
      : tokens_(text), lexicon_(lexicon), limits_(limits), model_(model), claims_(claims) {
    out_.text = text;
  }

  Requirements run() {
    outline_ = outline_posting(tokens_);
    out_.other_titles = find_job_titles(tokens_, outline_);
    if (!out_.other_titles.empty()) {
      out_.job_title = std::move(out_.other_titles.front());
      out_.other_titles.erase(out_.other_titles.begin());
    }
    out_.company = find_company(tokens_, outline_, out_.job_title);
    out_.location = find_posting_location(tokens_, outline_);
    out_.employment_type = find_employment_type(tokens_, outline_);
    out_.seniority = find_seniority(tokens_, outline_, out_.job_title);
    const std::vector<TermHit> terms = lexicon_.find(tokens_);
    hits_ = skill_hits(tokens_, terms, {&out_.job_title, &out_.company, &out_.location});
    if (model_ != nullptr) keep_found(model_->find(tokens_, outline_, lexicon_, terms));
    for (const PostingClause& clause : cut_clauses(tokens_, outline_)) take(clause);
    count_repetitions();
    for (std::size_t i = 0; i < out_.requirements.size(); ++i)
      out_.requirements[i].id = static_cast<std::uint32_t>(i + 1);
    out_.keywords = weigh_keywords(out_.requirements, out_.mentions, lexicon_);
    out_.warnings = posting_warnings(tokens_, outline_, out_.requirements);
    out_.confidence = overall_confidence();
    if (first_left_out_) {
      out_.warnings.push_back({"too_many_requirements",
                               "This posting asks for more than " + std::to_string(limits_.requirements) +
                                   " things; what follows is not looked at.",
                               *first_left_out_});
    }
    if (model_ != nullptr) out_.mentions = join_mentions(asked_, std::move(found_));
    return std::move(out_);
  }

 private:
  void take(const PostingClause& clause) {
    std::vector<TermHit> hits = hits_within(clause.span);
    if (is_headline(clause)) {
      out_.about_work.push_back(clause.span);
      return;
    }
    if (is_about_company(clause)) return;
    std::size_t hard = 0;
    for (const TermHit& hit : hits) hard += is_hard(lexicon_.term(hit.term).kind) ? 1U : 0U;
    ClauseUse use = use_of(tokens_, clause, hard);
    const bool claimed = use != ClauseUse::requirement && is_claimed(clause.span);
    if (claimed) use = ClauseUse::requirement;
    if (use == ClauseUse::noise) return;
    out_.about_work.push_back(clause.span);
    mention(clause, hits, use);
    if (use != ClauseUse::requirement) return;
    if (out_.requirements.size() >= limits_.requirements) {
      if (!first_left_out_) first_left_out_ = clause.span;
      return;
    }
    add(clause, hits);
    out_.requirements.back().claimed = claimed;
  }

  // For the most part; clauses come in text order, and so do the claims.
  bool is_claimed(Span clause) {
    while (next_claim_ < claims_.size() && claims_[next_claim_].end <= clause.begin) ++next_claim_;
    std::size_t covered = 0;
    for (std::size_t i = next_claim_; i < claims_.size() && claims_[i].begin < clause.end; ++i)
      covered += std::min(claims_[i].end, clause.end) - std::max(claims_[i].begin, clause.begin);
    return covered * 2 > clause.size();
  }

  // The line that the title was read from, "Registered Nurse – Intensive Care", asks for nothing itself.
  bool is_headline(const PostingClause& clause) const {
    const Field& title = out_.job_title;
    if (!title.found() || !clause.span.overlaps(title.span)) return false;
    if (clause.span == title.span) return true;
    return title.confidence >= 85 && !clause.bullet && clause.last - clause.first <= 16;
  }

  // "Elm Clinic is a friendly practice": about the company, unless it looks for somebody.
  bool is_about_company(const PostingClause& clause) const {
    const Field& company = out_.company;
    if (!company.found() || (clause.bullet && clause.headed)) return false;
    const TokenizedText name(company.value);
    // By the first word of a longer name too: "Norvane offers …" of Norvane Clinical.
    std::size_t same = 0;
    while (same < name.size() && clause.first + same < clause.last &&
           tokens_.key(clause.first + same) == name.key(same))
      ++same;
    const bool verb_follows = same > 0 && clause.first + same < clause.last &&
                              tokens_[clause.first + same].kind == TokenKind::word &&
                              !starts_upper(tokens_, clause.first + same);
    if (same < name.size() && (!verb_follows || name.source(0).size() < 4)) return false;
    static const WordSet& seeks = posting_words("seeks");
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      if (seeks.contains(tokens_.key(i))) return false;
    }
    return true;
  }

  std::vector<TermHit> hits_within(Span span) {
    while (next_hit_ < hits_.size() && hits_[next_hit_].span.begin < span.begin) ++next_hit_;
    std::vector<TermHit> hits;
    for (; next_hit_ < hits_.size() && hits_[next_hit_].span.end <= span.end; ++next_hit_)
      hits.push_back(hits_[next_hit_]);
    return hits;
  }

  // The model's mentions but for what is offered: those under headings for pay and the law, skills under
  // one for benefits, and knowledge in its items, "- Free training in Python". Prose under it as often
  // tells what one works with.
  void keep_found(const std::vector<Mention>& found) {
    std::size_t at = 0;
    for (const Mention& mention : found) {
      while (at < outline_.blocks.size() && outline_.blocks[at].span.end <= mention.span.begin) ++at;
      const bool within = at < outline_.blocks.size() && outline_.blocks[at].span.begin <= mention.span.begin;
      const PostingSection section = within ? outline_.blocks[at].section : PostingSection::intro;
      const bool offered = section == PostingSection::pay || section == PostingSection::legal ||
                           (section == PostingSection::benefits &&
                            (outline_.blocks[at].bullet || mention.label == MentionLabel::skill));
      if (!offered) found_.push_back(mention);
    }
  }

  void mention(const PostingClause& clause, const std::vector<TermHit>& hits, ClauseUse use) {
    std::vector<Span> known;
    const std::size_t from = out_.mentions.size();
    for (const TermHit& hit : hits) {
      out_.mentions.push_back({hit.span, label_of(lexicon_.term(hit.term).kind), hit.term});
      known.push_back(hit.span);
    }
    const PostingSection section = clause.section;
    const bool asks = section == PostingSection::requirements || section == PostingSection::preferred;
    // Beside a model only those of clauses that ask are kept.
    if (limits_.unlisted_names && (model_ == nullptr || asks)) {
      for (const Span span : named_knowledge(tokens_, clause, known)) {
        if (!span.overlaps(out_.company.span))
          out_.mentions.push_back({span, MentionLabel::knowledge, std::nullopt});
      }
      sort_stably_from(out_.mentions, from,
                       [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    }
    for (std::size_t i = from; i < out_.mentions.size(); ++i) {
      const Mention& each = out_.mentions[i];
      const auto is = [&](auto test) { return each.term && test(lexicon_.term(*each.term).kind); };
      const bool method = is([](TermKind kind) { return kind == TermKind::method; });
      // Elsewhere what has a name of its own, where the clause asks or tells a duty.
      const bool named = use == ClauseUse::requirement && is(is_name);
      // A practice of two words or an abbreviation ("motor controls", "NEC") says what it is, in an item too.
      const bool item = clause.headed && clause.bullet && use == ClauseUse::requirement && method;
      if ((asks && !method) || named || (item && says_itself(each))) asked_.push_back(each);
    }
  }

  bool says_itself(const Mention& mention) const {
    const std::size_t first = tokens_.first_at(mention.span.begin), last = tokens_.first_at(mention.span.end);
    const std::string_view source = tokens_.source(first);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return last > first + 1 || std::count_if(source.begin(), source.end(), is_capital) > 1 ||
           lexicon_.term(*mention.term).category == "practice of single professions";
  }

  void add(const PostingClause& clause, const std::vector<TermHit>& hits) {
    Requirement asked;
    asked.span = clause.span;
    asked.text = clean(slice(out_.text, clause.span));
    for (const TermHit& hit : hits) {
      if (std::find(asked.terms.begin(), asked.terms.end(), hit.term) != asked.terms.end()) continue;
      asked.terms.push_back(hit.term);
      asked.term_spans.push_back(hit.span);
    }
    asked.years = find_years_asked(tokens_, clause.first, clause.last);
    asked.degree = find_degree_asked(tokens_, clause.first, clause.last);
    asked.kind = kind_of_requirement(tokens_, clause, asked, lexicon_);
    if (asked.terms.size() > 1) {
      const auto groups = alternative_groups(tokens_, clause.first, clause.last, asked.term_spans);
      asked.any_of = groups.front() == groups.back();
    }
    asked.importance = importance_of(tokens_, clause.first, clause.last, clause.section);
    asked.duty = clause.section == PostingSection::responsibilities;
    if (is_softened_behind(clause)) asked.importance = Importance::preferred;
    asked.priority = priority_of(clause, asked);
    asked.confidence = confidence_of(clause, asked);
    out_.requirements.push_back(std::move(asked));
  }

  // "Propertymark Level 3 (nice to have)": a bracket behind the clause says that it is no must.
  bool is_softened_behind(const PostingClause& clause) const {
    constexpr std::size_t looked_at = 5;
    const std::size_t bracket = clause.last;
    if (bracket >= tokens_.size() || tokens_.key(bracket) != "(" || tokens_[bracket].gap == Gap::line)
      return false;
    const std::size_t last = std::min(tokens_.size(), bracket + 1 + looked_at);
    const std::vector<ImportanceCue> cues = importance_cues(tokens_, bracket + 1, last);
    return !cues.empty() && cues.front().first == bracket + 1 &&
           cues.front().importance == Importance::preferred;
  }

  int priority_of(const PostingClause& clause, const Requirement& asked) {
    int priority = 3;
    if (clause.section == PostingSection::responsibilities || clause.section == PostingSection::intro)
      priority = 2;
    if (asked.importance == Importance::preferred) priority = 2;
    const int shift = priority_shift(tokens_, clause.first, clause.last);
    priority += shift > 0 ? 1 : (shift < 0 ? -1 : 0);
    if (asked.kind == RequirementKind::soft_skill) --priority;
    if (asked.kind == RequirementKind::certification && asked.importance == Importance::required) ++priority;
    // The first two of the required ones come first for a reason.
    if (clause.section == PostingSection::requirements && asked.importance == Importance::required &&
        leading_++ < 2)
      ++priority;
    return std::clamp(priority, 1, asked.importance == Importance::preferred ? 3 : 5);
  }

  static int confidence_of(const PostingClause& clause, const Requirement& asked) {
    int confidence = clause.headed ? 80 : 50;
    if (!asked.terms.empty() || asked.years || asked.degree) confidence += 15;
    if (asked.kind == RequirementKind::other) confidence -= 20;
    return std::clamp(confidence, 10, 95);
  }

  // A term named by three clauses or more lifts them; then the weights follow.
  void count_repetitions() {
    std::unordered_map<std::uint32_t, int> count;
    for (const Mention& mention : out_.mentions) {
      if (mention.term) ++count[mention.term->value];
    }
    for (std::size_t i = 0; i < out_.requirements.size(); ++i) {
      Requirement& asked = out_.requirements[i];
      const bool repeated = std::any_of(asked.terms.begin(), asked.terms.end(), [&](TermId id) {
        return lexicon_.term(id).kind != TermKind::soft_skill && count[id.value] >= 3;
      });
      if (repeated && asked.importance == Importance::required && asked.priority < 5) ++asked.priority;
      const auto step = static_cast<std::size_t>(asked.priority - 1);
      asked.weight =
          asked.importance == Importance::required ? required_weights[step] : preferred_weights[step];
      if (asked.importance == Importance::required && asked.kind == RequirementKind::responsibility)
        asked.weight = duty_weight;
    }
  }

  int overall_confidence() const {
    if (out_.requirements.empty()) return 0;
    int sum = 0;
    for (const Requirement& asked : out_.requirements) sum += asked.confidence;
    int mean = sum / static_cast<int>(out_.requirements.size());
    if (!out_.job_title.found()) mean -= 10;
    for (const Warning& warning : out_.warnings) mean -= warning.code == "one_paragraph" ? 5 : 30;
    return std::clamp(mean, 5, 100);
  }

  TokenizedText tokens_;
  const Lexicon& lexicon_;
  PostingLimits limits_;
  std::optional<Span> first_left_out_;  // the clause that is one too many
  PostingOutline outline_;
  Requirements out_;
  std::vector<TermHit> hits_;
  std::size_t next_hit_ = 0;
  const MentionModel* model_;
  const std::vector<Span>& claims_;  // disjoint, in text order
  std::size_t next_claim_ = 0;
  std::vector<Mention> asked_;  // of `mentions`, those of clauses that ask
  std::vector<Mention> found_;  // by the model
  int leading_ = 0;
};

}  // namespace

Result<Requirements> extract_requirements(std::string_view text, const Lexicon& lexicon,
                                          const PostingLimits& limits, const MentionModel* model,
                                          const std::vector<Span>& claims) {
  if (text.size() > limits.bytes) {
    return fail(ErrorCode::too_large, "The posting has " + std::to_string(text.size()) +
                                          " bytes; the limit is " + std::to_string(limits.bytes) +
                                          ". Shorten it to the posting itself.");
  }
  if (trim(text).empty()) return fail(ErrorCode::bad_input, "The posting is empty. Paste its text.");
  if (is_binary(text))
    return fail(ErrorCode::bad_input, "The posting is no text. Paste its text or give a text file.");
  if (!is_html(text)) return Extractor(text, lexicon, limits, model, claims).run();
  const auto plain = std::make_shared<const std::string>(without_tags(text));
  Requirements read = Extractor(*plain, lexicon, limits, model, claims).run();
  read.without_tags = plain;
  read.warnings.push_back({"html",
                           "The posting is the source of a web page; its tags were left out. Pasting the "
                           "page's text is safer.",
                           {0, text.size()}});
  return read;
}

}  // namespace savile

#include "requirement/posting_clauses.hpp"

#include <algorithm>

#include "requirement/deed_joints.hpp"
#include "requirement/degree_asked.hpp"
#include "requirement/importance.hpp"
#include "requirement/token_field.hpp"
#include "requirement/years_asked.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_clause = 30;  // words
constexpr std::size_t shortest_half = 5;
constexpr std::size_t shortest_prose = 24;     // tokens; a shorter line is an item of a list,
constexpr std::size_t shortest_sentence = 14;  // with a full stop this short one

bool is_word(const Token& token) { return token.kind != TokenKind::sign; }

bool is_noise(PostingSection section) {
  return section == PostingSection::about || section == PostingSection::benefits ||
         section == PostingSection::legal || section == PostingSection::pay;
}

// The first word of a sentence that speaks to the reader or of the company.
bool opens_speech(std::string_view key) {
  return key == "you" || key == "you'll" || key == "we" || key == "we're" || key == "the" || key == "this" ||
         key == "our" || key == "no" || key == "must" || key == "your" || key == "as" || key == "in";
}

class Cutter {
 public:
  Cutter(const TokenizedText& text, const PostingOutline& outline) : text_(text), outline_(outline) {}

  std::vector<PostingClause> run() {
    bool carries = false;  // from a lead-in like "Requirements: you have" + bullets
    PostingSection carried = PostingSection::intro;
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
      PostingBlock block = outline_.blocks[i];
      if (!block.bullet) carries = false;
      if (carries && block.bullet) {
        block.section = carried;
        block.headed = true;
      }
      block_ = i;
      bullet_ = block.bullet;
      section_ = block.section;
      headed_ = block.headed;
      cut_block(block);
      if (!block.bullet && text_.text()[block.span.end - 1] == ':') {
        carries = true;
        carried = section_;
      }
    }
    return std::move(out_);
  }

 private:
  void cut_block(const PostingBlock& block) {
    const std::string_view body = slice(text_.text(), block.span);
    const std::size_t tokens = text_.first_at(block.span.end) - text_.first_at(block.span.begin);
    prose_ = !block.bullet && tokens > (body.back() == '.' ? shortest_sentence : shortest_prose);
    // "Bonus: Kubernetes. You'll own services": a wish within a paragraph lasts while items follow it,
    // not into a sentence about the reader or the company.
    bool in_wish = false;
    PostingSection before_wish = section_;
    for (const Span sentence : split_sentences(body)) {
      const std::size_t first = text_.first_at(block.span.begin + sentence.begin);
      const std::size_t last = text_.first_at(block.span.begin + sentence.end);
      if (in_wish && first < last && opens_speech(text_.key(first))) {
        section_ = before_wish;
        in_wish = false;
      }
      const PostingSection before = section_;
      cut_sentence(first, last);
      if (!block.bullet && before != PostingSection::preferred && section_ == PostingSection::preferred) {
        in_wish = true;
        before_wish = before;
      }
    }
  }

  // At labels, semicolons and inner bullets.
  void cut_sentence(std::size_t first, std::size_t last) {
    std::size_t begin = first;
    int depth = 0;
    for (std::size_t i = first; i < last; ++i) {
      const std::string_view key = text_.key(i);
      if (i > begin && opens_waiver(i, last)) {
        emit(begin, i);
        begin = i;
      }
      if (is_word(text_[i])) continue;
      if (key == "(" || key == "[") ++depth;
      if ((key == ")" || key == "]") && depth > 0) --depth;
      const bool apart = text_[i].gap != Gap::none && i + 1 < last && text_[i + 1].gap != Gap::none;
      const bool bullet =
          (key == "*" || key == "•" || key == "·" || key == "▪" || key == "●") && (apart || i == begin);
      if (bullet || (key == ";" && depth == 0)) {
        emit(begin, i);
        begin = i + 1;
      } else if (key == ":" && i > begin) {
        begin = take_label(begin, i);
      } else if (closes_bold(begin, i)) {
        begin = take_label(begin, i - 2);  // "**Your tasks** – milking"
      }
    }
    emit(begin, last);
  }

  // A dash after "**".
  bool closes_bold(std::size_t begin, std::size_t i) const {
    const std::string_view key = text_.key(i);
    return (key == "–" || key == "—" || key == "-") && i >= begin + 3 && text_.key(i - 1) == "*" &&
           text_.key(i - 2) == "*";
  }

  // "… and mentor two No degree needed": a sentence whose stop before it is missing.
  bool opens_waiver(std::size_t i, std::size_t last) const {
    return text_.source(i) == "No" && i + 1 < last && text_[i + 1].kind == TokenKind::word &&
           !starts_upper(text_, i + 1);
  }

  // Switches the section at a known label; returns where the clause begins.
  std::size_t take_label(std::size_t begin, std::size_t colon) {
    const auto hit = label_before_colon(text_, begin, colon);
    if (!hit) return begin;
    const PostingSection next = section_of_heading(hit->kind);
    if (bullet_) {
      // In a headed list a label is a topic ("Education: BSc"); only "Nice to have:" changes the list.
      std::size_t opening = begin;
      while (opening < hit->first && !is_word(text_[opening])) ++opening;
      if (is_noise(section_) || hit->first > opening + 1) return begin;
      if (next == PostingSection::preferred || section_ == PostingSection::intro ||
          (section_ == PostingSection::responsibilities && next == PostingSection::requirements)) {
        section_ = next;
        headed_ = true;
      }
      return begin;
    }
    emit(begin, hit->first);
    section_ = next;
    headed_ = true;
    return colon + 1;
  }

  void emit(std::size_t first, std::size_t last) {
    std::size_t begin = first;
    for (const std::size_t at : importance_borders(first, last)) {
      emit_short(begin, at);
      begin = at;
    }
    emit_short(begin, last);
  }

  // Where "X required, Y preferred" changes its mind.
  std::vector<std::size_t> importance_borders(std::size_t first, std::size_t last) const {
    std::vector<std::size_t> borders;
    const std::vector<ImportanceCue> cues = importance_cues(text_, first, last);
    for (std::size_t k = 0; k < cues.size(); ++k) {
      if (k > 0 && cues[k].importance != cues[k - 1].importance) {
        const std::size_t at = last_comma(cues[k - 1].last, cues[k].first);
        if (at > first && words(first, at) >= 2) borders.push_back(at);
        continue;
      }
      if (k > 0 || cues[k].importance != Importance::preferred) continue;
      if (k + 1 < cues.size() && cues[k + 1].importance != cues[k].importance) continue;
      const std::size_t at = last_comma(first, cues[k].first);
      const bool bracket = at > first && text_.key(at) == "(";
      if (at == first || words(first, at) < (bracket ? 1U : 2U)) continue;
      const bool opens = cues[k].first == at + 1;
      if (opens) {
        // "…, preferably in a hospital" is another wish; "…, preferred" is about the whole.
        if (words(cues[k].last, last) > 0 && text_.key(cues[k].last) != ")") borders.push_back(at);
        continue;
      }
      bool list = false;
      for (std::size_t i = at + 1; i < cues[k].first; ++i)
        list = list || text_.key(i) == "or" || text_.key(i) == "and";
      const bool measured =
          find_years_asked(text_, first, at).has_value() || find_degree_asked(text_, first, at).has_value();
      if (bracket || (measured && !list)) borders.push_back(at);
    }
    return borders;
  }

  // The last comma or bracket in [first, last), or `first`.
  std::size_t last_comma(std::size_t first, std::size_t last) const {
    for (std::size_t i = last; i > first; --i) {
      const std::string_view key = text_.key(i - 1);
      if (key == "," || key == "(" || key == "–" || key == "—" || key == "but") return i - 1;
    }
    return first;
  }

  // Words in [first, last), counted no further than a little over the longest clause.
  std::size_t words(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < last && count <= longest_clause + 1; ++i)
      count += is_word(text_[i]) && (i == first || text_[i].gap != Gap::none) ? 1 : 0;
    return count;
  }

  // Cuts at the joints of deeds, then the front off while it is too long; each round moves on by a
  // clause, so this is linear.
  void emit_short(std::size_t first, std::size_t last) {
    if (const std::size_t asked = announcement_end(text_, first, last); prose_ && asked > first) {
      push(first, asked - 1);
      first = asked;
    }
    if (prose_) {
      for (const std::size_t joint : deed_joints(text_, first, last)) {
        emit_shortened(first, joint);
        first = joint;
      }
    }
    emit_shortened(first, last);
  }

  void emit_shortened(std::size_t first, std::size_t last) {
    while (words(first, last) > longest_clause) {
      const std::size_t at = best_joint(first, last);
      if (at == first) break;
      push(first, at);
      first = at;
    }
    push(first, last);
  }

  // The last comma or "and" outside brackets that leaves between 5 and 30 words before it.
  std::size_t best_joint(std::size_t first, std::size_t last) const {
    std::size_t best = first, count = 0;
    int depth = 0;
    for (std::size_t i = first; i < last && count <= longest_clause; ++i) {
      const std::string_view key = text_.key(i);
      if (key == "(") ++depth;
      if (key == ")" && depth > 0) --depth;
      const bool joint = depth == 0 && (key == "," || key == "and" || key == "–" || key == "—");
      if (joint && count >= shortest_half && i + 1 < last) best = i;
      if (is_word(text_[i])) ++count;
    }
    return words(best, last) >= shortest_half ? best : first;
  }

  static bool is_edge(std::string_view key) {
    return key == "," || key == ";" || key == ":" || key == "-" || key == "–" || key == "—" || key == "*" ||
           key == "•" || key == "and" || key == "but" || key == "." || key == "|" || key == "!" ||
           key == "_" || key == "`";
  }

  void push(std::size_t first, std::size_t last) {
    while (first < last && (is_edge(text_.key(first)) || is_ornament(first)) && !glued_stop(first, last))
      ++first;
    while (last > first && is_edge(text_.key(last - 1))) --last;
    strip_open_brackets(first, last);
    bool letter = false;
    for (std::size_t i = first; i < last; ++i) letter = letter || text_[i].kind == TokenKind::word;
    if (!letter) return;
    out_.push_back({{text_[first].span.begin, text_[last - 1].span.end},
                    first,
                    last,
                    section_,
                    bullet_,
                    headed_,
                    block_});
  }

  // An emoji or arrow before an item; a quotation mark or a currency stays.
  bool is_ornament(std::size_t i) const {
    const std::string_view key = text_.key(i);
    return !is_word(text_[i]) && key.size() > 1 && key != "“" && key != "‘" && key != "£" && key != "€" &&
           key != "§";
  }

  // ".NET" keeps its stop.
  bool glued_stop(std::size_t first, std::size_t last) const {
    return text_.key(first) == "." && first + 1 < last && text_[first + 1].gap == Gap::none;
  }

  // Whether the bracket at the start is closed by the one at the end.
  bool encloses(std::size_t first, std::size_t last) const {
    if (last - first < 3 || text_.key(first) != "(" || text_.key(last - 1) != ")") return false;
    int depth = 0;
    for (std::size_t i = first; i + 1 < last; ++i) {
      if (text_.key(i) == "(") ++depth;
      if (text_.key(i) == ")" && --depth == 0) return false;
    }
    return true;
  }

  // A bracket whose other half was cut off goes too.
  void strip_open_brackets(std::size_t& first, std::size_t& last) const {
    int depth = 0, lowest = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (text_.key(i) == "(") ++depth;
      if (text_.key(i) == ")") lowest = std::min(lowest, --depth);
    }
    if (depth == 0 && lowest == 0 && encloses(first, last)) ++first, --last;
    if (depth > 0 && text_.key(first) == "(") ++first;
    if (lowest < 0 && last > first && text_.key(last - 1) == ")") --last;
  }

  const TokenizedText& text_;
  const PostingOutline& outline_;
  std::vector<PostingClause> out_;
  PostingSection section_ = PostingSection::intro;
  bool bullet_ = false, headed_ = false;
  bool prose_ = false;  // sentences, which are cut finer than an item of a list
  std::size_t block_ = 0;
};

}  // namespace

std::vector<PostingClause> cut_clauses(const TokenizedText& text, const PostingOutline& outline) {
  return Cutter(text, outline).run();
}

}  // namespace savile

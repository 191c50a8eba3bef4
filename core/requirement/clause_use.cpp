#include "requirement/clause_use.hpp"

#include "lexicon/embedded.hpp"
#include "lexicon/verb_list.hpp"
#include "requirement/degree_asked.hpp"
#include "requirement/posting_words.hpp"
#include "requirement/years_asked.hpp"

namespace savile {
namespace {

const CueTable& noise_cues() {
  static const CueTable table(embedded_list("posting_noise"));
  return table;
}

bool has_any(const TokenizedText& text, const PostingClause& clause, const WordSet& words) {
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    if (words.contains(text.key(i))) return true;
  }
  return false;
}

struct Noise {
  bool legal = false, other = false, opens = false;  // opens: the clause begins with it
};

Noise noise_in(const TokenizedText& text, const PostingClause& clause) {
  Noise noise;
  for (const CueHit& hit : noise_cues().find_all(text, clause.first, clause.last)) {
    if (hit.kind == "legal")
      noise.legal = true;
    else
      noise.other = true;
    noise.opens = noise.opens || hit.first <= clause.first + 1;
  }
  return noise;
}

// "We have grown 40 % …": the company is the subject, and it does not look for anybody.
bool company_speaks(const TokenizedText& text, const PostingClause& clause) {
  static const WordSet &company_first = posting_words("company_first"),
                       &speaks_to = posting_words("speaks_to");
  return company_first.contains(text.key(clause.first)) && !has_any(text, clause, speaks_to);
}

// Pay: "$28 - $34 per hour", "€80k". A budget or quota that somebody is to manage is none.
bool has_pay(const TokenizedText& text, const PostingClause& clause) {
  static const WordSet &pay = posting_words("pay"), &money_deed = posting_words("money_deed");
  bool money = false, pays = false, deed = find_known_verb(text.key(clause.first)) != nullptr;
  for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
    const std::string_view key = text.key(i);
    money = money || ((key == "$" || key == "£" || key == "€") && text[i + 1].kind == TokenKind::number);
    deed = deed || money_deed.contains(key);
    pays = pays || pay.contains(key);
  }
  return money && (pays || !deed);
}

bool asks_strongly(const TokenizedText& text, const PostingClause& clause) {
  static const WordSet& asks = posting_words("asks");
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    const auto hit = requirement_cues().at(text, i, clause.last);
    if (hit && (hit->kind == "certification" || hit->kind == "education")) return true;
    if (asks.contains(text.key(i))) return true;
  }
  return find_years_asked(text, clause.first, clause.last).has_value();
}

// A sentence that only opens the search: "We are looking for a Staff Nurse to join our ward."
bool only_announces(const TokenizedText& text, const PostingClause& clause) {
  static const WordSet& announces = posting_words("announces");
  return has_any(text, clause, announces) && !asks_strongly(text, clause);
}

// "write to people@example.com": how to apply, whatever section it stands in.
bool has_address(const TokenizedText& text, const PostingClause& clause) {
  for (std::size_t i = clause.first + 1; i + 1 < clause.last; ++i) {
    const bool joined = text[i].gap == Gap::none && text[i + 1].gap == Gap::none;
    if (joined && text.key(i) == "@" && text[i + 1].kind == TokenKind::word) return true;
  }
  return false;
}

// "No degree needed", "no phone calls"; "no more than six points" asks.
bool waives(const TokenizedText& text, const PostingClause& clause) {
  if (text.key(clause.first) != "no") return false;
  static const WordSet& still_asks = posting_words("still_asks");
  return clause.first + 1 >= clause.last || !still_asks.contains(text.key(clause.first + 1));
}

}  // namespace

const CueTable& requirement_cues() {
  static const CueTable table(embedded_list("requirement_cues"));
  return table;
}

ClauseUse use_of(const TokenizedText& text, const PostingClause& clause, std::size_t hard_terms) {
  switch (clause.section) {
    case PostingSection::benefits:
    case PostingSection::legal:
    case PostingSection::pay:
    case PostingSection::facts: return ClauseUse::noise;
    default: break;
  }
  const Noise noise = noise_in(text, clause);
  if (noise.legal || has_address(text, clause) || waives(text, clause)) return ClauseUse::noise;
  const bool asks = requirement_cues().find(text, clause.first, clause.last).has_value();
  const bool strong = asks_strongly(text, clause);

  if (clause.section == PostingSection::about) {
    static const WordSet& reader_first = posting_words("reader_first");
    const bool of_reader = reader_first.contains(text.key(clause.first));
    return (of_reader || clause.bullet) && strong && !noise.other ? ClauseUse::requirement : ClauseUse::noise;
  }
  if (noise.opens && !strong) return ClauseUse::noise;
  // A time that is none of experience: "The post is funded for 2 years".
  const auto only_cue = requirement_cues().find_all(text, clause.first, clause.last);
  const bool idle_years = only_cue.size() == 1 && text.key(only_cue.front().first) == "years" &&
                          !find_years_asked(text, clause.first, clause.last) && hard_terms == 0;
  if (idle_years && clause.section == PostingSection::intro) return ClauseUse::background;
  if (company_speaks(text, clause)) {
    const bool stack = hard_terms > 0 && !noise.other;
    return stack ? ClauseUse::requirement : ClauseUse::noise;
  }
  if (clause.section != PostingSection::intro) {
    // Under a heading everything counts but a stray benefit or price.
    const bool stray = (noise.other || has_pay(text, clause)) && !asks;
    return stray ? ClauseUse::noise : ClauseUse::requirement;
  }
  if (noise.other && !strong) return ClauseUse::noise;
  if (has_pay(text, clause) && !strong) return ClauseUse::noise;
  if (only_announces(text, clause)) return hard_terms > 1 ? ClauseUse::requirement : ClauseUse::background;
  if (asks || hard_terms > 0) return ClauseUse::requirement;
  // "Manage one specialist": an order is a duty.
  static const WordSet& how_to_apply = posting_words("how_to_apply");
  const bool order = clause.last - clause.first >= 3 && find_known_verb(text.key(clause.first)) != nullptr &&
                     !how_to_apply.contains(text.key(clause.first));
  const bool item = order || (clause.bullet && clause.last - clause.first >= 2);
  return item ? ClauseUse::requirement : ClauseUse::background;
}

}  // namespace savile

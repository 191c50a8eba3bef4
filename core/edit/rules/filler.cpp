#include "edit/rules/filler.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "edit/acting_verb.hpp"
#include "edit/sentence_words.hpp"
#include "edit/untouchable.hpp"
#include "edit/verb_respelling.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

struct Phrase {
  std::vector<std::string_view> words;
  std::string_view instead;
};

struct FillerList {
  // By their first word; longest first where the list has them so.
  std::unordered_multimap<std::string_view, Phrase> wordy;
  std::unordered_map<std::string_view, std::string_view> verbs;  // of one word
  std::unordered_set<std::string_view> empty, keeps, proofs, bare, needs;

  FillerList() {
    for_each_line(embedded_list("filler"), [&](std::string_view line) {
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) return;
      const std::string_view kind = line.substr(0, colon), rest = trim(line.substr(colon + 1));
      const std::size_t equals = rest.find('=');
      const std::string_view phrase = trim(rest.substr(0, equals));
      const std::string_view instead =
          equals == std::string_view::npos ? std::string_view{} : trim(rest.substr(equals + 1));
      if (kind == "wordy") {
        Phrase entry{{}, instead};
        for_each_field(phrase, ' ', [&](std::string_view word) { entry.words.push_back(word); });
        wordy.emplace(entry.words.front(), std::move(entry));
      } else if (kind == "verb") {
        verbs.emplace(phrase, instead);
      } else {
        auto& set = kind == "empty"    ? empty
                    : kind == "keeps"  ? keeps
                    : kind == "proofs" ? proofs
                    : kind == "bare"   ? bare
                                       : needs;
        if (kind == "vague") return;  // both are known to the rule
        for_each_field(rest, ',', [&](std::string_view word) { set.insert(word); });
      }
    });
  }
};

const FillerList& fillers() {
  static const FillerList list;
  return list;
}

struct Cut {
  Span span;
  std::string after, reason;
};

class Cutter {
 public:
  explicit Cutter(std::string_view text) : tokens_(text) {}

  // The first thing to cut at or after token `from`; `from` moves behind it.
  std::optional<Cut> next(std::size_t& from) {
    for (; from < tokens_.size(); ++from) {
      if (tokens_[from].kind != TokenKind::word) continue;
      for (const auto find :
           {&Cutter::wordy, &Cutter::ability, &Cutter::plain_verb, &Cutter::empty, &Cutter::vague}) {
        if (std::optional<Cut> cut = (this->*find)(from)) {
          ++from;
          return cut;
        }
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view key(std::size_t i) const {
    return i < tokens_.size() ? tokens_.key(i) : std::string_view{};
  }
  [[nodiscard]] bool opens_sentence(std::size_t i) const {
    return i == 0 || ((key(i - 1) == "." || key(i - 1) == ";") && tokens_[i].gap != Gap::none);
  }
  [[nodiscard]] bool is_capital(std::size_t i) const {
    return is_ascii_upper(static_cast<unsigned char>(tokens_.source(i)[0]));
  }
  [[nodiscard]] bool ends_clause(std::size_t i) const {
    return i >= tokens_.size() || key(i) == "." || key(i) == "," || key(i) == ";" || key(i) == ")";
  }
  [[nodiscard]] std::string in_case_of(std::size_t i, std::string_view word) const {
    return is_capital(i) ? with_capital(word) : std::string(word);
  }
  [[nodiscard]] std::string quoted(std::size_t first, std::size_t last) const {
    return "“" +
           std::string(tokens_.text().substr(tokens_[first].span.begin,
                                             tokens_[last - 1].span.end - tokens_[first].span.begin)) +
           "”";
  }

  // Tokens [first, last) go, and what follows takes their place.
  std::optional<Cut> drop(std::size_t first, std::size_t last, std::string reason) const {
    if (last >= tokens_.size() || tokens_[last].gap != Gap::blank) return std::nullopt;
    const std::string next(tokens_.source(last));
    return Cut{{tokens_[first].span.begin, tokens_[last].span.end},
               is_capital(first) ? with_capital(next) : next,
               std::move(reason)};
  }

  std::optional<Cut> wordy(std::size_t at) {
    const auto [begin, end] = fillers().wordy.equal_range(key(at));
    for (auto it = begin; it != end; ++it) {
      const Phrase& phrase = it->second;
      std::size_t k = 0;
      while (k < phrase.words.size() && key(at + k) == phrase.words[k] &&
             (k == 0 || tokens_[at + k].gap != Gap::none))
        ++k;
      if (k < phrase.words.size() || key(at + k) == "-") continue;
      const std::size_t last = at + k;
      const bool adverb = phrase.words.front() == "on" || phrase.words.front() == "in";
      const bool of_manner = adverb && (phrase.instead.ends_with("ly"));
      if (of_manner &&
          (opens_sentence(at) ||
           !(ends_clause(last) || key(last) == "and" || key(last) == "with" || key(last) == "to" ||
             key(last) == "for" || key(last) == "while" || key(last) == "using"))) {
        continue;  // "on a daily basis" goes to where "daily" can stand
      }
      if (phrase.instead == "regarding" && key(last) == "to") continue;
      return Cut{{tokens_[at].span.begin, tokens_[last - 1].span.end},
                 in_case_of(at, phrase.instead),
                 quoted(at, last) + " says no more than “" + std::string(phrase.instead) + "”."};
    }
    return std::nullopt;
  }

  // "Was able to reduce" -> "Reduced", where no other subject stands before it.
  std::optional<Cut> ability(std::size_t at) {
    if (key(at) != "was" || key(at + 1) != "able" || key(at + 2) != "to") return std::nullopt;
    if (!opens_sentence(at) && key(at - 1) != "and") return std::nullopt;
    const auto form = at + 3 < tokens_.size() ? verb_form(key(at + 3)) : std::nullopt;
    if (!form || form->shape != VerbShape::base) return std::nullopt;
    if (may_share_infinitive(tokens_, at + 3)) return std::nullopt;
    return Cut{{tokens_[at].span.begin, tokens_[at + 3].span.end},
               in_case_of(at, past_form(key(at + 3), false)),
               "Who did it was able to do it: the deed is enough."};
  }

  std::optional<Cut> plain_verb(std::size_t at) {
    const auto form = verb_form(key(at));
    if (!form) return std::nullopt;
    const auto found = fillers().verbs.find(form->base);
    if (found == fillers().verbs.end() || key(at + 1) == "-") return std::nullopt;
    std::string word;
    switch (form->shape) {
      case VerbShape::base: word = found->second; break;
      case VerbShape::past: word = past_tense(found->second); break;
      case VerbShape::participle: word = past_participle(found->second); break;
      case VerbShape::gerund: word = gerund(found->second); break;
      case VerbShape::third_person: word = third_person(found->second); break;
    }
    return Cut{tokens_[at].span, in_case_of(at, word),
               quoted(at, at + 1) + " says no more than “" + word + "”."};
  }

  std::optional<Cut> empty(std::size_t at) {
    if (fillers().bare.count(key(at)) > 0) {
      if (key(at + 1).empty() || tokens_[at + 1].kind != TokenKind::word || opens_sentence(at) ||
          key(at + 1) == "few" || key(at - 1) == "not" || key(at - 1) == "the" || key(at - 1) == "a" ||
          is_capital(at)) {
        return std::nullopt;
      }
      return drop(at, at + 1, quoted(at, at + 1) + " adds nothing.");
    }
    if (fillers().empty.count(key(at)) == 0) return std::nullopt;
    const auto form = at + 1 < tokens_.size() ? verb_form(key(at + 1)) : std::nullopt;
    if (!form || fillers().keeps.count(form->base) > 0) return std::nullopt;
    // "Successfully completed the licensing exam": that it was passed.
    for (std::size_t i = at + 2; i < tokens_.size() && i < at + 8; ++i) {
      if (fillers().proofs.count(key(i)) > 0) return std::nullopt;
    }
    const bool in_place = opens_sentence(at) || key(at - 1) == "and" || key(at - 1) == ",";
    if (!in_place) return std::nullopt;
    // "successfully tested drugs": before a noun the participle may be an adjective.
    return drop(at, at + 1, quoted(at, at + 1) + " adds nothing: the deed itself says so.");
  }

  std::optional<Cut> vague(std::size_t at) {
    std::size_t noun = at + 1;
    const bool variety = key(at) == "a" && key(at + 1) == "variety" && key(at + 2) == "of";
    if (!variety && key(at) != "various") return std::nullopt;
    if (variety) noun = at + 3;
    // Behind the verb that governs it; "in various cities", "of various sizes" need the word.
    const bool heads = at == 0 || opens_sentence(at);
    if (heads && variety) return std::nullopt;
    const auto governor = heads ? std::nullopt : verb_form(key(at - 1));
    const bool governed = governor && governor->shape != VerbShape::participle && governor->base != "be";
    const bool plain = governed || (!heads && (key(at - 1) == "with" || key(at - 1) == "for"));
    // "Various hardware repairs", "lights and various lab tests", "worked on various bug fixes": here a
    // plural by itself says too little ("and tasks"), but not with a word of its own before it.
    const bool by_kind = heads || key(at - 1) == "and" || takes_part(at);
    std::size_t i = noun;
    for (; i < tokens_.size() && i < noun + 4; ++i) {
      if (tokens_[i].kind != TokenKind::word || is_capital(i)) return std::nullopt;
      if (fillers().needs.count(key(i)) > 0) break;
      const std::string_view word = key(i);
      const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' &&
                          word[word.size() - 2] != 'u';
      if (!plural) continue;
      if (key(i + 1) == ":" || key(i + 1) == "(" || key(i + 1) == "including" || key(i + 1) == "such" ||
          key(i + 1) == "-")
        return std::nullopt;
      if (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word && key(i + 1).size() > 3 &&
          key(i + 1).back() == 's')
        continue;
      if (!plain && !(by_kind && i > noun)) break;
      return drop(at, noun, "The plural says by itself that there were several.");
    }
    if (!variety || i >= tokens_.size() || key(i).empty() || key(i).back() != 's') return std::nullopt;
    return Cut{{tokens_[at].span.begin, tokens_[at + 2].span.end},
               "various",
               "“a variety of” says no more than “various”."};
  }

  // "worked on", "participated in", "involved in": the preposition is the verb's.
  [[nodiscard]] bool takes_part(std::size_t at) const {
    if (at < 2) return false;
    const std::string_view verb = key(at - 2);
    if (key(at - 1) == "on") return verb == "work" || verb == "worked" || verb == "working";
    return key(at - 1) == "in" && (verb.starts_with("participat") || verb.starts_with("assist") ||
                                   verb == "involved" || verb == "part" || verb == "helped");
  }

  TokenizedText tokens_;
};

}  // namespace

void FillerRule::reword(const TextUnit& unit, const WordingContext&, Draft& draft) const {
  if (unit.kind == TextUnitKind::skill) return;
  const std::string text(draft.text());
  const std::vector<Span> untouchable = untouchable_spans(text);
  Cutter cutter(text);
  std::vector<Cut> cuts;
  for (std::size_t from = 0;;) {
    std::optional<Cut> cut = cutter.next(from);
    if (!cut) break;
    const bool apart = cuts.empty() || cuts.back().span.end <= cut->span.begin;
    if (apart && !touches(untouchable, cut->span)) cuts.push_back(std::move(*cut));
  }
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    draft.replace(cut->span, cut->after, change(unit, cut->reason));
  }
}

}  // namespace savile

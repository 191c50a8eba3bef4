#include "edit/verifier/degree_check.hpp"

#include <algorithm>

#include "document/degree.hpp"
#include "edit/verifier/unfinished.hpp"
#include "text/one_of.hpp"
#include "text/token.hpp"

namespace savile::gate {
namespace {

struct Degree {
  int level = 0;
  std::string award;  // "bs" of "B.S." and of "Bachelor of Science"; empty for "bachelor's degree"
  Span span;
  bool lesser = false;  // a certificate or diploma, of whatever level
  std::string numeral;  // "iii" of "Certificate III"
};

bool is_lesser(std::string_view text) {
  const TokenizedText tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view key = tokens.key(i);
    if (key.substr(0, 7) == "certifi" || key.substr(0, 7) == "diploma" || key == "cert" || key == "dip" ||
        key == "pgce" || key == "pgcert" || key == "pgdip" || key == "foundation")
      return true;
  }
  return false;
}

// Letters that are the same for every way of writing one award.
std::string award_of(std::string_view text, int level) {
  const TokenizedText tokens(text);
  std::string letters;
  bool generic = true;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::sign) continue;
    std::string_view key = tokens.key(i);
    if (key == "cert") key = "certificate";
    if (key == "dip") key = "diploma";
    if (key == "of" || key == "in" || key == "and" || key == "the" || key == "degree" || key == "degrees" ||
        key == "s") {
      if (key == "of" || (key == "s" && i > 0 && tokens.source(i - 1) == ".")) generic = false;
      if (key != "s" || generic) continue;
    }
    if (key.size() > 5) {
      letters += key[0];
    } else {
      letters += key;
      generic = false;
    }
  }
  if (level == 5) return letters.substr(0, 2) == "ph" || letters == "dp" ? "phd" : letters;
  return generic && letters.size() < 2 ? std::string() : letters.substr(0, 2);
}

std::string numeral_in(std::string_view text) {
  const TokenizedText tokens(text);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string_view key = tokens.key(i);
    if (!key.empty() && key.find_first_not_of("iv") == std::string_view::npos) return std::string(key);
  }
  return {};
}

bool names_honours(const Reading& reading, WordRange words) {
  return std::any_of(reading.words().begin() + static_cast<std::ptrdiff_t>(words.begin),
                     reading.words().begin() + static_cast<std::ptrdiff_t>(words.end), [](const Word& word) {
                       return is_one_of(word.key, {"hons", "honours", "honors"});
                     });
}

// Also by its class, in the degree's own sentence: "First-class BSc", "BSc, 2:1". A class that was taught is
// none.
bool is_with_honours(const Reading& source, Span degree) {
  const WordRange words = source.words_in(degree);
  if (words.size() == 0) return false;
  const WordRange sentence = source.sentences()[source[words.begin].sentence];
  if (names_honours(source, sentence)) return true;
  for (std::size_t i = sentence.begin + 1; i < sentence.end; ++i) {
    const bool clock = source.sign_before(i) == ":" && is_one_of(source[i - 1].key, {"2"}) &&
                       is_one_of(source[i].key, {"1", "2"});
    if (clock ||
        (source[i].key == "class" && is_one_of(source[i - 1].key, {"first", "second", "third", "upper"})))
      return true;
  }
  return false;
}

std::vector<Degree> degrees_in(const Reading& reading) {
  std::vector<Degree> out;
  for (const WordRange segment : reading.sentences()) {
    Span rest = span_of(reading, segment);
    // A sentence rarely names more than a few; the bound keeps this linear.
    for (int i = 0; i < 6 && !rest.empty(); ++i) {
      const DegreeFound found = find_degree(reading.text(), rest);
      if (found.level == 0 || found.study_type.empty() || found.study_type.end <= rest.begin) break;
      out.push_back({found.level, award_of(slice(reading.text(), found.study_type), found.level),
                     found.study_type, is_lesser(slice(reading.text(), found.study_type)),
                     numeral_in(slice(reading.text(), found.study_type))});
      rest.begin = found.study_type.end;
    }
  }
  return out;
}

// The words of a minor subject: "minor in Computer Science", "a Business minor". "Minor injuries" are none.
std::vector<bool> minor_words(const Reading& reading) {
  std::vector<bool> out(reading.size(), false);
  constexpr std::size_t longest = 5;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!is_one_of(reading[i].key, {"minor", "minors", "minoring", "minored"})) continue;
    const std::size_t next = i + 1;
    const bool named = next < reading.size() && reading[next].sentence == reading[i].sentence &&
                       (is_one_of(reading[next].key, {"in", "of"}) || reading[next].joint == Joint::colon);
    for (std::size_t w = next; named && w < reading.size() && w < next + longest; ++w) {
      const bool list = reading[i].key == "minors";
      if (reading[w].sentence != reading[i].sentence || is_one_of(reading[w].key, {"at", "from", "with"}) ||
          (w > next && !list && reading[w].joint >= Joint::comma))
        break;
      out[w] = is_content(reading[w]);
    }
    for (std::size_t w = i; !named && w-- > 0 && w + 4 > i && reading[w].segment == reading[i].segment;) {
      if (!is_content(reading[w])) break;
      out[w] = true;
    }
  }
  return out;
}

// "B.S. Computer Science, minor in Mathematics" of one who has them the other way round.
void check_minors(Claim& claim, std::vector<Finding>& out) {
  const std::vector<bool>& known = claim.source.kept(minor_words);
  if (std::find(known.begin(), known.end(), true) == known.end()) return;
  const std::vector<bool> claimed = minor_words(claim.after);
  for (const WordRange sentence : claim.after.sentences()) {
    // A text that does not speak of the degree may name the subject.
    if (find_degree(claim.after.text(), span_of(claim.after, sentence)).level == 0) continue;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (claimed[i] || !is_content(claim.after[i])) continue;
      const std::vector<std::size_t> places = claim.source.with_stem(claim.after[i].stem);
      if (places.empty() ||
          !std::all_of(places.begin(), places.end(), [&](std::size_t p) { return known[p]; }))
        continue;
      report(out, claim, Tier::a, "degree", {i, i + 1}, "In the source this is the minor subject.");
      return;
    }
  }
}

}  // namespace

void check_degrees(Claim& claim, std::vector<Finding>& out) {
  check_minors(claim, out);
  const std::vector<Degree> claimed = degrees_in(claim.after);
  if (claimed.empty()) return;
  const std::vector<Degree>& known = claim.source.kept(degrees_in);
  for (const Degree& degree : claimed) {
    const WordRange words = claim.after.words_in(degree.span);
    if (words.size() == 0 || claim.any_settled(words)) continue;  // "March" is a month
    // "an apprenticeship" of one who was an apprentice.
    const std::string_view only = claim.after[words.begin].key;
    if (words.size() == 1 && degree.award.empty() && claim.source.has_like(claim.after[words.begin])) {
      const bool named = std::any_of(known.begin(), known.end(), [](const Degree&) { return true; });
      if (!named) continue;  // "licence plates": no degree on either side
    }
    if (words.size() == 1 && only.ends_with("ship") && claim.source.has_key(only.substr(0, only.size() - 4)))
      continue;
    const auto fits = [&](const Degree& k) {
      return k.level == degree.level && k.lesser == degree.lesser && k.numeral == degree.numeral &&
             (degree.award.empty() || k.award == degree.award);
    };
    const auto proven = std::find_if(known.begin(), known.end(), fits);
    if (proven == known.end()) {
      std::string why = "The source names no such degree.";
      if (!known.empty())
        why = "The source says " + std::string(slice(claim.source.text(), known.front().span)) + ", not " +
              std::string(slice(claim.after.text(), degree.span)) + ".";
      report(out, claim, Tier::a, "degree", words, std::move(why));
    } else if (!is_unfinished(claim.after, degree.span) &&
               std::all_of(known.begin(), known.end(), [&](const Degree& k) {
                 return !fits(k) || is_unfinished(claim.source, k.span);
               })) {
      report(out, claim, Tier::a, "degree", words, "The source does not say that this was completed.");
    } else if (names_honours(claim.after, words) && !is_with_honours(claim.source, proven->span)) {
      report(out, claim, Tier::a, "degree", words, "The source names no honours.");
    } else {
      prove(claim, "degree", words, proven->span);
    }
    claim.settle(words);
  }
}

}  // namespace savile::gate

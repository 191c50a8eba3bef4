#include <algorithm>
#include <iterator>

#include "document/name_evidence.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"

namespace savile {
namespace {

const PhraseTable& places() {
  static const PhraseTable table("places");
  return table;
}

const WordKinds& kinds() {
  static const WordKinds read(embedded_list("place_words"));
  return read;
}

// Cities that are common words or names as well.
bool is_ambiguous(std::string_view key) { return kinds().has("ambiguous", key); }

// Codes that are no words, so that they count in small letters too: "brooklyn, ny".
bool is_plain_code(std::string_view key) { return kinds().has("plain_code", key); }

bool is_area_word(std::string_view key) {
  return key == "greater" || key == "area" || key == "metro" || key == "metropolitan" || key == "region" ||
         key == "city" || key == "and" || key == "or" || key == "the";
}

bool is_postal(const KeyWord& word, std::string_view source) {
  const bool digits = std::any_of(source.begin(), source.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && (word.key.size() <= 5 || (word.all_capital && word.key.size() <= 7));
}

}  // namespace

void place_evidence(std::string_view text, const std::vector<KeyWord>& words, NameEvidence& out) {
  if (words.empty() || words.size() > 12) return;
  bool city = false, region = false, code = false, remote = false;
  std::size_t known = 0, unknown = 0, postal = 0;
  bool last_known = false;
  for (std::size_t at = 0; at < words.size();) {
    PhraseHit hit = places().longest_at(words, at);
    if (hit.count == 1 && hit.tag == "code" && !words[at].all_capital &&
        !(is_plain_code(words[at].key) && at + 1 == words.size()))
      hit.count = 0;
    // "Bristol BS1 5TX" is in no Texas.
    if (hit.count == 1 && hit.tag == "code" && at > 0 && words[at].span.begin > 0 &&
        text[words[at].span.begin - 1] >= '0' && text[words[at].span.begin - 1] <= '9') {
      ++postal;
      ++at;
      continue;
    }
    if (hit.count > 0) {
      last_known = true;
      known += hit.count;
      city = city || hit.tag == "city";
      region = region || hit.tag == "region" || hit.tag == "country";
      code = code || hit.tag == "code";
      remote = remote || hit.tag == "remote";
      at += hit.count;
      continue;
    }
    const std::string_view source = slice(text, words[at].span);
    if (is_postal(words[at], source)) {
      ++postal;
    } else if (is_area_word(words[at].key)) {
      ++known;
    } else {
      ++unknown;
      last_known = false;
    }
    ++at;
  }
  // "Co. Mayo", "County Galway", "Landkreis Celle"
  constexpr std::string_view districts[] = {"county",    "co",       "landkreis",   "kreis",
                                            "provincia", "province", "departement", "canton",
                                            "kanton",    "powiat",   "concelho"};
  const bool district =
      words.size() == 2 && words.back().capital &&
      std::find(std::begin(districts), std::end(districts), words.front().key) != std::end(districts);
  if (district) {
    out.place = 24;
    out.region = true;
    return;
  }
  out.ends_in_region = last_known && region && unknown > 0;
  if (known == 0) return;
  if (unknown == 0) {
    out.place = city || region || remote || code ? 30 : 0;
    if (words.size() == 1 && is_ambiguous(words.front().key)) out.place = 20;
    if (words.size() == 1 && code && !city && !region) out.place = 24;
    out.city_only = city && !region && !code && postal == 0;
    out.region = (region || code) && !city;
  } else if (last_known && unknown <= 3 && (code || region) && words.size() <= 5) {
    out.place = code && !region ? 14 : 6;  // "Menlo Park CA"; "Acme Germany" less so
  }
}

}  // namespace savile

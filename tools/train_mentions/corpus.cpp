#include "corpus.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

#include "json/value.hpp"

namespace savile::training {
namespace {

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "train_mentions: %s\n", why.c_str());
  std::exit(1);
}

void add_spans(const Json& tags, std::size_t offset, std::vector<GoldSpan>& spans) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].get<std::string>() != "B") continue;
    std::size_t last = i;
    while (last + 1 < tags.size() && tags[last + 1].get<std::string>() == "I") ++last;
    spans.push_back({offset + i, offset + last});
  }
}

}  // namespace

std::vector<const Posting*> pointers_to(const std::vector<Posting>& postings) {
  std::vector<const Posting*> out;
  for (const Posting& each : postings) out.push_back(&each);
  return out;
}

std::vector<Posting> read_corpus(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) give_up("cannot read " + path);
  std::vector<Posting> postings;
  std::vector<std::vector<Span>> words;
  std::map<std::string, std::size_t> places;
  for (std::string line; std::getline(file, line);) {
    const Result<Json> parsed = parse_json(line);
    if (!parsed) give_up(path + ": " + parsed.error().message);
    const Json& row = parsed.value();
    const auto [at, added] = places.emplace(row["idx"].dump(), postings.size());
    if (added) {
      postings.emplace_back();
      words.emplace_back();
    }
    Posting& posting = postings[at->second];
    std::vector<Span>& spans = words[at->second];
    const std::size_t offset = spans.size();
    bool first = true;
    for (const Json& token : row["tokens"]) {
      if (!first) posting.text += ' ';
      first = false;
      const auto word = token.get<std::string>();
      spans.push_back({posting.text.size(), posting.text.size() + word.size()});
      posting.text += word;
    }
    posting.text += '\n';
    add_spans(row["tags_skill"], offset, posting.skills);
    if (row.contains("tags_knowledge")) add_spans(row["tags_knowledge"], offset, posting.knowledge);
  }
  for (std::size_t p = 0; p < postings.size(); ++p) {
    Posting& posting = postings[p];
    posting.tokens = std::make_unique<TokenizedText>(posting.text);
    posting.first_token.assign(words[p].size(), 0);
    posting.end_token.assign(words[p].size(), 0);
    std::size_t word = 0;
    for (std::size_t i = 0; i < posting.tokens->size(); ++i) {
      const Span span = (*posting.tokens)[i].span;
      while (words[p][word].end <= span.begin) ++word;
      posting.word_of.push_back(static_cast<std::uint32_t>(word));
      if (posting.end_token[word] == 0) posting.first_token[word] = static_cast<std::uint32_t>(i);
      posting.end_token[word] = static_cast<std::uint32_t>(i + 1);
    }
  }
  return postings;
}

}  // namespace savile::training

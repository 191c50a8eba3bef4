// Parts of the core by themselves, for the bench: what no call of the border does alone. Built by
// scripts/bench only (target bench_parts), with the flags of the engine.
//
//   input   [ bytes ]   texts, as for the engine
//
// Each function answers a count, so that nothing of its work can be left out.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "chunk/chunk.hpp"
#include "chunk/plain_sizes.hpp"
#include "edit/verifier.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/mention_model.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace {

// A posting cut and looked through, ready for the model.
struct Read {
  explicit Read(std::string bytes)
      : text(std::move(bytes)),
        tokens(text),
        outline(savile::outline_posting(tokens)),
        hits(savile::Lexicon::standard().find(tokens)) {}

  std::string text;
  savile::TokenizedText tokens;
  savile::PostingOutline outline;
  std::vector<savile::TermHit> hits;
};

struct Parts {
  std::string input;
  std::unique_ptr<savile::Lexicon> lexicon;
  std::optional<savile::MentionModel> model;
  std::unique_ptr<Read> posting;
  std::unique_ptr<savile::Scope> scope;
  std::string before, after;

  [[nodiscard]] std::string_view first(std::size_t size) const {
    return std::string_view(input).substr(0, size);
  }
};

Parts& parts() {
  static Parts instance;
  return instance;
}

bool load_mentions(std::size_t size) {
  auto model = savile::MentionModel::read(parts().first(size));
  if (!model) return false;
  parts().model = std::move(model).value();
  return true;
}

std::size_t tokens(std::size_t size) { return savile::TokenizedText(parts().first(size)).size(); }

// Every listed term of a text, from its bytes on.
std::size_t terms(std::size_t size) {
  const savile::TokenizedText text(parts().first(size));
  return parts().lexicon->find(text).size();
}
void open_lexicon(std::size_t size) {
  parts().lexicon = std::make_unique<savile::Lexicon>(parts().first(size));
}

std::size_t read_posting(std::size_t size) {
  parts().posting = std::make_unique<Read>(std::string(parts().first(size)));
  return parts().posting->tokens.size();
}
// The model alone, over the posting that was read.
std::size_t mentions() {
  const Read& read = *parts().posting;
  return parts().model->find(read.tokens, read.outline, savile::Lexicon::standard(), read.hits).size();
}

void open_scope(std::size_t size) {
  parts().scope = std::make_unique<savile::Scope>(parts().first(size), savile::Lexicon::standard());
}
void set_bullet(std::size_t before, std::size_t after) {
  parts().before = parts().first(before);
  parts().after = parts().first(before + after).substr(before);
}
std::size_t verify(std::size_t times) {
  std::size_t claims = 0;
  for (std::size_t i = 0; i < times; ++i) {
    const savile::Verification found = parts().scope->verify(parts().before, parts().after);
    claims += found.findings.size() + found.proofs.size();
  }
  return claims;
}

std::size_t chunk_characters(std::size_t size, std::size_t most) {
  const std::string_view text = parts().first(size);
  return savile::chunk(text, savile::CharacterSizes(text), {most, savile::SectionType::other}).size();
}

}  // namespace

extern "C" EMSCRIPTEN_KEEPALIVE std::uintptr_t input(std::size_t size) {
  parts().input.resize(size);
  return reinterpret_cast<std::uintptr_t>(parts().input.data());
}

EMSCRIPTEN_BINDINGS(savile_bench) {
  emscripten::function("loadMentions", &load_mentions);
  emscripten::function("tokens", &tokens);
  emscripten::function("terms", &terms);
  emscripten::function("openLexicon", &open_lexicon);
  emscripten::function("readPosting", &read_posting);
  emscripten::function("mentions", &mentions);
  emscripten::function("openScope", &open_scope);
  emscripten::function("setBullet", &set_bullet);
  emscripten::function("verify", &verify);
  emscripten::function("chunkCharacters", &chunk_characters);
}

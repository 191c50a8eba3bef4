#include "text/fold.hpp"

#include "catch.hpp"

using savile::fold;

TEST_CASE("case, accents, wide forms, quotes and dashes fold away") {
  CHECK(fold("Résumé – Ｃ＋＋") == "resume - c++");
  CHECK(fold("Don’t") == "don't");
  CHECK(fold("Straße ŁÓDŹ Œuvre") == "strasse lodz oeuvre");
  CHECK(fold("eﬃcient") == "efficient");
}

TEST_CASE("other scripts are lowered and kept, so that look-alikes stay different") {
  CHECK(fold("Ада") == "ада");
  CHECK(fold("Аcme") != fold("Acme"));
  CHECK(fold("日本") == "日本");
}

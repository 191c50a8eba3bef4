#include "edit/english.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("English is told from its neighbours") {
  CHECK(is_english("Managed the ward and trained juniors with the sister."));
  CHECK(is_english("Worked in Los Angeles and Las Vegas for the trust by the sea"));
  CHECK_FALSE(is_english("Leitung der Küche mit Team und Service"));
  CHECK_FALSE(is_english("Gestion de la paie pour les 40 salariés et des congés"));
  CHECK_FALSE(is_english("Beheer van het magazijn en de voorraad voor een groothandel in of bij Breda"));
  CHECK_FALSE(is_english("Gestión de los pedidos para las tiendas con el equipo"));
  CHECK_FALSE(is_english("Python, SQL, Excel"));
}

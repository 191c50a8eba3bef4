#include "document/head_label.hpp"

namespace savile {
namespace {

struct LabelName {
  std::string_view name;
  Label label;
};

// "Position: Nurse" — in forms and in some countries' résumés.
constexpr LabelName label_names[] = {{"title", Label::title},
                                     {"job title", Label::title},
                                     {"position", Label::title},
                                     {"role", Label::title},
                                     {"designation", Label::title},
                                     {"post", Label::title},
                                     {"job", Label::title},
                                     {"degree", Label::title},
                                     {"qualification", Label::title},
                                     {"course", Label::title},
                                     {"program", Label::title},
                                     {"position held", Label::title},
                                     {"poste", Label::title},
                                     {"puesto", Label::title},
                                     {"cargo", Label::title},
                                     {"funktion", Label::title},
                                     {"functie", Label::title},
                                     {"ruolo", Label::title},
                                     {"company", Label::organization},
                                     {"employer", Label::organization},
                                     {"organization", Label::organization},
                                     {"organisation", Label::organization},
                                     {"client", Label::organization},
                                     {"end client", Label::organization},
                                     {"company name", Label::organization},
                                     {"name of employer", Label::organization},
                                     {"school", Label::organization},
                                     {"institution", Label::organization},
                                     {"university", Label::organization},
                                     {"college", Label::organization},
                                     {"institute", Label::organization},
                                     {"entreprise", Label::organization},
                                     {"empresa", Label::organization},
                                     {"azienda", Label::organization},
                                     {"firma", Label::organization},
                                     {"arbeitgeber", Label::organization},
                                     {"werkgever", Label::organization},
                                     {"location", Label::place},
                                     {"place", Label::place},
                                     {"city", Label::place},
                                     {"ort", Label::place},
                                     {"lieu", Label::place},
                                     {"lugar", Label::place},
                                     {"agency", Label::other},
                                     {"vendor", Label::other},
                                     {"via", Label::other},
                                     {"duration", Label::other},
                                     {"dates", Label::other},
                                     {"date", Label::other},
                                     {"period", Label::other},
                                     {"from", Label::other},
                                     {"tenure", Label::other},
                                     {"gpa", Label::other},
                                     {"team", Label::other},
                                     {"department", Label::other},
                                     {"reporting to", Label::other},
                                     {"reports to", Label::other},
                                     {"supervisor", Label::other},
                                     {"tech stack", Label::other},
                                     {"technologies", Label::other},
                                     {"stack", Label::other},
                                     {"website", Label::other},
                                     {"salary", Label::other},
                                     {"hours", Label::other},
                                     {"zeitraum", Label::other},
                                     {"dauer", Label::other}};

}  // namespace

Label label_named(std::string_view key) {
  for (const LabelName& row : label_names) {
    if (row.name == key) return row.label;
  }
  return Label::none;
}

}  // namespace savile

// What only the user can answer about the work that is told without figures. Never filled in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/document_analyzer.hpp"

namespace savile {

struct FigureQuestion {
  std::size_t section = 0;  // its place in Resume::sections
  Span span;                // the bullet's content
  std::string question;
  std::string answered = {};  // the user's fact that answers it; empty where none does
};

// From the issues "unquantified" of the analysis of achievements, in text order.
[[nodiscard]] std::vector<FigureQuestion> figure_questions(const std::vector<DocumentAnalysis>& analyses,
                                                           const Resume& resume);

}  // namespace savile

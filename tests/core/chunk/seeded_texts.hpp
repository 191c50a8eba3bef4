// Texts for laws: the same in every run.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace savile {

class SeededTexts {
 public:
  std::uint64_t below(std::uint64_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33) % limit;
  }

  std::string of(const std::vector<const char*>& parts, std::uint64_t most) {
    std::string text;
    for (std::uint64_t i = below(most); i > 0; --i) text += parts[below(parts.size())];
    return text;
  }

  // Lines, bullets and their continuations, blank lines, and rarely marks that reach beyond their line.
  std::string lines(std::uint64_t most) {
    const std::vector<const char*> begins = {"- ",      "* ",  "  ",   "    ",   "", "1. ",
                                             "\u2022 ", "**",  "\t- ", "",       "", "",
                                             "\u00a0",  "## ", "o ",   "o\u0301"};
    const std::vector<const char*> words = {"Ran ",
                                            "wards ",
                                            "and ",
                                            "2019 - 2021 ",
                                            "Nurse, ",
                                            "City Hospital ",
                                            "well. ",
                                            "\u00e9t\u00e9 ",
                                            "x",
                                            "CAPITALS ",
                                            "iOS ",
                                            "don\u2019t ",
                                            "\U0001F469\u200D\U0001F4BB ",
                                            "12,500 "};
    const std::vector<const char*> ends = {
        "\n", "\n", "\n", "\r\n", "\n\n", "\n \n\n", "\r", "\n\n\n", "\n\n\n\n\n\n\n\n\n"};
    const std::vector<const char*> marks = {
        "---\n", "```\n", "<!-- ", "-->\n", "| Role | Employer |\n|---|---|\n", "=====\n", "* * *\n"};
    const bool marked = below(5) == 0, apart = below(6) == 0;
    std::string text;
    for (std::uint64_t i = below(most); i > 0; --i) {
      if (marked && below(8) == 0) text += marks[below(marks.size())];
      text += begins[below(begins.size())];
      for (std::uint64_t w = below(14); w > 0; --w) text += words[below(words.size())];
      text += apart ? ends[4 + below(4)] : ends[below(below(9) == 0 ? ends.size() : 5)];
    }
    return text;
  }

 private:
  std::uint64_t state_ = 7;
};

}  // namespace savile

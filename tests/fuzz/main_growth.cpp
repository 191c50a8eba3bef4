// How the time of a target grows with its input: one piece of text said over and over, in two lengths.
// What takes eight times as long for four times the text is named; `scripts/fuzz --growth` runs it.
//
//   fuzz_growth [TARGET…]
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "target.hpp"

namespace {

constexpr std::size_t shorter = 24'000, longer = 4 * shorter;
constexpr double too_steep = 8, too_short_to_tell = 0.08;

constexpr std::string_view pieces[] = {
    "a",
    "a ",
    "A B ",
    "(",
    "[",
    "*",
    "<",
    "<p>",
    "&amp;",
    "\"",
    "{\"a\":",
    ", ",
    "; ",
    "| ",
    "- ",
    "- a\n",
    "# A\n",
    "\n",
    "\r",
    "\t",
    "    ",
    "1 ",
    "12% ",
    "$3m ",
    "2019 - ",
    "2019 - 2020\n",
    "Jan 2019 to Mar 2020, ",
    "@",
    "a@b.co ",
    "http://a.co/ ",
    "[a](b) ",
    "é",
    "e\xCC\x81",
    "\xE2\x80\x8D",
    "\xE2\x80\x8B",
    "\xF0\x9F\x91\xA9",
    "x:\n",
    "Skills\n",
    "EXPERIENCE\n\n",
    "Nurse, Clinic, 2019 - 2020\n- Ran it\n",
    "Bachelor of ",
    "Nurse, ",
    "Python, ",
    "Led a team of 5. ",
    "not ",
    "helped to lead ",
    "and ",
    "or ",
    "up to ",
    "the only ",
    "certified ",
    "if ",
    "increased sales by 20% from 3 to 5, ",
    "Must have 5 years of Python or Java. ",
    "You will ",
    "- Experience with Kafka, Go and SQL\n",
    "Requirements:\n",
    "Acme Ltd ",
    "St. Mary's Hospital ",
    "senior manager ",
    "AWS (Amazon Web Services) ",
};

std::string said_over(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

// With distinct words, so that nothing is found by its being the same.
std::string counted_over(std::string_view piece, std::size_t size) {
  std::string text;
  for (int i = 0; text.size() < size; ++i) {
    text += piece;
    for (int n = i; n > 0; n /= 26) text += static_cast<char>('a' + n % 26);
    text += ' ';
  }
  return text;
}

std::string input_for(const std::string& target, const std::string& text) {
  if (target == "chunk") return "\x28\x01" + text;
  if (target == "verify") return text + "\xFF" + text + "\xFF" + text + "\xFF";
  if (target == "claims") return text + "\xFF[\"" + text.substr(0, text.size() / 2) + "\"]";
  if (target == "layout")
    return text + "\xFF" + text +
           "\xFF"
           "abc";
  return text;
}

double seconds_of(savile::fuzz::Target target, const std::string& input) {
  const std::clock_t began = std::clock();  // of this process: others may be busy beside it
  target(input);
  return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

void measure(const savile::fuzz::NamedTarget& named, std::string_view piece) {
  for (const auto& make : {said_over, counted_over}) {
    const double t1 = seconds_of(named.target, input_for(named.name, make(piece, shorter)));
    const double t4 = seconds_of(named.target, input_for(named.name, make(piece, longer)));
    if (t4 < too_short_to_tell || t4 < too_steep * t1) continue;
    std::string shown;
    for (const char c : piece) shown += c == '\n' ? std::string("\\n") : std::string(1, c);
    std::printf("%s: %s \"%s\": %.2f s, four times as long: %.2f s\n", named.name.c_str(),
                make == said_over ? "the same" : "counted", shown.c_str(), t1, t4);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (const auto& named : savile::fuzz::targets()) {
    if (argc > 1 && std::find(argv + 1, argv + argc, named.name) == argv + argc) continue;
    for (const std::string_view piece : pieces) measure(named, piece);
    std::printf("%s: done\n", named.name.c_str());
    std::fflush(stdout);
  }
}

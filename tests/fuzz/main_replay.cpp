// Runs stored inputs through the targets, without libFuzzer:
//
//   fuzz_replay FOLDER…      each FOLDER/TARGET/FILE through TARGET
//   fuzz_replay --list       the targets
//
// Prints how many, the last line as Catch2 has it (scripts/count_tests adds those up). A folder that names no
// target is an error, so that nothing is passed over in silence.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "target.hpp"

namespace {

namespace files = std::filesystem;

std::vector<files::path> sorted(const files::path& folder) {
  std::vector<files::path> out;
  for (const auto& item : files::directory_iterator(folder)) out.push_back(item.path());
  std::sort(out.begin(), out.end());
  return out;
}

std::size_t inputs = 0, folders = 0;

int replay(const files::path& folder) {
  const std::string name = folder.filename().string();
  const savile::fuzz::Target target = savile::fuzz::target_named(name);
  if (target == nullptr) {
    std::fprintf(stderr, "%s: there is no such target\n", folder.c_str());
    return 1;
  }
  const auto began = std::chrono::steady_clock::now();
  std::size_t count = 0;
  for (const files::path& path : sorted(folder)) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::fprintf(stderr, "%s\n", path.c_str());  // the last line before a crash names the input
    target(bytes);
    ++count;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("%s: %zu inputs, %.1f s\n", name.c_str(), count, took.count());
  inputs += count;
  ++folders;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  int failed = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--list") {
      for (const auto& target : savile::fuzz::targets()) std::printf("%s\n", target.name.c_str());
      continue;
    }
    for (const files::path& folder : sorted(argv[i])) {
      if (files::is_directory(folder)) failed |= replay(folder);
    }
  }
  if (failed == 0 && inputs > 0)
    std::printf("All tests passed (%zu assertions in %zu test cases)\n", inputs, folders);
  return failed;
}

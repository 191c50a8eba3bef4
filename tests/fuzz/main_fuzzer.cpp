// libFuzzer over the target that SAVILE_FUZZ_TARGET names; one program for all, since linking it is most
// of what a build takes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "target.hpp"

namespace {

savile::fuzz::Target chosen = nullptr;

}  // namespace

// The names are libFuzzer's.
extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  const char* name = std::getenv("SAVILE_FUZZ_TARGET");
  if (name != nullptr) chosen = savile::fuzz::target_named(name);
  if (chosen != nullptr) return 0;
  std::fprintf(stderr, "SAVILE_FUZZ_TARGET must be one of:");
  for (const auto& target : savile::fuzz::targets()) std::fprintf(stderr, " %s", target.name.c_str());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen({reinterpret_cast<const char*>(data), size});
  return 0;
}

# shellcheck shell=bash
# Which tools a job needs, which of them are missing, and how they come here. Sourced, never run.
#
# A need is a row "what is looked for : Debian package : what to install elsewhere". What is looked
# for is a command, or a header when it ends in .hpp. Several spellings are parted by commas.

BUILD_NEEDS="
emcc:emscripten:emscripten (3.1.6 or newer; https://emscripten.org)
cmake:cmake:cmake (3.22 or newer)
ninja:ninja-build:ninja
node:nodejs:Node.js (22 or newer is best; 18 is enough to fetch a newer one)
npm:npm:npm
nlohmann/json.hpp:nlohmann-json3-dev:nlohmann-json (3.11 or newer)
"

TEST_NEEDS="
c++,g++,clang++:g++:a C++20 compiler (g++ 12, clang 14 or newer)
catch2/catch.hpp,catch2/catch_all.hpp:catch2:Catch2 (2.13 or 3)
clang-format-14,clang-format:clang-format:clang-format 14
shellcheck:shellcheck:shellcheck
chromium,chromium-browser,google-chrome:chromium fonts-liberation:Chromium
"

LINT_NEEDS="
clang-tidy-14,clang-tidy:clang-tidy:clang-tidy 14
redis-server:redis-server:redis-server
firefox-esr,firefox:firefox-esr:Firefox
WebKitWebDriver:webkit2gtk-driver:WebKitGTK's WebDriver
Xvfb:xvfb:Xvfb
"

HEADER_FOLDERS="/usr/include /usr/local/include /opt/homebrew/include"

# Where there is no installer these may be absent: the work that needs them is left out, and said so.
OPTIONAL_TOOLS="clang-format shellcheck chromium redis-server firefox-esr webkit2gtk-driver xvfb"

has_one_of() {
  local name folder
  for name in ${1//,/ }; do
    case $name in
      *.hpp)
        for folder in $HEADER_FOLDERS; do
          [ -e "$folder/$name" ] && return 0
        done
        ;;
      *) command -v "$name" >/dev/null 2>&1 && return 0 ;;
    esac
  done
  return 1
}

# Prints the rows of the groups named (build, test, lint) that are not met.
missing_needs() {
  local group row rows
  for group in "$@"; do
    case $group in
      build) rows=$BUILD_NEEDS ;;
      test) rows=$TEST_NEEDS ;;
      lint) rows=$LINT_NEEDS ;;
      *) misuse "scripts/setup [build] [test] [lint]" ;;
    esac
    while IFS= read -r row; do
      [ -z "$row" ] || has_one_of "${row%%:*}" || printf '%s\n' "$row"
    done <<<"$rows"
  done
}

# Runs a command as root: directly, or through sudo where that asks for no password or a person sits there.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

can_become_root() {
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null 2>&1 || return 1
  sudo -n true 2>/dev/null || { [ -t 0 ] && [ -z "${CI:-}" ]; }
}

install_with_apt() {
  say "Installing with apt: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null || say "apt-get update failed; trying with the lists at hand"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

# Brings what the groups named need, or says what to install. Fails only for what cannot be done without.
install_missing() {
  local rows row rest words packages=() needed=0
  rows=$(missing_needs "$@")
  [ -n "$rows" ] || return 0

  while IFS= read -r row; do
    rest=${row#*:}
    read -r -a words <<<"${rest%%:*}"
    packages+=("${words[@]}")
  done <<<"$rows"
  if command -v apt-get >/dev/null 2>&1 && can_become_root; then
    install_with_apt "${packages[@]}" || say "apt-get install failed"
    rows=$(missing_needs "$@")
    [ -n "$rows" ] || return 0
  fi

  say "Missing here:"
  while IFS= read -r row; do
    rest=${row#*:}
    case " $OPTIONAL_TOOLS " in
      *" ${rest%%[: ]*} "*) say "  ${rest#*:} (its checks will be skipped)" ;;
      *)
        say "  ${rest#*:}"
        needed=1
        ;;
    esac
  done <<<"$rows"
  if command -v apt-get >/dev/null 2>&1; then say "As root: apt-get install ${packages[*]}"; fi
  if [ "$needed" -eq 1 ]; then fail "install the above, then run this again"; fi
}

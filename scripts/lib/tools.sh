# shellcheck shell=bash
# Puts the right tools in front: Node 22 or newer on PATH, Emscripten's settings in the environment.
# Sourced by a script that stands in the top folder.

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

node_major() { node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

# The npm package `node` brings a binary of its own, for systems whose Node is too old.
use_node() {
  if [ "$(node_major)" -lt 22 ] && [ -x node_modules/node/bin/node ]; then
    PATH="$PWD/node_modules/node/bin:$PATH"
    export PATH
  fi
  if [ "$(node_major)" -lt 22 ]; then fail "Node.js 22 or newer is needed; here is $(node --version 2>/dev/null || echo none)"; fi
}

# Debian's emcc looks for its JavaScript modules beside Debian's Node only, and has a frozen cache that
# holds every library: it must not be moved. Elsewhere libraries are built into the cache on first use,
# which fails where the cache belongs to root: then it goes into build/.
use_emscripten() {
  local cache
  if [ -d /usr/share/nodejs/acorn ]; then
    export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
  fi
  if [ -z "${EM_CACHE:-}" ] && command -v em-config >/dev/null 2>&1; then
    cache=$(em-config CACHE 2>/dev/null || true)
    if [ -n "$cache" ] && [ ! -w "$cache" ] && [ "$(em-config FROZEN_CACHE 2>/dev/null)" != True ]; then
      export EM_CACHE="$PWD/build/emscripten-cache"
      mkdir -p "$EM_CACHE"
    fi
  fi
}

# Prints where it is.
find_chromium() {
  local name
  if [ -x "${SAVILE_CHROMIUM:-}" ]; then
    printf '%s\n' "$SAVILE_CHROMIUM"
    return 0
  fi
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name"; then return 0; fi
  done
  return 1
}

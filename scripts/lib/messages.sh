# shellcheck shell=bash
# What the scripts say. Sourced, never run.

heading() { printf '\n== %s\n' "$*"; }

say() { printf '%s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Wrong usage: status 2.
misuse() {
  printf 'usage: %s\n' "$*" >&2
  exit 2
}

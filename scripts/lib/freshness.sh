# shellcheck shell=bash
# Runs a command only when its inputs have changed since it last succeeded. Sourced by a script that
# stands in the top folder. Notes lie in build/notes, one a name.

digest_of_standard_input() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi
}

# Names and contents of the files named and of all files in the folders named.
digest_of() {
  local path
  for path in "$@"; do
    [ -e "$path" ] && find "$path" -type f -print
  done | LC_ALL=C sort | while IFS= read -r path; do
    printf '%s\n' "$path"
    cat "$path"
  done | digest_of_standard_input
}

# when_changed NAME OUTPUT "INPUT ..." COMMAND...   OUTPUT is a file that the command leaves behind.
when_changed() {
  local name=$1 output=$2 inputs=$3 note now
  shift 3
  note=build/notes/$name
  # shellcheck disable=SC2086  # a list of paths without blanks
  now=$(digest_of $inputs)
  if [ -e "$output" ] && [ -e "$note" ] && [ "$(cat "$note")" = "$now" ]; then
    say "$name: nothing has changed"
    return 0
  fi
  rm -f "$note"
  "$@" || return
  mkdir -p build/notes
  printf '%s\n' "$now" >"$note"
}

# shellcheck shell=bash
# Runs the steps of a test run, times them and adds up their tests. Sourced by a script that stands in
# the top folder.
#
# A step is a function. It may write "PASSED FAILED SKIPPED" to $STEP_COUNTS; without that it counts
# as one test. A step that fails is counted as at least one failure, and the next steps go on.

total_passed=0
total_failed=0
total_skipped=0
summary=()
STEP_COUNTS=build/test-results/counts

# step NAME COMMAND...   Leaves the command's status in step_status.
step() {
  local name=$1 began=$SECONDS passed=0 failed=0 skipped=0 took
  shift
  heading "$name"
  mkdir -p build/test-results
  rm -f "$STEP_COUNTS"
  set +e  # in a condition, `set -e` would not hold within the step
  (
    set -e
    "$@"
  )
  step_status=$?
  set -e
  took=$((SECONDS - began))
  if [ -s "$STEP_COUNTS" ]; then
    read -r passed failed skipped <"$STEP_COUNTS"
  elif [ "$step_status" -eq 0 ]; then
    passed=1
  fi
  if [ "$step_status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ "$failed" -gt 0 ] && [ "$step_status" -eq 0 ]; then step_status=1; fi
  note_step "$name" "$passed" "$failed" "$skipped" "$took"
}

# skip_step NAME WHY   For a step that cannot run and need not.
skip_step() {
  heading "$1"
  say "skipped: $2"
  note_step "$1" 0 0 1 0
}

# miss_step NAME WHY   For a step that should run and cannot, since one before it failed.
miss_step() {
  heading "$1"
  say "not run: $2"
  note_step "$1" 0 1 0 0
}

note_step() {
  total_passed=$((total_passed + $2))
  total_failed=$((total_failed + $3))
  total_skipped=$((total_skipped + $4))
  summary+=("$(printf '%-36s %5d passed %4d failed %4d skipped %5d s' "$1" "$2" "$3" "$4" "$5")")
  say "-- $1: $2 passed, $3 failed, $4 skipped, $5 s"
}

# Closes the run; its status is 0 only if nothing failed.
close_steps() {
  heading "Summary"
  printf '%s\n' "${summary[@]}"
  say ""
  say "Time: $((SECONDS / 60)) min $((SECONDS % 60)) s"
  if [ "$total_skipped" -gt 0 ]; then say "$total_skipped skipped (see above)"; fi
  say "$total_passed passed, $total_failed failed"
  [ "$total_failed" -eq 0 ]
}

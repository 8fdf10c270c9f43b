# What the scripts share; sourced, not run.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\033[1m' plain=$'\033[0m'
else
  bold='' plain=''
fi

# say TEXT: a headline of what happens now.
say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }

# fail TEXT: the error and what to do, then the end.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# unreachable TEXT: what an extra suite needs from a registry cannot be had; 77 is the status of a skipped test.
unreachable() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 77
}

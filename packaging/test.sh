#!/bin/sh
# Builds Frise and runs all its tests, without a display and without touching the settings of who runs it.
#
#   sh packaging/test.sh [CTEST ARGUMENT ...]        e.g. sh packaging/test.sh -R dates
#
# Exit status: 0 when every test passed or said why it was skipped.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
frise_more_packages=
. "$root/packaging/setup.sh"

cd "$root"
cmake --preset dev
cmake --build --preset dev

scratch=$(mktemp -d "${TMPDIR:-/tmp}/frise-test.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -m 0700 "$scratch/run" "$scratch/config" "$scratch/data" "$scratch/cache"

# A pipe hides ctest's exit status from a POSIX shell: it travels in a file.
echo 1 >"$scratch/status"
{
    env QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 \
        XDG_RUNTIME_DIR="$scratch/run" XDG_CONFIG_HOME="$scratch/config" \
        XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" \
        ctest --preset dev --output-on-failure "$@" && echo 0 >"$scratch/status"
} 2>&1 | tee build/dev/ctest.log

echo
echo "In short (all of it: build/dev/ctest.log):"
sed -n '/tests passed/,$p' build/dev/ctest.log
exit "$(cat "$scratch/status")"

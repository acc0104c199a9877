# The scripts are POSIX: they pass the syntax check of sh, and of dash where it is another shell; shellcheck, where it
# is there, finds no error. Argument: the root of the tree.
set -eu
root=$1
failed=0
for script in "$root"/packaging/*.sh "$root"/tests/packaging/*.sh; do
    for shell in sh dash; do
        command -v "$shell" >/dev/null 2>&1 || continue
        "$shell" -n "$script" || { echo "$shell -n fails on $script" >&2; failed=1; }
    done
    if command -v shellcheck >/dev/null 2>&1; then
        shellcheck --shell=sh --severity=error "$script" || failed=1
    fi
done
[ -x "$root/.ci/run" ] || { echo ".ci/run is not executable" >&2; failed=1; }
exit $failed

# The manual pages are set without a warning. Argument: the root of the tree.
set -eu
command -v groff >/dev/null 2>&1 && groff -man -Tutf8 /dev/null >/dev/null 2>&1 || { echo "skipped: groff with its man macros is absent"; exit 77; }
for page in "$1"/packaging/linux/*.1; do
    complaints=$(groff -man -Tutf8 -ww -Z "$page" 2>&1 >/dev/null)
    [ -z "$complaints" ] || { echo "$complaints" >&2; exit 1; }
done

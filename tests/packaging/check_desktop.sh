# The desktop file is valid and speaks French. Argument: the root of the tree.
set -eu
file=$1/packaging/linux/io.github.frise.Frise.desktop
command -v desktop-file-validate >/dev/null 2>&1 || { echo "skipped: desktop-file-validate (desktop-file-utils) is absent"; exit 77; }
complaints=$(desktop-file-validate "$file" 2>&1) || { echo "$complaints" >&2; exit 1; }
[ -z "$complaints" ] || { echo "$complaints" >&2; exit 1; }
grep -q '^Comment\[fr\]=' "$file"
grep -q '^MimeType=application/x-frise-corpus;$' "$file"

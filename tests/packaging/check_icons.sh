# The icons keep to one hand, and the resource file names them all. Argument: the root of the tree.
set -eu
command -v python3 >/dev/null 2>&1 || { echo "skipped: python3 is absent"; exit 77; }
exec python3 -B "$(dirname "$0")/check_icons.py" "$1/resources/icons"

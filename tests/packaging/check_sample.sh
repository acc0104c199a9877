# The sample corpus is what a newcomer is promised. Argument: the root of the tree.
set -eu
command -v python3 >/dev/null 2>&1 || { echo "skipped: python3 is absent"; exit 77; }
exec python3 -B "$(dirname "$0")/check_sample.py" "$1/resources/sample"

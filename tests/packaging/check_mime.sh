# The MIME type says what it should, and shared-mime-info, where it is there, takes it. Argument: the root of the tree.
set -eu
command -v python3 >/dev/null 2>&1 || { echo "skipped: python3 is absent"; exit 77; }
python3 -B "$(dirname "$0")/check_mime.py" "$1/packaging/linux/frise-mime.xml"

command -v update-mime-database >/dev/null 2>&1 || { echo "update-mime-database is absent: the file was only parsed"; exit 0; }
scratch=$(mktemp -d "${TMPDIR:-/tmp}/frise-mime.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/mime/packages"
cp "$1/packaging/linux/frise-mime.xml" "$scratch/mime/packages/"
XDG_DATA_DIRS="$scratch" update-mime-database "$scratch/mime" >/dev/null
[ -f "$scratch/mime/application/x-frise-corpus.xml" ] || { echo "the type was not taken into the database" >&2; exit 1; }

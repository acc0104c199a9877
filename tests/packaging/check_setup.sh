# packaging/setup.sh among make-believe tools that write down how they are called: it fetches nothing when nothing is
# missing, installs the missing packages alone, and prints the line to type where it cannot install.
# Argument: the root of the tree.
set -eu
source_root=$1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/frise-setup.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
bin="$scratch/a bin"
mkdir "$bin"

# the real tools the script may use, and nothing else
for tool in sh sed env cat; do
    ln -s "$(command -v $tool)" "$bin/$tool"
done
make_tool() {
    printf '#!/bin/sh\n%s\n' "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}
# dpkg-query -W -f=FORMAT NAME
make_tool dpkg-query 'for name; do :; done
case " $(cat "$SCRATCH/absent") " in *" $name "*) exit 1 ;; esac
case " $(cat "$SCRATCH/removed") " in *" $name "*) printf "config-files "; exit 0 ;; esac
printf "installed "'
make_tool apt-get 'echo "apt-get $*" >>"$SCRATCH/calls"; exit "$(cat "$SCRATCH/apt-status")"'
make_tool id 'cat "$SCRATCH/uid"'

SCRATCH=$scratch
export SCRATCH
failed=0
complain() {
    echo "$1" >&2
    sed 's/^/    /' "$scratch/out" "$scratch/calls" >&2
    failed=1
}
# run UID ABSENT REMOVED APT-STATUS; the exit status lands in $status
run() {
    echo "$1" >"$scratch/uid"
    echo "$2" >"$scratch/absent"
    echo "$3" >"$scratch/removed"
    echo "$4" >"$scratch/apt-status"
    : >"$scratch/calls"
    status=0
    PATH=$bin root=$source_root frise_more_packages= sh -eu -c '. "$root/packaging/setup.sh"; echo went on' \
        >"$scratch/out" 2>&1 || status=$?
}

run 0 "" "" 0
[ $status -eq 0 ] && grep -q '^went on$' "$scratch/out" || complain "nothing missing: should go on"
[ ! -s "$scratch/calls" ] || complain "nothing missing: apt-get should not be called"

run 0 "ninja-build" "ccache" 0
[ $status -eq 0 ] && grep -q '^went on$' "$scratch/out" || complain "as root: should install and go on"
grep -q '^apt-get install -y --no-install-recommends ccache ninja-build$\|^apt-get install -y --no-install-recommends ninja-build ccache$' \
    "$scratch/calls" || complain "as root: should install the two missing packages and no other"

run 0 "ninja-build" "" 100
[ $status -eq 1 ] || complain "failed installation: should end with 1"
grep -q '^    apt-get update && apt-get install -y --no-install-recommends ninja-build$' "$scratch/out" ||
    complain "failed installation: should print the line to type"

run 1000 "ninja-build" "" 0
[ $status -eq 1 ] || complain "neither root nor sudo: should end with 1"
[ ! -s "$scratch/calls" ] || complain "neither root nor sudo: apt-get should not be called"
grep -q "^    su - -c 'apt-get update && apt-get install -y --no-install-recommends ninja-build'$" "$scratch/out" ||
    complain "neither root nor sudo: should print the line to type"

make_tool sudo 'echo "sudo $*" >>"$SCRATCH/calls"; exec "$@"'
run 1000 "ninja-build" "" 0
[ $status -eq 0 ] && grep -q '^went on$' "$scratch/out" || complain "with sudo: should install and go on"
grep -q '^sudo .*apt-get install -y --no-install-recommends ninja-build$' "$scratch/calls" ||
    complain "with sudo: should install through it"

run 1000 "ninja-build" "" 1
[ $status -eq 1 ] || complain "sudo refused: should end with 1"
grep -q '^    sudo apt-get update && sudo apt-get install -y --no-install-recommends ninja-build$' "$scratch/out" ||
    complain "sudo refused: should print the line to type"

exit $failed

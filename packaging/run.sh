#!/bin/sh
# Builds Frise and opens it.
#
#   sh packaging/run.sh [FILE|FOLDER|CORPUS.frise ...]
#
# Installs the packages that are missing, builds the release, and opens the window on what is given, else on the
# sample corpus. Without a display the timeline of the sample is made as a PDF and a PNG file instead.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)

frise_has_display=no
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && frise_has_display=yes

# Qt's own support of Wayland is needed only where no X server is at hand.
frise_more_packages=
[ -z "${DISPLAY:-}" ] && [ -n "${WAYLAND_DISPLAY:-}" ] && frise_more_packages=qt6-wayland

. "$root/packaging/setup.sh"

# In a shell of its own, so that what is given keeps its meaning in the folder the person is in.
(cd "$root" && cmake --preset release && cmake --build --preset release --target frise frise-cli)

frise_sample=$root/build/sample.frise
frise_cli=$root/build/release/app/frise-cli

if [ "$frise_has_display" = no ]; then
    echo "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened."
    [ $# -eq 0 ] || echo "What was given on the command line is not opened; see $frise_cli --help for work without a window."
    echo "The timeline of the sample corpus is made instead."
    QT_QPA_PLATFORM=offscreen
    export QT_QPA_PLATFORM
    "$frise_cli" import "$frise_sample" "$root/resources/sample"
    "$frise_cli" timeline --pdf "$root/build/sample-timeline.pdf" "$frise_sample"
    "$frise_cli" timeline --png "$root/build/sample-timeline.png" "$frise_sample"
    echo "PDF: $root/build/sample-timeline.pdf"
    echo "PNG: $root/build/sample-timeline.png"
    exit 0
fi

if [ $# -eq 0 ]; then
    # Articles that are in the corpus already stay as they are, with every correction made to them.
    "$frise_cli" import "$frise_sample" "$root/resources/sample"
    set -- "$frise_sample"
fi
exec "$root/build/release/app/frise" "$@"

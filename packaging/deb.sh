#!/bin/sh
# Makes the Debian package: build/release/frise_VERSION_ARCHITECTURE.deb
#
#   sh packaging/deb.sh
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/packaging/packages.sh"
frise_more_packages=$FRISE_DEB_PACKAGES
. "$root/packaging/setup.sh"

cd "$root"
cmake --preset release
cmake --build --preset release
(cd build/release && cpack -G DEB)
ls -l build/release/*.deb

# What Frise is built, tested and run with, as Debian packages: the one list. Sourced, never run.
# Names are those of Debian 12; a line of a group says why it is there.

# compiler and build tools
FRISE_PACKAGES="g++ cmake ninja-build ccache pkg-config"
# Qt; the Charts package does not bring the OpenGL headers it asks for, hence libqt6opengl6-dev
FRISE_PACKAGES="$FRISE_PACKAGES qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev"
# translations: lupdate and lrelease, and Qt's own French
FRISE_PACKAGES="$FRISE_PACKAGES qt6-tools-dev qt6-l10n-tools qt6-translations-l10n"
# the corpus: the driver is only a recommendation of Qt's Sql module, so it is named
FRISE_PACKAGES="$FRISE_PACKAGES libqt6sql6-sqlite libsqlite3-dev"
# language: Unicode rules, French dictionary; HTML
FRISE_PACKAGES="$FRISE_PACKAGES libicu-dev apertium-fra-cat libxml2-dev"
# articles and analyses deflated with a dictionary of their own
FRISE_PACKAGES="$FRISE_PACKAGES zlib1g-dev"
# the faces of the timeline and of quotations, embedded in PDF
FRISE_PACKAGES="$FRISE_PACKAGES fonts-inter fonts-sil-charis"
# tests and measurements; our reading of the dictionary is held against lttoolbox
FRISE_PACKAGES="$FRISE_PACKAGES lttoolbox-dev libbenchmark-dev poppler-utils qpdf python3"
# what a screen reader is told, looked at on a bus and a display of its own
FRISE_PACKAGES="$FRISE_PACKAGES xvfb xauth at-spi2-core dbus-daemon"
# checks of the desktop files
FRISE_PACKAGES="$FRISE_PACKAGES desktop-file-utils appstream shared-mime-info"

# needed only to make the .deb (packaging/deb.sh)
FRISE_DEB_PACKAGES="dpkg-dev file"

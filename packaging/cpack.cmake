# The Debian package: `sh packaging/deb.sh`, or `cpack -G DEB` in a build of the release preset.
# Included by the root CMakeLists.txt, after install.cmake.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME frise)
set(CPACK_PACKAGE_VENDOR "The Frise authors")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The Frise authors <frise@frise.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "timeline and quotations from press articles")
set(CPACK_PACKAGE_DESCRIPTION
"Frise reads a folder of press articles about diplomacy and war, mostly French,
often without a date and badly scraped, and makes of it a chronology that can
be checked and a file of quotations that can be cited. Every mark leads to its
sentence and to the reasons for its date; what is known to the month is drawn
as a month, and what is announced is not drawn as done.

The package holds the window (frise), the same work without a window
(frise-cli), and a sample corpus. It works offline and keeps a corpus in one
SQLite file.")

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CPACK_PACKAGE_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no shared library leads to: the driver of the corpus, the French dictionary, Qt's own French.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, apertium-fra-cat, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-sil-charis, qt6-wayland")

include(CPack)

# What `cmake --install` puts where. Included by the root CMakeLists.txt, after the targets.
#
#   bin/                frise, frise-cli
#   share/frise/        the tables, the migrations and the sample; the executables look for them at ../share/frise
#   share/…             desktop file, metainfo, MIME type, icon, manual pages

include(GNUInstallDirs)

set(frise_linux "${CMAKE_CURRENT_LIST_DIR}/linux")
set(frise_resources "${PROJECT_SOURCE_DIR}/resources")

foreach(program IN ITEMS frise frise-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

# Named one by one: what else stands in resources/ is compiled in.
foreach(part IN ITEMS language knowledge dictionaries sql sample)
    install(DIRECTORY "${frise_resources}/${part}" DESTINATION "${CMAKE_INSTALL_DATADIR}/frise" OPTIONAL)
endforeach()

install(FILES "${frise_linux}/io.github.frise.Frise.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${frise_linux}/io.github.frise.Frise.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${frise_linux}/frise-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
    RENAME io.github.frise.Frise.xml)
install(FILES "${frise_resources}/icons/io.github.frise.Frise.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")

# Debian wants its changelog and the manual compressed. Done while configuring: they are small, and
# `cmake --install` then works whatever targets were built.
find_program(FRISE_GZIP gzip)
function(frise_install_compressed source destination)
    get_filename_component(name "${source}" NAME)
    set(compressed "${CMAKE_CURRENT_BINARY_DIR}/packaging/${name}.gz")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
    if(FRISE_GZIP)
        file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/packaging")
        # -n: no time stamp, the same bytes each time
        execute_process(COMMAND "${FRISE_GZIP}" -9nc "${source}" OUTPUT_FILE "${compressed}"
            RESULT_VARIABLE failed)
        if(failed)
            message(FATAL_ERROR "${source} could not be compressed: ${failed}")
        endif()
        install(FILES "${compressed}" DESTINATION "${destination}")
    else()
        install(FILES "${source}" DESTINATION "${destination}")
    endif()
endfunction()

frise_install_compressed("${frise_linux}/frise.1" "${CMAKE_INSTALL_MANDIR}/man1")
frise_install_compressed("${frise_linux}/frise-cli.1" "${CMAKE_INSTALL_MANDIR}/man1")
frise_install_compressed("${frise_linux}/changelog" "${CMAKE_INSTALL_DATADIR}/doc/frise")
install(FILES "${frise_linux}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/frise")

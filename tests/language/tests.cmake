frise_test(language segmenter)
frise_test(language chunks)

# Our reader of compiled dictionaries is held against lttoolbox, where its development files are installed.
find_package(PkgConfig)
if(PkgConfig_FOUND)
    pkg_check_modules(LTTOOLBOX lttoolbox)
endif()
frise_test(language transducer)
if(LTTOOLBOX_FOUND)
    target_include_directories(test_language_transducer SYSTEM PRIVATE ${LTTOOLBOX_INCLUDE_DIRS} ${LIBXML2_INCLUDE_DIRS})
    target_link_libraries(test_language_transducer PRIVATE ${LTTOOLBOX_LIBRARIES} ICU::uc ICU::io)
    target_compile_definitions(test_language_transducer PRIVATE FRISE_HAS_LTTOOLBOX)
endif()

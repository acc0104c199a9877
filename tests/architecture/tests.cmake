# The picture of the house: what may include what. The second test shows that the first can fail.

find_package(Python3 COMPONENTS Interpreter)
get_target_property(frise_qt_headers Qt6::Core INTERFACE_INCLUDE_DIRECTORIES)
list(FILTER frise_qt_headers EXCLUDE REGEX "/QtCore$|mkspecs|^\\$")
list(GET frise_qt_headers 0 frise_qt_headers)

if(Python3_FOUND)
    add_test(NAME architecture/includes
        COMMAND ${Python3_EXECUTABLE} -B "${CMAKE_CURRENT_LIST_DIR}/check_includes.py" "${PROJECT_SOURCE_DIR}" "${frise_qt_headers}")
    add_test(NAME architecture/plantedIncludesAreRefused
        COMMAND ${Python3_EXECUTABLE} -B "${CMAKE_CURRENT_LIST_DIR}/check_includes.py" --planted "${frise_qt_headers}")
else()
    message(STATUS "No Python 3: the test of the includes is left out")
endif()

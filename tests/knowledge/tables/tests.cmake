# The tables of resources/knowledge by themselves, the checker on planted mistakes, and (where the reference is present) the facts.

find_package(Python3 COMPONENTS Interpreter)

if(Python3_FOUND)
    cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH frise_knowledge_tests)
    add_test(NAME knowledge/tables
        COMMAND ${Python3_EXECUTABLE} -B "${frise_knowledge_tests}/check_tables.py" --reference "${PROJECT_SOURCE_DIR}/../shared/reference")
    add_test(NAME knowledge/plantedMistakesAreRefused
        COMMAND ${Python3_EXECUTABLE} -B "${frise_knowledge_tests}/test_check_tables.py")
    add_test(NAME knowledge/world
        COMMAND ${Python3_EXECUTABLE} -B "${frise_knowledge_tests}/check_world.py")
    add_test(NAME knowledge/plantedMistakesOfTheWorldAreRefused
        COMMAND ${Python3_EXECUTABLE} -B "${frise_knowledge_tests}/test_check_world.py")
else()
    message(STATUS "No Python 3: the tests of the knowledge tables are left out")
endif()

find_package(Python3 COMPONENTS Interpreter REQUIRED)
add_test(NAME gold/floors COMMAND ${Python3_EXECUTABLE} -B ${PROJECT_SOURCE_DIR}/tests/gold/check_floors.py
    $<TARGET_FILE:frise-cli> ${PROJECT_SOURCE_DIR}/../shared ${PROJECT_SOURCE_DIR}/tests/gold/FLOORS.md)
set_tests_properties(gold/floors PROPERTIES SKIP_RETURN_CODE 77)

# Checks of what is delivered beside the program. Each script ends with 77, after saying why, where its tool is absent.

foreach(check IN ITEMS scripts setup desktop metainfo mime icons sample manual)
    add_test(NAME packaging/${check}
        COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/check_${check}.sh" "${PROJECT_SOURCE_DIR}")
    set_tests_properties(packaging/${check} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 60)
endforeach()

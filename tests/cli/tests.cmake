frise_test(cli frise_cli)
add_dependencies(test_cli_frise_cli frise-cli)
target_compile_definitions(test_cli_frise_cli PRIVATE FRISE_CLI="$<TARGET_FILE:frise-cli>")

frise_test(workspace search_parser)
frise_test(workspace correction_replay)
frise_test(workspace workspace Qt6::Sql)
frise_test(workspace statement_variants)

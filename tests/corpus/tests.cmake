frise_test(corpus analysis_io)
frise_test(corpus search_tokens)
frise_test(corpus database Qt6::Sql)
frise_test(corpus row_store)

frise_test(export exporters)
frise_test(export json_writer)

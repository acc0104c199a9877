frise_test(export exporters)

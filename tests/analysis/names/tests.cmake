frise_test(analysis/names names)

frise_test(analysis/boilerplate boilerplate)

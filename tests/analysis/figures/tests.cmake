frise_test(analysis/figures figures)

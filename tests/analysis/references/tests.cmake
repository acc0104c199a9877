frise_test(analysis/references references)

frise_test(analysis/times times)

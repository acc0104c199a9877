frise_test(analysis/events events)

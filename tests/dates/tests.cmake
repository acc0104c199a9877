frise_test(dates date_interval)

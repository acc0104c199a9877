frise_test(dates date_interval)
frise_test(dates date_properties)
frise_test(dates civil_date)

frise_test(chronology chronology)

frise_test(chronology chronology)
frise_test(chronology pairs_of_articles)

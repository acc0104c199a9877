frise_test(compare stemmer)
frise_test(compare comparison)
frise_test(compare fact_matrix)
frise_test(compare decided_pairs)

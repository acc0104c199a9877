frise_test(compare stemmer)
frise_test(compare comparison)

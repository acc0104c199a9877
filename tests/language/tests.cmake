frise_test(language segmenter)
frise_test(language chunks)

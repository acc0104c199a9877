frise_test(analysis/times times)
frise_test(analysis/times kinds_of_times)
frise_test(analysis/times story_times)

frise_test(dating undated_articles)
frise_test(dating joint_dating)
frise_test(dating clue_kinds)

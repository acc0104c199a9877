frise_test(dating undated_articles)
frise_test(dating joint_dating)

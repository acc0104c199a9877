frise_test(knowledge knowledge_base)

frise_test(base deflate)
frise_test(base binary_stream)
frise_test(base tsv)
frise_test(base model_coder)

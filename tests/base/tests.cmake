frise_test(base deflate)
frise_test(base binary_stream)

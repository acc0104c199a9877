frise_test(import encoding)
frise_test(import metadata)
frise_test(import file_walk)
frise_test(import web_page)

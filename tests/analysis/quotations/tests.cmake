frise_test(analysis/quotations constructions)
frise_test(analysis/quotations damaged_marks)
frise_test(analysis/quotations cue_table)
frise_test(language quote_marks)

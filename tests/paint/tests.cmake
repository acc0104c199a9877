frise_test(paint pictures frise_paint Qt6::Gui Qt6::Svg)
frise_test(paint theme frise_paint Qt6::Gui)
frise_test(paint time_axis frise_paint Qt6::Gui)
frise_test(paint timeline_layout frise_paint Qt6::Gui)

frise_test(paint pictures frise_paint Qt6::Gui Qt6::Svg)

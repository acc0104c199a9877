if(TARGET frise_ui)
    foreach(name IN ITEMS models wording jobs timeline_view reader filters articles quotes entry announced statistics export compare window views
            keyboard application pictures responsive large)
        frise_test(ui ${name} frise_ui)
    endforeach()
    # The accessibility bus is asked over D-Bus; it needs a display and a session of its own.
    find_package(Qt6 QUIET COMPONENTS DBus)
    if(TARGET Qt6::DBus)
        frise_test(ui accessible_bus frise_ui Qt6::DBus)
    endif()
endif()

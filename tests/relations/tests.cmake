file(GLOB relations_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}
     ${CMAKE_CURRENT_SOURCE_DIR}/relations/*_test.cpp)
chancery_test(relations ${relations_tests})

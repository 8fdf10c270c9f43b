file(GLOB language_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/language/*_test.cpp)
chancery_test(language ${language_tests})

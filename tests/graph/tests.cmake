add_library(chancery_test_world STATIC graph/world.cpp)
target_include_directories(chancery_test_world PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(chancery_test_world PUBLIC chancery)

chancery_test(graph graph/analytics_test.cpp graph/content_id_test.cpp graph/gather_test.cpp graph/merge_test.cpp graph/name_lookup_test.cpp)
target_link_libraries(graph_test PRIVATE chancery_test_world)

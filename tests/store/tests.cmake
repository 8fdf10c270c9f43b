# The graph in a real store: Virtuoso is started, loaded and asked. Skipped where it is not installed.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
add_executable(make_store_graph store/make_graph.cpp)
target_link_libraries(make_store_graph PRIVATE chancery_test_world)
add_test(NAME "store: Virtuoso answers the competency queries"
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/store/virtuoso_test.py
    $<TARGET_FILE:chancery_program> $<TARGET_FILE:make_store_graph>
    ${CMAKE_CURRENT_SOURCE_DIR}/queries)
set_tests_properties("store: Virtuoso answers the competency queries" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
chancery_test(store store/graph_sorter_test.cpp store/quad_line_test.cpp store/store_profile_test.cpp)

chancery_test(export export/dot_text_test.cpp export/layout_test.cpp export/outputs_test.cpp export/picture_test.cpp export/read_graph_test.cpp export/report_test.cpp
  export/rdf_graph_test.cpp export/support.cpp)
target_link_libraries(export_test PRIVATE chancery_test_world nlohmann_json::nlohmann_json)

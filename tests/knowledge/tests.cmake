chancery_test(knowledge
  knowledge/data_files_test.cpp knowledge/gazetteer_test.cpp knowledge/knowledge_base_test.cpp
  knowledge/knowledge_file_test.cpp knowledge/name_origins_test.cpp
  knowledge/names_test.cpp knowledge/ontology_test.cpp knowledge/vocabulary_test.cpp)

chancery_test(entities
  entities/names_test.cpp
  entities/offices_test.cpp
  entities/person_names_test.cpp
  entities/references_test.cpp
  entities/words_test.cpp
)
add_executable(dump_kind_clues entities/dump_kind_clues.cpp)
target_link_libraries(dump_kind_clues PRIVATE chancery)

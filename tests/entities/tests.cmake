chancery_test(entities
  entities/names_test.cpp
  entities/offices_test.cpp
  entities/person_names_test.cpp
  entities/references_test.cpp
  entities/words_test.cpp
)

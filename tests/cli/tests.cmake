# Black-box tests of the program: each `def test_…` of the Python files is one test of ctest.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB cli_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*_test.py)
foreach(file ${cli_tests})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  get_filename_component(module ${file} NAME_WE)
  file(STRINGS ${file} lines REGEX "^(class |    def test_)")
  foreach(line ${lines})
    if(line MATCHES "^class ([A-Za-z]+)")
      set(class ${CMAKE_MATCH_1})
    elseif(line MATCHES "def (test_([a-z0-9_]+))")
      set(test ${CMAKE_MATCH_1})
      string(REPLACE "_" " " name ${CMAKE_MATCH_2})
      add_test(NAME "cli: ${name}" COMMAND Python3::Interpreter -B -m unittest ${module}.${class}.${test}
               WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/cli)
      set_tests_properties("cli: ${name}" PROPERTIES
        ENVIRONMENT "CHANCERY_PROGRAM=$<TARGET_FILE:chancery_program>;CHANCERY_SOURCE=${PROJECT_SOURCE_DIR}"
        SKIP_REGULAR_EXPRESSION "OK \\(skipped=" TIMEOUT 300)
    endif()
  endforeach()
endforeach()

# The gold files are data: a script checks them, no program is built.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME "corpus: gold files are sound"
         COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/corpus/check_gold.py)

add_test(NAME "corpus: pieces are sound"
         COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/corpus/pieces.py)

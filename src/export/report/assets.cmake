# Makes a C++ file of the report's page, style, scripts and library, so that the program needs no file beside it.
set(report_folder ${CMAKE_CURRENT_LIST_DIR})
# In this order: a script may use what stands in those before it.
set(report_scripts data filters graph timeline details table main)

file(READ ${report_folder}/report.html CHANCERY_REPORT_PAGE)
file(READ ${report_folder}/report.css CHANCERY_REPORT_STYLE)
file(READ ${report_folder}/vendor/cytoscape-3.34.4.min.js CHANCERY_REPORT_LIBRARY)
set(CHANCERY_REPORT_PROGRAM "\"use strict\";\n")
foreach(script ${report_scripts})
  file(READ ${report_folder}/${script}.js text)
  string(APPEND CHANCERY_REPORT_PROGRAM "${text}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${report_folder}/${script}.js)
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${report_folder}/report.html ${report_folder}/report.css ${report_folder}/assets.cpp.in)
configure_file(${report_folder}/assets.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/report_assets.cpp @ONLY)
target_sources(chancery PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/report_assets.cpp)

chancery_test(core core/time_range_test.cpp core/error_test.cpp core/unicode_test.cpp core/files_test.cpp)

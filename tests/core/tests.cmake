chancery_test(core core/time_range_test.cpp core/atomic_file_test.cpp core/error_test.cpp)

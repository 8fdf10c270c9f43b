// What the kernels for x86 instructions share. Internal to them.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#define CHANCERY_HAS_AVX2 1

#include <immintrin.h>

#define CHANCERY_AVX2 [[gnu::target("avx2")]]

// The tiles' sums must stay in registers, so their loops must go.
#define CHANCERY_UNROLL _Pragma("GCC unroll 16")

#else
#define CHANCERY_HAS_AVX2 0
#endif

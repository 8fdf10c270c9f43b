// What the products by x86 instructions share. Internal to the kernels.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#define CHANCERY_HAS_AVX2 1

#include <immintrin.h>

#include "language/kernels.hpp"

#define CHANCERY_AVX2 [[gnu::target("avx2")]]

// The tiles' sums must stay in registers, so their loops must go.
#define CHANCERY_UNROLL _Pragma("GCC unroll 16")

namespace chancery {

// The results of 8 rows from their sums.
CHANCERY_AVX2 inline void scale_sums(const QuantisedMatrix& m, std::size_t row, __m256i sums, float x_scale,
                                     float* out) {
  const __m256 scale = _mm256_mul_ps(_mm256_loadu_ps(m.scales + row), _mm256_set1_ps(x_scale));
  const __m256 value = _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale), _mm256_loadu_ps(m.bias + row));
  _mm256_storeu_ps(out + row, value);
}

}  // namespace chancery

#else
#define CHANCERY_HAS_AVX2 0
#endif

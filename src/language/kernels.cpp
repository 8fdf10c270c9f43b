#include "language/kernels.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define CHANCERY_HAS_AVX2 1
#include <immintrin.h>
#else
#define CHANCERY_HAS_AVX2 0
#endif

namespace chancery {
namespace {

// Bodies written once; the compiler makes a plain and an AVX2 version of each.
#define CHANCERY_BODY [[gnu::always_inline]] inline

constexpr float quantised_limit = 16383.0F;  // 1,024 columns of 127 × 16,383 stay within 31 bits

CHANCERY_BODY float quantise_body(const float* x, std::size_t n, std::int16_t* out) {
  float largest = 1e-8F;
  for (std::size_t i = 0; i < n; ++i) {
    const float magnitude = x[i] < 0 ? -x[i] : x[i];
    largest = magnitude > largest ? magnitude : largest;
  }
  const float factor = quantised_limit / largest;
  for (std::size_t i = 0; i < n; ++i) {
    const float scaled = x[i] * factor;
    out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5F : 0.5F)));
  }
  return largest / quantised_limit;
}

CHANCERY_BODY void maxout_body(const float* z, std::size_t n, float* out) {
  for (std::size_t i = 0; i < n; ++i) out[i] = z[i] > z[i + n] ? z[i] : z[i + n];
}

CHANCERY_BODY void add_scaled_body(const std::int8_t* row, float scale, std::size_t n, float* out) {
  for (std::size_t i = 0; i < n; ++i) out[i] += scale * static_cast<float>(row[i]);
}

CHANCERY_BODY void add_rows_body(const float* const* rows, std::size_t count, std::size_t n, float* out) {
  // Blocks of 32 floats stay in registers over all rows.
  std::size_t begin = 0;
  for (; begin + 32 <= n; begin += 32) {
    float sum[32];
    for (std::size_t i = 0; i < 32; ++i) sum[i] = out[begin + i];
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t i = 0; i < 32; ++i) sum[i] += rows[k][begin + i];
    for (std::size_t i = 0; i < 32; ++i) out[begin + i] = sum[i];
  }
  for (std::size_t k = 0; k < count; ++k)
    for (std::size_t i = begin; i < n; ++i) out[i] += rows[k][i];
}

CHANCERY_BODY void recur_body(const float* gates, std::size_t stride, const float* recurrent_forget,
                              const float* recurrent_reset, const float* x, std::size_t n, float* c, float* out) {
  const float* forgets = gates + stride;
  const float* resets = gates + 2 * stride;
  for (std::size_t i = 0; i < n; ++i) {
    const float old = c[i];
    const float forget = logistic(forgets[i] + recurrent_forget[i] * old);
    const float reset = logistic(resets[i] + recurrent_reset[i] * old);
    const float state = gates[i] + forget * (old - gates[i]);
    c[i] = state;
    out[i] = x[i] + reset * (state - x[i]);
  }
}

CHANCERY_BODY float exponentials_body(float* x, std::size_t n, float max) {
  constexpr float log2e = 1.44269504F;
  for (std::size_t i = 0; i < n; ++i) {
    float t = (x[i] - max) * log2e;
    t = t < -100.0F ? -100.0F : t;
    const auto whole = static_cast<std::int32_t>(t - 0.5F);
    const float f = (t - static_cast<float>(whole)) * 0.69314718F;  // in ±0.35
    const float series = 1.0F + f * (1.0F + f * (0.5F + f * (0.16666667F + f * (0.041666667F + f * 0.0083333333F))));
    x[i] = series * std::bit_cast<float>((whole + 127) << 23);
  }
  float sum = 0.0F;
  for (std::size_t i = 0; i < n; ++i) sum += x[i];
  return sum;
}

float quantise_plain(const float* x, std::size_t n, std::int16_t* out) { return quantise_body(x, n, out); }
void maxout_plain(const float* z, std::size_t n, float* out) { maxout_body(z, n, out); }
void add_scaled_plain(const std::int8_t* row, float scale, std::size_t n, float* out) {
  add_scaled_body(row, scale, n, out);
}
void add_rows_plain(const float* const* rows, std::size_t count, std::size_t n, float* out) {
  add_rows_body(rows, count, n, out);
}
void recur_plain(const float* gates, std::size_t stride, const float* rf, const float* rr, const float* x,
                 std::size_t n, float* c, float* out) {
  recur_body(gates, stride, rf, rr, x, n, c, out);
}
float exponentials_plain(float* x, std::size_t n, float max) { return exponentials_body(x, n, max); }

void multiply_plain(const QuantisedMatrix& m, const std::int16_t* x, const float* x_scales, std::size_t count,
                    float* out, std::size_t out_stride) {
  const std::size_t pairs = m.columns / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int16_t* input = x + i * m.columns;
    for (std::size_t block = 0; block < m.rows; block += 8) {
      const std::int8_t* weights = m.weights + block * m.columns;
      std::int32_t sum[8] = {};
      for (std::size_t p = 0; p < pairs; ++p, weights += 16)
        for (std::size_t r = 0; r < 8; ++r)
          sum[r] += input[2 * p] * weights[2 * r] + input[2 * p + 1] * weights[2 * r + 1];
      for (std::size_t r = 0; r < 8; ++r) {
        const float scale = m.scales[block + r] * x_scales[i];
        out[i * out_stride + block + r] = static_cast<float>(sum[r]) * scale + m.bias[block + r];
      }
    }
  }
}

#if CHANCERY_HAS_AVX2
#define CHANCERY_AVX2 [[gnu::target("avx2")]]

CHANCERY_AVX2 float quantise_avx2(const float* x, std::size_t n, std::int16_t* out) { return quantise_body(x, n, out); }
CHANCERY_AVX2 void maxout_avx2(const float* z, std::size_t n, float* out) { maxout_body(z, n, out); }
CHANCERY_AVX2 void add_scaled_avx2(const std::int8_t* row, float scale, std::size_t n, float* out) {
  add_scaled_body(row, scale, n, out);
}
CHANCERY_AVX2 void add_rows_avx2(const float* const* rows, std::size_t count, std::size_t n, float* out) {
  add_rows_body(rows, count, n, out);
}
CHANCERY_AVX2 void recur_avx2(const float* gates, std::size_t stride, const float* rf, const float* rr, const float* x,
                              std::size_t n, float* c, float* out) {
  recur_body(gates, stride, rf, rr, x, n, c, out);
}
CHANCERY_AVX2 float exponentials_avx2(float* x, std::size_t n, float max) { return exponentials_body(x, n, max); }

template <std::size_t blocks, std::size_t inputs>
CHANCERY_AVX2 inline void multiply_tile(const QuantisedMatrix& m, std::size_t row, const std::int16_t* x,
                                        const float* x_scales, float* out, std::size_t out_stride) {
  __m256i sums[blocks][inputs];
  for (auto& line : sums)
    for (auto& sum : line) sum = _mm256_setzero_si256();
  const std::int8_t* weights = m.weights + row * m.columns;
  const std::size_t pairs = m.columns / 2;
  for (std::size_t p = 0; p < pairs; ++p) {
    __m256i w[blocks];
    for (std::size_t b = 0; b < blocks; ++b)
      w[b] =
          _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + b * 8 * m.columns + p * 16)));
    for (std::size_t i = 0; i < inputs; ++i) {
      std::int32_t pair;
      std::memcpy(&pair, x + i * m.columns + 2 * p, sizeof pair);
      const __m256i v = _mm256_set1_epi32(pair);
      for (std::size_t b = 0; b < blocks; ++b) sums[b][i] = _mm256_add_epi32(sums[b][i], _mm256_madd_epi16(w[b], v));
    }
  }
  for (std::size_t b = 0; b < blocks; ++b) {
    const __m256 scales = _mm256_loadu_ps(m.scales + row + b * 8);
    const __m256 bias = _mm256_loadu_ps(m.bias + row + b * 8);
    for (std::size_t i = 0; i < inputs; ++i) {
      const __m256 scale = _mm256_mul_ps(scales, _mm256_set1_ps(x_scales[i]));
      const __m256 value = _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums[b][i]), scale), bias);
      _mm256_storeu_ps(out + i * out_stride + row + b * 8, value);
    }
  }
}

template <std::size_t inputs>
CHANCERY_AVX2 void multiply_inputs(const QuantisedMatrix& m, const std::int16_t* x, const float* x_scales, float* out,
                                   std::size_t out_stride) {
  std::size_t row = 0;
  for (; row + 16 <= m.rows; row += 16) multiply_tile<2, inputs>(m, row, x, x_scales, out, out_stride);
  for (; row < m.rows; row += 8) multiply_tile<1, inputs>(m, row, x, x_scales, out, out_stride);
}

CHANCERY_AVX2 void multiply_avx2(const QuantisedMatrix& m, const std::int16_t* x, const float* x_scales,
                                 std::size_t count, float* out, std::size_t out_stride) {
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4)
    multiply_inputs<4>(m, x + i * m.columns, x_scales + i, out + i * out_stride, out_stride);
  for (; i < count; ++i) multiply_inputs<1>(m, x + i * m.columns, x_scales + i, out + i * out_stride, out_stride);
}

constexpr Kernels avx2 = {quantise_avx2, multiply_avx2, maxout_avx2,      add_scaled_avx2,
                          add_rows_avx2, recur_avx2,    exponentials_avx2};
#endif

constexpr Kernels plain = {quantise_plain, multiply_plain, maxout_plain,      add_scaled_plain,
                           add_rows_plain, recur_plain,    exponentials_plain};

}  // namespace

const Kernels& plain_kernels() { return plain; }

const Kernels& best_kernels() {
#if CHANCERY_HAS_AVX2
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  if (has_avx2) return avx2;
#endif
  return plain;
}

}  // namespace chancery

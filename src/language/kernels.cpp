#include "language/kernels.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "language/kernels_x86.hpp"
#if CHANCERY_HAS_AVX2
#include "language/kernels_avx512.hpp"
#endif

namespace chancery {
namespace {

// Bodies written once; the compiler makes a plain and an AVX2 version of each.
#define CHANCERY_BODY [[gnu::always_inline]] inline

constexpr float quantised_limit = 127.0F;

// Reductions run in eight lanes of fixed order, which the compiler may keep in one register.
constexpr std::size_t lanes = 8;

CHANCERY_BODY std::int32_t rounded(float x) {  // half away from zero
  return static_cast<std::int32_t>(x + (x < 0 ? -0.5F : 0.5F));
}

CHANCERY_BODY float quantise_body(const float* __restrict x, std::size_t n, std::int8_t* __restrict out) {
  float largest[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes)
    for (std::size_t k = 0; k < lanes; ++k) {
      const float magnitude = x[i + k] < 0 ? -x[i + k] : x[i + k];
      largest[k] = magnitude > largest[k] ? magnitude : largest[k];
    }
  float most = 1e-8F;
  for (; i < n; ++i) most = std::max(most, x[i] < 0 ? -x[i] : x[i]);
  for (const float lane : largest) most = std::max(most, lane);
  const float factor = quantised_limit / most;
  for (i = 0; i < n; ++i) out[i] = static_cast<std::int8_t>(rounded(x[i] * factor));
  return most / quantised_limit;
}

CHANCERY_BODY float quantise_fixed_body(const std::int16_t* __restrict x, std::size_t n, std::int8_t* __restrict out) {
  std::int32_t most = 1;
  for (std::size_t i = 0; i < n; ++i) most = std::max(most, x[i] < 0 ? -std::int32_t{x[i]} : std::int32_t{x[i]});
  const float factor = quantised_limit / static_cast<float>(most);
  for (std::size_t i = 0; i < n; ++i) out[i] = static_cast<std::int8_t>(rounded(static_cast<float>(x[i]) * factor));
  return static_cast<float>(most) / quantised_limit * fixed_step;
}

CHANCERY_BODY void maxout_body(const float* z, std::size_t n, float* out) {
  for (std::size_t i = 0; i < n; ++i) out[i] = z[i] > z[i + n] ? z[i] : z[i + n];
}

CHANCERY_BODY void add_scaled_body(const std::int8_t* __restrict row, float scale, std::size_t n,
                                   float* __restrict out) {
  for (std::size_t i = 0; i < n; ++i) out[i] += scale * static_cast<float>(row[i]);
}

CHANCERY_BODY void add_body(const float* __restrict row, std::size_t n, float* __restrict out) {
  for (std::size_t i = 0; i < n; ++i) out[i] += row[i];
}

CHANCERY_BODY void maxout_fixed_body(const std::int16_t* __restrict z, std::size_t n, std::int16_t* __restrict out) {
  for (std::size_t i = 0; i < n; ++i) out[i] = z[i] > z[i + n] ? z[i] : z[i + n];
}

CHANCERY_BODY void recur_body(const float* __restrict gates, std::size_t stride,
                              const float* __restrict recurrent_forget, const float* __restrict recurrent_reset,
                              const float* __restrict x, std::size_t n, float* __restrict c, float* __restrict out) {
  const float* __restrict forgets = gates + stride;
  const float* __restrict resets = gates + 2 * stride;
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
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes)
    for (std::size_t k = 0; k < lanes; ++k) sums[k] += x[i + k];
  float sum = 0.0F;
  for (const float lane : sums) sum += lane;
  for (; i < n; ++i) sum += x[i];
  return sum;
}

CHANCERY_BODY float largest_body(const float* x, std::size_t n) {
  if (n < lanes) return *std::max_element(x, x + n);
  float most[lanes];
  std::copy_n(x, lanes, most);
  const std::size_t whole = n / lanes * lanes;
  for (std::size_t i = lanes; i < whole; i += lanes)
    for (std::size_t k = 0; k < lanes; ++k) most[k] = x[i + k] > most[k] ? x[i + k] : most[k];
  for (std::size_t k = 0; whole + k < n; ++k) most[k] = x[whole + k] > most[k] ? x[whole + k] : most[k];
  for (std::size_t half = lanes / 2; half > 0; half /= 2)
    for (std::size_t k = 0; k < half; ++k) most[k] = most[k] > most[k + half] ? most[k] : most[k + half];
  return most[0];
}

float quantise_plain(const float* x, std::size_t n, std::int8_t* out) { return quantise_body(x, n, out); }
float quantise_fixed_plain(const std::int16_t* x, std::size_t n, std::int8_t* out) {
  return quantise_fixed_body(x, n, out);
}
void maxout_plain(const float* z, std::size_t n, float* out) { maxout_body(z, n, out); }
void add_scaled_plain(const std::int8_t* row, float scale, std::size_t n, float* out) {
  add_scaled_body(row, scale, n, out);
}
void add_plain(const float* row, std::size_t n, float* out) { add_body(row, n, out); }
constexpr float fixed_limit = 32766.0F;

void to_fixed_plain(const float* x, std::size_t n, std::int16_t* out) {
  for (std::size_t i = 0; i < n; ++i) {
    const float scaled = std::clamp(x[i] * (1.0F / fixed_step), -fixed_limit, fixed_limit);
    out[i] = static_cast<std::int16_t>(rounded(scaled));
  }
}
void maxout_fixed_plain(const std::int16_t* z, std::size_t n, std::int16_t* out) { maxout_fixed_body(z, n, out); }
void recur_plain(const float* gates, std::size_t stride, const float* rf, const float* rr, const float* x,
                 std::size_t n, float* c, float* out) {
  recur_body(gates, stride, rf, rr, x, n, c, out);
}
float largest_plain(const float* x, std::size_t n) { return largest_body(x, n); }
float exponentials_plain(float* x, std::size_t n, float max) { return exponentials_body(x, n, max); }

void add_fixed_plain(const std::int16_t* const* rows, std::size_t count, std::size_t n, std::int16_t* out) {
  for (std::size_t i = 0; i < n; ++i) {
    std::int32_t sum = out[i];
    for (std::size_t k = 0; k < count; ++k) sum = std::clamp(sum + rows[k][i], -32768, 32767);
    out[i] = static_cast<std::int16_t>(sum);
  }
}

void multiply_plain(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales, std::size_t count,
                    float* out, std::size_t out_stride) {
  const std::size_t pairs = m.columns / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int8_t* input = x + i * m.columns;
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

// Eight numbers rounded half away from zero.
CHANCERY_AVX2 inline __m256i rounded_by(const float* x, __m256 factor) {
  const __m256 scaled = _mm256_mul_ps(_mm256_loadu_ps(x), factor);
  const __m256 sign = _mm256_and_ps(scaled, _mm256_set1_ps(-0.0F));
  return _mm256_cvttps_epi32(_mm256_add_ps(scaled, _mm256_or_ps(sign, _mm256_set1_ps(0.5F))));
}

CHANCERY_AVX2 float quantise_avx2(const float* x, std::size_t n, std::int8_t* out) {
  if (n % 16 != 0) return quantise_body(x, n, out);
  const __m256 sign = _mm256_set1_ps(-0.0F);
  __m256 largest[2] = {_mm256_setzero_ps(), _mm256_setzero_ps()};
  for (std::size_t i = 0; i < n; i += 16)
    for (std::size_t k = 0; k < 2; ++k)
      largest[k] = _mm256_max_ps(_mm256_andnot_ps(sign, _mm256_loadu_ps(x + i + 8 * k)), largest[k]);
  alignas(32) float lanes_of[lanes];
  _mm256_store_ps(lanes_of, _mm256_max_ps(largest[0], largest[1]));
  float most = 1e-8F;
  for (const float lane : lanes_of) most = std::max(most, lane);
  const __m256 factor = _mm256_set1_ps(quantised_limit / most);
  for (std::size_t i = 0; i < n; i += 16) {
    const __m256i both =
        _mm256_permute4x64_epi64(_mm256_packs_epi32(rounded_by(x + i, factor), rounded_by(x + i + 8, factor)), 0xD8);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i),
                     _mm_packs_epi16(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1)));
  }
  return most / quantised_limit;
}
CHANCERY_AVX2 float quantise_fixed_avx2(const std::int16_t* x, std::size_t n, std::int8_t* out) {
  return quantise_fixed_body(x, n, out);
}
CHANCERY_AVX2 void maxout_avx2(const float* z, std::size_t n, float* out) { maxout_body(z, n, out); }
CHANCERY_AVX2 void add_scaled_avx2(const std::int8_t* row, float scale, std::size_t n, float* out) {
  add_scaled_body(row, scale, n, out);
}
CHANCERY_AVX2 void add_avx2(const float* row, std::size_t n, float* out) { add_body(row, n, out); }
CHANCERY_AVX2 inline __m256i rounded_eight(const float* x) {
  const __m256 limit = _mm256_set1_ps(fixed_limit);
  __m256 scaled = _mm256_mul_ps(_mm256_loadu_ps(x), _mm256_set1_ps(1.0F / fixed_step));
  scaled = _mm256_max_ps(_mm256_min_ps(scaled, limit), _mm256_sub_ps(_mm256_setzero_ps(), limit));
  const __m256 sign = _mm256_and_ps(scaled, _mm256_set1_ps(-0.0F));
  return _mm256_cvttps_epi32(_mm256_add_ps(scaled, _mm256_or_ps(sign, _mm256_set1_ps(0.5F))));
}

CHANCERY_AVX2 void to_fixed_avx2(const float* x, std::size_t n, std::int16_t* out) {
  std::size_t i = 0;
  for (; i + 16 <= n; i += 16) {
    const __m256i both = _mm256_packs_epi32(rounded_eight(x + i), rounded_eight(x + i + 8));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), _mm256_permute4x64_epi64(both, 0xD8));
  }
  to_fixed_plain(x + i, n - i, out + i);
}
CHANCERY_AVX2 void maxout_fixed_avx2(const std::int16_t* z, std::size_t n, std::int16_t* out) {
  maxout_fixed_body(z, n, out);
}
CHANCERY_AVX2 void recur_avx2(const float* gates, std::size_t stride, const float* rf, const float* rr, const float* x,
                              std::size_t n, float* c, float* out) {
  recur_body(gates, stride, rf, rr, x, n, c, out);
}
CHANCERY_AVX2 float largest_avx2(const float* x, std::size_t n) { return largest_body(x, n); }
CHANCERY_AVX2 float exponentials_avx2(float* x, std::size_t n, float max) { return exponentials_body(x, n, max); }

CHANCERY_AVX2 inline __m256i load(const std::int16_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

CHANCERY_AVX2 void add_fixed_avx2(const std::int16_t* const* rows, std::size_t count, std::size_t n,
                                  std::int16_t* out) {
  constexpr std::size_t parts = 4;  // registers summed at a time, of 16 numbers each
  std::size_t begin = 0;
  for (; begin + parts * 16 <= n; begin += parts * 16) {
    __m256i sums[parts];
    for (std::size_t p = 0; p < parts; ++p) sums[p] = load(out + begin + p * 16);
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t p = 0; p < parts; ++p) sums[p] = _mm256_adds_epi16(sums[p], load(rows[k] + begin + p * 16));
    for (std::size_t p = 0; p < parts; ++p)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + begin + p * 16), sums[p]);
  }
  for (; begin < n; begin += 16) {
    __m256i sum = load(out + begin);
    for (std::size_t k = 0; k < count; ++k) sum = _mm256_adds_epi16(sum, load(rows[k] + begin));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + begin), sum);
  }
}

// The results of 8 rows from their sums.
CHANCERY_AVX2 inline void scale_sums(const QuantisedMatrix& m, std::size_t row, __m256i sums, float x_scale,
                                     float* out) {
  const __m256 scale = _mm256_mul_ps(_mm256_loadu_ps(m.scales + row), _mm256_set1_ps(x_scale));
  const __m256 value = _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale), _mm256_loadu_ps(m.bias + row));
  _mm256_storeu_ps(out + row, value);
}

template <std::size_t blocks, std::size_t inputs>
CHANCERY_AVX2 inline void multiply_tile(const QuantisedMatrix& m, std::size_t row, const std::int16_t* x,
                                        const float* x_scales, float* out, std::size_t out_stride) {
  __m256i sums[blocks][inputs];
  CHANCERY_UNROLL
  for (std::size_t b = 0; b < blocks; ++b) CHANCERY_UNROLL
  for (std::size_t i = 0; i < inputs; ++i) sums[b][i] = _mm256_setzero_si256();
  const std::int8_t* weights = m.weights + row * m.columns;
  const std::size_t pairs = m.columns / 2;
  for (std::size_t p = 0; p < pairs; ++p) {
    __m256i w[blocks];
    CHANCERY_UNROLL
    for (std::size_t b = 0; b < blocks; ++b)
      w[b] =
          _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + b * 8 * m.columns + p * 16)));
    CHANCERY_UNROLL
    for (std::size_t i = 0; i < inputs; ++i) {
      std::int32_t pair;
      std::memcpy(&pair, x + i * m.columns + 2 * p, sizeof pair);
      const __m256i v = _mm256_set1_epi32(pair);
      CHANCERY_UNROLL
      for (std::size_t b = 0; b < blocks; ++b) sums[b][i] = _mm256_add_epi32(sums[b][i], _mm256_madd_epi16(w[b], v));
    }
  }
  for (std::size_t b = 0; b < blocks; ++b)
    for (std::size_t i = 0; i < inputs; ++i) scale_sums(m, row + b * 8, sums[b][i], x_scales[i], out + i * out_stride);
}

// The inputs are widened once; the weights of a tile once for all its inputs.
template <std::size_t inputs>
CHANCERY_AVX2 void multiply_inputs(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales, float* out,
                                   std::size_t out_stride) {
  std::int16_t wide[inputs * most_columns];
  for (std::size_t i = 0; i < inputs * m.columns; ++i) wide[i] = x[i];
  std::size_t row = 0;
  for (; row + 16 <= m.rows; row += 16) multiply_tile<2, inputs>(m, row, wide, x_scales, out, out_stride);
  for (; row < m.rows; row += 8) multiply_tile<1, inputs>(m, row, wide, x_scales, out, out_stride);
}

CHANCERY_AVX2 void multiply_avx2(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales,
                                 std::size_t count, float* out, std::size_t out_stride) {
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4)
    multiply_inputs<4>(m, x + i * m.columns, x_scales + i, out + i * out_stride, out_stride);
  const std::int8_t* rest = x + i * m.columns;
  float* rest_out = out + i * out_stride;
  switch (count - i) {
    case 1:
      return multiply_inputs<1>(m, rest, x_scales + i, rest_out, out_stride);
    case 2:
      return multiply_inputs<2>(m, rest, x_scales + i, rest_out, out_stride);
    case 3:
      return multiply_inputs<3>(m, rest, x_scales + i, rest_out, out_stride);
    default:
      return;
  }
}

// Of sixteen numbers at a time.
#define CHANCERY_WIDE [[gnu::target("avx2,avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512")]]
CHANCERY_WIDE void recur_wide(const float* gates, std::size_t stride, const float* rf, const float* rr, const float* x,
                              std::size_t n, float* c, float* out) {
  recur_body(gates, stride, rf, rr, x, n, c, out);
}
CHANCERY_WIDE float exponentials_wide(float* x, std::size_t n, float max) { return exponentials_body(x, n, max); }

constexpr Kernels avx2 = {quantise_avx2, quantise_fixed_avx2, multiply_avx2,  maxout_avx2,       add_scaled_avx2,
                          add_avx2,      to_fixed_avx2,       add_fixed_avx2, maxout_fixed_avx2, recur_avx2,
                          largest_avx2,  exponentials_avx2};

constexpr Kernels with_vnni() {
  Kernels kernels = avx2;
  kernels.multiply = multiply_vnni;
  kernels.recur = recur_wide;
  kernels.exponentials = exponentials_wide;
  return kernels;
}
constexpr Kernels vnni = with_vnni();
constexpr Kernels with_amx() {
  Kernels kernels = vnni;
  kernels.multiply = multiply_amx;
  return kernels;
}
constexpr Kernels amx = with_amx();
#endif

constexpr Kernels plain = {quantise_plain, quantise_fixed_plain, multiply_plain,  maxout_plain,       add_scaled_plain,
                           add_plain,      to_fixed_plain,       add_fixed_plain, maxout_fixed_plain, recur_plain,
                           largest_plain,  exponentials_plain};

}  // namespace

std::vector<WeightLine> lines_of(const QuantisedMatrix& m) {
  std::vector<WeightLine> lines((m.rows + 15) / 16 * m.columns / 4);
  for (std::size_t row = 0; row < m.rows; ++row)
    for (std::size_t column = 0; column < m.columns; column += 2) {  // pairs stay together
      const std::int8_t* from = m.weights + row / 8 * 8 * m.columns + column * 8 + row % 8 * 2;
      WeightLine& line = lines[row / 16 * (m.columns / 4) + column / 4];
      std::copy_n(from, 2, line.weights.begin() + row % 16 * 4 + column % 4);
    }
  return lines;
}

const Kernels& plain_kernels() { return plain; }

std::span<const Kernels* const> usable_kernels() {
#if CHANCERY_HAS_AVX2
  static constexpr std::array<const Kernels*, 4> all = {&plain, &avx2, &vnni, &amx};
  static const std::size_t count = [] {
    if (__builtin_cpu_supports("avx2") == 0) return 1;
    for (const int has : {__builtin_cpu_supports("avx512bw"), __builtin_cpu_supports("avx512dq"),
                          __builtin_cpu_supports("avx512vl"), __builtin_cpu_supports("avx512vnni")})
      if (has == 0) return 2;
    return may_use_amx() ? 4 : 3;
  }();
  return std::span(all).first(count);
#else
  static constexpr std::array<const Kernels*, 1> all = {&plain};
  return all;
#endif
}

const Kernels& best_kernels() {
  static const Kernels& best = *usable_kernels().back();
  return best;
}

}  // namespace chancery

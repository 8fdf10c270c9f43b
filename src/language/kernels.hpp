// The arithmetic of inference: products of int8 weights with int8 activations, and the element-wise functions.
// Four implementations, plain, AVX2, AVX-512 VNNI and AMX, give the same bits: sums of products are integers, float
// steps keep one order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chancery {

constexpr std::size_t most_columns = 1024;

// Weights of a linear layer, as stored in the model. Rows come in blocks of 8, columns in pairs: a block holds, for
// each pair of columns, the 16 values row 0 (even, odd column), row 1 (even, odd), … row 7. Padding is zero.
struct QuantisedMatrix {
  std::size_t rows = 0;     // a multiple of 8
  std::size_t columns = 0;  // a multiple of 4, at most most_columns
  const std::int8_t* weights = nullptr;
  const float* scales = nullptr;             // one per row
  const float* bias = nullptr;               // one per row
  const struct WeightLine* lines = nullptr;  // see lines_of(); what AVX-512 and AMX read
};

// The weights of 16 rows in four columns: those of row 0, of row 1, …
struct alignas(64) WeightLine {
  std::array<std::int8_t, 64> weights;
};
// The matrix's weights, 16 rows after 16 rows, the last of them filled up with zeros.
[[nodiscard]] std::vector<WeightLine> lines_of(const QuantisedMatrix& matrix);

struct Kernels {
  // Rounds n floats to whole numbers of ±127; gives the scale that turns them back.
  float (*quantise)(const float* x, std::size_t n, std::int8_t* out);
  // The same of fixed-point numbers (see below).
  float (*quantise_fixed)(const std::int16_t* x, std::size_t n, std::int8_t* out);
  // out[i * out_stride + r] = bias[r] + scales[r] * x_scales[i] * (row r · x[i * columns …]) for i < count.
  void (*multiply)(const QuantisedMatrix& matrix, const std::int8_t* x, const float* x_scales, std::size_t count,
                   float* out, std::size_t out_stride);
  // out[i] = max(z[i], z[i + n])
  void (*maxout)(const float* z, std::size_t n, float* out);
  // out[i] += scale * row[i]
  void (*add_scaled)(const std::int8_t* row, float scale, std::size_t n, float* out);
  // out[i] += row[i]
  void (*add)(const float* row, std::size_t n, float* out);
  // Fixed-point numbers of the parser, in steps of 1/1024: rounding, sums of rows that stay at ±32 instead of
  // overflowing (n a multiple of 16), and maxout.
  void (*to_fixed)(const float* x, std::size_t n, std::int16_t* out);
  void (*add_fixed)(const std::int16_t* const* rows, std::size_t count, std::size_t n, std::int16_t* out);
  void (*maxout_fixed)(const std::int16_t* z, std::size_t n, std::int16_t* out);
  // One step of the gated recurrence over n units: gates holds candidate, forget and reset rows, `stride` apart;
  // recurrent holds the forget and reset weights, n each; c is the state; x the layer's input.
  void (*recur)(const float* gates, std::size_t stride, const float* recurrent_forget, const float* recurrent_reset,
                const float* x, std::size_t n, float* c, float* out);
  // The largest of n > 0 numbers, none of which is NaN.
  float (*largest)(const float* x, std::size_t n);
  // x[i] = exp(x[i] - max); gives the sum.
  float (*exponentials)(float* x, std::size_t n, float max);
};

constexpr float fixed_step = 1.0F / 1024.0F;

[[nodiscard]] const Kernels& plain_kernels();
// Those that this processor can run, the fastest last.
[[nodiscard]] std::span<const Kernels* const> usable_kernels();
[[nodiscard]] const Kernels& best_kernels();

// The rational approximation (Lambert) of the logistic function that inference and training share.
[[nodiscard]] inline float logistic(float x) {
  float t = 0.5F * x;
  t = t > 4.97F ? 4.97F : t < -4.97F ? -4.97F : t;
  const float s = t * t;
  const float p = t * (135135.0F + s * (17325.0F + s * (378.0F + s)));
  const float q = 135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F));
  return 0.5F + 0.5F * (p / q);
}

}  // namespace chancery

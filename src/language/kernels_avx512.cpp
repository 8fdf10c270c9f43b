// Products by wide registers (AVX-512 VNNI) and by the matrix unit (AMX).
#include "language/kernels_x86.hpp"

#if CHANCERY_HAS_AVX2

#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "language/kernels_avx512.hpp"

namespace chancery {
namespace {

// One instruction for the products of four columns and their addition, 16 rows to a register, in tiles that the 32
// registers hold.
#define CHANCERY_VNNI [[gnu::target("avx2,avx512f,avx512bw,avx512vl,avx512vnni")]]

constexpr std::size_t tile_side = 16;  // rows to a register, and to a tile of AMX

// The instruction wants one factor without sign, so the weights are taken 128 too high; what that adds is taken off
// where the sums begin.
constexpr std::int32_t weight_shift = 128;

// As an instruction: of the intrinsic's sums GCC keeps copies, more than there are registers.
CHANCERY_VNNI inline void add_products(__m512i& sums, __m512i weights, __m512i inputs) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(weights), "v"(inputs));
}

// The results of up to 16 rows for some inputs, from their sums, 16 for each input.
CHANCERY_VNNI inline void scale_tile(const QuantisedMatrix& m, std::size_t row, const std::int32_t* sums,
                                     const float* x_scales, std::size_t inputs, float* out, std::size_t out_stride) {
  const auto used = static_cast<__mmask16>(m.rows - row < tile_side ? 0xFF : 0xFFFF);
  const __m512 scales = _mm512_maskz_loadu_ps(used, m.scales + row);
  const __m512 bias = _mm512_maskz_loadu_ps(used, m.bias + row);
  for (std::size_t i = 0; i < inputs; ++i) {
    const __m512 values = _mm512_maskz_cvtepi32_ps(used, _mm512_load_si512(sums + i * tile_side));
    const __m512 scaled = _mm512_mul_ps(values, _mm512_mul_ps(scales, _mm512_set1_ps(x_scales[i])));
    _mm512_mask_storeu_ps(out + i * out_stride + row, used, _mm512_add_ps(scaled, bias));
  }
}

template <std::size_t doubles, std::size_t inputs>
CHANCERY_VNNI inline void multiply_tile_vnni(const QuantisedMatrix& m, std::size_t row, const std::int8_t* x,
                                             const float* x_scales, const std::int32_t* begins, float* out,
                                             std::size_t out_stride) {
  __m512i sums[doubles][inputs];
  CHANCERY_UNROLL
  for (std::size_t d = 0; d < doubles; ++d) CHANCERY_UNROLL
  for (std::size_t i = 0; i < inputs; ++i) sums[d][i] = _mm512_set1_epi32(begins[i]);
  const std::size_t group = m.columns / 4;  // lines of 16 rows
  const WeightLine* lines = m.lines + row / 16 * group;
  std::size_t column = 0;
  do {  // at least four columns: with a loop that may not run, the compiler keeps two copies of the sums
    __m512i w[doubles];
    CHANCERY_UNROLL
    for (std::size_t d = 0; d < doubles; ++d)
      w[d] = _mm512_xor_si512(_mm512_load_si512(lines + d * group), _mm512_set1_epi8(static_cast<char>(weight_shift)));
    CHANCERY_UNROLL
    for (std::size_t i = 0; i < inputs; ++i) {
      std::int32_t four;
      std::memcpy(&four, x + i * m.columns + column, sizeof four);
      const __m512i v = _mm512_set1_epi32(four);
      CHANCERY_UNROLL
      for (std::size_t d = 0; d < doubles; ++d) add_products(sums[d][i], w[d], v);
    }
    ++lines;
    column += 4;
  } while (column < m.columns);
  alignas(64) std::int32_t stored[inputs * tile_side];
  CHANCERY_UNROLL
  for (std::size_t d = 0; d < doubles; ++d) {
    CHANCERY_UNROLL
    for (std::size_t i = 0; i < inputs; ++i) _mm512_store_si512(stored + i * tile_side, sums[d][i]);
    scale_tile(m, row + tile_side * d, stored, x_scales, inputs, out, out_stride);
  }
}

// Few inputs take twice the rows, so that no sum has to wait for the one before.
template <std::size_t inputs>
CHANCERY_VNNI void multiply_inputs_vnni(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales,
                                        float* out, std::size_t out_stride) {
  std::int32_t begins[inputs];
  for (std::size_t i = 0; i < inputs; ++i) {
    std::int32_t sum = 0;
    for (std::size_t column = 0; column < m.columns; ++column) sum += x[i * m.columns + column];
    begins[i] = -weight_shift * sum;
  }
  std::size_t row = 0;
  if constexpr (inputs <= 4)
    for (; row + 64 <= m.rows; row += 64) multiply_tile_vnni<4, inputs>(m, row, x, x_scales, begins, out, out_stride);
  for (; row + 32 <= m.rows; row += 32) multiply_tile_vnni<2, inputs>(m, row, x, x_scales, begins, out, out_stride);
  for (; row < m.rows; row += 16) multiply_tile_vnni<1, inputs>(m, row, x, x_scales, begins, out, out_stride);
}

using MultiplyInputs = void (*)(const QuantisedMatrix&, const std::int8_t*, const float*, float*, std::size_t);
constexpr std::size_t most_inputs = 12;  // 24 sums, two rows of weights and an input: 27 of 32 registers
constexpr auto multiply_by_count = []<std::size_t... i>(std::index_sequence<i...>) {
  return std::array<MultiplyInputs, most_inputs>{multiply_inputs_vnni<i + 1>...};
}
(std::make_index_sequence<most_inputs>{});

// Runs multiply(inputs, x, x_scales, out) on parts of nearly the same size, none with more than `most` inputs: weights
// are read once for each part.
template <typename Multiply>
void in_parts(const QuantisedMatrix& m, std::size_t most, const std::int8_t* x, const float* x_scales,
              std::size_t count, float* out, std::size_t out_stride, const Multiply& multiply) {
  for (std::size_t parts = (count + most - 1) / most; parts > 0; --parts) {
    const std::size_t inputs = (count + parts - 1) / parts;
    multiply(inputs, x, x_scales, out);
    count -= inputs;
    x += inputs * m.columns;
    x_scales += inputs;
    out += inputs * out_stride;
  }
}

#define CHANCERY_AMX [[gnu::target("avx2,avx512f,avx512bw,avx512vl,avx512vnni,amx-tile,amx-int8")]]

// A tile holds at most 16 rows of 64 bytes: up to 64 columns of 16 inputs, or 16 rows' weights of these columns, four
// to a place, or the sums of 16 inputs and 16 rows.
constexpr std::size_t tile_bytes = 64;
constexpr std::size_t most_tiled = 2 * tile_side;  // inputs, and rows, at a time: four tiles of sums

struct alignas(64) TileShapes {  // as LDTILECFG wants it
  std::uint8_t palette = 1;
  std::uint8_t start_row = 0;
  std::array<std::uint8_t, 14> reserved{};
  std::array<std::uint16_t, 16> bytes{};
  std::array<std::uint8_t, 16> rows{};
};

// How many columns to take at a time, so that none are left over; 0 if that cannot be.
std::size_t columns_at_once(std::size_t columns) {
  for (std::size_t some = tile_bytes; some >= tile_bytes / 2; some -= 4)
    if (columns % some == 0) return some;
  return 0;
}

// Tiles 0 to 3 are sums (0 and 1 of the first inputs), 4 and 5 inputs, 6 and 7 weights.
TileShapes shapes_for(std::size_t first, std::size_t second, std::size_t columns) {
  TileShapes shapes;
  for (std::size_t tile = 0; tile < 8; ++tile) {
    const bool of_inputs = tile == 4 || tile == 5;
    const bool of_first = tile < 2 || tile == 4;
    shapes.bytes[tile] = static_cast<std::uint16_t>(of_inputs ? columns : tile_bytes);
    shapes.rows[tile] = static_cast<std::uint8_t>(tile >= 6 ? columns / 4 : of_first ? first : second);
  }
  return shapes;
}

// Products of `first` and `second` inputs, each at most 16.
CHANCERY_AMX void multiply_tiles(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales,
                                 std::size_t first, std::size_t second, float* out, std::size_t out_stride) {
  alignas(64) std::int32_t sums[4][tile_side * tile_side];
  const std::int8_t* x_second = x + first * m.columns;
  const std::size_t group = m.columns / 4;  // lines of 16 rows
  const std::size_t step = columns_at_once(m.columns);
  const TileShapes shapes = shapes_for(first, second, step);
  _tile_loadconfig(&shapes);
  for (std::size_t row = 0; row < m.rows; row += most_tiled) {
    const WeightLine* lines = m.lines + row / tile_side * group;
    // of the last rows there may be no second tile: its sums are not used
    const WeightLine* further = row + tile_side < m.rows ? lines + group : lines;
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
    for (std::size_t column = 0; column < m.columns; column += step) {
      _tile_loadd(4, x + column, m.columns);
      _tile_loadd(5, x_second + column, m.columns);
      _tile_loadd(6, lines + column / 4, tile_bytes);
      _tile_loadd(7, further + column / 4, tile_bytes);
      _tile_dpbssd(0, 4, 6);
      _tile_dpbssd(1, 4, 7);
      _tile_dpbssd(2, 5, 6);
      _tile_dpbssd(3, 5, 7);
    }
    _tile_stored(0, sums[0], tile_bytes);
    _tile_stored(1, sums[1], tile_bytes);
    _tile_stored(2, sums[2], tile_bytes);
    _tile_stored(3, sums[3], tile_bytes);
    for (std::size_t r = 0; r < 2 && row + r * tile_side < m.rows; ++r) {
      const std::size_t at = row + r * tile_side;
      scale_tile(m, at, sums[r], x_scales, first, out, out_stride);
      scale_tile(m, at, sums[2 + r], x_scales + first, second, out + first * out_stride, out_stride);
    }
  }
  _tile_release();
}

}  // namespace

bool may_use_amx() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  constexpr unsigned tiles_of_bytes = 3U << 24U;  // AMX-TILE, AMX-INT8
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & tiles_of_bytes) != tiles_of_bytes) return false;
#if defined(__linux__)
  constexpr long request = 0x1023, tile_data = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
  return syscall(SYS_arch_prctl, request, tile_data) == 0;
#else
  return false;
#endif
}

void multiply_vnni(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales, std::size_t count, float* out,
                   std::size_t out_stride) {
  in_parts(m, most_inputs, x, x_scales, count, out, out_stride,
           [&](std::size_t inputs, const std::int8_t* from, const float* scales, float* to) {
             multiply_by_count[inputs - 1](m, from, scales, to, out_stride);
           });
}

void multiply_amx(const QuantisedMatrix& m, const std::int8_t* x, const float* x_scales, std::size_t count, float* out,
                  std::size_t out_stride) {
  constexpr std::size_t fewest = 6;  // fewer leave most of a tile idle
  if (count < fewest || columns_at_once(m.columns) == 0) return multiply_vnni(m, x, x_scales, count, out, out_stride);
  in_parts(m, most_tiled, x, x_scales, count, out, out_stride,
           [&](std::size_t inputs, const std::int8_t* from, const float* scales, float* to) {
             multiply_tiles(m, from, scales, (inputs + 1) / 2, inputs / 2, to, out_stride);
           });
}

}  // namespace chancery

#endif

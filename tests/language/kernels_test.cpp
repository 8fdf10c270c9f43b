#include "language/kernels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace chancery;

namespace {

// Numbers between -1 and 1, the same in every run.
class Numbers {
 public:
  float next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<float>(static_cast<std::int64_t>(state_) >> 40) / static_cast<float>(1 << 23);
  }
  std::vector<float> many(std::size_t n, float scale = 1.0F) {
    std::vector<float> out(n);
    for (float& x : out) x = scale * next();
    return out;
  }

 private:
  std::uint64_t state_ = 1;
};

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

}  // namespace

TEST_CASE("products are those of the matrix, and the same bits from every kernel") {
  Numbers numbers;
  constexpr std::size_t rows = 104;
  for (const auto& [columns, count] : std::initializer_list<std::pair<std::size_t, std::size_t>>{
           {56, 1}, {56, 2}, {56, 3}, {56, 4}, {56, 9}, {96, 7}, {96, 32}, {288, 13}, {192, 33}, {76, 70}, {148, 30}}) {
    std::vector<std::int8_t> weights(rows * columns);
    for (auto& w : weights) w = static_cast<std::int8_t>(numbers.next() * 127.0F);
    const auto scales = numbers.many(rows);
    const auto bias = numbers.many(rows);
    QuantisedMatrix matrix{rows, columns, weights.data(), scales.data(), bias.data(), nullptr};
    const std::vector<WeightLine> lines = lines_of(matrix);
    matrix.lines = lines.data();
    const auto input = numbers.many(count * columns, 5.0F);
    std::vector<std::int8_t> rounded(count * columns);
    std::vector<float> input_scales(count);
    for (std::size_t i = 0; i < count; ++i)
      input_scales[i] = plain_kernels().quantise(&input[i * columns], columns, &rounded[i * columns]);
    std::vector<float> plain(count * rows);
    plain_kernels().multiply(matrix, rounded.data(), input_scales.data(), count, plain.data(), rows);
    for (const Kernels* kernels : usable_kernels()) {
      std::vector<float> other(count * rows);
      kernels->multiply(matrix, rounded.data(), input_scales.data(), count, other.data(), rows);
      CHECK(same_bits(plain, other));
    }
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t r = 0; r < rows; ++r) {
        double sum = 0.0;
        double weight = 0.0;
        for (std::size_t c = 0; c < columns; ++c) {
          const std::size_t at = (r / 8) * 8 * columns + (c / 2) * 16 + (r % 8) * 2 + c % 2;
          sum += static_cast<double>(weights[at]) * input[i * columns + c];
          weight += std::abs(static_cast<double>(weights[at]));
        }
        // Each input is off by half a step at most.
        const double bound = 0.5 * std::abs(static_cast<double>(input_scales[i] * scales[r])) * weight + 1e-3;
        CHECK(std::abs(plain[i * rows + r] - (sum * scales[r] + bias[r])) <= bound);
      }
  }
}

TEST_CASE("element-wise kernels agree in every bit") {
  Numbers numbers;
  const Kernels& plain = plain_kernels();
  for (const std::size_t n : {8U, 56U, 85U, 128U})
    for (const Kernels* other : usable_kernels()) {
      const Kernels& best = *other;
      const auto x = numbers.many(3 * n, 4.0F);
      std::vector<std::int8_t> rounded_plain(n);
      std::vector<std::int8_t> rounded_best(n);
      CHECK(plain.quantise(x.data(), n, rounded_plain.data()) == best.quantise(x.data(), n, rounded_best.data()));
      CHECK(rounded_plain == rounded_best);

      const auto check = [&](const auto& run) {
        std::vector<float> a = numbers.many(n);
        std::vector<float> b = a;
        run(plain, a);
        run(best, b);
        CHECK(same_bits(a, b));
      };
      check([&](const Kernels& k, std::vector<float>& out) { k.maxout(x.data(), n, out.data()); });
      check([&](const Kernels& k, std::vector<float>& out) {
        std::vector<float> c(n, 0.25F);
        k.recur(x.data(), n, x.data(), x.data() + n, x.data(), n, c.data(), out.data());
      });
      CHECK(best.largest(x.data(), n) == *std::max_element(x.data(), x.data() + n));
      check([&](const Kernels& k, std::vector<float>& out) { out[0] += k.exponentials(out.data(), n, 1.0F); });
    }
}

TEST_CASE("fixed-point kernels agree, and sums stay in range instead of overflowing") {
  Numbers numbers;
  constexpr std::size_t n = 64;
  const std::vector<float> x = numbers.many(n);
  const auto run = [&](const Kernels& k) {
    std::vector<std::int16_t> row(n), sum(n), best(n / 2);
    k.to_fixed(x.data(), n, row.data());
    const std::int16_t* rows[] = {row.data(), row.data(), row.data()};
    k.to_fixed(x.data(), n, sum.data());
    k.add_fixed(rows, 3, n, sum.data());
    k.maxout_fixed(sum.data(), n / 2, best.data());
    std::vector<std::int8_t> rounded(n / 2);
    const float scale = k.quantise_fixed(best.data(), n / 2, rounded.data());
    for (std::size_t i = 0; i < n / 2; ++i)  // off by half a step at most
      CHECK(std::abs(static_cast<float>(best[i]) * fixed_step - static_cast<float>(rounded[i]) * scale) <=
            0.5001F * scale);
    return std::pair(best, rounded);
  };
  CHECK(run(plain_kernels()) == run(best_kernels()));

  const std::vector<std::int16_t> large(16, 30000);
  const std::int16_t* rows[] = {large.data(), large.data()};
  std::vector<std::int16_t> sum(16, 0);
  best_kernels().add_fixed(rows, 2, 16, sum.data());
  CHECK(sum == std::vector<std::int16_t>(16, 32767));
}

TEST_CASE("the exponentials and the logistic function are close to the library's") {
  std::array<float, 5> x = {0.0F, -0.5F, -3.0F, -20.0F, -200.0F};
  const auto before = x;
  const float sum = best_kernels().exponentials(x.data(), x.size(), 0.0F);
  CHECK(sum == Approx(1.0F + std::exp(-0.5F) + std::exp(-3.0F)).epsilon(1e-4));
  for (std::size_t i = 0; i < x.size(); ++i) CHECK(x[i] == Approx(std::exp(before[i])).epsilon(1e-4).margin(1e-9));
  for (const float v : {-30.0F, -2.0F, 0.0F, 0.7F, 30.0F})
    CHECK(logistic(v) == Approx(1.0 / (1.0 + std::exp(-v))).margin(2e-4));
}

// Products by the wide registers and the matrix unit of newer x86 processors. Internal to kernels.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "language/kernels.hpp"

namespace chancery {

// Kernels::multiply with AVX-512 VNNI: the processor must have it, with BW and VL.
void multiply_vnni(const QuantisedMatrix& matrix, const std::int8_t* x, const float* x_scales, std::size_t count,
                   float* out, std::size_t out_stride);

// Whether processor and system let this process use the matrix unit (AMX, int8); asks the system for it.
[[nodiscard]] bool may_use_amx();

// The same with AMX where that is faster, else with VNNI.
void multiply_amx(const QuantisedMatrix& matrix, const std::int8_t* x, const float* x_scales, std::size_t count,
                  float* out, std::size_t out_stride);

}  // namespace chancery

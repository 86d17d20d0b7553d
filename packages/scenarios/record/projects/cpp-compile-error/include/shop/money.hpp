#pragma once

#include <cmath>
#include <cstdint>

namespace shop {

using Cents = std::int64_t;

inline Cents round_to_cents(double amount) { return static_cast<Cents>(std::llround(amount * 100.0)); }

}  // namespace shop

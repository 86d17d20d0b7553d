#include "shop/money.hpp"

namespace shop {

constexpr double standard_rate = 0.23;

Cents tax_on(double net) {
  const double tax = net * standard_rate;
  return round_cents(tax);
}

}  // namespace shop

#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> coupon_fields() { return {"id", "coupon", "updated_at"}; }

Cents coupon_fee(double base) { return round_to_cents(base); }

}  // namespace shop

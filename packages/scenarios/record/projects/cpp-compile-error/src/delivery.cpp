#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> delivery_fields() { return {"id", "delivery", "updated_at"}; }

Cents delivery_fee(double base) { return round_to_cents(base); }

}  // namespace shop

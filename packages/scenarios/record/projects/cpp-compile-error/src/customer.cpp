#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> customer_fields() { return {"id", "customer", "updated_at"}; }

Cents customer_fee(double base) { return round_to_cents(base); }

}  // namespace shop

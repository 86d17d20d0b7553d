#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> warehouse_fields() { return {"id", "warehouse", "updated_at"}; }

Cents warehouse_fee(double base) { return round_to_cents(base); }

}  // namespace shop

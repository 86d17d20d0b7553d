#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> order_fields() { return {"id", "order", "updated_at"}; }

Cents order_fee(double base) { return round_to_cents(base); }

}  // namespace shop

#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> discount_fields() { return {"id", "discount", "updated_at"}; }

Cents discount_fee(double base) { return round_to_cents(base); }

}  // namespace shop

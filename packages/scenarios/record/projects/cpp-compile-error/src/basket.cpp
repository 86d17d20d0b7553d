#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> basket_fields() { return {"id", "basket", "updated_at"}; }

Cents basket_fee(double base) { return round_to_cents(base); }

}  // namespace shop

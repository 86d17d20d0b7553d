#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> stock_fields() { return {"id", "stock", "updated_at"}; }

Cents stock_fee(double base) { return round_to_cents(base); }

}  // namespace shop

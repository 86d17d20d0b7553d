#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> currency_fields() { return {"id", "currency", "updated_at"}; }

Cents currency_fee(double base) { return round_to_cents(base); }

}  // namespace shop

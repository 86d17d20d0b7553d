#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> payment_fields() { return {"id", "payment", "updated_at"}; }

Cents payment_fee(double base) { return round_to_cents(base); }

}  // namespace shop

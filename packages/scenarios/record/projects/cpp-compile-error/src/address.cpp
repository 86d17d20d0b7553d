#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> address_fields() { return {"id", "address", "updated_at"}; }

Cents address_fee(double base) { return round_to_cents(base); }

}  // namespace shop

#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> catalog_fields() { return {"id", "catalog", "updated_at"}; }

Cents catalog_fee(double base) { return round_to_cents(base); }

}  // namespace shop

#include <string>
#include <vector>

#include "shop/money.hpp"

namespace shop {

std::vector<std::string> country_fields() { return {"id", "country", "updated_at"}; }

Cents country_fee(double base) { return round_to_cents(base); }

}  // namespace shop

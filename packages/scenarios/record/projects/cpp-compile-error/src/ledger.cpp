#include <map>
#include <string>

#include "shop/money.hpp"

namespace shop {

Cents ledger_balance(const std::map<std::string, double>& entries) {
  double balance = 0;
  for (const auto& [name, amount] : entries) balance += amount;
  return round_to_cents(balance);
}

}  // namespace shop

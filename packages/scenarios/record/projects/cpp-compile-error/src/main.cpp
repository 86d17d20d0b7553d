#include <iostream>

#include "shop/money.hpp"

int main() {
  std::cout << "shop server, minimum order " << shop::round_to_cents(9.99) << " cents\n";
  return 0;
}

package com.acme.shop;

import java.math.BigDecimal;

/** Reads prices as suppliers write them. */
final class PriceParser {
  private PriceParser() {}

  static long toCents(String text) {
    return new BigDecimal(text.trim()).movePointRight(2).longValueExact();
  }
}

package com.acme.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a supplier's file: one product a line, {@code sku;price}. */
public final class SupplierImport {
  public Map<String, Long> read(List<String> lines) {
    Map<String, Long> prices = new LinkedHashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      readLine(lines.get(index), index + 1, prices);
    }
    return prices;
  }

  private void readLine(String line, int number, Map<String, Long> prices) {
    String[] cells = line.split(";", 2);
    try {
      prices.put(cells[0], PriceParser.toCents(cells[1]));
    } catch (NumberFormatException error) {
      throw new ImportException("line " + number + ": cannot read the price of " + cells[0], error);
    }
  }
}

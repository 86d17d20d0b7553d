package com.acme.shop;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class SupplierImportTest {
  @Test
  public void readsWholePrices() {
    assertEquals(Long.valueOf(2000), new SupplierImport().read(List.of("MUG-1;20")).get("MUG-1"));
  }

  @Test
  public void readsCents() {
    assertEquals(Long.valueOf(1999), new SupplierImport().read(List.of("POS-7;19.99")).get("POS-7"));
  }

  @Test
  public void readsTheGermanSupplier() {
    List<String> lines = List.of("MUG-1;20,00", "LAMP-3;149,50");
    assertEquals(Long.valueOf(14950), new SupplierImport().read(lines).get("LAMP-3"));
  }

  @Test
  public void readsAnEmptyFile() {
    assertEquals(0, new SupplierImport().read(List.of()).size());
  }
}

package com.acme.shop;

/** Says which line of a supplier's file could not be read. */
public final class ImportException extends RuntimeException {
  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}

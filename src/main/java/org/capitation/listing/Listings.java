package org.capitation.listing;

import java.util.function.UnaryOperator;

/** 清单的读取: lists as pages show them. */
public interface Listings {
  /**
   * Reads a page of a list as of one moment (R2).
   *
   * @param parameters what the address says by name; null for nothing
   */
  <R> Shown<R> show(Listing<R> listing, UnaryOperator<String> parameters);
}

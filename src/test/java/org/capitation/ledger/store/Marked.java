package org.capitation.ledger.store;

/** 标记列: the columns that marks are made of. */
public final class Marked {
  private Marked() {}

  /** Those of visits, or of entries; ? follows one that may be null. */
  public static String columns(String table) {
    return table.equals("visit") ? MarkRows.VISIT : MarkRows.ENTRY;
  }
}

package org.capitation.files;

/** 限度: what is read at most; beyond it a file is refused (F7). */
final class Limits {
  /** Bytes of a file as it is handed in. */
  static final long FILE = 2L << 30;

  /** Bytes of all that a file holds, unpacked. */
  static final long UNPACKED = 4L << 30;

  /** How many times its packed size an entry may be; what is packed honestly is far from it. */
  static final long RATIO = 200;

  /** Bytes of an entry for which the ratio does not matter yet. */
  static final long SMALL = 10L << 20;

  /** Entries of a zip file. */
  static final int ENTRIES = 100;

  /** Bytes of the texts that the cells of a workbook share, which are held in memory. */
  static final long SHARED_TEXTS = 64L << 20;

  /** Rows of a sheet, as Excel has them at most. */
  static final int SHEET_ROWS = 1 << 20;

  /** Columns; no table of the platform has more. */
  static final int COLUMNS = 200;

  /** Characters of a value; a quotation mark without its pair would swallow the rest of a file. */
  static final int FIELD = 1 << 14;

  /** Characters of a line. */
  static final int LINE = 1 << 20;

  /** Lines in which the column names are looked for where they are not in the first. */
  static final int LINES_BEFORE_NAMES = 20;

  private Limits() {}
}

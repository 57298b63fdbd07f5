package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * 工作簿限度: looks through a part of a workbook for what would not fit into memory, before it is read:
 * a text without an end, a row of millions of cells, a column far beyond the last.
 */
final class Markup {
  private static final int BUFFER = 1 << 16;

  /** Bytes of a row, with all its marks. */
  private static final long ROW = 8L << 20;

  /** Letters of the last column of Excel, XFD. */
  private static final int LETTERS = 3;

  private final boolean sheet;
  private long size;
  private long inText;
  private long inRow;
  private long rows;
  private int recent;
  private int letters = -1;

  private Markup(boolean sheet) {
    this.sheet = sheet;
  }

  /**
   * Looks through a part and counts its rows.
   *
   * @param sheet it has rows, which are read one by one; any other part is held in memory
   * @throws BadFile if it is too large
   */
  static long rows(InputStream in, boolean sheet) throws IOException {
    Markup markup = new Markup(sheet);
    byte[] bytes = new byte[BUFFER];
    int read = in.read(bytes);
    while (read >= 0) {
      for (int i = 0; i < read; i++) {
        markup.take(bytes[i]);
      }
      read = in.read(bytes);
    }
    return markup.rows;
  }

  private void take(byte b) {
    size++;
    inText = b == '<' ? 0 : inText + 1;
    inRow++;
    recent = recent << 8 | b & 0xFF;
    if (recent == ('<' << 24 | 'r' << 16 | 'o' << 8 | 'w')) {
      inRow = 0;
      rows++;
    }
    column(b);
    if (inText > Limits.LINE || (sheet ? inRow > ROW : size > Limits.SHARED_TEXTS)) {
      throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
    }
  }

  /** Counts the letters of a cell's column, as in r="AB12". */
  private void column(byte b) {
    if (recent == (' ' << 24 | 'r' << 16 | '=' << 8 | '"')) {
      letters = 0;
    } else if (letters >= 0) {
      letters = b >= 'A' && b != '"' ? letters + 1 : -1;
      if (letters > LETTERS) {
        throw new BadFile(Reason.DAMAGED_ARCHIVE);
      }
    }
  }
}

package org.capitation.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.capitation.document.Column.Kind;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** 数据表的工作表: a table as clean data – one row of heads, frozen, and no cells put together. */
final class TableSheet {
  private static final String DAY = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final String MONTH = "yyyy-mm";
  private static final String TEXT = "@";

  /** The characters that all columns take together, and what one takes at least and at most. */
  private static final int ALL = 150;

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final int AMOUNT = 18;
  private static final int PORTION = 1_000;

  private final Worksheet sheet;
  private final List<Column> columns;
  private final BigDecimal[] sums;
  private int rows;

  TableSheet(Worksheet sheet, List<Column> columns) {
    this.sheet = sheet;
    this.columns = columns;
    sums = new BigDecimal[columns.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
    sheet.freezePane(0, 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    head();
  }

  /** The next row; few of them are in memory at a time. */
  void row(List<Object> cells, boolean strong) throws IOException {
    rows++;
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      value(rows, column, cell, strong);
      if (cell != null && columns.get(column).summed()) {
        sums[column] = sums[column].add(number(cell));
      }
    }
    if (rows % PORTION == 0) {
      sheet.flush();
    }
  }

  private void head() {
    int all = columns.stream().mapToInt(Column::width).sum();
    for (int column = 0; column < columns.size(); column++) {
      Column about = columns.get(column);
      int least = about.kind() == Kind.MONEY ? AMOUNT : NARROWEST;
      sheet.width(column, Math.max(least, Math.min(WIDEST, about.width() * ALL / all)));
      sheet.inlineString(0, column, CellText.harmless(CellText.head(about)));
      sheet.style(0, column).bold().wrapText(true).set();
    }
  }

  /** The last row, which adds up what the rows come to. */
  void total(List<Object> cells) {
    int row = rows + 1;
    for (int column = 0; column < columns.size(); column++) {
      Object cell = cells.get(column);
      if (isSum(column, cell)) {
        String name = name(column);
        String sum = "SUM(" + name + "2:" + name + row + ")";
        sheet.formula(row, column, CachedSums.formula(sum, number(cell)));
        style(row, column, format(column, cell), true);
      } else {
        value(row, column, cell, true);
      }
    }
  }

  /**
   * A column that is added up, and whose rows come to what the total says: no row is a sum itself.
   */
  private boolean isSum(int column, Object total) {
    return columns.get(column).summed()
        && rows > 0
        && total != null
        && sums[column].compareTo(number(total)) == 0;
  }

  private static BigDecimal number(Object cell) {
    Object raw = Column.raw(cell);
    return raw instanceof BigDecimal figure ? figure : new BigDecimal(raw.toString());
  }

  private void value(int row, int column, Object cell, boolean strong) {
    Object raw = Column.raw(cell);
    if (raw == null) {
      return;
    }
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else if (cell instanceof LocalDateTime time) {
      sheet.value(row, column, time);
    } else if (cell instanceof YearMonth month) {
      sheet.value(row, column, month.atDay(1));
    } else if (raw instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      sheet.inlineString(row, column, CellText.harmless(raw.toString()));
    }
    style(row, column, format(column, cell), strong);
  }

  private void style(int row, int column, String format, boolean strong) {
    if (strong) {
      sheet.style(row, column).format(format).bold().set();
    } else {
      sheet.style(row, column).format(format).set();
    }
  }

  private String format(int column, Object cell) {
    if (cell instanceof LocalDate) {
      return DAY;
    }
    if (cell instanceof LocalDateTime) {
      return TIME;
    }
    if (cell instanceof YearMonth) {
      return MONTH;
    }
    if (!(Column.raw(cell) instanceof Number)) {
      return TEXT;
    }
    return switch (columns.get(column).kind()) {
      case COUNT -> "#,##0";
      case PER_CENT -> "0.00%";
      case MONEY -> "#,##0.00";
      default -> "General";
    };
  }

  /** A, B … Z, AA: the name of a column by number. */
  private static String name(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : name(column / 26 - 1) + last;
  }
}

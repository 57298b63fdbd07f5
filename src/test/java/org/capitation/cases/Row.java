package org.capitation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 算例的一行: reads conditions and compares results.
 *
 * @param file the file
 * @param table the name of the table
 * @param number the number of the row, from 0
 */
public record Row(CaseFile file, String table, int number) {
  private static final String NONE = "–";

  /** A condition as it is written. */
  public String text(String heading) {
    return file.use(cell(heading));
  }

  /** A condition in yuan. */
  public Money money(String heading) {
    return Money.ofYuan(digits(heading));
  }

  /** A condition that counts something. */
  public long count(String heading) {
    return Long.parseLong(digits(heading));
  }

  /** A condition in per cent. */
  public Ratio percent(String heading) {
    return Ratio.ofPercent(text(heading));
  }

  /** A condition that is a day. */
  public LocalDate date(String heading) {
    return LocalDate.parse(text(heading));
  }

  /** A condition that may be absent. */
  public <T> Optional<T> optional(String heading, Function<String, T> read) {
    String text = text(heading);
    return text.equals(NONE) ? Optional.empty() : Optional.of(read.apply(text));
  }

  /** Compares a result with an amount. */
  public void expect(String heading, Money computed) {
    expect(heading, Figures.of(computed.yuan()));
  }

  /** Compares a result with a count. */
  public void expect(String heading, long computed) {
    expect(heading, Figures.of(computed));
  }

  /** Compares a result with a share in per cent, shown to two decimals. */
  public void expectShare(String heading, Money part, Money whole) {
    BigDecimal percent = Ratio.of(part, whole).value().movePointRight(2);
    expect(heading, percent.setScale(2, RoundingMode.HALF_UP) + "%");
  }

  /** Compares a result with what may be absent. */
  public void expect(String heading, Optional<?> computed) {
    expect(heading, computed.map(Object::toString).orElse(NONE));
  }

  /** Compares a result with a text. */
  public void expect(String heading, String computed) {
    assertEquals(file.use(cell("=" + heading)), computed, this + ", " + heading);
  }

  CaseFile.Cell cell(String heading) {
    return new CaseFile.Cell(table, number, heading);
  }

  Map<String, String> cells() {
    return file.cells(table, number);
  }

  private String digits(String heading) {
    return text(heading).replace(",", "");
  }

  /** Its conditions, such as {@code V01 row 3: 10,000,000.00 / 10,500,000.01}. */
  @Override
  public String toString() {
    String conditions =
        cells().entrySet().stream()
            .filter(
                cell -> !cell.getKey().startsWith("=") && !CaseFile.REMARKS.contains(cell.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" / "));
    String row = cells().getOrDefault("行", table + " " + (number + 1));
    return file.id() + " row " + row + (conditions.isEmpty() ? "" : ": " + conditions);
  }
}

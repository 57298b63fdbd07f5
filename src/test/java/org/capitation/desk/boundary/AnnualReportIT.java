package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.desk.PotPositions;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.it.Office;
import org.capitation.value.Declined;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The annual report of the sample county: its figures are those of the pages. */
@ExtendWith(ArquillianExtension.class)
class AnnualReportIT {
  private static final String SAMPLE = "339921";
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Inject @Any private Instance<ReportKind> kinds;
  @Inject private Acting acting;
  @Inject private Office office;
  @Inject private Positions positions;
  @Inject private Renderer renderer;

  @Test
  void figuresAreThoseOfTheOverview() {
    Report report = read(SAMPLE, 2025);
    List<Table> tables = report.tables(CHINESE);
    List<PotPositions> pots = new ArrayList<>();
    acting.run("it", SAMPLE, () -> pots.addAll(positions.ofYear(2025)));
    Table first = tables.get(0);
    assertEquals(2, first.rows().size());
    for (int i = 0; i < 2; i++) {
      List<Object> row = first.rows().get(i);
      assertEquals(
          List.of(pots.get(i).budget(), pots.get(i).spending(), pots.get(i).balance()),
          row.subList(1, 4));
      Table communities = tables.stream().filter(t -> t.rows().size() == 3).toList().get(i);
      assertEquals(pots.get(i).lines().size(), communities.rows().size());
    }
  }

  @Test
  void everyTotalIsTheSumOfItsRows() {
    for (int year : List.of(2025, 2026)) {
      for (Table table : read(SAMPLE, year).tables(CHINESE)) {
        for (int column = 0; column < table.columns().size(); column++) {
          if (!table.total().isEmpty() && table.total().get(column) instanceof Money total) {
            int at = column;
            assertEquals(
                total,
                Money.total(
                    table.rows().stream()
                        .map(row -> (Money) row.get(at))
                        .filter(Objects::nonNull)
                        .toList()),
                table.name() + " " + column);
          }
        }
      }
    }
  }

  @Test
  void bothYearsPrintInBothLanguages() {
    for (int year : List.of(2025, 2026)) {
      Report report = read(SAMPLE, year);
      for (Locale language : List.of(CHINESE, Locale.ENGLISH)) {
        byte[] pdf =
            renderer.pdf(
                report,
                new Imprint("云栖县", Optional.empty(), "it", LocalDateTime.of(2026, 3, 2, 9, 0)),
                language);
        assertTrue(pdf.length > 10_000);
      }
    }
  }

  @Test
  void nothingBeforeTheFirstMonthIsOverOrWithoutTerms() {
    office.open("338790");
    assertEquals(
        "desk.report.early", assertThrows(Declined.class, () -> read("338790", 2027)).key());
    assertEquals(
        "desk.report.no-terms", assertThrows(Declined.class, () -> read("338790", 2024)).key());
    assertFalse(read("338790", 2025).tables(CHINESE).isEmpty());
  }

  private Report read(String county, int year) {
    Report[] read = {null};
    acting.run(
        "it",
        county,
        () ->
            read[0] =
                kind()
                    .read(
                        new Subject(
                            "desk-year", county, Optional.empty(), year, Optional.empty(), "")));
    return read[0];
  }

  private ReportKind kind() {
    return kinds.stream().filter(kind -> kind.name().equals("desk-year")).findFirst().get();
  }
}

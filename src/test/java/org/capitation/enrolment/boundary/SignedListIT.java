package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.enrolment.Gap;
import org.capitation.enrolment.SignedPerson;
import org.capitation.it.Office;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of a doctor as it is issued, read from the books. */
@ExtendWith(ArquillianExtension.class)
class SignedListIT {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Inject @Any private Instance<ReportKind> kinds;
  @Inject private Acting acting;
  @Inject private Office office;
  @Inject private People people;
  @Inject private SignedLists lists;

  @Test
  void listOfTheYearThatRunsIsThatOfThePage() {
    String county = people.open("338780", 4);
    office.attribute(county);
    people.contract(county, 0, "K0", "2025-02-01", "2026-01-31");
    people.contract(county, 1, "K1", "2025-03-11", "2026-03-10");
    people.contract(county, 2, "K2", "2026-01-01", "2026-12-31");
    Table list = read(county, "D1", 2026).tables(CHINESE).get(0);
    acting.run(
        "it",
        county,
        () ->
            assertEquals(
                lists.of("D1").persons().stream().map(SignedPerson::contract).toList(),
                list.rows().stream().map(row -> row.get(7)).toList()));
    assertEquals(
        List.of("已过期", "即将到期", "有效"), list.rows().stream().map(row -> row.get(11)).toList());
    assertEquals(
        List.of("王*芳", "******0"), List.of(list.rows().get(0).get(1), list.rows().get(0).get(4)));
    assertEquals(
        List.of(List.of("K0", "到期未续")),
        read(county, "D1", 2026).tables(CHINESE).get(2).rows().stream()
            .map(row -> List.of(row.get(4), row.get(6)))
            .toList());
  }

  @Test
  void pastYearIsThatOfItsLastDayWithWhatWasSignedByThen() {
    String county = people.open("338781", 2);
    office.attribute(county);
    people.contract(county, 0, "K0", "2025-02-01", "2026-01-31");
    people.contract(county, 0, "K1", "2026-02-01", "2027-01-31");
    people.contract(county, 1, "K2", "2026-01-05", "2027-01-04");
    List<Table> then = read(county, "D1", 2025).tables(CHINESE);
    assertEquals(List.of("K0"), then.get(0).rows().stream().map(row -> row.get(7)).toList());
    assertEquals("截至 2025-12-31", read(county, "D1", 2025).period(CHINESE));
    assertEquals(
        List.of("K2", "K1"),
        read(county, "D1", 2026).tables(CHINESE).get(0).rows().stream()
            .map(row -> row.get(7))
            .toList());
  }

  @Test
  void whoBelongsElsewhereOrIsNotInsuredHasAGap() {
    String county = people.open("338782", 3);
    office.take(
        county,
        "catchment",
        "kind,code,community_code,begndate",
        "township,339901103,C02,2020-01-01");
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,paus_insu_date,"
            + "household_township,tel",
        "P0,王小芳,99,"
            + people.certificate(0)
            + ",390,1501,2020-01-01,2025-06-30,339901101,"
            + "13800005678");
    people.contract(county, 0, "K0", "2026-01-01", "2026-12-31");
    people.contract(county, 1, "K1", "2026-01-01", "2026-12-31");
    office.attribute(county);
    List<Table> tables = read(county, "D1", 2026).tables(CHINESE);
    assertEquals("138****5678", tables.get(0).rows().get(0).get(5));
    assertEquals(
        List.of(List.of("K0", "未参保")),
        tables.get(1).rows().stream().map(row -> List.of(row.get(4), row.get(6))).toList());
    assertEquals(4, Gap.values().length);
  }

  @Test
  void noListBeforeTheYearOrOfNobodyKnown() {
    String county = people.open("338783", 1);
    Declined early = assertThrows(Declined.class, () -> read(county, "D1", 2027));
    assertEquals("enrolment.report.early", early.key());
    assertThrows(Missing.class, () -> read(county, "D9", 2026));
    ReportKind kind = kind();
    assertEquals(
        List.of("D1", "D2"),
        kind.recipients(subject(county, "", 2026)).stream()
            .map(ReportKind.Recipient::code)
            .toList());
    assertEquals(LocalDate.of(2027, 1, 1).toString(), early.arguments().get(0));
  }

  private Report read(String county, String doctor, int year) {
    Report[] read = {null};
    acting.run("it", county, () -> read[0] = kind().read(subject(county, doctor, year)));
    return read[0];
  }

  private ReportKind kind() {
    return kinds.stream().filter(kind -> kind.name().equals("enrolment-list")).findFirst().get();
  }

  private static Subject subject(String county, String doctor, int year) {
    return new Subject("enrolment-list", county, Optional.empty(), year, Optional.empty(), doctor);
  }
}

package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of contract dates: V23. */
class EnrolmentCasesTest {
  private static final EnrolmentRule RULE =
      new EnrolmentRule(new EnrolmentTerms(new Citation("", ""), 1, 5, 2000));

  @TestFactory
  Stream<DynamicTest> E1_E2_E3_dates_of_contracts() {
    return CaseFile.tests("V23", file -> file.each("算例", EnrolmentCasesTest::contract));
  }

  private static void contract(Row row) {
    Optional<LocalDate> last = row.optional("原合同止", LocalDate::parse);
    Optional<DateRange> old =
        row.optional("原合同起", LocalDate::parse)
            .map(first -> DateRange.ofDays(first, last.orElseThrow()));
    int years = (int) row.count("年限");
    DateRange days =
        switch (row.text("方式")) {
          case "新签" -> RULE.begin(row.date("日期"), years);
          case "续签" -> RULE.renew(old.orElseThrow(), row.date("日期"), years);
          default -> throw new IllegalArgumentException(row.toString());
        };
    row.expect("开始", days.from().toString());
    row.expect("截止", days.lastDay().toString());
    List<LocalDate> unsigned = unsigned(old, days);
    row.expect("空档首日", unsigned.stream().findFirst());
    row.expect("空档末日", unsigned.stream().reduce((earlier, later) -> later));
  }

  /** The days on which no contract is in force, between the begin of the first and of the last. */
  private static List<LocalDate> unsigned(Optional<DateRange> old, DateRange days) {
    List<DateRange> contracts = Stream.concat(old.stream(), Stream.of(days)).toList();
    EnrolmentHistory history =
        new EnrolmentHistory(
            contracts.stream().map(range -> new Enrolment("", 1, 1, range.from(), range)).toList());
    return contracts
        .get(0)
        .from()
        .datesUntil(days.to())
        .filter(day -> history.on(day).isEmpty())
        .toList();
  }
}

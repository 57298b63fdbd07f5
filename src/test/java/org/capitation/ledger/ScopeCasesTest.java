package org.capitation.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.registry.Community;
import org.capitation.registry.Place;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of the inclusion list: L01. */
class ScopeCasesTest {
  private static final Map<Reason, String> TREATMENTS =
      Map.of(
          Reason.HOUSEHOLD, "纳入",
          Reason.SEPARATE, "单列",
          Reason.EXCLUDED, "不纳入",
          Reason.UNKNOWN_CODE, "编码未知");
  private static final Map<String, Place> PLACES =
      Map.of("县内", Place.COUNTY, "统筹区内", Place.POOLING_AREA, "统筹区外", Place.OUTSIDE);

  @TestFactory
  Stream<DynamicTest> L3_L4_L5_L10_what_the_list_says() {
    return CaseFile.tests("L01", ScopeCasesTest::read);
  }

  private static void read(CaseFile file) {
    TermsBuilder terms = new TermsBuilder();
    file.rows("纳入清单").forEach(row -> terms.line(ScopeRow.line(row)));
    ChargingRule rule = ResidentRule.of(terms, new AccountingCalendar(Set.of()));
    List<Row> visits = file.rows("就诊");
    file.each("就诊", row -> row.expect("归类", treatment(row, rule)));
    file.each(
        "合计",
        row -> {
          String which = row.text("归类");
          expect(
              row,
              visits.stream()
                  .filter(v -> which.equals("全部") || which.equals(treatment(v, rule)))
                  .toList());
        });
    file.each(
        "编码未知",
        row ->
            expect(
                row,
                visits.stream()
                    .filter(v -> treatment(v, rule).equals("编码未知"))
                    .filter(v -> v.text("医疗类别").equals(row.text("医疗类别")))
                    .toList()));
    file.each("转诊", ScopeCasesTest::expectReferral);
  }

  private static String treatment(Row row, ChargingRule rule) {
    Provider provider =
        new Provider(1, Community.NONE, ScopeRow.institutionClass(row.text("机构类别")), Place.COUNTY);
    Visit visit =
        new VisitBuilder()
            .medicalType(row.text("医疗类别"))
            .disease(row.optional("病种", code -> code).orElse(null))
            .begun(row.date("日期").toString())
            .settled(row.date("日期") + "T10:00")
            .fund(row.money("统筹支付").toString())
            .build();
    return TREATMENTS.get(rule.charge(visit, RandomRecords.at(1), provider).account().reason());
  }

  private static void expect(Row row, List<Row> visits) {
    row.expect("笔数", visits.size());
    row.expect("统筹支付", Money.total(visits.stream().map(v -> v.money("统筹支付")).toList()));
  }

  private static void expectReferral(Row row) {
    Care care = new Care(row.text("医疗类别"), null, row.text("转诊").equals("是"));
    Place place = Optional.of(PLACES.get(row.text("就诊地"))).orElseThrow();
    row.expect("未经转诊", care.unreferredAt(place) ? "是" : "否");
  }
}

package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.attribution.Ages;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.enrolment.CoverageTerms.KeyGroup;
import org.capitation.page.Display;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of sign-up and renewal rates: E20. */
class CoverageCasesTest {
  private static final List<String> COMMUNITIES = List.of("", "A", "B");

  @TestFactory
  Stream<DynamicTest> E20_to_E22_rates_and_goals() {
    return CaseFile.tests("E20", CoverageCasesTest::read);
  }

  private static void read(CaseFile file) {
    Coverage.Counts counts = coverage(file).count(place -> true);
    file.each(
        "医共体",
        row ->
            expect(
                row,
                switch (row.text("医共体")) {
                  case "合计" -> counts.all();
                  case "重点人群" -> counts.key();
                  default -> counts.communities().get(COMMUNITIES.indexOf(row.text("医共体")));
                }));
    file.each("人群", row -> expect(row, counts.groups().get(row.text("人群"))));
    file.each("团队", row -> team(row, counts.teams().get((int) row.count("团队"))));
    file.each("目标", CoverageCasesTest::goal);
  }

  private static Coverage coverage(CaseFile file) {
    Row asked = file.rows("口径").get(0);
    List<KeyGroup> groups =
        file.rows("重点人群").stream()
            .map(
                row ->
                    row.optional("年龄", text -> Ages.parse(text).orElseThrow())
                        .map(ages -> new KeyGroup(row.text("人群"), ages.from(), ages.to()))
                        .orElseGet(() -> KeyGroup.byContract(row.text("人群"))))
            .toList();
    CoverageTerms terms =
        new CoverageTerms(
            new Citation("", ""), CoverageTerms.NONE.goals(), groups, (int) asked.count("保留月数"));
    Coverage.Builder builder = new Coverage.Builder(terms, asked.date("期初"), asked.date("当日"));
    List<String> names = new ArrayList<>(List.of(""));
    for (Row row : file.rows("参保")) {
      names.add(row.text("人员"));
      builder.member(names.size() - 1, COMMUNITIES.indexOf(row.text("医共体")));
    }
    for (Row row : file.rows("参保")) {
      row.optional("出生", LocalDate::parse)
          .ifPresent(birth -> builder.born(names.indexOf(row.text("人员")), birth));
    }
    file.rows("签约").forEach(row -> builder.contract(contract(row, names)));
    return builder.build();
  }

  private static Enrolment contract(Row row, List<String> names) {
    int person = names.indexOf(row.text("人员"));
    return new Enrolment(
        "",
        person < 0 ? 99 : person,
        (int) row.count("团队"),
        row.date("起"),
        DateRange.ofDays(row.date("起"), row.date("止")),
        row.optional("人群", List::of).orElse(List.of()));
  }

  private static void expect(Row row, CoverageFigures figures) {
    row.expect("参保人", figures.members());
    row.expect("签约率", percent(figures.rate()));
    team(row, figures);
  }

  private static void team(Row row, CoverageFigures figures) {
    row.expect("已签约", figures.signed());
    row.expect("无空档", figures.seamless());
    row.expect("有空档", figures.gap());
    row.expect("未续约", figures.lapsed());
    row.expect("续约率", percent(figures.renewalRate()));
  }

  private static Optional<String> percent(Optional<Ratio> rate) {
    return rate.map(Display::percent);
  }

  private static void goal(Row row) {
    boolean reached =
        CoverageFigures.reaches(row.count("已签约"), row.count("参保人"), row.percent("目标"));
    row.expect("达到", reached ? "是" : "否");
  }
}

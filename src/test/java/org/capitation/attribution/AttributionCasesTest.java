package org.capitation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of whose everybody is: A01. */
class AttributionCasesTest {
  @TestFactory
  Stream<DynamicTest> A1_to_A11_whose_everybody_is() {
    return CaseFile.tests("A01", AttributionCasesTest::read);
  }

  private static void read(CaseFile file) {
    CaseCounty county = new CaseCounty(file);
    file.each("归属", row -> expectHome(row, county));
    file.each("两册不符", row -> expectContradiction(row, county));
    file.each("人日", row -> expectDays(row, county));
  }

  private static void expectHome(Row row, CaseCounty county) {
    Optional<Home> home = county.home(row.text("人员"), CaseCounty.pot(row), row.date("日期"));
    row.expect("归属", home.map(h -> CaseCounty.name(h.community())).orElse("–"));
    row.expect("依据", home.map(h -> CaseCounty.word(h.reason())).orElse("未参保"));
    row.expect("签约", home.filter(Home::signed).isPresent() ? "是" : "否");
    row.expect("缘由", home.map(Home::cause).map(AttributionCasesTest::word));
  }

  private static String word(Cause cause) {
    return switch (cause) {
      case NO_CRITERION -> "未规定";
      case NO_HOUSEHOLD -> "户籍缺失";
      case HOUSEHOLD_NOT_MAPPED -> "户籍乡镇未划片";
      case NO_RESIDENCE -> "居住地缺失";
      case RESIDENCE_NOT_MAPPED -> "居住地乡镇未划片";
      case NO_EMPLOYER -> "单位缺失";
      case EMPLOYER_NOT_MAPPED -> "单位未划片";
      case NO_SCHOOL -> "学校缺失";
      case SCHOOL_NOT_MAPPED -> "学校未划片";
      case NO_GUARDIAN -> "监护人缺失";
      case GUARDIAN_NOT_MAPPED -> "监护人无归属";
    };
  }

  private static void expectContradiction(Row row, CaseCounty county) {
    Pot pot = CaseCounty.pot(row);
    List<Contradiction> all =
        county.rule.contradictions(county.person(row.text("人员"))).stream()
            .filter(c -> c.pot() == pot)
            .toList();
    Optional<Contradiction> found = all.stream().skip(row.count("序") - 1).findFirst();
    row.expect("首日", found.map(c -> c.range().from()));
    row.expect("末日", found.map(c -> c.range().lastDay()));
    row.expect("签约在", found.map(c -> CaseCounty.name(c.contract())));
    row.expect("定点在", found.map(c -> CaseCounty.name(c.designation())));
  }

  private static void expectDays(Row row, CaseCounty county) {
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(1, county.rule.attribute(county.person(row.text("人员"))))
            .build(1);
    MemberMonths days =
        MemberMonths.count(
            index,
            CaseCounty.pot(row),
            new BudgetYear(2025, 1),
            new Counting.Daily(),
            Division.NONE);
    row.expect("归属人日", days.sum(cell -> true));
    for (String community : List.of("A", "B", "C")) {
      row.expect(community, days.sum(of(CaseCounty.key(community))));
    }
    row.expect("无法归属", days.sum(of(0)));
  }

  private static Predicate<MemberMonths.Cell> of(int community) {
    return cell -> cell.community() == community;
  }
}

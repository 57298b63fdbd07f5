package org.capitation.settlement.boundary;

import static org.capitation.settlement.boundary.Printed.CHINESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.document.Attachment;
import org.capitation.document.Part;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Population;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers of the year end as the books tell them: draft and locked, of county and community. */
@ExtendWith(ArquillianExtension.class)
class YearReportsIT {
  private static final String SAMPLE = "339921";
  private static final String YEAR = "settlement-year";
  private static final String STATEMENT = "settlement-statement";
  private static final String ASSESSMENT = "settlement-assessment";
  private static final String DIVISION = "settlement-division";
  private static final int PAYABLE = 15;

  @Inject private Instance<ReportKind> kinds;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private YearClosers closers;
  @Inject private Appraisers appraisers;
  @Inject private Budgets budgets;
  @Inject private PolicyPacks packs;
  @Inject private Divisions divisions;
  @Inject private Corrections corrections;
  @Inject private Settlements settlements;
  @Inject private Papers papers;

  @Test
  void lockedYearIsPrintedFromItsPaperAloneWithTheHashOfItsSeal() {
    String county = closers.county("338760");
    staff.run(
        county,
        Staff.CLERK,
        () ->
            corrections.add(
                new Corrections.Target(Pot.RESIDENT, 2025, "C02"), adjusted(), Optional.empty()));
    long id = closers.lock(county);
    ShownPaper shown = closers.find(county, id);
    Report year = read(county, YEAR, "");
    assertEquals(shown.paper().seal().digest(), year.digest());
    assertEquals(
        shown.rows().stream().map(row -> row.settlement().payable()).toList(),
        column(year.tables(CHINESE).get(0), PAYABLE));
    assertEquals(shown.draft().payable(), year.tables(CHINESE).get(0).total().get(PAYABLE));
    String printed = told(year);
    has(printed, "已锁定");
    assertFalse(printed.contains("草案"), printed);
    Report statement = read(county, STATEMENT, "C02");
    assertEquals(shown.paper().seal().digest(), statement.digest());
    String own = told(statement);
    has(own, "第二医共体2025年度城乡居民医保门诊包干基金清算计算书");
    has(own, "1.00, 疾病流行, 云栖医保〔2026〕2号");
    assertFalse(own.contains("第一医共体"), own);
    Printed.pdf(year, Locale.ENGLISH);
    Printed.pdf(statement, Locale.ENGLISH);
    assertEquals(
        "settlement.division.nothing",
        assertThrows(Declined.class, () -> read(county, DIVISION, "C02")).key());
  }

  private static Correction.Content adjusted() {
    return new Correction.Content(
        Correction.Kind.BUDGET,
        Population.ALL,
        Optional.of(Money.ofYuan("1.00")),
        Optional.empty(),
        "疾病流行",
        "云栖医保〔2026〕2号");
  }

  @Test
  void draftSaysThatItIsOneAndFollowsTheBooks() {
    String county = closers.county("338761");
    Report before = read(county, YEAR, "");
    has(told(before), "草案：按已入账数据计算，未经审批，不作为拨付依据");
    assertEquals(before.digest(), read(county, YEAR, "").digest());
    closers.visit(county, 0, "S9", "2025-11-10", "5.00");
    assertNotEquals(before.digest(), read(county, YEAR, "").digest());
    assertEquals(
        List.of(new Recipient("C01", "第一医共体"), new Recipient("C02", "第二医共体")),
        kind(STATEMENT).recipients(subject(county, STATEMENT, Pot.RESIDENT, "")));
    assertThrows(Missing.class, () -> read(county, STATEMENT, "C03"));
    assertThrows(
        Missing.class,
        () ->
            staff.run(
                county,
                Staff.CLERK,
                () -> kind(YEAR).read(subject(county, YEAR, Pot.EMPLOYEE, ""))));
  }

  @Test
  void assessmentIsPrintedOnceTheCommunitiesKnowIt() {
    String county = "338762";
    appraisers.open(county);
    office.run(
        county, () -> budgets.allocate(Appraisers.POT, Appraisers.YEAR, Budget.Stage.YEAR_END));
    assertEquals(
        "settlement.report.denied.unjudged",
        assertThrows(Declined.class, () -> read(county, ASSESSMENT, "")).key());
    appraisers.type(county, "C01", "55.5", null);
    appraisers.publish(county, "C01");
    Report report = read(county, ASSESSMENT, "");
    List<Table> tables = report.tables(CHINESE);
    assertEquals(
        Arrays.asList(new BigDecimal("95.50"), null),
        tables.get(0).rows().stream().map(row -> row.get(2)).toList());
    assertEquals(
        Arrays.asList("总分", new BigDecimal("100"), null, new BigDecimal("95.50")),
        tables.get(1).total());
    String printed = told(report);
    has(printed, "县域就诊率, 40, 第十五条, 40.00");
    has(printed, "第二医共体, 未考核");
    Printed.pdf(report, Locale.ENGLISH);
  }

  @Test
  void divisionIsAProposalUntilItIsDecided() {
    String county = divided("338763");
    Report proposal = read(county, DIVISION, "C01");
    has(told(proposal), "建议方案：医共体尚未决定");
    Divisions.Year year = new Divisions.Year(Pot.RESIDENT, 2025);
    Staff.Person first = Staff.Person.of("C01");
    Divisions.Shown shown = staff.call(county, first, () -> divisions.of(year, "C01"));
    var entry =
        new Divisions.Entry(0, "云一共体〔2026〕3号", LocalDate.of(2026, 3, 1), shown.proposal().shares());
    var minutes = Attachment.Content.of("纪要.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    staff.run(county, first, () -> divisions.decide(year, "C01", entry, minutes));
    Report decided = read(county, DIVISION, "C01");
    String printed = told(decided);
    has(printed, "云一共体〔2026〕3号");
    has(printed, "乡镇, H4, 清溪镇卫生院, 3");
    assertNotEquals(proposal.digest(), decided.digest());
    Table table = decided.tables(CHINESE).get(0);
    assertEquals(shown.part().amount(), table.total().get(5));
    assertEquals(
        shown.part().amount(),
        Money.total(table.rows().stream().map(row -> (Money) row.get(5)).toList()));
    Printed.pdf(decided, Locale.ENGLISH);
  }

  private String divided(String county) {
    office.open(county);
    office.take(
        county,
        "institution",
        "fixmedins_code,fixmedins_name,grst_hosp_flag",
        "H1,一院,0",
        "H2,二院,0",
        "H3,三院,0",
        "H4,清溪镇卫生院,1");
    office.take(
        county,
        "membership",
        "community_code,fixmedins_code,begndate",
        "C01,H1,2020-01-01",
        "C01,H4,2020-01-01",
        "C02,H2,2020-01-01");
    office.settle(county, 4);
    String tiers = "distribution: {tiers: {county: 6, township: 3, village: 1}}";
    String pack =
        PackTexts.with("withheld: {all-from: 90}", "withheld: {all-from: 90}\n  " + tiers);
    office.run(county, () -> packs.add(pack));
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    closers.close(county);
    closers.lock(county);
    return county;
  }

  @ParameterizedTest
  @EnumSource(Pot.class)
  void sampleYearIsPrintedAsItsSettlementSays(Pot pot) {
    SettlementDraft said =
        staff.call(SAMPLE, Staff.CLERK, () -> papers.list(pot, 2025)).stream()
            .filter(one -> one.paper().standing().state().name().equals("LOCKED"))
            .findFirst()
            .map(ShownPaper::draft)
            .orElseGet(
                () ->
                    staff
                        .call(SAMPLE, Staff.CLERK, () -> settlements.draft(pot, 2025))
                        .orElseThrow());
    Report year = read(SAMPLE, YEAR, pot, "");
    Table table = year.tables(CHINESE).get(0);
    assertEquals(
        said.parts().stream().map(part -> part.settlement().payable()).toList(),
        column(table, PAYABLE));
    assertEquals(
        said.parts().stream().map(part -> part.settlement().balance()).toList(), column(table, 6));
    has(told(year), "未归属");
    Printed.pdf(year, Locale.ENGLISH);
    for (SettlementDraft.Part part : said.parts()) {
      Report statement = read(SAMPLE, STATEMENT, pot, part.community().code());
      assertEquals(
          List.of(part.settlement().steps()),
          statement.parts(CHINESE).stream()
              .filter(Part.Steps.class::isInstance)
              .map(one -> ((Part.Steps) one).all())
              .toList());
      Printed.pdf(statement, CHINESE);
      Printed.pdf(statement, Locale.ENGLISH);
    }
  }

  /** All that it says; the server has nothing that reads a PDF. */
  private static String told(Report report) {
    Printed.pdf(report, CHINESE);
    return report.title(CHINESE) + report.parts(CHINESE);
  }

  private static void has(String told, String text) {
    assertTrue(told.contains(text), () -> "no " + text + " in " + told);
  }

  private static List<Object> column(Table table, int column) {
    return table.rows().stream().map(row -> row.get(column)).toList();
  }

  private Report read(String county, String kind, String recipient) {
    return read(county, kind, Pot.RESIDENT, recipient);
  }

  private Report read(String county, String kind, Pot pot, String recipient) {
    return staff.call(
        county, Staff.CLERK, () -> kind(kind).read(subject(county, kind, pot, recipient)));
  }

  private static Subject subject(String county, String kind, Pot pot, String recipient) {
    return new Subject(kind, county, Optional.of(pot), 2025, Optional.empty(), recipient);
  }

  private ReportKind kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}

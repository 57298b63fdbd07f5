package org.capitation.walls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.MassProposals;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Agreements;
import org.capitation.budget.boundary.Budgets;
import org.capitation.document.Attachment;
import org.capitation.document.boundary.Documents;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.it.Staff.Person;
import org.capitation.it.TestAccounts;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.boundary.Filings;
import org.capitation.ledger.boundary.Verifications;
import org.capitation.monitoring.boundary.Monitorings;
import org.capitation.monitoring.boundary.Talks;
import org.capitation.payment.boundary.AdvanceRequests;
import org.capitation.payment.boundary.Payments;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.boundary.AppraisalDrafts;
import org.capitation.settlement.boundary.Corrections;
import org.capitation.settlement.boundary.Papers;
import org.capitation.settlement.boundary.Scenarios;
import org.capitation.settlement.store.ScenarioStore;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/**
 * A small county with one of everything that an address can name; what can be of one community is
 * of C01, and what can be of one doctor is of D1.
 */
@ApplicationScoped
public class Holdings {
  private static final int YEAR = 2025;
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String ASSESSMENT =
      """
      assessment:
        article: 第十五条
        full-marks: 100
        indicators:
          - {name: 满意度, weight: 100, source: typed}
      deadlines: {article: 第十六条, sign: 5, confirm: 10}
      """;

  private static final String TERMS =
      PackTexts.with(
              "withheld: 3%",
              "withheld: 3%, advance: {article: 第十一条, months: 1.2, years: 1,"
                  + " balance: {at-least: 6}, recovery: monthly}")
          .replace("reserve: draw", "reserve: keep");

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private TestAccounts accounts;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Agreements agreements;
  @Inject private Payments payments;
  @Inject private AdvanceRequests requests;
  @Inject private Filings filings;
  @Inject private Verifications verifications;
  @Inject private Talks talks;
  @Inject private AppraisalDrafts appraisals;
  @Inject private Corrections corrections;
  @Inject private Papers papers;
  @Inject private Scenarios scenarios;
  @Inject private MassProposals changes;
  @Inject private Documents documents;

  /** Opens a county with two communities, four residents, the policy of 2025 and its accounts. */
  public void open(String county) {
    office.open(county);
    office.settle(county, 4);
    String prefix = Callers.prefix(county);
    accounts.open(county, prefix, Callers.PASSWORD);
    Scope all = new Scope.WholeCounty();
    accounts.open(county, prefix + "admin", Callers.PASSWORD, Role.ADMINISTRATOR, all);
    for (String doctor : new String[] {"D1", "D2"}) {
      String name = prefix + doctor.toLowerCase(Locale.ROOT);
      accounts.open(county, name, Callers.PASSWORD, Role.DOCTOR, new Scope.OneDoctor(doctor));
    }
  }

  /** Fills it. */
  public void fill(String county) {
    people(county);
    money(county);
    year(county);
    talk(county);
    documents(county);
    ask(county, () -> verifications.start(OptionalInt.of(YEAR)));
    ask(
        county,
        () ->
            changes.propose(
                new MassProposals.Content(
                    Optional.empty(),
                    "C01",
                    "C02",
                    LocalDate.of(2026, 4, 1),
                    new Ruling.Ground("云栖医保〔2026〕9号", "乡镇划转"))));
  }

  private void people(String county) {
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups",
        "Q1," + Office.certificate(0) + ",T1,D1,2025-04-01,2025-04-01,2026-03-31,04 05");
    office.take(
        county,
        "visit",
        VISITS,
        visit(0, "S1", "2025-01-10", "700.00"),
        visit(1, "S2", "2025-01-11", "1030.00"),
        "S3,P9,V9,390,1501,H3,11,never,never,2,1.00,1.00,0,,never");
    ask(
        county,
        Person.of("C01"),
        () ->
            filings.file(
                "C01",
                new Filings.Content(
                    List.of("S1"), Dispute.Ground.NOT_OURS, Optional.of("C02"), "长期在外县居住，不属本医共体"),
                Optional.of(pdf())));
  }

  private static String visit(int person, String settlement, String day, String fund) {
    return "%s,P%d,%s,390,1501,H3,11,%s,%s 10:00:00,2,%s,%s,0,,%s 10:00:00"
        .formatted(settlement, person, Office.certificate(person), day, day, fund, fund, day);
  }

  private static Attachment.Content pdf() {
    return Attachment.Content.of(
        "证明.pdf", "%PDF-1.7 of the first".getBytes(StandardCharsets.UTF_8));
  }

  private void money(String county) {
    ask(
        county,
        () ->
            agreements.enter(
                new Agreements.Entry(
                    Pot.RESIDENT,
                    YEAR,
                    "C01",
                    "协议 1号",
                    LocalDate.of(2024, 12, 20),
                    DateRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))),
                pdf()));
    ask(county, () -> packs.add(TERMS));
    office.take(
        county,
        "opening",
        "community_code,insutype,year,item,amount,signed",
        "C01,390,2024,spending,12000.00,");
    ask(county, () -> budgets.allocate(Pot.RESIDENT, YEAR, Budget.Stage.YEAR_END));
    ask(county, Person.of("C01"), () -> requests.apply(Pot.RESIDENT, YEAR, "C01", "药品采购"));
  }

  private void year(String county) {
    ask(
        county,
        () ->
            corrections.add(
                new Corrections.Target(Pot.RESIDENT, YEAR, "C01"),
                new Correction.Content(
                    Correction.Kind.BUDGET,
                    Population.ALL,
                    Optional.of(Money.ofYuan("100.00")),
                    Optional.empty(),
                    "核查",
                    "云栖医保〔2026〕2号"),
                Optional.of(pdf())));
    ask(
        county,
        () ->
            corrections.note(
                new Corrections.Target(Pot.RESIDENT, YEAR, "C01"),
                new Responsibility(
                    Responsibility.Cause.values()[0],
                    Optional.empty(),
                    Optional.of(Money.ofYuan("10.00")),
                    "宣传不到位")));
    ask(
        county,
        () ->
            scenarios.create(
                new Scenarios.Wanted(
                    new ScenarioStore.Subject(Pot.RESIDENT, YEAR, "照旧"),
                    Optional.empty(),
                    "",
                    "")));
    ask(county, () -> packs.add(PackTexts.GOOD.replace("2025", "2026") + ASSESSMENT));
    office.change(
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " select id, 202601, 'CLOSED', now(3), 'it' from registry_county where code = '%s'"
                .formatted(county));
    ask(county, () -> payments.prepare(Pot.RESIDENT, YearMonth.of(YEAR + 1, 1)));
    ask(
        county,
        () -> {
          appraisals.prepare(Pot.RESIDENT, YEAR + 1);
          return 0;
        });
    office.change(
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " select c.id, 202500 + n.n, 'CLOSED', now(3), 'it' from registry_county c,"
            + " (select 1 n union select 2 union select 3 union select 4 union select 5 union select 6 union"
            + " select 7 union select 8 union select 9 union select 10 union select 11 union"
            + " select 12) n where c.code = '%s'".formatted(county));
    ask(county, () -> papers.publish(Pot.RESIDENT, YEAR));
  }

  private void talk(String county) {
    ask(
        county,
        () ->
            talks.plan(
                "C01",
                new Monitorings.Choice(Pot.RESIDENT, YEAR, YearMonth.of(YEAR, 6)),
                LocalDate.of(2026, 3, 5),
                "支出进度快于序时进度，约谈说明原因"));
  }

  private void documents(String county) {
    for (String[] one : new String[][] {{"test-hospitals", "C01"}, {"test-doctors", "D1"}}) {
      ask(county, () -> documents.issue(choice(one[0], one[1])));
    }
    ask(county, () -> documents.issueAll(choice("test-hospitals", "")));
  }

  private static Documents.Choice choice(String kind, String recipient) {
    return new Documents.Choice(
        kind, Optional.empty(), Optional.of(2026), Optional.empty(), recipient);
  }

  private <T> T ask(String county, Supplier<T> work) {
    return ask(county, Staff.CLERK, work);
  }

  private <T> T ask(String county, Person person, Supplier<T> work) {
    return staff.call(county, person, work);
  }
}

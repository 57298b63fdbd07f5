package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.Acting;
import org.capitation.app.OtherCounty;
import org.capitation.app.sample.SampleFile;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.budget.store.BudgetStore;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.it.Staff;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.Payment;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.YearOfPayments;
import org.capitation.payment.store.SheetStore;
import org.capitation.payment.store.StatementStore;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept of payments can be computed again, and pays what the ledger says. */
@ExtendWith(ArquillianExtension.class)
class PaymentsIT {
  private static final String SAMPLE = "339921";
  private static final String PREPAID = "339941";
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final int MONTHS = 14;

  @Inject private Payments payments;
  @Inject private Payers payers;
  @Inject private SheetStore sheets;
  @Inject private Budgets budgets;
  @Inject private BudgetStore budgetStore;
  @Inject private StatementStore statements;
  @Inject private TotalStore totals;
  @Inject private OpeningStore openings;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private PolicyPacks packs;
  @Inject private OtherCounty other;
  @Inject private Acting acting;
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  @Test
  void P1_the_sample_county_is_paid_what_its_institutions_earned() {
    County county = counties.get(SAMPLE);
    YearMonth last = sheets.newest(county, Pot.RESIDENT).orElseThrow().month();
    for (Pot pot : Pot.values()) {
      Totals year = totals.totals(county, pot, 2025);
      Map<Integer, YearOfPayments> years = years(county, pot, 2025);
      for (Community community : institutions.communities(county)) {
        Payment sum = years.get(community.id()).sum();
        assertEquals(
            year.charged(
                    line ->
                        line.account().provider() == community.id() && !line.month().isAfter(last))
                .fund(),
            sum.accepted());
        assertEquals(sum.accepted(), sum.approved().plus(years.get(community.id()).carried()));
        assertTrue(sum.withheld().isPositive() && sum.paid().isPositive());
      }
    }
    assertThrows(Declined.class, () -> prepare(SAMPLE, last));
  }

  @Test
  void P5_a_prepaid_budget_is_paid_by_months_and_an_advance_follows_from_them() {
    other.load(PREPAID, PaymentsIT::asTheyAre);
    acting.run("test", PREPAID, this::prepay);
    County county = counties.get(PREPAID);
    assertThrows(Missing.class, () -> prepare(PREPAID, FIRST), "there is no budget yet");
    acting.run("test", PREPAID, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    for (int month = 0; month < MONTHS; month++) {
      prepare(PREPAID, FIRST.plusMonths(month));
    }
    BudgetStore.Version budget =
        budgetStore.find(county, new BudgetStore.Key(Pot.RESIDENT, 2025)).orElseThrow();
    Totals year = totals.totals(county, Pot.RESIDENT, 2025);
    Map<Integer, YearOfPayments> years = years(county, Pot.RESIDENT, 2025);
    for (Community community : institutions.communities(county)) {
      int id = community.id();
      Money spent = year.charged(line -> line.account().home() == id).fund();
      Money earned = year.charged(line -> line.account().provider() == id).fund();
      Payment sum = years.get(id).sum();
      assertEquals(budget.amount(id), sum.allotted());
      assertEquals(budget.amount(id).minus(spent).plus(earned), sum.net());
      assertEquals(earned, sum.accepted());
      assertEquals(sum.net(), sum.approved().plus(years.get(id).carried()));
    }
    advance(county, years);
  }

  private void advance(County county, Map<Integer, YearOfPayments> former) {
    Staff.Person clerk = Staff.CLERK;
    for (Community community : institutions.communities(county)) {
      AdvanceRequest refused = payers.request(PREPAID, 2026, clerk, community.code(), "5.9");
      assertEquals(Optional.of(Advance.Reason.BALANCE), refused.examined().orElseThrow().refusal());
    }
    Map<String, Money> granted = new LinkedHashMap<>();
    for (Community community : institutions.communities(county)) {
      granted.put(
          community.code(), payers.advance(PREPAID, 2026, community.code(), "6.0").amount());
    }
    Map<Integer, YearOfPayments> begun = years(county, Pot.RESIDENT, 2026);
    for (Community community : institutions.communities(county)) {
      Money amount = granted.get(community.code());
      BigDecimal approved = former.get(community.id()).sum().approved().yuan();
      assertEquals(approved.divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP), amount.yuan());
      assertEquals(amount, begun.get(community.id()).advance());
      assertEquals(amount, begun.get(community.id()).advanceOwed());
    }
  }

  @Test
  void old_statements_are_kept_as_they_were_paid() throws Exception {
    migrate("V007__payment.sql");
    bulk.batch(
        "insert into old_payment_statement (id, county_id, pot, community_id, month, budget_year,"
            + " policy_id, accepted, payable, withheld, created_at, created_by)"
            + " values (?, ?, 390, 1, 202602, 2025, 7, ?, ?, ?, now(3), 'test')",
        List.<Object[]>of(
            new Object[] {
              1L,
              counties.get(SAMPLE).id(),
              new BigDecimal("100.50"),
              new BigDecimal("97.49"),
              new BigDecimal("3.01")
            }));
    migrate("V016__payment.sql");
    assertEquals(
        List.of("14 100.50 100.50 0.00 100.50 3.01 97.49"),
        read.list(
            "select concat_ws(' ', number, earned, accepted, allotted, approved, withheld, paid)"
                + " from old_payment_statement",
            row -> row.getString(1)));
    migrate("V039__payment_members.sql");
    migrate("V054__payment_sheet.sql");
    assertEquals(
        List.of("1 1 1 202602 DECIDED APPROVED 1"),
        read.list(
            "select concat_ws(' ', s.id, s.live, p.id, p.month, p.kind, p.state, p.version)"
                + " from old_payment_statement s join old_payment_sheet p on p.id = s.sheet_id",
            row -> row.getString(1)),
        "what was paid before needs no signature");
    run("drop table old_payment_statement");
    run("drop table old_payment_sheet");
    run("drop table old_payment_member");
    run("drop table old_payment_adjustment");
    run("drop table old_payment_opening");
  }

  /** The years of all communities, as payments and settlement see them. */
  private Map<Integer, YearOfPayments> years(County county, Pot pot, int year) {
    PaymentYears years =
        new PaymentYears(
            policies.policies(county).of(pot, year).orElseThrow().terms().payment(),
            openings.sums(county, pot, year),
            statements.advances(county, pot, year),
            statements.paid(county, pot, year));
    return institutions.communities(county).stream()
        .collect(Collectors.toMap(Community::id, c -> years.of(c.id(), 1, Money.ZERO)));
  }

  /** Runs a migration on tables of other names. */
  private void migrate(String file) throws Exception {
    try (var in = getClass().getResourceAsStream("/db/migration/" + file)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String statement :
          sql.replaceAll("(?m)--.*$", "").replace("payment_", "old_payment_").split(";")) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    }
  }

  private void run(String statement) {
    bulk.batch(statement, List.<Object[]>of(new Object[] {}));
  }

  private void prepare(String county, YearMonth month) {
    acting.run("test", county, () -> payments.takeOver(month));
  }

  /** The next version of a pack of the county pays its budget by months. */
  private void prepay() {
    County county = counties.get(PREPAID);
    long id = policies.policies(county).of(Pot.RESIDENT, 2025).orElseThrow().id();
    packs.add(
        packs
            .text(id)
            .replace("regime: claims", "regime: prepaid\n  instalments: equal\n  prepaid: 70%"));
  }

  private static List<SampleFile> asTheyAre(List<SampleFile> files) {
    return files;
  }
}

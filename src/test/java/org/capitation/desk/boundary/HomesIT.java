package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.access.Matter;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.BudgetRounds;
import org.capitation.budget.boundary.BudgetSigning;
import org.capitation.budget.boundary.Proposals;
import org.capitation.desk.PotPositions;
import org.capitation.desk.Signing;
import org.capitation.desk.YearBeside;
import org.capitation.enrolment.boundary.Coverages;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.boundary.Charges;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Prospect;
import org.capitation.monitoring.Prospects;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.monitoring.boundary.Foresight;
import org.capitation.monitoring.boundary.Monitorings;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first screens tell what the features tell; most of it in the sample county. */
@ExtendWith(ArquillianExtension.class)
class HomesIT {
  private static final String SAMPLE = "339921";
  private static final String COUNTY = "338880";
  private static final String HOME = "C01";
  private static final int YEAR = 2025;

  @Inject private Acting acting;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Positions positions;
  @Inject private Foresight foresight;
  @Inject private Monitorings monitorings;
  @Inject private Coverages coverages;
  @Inject private Charges charges;
  @Inject private FinanceBooks finance;
  @Inject private Signings signings;
  @Inject private MyMatters matters;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning signing;
  @Inject private Proposals proposals;

  @ParameterizedTest
  @ValueSource(ints = {YEAR, YEAR + 1})
  void where_a_year_leads_is_what_the_monitoring_says(int year) {
    acting.run(
        "test",
        SAMPLE,
        () -> {
          List<Prospects> pots = foresight.ofYear("", year);
          assertEquals(Pot.values().length, pots.size());
          pots.forEach(pot -> compare(pot, year));
          assertEquals(
              pots.get(0).communities().subList(0, 1),
              foresight.ofYear(HOME, year).get(0).communities());
        });
  }

  private void compare(Prospects pot, int year) {
    List<Watched> watched =
        monitorings
            .of("", new Monitorings.Choice(pot.pot(), year, pot.known()))
            .orElseThrow()
            .parts()
            .communities();
    assertEquals(3, watched.size());
    for (int i = 0; i < watched.size(); i++) {
      Prospect one = pot.communities().get(i);
      assertEquals(watched.get(i).community().orElseThrow(), one.community());
      assertEquals(watched.get(i).outlook(), one.outlook());
      assertEquals(
          watched.get(i).warnings().stream()
              .filter(warning -> warning.threshold().indicator() == Indicator.PACE)
              .findFirst()
              .map(Warning::level),
          one.level());
    }
    PotPositions stands =
        positions.ofYear(year).stream()
            .filter(positions -> positions.pot() == pot.pot())
            .findFirst()
            .orElseThrow();
    assertEquals(
        stands.lines().stream().map(line -> line.budget()).toList(),
        pot.communities().stream().map(Prospect::budget).toList());
  }

  @ParameterizedTest
  @EnumSource(Pot.class)
  void who_is_signed_up_is_what_the_coverage_says(Pot pot) {
    acting.run(
        "test",
        SAMPLE,
        () -> {
          Coverages.Choice choice = new Coverages.Choice(pot, YEAR + 1, Optional.empty());
          PotPositions stands =
              positions.ofYear(YEAR + 1).stream()
                  .filter(one -> one.pot() == pot)
                  .findFirst()
                  .orElseThrow();
          coverages
              .of("", choice)
              .communities()
              .forEach(
                  line -> {
                    var stand =
                        stands.lines().stream()
                            .filter(one -> one.community().code().equals(line.code()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(line.figures().members(), stand.persons());
                    assertEquals(line.figures().signed(), stand.signed());
                  });
          long all = coverages.of("", choice).all().figures().signed();
          assertTrue(coverages.ofCounty(choice).signed() >= all);
        });
  }

  @Test
  void this_year_beside_the_last_is_what_is_charged_in_the_months() {
    for (YearBeside beside : staff.call(SAMPLE, Staff.FINANCE, () -> finance.beside(YEAR + 1))) {
      YearBeside.Line first = beside.lines().get(0);
      assertEquals(charged(beside.pot(), YEAR + 1, first.month()), first.spent());
      assertEquals(charged(beside.pot(), YEAR, first.month().minusYears(1)), first.spentBefore());
    }
  }

  private Money charged(Pot pot, int year, YearMonth month) {
    return staff.call(
        SAMPLE,
        Staff.CLERK,
        () ->
            Money.total(
                List.of("C01", "C02", "C03").stream()
                    .map(
                        home ->
                            charges
                                .find(
                                    home,
                                    new ChargeFilter(
                                        pot,
                                        year,
                                        Optional.of(month),
                                        Optional.empty(),
                                        Optional.empty()),
                                    page(0, 1))
                                .sum()
                                .fund())
                    .toList()));
  }

  @Test
  void each_pot_is_in_the_calendar_until_it_is_paid() {
    var calendar = staff.call(SAMPLE, Staff.FINANCE, finance::calendar);
    for (Pot pot : Pot.values()) {
      assertTrue(calendar.stream().anyMatch(day -> day.pot() == pot && day.isOpen()));
    }
  }

  @Test
  void who_signs_a_budget_sees_its_sum_and_who_signed_before() {
    office.open(COUNTY);
    office.settle(COUNTY, 4);
    long id =
        staff
            .call(COUNTY, Staff.CLERK, () -> rounds.draft(Pot.RESIDENT, YEAR, Budget.Stage.NOTICE))
            .id();
    for (Staff.Person person : List.of(Staff.CLERK, Staff.REVIEWER, Staff.APPROVER)) {
      staff.run(
          COUNTY,
          person,
          () -> signing.sign(id, proposals.find(id).proposal().standing().version()));
    }
    List<Signing> waiting = staff.call(COUNTY, Staff.FINANCE, signings::mine);
    assertEquals(1, waiting.size());
    Signing one = waiting.get(0);
    assertEquals("budget.sign", one.matter().kind());
    assertEquals(
        Optional.of(staff.call(COUNTY, Staff.FINANCE, () -> proposals.find(id).sum())),
        one.amount());
    assertEquals(Staff.CLERK.name(), one.prepared());
    assertEquals(Optional.of(Staff.REVIEWER.name()), one.checked());
    assertEquals(List.of(), staff.call(COUNTY, Staff.HEALTH, signings::mine));
  }

  @Test
  void a_failed_import_waits_for_the_clerk_until_one_of_its_kind_is_taken() {
    String county = "338881";
    office.open(county);
    office.settle(county, 2);
    assertFalse(failed(county, Staff.CLERK));
    office.change(
        "update files_run set state = 'FAILED' where kind = 'insured' and county_id ="
            + " (select id from registry_county where code = '"
            + county
            + "')");
    assertTrue(failed(county, Staff.CLERK));
    assertFalse(failed(county, Staff.REVIEWER));
    office.settle(county, 3);
    assertFalse(failed(county, Staff.CLERK));
  }

  private boolean failed(String county, Staff.Person person) {
    return staff.call(county, person, matters::waiting).stream()
        .map(Matter::kind)
        .anyMatch("files.failed"::equals);
  }

  private static ChargeStore.Page page(int first, int size) {
    return new ChargeStore.Page(first, size, ChargeStore.Sort.DATE);
  }
}

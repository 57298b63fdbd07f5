package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** The year end as it is seen to come: another spending under the same rule. */
class ExpectedTest {
  private static final int TIMES = 300;
  private static final String HALVES =
      Given.all("bands: [{retained: 50%}]", "bands: [{fund: 60%}]");

  @Test
  void S40_the_forecast_and_its_range_are_settled_beside_today() {
    Settlement.Inputs now = Given.apart(of("600", "200"), of("400", "100")).inputs();
    Expected expected = expected(false, member(now, "900", "800", "1100"));
    Settlement likely = expected.likely().get(0);
    assertEquals(yuan("100.00"), likely.balance());
    assertEquals(yuan("50.00"), likely.toCommunity());
    assertEquals(yuan("100.00"), expected.range().orElseThrow().low().get(0).toCommunity());
    Settlement high = expected.range().orElseThrow().high().get(0);
    assertEquals(yuan("-100.00"), high.balance());
    assertEquals(yuan("-40.00"), high.toCommunity());
  }

  @Test
  void S40_spending_is_divided_as_what_is_booked_and_to_the_fen() {
    Settlement.Inputs now = Given.apart(of("600", "200"), of("400", "100")).inputs();
    assertEquals(List.of("66.67", "33.33"), spent(now, "100.00"));
    assertEquals(List.of("-66.67", "-33.33"), spent(now, "-100.00"));
    assertEquals(List.of("0.00", "0.00"), spent(now, "0.00"));
  }

  @Test
  void S40_where_nothing_is_booked_to_divide_by_the_unsigned_take_what_differs() {
    assertEquals(
        List.of("0.00", "90.00"),
        spent(Given.apart(of("600", "0"), of("400", "0")).inputs(), "90.00"));
    assertEquals(
        List.of("-5.00", "95.00"),
        spent(Given.apart(of("600", "-5"), of("400", "20")).inputs(), "90.00"));
  }

  @Test
  void S40_a_range_is_told_of_all_or_of_none_and_so_is_the_forecast() {
    Settlement.Inputs now = Given.year("100", "40").inputs();
    YearCopy.Member ranged = member(now, "90", "80", "110");
    YearCopy.Member plain =
        new YearCopy.Member("C02", now, Optional.of(new Foreseen(yuan("90"), Optional.empty())));
    YearCopy.Member untold = new YearCopy.Member("C03", now, Optional.empty());
    assertTrue(expected(false, ranged).range().isPresent());
    assertTrue(expected(false, ranged, plain).range().isEmpty());
    assertTrue(Expected.of(copy(false, ranged, untold), Given.terms(HALVES)).isEmpty());
  }

  @Test
  void S41_with_accepted_claims_the_withheld_money_grows_as_the_spending() {
    Settlement.Inputs now = Given.year("1000", "400").paid(Given.year("380", "370", "12")).inputs();
    Settlement likely = expected(false, member(now, "800", "800", "800")).likely().get(0);
    assertEquals(yuan("24.00"), likely.inputs().withheld());
    assertEquals(yuan("10.00"), likely.inputs().open(), "stays as it is");
    // 100.00 retained, 10.00 open, 24.00 released
    assertEquals(yuan("134.00"), likely.payable());
  }

  @Test
  void S41_where_the_budget_limits_the_months_the_withheld_money_grows_as_it_falls_due() {
    Settlement.Inputs now = Given.year("1200", "400").paid(allotted("300", "9")).inputs();
    Settlement likely = expected(false, member(now, "1200", "1200", "1200")).likely().get(0);
    assertEquals(yuan("36.00"), likely.inputs().withheld());
    Settlement.Inputs whole = Given.year("1200", "400").paid(allotted("1200", "9")).inputs();
    assertEquals(
        yuan("9.00"),
        expected(false, member(whole, "900", "900", "900")).likely().get(0).inputs().withheld());
  }

  @Test
  void S41_a_prepaid_year_returns_what_the_fund_keeps_and_adds_what_it_covers() {
    Settlement.Inputs now = Given.year("1200", "400").paid(allotted("300", "0")).inputs();
    Expected expected = expected(true, member(now, "1000", "1000", "1400"));
    assertEquals(yuan("-100.00"), expected.likely().get(0).payable(), "half of 200.00");
    assertEquals(
        yuan("120.00"), expected.range().orElseThrow().high().get(0).payable(), "60 % of 200.00");
  }

  @Test
  void S41_advance_and_debt_are_as_they_stand() {
    YearOfPayments year =
        YearOfPayments.opened(yuan("5"), yuan("20"))
            .plus(Given.months(yuan("380"), yuan("380"), Money.ZERO));
    Settlement.Inputs now = Given.year("1000", "400").paid(year).inputs();
    assertEquals(
        yuan("75.00"), expected(false, member(now, "800", "800", "800")).likely().get(0).payable());
  }

  @Test
  void S40_whatever_the_year_the_parts_add_up_to_what_is_expected() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          YearCopy copy = random(random, terms);
          Expected expected = Expected.of(copy, terms.terms()).orElseThrow();
          for (int i = 0; i < copy.members().size(); i++) {
            YearCopy.Member member = copy.members().get(i);
            Settlement likely = expected.likely().get(i);
            assertEquals(
                member.foreseen().orElseThrow().likely(),
                likely.spending().plus(likely.violations()));
            assertEquals(likely.balance(), likely.toFund().plus(likely.toCommunity()));
            assertEquals(now(copy, terms.terms()).get(i).budget(), likely.budget());
            if (copy.prepaid()) {
              assertEquals(
                  Money.total(
                      likely.inputs().segments().stream()
                          .map(s -> s.spending().minus(s.budget()))
                          .toList()),
                  likely.inputs().open());
            }
          }
        });
  }

  @Test
  void S40_a_forecast_of_what_is_booked_is_the_draft_of_today() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          List<YearCopy.Member> members = new ArrayList<>();
          for (YearCopy.Member member : random(random, terms).members()) {
            Money booked =
                Money.total(member.inputs().segments().stream().map(Segment::spending).toList());
            members.add(
                new YearCopy.Member(
                    member.code(),
                    member.inputs(),
                    Optional.of(new Foreseen(booked, Optional.empty()))));
          }
          YearCopy copy = new YearCopy(Pot.RESIDENT, yuan("100"), false, members);
          SettlementTerms year = terms.terms();
          assertEquals(now(copy, year), Expected.of(copy, year).orElseThrow().likely());
        });
  }

  @Test
  void S42_what_a_scenario_does_not_change_stays() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          YearCopy copy = random(random, terms);
          SettlementTerms year = terms.terms();
          assertEquals(
              new SettlementRule(year)
                  .settle(
                      copy.members().stream().map(YearCopy.Member::inputs).toList(),
                      copy.reserve()),
              now(copy, year));
          assertFalse(now(copy, year).isEmpty());
        });
  }

  private static List<Settlement> now(YearCopy copy, SettlementTerms terms) {
    return copy.with(Changes.NONE, terms).settle();
  }

  private static YearCopy random(SplittableRandom random, RandomTerms terms) {
    List<YearCopy.Member> members = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Money likely = Money.ofFen(random.nextLong(-1_000, 300_000_000));
      members.add(
          new YearCopy.Member(
              "C0" + i, terms.inputs(), Optional.of(new Foreseen(likely, Optional.empty()))));
    }
    return new YearCopy(Pot.RESIDENT, yuan("1000"), random.nextBoolean(), members);
  }

  private static List<String> spent(Settlement.Inputs now, String forecast) {
    return expected(false, member(now, forecast, forecast, forecast))
        .likely()
        .get(0)
        .inputs()
        .segments()
        .stream()
        .map(segment -> segment.spending().toString())
        .toList();
  }

  private static YearOfPayments allotted(String allotted, String withheld) {
    Money none = Money.ZERO;
    Money due = yuan(allotted);
    return YearOfPayments.NEW.plus(
        new Payment(due, due, none, due, due, yuan(withheld), none, none));
  }

  private static String[] of(String budget, String spending) {
    return new String[] {budget, spending};
  }

  private static YearCopy.Member member(
      Settlement.Inputs now, String likely, String low, String high) {
    return new YearCopy.Member(
        "C01",
        now,
        Optional.of(
            new Foreseen(yuan(likely), Optional.of(new Foreseen.Range(yuan(low), yuan(high))))));
  }

  private static YearCopy copy(boolean prepaid, YearCopy.Member... members) {
    return new YearCopy(Pot.RESIDENT, Money.ZERO, prepaid, List.of(members));
  }

  private static Expected expected(boolean prepaid, YearCopy.Member... members) {
    return Expected.of(copy(prepaid, members), Given.terms(HALVES)).orElseThrow();
  }
}

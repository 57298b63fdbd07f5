package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.ledger.Opening;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.Opening.Share;
import org.capitation.ledger.OpeningSums;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.Instalments;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.MonthsPaid;
import org.capitation.payment.Payment;
import org.capitation.payment.PaymentMonth;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.PaymentTerms;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.RecoveryLimit;
import org.capitation.payment.Regime;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Pot;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** A county that begins in the middle of a year ends it like one that had all months. */
class OpeningTest {
  private static final int COMMUNITY = 1;
  private static final int MONTHS = 12;
  private static final Citation BASIS = new Citation("", "");

  /** What a month charged: to the signed and the unsigned at home, elsewhere, and from others. */
  private record Charged(Money signed, Money unsigned, Money elsewhere, Money fromOthers) {
    Money spending() {
      return signed.plus(unsigned);
    }

    MonthlyClaims claims() {
      Money own = spending().minus(elsewhere);
      return new MonthlyClaims(
          own.plus(fromOthers), fromOthers, elsewhere, MonthlyClaims.Examined.NOTHING);
    }
  }

  @Test
  void L18_P13_a_year_begun_in_its_middle_is_settled_like_a_whole_one() {
    Seeds.each(400, OpeningTest::settledAlike);
  }

  private static void settledAlike(SplittableRandom random) {
    RandomTerms terms = new RandomTerms(random);
    PaymentTerms payment = payment(random);
    List<Charged> charged = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      charged.add(charged(random));
    }
    Settlement.Inputs given = terms.inputs();
    Money budget = Money.ofFen(random.nextLong(300_000_000, 400_000_000));
    Money advance = Money.ofFen(random.nextLong(1_200_000));
    YearOfPayments opened = YearOfPayments.opened(Money.ofFen(random.nextLong(3_000_000)), advance);
    int start = random.nextInt(2, MONTHS + 1);

    List<YearOfPayments> whole = paid(payment, opened, budget, charged);
    YearOfPayments before = whole.get(start - 1);
    OpeningSums openings =
        openings(
            random.nextBoolean(),
            charged.subList(0, start - 1),
            before.debtOwed(),
            advance,
            before.sum().withheld());
    YearOfPayments half = paidFrom(start, payment, openings, budget, charged);

    SettlementTerms settlement = terms.terms(new Scopes.Together(terms.sharing()));
    Settlement one = settle(settlement, given, budget, charged, whole.get(MONTHS));
    Settlement other = settleBegun(settlement, given, budget, charged, openings, start, half);
    assertEquals(one.spending(), other.spending());
    assertEquals(one.balance(), other.balance());
    assertEquals(one.released(), other.released());
    assertEquals(one.toCommunity(), other.toCommunity());
    assertEquals(one.payable(), other.payable());
    assertEquals(openings.sum(COMMUNITY, Item.SPENDING), other.before());
    assertEquals(whole.get(MONTHS).advanceOwed(), half.advanceOwed());
    assertEquals(whole.get(MONTHS).debtOwed(), half.debtOwed());
  }

  @Test
  void L18_what_is_told_apart_stays_apart_and_the_rest_is_split_by_the_budgets() {
    OpeningSums sums =
        new OpeningSums(
            List.of(
                opening(Item.SPENDING, Share.SIGNED, "10.00"),
                opening(Item.SPENDING, Share.UNSIGNED, "5.00"),
                opening(Item.SPENDING, Share.ALL, "1.00")));
    assertEquals(
        List.of(Money.ofYuan("10.33"), Money.ofYuan("5.67")),
        sums.spending(COMMUNITY, Money.ofYuan("1.00"), Money.ofYuan("2.00")));
    assertEquals(
        List.of(Money.ofYuan("10.00"), Money.ofYuan("6.00")),
        sums.spending(COMMUNITY, Money.ZERO, Money.ZERO));
    assertEquals(Money.ofYuan("16.00"), sums.sum(COMMUNITY, Item.SPENDING));
    assertEquals(Money.ZERO, sums.sum(COMMUNITY + 1, Item.SPENDING));
  }

  @Test
  void P13_debt_and_advance_alone_do_not_make_months_before_the_start() {
    OpeningSums sums =
        new OpeningSums(
            List.of(
                opening(Item.DEBT, Share.ALL, "7.00"), opening(Item.ADVANCE, Share.ALL, "9.00")));
    PaymentTerms terms = payment(new Regime.Prepaid(new Instalments.Equal(), Ratio.ONE));
    YearOfPayments year =
        new PaymentYears(terms, sums, Map.of(COMMUNITY, Money.ofYuan("2.00")), Map.of())
            .of(COMMUNITY, 3, Money.ofYuan("1200.00"));
    assertEquals(YearOfPayments.opened(Money.ofYuan("7.00"), Money.ofYuan("11.00")), year);
  }

  @Test
  void P13_the_quotas_before_the_start_are_used_up() {
    OpeningSums sums = new OpeningSums(List.of(opening(Item.SPENDING, Share.ALL, "1.00")));
    PaymentTerms terms = payment(new Regime.Claims(Optional.of(new Instalments.Equal())));
    YearOfPayments year =
        new PaymentYears(terms, sums, Map.of(), Map.of()).of(COMMUNITY, 7, Money.ofYuan("1200.00"));
    assertEquals(Money.ofYuan("600.00"), year.sum().allotted());
    assertEquals(Money.ZERO, year.quotaLeft());
    assertEquals(Money.ZERO, year.carried());
  }

  private static Opening opening(Item item, Share share, String amount) {
    return new Opening(
        new Opening.Key(2025, Pot.RESIDENT, COMMUNITY, item, share), Money.ofYuan(amount));
  }

  private static OpeningSums openings(
      boolean apart, List<Charged> months, Money debt, Money advance, Money withheld) {
    Map<Opening.Key, Money> sums = new HashMap<>();
    for (Charged month : months) {
      sums.merge(key(Item.SPENDING, apart ? Share.SIGNED : Share.ALL), month.signed(), Money::plus);
      sums.merge(
          key(Item.SPENDING, apart ? Share.UNSIGNED : Share.ALL), month.unsigned(), Money::plus);
    }
    sums.put(key(Item.DEBT, Share.ALL), debt);
    sums.put(key(Item.ADVANCE, Share.ALL), advance);
    sums.put(key(Item.WITHHELD, Share.ALL), withheld);
    return new OpeningSums(
        sums.entrySet().stream().map(sum -> new Opening(sum.getKey(), sum.getValue())).toList());
  }

  private static Opening.Key key(Item item, Share share) {
    return new Opening.Key(2025, Pot.RESIDENT, COMMUNITY, item, share);
  }

  /** The year after each month, the beginning first. */
  private static List<YearOfPayments> paid(
      PaymentTerms terms, YearOfPayments opened, Money budget, List<Charged> charged) {
    List<YearOfPayments> years = new ArrayList<>(List.of(opened));
    PaymentRule rule = new PaymentRule(terms);
    for (int month = 1; month <= MONTHS; month++) {
      MonthlyStatement statement =
          rule.statement(
              years.get(month - 1),
              new PaymentMonth(month, budget, charged.get(month - 1).claims()));
      years.add(statement.after());
      assertTrue(statement.after().carried().isZero(), "ample amounts");
    }
    return years;
  }

  /** The year of a county that pays from a month on, as it is read from what is kept. */
  private static YearOfPayments paidFrom(
      int start, PaymentTerms terms, OpeningSums openings, Money budget, List<Charged> charged) {
    Payment sum = Payment.ZERO;
    for (int month = start; month <= MONTHS; month++) {
      YearOfPayments before = year(start, month, terms, openings, budget, sum);
      PaymentMonth inputs = new PaymentMonth(month, budget, charged.get(month - 1).claims());
      sum = sum.plus(new PaymentRule(terms).statement(before, inputs).payment());
    }
    return new PaymentYears(
            terms, openings, Map.of(), Map.of(COMMUNITY, new MonthsPaid(start, budget, sum)))
        .of(COMMUNITY, 1, Money.ZERO);
  }

  private static YearOfPayments year(
      int start, int month, PaymentTerms terms, OpeningSums openings, Money budget, Payment sum) {
    Map<Integer, MonthsPaid> paid =
        month == start ? Map.of() : Map.of(COMMUNITY, new MonthsPaid(start, budget, sum));
    return new PaymentYears(terms, openings, Map.of(), paid).of(COMMUNITY, month, budget);
  }

  private static Settlement settle(
      SettlementTerms terms,
      Settlement.Inputs given,
      Money budget,
      List<Charged> charged,
      YearOfPayments paid) {
    return settle(
        terms,
        given,
        List.of(
            Segment.of(Population.SIGNED, budget, total(charged, true)),
            Segment.of(Population.UNSIGNED, Money.ZERO, total(charged, false))),
        paid);
  }

  private static Settlement settleBegun(
      SettlementTerms terms,
      Settlement.Inputs given,
      Money budget,
      List<Charged> charged,
      OpeningSums openings,
      int start,
      YearOfPayments paid) {
    List<Money> before = openings.spending(COMMUNITY, budget, Money.ZERO);
    List<Charged> here = charged.subList(start - 1, MONTHS);
    return settle(
        terms,
        given,
        List.of(
            Segment.of(Population.SIGNED, budget, total(here, true)).beginningWith(before.get(0)),
            Segment.of(Population.UNSIGNED, Money.ZERO, total(here, false))
                .beginningWith(before.get(1))),
        paid);
  }

  private static Settlement settle(
      SettlementTerms terms, Settlement.Inputs given, List<Segment> segments, YearOfPayments paid) {
    Settlement.Inputs inputs =
        new Settlement.Inputs(
            given.members(), segments, given.assessment(), given.clawback(), given.relief(), paid);
    return new SettlementRule(terms).settle(inputs, Money.ofFen(5_000_000));
  }

  private static Money total(List<Charged> months, boolean signed) {
    return Money.total(
        months.stream().map(month -> signed ? month.signed() : month.unsigned()).toList());
  }

  /** So much that no month comes to less than nothing, and all can be recovered. */
  private static Charged charged(SplittableRandom random) {
    Money elsewhere = Money.ofFen(random.nextLong(2_000_000));
    return new Charged(
        Money.ofFen(random.nextLong(10_000_000, 20_000_000)),
        Money.ofFen(random.nextLong(10_000_000)),
        elsewhere,
        elsewhere.plus(Money.ofFen(random.nextLong(1_000_000, 2_000_000))));
  }

  private static PaymentTerms payment(SplittableRandom random) {
    Instalments instalments =
        random.nextBoolean() ? new Instalments.Equal() : Instalments.upFront();
    Regime regime =
        random.nextBoolean()
            ? new Regime.Claims(Optional.empty())
            : new Regime.Prepaid(instalments, RandomTerms.perMille(random.nextLong(700, 1001)));
    AdvanceTerms advance =
        new AdvanceTerms(
            BASIS,
            BigDecimal.ONE,
            1,
            Optional.empty(),
            random.nextBoolean() ? AdvanceTerms.Recovery.MONTHLY : AdvanceTerms.Recovery.YEAR_END);
    return new PaymentTerms(
        BASIS,
        regime,
        RandomTerms.perMille(random.nextLong(100)),
        new RecoveryLimit(Optional.of(Money.ofFen(random.nextLong(500_000))), Optional.empty()),
        Optional.of(advance));
  }

  private static PaymentTerms payment(Regime regime) {
    return new PaymentTerms(BASIS, regime, Ratio.ZERO, RecoveryLimit.NONE, Optional.empty());
  }
}

package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Pot;
import org.capitation.settlement.Adjustment;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Population;
import org.capitation.settlement.Relief;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a simulation, as a program sends them. */
class ScenarioReaderTest {
  private static final String TERMS =
      "\"terms\": {\"reserve\": \"draw\", \"all\": {\"surplus\": {\"bands\": [{\"retained\":"
          + " \"30%\"}], \"cap\": {\"budget\": \"3%\"}}, \"overrun\": {\"bands\": [{\"fund\":"
          + " \"50%\"}]}}}";
  private static final String SIMPLE =
      "{\"pot\": \"390\", \"budget\": \"8000000.00\", \"spending\": 7000000, " + TERMS + "}";
  private static final String EVERYTHING =
      """
      {
        "pot": 310,
        "members": 62000,
        "signed": {"budget": 600, "spending": 500, "violations": 10,
                   "adjustments": [{"amount": -20, "reason": "flu", "document": "No. 9"},
                                   {"amount": "5.50", "reason": "more"}]},
        "unsigned": {"budget": 400, "spending": -1.5},
        "score": 92.5,
        "member-scores": {"H1": 90, "H2": 80},
        "indicators": {"a": "3601/200000", "b": "1.8%", "c": 6.5},
        "reserve": 100,
        "relief": {"share": "20%", "reason": "flood"},
        "paid": {"earned": 300, "credited": 350, "withheld": 9, "advance": 25, "debt": 4},
      """
          + TERMS
          + "}";

  @Test
  void a_community_is_read_with_what_is_known_of_it() {
    Scenario scenario = read(SIMPLE);
    assertEquals(Pot.RESIDENT, scenario.pot());
    assertEquals(Money.ZERO, scenario.reserve());
    assertEquals(
        new Settlement.Inputs(
            Quotient.of(0, 1),
            List.of(Segment.of(Population.ALL, Money.ofYuan("8000000"), Money.ofYuan("7000000"))),
            Assessment.NONE,
            Money.ZERO,
            Optional.empty(),
            YearOfPayments.NEW),
        scenario.communities().get(0).inputs());
    assertEquals(Money.ofYuan("240000.00"), scenario.settle().get(0).payable());
  }

  @Test
  void every_figure_is_read() {
    Scenario scenario = read(EVERYTHING);
    assertEquals(Pot.EMPLOYEE, scenario.pot());
    assertEquals(Money.ofYuan("100"), scenario.reserve());
    Settlement.Inputs inputs = scenario.communities().get(0).inputs();
    assertEquals(
        List.of(
            new Segment(
                Population.SIGNED,
                Money.ofYuan("600"),
                List.of(
                    new Adjustment(Money.ofYuan("-20"), "flu", "No. 9"),
                    new Adjustment(Money.ofYuan("5.50"), "more", "")),
                Money.ofYuan("500"),
                Money.ofYuan("10")),
            Segment.of(Population.UNSIGNED, Money.ofYuan("400"), Money.ofYuan("-1.50"))),
        inputs.segments());
    assertEquals(Quotient.of(62_000, 1), inputs.members());
    assertEquals(Money.ofYuan("10"), inputs.clawback(), "as much as the violations");
    assertEquals(Optional.of(new Relief.OfShare(Ratio.ofPercent("20"), "flood")), inputs.relief());
    assertEquals(Money.ofYuan("-50"), inputs.open());
    assertEquals(Money.ofYuan("9"), inputs.withheld());
    assertEquals(Money.ofYuan("25"), inputs.paid().advanceOwed());
    assertEquals(Money.ofYuan("4"), inputs.paid().debtOwed());
    Assessment assessment = inputs.assessment();
    assertEquals(Optional.of(new BigDecimal("92.5")), assessment.score());
    assertEquals(List.of("H1", "H2"), List.copyOf(assessment.members().keySet()));
    assertEquals(
        Map.of(
            "a", Quotient.of(3601, 200_000),
            "b", Quotient.of(new BigDecimal("0.018")),
            "c", Quotient.of(new BigDecimal("6.5"))),
        assessment.indicators());
  }

  @Test
  void clawback_and_relief_by_amount_may_be_given() {
    Scenario scenario =
        read(
            SIMPLE.replace(
                "\"spending\"",
                "\"clawback\": 3, \"relief\": {\"amount\": 7, \"reason\": \"x\"}, \"spending\""));
    Settlement.Inputs inputs = scenario.communities().get(0).inputs();
    assertEquals(Money.ofYuan("3"), inputs.clawback());
    assertEquals(Optional.of(new Relief.OfYuan(Money.ofYuan("7"), "x")), inputs.relief());
  }

  @Test
  void several_communities_share_a_reserve() {
    String two =
        "{pot: 390, reserve: 30, communities: [{code: C01, budget: 100, spending: 140},"
            + " {code: C02, budget: 100, spending: 120}], "
            + TERMS
            + "}";
    Scenario scenario = read(two);
    assertEquals("C02", scenario.communities().get(1).code());
    assertEquals(
        List.of("20.00", "10.00"),
        scenario.settle().stream().map(one -> one.drawn().toString()).toList());
  }

  @Test
  void a_preset_stands_for_terms() {
    String text = SIMPLE.replace(TERMS, "\"preset\": \"taicang\"");
    Scenario scenario =
        PackReader.scenario(
            text,
            name -> name.equals("taicang") ? Optional.of(read(SIMPLE).terms()) : Optional.empty());
    assertEquals(read(SIMPLE).terms(), scenario.terms());
    Fault fault =
        assertThrows(BadPack.class, () -> PackReader.scenario(text, name -> Optional.empty()))
            .faults()
            .get(0);
    assertEquals("preset", fault.key());
    assertEquals("policy.bad.no-preset", fault.message());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"pot\": 310 | \"pot\": 391 | pot",
        "\"members\": 62000 | \"members\": -1 | members",
        "\"budget\": 600 | \"budget\": -600 | signed.budget",
        "\"budget\": 600 | \"budget\": 10 | signed.adjustments",
        "\"budget\": 600, | | signed.budget",
        "\"spending\": 500 | \"spending\": 0.001 | signed.spending",
        "\"spending\": 500 | \"spending\": 1e9 | signed.spending",
        "\"violations\": 10 | \"violations\": -10 | signed.violations",
        "\"violations\": 10 | \"violation\": 10 | signed.violation",
        "\"reason\": \"flu\", | | signed.adjustments[0].reason",
        "\"amount\": -20 | \"amount\": -20, \"x\": 1 | signed.adjustments[0].x",
        "\"unsigned\" | \"others\" | unsigned",
        "\"score\": 92.5 | \"score\": -1 | score",
        "\"H1\": 90 | \"H1\": good | member-scores.H1",
        "3601/200000 | 3601/0 | indicators.a",
        "\"reserve\": 100 | \"reserve\": -1 | reserve",
        "\"share\": \"20%\" | \"share\": \"120%\" | relief.share",
        "\"share\": \"20%\", | | relief.amount",
        "\"debt\": 4 | \"debts\": 4 | paid.debts",
        "\"retained\": \"30%\" | \"retained\": \"130%\" | terms.all.surplus.bands[0].retained",
        "\"terms\" | \"term\" | terms",
        "\"score\" | \"mark\" | mark"
      })
  void what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    assertTrue(EVERYTHING.contains(part), part);
    String changed = EVERYTHING.replace(part, other == null ? "" : other);
    Fault fault = assertThrows(BadPack.class, () -> read(changed)).faults().get(0);
    assertEquals(key, fault.key(), fault::toString);
    assertTrue(fault.line() > 0);
  }

  @Test
  void terms_for_signed_and_unsigned_need_both() {
    String apart =
        SIMPLE.replace(
            "\"all\": {\"surplus\"",
            "\"signed\": {\"surplus\": {\"bands\": [{\"retained\": \"0%\"}]}, \"overrun\":"
                + " {\"bands\": [{\"fund\": \"0%\"}]}}, \"unsigned\": {\"surplus\"");
    Fault fault = assertThrows(BadPack.class, () -> read(apart)).faults().get(0);
    assertEquals("policy.bad.signed-unsigned", fault.message());
  }

  @Test
  void the_number_of_communities_is_limited() {
    String none = "{pot: 390, communities: [], " + TERMS + "}";
    assertEquals(
        "communities", assertThrows(BadPack.class, () -> read(none)).faults().get(0).key());
  }

  private static Scenario read(String text) {
    return PackReader.scenario(text, name -> Optional.empty());
  }
}

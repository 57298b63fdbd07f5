package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.policy.CopyReader;
import org.capitation.policy.PackReader;
import org.capitation.registry.Pot;
import org.capitation.settlement.Changes;
import org.capitation.settlement.Foreseen;
import org.capitation.settlement.Given;
import org.capitation.settlement.RandomTerms;
import org.capitation.settlement.Relief;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.SpendingBasis;
import org.capitation.settlement.YearCopy;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** What is kept of a year is the year. */
class CopyTextTest {
  @Test
  void S42_a_year_that_was_kept_settles_as_the_year_itself() {
    Seeds.each(
        300,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          List<YearCopy.Member> members = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            Money likely = Money.ofFen(random.nextLong(100_000_000));
            Foreseen.Range range = new Foreseen.Range(likely.minus(Money.ofFen(9)), likely);
            members.add(
                new YearCopy.Member(
                    "C0" + i,
                    terms.inputs(),
                    random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Foreseen(likely, Optional.of(range)))));
          }
          YearCopy copy =
              new YearCopy(Pot.EMPLOYEE, Money.ofFen(77), random.nextBoolean(), members);
          YearCopy kept = CopyReader.copy(CopyText.of(copy));
          assertEquals(CopyText.of(kept), CopyText.of(CopyReader.copy(CopyText.of(kept))));
          SettlementTerms year = terms.terms();
          assertEquals(settled(copy, year), settled(kept, year));
          assertEquals(
              copy.members().stream().map(YearCopy.Member::foreseen).toList(),
              kept.members().stream().map(YearCopy.Member::foreseen).toList());
        });
  }

  @Test
  void S42_what_was_recovered_before_is_recovered_in_what_is_kept() {
    YearOfPayments year =
        YearOfPayments.opened(Money.ofFen(50), Money.ofFen(900))
            .plus(
                new Payment(
                    Money.ofFen(-3),
                    Money.ofFen(400),
                    Money.ZERO,
                    Money.ofFen(400),
                    Money.ofFen(400),
                    Money.ofFen(12),
                    Money.ofFen(20),
                    Money.ofFen(300)));
    Settlement.Inputs inputs = Given.year("100", "80").paid(year).inputs();
    YearCopy copy =
        new YearCopy(
            Pot.RESIDENT,
            Money.ZERO,
            true,
            List.of(
                new YearCopy.Member(
                    "C01",
                    inputs,
                    Optional.of(new Foreseen(Money.ofYuan("90"), Optional.empty())))));
    YearCopy kept = CopyReader.copy(CopyText.of(copy));
    SettlementTerms terms =
        PackReader.settlement(
            "all: {surplus: {bands: [{retained: 50%}]}, overrun: {bands: [{fund: 60%}]}}");
    for (Changes changes : List.of(Changes.NONE, Changes.spentAs(SpendingBasis.FORECAST))) {
      assertEquals(
          copy.with(changes, terms).settle().get(0).payable(),
          kept.with(changes, terms).settle().get(0).payable());
    }
  }

  @Test
  void S42_a_reason_is_kept_whatever_it_holds() {
    for (String reason : List.of("a \"b\" \\ c: {d}", "疫情, [2025]", "# no remark", "two\nlines")) {
      Settlement.Inputs plain = Given.year("100", "140").inputs();
      Settlement.Inputs inputs =
          new Settlement.Inputs(
              plain.members(),
              plain.segments(),
              plain.assessment(),
              Money.ZERO,
              Optional.of(new Relief.OfYuan(Money.ofYuan("3"), reason)),
              plain.paid());
      YearCopy copy =
          new YearCopy(
              Pot.RESIDENT,
              Money.ZERO,
              false,
              List.of(new YearCopy.Member("C01", inputs, Optional.empty())));
      Relief kept =
          CopyReader.copy(CopyText.of(copy)).members().get(0).inputs().relief().orElseThrow();
      assertEquals(reason.replace('\n', ' '), kept.reason());
    }
  }

  @Test
  void S42_what_was_typed_is_read_and_what_was_left_empty_changes_nothing() {
    String text =
        new ChangesText()
            .with("spending", "forecast")
            .with("more", " ５ % ")
            .with("rate", "")
            .with("budgets", Map.of("C01", "1,000,000.5", "C02", " "))
            .with("scores", Map.of())
            .toString();
    Changes changes = CopyReader.changes(text, List.of("C01", "C02"));
    assertEquals(SpendingBasis.FORECAST, changes.spending());
    assertEquals("5%", changes.more().toString());
    assertEquals(Map.of("C01", Money.ofYuan("1000000.50")), changes.budgets());
    assertEquals(
        Changes.NONE, CopyReader.changes(new ChangesText().with("more", "").toString(), List.of()));
  }

  /** All but how it was written: a score of 29.90 is 29.9 there. */
  private static List<String> settled(YearCopy copy, SettlementTerms terms) {
    return copy.with(Changes.NONE, terms).settle().stream()
        .map(
            one ->
                String.join(
                    " ",
                    one.budget().toString(),
                    one.spending().toString(),
                    one.balance().toString(),
                    one.toCommunity().toString(),
                    one.toFund().toString(),
                    one.released().toString(),
                    one.payable().toString()))
        .toList();
  }
}

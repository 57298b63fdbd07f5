package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.ledger.Amounts;
import org.capitation.monitoring.Deviation.Cause;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

class DeviationRuleTest {
  private static final DeviationRule RULE = new DeviationRule(Given.terms(3, 0));

  @Test
  void M11_the_parts_add_up_to_the_fen_and_every_formula_comes_to_its_result() {
    Set<String> keys = new TreeSet<>();
    Seeds.each(
        2000,
        random -> {
          Deviation deviation =
              RULE.deviation(
                  Money.ofFen(random.nextLong(1_000_000)), volume(random), volume(random));
          assertEquals(Cause.values().length, deviation.parts().size());
          assertEquals(deviation.difference(), Money.total(deviation.parts().values()));
          deviation.steps().forEach(Formula::check);
          deviation.steps().stream().map(Step::key).forEach(keys::add);
        });
    assertEquals(9, keys.size(), keys::toString);
    OutlookPropertiesTest.assertNamed(keys.stream());
  }

  /** None of anything now and then; refunds may leave less than nothing. */
  private static Volume volume(SplittableRandom random) {
    return new Volume(random.nextInt(5) * 100L, part(random), part(random));
  }

  private static Amounts part(SplittableRandom random) {
    long visits = random.nextInt(6) == 0 ? 0 : random.nextLong(-3, 1000);
    Money fund = Money.ofFen(random.nextLong(-100, 1_000_000));
    return new Amounts(visits, Money.ZERO, fund);
  }

  @Test
  void M11_what_does_not_change_explains_nothing() {
    Seeds.each(
        500,
        random -> {
          Volume same = volume(random);
          Deviation deviation = RULE.deviation(same.fund(), same, same);
          deviation.parts().values().forEach(part -> assertEquals(Money.ZERO, part));
        });
  }

  @Test
  void M11_twice_the_people_who_need_the_same_are_heads_alone() {
    Seeds.each(
        500,
        random -> {
          Volume one =
              new Volume(
                  1 + random.nextLong(1000),
                  new Amounts(1 + random.nextLong(1000), Money.ZERO, Money.ofFen(12_345)),
                  new Amounts(1 + random.nextLong(1000), Money.ZERO, Money.ofFen(67_890)));
          Volume two =
              new Volume(
                  one.members() * 2, one.own().plus(one.own()), one.other().plus(one.other()));
          Deviation deviation = RULE.deviation(one.fund(), one, two);
          assertEquals(one.fund(), deviation.parts().get(Cause.HEADS));
          assertEquals(one.fund(), deviation.difference());
          assertEquals(Money.ZERO, deviation.parts().get(Cause.PRICE));
        });
  }
}

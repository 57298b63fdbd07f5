package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class FeeDifferenceTest {
  @Test
  void L13_parts_that_add_up_are_no_finding_one_fen_either_way_is() {
    Money fee = Money.ofYuan("100.00");
    Money half = Money.ofYuan("50.00");
    assertEquals(Optional.empty(), FeeDifference.of(fee, List.of(half, half)));
    assertEquals("0.01", amount(fee, half, Money.ofYuan("49.99")));
    assertEquals("-0.01", amount(fee, half, Money.ofYuan("50.01")));
    assertEquals("100.00", amount(fee));
    assertEquals(Optional.empty(), FeeDifference.of(Money.ZERO, List.of()));
  }

  @Test
  void L13_a_refund_has_the_difference_of_its_visit_with_the_other_sign() {
    assertEquals("-0.10", amount(Money.ofYuan("-80.00"), Money.ofYuan("-79.90")));
  }

  @Test
  void L13_fee_is_parts_and_difference() {
    Seeds.each(
        200,
        random -> {
          Money fee = Money.ofFen(random.nextLong(-1_000, 1_000));
          List<Money> parts =
              random.longs(random.nextInt(5), -300, 300).mapToObj(Money::ofFen).toList();
          Money rest = FeeDifference.of(fee, parts).map(FeeDifference::amount).orElse(Money.ZERO);
          assertEquals(fee, Money.total(parts).plus(rest));
        });
  }

  private static String amount(Money fee, Money... parts) {
    return FeeDifference.of(fee, List.of(parts)).orElseThrow().amount().toString();
  }
}

package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.capitation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {
  @ParameterizedTest(name = "V3: {0} by {1} is {2}")
  @CsvSource({
    "100.00, 1 1 1, 33.34 33.33 33.33", // a tie: the first of the list
    "0.02, 1 1 1, 0.01 0.01 0.00", // two ties
    "-0.02, 1 1 1, -0.01 -0.01 0.00", // the same with the other sign
    "0.01, 1 2 1, 0.00 0.01 0.00", // the largest fraction, not the first
    "1.00, 0 3 0, 0.00 1.00 0.00", // nothing to those without weight
    "0.05, 0 1 1 0, 0.00 0.03 0.02 0.00", // nor of the remainder
    "0.00, 1 2, 0.00 0.00",
    "10.00, 1E+2 2E+2, 3.33 6.67", // weights of negative scale
    "10.00, 0.1 0.20, 3.33 6.67", // weights of different scales
    "86000000.00, 0.4137 0.3329 0.2534, 35578200.00 28629400.00 21792400.00",
    "7.77, 5, 7.77",
    "92233720368547758.07, 1 1, 46116860184273879.04 46116860184273879.03"
  })
  void V3_the_parts_follow_the_weights_and_the_largest_remainders(
      String total, String weights, String expected) {
    assertEquals(expected, join(Apportionment.largestRemainder(yuan(total), weights(weights))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 0.0", "1 -1", "2 -1 0.5"})
  void V3_weights_that_are_negative_or_all_0_are_refused(String weights) {
    List<BigDecimal> list = weights(weights);
    assertThrows(
        IllegalArgumentException.class, () -> Apportionment.largestRemainder(Money.ofFen(1), list));
  }

  @Test
  void V3_no_weights_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Apportionment.largestRemainder(Money.ofFen(1), List.of()));
  }

  @Test
  void V3_parts_add_up_to_the_total_and_each_is_within_a_fen_of_exact() {
    Seeds.each(
        3000,
        random -> {
          Money total = Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
          List<BigDecimal> weights = randomWeights(random);
          List<Money> parts = Apportionment.largestRemainder(total, weights);
          assertEquals(total, Money.total(parts));
          BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          for (int i = 0; i < parts.size(); i++) {
            // |part × whole − total × weight| < 0.01 × whole, without a division
            BigDecimal distance =
                parts.get(i).yuan().multiply(whole).subtract(total.yuan().multiply(weights.get(i)));
            assertTrue(distance.abs().compareTo(whole.movePointLeft(2)) < 0, parts::toString);
          }
        });
  }

  @Test
  void V3_a_larger_weight_never_gets_less() {
    Seeds.each(
        1000,
        random -> {
          List<BigDecimal> weights = randomWeights(random);
          List<Money> parts =
              Apportionment.largestRemainder(Money.ofFen(random.nextLong(1000)), weights);
          for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
              int byWeight = weights.get(i).compareTo(weights.get(j));
              assertTrue(byWeight <= 0 || parts.get(i).compareTo(parts.get(j)) >= 0);
            }
          }
        });
  }

  private static List<BigDecimal> randomWeights(SplittableRandom random) {
    List<BigDecimal> weights =
        Stream.generate(() -> BigDecimal.valueOf(random.nextLong(100_000), random.nextInt(5)))
            .limit(random.nextInt(1, 12))
            .toList();
    boolean none = weights.stream().allMatch(weight -> weight.signum() == 0);
    return none ? List.of(BigDecimal.ONE) : weights;
  }

  private static Money yuan(String yuan) {
    return Money.ofYuan(yuan);
  }

  private static List<BigDecimal> weights(String weights) {
    return Arrays.stream(weights.split(" ")).map(BigDecimal::new).toList();
  }

  private static String join(List<Money> parts) {
    return String.join(" ", parts.stream().map(Money::toString).toList());
  }
}

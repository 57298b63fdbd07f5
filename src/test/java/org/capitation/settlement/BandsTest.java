package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.capitation.Seeds;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
  private static final Bands SHENZHEN = bands("5:60 10:50 :0");

  @ParameterizedTest(name = "S4: {1} of {0} is in slices of {2}")
  @CsvSource({
    "1000.00, 0.00, ''",
    "1000.00, 0.01, 0.01",
    "1000.00, 49.99, 49.99",
    "1000.00, 50.00, 50.00", // the boundary belongs to the band below it
    "1000.00, 50.01, 50.00 0.01",
    "1000.00, 100.00, 50.00 50.00",
    "1000.00, 100.01, 50.00 50.00 0.01",
    "1000.00, 2500.00, '50.00 50.00 2,400.00'", // beyond the budget
    "0.01, 0.01, 0.0005 0.0005 0.009",
    "0.00, 7.00, 7.00" // of nothing, all is above every per cent
  })
  void S4_each_band_gets_its_own_slice(String budget, String amount, String slices) {
    assertEquals(
        slices,
        SHENZHEN.slices(Money.ofYuan(budget), Money.ofYuan(amount)).stream()
            .map(slice -> Figures.exact(slice.amount()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void S4_without_a_budget_only_the_last_band_applies() {
    List<Bands.Slice> slices = SHENZHEN.slices(Money.ZERO, Money.ofYuan("7.00"));
    assertEquals(1, slices.size());
    assertEquals(Optional.empty(), slices.get(0).band().upTo());
    assertEquals(0, slices.get(0).share().signum());
  }

  @Test
  void S4_a_slice_knows_where_its_band_begins_and_its_exact_share() {
    List<Bands.Slice> slices =
        SHENZHEN.slices(Money.ofYuan("3333333.33"), Money.ofYuan("266666.68"));
    assertEquals(Ratio.ZERO, slices.get(0).from());
    assertEquals(Ratio.ofPercent("5"), slices.get(1).from());
    assertEquals(0, new BigDecimal("99999.9999").compareTo(slices.get(0).share()));
    assertEquals(0, new BigDecimal("50000.00675").compareTo(slices.get(1).share()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5:60 10:50", // the last one ends
        ":60 :50", // one before the last has no end
        "10:60 5:50 :0", // they do not ascend
        "5:60 5:50 :0",
        "0:60 :50", // the first is empty
        "-5:60 :0",
        "5:101 :0", // no share
        "5:-1 :0",
        ":101"
      })
  void S4_bands_that_leave_open_what_applies_are_refused(String bands) {
    assertThrows(IllegalArgumentException.class, () -> bands(bands));
  }

  @Test
  void S4_at_least_one_band_is_needed() {
    assertThrows(IllegalArgumentException.class, () -> new Bands(List.of()));
    assertEquals(1, bands(":100").bands().size());
  }

  @Test
  void S4_slices_add_up_to_the_amount_and_none_is_empty() {
    Seeds.each(
        2000,
        random -> {
          Bands bands = random(random);
          Money budget = Money.ofFen(random.nextLong(100_000_000));
          Money amount = Money.ofFen(random.nextLong(1, 200_000_000));
          List<Bands.Slice> slices = bands.slices(budget, amount);
          BigDecimal sum =
              slices.stream().map(Bands.Slice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
          assertEquals(0, amount.yuan().compareTo(sum), slices::toString);
          assertTrue(slices.stream().allMatch(slice -> slice.amount().signum() > 0));
        });
  }

  /** Bands as {@code 5:60 10:50 :0}: up to 5 per cent 60 per cent and so on. */
  static Bands bands(String bands) {
    return new Bands(
        Arrays.stream(bands.split(" "))
            .map(band -> band.split(":"))
            .map(
                band ->
                    new Bands.Band(
                        Optional.of(band[0]).filter(end -> !end.isEmpty()).map(Ratio::ofPercent),
                        Ratio.ofPercent(band[1])))
            .toList());
  }

  /** One to five bands with ends to a tenth of a per cent. */
  static Bands random(SplittableRandom random) {
    List<Bands.Band> bands = new ArrayList<>();
    long end = 0;
    for (int more = random.nextInt(5); more > 0; more--) {
      end += random.nextLong(1, 300);
      bands.add(new Bands.Band(Optional.of(perMille(end)), perMille(random.nextLong(1001))));
    }
    bands.add(new Bands.Band(Optional.empty(), perMille(random.nextLong(1001))));
    return new Bands(bands);
  }

  private static Ratio perMille(long share) {
    return new Ratio(BigDecimal.valueOf(share, 3));
  }
}

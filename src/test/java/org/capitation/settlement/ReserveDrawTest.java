package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.capitation.Seeds;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the reserve covers the overruns of all communities (S11). */
class ReserveDrawTest {
  @ParameterizedTest(name = "S11: {1} of {0}")
  @CsvSource({
    "60.00, 10.00 20.00 30.00, 10.00 20.00 30.00", // exactly enough
    "60.01, 10.00 20.00 30.00, 10.00 20.00 30.00",
    "59.99, 10.00 20.00 30.00, 10.00 20.00 29.99", // 9.9983 + 19.9966 + 29.995
    "30.00, 10.00 20.00 30.00, 5.00 10.00 15.00",
    "1.00, 10.00 0.00 10.00 10.00, 0.34 0.00 0.33 0.33", // ties by the order of the list
    "0.01, 10.00 20.00, 0.00 0.01",
    "0.00, 10.00 20.00, 0.00 0.00",
    "5.00, 0.00 0.00, 0.00 0.00",
    "0.00, 0.00, 0.00"
  })
  void S11_pro_rata_by_largest_remainder_where_it_is_short(
      String reserve, String overruns, String drawn) {
    assertEquals(amounts(drawn), ReserveDraw.of(yuan(reserve), amounts(overruns)).drawn());
  }

  @Test
  void S11_a_negative_reserve_is_refused() {
    assertThrows(Unfit.class, () -> ReserveDraw.of(yuan("-0.01"), List.of()));
  }

  @Test
  void S11_the_steps_say_whether_it_is_short() {
    ReserveDraw draw = ReserveDraw.of(yuan("1.00"), amounts("10.00 20.00"));
    Steps steps = new Steps("settlement", new Citation("", ""));
    assertEquals(yuan("0.33"), draw.add(0, steps));
    assertEquals("1.00 × 10.00 ÷ 30.00", steps.list().get(0).formula());
    assertEquals("0.3333", steps.list().get(0).result().figure().toPlainString());
    assertEquals("settlement.step.drawn", steps.list().get(1).key());
    Steps full = new Steps("settlement", new Citation("", ""));
    assertEquals(yuan("10.00"), ReserveDraw.of(yuan("30.00"), amounts("10.00 20.00")).add(0, full));
    assertEquals("settlement.step.drawn.full", full.list().get(0).key());
    assertEquals(1, full.list().size());
  }

  @Test
  void S11_what_is_drawn_is_within_reserve_and_overruns_and_follows_no_order() {
    Seeds.each(
        1000,
        random -> {
          List<Money> overruns =
              LongStream.range(0, random.nextInt(1, 8))
                  .mapToObj(i -> Money.ofFen(random.nextLong(0, 50_000)))
                  .toList();
          Money reserve = Money.ofFen(random.nextLong(0, 200_000));
          List<Money> drawn = ReserveDraw.of(reserve, overruns).drawn();
          Money all = Money.total(overruns);
          assertEquals(all.min(reserve), Money.total(drawn));
          for (int i = 0; i < drawn.size(); i++) {
            assertTrue(drawn.get(i).compareTo(overruns.get(i)) <= 0);
            assertTrue(!drawn.get(i).isNegative());
          }
          List<Money> reversed = new ArrayList<>(overruns);
          Collections.reverse(reversed);
          List<Money> back = new ArrayList<>(ReserveDraw.of(reserve, reversed).drawn());
          Collections.reverse(back);
          for (int i = 0; i < drawn.size(); i++) {
            assertTrue(Math.abs(drawn.get(i).minus(back.get(i)).fen()) <= 1, "a fen of a tie");
          }
        });
  }

  private static List<Money> amounts(String amounts) {
    return Arrays.stream(amounts.split(" ")).map(Given::yuan).toList();
  }
}

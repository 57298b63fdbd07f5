package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesReaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 27);

  @Test
  void days_are_counted_on_from_the_day_after() {
    Deadlines read = read("deadlines: {article: 第十六条, sign: 1, receipt: 5, pay: 366}");
    assertEquals(PackTexts.article("第十六条"), read.basis());
    assertEquals(Optional.of(LocalDate.of(2025, 2, 28)), read.of(Occasion.SIGN, DAY));
    assertEquals(Optional.of(LocalDate.of(2025, 3, 4)), read.of(Occasion.RECEIPT, DAY));
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 1)), read.of(Occasion.PAY, LocalDate.of(2025, 2, 28)));
  }

  @Test
  void what_has_none_has_no_deadline() {
    Deadlines read = read("deadlines: {article: 第十六条, receipt: 5}");
    assertEquals(Optional.empty(), read.of(Occasion.SIGN, DAY));
    assertEquals(Optional.empty(), read.of(Occasion.PAY, LocalDate.of(2025, 2, 28)));
    assertEquals(Deadlines.NONE, PackTexts.terms(PackTexts.GOOD).deadlines());
  }

  @Test
  void disputes_and_publications_have_deadlines_of_their_own() {
    Deadlines read = read("deadlines: {article: 第十六条, dispute: 10, decide: 20, confirm: 7}");
    assertEquals(Optional.of(LocalDate.of(2025, 3, 9)), read.of(Occasion.DISPUTE, DAY));
    assertEquals(Optional.of(LocalDate.of(2025, 3, 19)), read.of(Occasion.DECIDE, DAY));
    assertEquals(Optional.of(LocalDate.of(2025, 3, 6)), read.of(Occasion.CONFIRM, DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sign: 0", "sign: 367", "pay: -1", "receipt: 1.5", "sing: 5", "decide: 0"})
  void what_is_no_number_of_days_is_refused(String part) {
    assertThrows(BadPack.class, () -> read("deadlines: {article: 第十六条, " + part + "}"));
  }

  private static Deadlines read(String section) {
    return PackTexts.terms(PackTexts.GOOD + section + "\n").deadlines();
  }
}

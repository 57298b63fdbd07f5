package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.capitation.Seeds;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void keys_are_a_set_in_order_whatever_the_order_in_which_they_come() {
    Seeds.each(50, KeysTest::check);
  }

  private static void check(SplittableRandom random) {
    Keys keys = new Keys();
    Keys others = new Keys();
    TreeSet<Long> expected = new TreeSet<>();
    for (int i = random.nextInt(5000); i > 0; i--) {
      long key = random.nextLong(3000);
      (random.nextBoolean() ? keys : others).add(key);
      expected.add(key);
    }
    keys.sort();
    keys.addAll(others);
    keys.sort();
    assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), keys.toArray());
    expected.forEach(key -> assertTrue(keys.contains(key)));
    assertFalse(keys.contains(3000));
  }
}

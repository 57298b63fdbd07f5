package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 1000})
  void finds_every_key_and_the_place_of_every_other(int count) {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      long[] keys = keys(count, random);
      Roll roll = new Roll(0, 0);
      Arrays.stream(keys).forEach(key -> roll.addPerson(key, 0));
      roll.finished();
      for (int i = 0; i < count; i++) {
        assertEquals(i, roll.number(keys[i]));
        asks(roll, keys, keys[i] - 1);
        asks(roll, keys, keys[i] + 1);
      }
      asks(roll, keys, 0);
      asks(roll, keys, Long.MAX_VALUE / 2);
    }
  }

  private static void asks(Roll roll, long[] keys, long key) {
    assertEquals(Arrays.binarySearch(keys, key), roll.number(key), () -> "key " + key);
  }

  /** Now side by side, now far apart, as blocks of keys leave them. */
  private static long[] keys(int count, Random random) {
    long[] keys = new long[count];
    long key = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      keys[i] = key;
      key += random.nextInt(20) == 0 ? 1 + random.nextInt(100_000) : 1;
    }
    return keys;
  }
}

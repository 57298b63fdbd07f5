package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.capitation.Seeds;
import org.junit.jupiter.api.Test;

class PersonKeysTest {
  @Test
  void G3_whoever_was_added_is_found_and_nobody_else() {
    PersonKeys keys = new PersonKeys();
    assertEquals(PersonKeys.NOBODY, keys.find(5));
    keys.put(5, 50);
    keys.put(-5, 51);
    keys.put(0, 52);
    assertEquals(50, keys.find(5));
    assertEquals(51, keys.find(-5));
    assertEquals(52, keys.find(0));
    assertEquals(PersonKeys.NOBODY, keys.find(6));
    assertEquals(3, keys.size());
  }

  @Test
  void G3_a_hash_added_again_stands_for_the_later_person() {
    PersonKeys keys = new PersonKeys();
    keys.put(5, 50);
    keys.put(5, 60);
    assertEquals(60, keys.find(5));
    assertEquals(1, keys.size());
  }

  @Test
  void G3_keys_agree_with_a_map_while_they_grow_and_collide() {
    Seeds.each(
        5,
        random -> {
          PersonKeys keys = new PersonKeys();
          Map<Long, Long> map = new HashMap<>();
          for (long person = 1; person <= 5000; person++) {
            long hash = random.nextBoolean() ? random.nextLong() : random.nextLong(50) << 20;
            keys.put(hash, person);
            map.put(hash, person);
          }
          assertEquals(map.size(), keys.size());
          map.forEach((hash, person) -> assertEquals(person, keys.find(hash)));
          for (long hash = 0; hash < 2000; hash++) {
            assertEquals(map.getOrDefault(hash, PersonKeys.NOBODY), keys.find(hash));
          }
        });
  }
}

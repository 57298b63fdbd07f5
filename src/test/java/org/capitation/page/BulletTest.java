package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "12.4, 12, 0",
    "12.5, 13, 0",
    "99.4, 99, 0",
    "100, 100, 0",
    "100.4, 100, 0",
    "106.7, 100, 7",
    "120, 100, 20",
    "310, 100, 20",
    "-3, 0, 0"
  })
  void barIsAsLongAsWhatIsUsedUpToTheRoomForAnOverrun(String percent, int spent, int over) {
    assertEquals(new Bullet(spent, over), Bullet.of(Ratio.ofPercent(percent)));
  }

  @Test
  void thereIsNoBarWithoutABudget() {
    assertEquals(new Bullet(0, 0), Bullet.of(null));
  }
}

package org.capitation.policy;

import java.util.EnumMap;
import java.util.Map;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;

/** 读期限条款. */
final class DeadlinesReader {
  private DeadlinesReader() {}

  static Deadlines read(Section s, String document) {
    Map<Occasion, Integer> days = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      if (s.has(occasion.key())) {
        days.put(occasion, s.number(occasion.key(), 1, Deadlines.MOST));
      }
    }
    Deadlines deadlines = new Deadlines(s.basis(document), days);
    s.end();
    return deadlines;
  }
}

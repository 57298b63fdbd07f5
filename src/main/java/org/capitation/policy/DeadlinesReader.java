package org.capitation.policy;

import java.util.OptionalInt;
import org.capitation.budget.Deadlines;

/** 读期限条款. */
final class DeadlinesReader {
  private DeadlinesReader() {}

  static Deadlines read(Section s, String document) {
    Deadlines deadlines =
        new Deadlines(s.basis(document), days(s, "sign"), days(s, "receipt"), days(s, "pay"));
    s.end();
    return deadlines;
  }

  private static OptionalInt days(Section s, String key) {
    return s.has(key) ? OptionalInt.of(s.number(key, 1, Deadlines.MOST)) : OptionalInt.empty();
  }
}

package org.capitation.settlement.boundary;

import org.capitation.page.Words;

/** 方案用语: the keys and values of changes as pages tell them. */
final class ScenarioWords {
  private static final String KEY = "settlement.scenario.";

  private ScenarioWords() {}

  /** A key such as {@code budgets.C01}: its word, and whose it is. */
  static String key(String path, Words words) {
    String[] parts = path.split("\\.", 2);
    String word = words.ifText(KEY + parts[0]).orElse(parts[0]);
    return parts.length == 1 ? word : word + " " + parts[1];
  }

  /** A value: only that of the spending is a word. */
  static String value(String path, String value, Words words) {
    return path.equals("spending") ? words.ifText(KEY + "spending." + value).orElse(value) : value;
  }

  /** Both. */
  static String told(String path, String value, Words words) {
    return key(path, words) + words.text("desk.colon") + value(path, value, words);
  }
}

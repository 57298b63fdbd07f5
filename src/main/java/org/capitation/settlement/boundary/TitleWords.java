package org.capitation.settlement.boundary;

import java.util.Locale;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 标题用语: the titles of year-end papers, such as 云栖县2025年度城乡居民医保门诊包干基金清算表. */
final class TitleWords {
  private TitleWords() {}

  /** Who, which year and which pot, in the order of the text. */
  static String of(Locale language, String key, String who, Pot pot, int year) {
    String name = Words.text(language, "settlement.paper.pot." + pot.insuranceType());
    return Words.text(language, key, who, year, name);
  }
}

package org.capitation.settlement.boundary;

import java.util.Locale;
import org.capitation.document.Report;

/** 年终文书: a paper about a settled year, which tells its period and the document it rests on. */
abstract class SettledReport implements Report {
  final SettledYear year;
  private final String title;
  private final String who;

  /**
   * @param title the key of its title
   * @param who whom it is about
   */
  SettledReport(SettledYear year, String title, String who) {
    this.year = year;
    this.title = title;
    this.who = who;
  }

  @Override
  public String title(Locale language) {
    return year.title(language, title, who);
  }

  @Override
  public String period(Locale language) {
    return year.period(language);
  }

  @Override
  public String basis() {
    return year.draft().document();
  }

  @Override
  public boolean isWide() {
    return true;
  }
}

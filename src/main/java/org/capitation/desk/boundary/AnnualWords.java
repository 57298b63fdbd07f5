package org.capitation.desk.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.document.Part;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Threshold;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 年度报告用语: what things are called in the annual report, in a language. */
record AnnualWords(Locale language) {
  /** So many characters a line of names under a chart holds. */
  private static final int ROOM = 80;

  /** 万元 in fen has so many digits behind the point. */
  private static final int WAN_DIGITS = 6;

  String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }

  /** A text of the report's own. */
  String own(String key, Object... arguments) {
    return text("desk.report." + key, arguments);
  }

  String pot(Pot pot) {
    return text("settlement.paper.pot." + pot.insuranceType());
  }

  String place(Destination place) {
    return text("ledger.destination." + place.code());
  }

  String indicator(Indicator indicator) {
    return text("monitoring.indicator." + indicator.code());
  }

  /** A threshold in signs; a dash for none. */
  String threshold(Optional<Threshold> threshold) {
    return threshold.map(this::told).orElse(Display.NOTHING);
  }

  private String told(Threshold threshold) {
    Step.Unit unit = threshold.indicator().unit();
    String warning =
        threshold.warning().side().sign() + " " + limit(threshold.warning().limit(), unit);
    return threshold
        .alarm()
        .map(alarm -> text("monitoring.threshold.alarm", warning, limit(alarm, unit)))
        .orElse(warning);
  }

  private static String limit(BigDecimal limit, Step.Unit unit) {
    return new Step.Result(limit, unit, Optional.empty()).toString();
  }

  /** The title of a section. */
  Part section(String key, Object... arguments) {
    return new Part.Section(own("section." + key, arguments));
  }

  /** A sentence by itself. */
  Part sentence(String key, Object... arguments) {
    return new Part.Text(List.of(own(key, arguments)));
  }

  /** An amount in 万元, for charts. */
  static BigDecimal wan(Money amount) {
    return BigDecimal.valueOf(amount.fen(), WAN_DIGITS);
  }

  /**
   * What stands under a chart for these communities: their names, or codes where there is no room.
   */
  static List<String> labels(List<Community> communities) {
    boolean room =
        communities.stream().mapToInt(community -> community.name().length()).max().orElse(0)
                * communities.size()
            <= ROOM;
    return communities.stream().map(room ? Community::name : Community::code).toList();
  }
}

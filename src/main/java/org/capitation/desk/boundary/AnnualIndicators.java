package org.capitation.desk.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Table;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Threshold;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.monitoring.boundary.Monitored;
import org.capitation.page.Display;
import org.capitation.registry.Community;

/** 年末指标: the indicators of the county and its communities, and which are beyond their threshold. */
final class AnnualIndicators {
  /** So many communities stand beside one another. */
  private static final int ACROSS = 6;

  private final Monitored monitored;
  private final AnnualWords words;

  AnnualIndicators(Monitored monitored, AnnualWords words) {
    this.monitored = monitored;
    this.words = words;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Watched> communities = monitored.parts().communities();
    for (int from = 0; from == 0 || from < communities.size(); from += ACROSS) {
      parts.add(
          table(
              from / ACROSS + 1,
              communities.subList(from, Math.min(from + ACROSS, communities.size()))));
    }
    List<List<Object>> beyond = beyond();
    parts.add(beyond.isEmpty() ? words.sentence("sum.unwarned") : warnings(beyond));
    return parts;
  }

  private String named(String key, int number) {
    return words.own(
        "table." + key, words.text("page.pot." + monitored.pot().insuranceType()), number);
  }

  private Table table(int number, List<Watched> some) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(words.text("monitoring.indicator"), Kind.TEXT, 120),
                Column.of(words.own("unit"), Kind.CODE, 40),
                Column.of(words.text("monitoring.threshold"), Kind.CODE, 120),
                Column.of(words.own("county"), Kind.FIGURE, 80)));
    some.forEach(
        one -> columns.add(Column.of(name(one), Kind.FIGURE, 80).in(words.own("by-community"))));
    List<List<Object>> rows = new ArrayList<>();
    for (Indicator indicator : Indicator.values()) {
      Optional<Reading> known = all().flatMap(one -> reading(one, indicator).stream()).findFirst();
      if (known.isPresent()) {
        List<Object> row = new ArrayList<>();
        row.add(words.indicator(indicator));
        row.add(words.own("unit." + indicator.unit()));
        row.add(words.threshold(known.get().threshold()));
        row.add(monitored.parts().county().map(one -> figure(one, indicator)).orElse(null));
        some.forEach(one -> row.add(figure(one, indicator)));
        rows.add(row);
      }
    }
    return Table.of(named("indicators", number), columns, rows);
  }

  private Stream<Watched> all() {
    return Stream.concat(
        monitored.parts().county().stream(), monitored.parts().communities().stream());
  }

  private static Optional<Reading> reading(Watched one, Indicator indicator) {
    return one.readings().stream().filter(r -> r.indicator() == indicator).findFirst();
  }

  /** As precise as it takes to be seen on the right side of its threshold. */
  private static Object figure(Watched one, Indicator indicator) {
    return reading(one, indicator)
        .map(r -> Display.precise(r.figure(), indicator.unit(), r.limits()))
        .orElse(null);
  }

  private String name(Watched one) {
    return one.community().map(Community::name).orElseGet(() -> words.own("county"));
  }

  private List<List<Object>> beyond() {
    return all().flatMap(one -> one.warnings().stream().map(warning -> row(one, warning))).toList();
  }

  private List<Object> row(Watched one, Warning warning) {
    Threshold threshold = warning.threshold();
    return Arrays.asList(
        name(one),
        words.indicator(threshold.indicator()),
        words.own("unit." + threshold.indicator().unit()),
        figure(one, threshold.indicator()),
        words.threshold(Optional.of(threshold)),
        words.text("monitoring.level." + warning.level()),
        warning.since());
  }

  private Table warnings(List<List<Object>> rows) {
    return Table.of(
        named("warnings", 1),
        List.of(
            Column.of(words.own("whose"), Kind.TEXT, 180),
            Column.of(words.text("monitoring.indicator"), Kind.TEXT, 140),
            Column.of(words.own("unit"), Kind.CODE, 40),
            Column.of(words.own("figure"), Kind.FIGURE, 80),
            Column.of(words.text("monitoring.threshold"), Kind.CODE, 140),
            Column.of(words.text("monitoring.level"), Kind.CODE, 60),
            Column.of(words.own("since"), Kind.DAY, 60)),
        rows);
  }
}

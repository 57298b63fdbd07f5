package org.capitation.files.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.files.Column;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.page.Formats;
import org.capitation.page.Words;

/** 导入页的文字: how the pages of imports name things. */
@Named
@RequestScoped
public class ImportWords {
  /** The kinds in the order in which a county needs them, the monthly ones first. */
  private static final List<String> ORDER =
      List.of(
          "visit",
          "control-total",
          "insured",
          "enrolment",
          "designation",
          "institution",
          "community",
          "membership",
          "catchment",
          "team",
          "doctor",
          "package",
          "opening");

  private static final int KILO = 1024;
  private static final String[] UNITS = {"B", "KB", "MB", "GB"};

  @Inject private Imports imports;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private Clock clock;

  /** Kinds in the order in which they are offered; those not known here last. */
  static List<String> ordered(List<String> kinds) {
    return kinds.stream()
        .sorted(
            Comparator.comparing(kind -> ORDER.contains(kind) ? ORDER.indexOf(kind) : ORDER.size()))
        .toList();
  }

  /** The name of a kind of file. */
  public String kind(String kind) {
    return words.ifText("files.kind." + kind).orElse(kind);
  }

  /** What a kind of file is for. */
  public String what(String kind) {
    return words.ifText("files.kind." + kind + ".what").orElse("");
  }

  /** The columns of a kind of file. */
  public List<Column> columns(String kind) {
    return imports.columns(kind);
  }

  /** What a column means in a kind of file. */
  public String column(String kind, String header) {
    return words
        .ifText("files.column." + kind + "." + header)
        .or(() -> words.ifText("files.column." + header))
        .orElse("");
  }

  /** How an import stands; done means something else when rows were rejected. */
  public String state(Import file) {
    boolean partly = file.state() == ImportState.DONE && file.counts().rejected() > 0;
    return words.text("files.import.state." + file.state() + (partly ? ".rejected" : ""));
  }

  /** The style of the word for it. */
  public String style(Import file) {
    return switch (file.state()) {
      case LOOKED_AT, WAITING, CANCELLED -> "";
      case RUNNING -> "info";
      case DONE -> file.counts().rejected() > 0 ? "warn" : "good";
      case FAILED -> "bad";
    };
  }

  /** How large a file is: {@code 38.4 MB}. */
  public String size(Import file) {
    BigDecimal size = BigDecimal.valueOf(file.upload().bytes());
    int unit = 0;
    while (size.compareTo(BigDecimal.valueOf(KILO)) >= 0 && unit < UNITS.length - 1) {
      size = size.divide(BigDecimal.valueOf(KILO), 6, RoundingMode.HALF_UP);
      unit++;
    }
    return size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).toPlainString()
        + " "
        + UNITS[unit];
  }

  /** The beginning of the hash of a file; empty for what came without one. */
  public String digest(Import file) {
    return file.upload().sha256().isEmpty() ? "" : formats.digest(file.upload().sha256());
  }

  /** How long an import has taken; null before it began. */
  public String duration(Import file) {
    return file.started() == null ? null : formats.duration(file.lasted(LocalDateTime.now(clock)));
  }

  /** How far an import has come, in per cent; null where the number of rows is not known. */
  public Long percent(Import file) {
    long all = file.upload().rows();
    return all == 0 ? null : Math.min(100, file.counts().read() * 100 / all);
  }

  /** How long it will take, in words; empty while that cannot be known. */
  public String left(Import file) {
    long speed = file.rowsPerSecond(LocalDateTime.now(clock));
    long rows = file.upload().rows() - file.counts().read();
    return file.state() != ImportState.RUNNING || speed == 0 || rows < 0
        ? ""
        : words.text(
            "files.import.left", formats.duration(Duration.ofSeconds((rows + speed - 1) / speed)));
  }

  /** Rows in a second so far. */
  public String speed(Import file) {
    return formats.count(file.rowsPerSecond(LocalDateTime.now(clock)));
  }

  /** The state that a word of an address names; nothing for another word. */
  static Optional<ImportState> state(String word) {
    for (ImportState state : ImportState.values()) {
      if (state.name().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}

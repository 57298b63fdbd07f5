package org.capitation.ledger;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.capitation.value.Stamp;

/** 关账链复核: compares the closings of a county with what was sealed, link by link (L28). */
public final class SealCheck {
  private final String county;
  private final UnaryOperator<String> digest;
  private final Findings findings;
  private final List<YearMonth> unsealed = new ArrayList<>();
  private Optional<Closing> before = Optional.empty();

  /**
   * 关账现状: a closed month as it stands.
   *
   * @param stamp who closed it, and when; null if it is not closed
   * @param seal its seal; nothing if it has none
   * @param contents what it would be sealed with now
   */
  public record Kept(Stamp stamp, Optional<Closing> seal, ClosingText.Contents contents) {}

  /**
   * Begins to look.
   *
   * @param county the area code of the county
   * @param digest makes the digest of a text
   * @param findings takes what is found
   */
  public SealCheck(String county, UnaryOperator<String> digest, Findings findings) {
    this.county = county;
    this.digest = digest;
    this.findings = findings;
  }

  /** Looks at all months of which something is kept. */
  public void look(SortedMap<YearMonth, Kept> months) {
    months.forEach(
        (month, kept) -> {
          if (kept.seal.isPresent()) {
            sealed(month, kept, kept.seal.get());
          } else if (before.isPresent() || !kept.contents.marks().isEmpty()) {
            report(month, "seal", "", Closing.ALGORITHM);
          } else if (kept.stamp != null) {
            unsealed.add(month);
          }
        });
  }

  private void sealed(YearMonth month, Kept kept, Closing seal) {
    String found = digest.apply(seal.text());
    if (!found.equals(seal.digest())) {
      report(month, "digest", found, seal.digest());
    }
    String previous = before.map(Closing::digest).orElse("");
    if (!seal.previous().equals(previous)) {
      report(month, "previous", previous, seal.previous());
    }
    ClosingText text = ClosingText.of(county, month, kept.stamp, kept.contents);
    Map<String, String> now =
        (before.isPresent() ? text.after(previous) : text.first(unsealed)).lines();
    Map<String, String> was = ClosingText.lines(seal.text());
    explainedLater(kept).forEach(about -> replace(now, was, about));
    Set<String> all = new LinkedHashSet<>(now.keySet());
    all.addAll(was.keySet());
    for (String about : all) {
      if (!now.getOrDefault(about, "").equals(was.getOrDefault(about, ""))) {
        report(month, about, now.getOrDefault(about, ""), was.getOrDefault(about, ""));
      }
    }
    before = Optional.of(seal);
  }

  /** What was said again after the month was closed took the place of what was sealed. */
  private static List<String> explainedLater(Kept kept) {
    LocalDateTime closed = kept.stamp.at();
    return kept.contents.said().stream()
        .filter(said -> said.at().isAfter(closed))
        .map(ClosingText.Said::about)
        .toList();
  }

  private static void replace(Map<String, String> now, Map<String, String> was, String about) {
    now.remove(about);
    was.remove(about);
  }

  /** The first word of what a line is about says what kind of line it is. */
  private void report(YearMonth month, String about, String now, String was) {
    int blank = about.indexOf(' ');
    String name = blank < 0 ? about : about.substring(0, blank);
    String of = blank < 0 ? "" : about.substring(blank + 1) + ": ";
    Difference.Part part =
        new Difference.Part(name, now.isEmpty() ? "" : of + now, was.isEmpty() ? "" : of + was);
    findings.add(Difference.ofSeal(month, part));
  }
}

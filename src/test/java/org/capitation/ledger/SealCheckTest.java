package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.Seeds;
import org.capitation.ledger.ClosingText.Contents;
import org.capitation.ledger.ClosingText.Said;
import org.capitation.ledger.ClosingText.Sum;
import org.capitation.ledger.SealCheck.Kept;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;

/** Closings are sealed with a text, and chained (L27, L28). */
class SealCheckTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);
  private static final YearMonth MAY = YearMonth.of(2025, 5);
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2025, 7, 1, 9, 0), "clerk");

  @Test
  void L27_the_text_says_all_that_is_sealed_line_by_line() {
    assertEquals(
        """
        county: 339921
        month: 2025-03
        closed: 2025-07-01T09:00:00.000 clerk
        sum 310 C01 CHARGED: 1 80.00 50.00
        sum 390 - NOT_CHARGEABLE: 2 80.00 50.00
        marks VISIT 390 1: 9 7 abc
        marks VISIT 390 10: 12 3 def
        explained 390 H2 *: 2025-04-01T08:30:00.250 wrong\\nhere
        previous: none
        """,
        ClosingText.of("339921", MARCH, STAMP, contents()).first(List.of()).toString());
  }

  @Test
  void L27_the_order_in_which_things_are_read_does_not_matter() {
    Contents some = contents();
    List<Sum> sums = new ArrayList<>(some.sums());
    List<MarkOutline> marks = new ArrayList<>(some.marks());
    Collections.reverse(sums);
    Collections.reverse(marks);
    assertEquals(
        ClosingText.of("339921", MARCH, STAMP, some).toString(),
        ClosingText.of("339921", MARCH, STAMP, new Contents(sums, marks, some.said())).toString());
  }

  @Test
  void L28_a_text_that_is_not_that_of_its_digest_is_found() {
    SortedMap<YearMonth, Kept> months = chain();
    Closing may = months.get(MAY).seal().orElseThrow();
    Closing other = new Closing(STAMP, may.text(), digest("other"), may.previous());
    months.put(MAY, new Kept(STAMP, Optional.of(other), contents()));
    assertEquals(List.of("2025-05 digest"), found(months));
  }

  @Test
  void L28_an_untouched_chain_is_clean_and_older_months_have_no_seal() {
    assertEquals(List.of(), found(chain()));
    SortedMap<YearMonth, Kept> months = new TreeMap<>();
    months.put(MARCH, new Kept(STAMP, Optional.empty(), nothing()));
    ClosingText text = ClosingText.of("339921", APRIL, STAMP, contents()).first(List.of(MARCH));
    assertTrue(text.toString().endsWith("previous: none, closed without a seal 2025-03\n"));
    months.put(APRIL, new Kept(STAMP, Optional.of(sealed(text.toString(), "")), contents()));
    assertEquals(List.of(), found(months));
    months.remove(MARCH);
    assertEquals(List.of("2025-04 previous"), found(months), "March was closed then");
  }

  @Test
  void L28_a_link_that_is_gone_or_new_is_found() {
    SortedMap<YearMonth, Kept> months = chain();
    months.remove(APRIL);
    assertEquals(List.of("2025-05 previous", "2025-05 previous"), found(months));
    months = chain();
    months.put(APRIL, new Kept(STAMP, Optional.empty(), nothing()));
    assertEquals(List.of("2025-04 seal", "2025-05 previous", "2025-05 previous"), found(months));
    months = chain();
    months.put(MAY, new Kept(null, Optional.empty(), contents()));
    assertEquals(List.of("2025-05 seal"), found(months), "marks without a closing");
    months = chain();
    months.put(MARCH, new Kept(STAMP, Optional.empty(), contents()));
    assertTrue(found(months).contains("2025-03 seal"));
  }

  @Test
  void L28_who_writes_a_link_anew_breaks_the_next() {
    SortedMap<YearMonth, Kept> months = chain();
    Contents other = new Contents(List.of(), List.of(), List.of());
    String previous = months.get(MARCH).seal().orElseThrow().digest();
    ClosingText text = ClosingText.of("339921", APRIL, STAMP, other).after(previous);
    months.put(APRIL, new Kept(STAMP, Optional.of(sealed(text.toString(), previous)), other));
    assertEquals(List.of("2025-05 previous", "2025-05 previous"), found(months));
  }

  @Test
  void L28_what_was_explained_again_later_takes_nothing_from_the_seal() {
    SortedMap<YearMonth, Kept> months = chain();
    Kept march = months.get(MARCH);
    Said first = march.contents().said().get(0);
    for (LocalDateTime at : List.of(STAMP.at().minusNanos(1), STAMP.at().plusNanos(1))) {
      Said again = new Said(first.pot(), first.part(), at, "other");
      Contents now =
          new Contents(march.contents().sums(), march.contents().marks(), List.of(again));
      months.put(MARCH, new Kept(STAMP, march.seal(), now));
      List<String> expected = at.isAfter(STAMP.at()) ? List.of() : List.of("2025-03 explained");
      assertEquals(expected, found(months), at.toString());
    }
  }

  @Test
  void L28_any_change_of_what_is_sealed_is_found_in_its_month() {
    Seeds.each(
        200,
        random -> {
          SortedMap<YearMonth, Kept> months = chain();
          YearMonth month = List.copyOf(months.keySet()).get(random.nextInt(3));
          Kept kept = months.get(month);
          months.put(month, new Kept(kept.stamp(), kept.seal(), changed(kept.contents(), random)));
          List<String> found = found(months);
          assertEquals(1, found.size(), found.toString());
          assertTrue(found.get(0).startsWith(month.toString()), found.toString());
        });
  }

  private static Contents changed(Contents all, SplittableRandom random) {
    List<Sum> sums = new ArrayList<>(all.sums());
    List<MarkOutline> marks = new ArrayList<>(all.marks());
    switch (random.nextInt(4)) {
      case 0 -> sums.remove(random.nextInt(sums.size()));
      case 1 -> {
        Sum one = sums.remove(random.nextInt(sums.size()));
        sums.add(
            new Sum(
                one.pot(), one.home(), one.disposition(), amounts(random.nextInt(3, 9), "50.00")));
      }
      case 2 -> marks.remove(random.nextInt(marks.size()));
      default -> {
        MarkOutline one = marks.remove(random.nextInt(marks.size()));
        marks.add(new MarkOutline(one.source(), one.first(), one.last(), one.rows() + 1, "x"));
      }
    }
    return new Contents(sums, marks, all.said());
  }

  /** Three months, each linked to the one before it. */
  private static SortedMap<YearMonth, Kept> chain() {
    SortedMap<YearMonth, Kept> months = new TreeMap<>();
    String previous = "";
    for (YearMonth month : List.of(MARCH, APRIL, MAY)) {
      ClosingText text = ClosingText.of("339921", month, STAMP, contents());
      String whole = (previous.isEmpty() ? text.first(List.of()) : text.after(previous)).toString();
      Closing seal = sealed(whole, previous);
      months.put(month, new Kept(STAMP, Optional.of(seal), contents()));
      previous = seal.digest();
    }
    return months;
  }

  private static Closing sealed(String text, String previous) {
    return new Closing(STAMP, text, digest(text), previous);
  }

  private static String digest(String text) {
    return "digest-" + text.hashCode();
  }

  private static Contents nothing() {
    return new Contents(List.of(), List.of(), List.of());
  }

  private static Contents contents() {
    Mark.Source visits = new Mark.Source(Mark.Kind.VISIT, 390);
    return new Contents(
        List.of(
            new Sum(390, "-", "NOT_CHARGEABLE", amounts(2, "50.00")),
            new Sum(310, "C01", "CHARGED", amounts(1, "50.00"))),
        List.of(new MarkOutline(visits, 10, 12, 3, "def"), new MarkOutline(visits, 1, 9, 7, "abc")),
        List.of(
            new Said(
                390, "H2 *", LocalDateTime.of(2025, 4, 1, 8, 30, 0, 250_000_000), "wrong\nhere")));
  }

  private static Amounts amounts(long visits, String fund) {
    return new Amounts(visits, Money.ofYuan("80.00"), Money.ofYuan(fund));
  }

  /** The months and what is not as it was in them. */
  private static List<String> found(SortedMap<YearMonth, Kept> months) {
    Findings findings = new Findings();
    new SealCheck("339921", SealCheckTest::digest, findings).look(months);
    return findings.kept().stream()
        .map(d -> d.line().month() + " " + d.parts().get(0).name())
        .toList();
  }
}

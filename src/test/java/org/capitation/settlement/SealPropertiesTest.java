package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.monitoring.Deviation;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** S26: the text of a seal says all that went in, and what comes out of that is always the same. */
class SealPropertiesTest {
  private static final int TIMES = 1000;
  private static final List<String> WORDS =
      List.of("x", "", "政策\t调整", "两\n行", "\\t", "a\\\\n\r\n", "-", "|");

  @Test
  void S26_what_is_read_is_what_was_written() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms given = new RandomTerms(random.split());
          SettlementTerms terms = given.terms();
          SealedYear year = year(random, given);
          String text = year.text(terms);
          SealedYear read = SealReader.read(text);
          assertEquals(year, read);
          assertEquals(text, read.text(terms), "settled twice");
          assertEquals(year.settle(terms), read.settle(terms));
        });
  }

  @Test
  void S26_what_is_put_in_shows_in_the_text() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms given = new RandomTerms(random.split());
          SettlementTerms terms = given.terms();
          SealedYear year = year(random, given);
          SealedYear other =
              new SealedYear(
                  year.subject(),
                  year.policy(),
                  year.reserve().plus(Money.ofFen(1)),
                  year.closing(),
                  year.lines(),
                  year.unattributed());
          assertNotEquals(year.text(terms), other.text(terms));
        });
  }

  @Test
  void S26_what_is_no_sealed_text_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> SealReader.read(""));
    assertThrows(IllegalArgumentException.class, () -> SealReader.read("capitation-settlement\t2"));
    String text =
        year(new SplittableRandom(1), new RandomTerms(new SplittableRandom(2)))
            .text(new RandomTerms(new SplittableRandom(3)).terms());
    SealReader.read(text);
    for (String key :
        List.of("subject", "policy", "pack", "reserve", "members", "paid", "results")) {
      String torn = text.replaceFirst("(?m)^" + key + "(\t.*)?\n", "");
      assertThrows(IllegalArgumentException.class, () -> SealReader.read(torn), key);
    }
  }

  private static SealedYear year(SplittableRandom random, RandomTerms given) {
    List<SealedYear.Line> lines = new ArrayList<>();
    for (int i = 0; i < random.nextInt(1, 5); i++) {
      lines.add(
          new SealedYear.Line(
              new SealedYear.SettledCommunity("C0" + i, word(random), random.nextLong(1_000_000)),
              withMembers(random, given.inputs()),
              Money.ofFen(random.nextLong(-1000, 1000)),
              cause(random)));
    }
    return new SealedYear(
        new SealedYear.Subject(
            "339921", Pot.EMPLOYEE, new BudgetYear(2025, random.nextInt(1, 13)), random.nextInt(3)),
        new SealedYear.Policy(word(random), "310-2025 v1", "a: 1\n\n  b: \"|\\t\"\nresults\n"),
        Money.ofFen(random.nextLong(1_000_000)),
        random.nextBoolean() ? Optional.of("ab12") : Optional.empty(),
        lines,
        new SettlementDraft.Unattributed(
            random.nextLong(100), Money.ofFen(random.nextLong(100)), Money.ZERO));
  }

  private static Settlement.Inputs withMembers(SplittableRandom random, Settlement.Inputs given) {
    Map<String, BigDecimal> scores = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      scores.put("H" + i, new BigDecimal(random.nextBoolean() ? "1E+1" : "90.50"));
    }
    Assessment assessment =
        new Assessment(given.assessment().score(), given.assessment().indicators(), scores);
    Optional<Relief> relief =
        random.nextBoolean()
            ? given.relief()
            : Optional.of(new Relief.OfYuan(Money.ofFen(random.nextLong(100)), word(random)));
    return new Settlement.Inputs(
        given.members(), given.segments(), assessment, given.clawback(), relief, given.paid());
  }

  private static SealedYear.Cause cause(SplittableRandom random) {
    List<SealedYear.Cause.Part> parts = new ArrayList<>();
    if (random.nextBoolean()) {
      for (Deviation.Cause cause : Deviation.Cause.values()) {
        parts.add(new SealedYear.Cause.Part(cause, Money.ofFen(random.nextLong(-50, 50))));
      }
    }
    Responsibility byShare =
        new Responsibility(
            Responsibility.Cause.EPIDEMIC,
            Optional.of(Ratio.ofPercent("33.3")),
            Optional.empty(),
            word(random));
    Responsibility byYuan =
        new Responsibility(
            Responsibility.Cause.MANAGEMENT,
            Optional.empty(),
            Optional.of(Money.ofFen(random.nextLong(-99, 99))),
            word(random));
    return new SealedYear.Cause(parts, List.of(byShare, byYuan).subList(0, random.nextInt(3)));
  }

  private static String word(SplittableRandom random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}

package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Reason;
import org.capitation.budget.BudgetTerms;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.ledger.ChargingTerms;
import org.capitation.payment.PaymentTerms;
import org.capitation.registry.Pot;
import org.capitation.settlement.Bands;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  private static final String DOCUMENT = "云栖医保〔2024〕31号";

  @Test
  void T1_the_heading_is_read() {
    Pack.Heading heading =
        new Pack.Heading(
            "390-2025",
            Pot.RESIDENT,
            2025,
            DOCUMENT,
            "实施办法",
            DateRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertEquals(heading, PackReader.heading(PackText.GOOD));
    Pack pack = PackReader.read(7, 2, PackText.GOOD);
    assertEquals(heading, pack.heading());
    assertEquals(7, pack.id());
    assertEquals(2, pack.version());
  }

  @Test
  void T1_T3_the_terms_are_read_each_with_its_article() {
    Pack.Terms terms = read(PackText.GOOD);
    assertEquals(new EnrolmentTerms(article("第四条"), 1, 5, 2000), terms.enrolment());
    assertEquals(
        new AttributionTerms(
            article("第五条"),
            List.of(Reason.CONTRACT, Reason.HOUSEHOLD, Reason.EMPLOYER),
            Reason.EMPLOYER),
        terms.attribution());
    assertEquals(
        new BudgetTerms(
            article("第八条"),
            Money.ofYuan("42000000.50"),
            Ratio.ofPercent("5"),
            15,
            new BudgetTerms.Method.ByMemberMonths()),
        terms.budget());
    assertEquals(new PaymentTerms(article("第十条"), Ratio.ofPercent("3")), terms.payment());
    assertEquals(
        new SettlementTerms(
            article("第十二条"),
            new Bands(List.of(band("3", "80"), band("6", "60"), last("0"))),
            new Bands(List.of(band("5", "60"), last("0")))),
        terms.settlement());
  }

  @Test
  void T2_charges_know_the_number_of_the_pack() {
    ChargingTerms terms = PackReader.read(7, 1, PackText.GOOD).terms().charging();
    assertEquals(
        new ChargingTerms(
            article("第九条"),
            7,
            true,
            List.of(
                new ChargingTerms.Exclusion("14", true, "chronic"),
                new ChargingTerms.Exclusion("28", true, "day-surgery"))),
        terms);
    assertEquals(
        false,
        read(PackText.with("paper: first-day", "paper: settlement")).charging().paperByFirstDay());
    assertEquals(
        List.of(), read(PackText.with(excluded(), "excluded: []")).charging().exclusions());
  }

  @Test
  void T1_shares_are_read_for_each_code() {
    String shares = "method: shares, shares: {C01: 41.37%, C02: 30, C03: 27.63%, unattributed: 1%}";
    BudgetTerms terms = read(PackText.with("method: member-months", shares)).budget();
    assertEquals(
        new BudgetTerms.Method.ByShares(
            Map.of(
                "C01",
                Ratio.ofPercent("41.37"),
                "C02",
                Ratio.ofPercent("30"),
                "C03",
                Ratio.ofPercent("27.63"),
                "unattributed",
                Ratio.ofPercent("1"))),
        terms.method());
  }

  @Test
  void numbers_stay_as_they_are_written() {
    assertEquals(
        "010", PackReader.heading(PackText.with("policy: 390-2025", "policy: 010")).name());
    assertEquals(Money.ofYuan("0.10"), read(PackText.with("42000000.50", "0.10")).budget().total());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pot: 390 | pot: 391 | pot",
        "pot: 390 | pot: | pot",
        "pot: 390 | pott: 390 | pot",
        "year: 2025 | year: 20250 | year",
        "year: 2025 | year: 2025.0 | year",
        "year: 2025 | year: next | year",
        "year: 2025 | year: -1 | year",
        "policy: 390-2025 | policy: '' | policy",
        "policy: 390-2025 | policy: [390] | policy",
        "title: 实施办法 | title: {a: b} | document.title",
        "title: 实施办法, | subtitle: 实施办法, | document.title",
        "title: 实施办法, | title: 实施办法, signed: x, | document.signed",
        "issued: 2024-12-20 | issued: 20.12.2024 | document.issued",
        "from: 2025-01-01 | from: 2025-02-30 | valid.from",
        "from: 2025-01-01 | from: 2025-1-1 | valid.from",
        "from: 2025-01-01 | from: 2026-01-01 | valid.to",
        "to: 2025-12-31 | to: 45999 | valid.to",
        "to: 2025-12-31 | to: 2025-12-31, until: x | valid.until",
        "min-years: 1 | min-years: 0 | enrolment.min-years",
        "max-years: 5 | max-years: 0 | enrolment.max-years",
        "max-years: 5 | max-years: 999999999 | enrolment.max-years",
        "max-years: 5 | max-years: 99999999999999999999 | enrolment.max-years",
        "list-cap: 2000 | list-cap: two | enrolment.list-cap",
        "list-cap: 2000 | list-cap: 0 | enrolment.list-cap",
        "article: 第四条, | `` | enrolment.article",
        "[contract, household, employer] | contract | attribution.order",
        "[contract, household, employer] | [contract, contract] | attribution.order",
        "[contract, household, employer] | [contract, village] | attribution.order",
        "[contract, household, employer] | [unattributed] | attribution.order",
        "[contract, household, employer] | [[contract]] | attribution.order[0]",
        "retirees: employer | retirees: contract | attribution.retirees",
        "retirees: employer | retirees: unattributed | attribution.retirees",
        "total: 42000000.50 | total: 42000000.505 | budget.total",
        "total: 42000000.50 | total: -1 | budget.total",
        "total: 42000000.50 | total: 4200万 | budget.total",
        "total: 42000000.50 | total: 1e999999 | budget.total",
        "reserve: 5% | reserve: 101% | budget.reserve",
        "reserve: 5% | reserve: -1% | budget.reserve",
        "reserve: 5% | reserve: some | budget.reserve",
        "snapshot-day: 15 | snapshot-day: 32 | budget.snapshot-day",
        "snapshot-day: 15 | snapshot-day: 0 | budget.snapshot-day",
        "method: member-months | method: heads | budget.method",
        "method: member-months | method: shares | budget.shares",
        "method: member-months | method: shares, shares: {C01: 99%} | budget.shares",
        "method: member-months | method: shares, shares: {C01: 60%, C02: 50%} | budget.shares",
        "method: member-months | method: shares, shares: {C01: 160%, C02: 1%} | budget.shares.C01",
        "method: member-months | method: shares, shares: {C01: -1%, C02: 101%} | budget.shares.C01",
        "method: member-months | method: shares, shares: {C01: all} | budget.shares.C01",
        "method: member-months | method: member-months, shares: {C01: 100%} | budget.shares",
        "paper: first-day | paper: sometimes | charging.paper",
        "paper: first-day, | `` | charging.paper",
        "med-type: \"14\" | med-type: \"\" | charging.excluded[0].med-type",
        "med-type: \"28\" | med-type: \"14\" | charging.excluded",
        "reason: day-surgery | why: day-surgery | charging.excluded[1].reason",
        "reason: day-surgery | reason: day-surgery, since: 2025 | charging.excluded[1].since",
        "withheld: 3% | withheld: 100.01% | payment.withheld",
        "withheld: 3% | withheld: 1e5% | payment.withheld",
        "{to: 3%, retained: 80%} | {to: 3%, retained: 180%} | settlement.surplus[0].retained",
        "{to: 3%, retained: 80%} | {to: 3%, kept: 80%} | settlement.surplus[0].retained",
        "{to: 3%, retained: 80%} | {to: 0%, retained: 80%} | settlement.surplus[0].to",
        "{to: 3%, retained: 80%} | {retained: 80%} | settlement.surplus[0].to",
        "{to: 3%, retained: 80%} | 80% | settlement.surplus[0]",
        "{to: 6%, retained: 60%} | {to: 3%, retained: 60%} | settlement.surplus[1].to",
        "{retained: 0%} | {to: 9%, retained: 0%} | settlement.surplus[2].to",
        "[{to: 5%, fund: 60%}, {fund: 0%}] | [] | settlement.overrun",
        "[{to: 5%, fund: 60%}, {fund: 0%}] | none | settlement.overrun",
        "{fund: 0%} | {fund: 0%, cap: 1} | settlement.overrun[1].cap",
        "payment: | remark: x\\npayment: | remark"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    String changed = other == null ? "" : other.replace("\\n", "\n");
    assertEquals(key, refused(PackText.with(part, changed)).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "390",
        "# a pack",
        "- a\n- b",
        "policy: [",
        "policy: a\npolicy: b",
        "a: 1\n---\nb: 2",
        "policy: !!java.util.Date x",
        "policy: *nobody",
        "\u0000"
      })
  void T1_what_is_no_yaml_mapping_is_refused(String text) {
    assertEquals("(yaml)", refused(text).key());
  }

  @Test
  void T1_a_key_that_stands_twice_is_refused() {
    assertEquals("(yaml)", refused(PackText.with("reserve: 5%", "reserve: 5%, reserve: 6%")).key());
  }

  @Test
  void T1_a_missing_section_is_named() {
    for (String section :
        List.of("enrolment", "attribution", "budget", "charging", "payment", "settlement")) {
      assertEquals(
          section,
          refused(PackText.GOOD.replace("\n" + section + ":", "\nx-" + section + ":")).key());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "1e999999999", "1E-999999999", "1e2147483647", "0.123456789012"})
  void T1_a_figure_of_endless_digits_is_refused_at_once(String figure) {
    assertEquals("budget.total", refused(PackText.with("42000000.50", figure)).key());
    assertEquals(
        "budget.reserve", refused(PackText.with("reserve: 5%", "reserve: " + figure)).key());
    assertEquals(
        "payment.withheld", refused(PackText.with("withheld: 3%", "withheld: " + figure)).key());
    assertEquals(
        "settlement.surplus[0].to", refused(PackText.with("to: 3%", "to: " + figure)).key());
    assertEquals("year", refused(PackText.with("year: 2025", "year: " + figure)).key());
  }

  @Test
  void T1_endless_levels_and_repetitions_are_refused_at_once() {
    assertEquals("(yaml)", refused("a: " + "[".repeat(50_000)).key());
    assertEquals("(yaml)", refused("a: " + "[".repeat(40_000) + "]".repeat(40_000)).key());
    assertEquals("(yaml)", refused("policy: " + "x".repeat(200_000)).key());
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String former = "*a" + (i - 1);
      laughs.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", List.of(former, former, former, former))));
    }
    assertEquals("(yaml)", refused(laughs.toString()).key());
    assertEquals("policy", refused(PackText.with("policy: 390-2025", "policy: &x [*x]")).key());
  }

  @Test
  void the_message_of_a_long_value_is_short() {
    BadPack refused = refused(PackText.with("reserve: 5%", "reserve: " + "9".repeat(5_000)));
    assertEquals("budget.reserve", refused.key());
    assertTrue(refused.getMessage().length() < 200, refused.getMessage());
  }

  private static BadPack refused(String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(BadPack.class, () -> PackReader.read(1, 1, text)));
  }

  private static Pack.Terms read(String text) {
    return PackReader.read(1, 1, text).terms();
  }

  private static String excluded() {
    int begin = PackText.GOOD.indexOf("excluded:");
    return PackText.GOOD.substring(begin, PackText.GOOD.indexOf("]", begin) + 1);
  }

  private static Citation article(String article) {
    return new Citation(DOCUMENT, article);
  }

  private static Bands.Band band(String to, String share) {
    return new Bands.Band(Optional.of(Ratio.ofPercent(to)), Ratio.ofPercent(share));
  }

  private static Bands.Band last(String share) {
    return new Bands.Band(Optional.empty(), Ratio.ofPercent(share));
  }
}

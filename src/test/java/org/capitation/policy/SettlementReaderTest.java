package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.capitation.page.Words;
import org.capitation.settlement.Bands;
import org.capitation.settlement.Cap;
import org.capitation.settlement.Deduction;
import org.capitation.settlement.DistributionTerms;
import org.capitation.settlement.Gate;
import org.capitation.settlement.Minimum;
import org.capitation.settlement.OverrunTerms;
import org.capitation.settlement.Party;
import org.capitation.settlement.Release;
import org.capitation.settlement.Scopes;
import org.capitation.settlement.ScoreTerm;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.Sharing;
import org.capitation.settlement.SharingTerms;
import org.capitation.settlement.SurplusTerms;
import org.capitation.settlement.Tier;
import org.capitation.value.Bound;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementReaderTest {
  /** Every key once, as a finance officer would write it. */
  private static final String EVERYTHING =
      """
      article: 第十二条
      reserve: draw
      signed:
        surplus:
          bands: [{to: 3%, retained: 80%}, {retained: 0%}]
          gates:
            - {indicator: inpatient-per-outpatient, at-most: 1.8%}
            - {indicator: visits-per-head, below: 6.5}
          minimum: {rate: 2%, sharing: from-first-fen}
          score: {full-marks: 100}
          deduction: 2%
          cap: {budget: 3%, yuan: 500000}
          rounded: fund
        overrun:
          bands: [{to: 5%, fund: 60%}, {fund: 0%}]
          limit: {budget: 5%}
      unsigned:
        surplus:
          bands: [{retained: 30%}]
          minimum: {by-members: [{members: 5000, rate: 3.9%}, {members: 60000, rate: 2%}], sharing: above}
          score: {bands: [{from: 90, share: 100%}, {share: 50%}]}
          deduction: 5000
        overrun:
          community: {base: 75%, floor: 40%, ceiling: 75%, full-marks: 100}
          minimum: {rate: 1%, sharing: above}
          limit: {yuan: 100000.50}
          rounded: community
      withheld:
        redistribution:
          full-marks: 100
          forfeited-below: 60%
          index: [{to: 0.95, refund: P*G}, {to: 1, refund: G}, {refund: G+M*X}]
      distribution: {tiers: {county: 6, township: 3, village: 1}, cap: 70%}
      """;

  @Test
  void T3_everything_is_read() {
    assertEquals(
        new SettlementTerms(
            new Citation("", "第十二条"),
            SettlementTerms.Reserve.DRAW,
            new Scopes.Apart(
                new SharingTerms(signedSurplus(), signedOverrun()),
                new SharingTerms(unsignedSurplus(), unsignedOverrun())),
            new Release.Redistribution(
                new BigDecimal("1E+2"),
                percent("60"),
                List.of(
                    refund("0.95", Release.Refund.INDEX_TIMES_DEPOSIT),
                    refund("1", Release.Refund.DEPOSIT),
                    refund("", Release.Refund.DEPOSIT_AND_POOL))),
            Optional.of(
                new DistributionTerms(
                    new DistributionTerms.ByTiers(tiers()), Optional.of(percent("70"))))),
        PackReader.settlement(EVERYTHING));
  }

  private static SurplusTerms signedSurplus() {
    return new SurplusTerms(
        new Bands(List.of(band("3", "80"), last("0"))),
        List.of(
            gate("inpatient-per-outpatient", Bound.Side.AT_MOST, "0.018", Step.Unit.PER_CENT),
            gate("visits-per-head", Bound.Side.BELOW, "6.5", Step.Unit.NUMBER)),
        Optional.of(new Minimum(new Minimum.Fixed(percent("2")), Minimum.Sharing.FROM_FIRST_FEN)),
        Optional.of(new ScoreTerm.Proportional(new BigDecimal("1E+2"))),
        Optional.of(new Deduction.OfShare(percent("2"))),
        Optional.of(new Cap(Optional.of(percent("3")), Optional.of(Money.ofYuan("500000")))),
        Party.FUND);
  }

  private static OverrunTerms signedOverrun() {
    return new OverrunTerms(
        new Sharing.ByBands(new Bands(List.of(band("5", "60"), last("0")))),
        Optional.empty(),
        Optional.of(new Cap(Optional.of(percent("5")), Optional.empty())),
        Party.FUND);
  }

  private static SurplusTerms unsignedSurplus() {
    return new SurplusTerms(
        new Bands(List.of(last("30"))),
        List.of(),
        Optional.of(
            new Minimum(
                new Minimum.BySize(
                    List.of(
                        new Minimum.BySize.Point(5000, percent("3.9")),
                        new Minimum.BySize.Point(60_000, percent("2")))),
                Minimum.Sharing.ABOVE)),
        Optional.of(
            new ScoreTerm.Banded(
                List.of(
                    new ScoreTerm.Banded.Band(Optional.of(new BigDecimal("9E+1")), percent("100")),
                    new ScoreTerm.Banded.Band(Optional.empty(), percent("50"))))),
        Optional.of(new Deduction.OfYuan(Money.ofYuan("5000"))),
        Optional.empty(),
        Party.COMMUNITY);
  }

  private static OverrunTerms unsignedOverrun() {
    return new OverrunTerms(
        new Sharing.ByScore(percent("75"), percent("40"), percent("75"), new BigDecimal("1E+2")),
        Optional.of(new Minimum(new Minimum.Fixed(percent("1")), Minimum.Sharing.ABOVE)),
        Optional.of(new Cap(Optional.empty(), Optional.of(Money.ofYuan("100000.50")))),
        Party.COMMUNITY);
  }

  @Test
  void T3_what_is_not_written_has_its_plain_meaning() {
    SettlementTerms terms =
        PackReader.settlement(
            "all: {surplus: {bands: [{retained: 0%}]}, overrun: {bands: [{fund: 0%}]}}");
    assertEquals(
        new SettlementTerms(
            new Citation("", ""),
            SettlementTerms.Reserve.KEEP,
            new Scopes.Together(
                new SharingTerms(
                    SurplusTerms.of(new Bands(List.of(last("0")))),
                    OverrunTerms.of(new Bands(List.of(last("0")))))),
            new Release.Full(),
            Optional.empty()),
        terms);
  }

  @Test
  void T3_in_a_pack_the_article_is_named() {
    assertEquals(PackTexts.article("第十二条"), PackTexts.terms(PackTexts.GOOD).settlement().basis());
    PackTexts.expectRefused("settlement.article", "  article: 第十二条\n", "");
  }

  @Test
  void T3_json_is_read_like_yaml() {
    String json =
        """
        {"all": {"surplus": {"bands": [{"to": "3%", "retained": "80%"}, {"retained": "0%"}]},
                 "overrun": {"bands": [{"fund": "50%"}]}}, "withheld": {"all-or-nothing": 60},
         "distribution": {"weights": {"H1": 2, "H2": 1}}}
        """;
    SettlementTerms terms = PackReader.settlement(json);
    assertEquals(
        new Release.ByScore(new ScoreTerm.AllOrNothing(new BigDecimal("6E+1"))), terms.withheld());
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    weights.put("H1", BigDecimal.valueOf(2));
    weights.put("H2", BigDecimal.ONE);
    assertEquals(
        new DistributionTerms(new DistributionTerms.ByWeights(weights), Optional.empty()),
        terms.distribution().orElseThrow());
    assertEquals(
        new DistributionTerms.ByScores(),
        PackReader.settlement(json.replace("{\"weights\": {\"H1\": 2, \"H2\": 1}}", "{by: scores}"))
            .distribution()
            .orElseThrow()
            .key());
    assertEquals(
        new Release.Full(),
        PackReader.settlement(json.replace("\"all-or-nothing\": 60", "release: full")).withheld());
    assertEquals(
        new Release.ByScore(new ScoreTerm.AllFrom(new BigDecimal("6E+1"))),
        PackReader.settlement(json.replace("all-or-nothing", "all-from")).withheld());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{to: 3%, retained: 80%} | {to: 3%, retained: 180%} | signed.surplus.bands[0].retained",
        "{to: 3%, retained: 80%} | {to: 3%, kept: 80%} | signed.surplus.bands[0].retained",
        "{to: 3%, retained: 80%} | {to: 0%, retained: 80%} | signed.surplus.bands[0].to",
        "{to: 3%, retained: 80%} | {retained: 80%} | signed.surplus.bands[0].to",
        "{to: 3%, retained: 80%} | 80% | signed.surplus.bands[0]",
        "[{to: 3%, retained: 80%}, {retained: 0%}] | [] | signed.surplus.bands",
        "{retained: 30%} | {to: 9%, retained: 30%} | unsigned.surplus.bands[0].to",
        "{fund: 0%} | {fund: 0%, cap: 1} | signed.overrun.bands[1].cap",
        "at-most: 1.8% | at-most: many | signed.surplus.gates[0].at-most",
        "at-most: 1.8% | over: 1.8% | signed.surplus.gates[0].at-most",
        "at-most: 1.8% | at-most: 1.8%, above: 1 | signed.surplus.gates[0].above",
        "indicator: visits-per-head, | | signed.surplus.gates[1].indicator",
        "{rate: 2%, sharing: from-first-fen} | {rate: 2%} | signed.surplus.minimum.sharing",
        "{rate: 2%, sharing: from-first-fen} | {rate: 2%, sharing: all} | signed.surplus.minimum.sharing",
        "{rate: 2%, sharing: from-first-fen} | {sharing: above} | signed.surplus.minimum.rate",
        "{rate: 2%, sharing: from-first-fen} | {rate: 2%, sharing: above, of: x} | signed.surplus.minimum.of",
        "members: 60000 | members: 5000 | unsigned.surplus.minimum.by-members",
        "members: 60000 | members: some | unsigned.surplus.minimum.by-members[1].members",
        "score: {full-marks: 100} | score: {full-marks: 0} | signed.surplus.score.full-marks",
        "score: {full-marks: 100} | score: {} | signed.surplus.score.full-marks",
        "score: {full-marks: 100} | score: {full-marks: 100, all-from: 9} | signed.surplus.score.full-marks",
        "{from: 90, share: 100%} | {share: 100%} | unsigned.surplus.score.bands",
        "{from: 90, share: 100%} | {from: 90, share: 101%} | unsigned.surplus.score.bands[0].share",
        "deduction: 2% | deduction: 102% | signed.surplus.deduction",
        "deduction: 5000 | deduction: -1 | unsigned.surplus.deduction",
        "cap: {budget: 3%, yuan: 500000} | cap: {} | signed.surplus.cap",
        "cap: {budget: 3%, yuan: 500000} | cap: {budget: -3%} | signed.surplus.cap",
        "cap: {budget: 3%, yuan: 500000} | cap: {most: 3%} | signed.surplus.cap.most",
        "rounded: fund | rounded: nobody | signed.surplus.rounded",
        "floor: 40% | floor: 80% | unsigned.overrun.community",
        "ceiling: 75% | ceiling: 175% | unsigned.overrun.community.ceiling",
        "limit: {budget: 5%} | limit: {budget: 5%, x: 1} | signed.overrun.limit.x",
        "limit: {budget: 5%} | most: {budget: 5%} | signed.overrun.most",
        "unsigned: | others: | unsigned",
        "reserve: draw | reserve: draw\\nall: x | all",
        "reserve: draw | reserve: perhaps | reserve",
        "refund: P*G | refund: P/G | withheld.redistribution.index[0].refund",
        "to: 0.95 | to: 1 | withheld.redistribution",
        "{to: 1, refund: G} | {to: 2, refund: P*G} | withheld.redistribution",
        "forfeited-below: 60% | forfeited-below: 160% | withheld.redistribution.forfeited-below",
        "forfeited-below: 60% | forfeited-below: 60%\\n    then: x | withheld.redistribution.then",
        "redistribution: | released: full\\n  redistribution: | withheld.released",
        "county: 6, | | distribution.tiers.county",
        "county: 6, | county: 6, town: 3, | distribution.tiers.town",
        "county: 6, township: 3, village: 1 | county: 0, township: 0, village: 0 | distribution.tiers",
        "tiers: {county: 6, township: 3, village: 1} | weights: {H1: -1} | distribution.weights",
        "tiers: {county: 6, township: 3, village: 1} | by: weights | distribution.by",
        "cap: 70% | cap: 0% | distribution.cap",
        "cap: 70% | most: 70% | distribution.most"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    assertTrue(EVERYTHING.contains(part), part);
    String changed = EVERYTHING.replace(part, other == null ? "" : other.replace("\\n", "\n"));
    Fault fault = assertThrows(BadPack.class, () -> PackReader.settlement(changed)).faults().get(0);
    assertEquals(key, fault.key(), fault::toString);
    ResourceBundle words = Words.bundle(Locale.ENGLISH);
    assertTrue(words.containsKey(fault.message()), fault.message());
  }

  @Test
  void T1_a_fault_in_a_pack_has_its_line() {
    String text = PackTexts.with("{fund: 0%}", "{fund: none}");
    Fault fault = PackTexts.fault(text);
    assertEquals("settlement.all.overrun.bands[1].fund", fault.key());
    assertTrue(text.lines().toList().get(fault.line() - 1).contains("{fund: none}"));
  }

  private static Map<Tier, BigDecimal> tiers() {
    Map<Tier, BigDecimal> tiers = new LinkedHashMap<>();
    tiers.put(Tier.COUNTY, BigDecimal.valueOf(6));
    tiers.put(Tier.TOWNSHIP, BigDecimal.valueOf(3));
    tiers.put(Tier.VILLAGE, BigDecimal.ONE);
    return tiers;
  }

  private static Gate gate(String name, Bound.Side side, String limit, Step.Unit unit) {
    return new Gate(name, new Bound(side, new BigDecimal(limit)), unit);
  }

  private static Release.Redistribution.Band refund(String to, Release.Refund refund) {
    return new Release.Redistribution.Band(
        Optional.of(to).filter(end -> !end.isEmpty()).map(BigDecimal::new), refund);
  }

  private static Bands.Band band(String to, String share) {
    return new Bands.Band(Optional.of(percent(to)), percent(share));
  }

  private static Bands.Band last(String share) {
    return new Bands.Band(Optional.empty(), percent(share));
  }

  private static Ratio percent(String percent) {
    return Ratio.ofPercent(percent);
  }
}

package org.capitation.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.settlement.DistributionTerms;
import org.capitation.settlement.Release;
import org.capitation.settlement.Release.Refund;
import org.capitation.settlement.Scopes;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.SettlementTerms.Reserve;
import org.capitation.settlement.Tier;
import org.capitation.value.Citation;
import org.capitation.value.Ratio;

/** 读清算条款: who shares what, the reserve, the withheld money and the division inside. */
final class SettlementReader {
  private static final Map<String, Reserve> RESERVE =
      Map.of("draw", Reserve.DRAW, "keep", Reserve.KEEP);
  private static final Map<String, Release> FULL = Map.of("full", new Release.Full());
  private static final Map<String, Refund> REFUNDS =
      Map.of(
          Refund.INDEX_TIMES_DEPOSIT.formula(), Refund.INDEX_TIMES_DEPOSIT,
          Refund.DEPOSIT.formula(), Refund.DEPOSIT,
          Refund.DEPOSIT_AND_POOL.formula(), Refund.DEPOSIT_AND_POOL);
  private static final Map<String, DistributionTerms.Key> SCORES =
      Map.of("scores", new DistributionTerms.ByScores());
  private static final int LONGEST_CODE = 60;

  private SettlementReader() {}

  /**
   * Reads the terms.
   *
   * @param document the number of the document; empty for terms outside a pack, which need name no
   *     article
   */
  static SettlementTerms read(Section s, String document) {
    boolean named = !document.isEmpty() || s.has("article");
    SettlementTerms terms =
        new SettlementTerms(
            named ? s.basis(document) : new Citation("", ""),
            s.has("reserve") ? s.word("reserve", RESERVE) : Reserve.KEEP,
            scopes(s),
            s.has("withheld") ? release(s.section("withheld")) : new Release.Full(),
            s.has("distribution")
                ? Optional.of(distribution(s.section("distribution")))
                : Optional.empty());
    s.end();
    return terms;
  }

  private static Scopes scopes(Section s) {
    return s.has("signed") || s.has("unsigned")
        ? new Scopes.Apart(
            SharingReader.read(s.section("signed")), SharingReader.read(s.section("unsigned")))
        : new Scopes.Together(SharingReader.read(s.section("all")));
  }

  private static Release release(Section s) {
    Release release;
    if (s.has("redistribution")) {
      release = redistribution(s.section("redistribution"), s);
    } else if (s.has("release")) {
      release = s.word("release", FULL);
    } else {
      release = new Release.ByScore(SharingReader.score(s));
    }
    s.end();
    return release;
  }

  private static Release redistribution(Section s, Section above) {
    List<Section> sections = s.sections("index");
    List<Release.Redistribution.Band> bands = new ArrayList<>();
    for (Section band : sections) {
      Optional<BigDecimal> to =
          bands.size() == sections.size() - 1 && !band.has("to")
              ? Optional.empty()
              : Optional.of(band.figure("to").value());
      bands.add(new Release.Redistribution.Band(to, band.word("refund", REFUNDS)));
      band.end();
    }
    BigDecimal full = s.figure("full-marks").value();
    Ratio forfeited = s.share("forfeited-below");
    s.end();
    return above.checked(
        "redistribution", () -> new Release.Redistribution(full, forfeited, bands));
  }

  private static DistributionTerms distribution(Section s) {
    DistributionTerms.Key key;
    if (s.has("tiers")) {
      Section tiers = s.section("tiers");
      Map<Tier, BigDecimal> weights = new LinkedHashMap<>();
      for (Tier tier : Tier.values()) {
        weights.put(tier, tiers.figure(tier.code()).value());
      }
      tiers.end();
      key = s.checked("tiers", () -> new DistributionTerms.ByTiers(weights));
    } else if (s.has("weights")) {
      Section members = s.section("weights");
      Map<String, BigDecimal> weights = new LinkedHashMap<>();
      for (String member : members.keys()) {
        if (member.length() > LONGEST_CODE) {
          throw s.bad("weights", "too-long", LONGEST_CODE);
        }
        weights.put(member, members.figure(member).value());
      }
      key = s.checked("weights", () -> new DistributionTerms.ByWeights(weights));
    } else {
      key = s.word("by", SCORES);
    }
    Optional<Ratio> cap = s.has("cap") ? Optional.of(s.share("cap")) : Optional.empty();
    DistributionTerms terms = s.checked("cap", () -> new DistributionTerms(key, cap));
    s.end();
    return terms;
  }
}

package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.settlement.Division.Share;
import org.capitation.settlement.DivisionRule.Member;
import org.capitation.value.Citation;
import org.capitation.value.Declined;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

class DivisionRuleTest {
  private static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第十二条");
  private static final Member HOSPITAL = new Member("H1", false);
  private static final Member ONE = new Member("T1", true);
  private static final Member TWO = new Member("T2", true);
  private static final List<Member> ALL = List.of(HOSPITAL, ONE, TWO);
  private static final DistributionTerms.Key TIERS =
      new DistributionTerms.ByTiers(
          Map.of(
              Tier.COUNTY, new BigDecimal("6"),
              Tier.TOWNSHIP, new BigDecimal("3"),
              Tier.VILLAGE, new BigDecimal("1")));

  @Test
  void S39_the_part_of_a_tier_is_proposed_in_equal_parts() {
    DivisionRule.Proposal proposed = rule(TIERS, null).propose(yuan("100.01"), Map.of());
    assertEquals(yuan("0.00"), proposed.undivided());
    assertEquals(yuan("100.01"), sum(proposed.shares()));
    assertEquals(List.of("COUNTY H1 60.01"), told(proposed.shares(), Tier.COUNTY));
    assertEquals(
        List.of("TOWNSHIP T1 15.00", "TOWNSHIP T2 15.00"), told(proposed.shares(), Tier.TOWNSHIP));
    assertEquals(
        List.of("VILLAGE T1 5.00", "VILLAGE T2 5.00"), told(proposed.shares(), Tier.VILLAGE));
    assertEquals(
        yuan("0.00"), rule(TIERS, null).check(yuan("100.01"), Map.of(), proposed.shares()));
  }

  @Test
  void S38_inside_a_tier_the_community_decides_to_the_fen() {
    DivisionRule rule = rule(TIERS, null);
    Money retained = yuan("100.00");
    List<Share> good =
        List.of(
            share("H1", Tier.COUNTY, "60.00"),
            share("T1", Tier.TOWNSHIP, "30.00"),
            share("T2", Tier.VILLAGE, "10.00"));
    rule.check(retained, Map.of(), good);
    denied("sum.county", rule, retained, replaced(good, 0, share("H1", Tier.COUNTY, "59.99")));
    denied("sum.county", rule, retained, replaced(good, 0, share("H1", Tier.COUNTY, "60.01")));
    denied("sum.township", rule, retained, replaced(good, 1, share("T1", Tier.TOWNSHIP, "30.01")));
    denied("sum.village", rule, retained, replaced(good, 2, share("T2", Tier.VILLAGE, "9.99")));
    denied(
        "level.township", rule, retained, replaced(good, 1, share("H1", Tier.TOWNSHIP, "30.00")));
    denied("level.village", rule, retained, replaced(good, 2, share("H1", Tier.VILLAGE, "10.00")));
    denied("level.county", rule, retained, replaced(good, 0, share("T1", Tier.COUNTY, "60.00")));
    denied("member", rule, retained, replaced(good, 0, share("H9", Tier.COUNTY, "60.00")));
    denied("tier", rule, retained, replaced(good, 0, share("H1", null, "60.00")));
    denied("negative", rule, retained, replaced(good, 0, share("H1", Tier.COUNTY, "-0.01")));
    List<Share> twice = new ArrayList<>(good);
    twice.add(share("H1", Tier.COUNTY, "0.00"));
    denied("twice", rule, retained, twice);
  }

  @Test
  void S39_a_tier_without_members_goes_to_all() {
    DivisionRule rule =
        new DivisionRule(
            Optional.of(new DistributionTerms(TIERS, Optional.empty())),
            BASIS,
            List.of(HOSPITAL, new Member("H2", false)));
    List<Share> proposed = rule.propose(yuan("10.00"), Map.of()).shares();
    assertEquals(List.of("TOWNSHIP H1 1.50", "TOWNSHIP H2 1.50"), told(proposed, Tier.TOWNSHIP));
    rule.check(yuan("10.00"), Map.of(), proposed);
  }

  @Test
  void S38_what_the_caps_leave_stays_undivided() {
    DivisionRule rule = rule(TIERS, "30");
    DivisionRule.Proposal proposed = rule.propose(yuan("100.00"), Map.of());
    assertEquals(yuan("10.00"), proposed.undivided());
    assertEquals(yuan("10.00"), rule.check(yuan("100.00"), Map.of(), proposed.shares()));
    denied(
        "sum.county",
        rule,
        yuan("100.00"),
        List.of(
            share("H1", Tier.COUNTY, "40.00"),
            share("T1", Tier.TOWNSHIP, "30.00"),
            share("T1", Tier.VILLAGE, "30.00")));
  }

  @Test
  void S38_by_weights_or_scores_the_terms_say_what_each_gets() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    weights.put("H1", new BigDecimal("2"));
    weights.put("T1", new BigDecimal("1"));
    weights.put("X9", new BigDecimal("7"));
    DivisionRule byWeights = rule(new DistributionTerms.ByWeights(weights), null);
    List<Share> proposed = byWeights.propose(yuan("90.00"), Map.of()).shares();
    assertEquals(List.of("- H1 60.00", "- T1 30.00"), told(proposed, null));
    byWeights.check(yuan("90.00"), Map.of(), proposed);
    denied(
        "share",
        byWeights,
        yuan("90.00"),
        List.of(share("H1", null, "59.99"), share("T1", null, "30.01")));
    denied(
        "share",
        byWeights,
        yuan("90.00"),
        List.of(share("H1", null, "60.00"), share("T1", null, "29.00"), share("T2", null, "1.00")));
    denied("tier", byWeights, yuan("90.00"), List.of(share("H1", Tier.COUNTY, "60.00")));
    DivisionRule byScores = rule(new DistributionTerms.ByScores(), null);
    assertEquals(List.of(), byScores.propose(yuan("90.00"), Map.of()).shares());
    assertEquals(yuan("90.00"), byScores.propose(yuan("90.00"), Map.of()).undivided());
    Map<String, BigDecimal> scores = Map.of("H1", new BigDecimal("90"), "T1", new BigDecimal("60"));
    List<Share> scored = byScores.propose(yuan("100.00"), scores).shares();
    assertEquals(List.of("- H1 60.00", "- T1 40.00"), told(scored, null));
    byScores.check(yuan("100.00"), scores, scored);
  }

  @Test
  void S38_without_terms_only_the_sum_counts() {
    DivisionRule rule = new DivisionRule(Optional.empty(), BASIS, ALL);
    assertEquals(
        List.of("- H1 33.34", "- T1 33.33", "- T2 33.33"),
        told(rule.propose(yuan("100.00"), Map.of()).shares(), null));
    rule.check(yuan("100.00"), Map.of(), List.of(share("T2", null, "100.00")));
    denied("sum", rule, yuan("100.00"), List.of(share("T2", null, "99.99")));
    denied("sum", rule, yuan("100.00"), List.of(share("T2", null, "100.01")));
    denied("sum", rule, yuan("100.00"), List.of());
  }

  @Test
  void S38_every_proposal_is_within_the_terms_and_any_fen_more_is_not() {
    Seeds.each(
        1000,
        random -> {
          List<Member> members = new ArrayList<>();
          Map<String, BigDecimal> scores = new LinkedHashMap<>();
          for (int i = random.nextInt(8); i >= 0; i--) {
            members.add(new Member("M" + i, random.nextBoolean()));
            scores.put("M" + i, BigDecimal.valueOf(1 + random.nextInt(1000), 1));
          }
          DivisionRule rule = new DivisionRule(terms(random, scores), BASIS, members);
          Money retained = Money.ofYuan(BigDecimal.valueOf(1 + random.nextInt(100_000_000), 2));
          DivisionRule.Proposal proposed = rule.propose(retained, scores);
          assertEquals(retained, sum(proposed.shares()).plus(proposed.undivided()));
          assertEquals(proposed.undivided(), rule.check(retained, scores, proposed.shares()));
          assertTrue(proposed.shares().stream().noneMatch(share -> share.amount().isNegative()));
          Share first = proposed.shares().get(0);
          List<Share> more =
              replaced(
                  proposed.shares(),
                  0,
                  new Share(first.member(), first.tier(), first.amount().plus(yuan("0.01"))));
          assertThrows(Declined.class, () -> rule.check(retained, scores, more));
        });
  }

  private static Optional<DistributionTerms> terms(
      SplittableRandom random, Map<String, BigDecimal> scores) {
    Optional<Ratio> cap =
        random.nextBoolean()
            ? Optional.of(Ratio.ofPercent(Integer.toString(1 + random.nextInt(100))))
            : Optional.empty();
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(new DistributionTerms(TIERS, cap));
      case 1 -> Optional.of(new DistributionTerms(new DistributionTerms.ByWeights(scores), cap));
      case 2 -> Optional.of(new DistributionTerms(new DistributionTerms.ByScores(), cap));
      default -> Optional.empty();
    };
  }

  private static DivisionRule rule(DistributionTerms.Key key, String cap) {
    return new DivisionRule(
        Optional.of(new DistributionTerms(key, Optional.ofNullable(cap).map(Ratio::ofPercent))),
        BASIS,
        ALL);
  }

  private static void denied(String key, DivisionRule rule, Money retained, List<Share> shares) {
    Declined declined = assertThrows(Declined.class, () -> rule.check(retained, Map.of(), shares));
    assertEquals("settlement.division.denied." + key, declined.key());
  }

  private static List<Share> replaced(List<Share> shares, int place, Share other) {
    List<Share> all = new ArrayList<>(shares);
    all.set(place, other);
    return all;
  }

  private static Share share(String member, Tier tier, String amount) {
    return new Share(member, Optional.ofNullable(tier), yuan(amount));
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private static Money sum(List<Share> shares) {
    return Money.total(shares.stream().map(Share::amount).toList());
  }

  private static List<String> told(List<Share> shares, Tier tier) {
    return shares.stream()
        .filter(share -> share.tier().equals(Optional.ofNullable(tier)))
        .map(
            share ->
                share.tier().map(Tier::name).orElse("-")
                    + " "
                    + share.member()
                    + " "
                    + share.amount())
        .toList();
  }
}

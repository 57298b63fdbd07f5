package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.settlement.Division.Share;
import org.capitation.value.Apportionment;
import org.capitation.value.Citation;
import org.capitation.value.Declined;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 结余分配规则: which divisions of a retained part are within the terms (S38), and one to begin with. */
public final class DivisionRule {
  private static final String DENIED = "settlement.division.denied.";

  private final Optional<DistributionTerms> terms;
  private final Citation basis;
  private final List<Member> members;

  /**
   * 成员.
   *
   * @param code its code
   * @param primary a primary institution: it stands for townships and villages
   */
  public record Member(String code, boolean primary) {}

  /**
   * 建议分配.
   *
   * @param shares who gets how much
   * @param undivided what nobody may take, and what waits for scores (S23)
   */
  public record Proposal(List<Share> shares, Money undivided) {
    /** Keeps the shares from being changed. */
    public Proposal {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The rule under these terms.
   *
   * @param terms the terms; nothing where the community divides as it decides
   * @param members the members of the community, in their order
   */
  public DivisionRule(Optional<DistributionTerms> terms, Citation basis, List<Member> members) {
    this.terms = terms;
    this.basis = basis;
    this.members = List.copyOf(members);
  }

  /** The shares are parts of tiers. */
  public boolean isByTiers() {
    return terms.filter(one -> one.key() instanceof DistributionTerms.ByTiers).isPresent();
  }

  /** The terms leave nothing to decide: they say what each member gets. */
  public boolean isFixed() {
    return terms.isPresent() && !isByTiers();
  }

  /**
   * A division to begin with.
   *
   * @param retained what the community retains, not negative
   * @param scores the scores of the members, as far as they are known
   */
  public Proposal propose(Money retained, Map<String, BigDecimal> scores) {
    Distribution given = given(retained, scores);
    List<Share> shares = new ArrayList<>();
    for (Distribution.Line line : given.lines()) {
      if (isByTiers()) {
        Tier tier = tier(line.recipient());
        shares.addAll(equally(line.amount(), Optional.of(tier), of(tier)));
      } else {
        shares.add(new Share(line.recipient(), Optional.empty(), line.amount()));
      }
    }
    return new Proposal(shares, given.undivided());
  }

  /** How the terms come to what each tier or member gets; none where the community decides. */
  public List<Step> steps(Money retained, Map<String, BigDecimal> scores) {
    return given(retained, scores).steps();
  }

  /**
   * Checks a division.
   *
   * @return what stays undivided
   * @throws Declined if it is not within the terms
   */
  public Money check(Money retained, Map<String, BigDecimal> scores, List<Share> shares) {
    List<String> seen = new ArrayList<>();
    for (Share share : shares) {
      requireMember(share);
      if (seen.contains(share.member() + share.tier())) {
        throw new Declined(DENIED + "twice", share.member());
      }
      seen.add(share.member() + share.tier());
    }
    Distribution given = given(retained, scores);
    if (isByTiers()) {
      given.lines().forEach(line -> requireTier(line, shares));
    } else if (terms.isPresent()) {
      requireEach(given, shares);
    } else {
      require("sum", retained.minus(given.undivided()), sum(shares, share -> true));
    }
    return given.undivided();
  }

  private void requireMember(Share share) {
    Member member =
        members.stream()
            .filter(one -> one.code().equals(share.member()))
            .findFirst()
            .orElseThrow(() -> new Declined(DENIED + "member", share.member()));
    if (share.amount().isNegative()) {
      throw new Declined(DENIED + "negative", share.member());
    }
    if (share.tier().isPresent() != isByTiers()) {
      throw new Declined(DENIED + "tier", share.member());
    }
    if (share.tier().filter(tier -> !of(tier).contains(member)).isPresent()) {
      throw new Declined(DENIED + "level." + share.tier().get().code(), share.member());
    }
  }

  private static void requireTier(Distribution.Line part, List<Share> shares) {
    Tier tier = tier(part.recipient());
    require(
        "sum." + tier.code(),
        part.amount(),
        sum(shares, share -> share.tier().filter(tier::equals).isPresent()));
  }

  private void requireEach(Distribution given, List<Share> shares) {
    Map<String, Money> expected = new LinkedHashMap<>();
    members.forEach(member -> expected.put(member.code(), Money.ZERO));
    given.lines().forEach(line -> expected.put(line.recipient(), line.amount()));
    expected.forEach(
        (member, amount) ->
            require("share", amount, sum(shares, share -> share.member().equals(member)), member));
  }

  private static void require(String key, Money expected, Money found, String... named) {
    if (!expected.equals(found)) {
      throw new Declined(
          DENIED + key, Stream.concat(Stream.of(expected, found), Stream.of(named)).toArray());
    }
  }

  private static Money sum(List<Share> shares, Predicate<Share> which) {
    return Money.total(shares.stream().filter(which).map(Share::amount).toList());
  }

  /** What the terms give each tier or member; without terms all in equal parts. */
  private Distribution given(Money retained, Map<String, BigDecimal> scores) {
    if (members.isEmpty()) {
      return new Distribution(List.of(), retained, List.of());
    }
    if (terms.isPresent()) {
      return ownWeights(terms.get())
          .map(own -> new DistributionRule(own, basis).distribute(retained, ownScores(scores)))
          .orElseGet(() -> new Distribution(List.of(), retained, List.of()));
    }
    List<Distribution.Line> equal =
        equally(retained, Optional.empty(), members).stream()
            .map(share -> new Distribution.Line(share.member(), share.amount()))
            .toList();
    return new Distribution(equal, Money.ZERO, List.of());
  }

  /** The terms may name members of other communities; nothing if they name none of this one. */
  private Optional<DistributionTerms> ownWeights(DistributionTerms all) {
    if (!(all.key() instanceof DistributionTerms.ByWeights weights)) {
      return Optional.of(all);
    }
    Map<String, BigDecimal> own = ownScores(weights.members());
    return own.values().stream().allMatch(weight -> weight.signum() == 0)
        ? Optional.empty()
        : Optional.of(new DistributionTerms(new DistributionTerms.ByWeights(own), all.cap()));
  }

  private Map<String, BigDecimal> ownScores(Map<String, BigDecimal> all) {
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    members.forEach(
        member ->
            Optional.ofNullable(all.get(member.code()))
                .ifPresent(figure -> own.put(member.code(), figure)));
    return own;
  }

  private static List<Share> equally(Money amount, Optional<Tier> tier, List<Member> among) {
    List<Money> parts =
        Apportionment.largestRemainder(amount, Collections.nCopies(among.size(), BigDecimal.ONE));
    List<Share> shares = new ArrayList<>();
    for (Member member : among) {
      shares.add(new Share(member.code(), tier, parts.get(shares.size())));
    }
    return shares;
  }

  /** Who may take of a tier: its own members; where it has none, all. */
  private List<Member> of(Tier tier) {
    List<Member> own =
        members.stream().filter(member -> member.primary() == (tier != Tier.COUNTY)).toList();
    return own.isEmpty() ? members : own;
  }

  private static Tier tier(String code) {
    return Stream.of(Tier.values()).filter(tier -> tier.code().equals(code)).findFirst().get();
  }
}

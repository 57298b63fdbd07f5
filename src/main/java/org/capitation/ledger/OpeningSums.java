package org.capitation.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.Opening.Share;
import org.capitation.value.Apportionment;
import org.capitation.value.Money;

/** 期初合计: what a county brings along of one pot and budget year (L18). */
public final class OpeningSums {
  private final List<Opening> openings;

  /** The figures of one pot and budget year. */
  public OpeningSums(Collection<Opening> openings) {
    this.openings = List.copyOf(openings);
  }

  /** Nothing was brought along. */
  public boolean isEmpty() {
    return openings.isEmpty();
  }

  /** The year had begun before: something was spent in it, or withheld. */
  public boolean beginsMidYear() {
    return openings.stream()
        .anyMatch(
            one ->
                one.amount().isPositive()
                    && (one.key().item() == Item.SPENDING || one.key().item() == Item.WITHHELD));
  }

  /** An item of a community, of everyone. */
  public Money sum(int community, Item item) {
    return Money.total(
        openings.stream()
            .filter(one -> one.key().community() == community && one.key().item() == item)
            .map(Opening::amount)
            .toList());
  }

  /** What counts as charged to a community before the start. */
  public Amounts before(int community) {
    return new Amounts(
        sum(community, Item.VISITS).yuan().longValue(),
        sum(community, Item.FEE),
        sum(community, Item.SPENDING));
  }

  /**
   * The spending of a community before the start, of the signed and of the unsigned; what is not
   * told apart is split by weights, and is of the unsigned if there are none.
   *
   * @param signed the weight of the signed, not negative
   * @param unsigned the weight of the unsigned, not negative
   */
  public List<Money> spending(int community, Money signed, Money unsigned) {
    Money apart = of(community, Share.ALL);
    List<BigDecimal> weights = List.of(signed.yuan(), unsigned.yuan());
    List<Money> split =
        signed.plus(unsigned).isZero()
            ? List.of(Money.ZERO, apart)
            : Apportionment.largestRemainder(apart, weights);
    return List.of(
        split.get(0).plus(of(community, Share.SIGNED)),
        split.get(1).plus(of(community, Share.UNSIGNED)));
  }

  private Money of(int community, Share share) {
    return Money.total(
        openings.stream()
            .filter(one -> one.key().community() == community)
            .filter(one -> one.key().item() == Item.SPENDING && one.key().share() == share)
            .map(Opening::amount)
            .toList());
  }
}

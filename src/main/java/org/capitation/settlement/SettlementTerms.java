package org.capitation.settlement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.value.Citation;

/**
 * 清算办法: the figures of the year end.
 *
 * @param basis the document that says so
 * @param reserve what becomes of the reserve when communities overspend (S11)
 * @param scopes who gets a surplus and who bears an overrun
 * @param withheld what is released of the withheld money (S6)
 * @param distribution how a community divides what it gets (S23)
 */
public record SettlementTerms(
    Citation basis,
    Reserve reserve,
    Scopes scopes,
    Release withheld,
    Optional<DistributionTerms> distribution) {
  /** 调剂金用途. */
  public enum Reserve {
    /** 先用于弥补超支. */
    DRAW,
    /** 不用于弥补超支. */
    KEEP
  }

  /** The indicators that gates ask for, each once. */
  public List<String> indicators() {
    return Stream.of(Population.SIGNED, Population.UNSIGNED)
        .flatMap(population -> scopes.of(population).surplus().gates().stream())
        .map(Gate::indicator)
        .distinct()
        .toList();
  }
}

package org.capitation.settlement;

import java.util.List;
import java.util.Optional;

/**
 * 结余留用办法: what a community retains of a surplus.
 *
 * @param bands the share of each slice that it retains (S4)
 * @param gates the indicators that must be kept (S12)
 * @param minimum the surplus from which on anything is shared (S13)
 * @param score the share that the score earns of it (S14)
 * @param deduction what is taken off (S15)
 * @param cap at most this (S16)
 * @param rounded whose amount is rounded (S5)
 */
public record SurplusTerms(
    Bands bands,
    List<Gate> gates,
    Optional<Minimum> minimum,
    Optional<ScoreTerm> score,
    Optional<Deduction> deduction,
    Optional<Cap> cap,
    Party rounded) {
  /** Keeps the gates from being changed. */
  public SurplusTerms {
    gates = List.copyOf(gates);
  }

  /** Bands and nothing else; the retained amount is rounded. */
  public static SurplusTerms of(Bands bands) {
    return new SurplusTerms(
        bands,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Party.COMMUNITY);
  }
}

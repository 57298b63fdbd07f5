package org.capitation.budget;

import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.Money;

/**
 * 上年费用: what each of somebody's persons cost last year (B15).
 *
 * @param signed the cost of each person with a contract
 * @param unsigned the cost of each person without
 */
public record Costs(List<Money> signed, List<Money> unsigned) {
  /** Of nobody. */
  public static final Costs NONE = new Costs(List.of(), List.of());

  /** Keeps the lists from being changed. */
  public Costs {
    signed = List.copyOf(signed);
    unsigned = List.copyOf(unsigned);
  }

  /** The costs of all persons. */
  Stream<Money> all() {
    return Stream.concat(signed.stream(), unsigned.stream());
  }
}

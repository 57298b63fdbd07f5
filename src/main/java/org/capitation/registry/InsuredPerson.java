package org.capitation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 参保人: an insured person, known by certificate (G3).
 *
 * @param id our key
 * @param death the day of death, or null while alive; the person is insured on it, not after it
 * @param periods the insured periods as registered
 */
public record InsuredPerson(long id, LocalDate death, List<InsuredPeriod> periods) {
  /** Keeps the periods from being changed. */
  public InsuredPerson {
    periods = List.copyOf(periods);
  }

  /** The insured periods, cut off after the day of death (G5). */
  public Stream<InsuredPeriod> insured() {
    return death == null ? periods.stream() : periods.stream().flatMap(this::untilDeath);
  }

  private Stream<InsuredPeriod> untilDeath(InsuredPeriod period) {
    return period.range().before(death.plusDays(1)).stream()
        .map(
            alive ->
                new InsuredPeriod(
                    period.pot(),
                    period.personType(),
                    period.flexible(),
                    period.employer(),
                    period.township(),
                    alive));
  }
}

package org.capitation.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * 参保人: an insured person, known by certificate (G3).
 *
 * @param id our key
 * @param vitals sex, birth and death
 * @param guardian our key of the guardian (监护人), or {@link PersonKeys#NOBODY} without one who is
 *     registered
 * @param periods the insured periods as registered
 */
public record InsuredPerson(long id, Vitals vitals, long guardian, List<InsuredPeriod> periods) {
  /** Keeps the periods from being changed. */
  public InsuredPerson {
    periods = List.copyOf(periods);
  }

  /** Somebody without a guardian, of whom only the day of death is known; null is alive. */
  public static InsuredPerson of(long id, LocalDate death, List<InsuredPeriod> periods) {
    return new InsuredPerson(id, Vitals.until(death), PersonKeys.NOBODY, periods);
  }

  /** The insured periods, cut off after the day of death (G5). */
  public List<InsuredPeriod> insured() {
    return vitals.death() == null
        ? periods
        : periods.stream()
            .flatMap(
                period ->
                    period.range().before(vitals.death().plusDays(1)).stream().map(period::during))
            .toList();
  }
}

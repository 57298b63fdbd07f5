package org.capitation.enrolment;

import java.util.Set;
import org.capitation.registry.County;

/**
 * 签约变动: contracts of these persons were changed in the current transaction.
 *
 * @param county the county
 * @param persons our keys of the persons
 * @param cause what changed them
 */
public record EnrolmentChanged(County county, Set<Long> persons, Cause cause) {
  /** Keeps the persons from being changed. */
  public EnrolmentChanged {
    persons = Set.copyOf(persons);
  }

  /**
   * 变动缘由: what changed contracts.
   *
   * @param kind the name of a {@link Change.Kind}
   * @param reference a contract number, or the id of an import
   * @param note why, in words, or empty
   */
  public record Cause(String kind, String reference, String note) {}
}

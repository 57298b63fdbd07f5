package org.capitation.value;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 留痕: who recorded something, and when.
 *
 * @param at the time of recording
 * @param by the account, or the name of the part of the system
 */
public record Stamp(LocalDateTime at, String by) {
  /** The day of recording. */
  public LocalDate day() {
    return at.toLocalDate();
  }
}

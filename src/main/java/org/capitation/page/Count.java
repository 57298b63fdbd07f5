package org.capitation.page;

/**
 * 数: a count within a text, which may be in the singular: {@code {0,choice,1#1 row|1<{0} rows}}.
 *
 * @param number how many
 */
public record Count(long number) {
  /** As people read it. */
  @Override
  public String toString() {
    return Display.count(number);
  }
}

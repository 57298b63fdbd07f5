package org.capitation.document;

import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 文书筛选: which documents of the register are asked for; nothing means all.
 *
 * @param kind the name of a kind
 * @param year the budget year
 * @param pot the fund pot
 * @param recipient the code of a recipient, or a part of the name
 * @param living those that hold, or those that no longer do
 */
public record IssueFilter(
    Optional<String> kind,
    Optional<Integer> year,
    Optional<Pot> pot,
    Optional<String> recipient,
    Optional<Boolean> living) {
  /** All of them. */
  public static final IssueFilter ALL =
      new IssueFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Something is left out. */
  public boolean isNarrow() {
    return !equals(ALL);
  }
}

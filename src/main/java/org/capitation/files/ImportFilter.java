package org.capitation.files;

import java.util.Optional;

/**
 * 筛选: which imports are asked for.
 *
 * @param kind of which kind; nothing for all files
 * @param state in which state; nothing for all that were begun
 */
public record ImportFilter(Optional<String> kind, Optional<ImportState> state) {
  /** Everything that was begun. */
  public static final ImportFilter ALL = new ImportFilter(Optional.empty(), Optional.empty());
}

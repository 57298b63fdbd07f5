package org.capitation.attribution;

import java.util.List;
import org.capitation.registry.County;

/**
 * 归属变动通知: persons have other homes than before, as of the current transaction, which holds the
 * county.
 *
 * @param county the county
 * @param version the version of the attribution that came with it
 * @param moves what has moved, by person, pot and time; never empty
 */
public record AttributionChanged(County county, long version, List<Move> moves) {
  /** Keeps the moves from being changed. */
  public AttributionChanged {
    moves = List.copyOf(moves);
  }
}

package org.capitation.attribution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.capitation.registry.County;

/** 常去就诊的医共体: where people's visits in their own county mostly were; the ledger tells. */
public interface Frequented {
  /**
   * The community with most of a person's visits since a day, both by key; who had none is absent.
   */
  Map<Long, Integer> communities(County county, Collection<Long> persons, LocalDate since);
}

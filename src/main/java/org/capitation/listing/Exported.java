package org.capitation.listing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Form;

/**
 * 已导出: somebody has taken a list away; told to whoever observes it.
 *
 * @param list the name of the list
 * @param form in which form
 * @param filters which rows, as the address says it
 * @param person our key of the person whom all of them are about
 * @param rows how many
 */
public record Exported(
    String list, Form form, Map<String, String> filters, Optional<Long> person, long rows) {
  /** Keeps its own copy. */
  public Exported {
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }
}

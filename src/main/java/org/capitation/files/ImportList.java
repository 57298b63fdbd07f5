package org.capitation.files;

import java.util.List;

/**
 * 导入历史: a page of imports, the newest first.
 *
 * @param count how many there are in all
 * @param imports those of the page
 */
public record ImportList(long count, List<Import> imports) {
  /** Keeps its own copy. */
  public ImportList {
    imports = List.copyOf(imports);
  }
}

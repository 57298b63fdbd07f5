package org.capitation.document;

import java.util.List;

/**
 * 文书一页.
 *
 * @param count how many there are on all pages
 * @param issued those of the page, the newest first
 */
public record IssueList(long count, List<Issued> issued) {
  /** Keeps its own copy. */
  public IssueList {
    issued = List.copyOf(issued);
  }
}

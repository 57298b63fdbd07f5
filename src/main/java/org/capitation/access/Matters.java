package org.capitation.access;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 事项来源: tells what of a feature waits for an account, and what happened that it should know. The
 * home pages ask all that there are; each leaves out what the account may not see.
 */
public interface Matters {
  /** What waits for the account: what it may do at this moment, and nobody else has to do first. */
  List<Matter> waiting(Account who);

  /** What others did since a moment that the account should know. */
  List<Matter> news(Account who, LocalDateTime since);
}

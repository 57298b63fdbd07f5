package org.capitation.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 可见范围: the part of the register that somebody sees.
 *
 * @param kinds the names of the kinds
 * @param recipients the codes of those whose documents they are; nothing for everybody's
 */
public record Reach(List<String> kinds, Optional<Set<String>> recipients) {
  /** Keeps its own copy. */
  public Reach {
    kinds = List.copyOf(kinds);
    recipients = recipients.map(Set::copyOf);
  }

  /** Whether what is about this subject lies in it. */
  public boolean holds(Subject subject) {
    return kinds.contains(subject.kind())
        && recipients.map(codes -> codes.contains(subject.recipient())).orElse(true);
  }
}

package org.capitation.budget;

import java.util.Arrays;
import java.util.List;

/** 不予办理: what was asked for is not done as it is; says why, in the words of the reader. */
public final class Denied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * Something is denied.
   *
   * @param reason the end of its message key {@code budget.denied.…}
   * @param arguments what the message names, in its order
   */
  public Denied(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The key of its message. */
  public String key() {
    return "budget.denied." + reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

package org.capitation.monitoring;

import java.util.Arrays;
import java.util.List;

/** 不能办理: what is asked for of a talk is not done as it is; says why, in the reader's words. */
public final class Untimely extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * It is not done.
   *
   * @param reason the end of its message key {@code monitoring.untimely.…}
   * @param arguments what the message names, in its order
   */
  public Untimely(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The key of its message. */
  public String key() {
    return "monitoring.untimely." + reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

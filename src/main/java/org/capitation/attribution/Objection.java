package org.capitation.attribution;

import java.util.Arrays;
import java.util.List;

/** 异议: what was asked for is not done as it is; says why, in the words of the reader. */
public final class Objection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * Something is objected to.
   *
   * @param reason the end of its message key {@code attribution.objection.…}
   * @param arguments what the message names, in its order
   */
  public Objection(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The key of its message. */
  public String key() {
    return "attribution.objection." + reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

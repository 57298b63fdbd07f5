package org.capitation.value;

import java.util.Arrays;
import java.util.List;

/**
 * 条款有误: figures of terms that do not fit together; says why by a reason that is told in the words
 * of the reader.
 */
public final class Unfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * Terms are refused.
   *
   * @param reason the end of its message key {@code policy.bad.…}, such as {@code shares-sum}
   * @param arguments what the message names, in its order
   */
  public Unfit(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The end of the message key. */
  public String reason() {
    return reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

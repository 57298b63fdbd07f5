package org.capitation.payment;

import java.util.Arrays;
import java.util.List;

/** 不予办理: what was asked for of a payment is not done as it is; says why, in words. */
public final class NotPaid extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * Something is not done.
   *
   * @param reason the end of its message key {@code payment.denied.…}
   * @param arguments what the message names, in its order
   */
  public NotPaid(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The key of its message. */
  public String key() {
    return "payment.denied." + reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

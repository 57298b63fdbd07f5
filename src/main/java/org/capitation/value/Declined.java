package org.capitation.value;

import java.util.Arrays;
import java.util.List;

/** 不予办理: what was asked for is not done as it is; says why, in the words of the reader. */
public final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  /**
   * Something is declined.
   *
   * @param key the key of its message
   * @param arguments what the message names, in its order
   */
  public Declined(String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.key = key;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The key of its message. */
  public String key() {
    return key;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

package org.capitation.policy;

import java.util.Arrays;
import java.util.List;

/** 政策包有误: a pack is refused; says in which line, which key and why (T1). */
public final class BadPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The key of what is wrong with the whole document. */
  static final String YAML = "(yaml)";

  private final int line;
  private final String key;
  private final String reason;
  private final transient List<String> arguments;

  /**
   * The pack is refused.
   *
   * @param line the line of the document, from 1; 0 if it cannot be told
   * @param key the path of the key, such as {@code settlement.surplus[1].retained}
   * @param reason the end of its message key {@code policy.bad.…}
   * @param arguments what the message names, in its order
   */
  public BadPack(int line, String key, String reason, Object... arguments) {
    super("line " + line + ", " + key + ": " + reason + " " + Arrays.toString(arguments));
    this.line = line;
    this.key = key;
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The line of the document, from 1; 0 if it cannot be told. */
  public int line() {
    return line;
  }

  /** The path of the key that is wrong. */
  public String key() {
    return key;
  }

  /** The message that says why. */
  public String message() {
    return "policy.bad." + reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}

package org.capitation.files;

import java.util.List;

/** 文件有误: a file is refused as a whole, and nothing of it is taken. */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> arguments;

  /**
   * The file is refused for this.
   *
   * @param reason the key of the reason, such as {@code missing-columns}
   * @param arguments what the reason names
   */
  public BadFile(String reason, List<String> arguments) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = List.copyOf(arguments);
  }

  /** The key of the reason. */
  public String reason() {
    return reason;
  }

  /** What the reason names. */
  public List<String> arguments() {
    return arguments;
  }
}

package org.capitation.files;

import java.util.List;

/** 文件有误: a file is refused as a whole, or read no further; says why. */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> arguments;

  /**
   * The file is refused for this.
   *
   * @param arguments what the reason names
   */
  public BadFile(Reason reason, String... arguments) {
    super(reason.code() + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What the reason names. */
  public List<String> arguments() {
    return arguments;
  }
}

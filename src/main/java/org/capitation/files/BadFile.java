package org.capitation.files;

import java.util.List;

/** 文件有误: a file is refused as a whole, or read no further; says why. */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> arguments;
  private final String part;

  /**
   * The file is refused for this.
   *
   * @param arguments what the reason names
   */
  public BadFile(Reason reason, String... arguments) {
    this(reason, List.of(arguments), null);
  }

  private BadFile(Reason reason, List<String> arguments, String part) {
    super(reason.code() + " " + arguments + (part == null ? "" : " in " + part));
    this.reason = reason;
    this.arguments = arguments;
    this.part = part;
  }

  /** The same, told of a part of the file. */
  BadFile in(String name) {
    return part == null ? new BadFile(reason, arguments, name) : this;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What the reason names. */
  public List<String> arguments() {
    return arguments;
  }

  /** The entry of a zip file, or the sheet, in which it is; null for the file as a whole. */
  public String part() {
    return part;
  }
}

package org.capitation.job;

import java.util.Arrays;
import java.util.List;

/** 作业失败: a job ends early for a reason that its feature has words for. */
public final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final List<String> arguments;

  /**
   * A reason in words: the text {@code <feature>.failure.<code>}.
   *
   * @param code the last part of the key of the text
   * @param arguments what is put into the text
   */
  public Failed(String code, Object... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** The last part of the key of the text. */
  public String code() {
    return code;
  }

  /** What is put into the text. */
  public List<String> arguments() {
    return arguments;
  }
}

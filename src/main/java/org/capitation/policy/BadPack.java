package org.capitation.policy;

import java.util.Arrays;
import java.util.List;

/** 政策包有误: a pack is refused; says all that is wrong, each with line, key and reason (T1). */
public final class BadPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * The pack is refused.
   *
   * @param faults what is wrong, in the order of the document; at least one
   */
  public BadPack(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** The pack is refused for one fault, see {@link Fault}. */
  public BadPack(int line, String key, String reason, Object... arguments) {
    this(
        List.of(
            new Fault(line, key, reason, Arrays.stream(arguments).map(String::valueOf).toList())));
  }

  /** All that is wrong, in the order of the document. */
  public List<Fault> faults() {
    return faults;
  }
}

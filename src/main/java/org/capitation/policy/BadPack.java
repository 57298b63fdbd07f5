package org.capitation.policy;

/** 政策包有误: a pack is refused; says which key and why. */
public final class BadPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * The pack is refused.
   *
   * @param key the path of the key, such as {@code settlement.surplus[1].retained}
   * @param why what is wrong with it
   */
  public BadPack(String key, String why) {
    super(key + ": " + why);
    this.key = key;
  }

  /** The path of the key that is wrong. */
  public String key() {
    return key;
  }
}

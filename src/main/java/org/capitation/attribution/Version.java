package org.capitation.attribution;

import org.capitation.value.Stamp;

/**
 * 归属版本: one computation that changed homes.
 *
 * @param number later ones have greater numbers
 * @param trigger what made it necessary
 * @param stamp in whose name it was computed, and when
 */
public record Version(long number, Trigger trigger, Stamp stamp) {
  /**
   * 变动缘由: what made a computation necessary.
   *
   * @param kind what it was: the kind of a change of contracts, {@link #RULING}, {@link #REGISTERS}
   *     or {@link #MASS}
   * @param reference by which it is found again, such as a contract number; or empty
   * @param note why, in words, or empty
   */
  public record Trigger(String kind, String reference, String note) {
    /** 个案认定: the reference is its number. */
    public static final String RULING = "RULING";

    /** 登记或政策: registers or terms have changed; the reference is what asked for it. */
    public static final String REGISTERS = "REGISTERS";

    /** 批量变更: the reference is its number. */
    public static final String MASS = "MASS";
  }
}

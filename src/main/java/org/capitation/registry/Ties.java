package org.capitation.registry;

/**
 * 归属线索: what ties an insured person to a place, as the registers of three departments tell it.
 *
 * @param household the nine digits of the household's township (户籍), or null
 * @param residence the nine digits of the township of residence (居住地), or null
 * @param employer emp_no, or null
 * @param school school_code, or null
 */
public record Ties(String household, String residence, String employer, String school) {
  /** Tied to nothing. */
  public static final Ties NONE = new Ties(null, null, null, null);

  /** Tied to an employer and a household, each of which may be null. */
  public static Ties of(String employer, String household) {
    return new Ties(household, null, employer, null);
  }
}

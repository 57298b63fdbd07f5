package org.capitation.registry;

/**
 * 统筹区: the area within which funds are pooled, often a prefecture of several counties.
 *
 * @param code the platform's poolarea_no, six digits
 * @param name the official name
 */
public record PoolingArea(String code, String name) {
  /** The area code lies in this pooling area: same prefecture, the first four digits. */
  public boolean covers(String areaCode) {
    return areaCode != null && areaCode.length() >= 4 && areaCode.regionMatches(0, code, 0, 4);
  }
}

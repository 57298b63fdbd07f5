package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 服务片区: a township, employer or school whose people belong to a community for a time.
 *
 * @param kind what the code names
 * @param code the nine digits of a township, or the number of an employer or school
 * @param community the key of the community
 * @param range the days for which this holds
 */
public record Catchment(Kind kind, String code, int community, DateRange range) {
  /** What a catchment is known by. */
  public enum Kind {
    /** 乡镇街道. */
    TOWNSHIP,
    /** 用人单位. */
    EMPLOYER,
    /** 学校. */
    SCHOOL
  }
}

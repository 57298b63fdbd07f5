package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 定点医药机构: an institution or pharmacy that the insurance pays (FIXMEDINS_B).
 *
 * @param id our key
 * @param code fixmedins_code, twelve characters within the county
 * @param name the official name
 * @param pharmacy a retail pharmacy (fixmedins_type 2)
 * @param primary a primary institution (grst_hosp_flag 1)
 * @param areaCode the area that it belongs to (fix_blng_admdvs)
 * @param range the days on which it is designated
 */
public record Institution(
    int id,
    String code,
    String name,
    boolean pharmacy,
    boolean primary,
    String areaCode,
    DateRange range) {}

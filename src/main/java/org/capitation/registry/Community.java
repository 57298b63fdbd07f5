package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 县域医共体: a county medical community, which bears the outpatient budget of its people.
 *
 * @param id our key; 0 is no community, see {@link #NONE}
 * @param code the code in files, addresses and APIs
 * @param name the official name
 * @param leadInstitution the institution code of its lead hospital (牵头医院)
 * @param range the days on which it exists
 */
public record Community(int id, String code, String name, String leadInstitution, DateRange range) {
  /** The key that stands for "no community": unattributed persons, outside institutions. */
  public static final int NONE = 0;
}

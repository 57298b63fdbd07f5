package org.capitation.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 机构目录: finds the provider of a visit from the codes in its record.
 *
 * <p>Rows from other places carry the number of the off-site platform and not our institution code:
 * they are placed by the area that the record names. A code that begins with P is a pharmacy.
 */
public final class Providers {
  private final County county;
  private final Map<String, Institution> byCode;
  private final Map<Integer, List<Membership>> memberships;

  /** The institutions of a county and their memberships. */
  public Providers(County county, List<Institution> institutions, List<Membership> memberships) {
    this.county = county;
    this.byCode = new HashMap<>();
    institutions.forEach(institution -> byCode.put(institution.code(), institution));
    this.memberships = memberships.stream().collect(Collectors.groupingBy(Membership::institution));
  }

  /**
   * The provider behind an institution code on a day.
   *
   * @param code fixmedins_code of the record, or an off-site number
   * @param areaCode fix_blng_admdvs of the record, or null
   * @param day the service date
   */
  public Provider find(String code, String areaCode, LocalDate day) {
    Institution known = byCode.get(code);
    return known == null
        ? new Provider(0, Community.NONE, InstitutionClass.ofUnregistered(code), place(areaCode))
        : new Provider(
            known.id(),
            community(known.id(), day),
            InstitutionClass.of(known),
            place(known.areaCode()));
  }

  /** The community that an institution is a member of on a day (G4), or {@link Community#NONE}. */
  public int community(int institution, LocalDate day) {
    for (Membership membership : memberships(institution)) {
      if (membership.range().contains(day)) {
        return membership.community();
      }
    }
    return Community.NONE;
  }

  /** All memberships of an institution, at whatever time. */
  public List<Membership> memberships(int institution) {
    return memberships.getOrDefault(institution, List.of());
  }

  private Place place(String areaCode) {
    if (county.code().equals(areaCode)) {
      return Place.COUNTY;
    }
    return county.area().covers(areaCode) ? Place.POOLING_AREA : Place.OUTSIDE;
  }
}

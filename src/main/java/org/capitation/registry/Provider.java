package org.capitation.registry;

/**
 * 就诊机构: where a visit took place, as far as charging needs to know.
 *
 * @param institution our key of the institution, or 0 for an off-site number that is not registered
 * @param community the community that it was a member of on the day, or {@link Community#NONE}
 * @param kind what kind of institution it is
 * @param place where it lies
 */
public record Provider(int institution, int community, InstitutionClass kind, Place place) {
  /** A retail pharmacy. */
  public boolean pharmacy() {
    return kind == InstitutionClass.PHARMACY;
  }
}

package org.capitation.ledger;

import org.capitation.registry.Place;

/**
 * 诊疗: what a visit was for, and on what way the patient came.
 *
 * @param medicalType med_type; local codes are longer than the national ones
 * @param disease dise_no, or null where the record names none
 * @param referred the record names the visit that it was referred from (refl_old_mdtrt_id)
 */
public record Care(String medicalType, String disease, boolean referred) {
  private static final String EMERGENCY = "13";

  /** 急诊: med_type 13…. */
  public boolean emergency() {
    return medicalType.startsWith(EMERGENCY);
  }

  /** 未经转诊: outside the pooling area, neither referred nor an emergency (L10). */
  public boolean unreferredAt(Place place) {
    return place == Place.OUTSIDE && !referred && !emergency();
  }
}

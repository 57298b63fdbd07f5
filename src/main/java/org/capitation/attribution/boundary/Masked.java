package org.capitation.attribution.boundary;

import org.capitation.access.Masking;
import org.capitation.registry.store.PersonStore;

/**
 * 脱敏人员: what lists show of a person.
 *
 * @param name the name, masked
 * @param certificate the certificate number, masked
 */
public record Masked(String name, String certificate) {
  /** The face of a person, masked. */
  static Masked of(PersonStore.Face face) {
    return new Masked(Masking.name(face.name()), Masking.certificate(face.certificate()));
  }
}

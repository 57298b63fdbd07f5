package org.capitation.settlement.boundary;

import java.nio.charset.StandardCharsets;
import org.capitation.document.Digest;
import org.capitation.policy.PackReader;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.SettlementTerms;

/** 封存: seals what a settlement rests on, and settles again from that alone (S26). */
final class Seals {
  private Seals() {}

  /** Settles a year, and seals what went in and what came out. */
  static Seal of(SealedYear year) {
    String text = year.text(terms(year));
    return new Seal(Digest.ALGORITHM, digest(text), text);
  }

  /** The seal that the stored inputs of another give. */
  static Seal rederived(Seal seal) {
    return of(seal.year());
  }

  /** The digest of a text. */
  static String digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The terms in the text of the pack. */
  static SettlementTerms terms(SealedYear year) {
    return PackReader.read(0, 0, year.policy().text()).terms().settlement();
  }
}

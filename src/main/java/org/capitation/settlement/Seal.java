package org.capitation.settlement;

/**
 * 封存: what a published settlement rests on, and the hash over it (S26).
 *
 * @param algorithm how it was hashed
 * @param digest the hash, in hex
 * @param text what was put in and what came out
 */
public record Seal(String algorithm, String digest, String text) {
  /** What was put in. */
  public SealedYear year() {
    return SealReader.read(text);
  }
}

package org.capitation.access;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 会签: a paper on its way from one who signs to the next.
 *
 * @param way the steps, in the order in which they are signed
 * @param content what is signed
 * @param signatures what was signed, in its order
 * @param stopped who withdrew it or sent it back, and when; nothing while it is on its way
 */
public record Circulation(
    List<SigningStep> way, Content content, List<Signature> signatures, Optional<Stamp> stopped) {

  /**
   * 签署内容.
   *
   * @param digest the digest of all that a signature stands for
   * @param author who wrote it
   * @param version how often the paper was touched, by a signature too
   * @param touched who touched it last, and when
   */
  public record Content(String digest, String author, int version, Stamp touched) {}

  /** Keeps the lists from being changed. */
  public Circulation {
    way = List.copyOf(way);
    signatures = List.copyOf(signatures);
  }

  /** The step that is signed next; nothing once all are. */
  public Optional<SigningStep> next() {
    return way.stream().filter(step -> signature(step).isEmpty()).findFirst();
  }

  /** What was signed for a step. */
  public Optional<Signature> signature(SigningStep step) {
    return signatures.stream().filter(signed -> signed.step() == step).findFirst();
  }

  /** What somebody has signed. */
  Optional<Signature> by(String account) {
    return signatures.stream().filter(signed -> signed.stamp().by().equals(account)).findFirst();
  }

  /** Whether somebody wrote or prepared it. */
  public boolean isOf(String account) {
    return content.author().equals(account)
        || by(account).filter(signed -> signed.step() == SigningStep.PREPARE).isPresent();
  }
}

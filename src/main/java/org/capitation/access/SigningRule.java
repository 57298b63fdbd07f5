package org.capitation.access;

import java.util.Optional;
import org.capitation.access.Hindrance.Kind;
import org.capitation.value.Stamp;

/** 签署规定: may this account sign this paper now? Rules X7 to X12 of the package. */
public final class SigningRule {
  private SigningRule() {}

  /**
   * What stands against it; nothing if it may be signed.
   *
   * @param seen the version that the account has looked at
   */
  public static Optional<Hindrance> refuse(Circulation paper, Account who, int seen) {
    return stopped(paper)
        .or(() -> stale(paper, seen))
        .or(() -> paper.next().flatMap(step -> against(paper, step, who)))
        .or(() -> complete(paper));
  }

  /** Nothing stands against it, as the paper is now. */
  public static boolean isTurnOf(Circulation paper, Account who) {
    return refuse(paper, who, paper.content().version()).isEmpty();
  }

  /**
   * What stands against withdrawing it or sending it back: whoever wrote it may, and whose turn it
   * is; nothing if that may be.
   *
   * @param seen the version that the account has looked at
   */
  public static Optional<Hindrance> refuseStop(Circulation paper, Account who, int seen) {
    return stopped(paper)
        .or(() -> stale(paper, seen))
        .or(() -> complete(paper))
        .or(
            () ->
                paper.isOf(who.name())
                    ? Optional.empty()
                    : paper.next().flatMap(step -> against(paper, step, who)));
  }

  /**
   * The signature that is given.
   *
   * @param seen the version that the account has looked at
   * @throws NotSigned if something stands against it
   */
  public static Signature sign(Circulation paper, Account who, int seen, Stamp stamp) {
    refuse(paper, who, seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    return new Signature(paper.next().orElseThrow(), stamp, paper.content().digest(), seen);
  }

  private static Optional<Hindrance> stopped(Circulation paper) {
    return paper.stopped().map(stamp -> new Hindrance(Kind.STOPPED, stamp, null));
  }

  private static Optional<Hindrance> stale(Circulation paper, int seen) {
    return paper.content().version() == seen
        ? Optional.empty()
        : Optional.of(new Hindrance(Kind.STALE, paper.content().touched(), null));
  }

  private static Optional<Hindrance> complete(Circulation paper) {
    return paper.next().isPresent()
        ? Optional.empty()
        : Optional.of(new Hindrance(Kind.COMPLETE, paper.content().touched(), null));
  }

  private static Optional<Hindrance> against(Circulation paper, SigningStep step, Account who) {
    Optional<Signature> before = paper.by(who.name());
    if (step != SigningStep.PREPARE && paper.isOf(who.name())) {
      return Optional.of(new Hindrance(Kind.OWN, null, step));
    }
    if (before.isPresent()) {
      return Optional.of(new Hindrance(Kind.TWICE, before.get().stamp(), before.get().step()));
    }
    if (!who.roles().contains(step.role())) {
      return Optional.of(new Hindrance(Kind.ROLE, null, step));
    }
    return paper.signatures().stream()
        .filter(signed -> !signed.digest().equals(paper.content().digest()))
        .findFirst()
        .map(other -> new Hindrance(Kind.ALTERED, other.stamp(), other.step()));
  }
}

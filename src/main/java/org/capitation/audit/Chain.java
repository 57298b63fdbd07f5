package org.capitation.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** 审计链: the digest of each event stands on that of the one before (U8). */
public final class Chain {
  /** Number of the way in which digests are made, kept with each seal. */
  public static final int ALGORITHM = 1;

  /** What the first seal stands on. */
  public static final String START = "0".repeat(64);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

  private Chain() {}

  /** The seal of an event that follows another. */
  public static String seal(String former, Event event) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text = former + "\n" + canonical(event);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * All of an event in one text: each part with its length before it, so that no part can be taken
   * for another.
   */
  static String canonical(Event event) {
    StringBuilder text = new StringBuilder();
    Actor actor = event.actor();
    Deed deed = event.deed();
    for (Object part :
        new Object[] {
          event.id(),
          TIME.format(event.at()),
          actor.account(),
          actor.county(),
          actor.way(),
          actor.address(),
          actor.request(),
          event.outcome(),
          deed.name(),
          deed.community(),
          deed.person(),
          deed.object(),
          deed.reason(),
          ChangeText.of(event.changes())
        }) {
      add(text, part);
    }
    return text.toString();
  }

  private static void add(StringBuilder text, Object part) {
    if (part == null) {
      text.append("-\n");
    } else {
      String told = part.toString();
      text.append(told.length()).append(':').append(told).append('\n');
    }
  }

  /**
   * 链环: what was sealed, as it is found.
   *
   * @param number its place in the chain, from 1
   * @param id the key of the event that was sealed
   * @param seal the seal
   * @param event the event with this key; null if there is none
   */
  public record Link(long number, long id, String seal, Event event) {}

  /**
   * 链头: how far a chain was sealed.
   *
   * @param number the place of the last seal, 0 for none
   * @param seal the last seal
   */
  public record Head(long number, String seal) {
    /** Nothing is sealed yet. */
    public static final Head NONE = new Head(0, START);

    /** The head after one more event. */
    public Head then(Event event) {
      return new Head(number + 1, Chain.seal(seal, event));
    }
  }

  /** 断点: the first event that is not as it was sealed. */
  public record Break(Kind kind, long number, long id) {
    /** 断点种类. */
    public enum Kind {
      /** 已改动: or moved to another place. */
      CHANGED,
      /** 已删除. */
      REMOVED,
      /** 已插入: it was never sealed, or its seal belongs to another. */
      ADDED
    }
  }

  /** Walks links in their order. */
  public static final class Walk {
    private Head at = Head.NONE;
    private Break found;

    /** Takes the next ones; nothing more is looked at after the first break. */
    public void take(List<Link> links) {
      for (Link link : links) {
        if (found == null) {
          take(link);
        }
      }
    }

    private void take(Link link) {
      if (link.number() != at.number() + 1) {
        found = new Break(Break.Kind.REMOVED, at.number() + 1, 0);
      } else if (link.event() == null) {
        found = new Break(Break.Kind.REMOVED, link.number(), link.id());
      } else if (!at.then(link.event()).seal().equals(link.seal())) {
        found = new Break(Break.Kind.CHANGED, link.number(), link.id());
      } else {
        at = new Head(link.number(), link.seal());
      }
    }

    /** Compares with the head that was kept: seals may be missing at the end, or be too many. */
    public void end(Head kept) {
      if (found != null || at.equals(kept)) {
        return;
      }
      found =
          at.number() < kept.number()
              ? new Break(Break.Kind.REMOVED, at.number() + 1, 0)
              : new Break(Break.Kind.ADDED, kept.number() + 1, 0);
    }

    /** An event that should have been sealed long ago and never was. */
    public void unsealed(long id) {
      if (found == null) {
        found = new Break(Break.Kind.ADDED, 0, id);
      }
    }

    /** How far it is whole. */
    public Head at() {
      return at;
    }

    /** The first break; null for none. */
    public Break found() {
      return found;
    }
  }
}

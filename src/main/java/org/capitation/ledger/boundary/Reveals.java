package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Recorded;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 查看证件: shows who a person is, to those who say why they have to know it (X42). */
@ApplicationScoped
public class Reveals {
  /** So long what was shown may stay on a screen. */
  public static final Duration SHOWN = Duration.ofMinutes(1);

  private static final int SHORTEST = 5;
  private static final int LONGEST = 200;

  @Inject private PersonLedger ledger;
  @Inject private PersonStore persons;
  @Inject private Clock clock;

  /**
   * 本人信息.
   *
   * @param phone the telephone number; null for none
   * @param until when it is to be hidden again
   */
  public record Revealed(
      long id, String name, String certificate, String phone, LocalDateTime until) {}

  /**
   * One person, whom the caller may see.
   *
   * @throws Missing if there is no such person, or nothing of theirs to be seen
   * @throws Declined if the reason says too little, or too much
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.COMMUNITY})
  @Filtered
  @Recorded
  @Transactional
  public Revealed reveal(long person, String reason) {
    int length = reason == null ? 0 : reason.strip().length();
    if (length < SHORTEST || length > LONGEST) {
      throw new Declined("ledger.reveal.reason.length", SHORTEST, LONGEST);
    }
    ledger.of(person, new PersonLedger.Choice(Optional.empty(), Optional.empty(), 1, 1));
    PersonStore.Face face = persons.faces(List.of(person)).get(person);
    return new Revealed(
        person,
        face.name(),
        face.certificate(),
        persons.phones(List.of(person)).get(person),
        LocalDateTime.now(clock).plus(SHOWN));
  }
}

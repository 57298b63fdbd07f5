package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Roster;
import org.capitation.enrolment.store.ContractStore.Registered;
import org.capitation.registry.InsuredPerson;
import org.capitation.value.DateRange;

/** 拟办后的名册: who is signed up with whom, as it will be after what has been drafted. */
final class Lists {
  private final Facts facts;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<Integer, Since> rosters = new HashMap<>();

  Lists(Facts facts) {
    this.facts = facts;
  }

  private record Pending(Draft draft, LocalDate death) {}

  private record Since(LocalDate from, Roster roster) {}

  /** The contracts of a person that count, but for the one with this number. */
  List<Contract> others(long person, String but) {
    List<Draft> drafted =
        pending.stream().map(Pending::draft).filter(draft -> draft.person() == person).toList();
    Stream<Contract> kept =
        facts.contracts(person).stream()
            .map(Registered::contract)
            .filter(c -> drafted.stream().noneMatch(draft -> replaces(draft, c)));
    return Stream.concat(kept, drafted.stream().map(Draft::after))
        .filter(contract -> !contract.isCancelled())
        .filter(contract -> but == null || !contract.number().equals(but))
        .toList();
  }

  private static boolean replaces(Draft draft, Contract contract) {
    return draft.before() != null && draft.before().number().equals(contract.number());
  }

  /**
   * A doctor's list from a day on.
   *
   * @param but a contract that is left out, or null
   */
  Roster roster(int doctor, LocalDate from, Contract but, InsuredPerson person) {
    Since since = rosters.get(doctor);
    if (since == null || since.from().isAfter(from)) {
      since = new Since(from, facts.roster(doctor, from));
      for (Pending earlier : pending) {
        apply(earlier, doctor, since.roster());
      }
      rosters.put(doctor, since);
    }
    Roster all = since.roster();
    LocalDate death = person == null ? null : person.vitals().death();
    return days(but, doctor, death).map(all::without).orElse(all);
  }

  /** From now on it is as if this had been done. */
  void take(Draft draft, LocalDate death) {
    Pending taken = new Pending(draft, death);
    pending.add(taken);
    rosters.forEach((doctor, since) -> apply(taken, doctor, since.roster()));
  }

  private static void apply(Pending change, int doctor, Roster roster) {
    days(change.draft().before(), doctor, change.death()).ifPresent(roster::remove);
    days(change.draft().after(), doctor, change.death()).ifPresent(roster::add);
  }

  private static Optional<DateRange> days(Contract contract, int doctor, LocalDate death) {
    return Optional.ofNullable(contract)
        .filter(c -> !c.isCancelled() && Objects.equals(c.doctor(), doctor))
        .flatMap(c -> c.enrolment().until(death))
        .map(Enrolment::range);
  }
}

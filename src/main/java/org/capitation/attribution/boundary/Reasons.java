package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.store.RulingStore;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Ties;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.registry.store.InsuranceStore.Insurance;

/** 归属依据的凭证: what in the registers speaks for the homes of a person. */
@ApplicationScoped
class Reasons {
  @Inject private EnrolmentStore enrolments;
  @Inject private InsuranceStore insurances;
  @Inject private RulingStore rulings;

  /** Of one person. */
  Proofs of(long person) {
    List<Long> one = List.of(person);
    return new Proofs(
        enrolments.histories(one).getOrDefault(person, EnrolmentHistory.NONE),
        insurances.of(one).values().stream().map(Insurance::period).toList(),
        rulings.of(one).getOrDefault(person, List.of()));
  }

  /** 凭证: all that is registered of the person. */
  record Proofs(
      EnrolmentHistory contracts, Collection<InsuredPeriod> periods, List<Ruling> rulings) {
    /** The number of the contract or document, or the code of the place, that decided. */
    Optional<String> of(Attribution a) {
      return switch (a.home().reason()) {
        case CONTRACT -> contract(a);
        case EXCEPTION -> document(a);
        case HOUSEHOLD -> place(a, Ties::household);
        case RESIDENCE -> place(a, Ties::residence);
        case EMPLOYER -> place(a, Ties::employer);
        case SCHOOL -> place(a, Ties::school);
        case DESIGNATION, GUARDIAN, UNATTRIBUTED -> Optional.empty();
      };
    }

    private Optional<String> contract(Attribution a) {
      return contracts.enrolments().stream()
          .filter(c -> c.team() == a.home().team() && c.range().overlaps(a.range()))
          .findFirst()
          .map(Enrolment::contract);
    }

    private Optional<String> document(Attribution a) {
      return rulings.stream()
          .filter(r -> r.pot() == a.pot() && r.range().overlaps(a.range()))
          .filter(r -> r.community() == a.home().community())
          .reduce((earlier, later) -> later)
          .map(r -> r.ground().document());
    }

    private Optional<String> place(Attribution a, Function<Ties, String> tie) {
      return periods.stream()
          .filter(p -> p.pot() == a.pot() && p.range().overlaps(a.range()))
          .map(p -> tie.apply(p.ties()))
          .filter(code -> code != null)
          .findFirst();
    }
  }
}

package org.capitation.attribution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/** The rules A1 to A5 and A7 once more, in the slowest and plainest way: one day at a time. */
record Oracle(RandomCounty county) {
  Optional<Home> home(InsuredPerson person, EnrolmentHistory history, Pot pot, LocalDate day) {
    Optional<AttributionTerms> terms =
        county.terms.get(pot).spans().stream()
            .filter(span -> isIn(span.range(), day))
            .map(span -> span.what())
            .findFirst();
    List<InsuredPeriod> insured =
        person.periods().stream()
            .filter(period -> period.pot() == pot && isIn(period.range(), day))
            .filter(period -> person.death() == null || !day.isAfter(person.death()))
            .sorted(
                Comparator.comparing((InsuredPeriod period) -> period.range().from())
                    .thenComparing(period -> period.range().to())
                    .reversed()
                    .thenComparing(InsuredPeriod::toString))
            .toList();
    if (terms.isEmpty() || insured.isEmpty()) {
      return Optional.empty();
    }
    for (InsuredPeriod period : insured) {
      for (Reason criterion : terms.get().order()) {
        Optional<Home> home =
            criterion == Reason.CONTRACT
                ? byContract(history, day)
                : byCatchment(criterion, period, terms.get(), day);
        if (home.isPresent()) {
          return home;
        }
      }
    }
    return Optional.of(Home.UNATTRIBUTED);
  }

  private Optional<Home> byContract(EnrolmentHistory history, LocalDate day) {
    for (Enrolment contract : history.enrolments()) {
      for (Membership membership : county.memberships) {
        if (isIn(contract.range(), day)
            && membership.institution() == contract.team()
            && isIn(membership.range(), day)) {
          return Optional.of(new Home(membership.community(), Reason.CONTRACT, contract.team()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Home> byCatchment(
      Reason criterion, InsuredPeriod period, AttributionTerms terms, LocalDate day) {
    boolean unit = period.pot() == Pot.EMPLOYEE && !period.flexible();
    boolean retired = unit && period.personType().startsWith("12");
    boolean byEmployer = retired ? terms.retirees() == Reason.EMPLOYER : unit;
    if (byEmployer != (criterion == Reason.EMPLOYER)) {
      return Optional.empty();
    }
    String code = byEmployer ? period.employer() : period.township();
    Kind kind = byEmployer ? Kind.EMPLOYER : Kind.TOWNSHIP;
    return county.catchments.stream()
        .filter(c -> c.kind() == kind && c.code().equals(code))
        .filter(c -> isIn(c.range(), day))
        .map(Catchment::community)
        .map(community -> new Home(community, criterion, 0))
        .findFirst();
  }

  private static boolean isIn(DateRange range, LocalDate day) {
    return day.compareTo(range.from()) >= 0 && day.compareTo(range.to()) < 0;
  }
}

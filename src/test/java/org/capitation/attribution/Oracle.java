package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.Enrolment;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Membership;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/** The rules A1 to A5 and A7 to A11 once more, in the slowest and plainest way: day by day. */
record Oracle(RandomCounty county) {
  Optional<Home> home(Evidence evidence, Pot pot, LocalDate day) {
    Optional<AttributionTerms> terms =
        county.terms.get(pot).spans().stream()
            .filter(span -> isIn(span.range(), day))
            .map(span -> span.what())
            .findFirst();
    List<InsuredPeriod> insured = insured(evidence, pot, day);
    if (terms.isEmpty() || insured.isEmpty()) {
      return Optional.empty();
    }
    for (InsuredPeriod period : insured) {
      for (Reason criterion : terms.get().order(period.group())) {
        Optional<Integer> community = community(criterion, period, evidence, day);
        if (community.isPresent()) {
          int team = team(evidence, community.get(), day);
          return Optional.of(new Home(community.get(), criterion, team));
        }
      }
    }
    return Optional.of(Home.nobodys(cause(terms.get(), insured.get(0), evidence)));
  }

  /** The communities of contract and designation, where they differ on a day insured. */
  Optional<List<Integer>> contradiction(Evidence evidence, Pot pot, LocalDate day) {
    Optional<Integer> contract =
        signed(evidence, day).stream().findFirst().map(signed -> signed.community);
    Optional<Integer> designated = designated(evidence, pot, day);
    boolean differ = contract.isPresent() && designated.isPresent() && !contract.equals(designated);
    return differ && !insured(evidence, pot, day).isEmpty()
        ? Optional.of(List.of(contract.get(), designated.get()))
        : Optional.empty();
  }

  private static List<InsuredPeriod> insured(Evidence evidence, Pot pot, LocalDate day) {
    LocalDate death = evidence.person().vitals().death();
    return evidence.person().periods().stream()
        .filter(period -> period.pot() == pot && isIn(period.range(), day))
        .filter(period -> death == null || !day.isAfter(death))
        // the rule sorts the periods as they are cut off at death
        .map(period -> cut(period, death))
        .sorted(
            Comparator.comparing((InsuredPeriod period) -> period.range().from())
                .thenComparing(period -> period.range().to())
                .reversed()
                .thenComparing(InsuredPeriod::toString))
        .toList();
  }

  private static InsuredPeriod cut(InsuredPeriod period, LocalDate death) {
    boolean whole = death == null || !period.range().to().isAfter(death.plusDays(1));
    return whole
        ? period
        : new InsuredPeriod(
            period.pot(),
            period.personType(),
            period.flexible(),
            period.ties(),
            new DateRange(period.range().from(), death.plusDays(1)));
  }

  private Optional<Integer> community(
      Reason criterion, InsuredPeriod period, Evidence evidence, LocalDate day) {
    return switch (criterion) {
      case EXCEPTION ->
          evidence.rulings().stream()
              .filter(r -> r.pot() == period.pot() && isIn(r.range(), day))
              .reduce((earlier, later) -> later)
              .map(Ruling::community);
      case CONTRACT ->
          signed(evidence, day).stream().findFirst().map(contract -> contract.community);
      case DESIGNATION -> designated(evidence, period.pot(), day);
      case HOUSEHOLD -> ofPlace(Kind.TOWNSHIP, period.ties().household(), day);
      case RESIDENCE -> ofPlace(Kind.TOWNSHIP, period.ties().residence(), day);
      case EMPLOYER -> ofPlace(Kind.EMPLOYER, period.ties().employer(), day);
      case SCHOOL -> ofPlace(Kind.SCHOOL, period.ties().school(), day);
      case GUARDIAN -> ofGuardian(evidence, period.pot(), day);
      case UNATTRIBUTED -> Optional.empty();
    };
  }

  private record Signed(int team, int community) {}

  private List<Signed> signed(Evidence evidence, LocalDate day) {
    List<Signed> signed = new ArrayList<>();
    for (Enrolment contract : evidence.history().enrolments()) {
      if (isIn(contract.range(), day)) {
        ofInstitution(contract.team(), day)
            .forEach(c -> signed.add(new Signed(contract.team(), c)));
      }
    }
    return signed;
  }

  private int team(Evidence evidence, int community, LocalDate day) {
    return signed(evidence, day).stream()
        .filter(contract -> contract.community == community)
        .map(Signed::team)
        .findFirst()
        .orElse(0);
  }

  private Optional<Integer> designated(Evidence evidence, Pot pot, LocalDate day) {
    return evidence.designations().stream()
        .filter(d -> d.pot() == pot && isIn(d.range(), day))
        .sorted(
            Comparator.comparingInt(Designation::choice)
                .thenComparing(d -> d.range(), Comparator.reverseOrder())
                .thenComparingInt(Designation::institution))
        .flatMap(d -> ofInstitution(d.institution(), day).stream())
        .findFirst();
  }

  private Optional<Integer> ofGuardian(Evidence evidence, Pot pot, LocalDate day) {
    if (evidence.guardian().isEmpty()) {
      return Optional.empty();
    }
    Evidence guardian = evidence.guardian().get().alone();
    Pot other = pot == Pot.RESIDENT ? Pot.EMPLOYEE : Pot.RESIDENT;
    return home(guardian, pot, day)
        .filter(Home::attributed)
        .or(() -> home(guardian, other, day).filter(Home::attributed))
        .map(Home::community);
  }

  private List<Integer> ofInstitution(int institution, LocalDate day) {
    return county.memberships.stream()
        .filter(m -> m.institution() == institution && isIn(m.range(), day))
        .map(Membership::community)
        .filter(community -> exists(community, day))
        .toList();
  }

  private Optional<Integer> ofPlace(Kind kind, String code, LocalDate day) {
    return county.catchments.stream()
        .filter(c -> c.kind() == kind && c.code().equals(code) && isIn(c.range(), day))
        .map(Catchment::community)
        .filter(community -> exists(community, day))
        .findFirst();
  }

  private boolean exists(int community, LocalDate day) {
    return county.communities.stream().anyMatch(c -> c.id() == community && isIn(c.range(), day));
  }

  private static Cause cause(AttributionTerms terms, InsuredPeriod period, Evidence evidence) {
    List<Reason> asked = terms.then().get(period.group());
    for (Reason criterion : asked) {
      boolean data =
          switch (criterion) {
            case HOUSEHOLD -> period.ties().household() != null;
            case RESIDENCE -> period.ties().residence() != null;
            case EMPLOYER -> period.ties().employer() != null;
            case SCHOOL -> period.ties().school() != null;
            default -> evidence.guardian().isPresent();
          };
      if (data) {
        return Cause.valueOf(criterion + "_NOT_MAPPED");
      }
    }
    return asked.isEmpty() ? Cause.NO_CRITERION : Cause.valueOf("NO_" + asked.get(0));
  }

  private static boolean isIn(DateRange range, LocalDate day) {
    return day.compareTo(range.from()) >= 0 && day.compareTo(range.to()) < 0;
  }
}

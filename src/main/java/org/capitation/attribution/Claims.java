package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.capitation.enrolment.Designation;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.DateRange;

/** 归属主张的来源: what each criterion claims, the stronger claim first (A1 to A4, A8 to A10). */
final class Claims {
  /** The first choice counts, and of two first choices the one that began later (A9). */
  private static final Comparator<Designation> BY_CHOICE =
      Comparator.comparingInt(Designation::choice)
          .thenComparing(Designation::range, Comparator.reverseOrder())
          .thenComparing(Designation::institution);

  private final Catchments catchments;
  private final Providers providers;
  private final IntUnaryOperator institutionOfTeam;

  Claims(Catchments catchments, Providers providers, IntUnaryOperator institutionOfTeam) {
    this.catchments = catchments;
    this.providers = providers;
    this.institutionOfTeam = institutionOfTeam;
  }

  /** What the rulings of a pot claim: the one recorded last counts (A8). */
  List<Claim> byRuling(Evidence evidence, Pot pot) {
    List<Claim> claims = new ArrayList<>();
    for (Ruling ruling : evidence.rulings()) {
      if (ruling.pot() == pot) {
        claims.add(0, new Claim(ruling.range(), home(ruling.community(), Reason.EXCEPTION)));
      }
    }
    return claims;
  }

  /** What the contracts claim (A1). */
  List<Claim> byContract(Evidence evidence) {
    List<Claim> claims = new ArrayList<>();
    for (var enrolment : evidence.history().enrolments()) {
      int institution = institutionOfTeam.applyAsInt(enrolment.team());
      for (Claim claim : byInstitution(institution, enrolment.range(), Reason.CONTRACT)) {
        claims.add(new Claim(claim.range(), claim.home().with(enrolment.team())));
      }
    }
    return claims;
  }

  /** What the designations of a pot claim (A9). */
  List<Claim> byDesignation(Evidence evidence, Pot pot) {
    // as good as nobody has any, and everybody is asked
    if (evidence.designations().isEmpty()) {
      return List.of();
    }
    return evidence.designations().stream()
        .filter(designation -> designation.pot() == pot)
        .sorted(BY_CHOICE)
        .flatMap(d -> byInstitution(d.institution(), d.range(), Reason.DESIGNATION).stream())
        .toList();
  }

  /** What a tie of an insured period to a place claims (A2, A3, A10). */
  List<Claim> byTie(Reason criterion, InsuredPeriod period) {
    Catchment.Kind kind =
        switch (criterion) {
          case EMPLOYER -> Catchment.Kind.EMPLOYER;
          case SCHOOL -> Catchment.Kind.SCHOOL;
          default -> Catchment.Kind.TOWNSHIP;
        };
    List<Claim> claims = new ArrayList<>();
    for (Catchment catchment : catchments.of(kind, code(criterion, period.ties()))) {
      claims.add(new Claim(catchment.range(), home(catchment.community(), criterion)));
    }
    return claims;
  }

  /** The code of the place that a criterion goes by, or null. */
  static String code(Reason criterion, Ties ties) {
    return switch (criterion) {
      case HOUSEHOLD -> ties.household();
      case RESIDENCE -> ties.residence();
      case EMPLOYER -> ties.employer();
      case SCHOOL -> ties.school();
      default -> null;
    };
  }

  private List<Claim> byInstitution(int institution, DateRange days, Reason criterion) {
    List<Claim> claims = new ArrayList<>();
    for (var membership : providers.memberships(institution)) {
      days.intersection(membership.range())
          .ifPresent(both -> claims.add(new Claim(both, home(membership.community(), criterion))));
    }
    return claims;
  }

  private static Home home(int community, Reason criterion) {
    return new Home(community, criterion, 0);
  }
}

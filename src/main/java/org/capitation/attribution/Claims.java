package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.Enrolment;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;

/** 归属主张的来源: what each criterion claims, the stronger claim first (A1 to A4, A8 to A10). */
final class Claims {
  /** The first choice counts, and of two first choices the one that began later (A9). */
  private static final Comparator<Designation> BY_CHOICE =
      Comparator.comparingInt(Designation::choice)
          .thenComparing(Designation::range, Comparator.reverseOrder())
          .thenComparing(Designation::institution);

  private final Providers providers;
  private final IntUnaryOperator institutionOfTeam;

  /** By criterion and code of the place; made once, for everybody is tied to some place. */
  private final Map<Reason, Map<String, List<Claim>>> byPlace = new EnumMap<>(Reason.class);

  /** By team, on all days; made when first asked for. */
  private final Map<Integer, List<Claim>> byTeam = new ConcurrentHashMap<>();

  Claims(Catchments catchments, Providers providers, IntUnaryOperator institutionOfTeam) {
    this.providers = providers;
    this.institutionOfTeam = institutionOfTeam;
    for (Reason criterion : Reason.values()) {
      kind(criterion)
          .ifPresent(kind -> byPlace.put(criterion, byPlace(criterion, catchments.of(kind))));
    }
  }

  private static Optional<Catchment.Kind> kind(Reason criterion) {
    return switch (criterion) {
      case HOUSEHOLD, RESIDENCE -> Optional.of(Catchment.Kind.TOWNSHIP);
      case EMPLOYER -> Optional.of(Catchment.Kind.EMPLOYER);
      case SCHOOL -> Optional.of(Catchment.Kind.SCHOOL);
      default -> Optional.empty();
    };
  }

  private static Map<String, List<Claim>> byPlace(
      Reason criterion, Map<String, List<Catchment>> catchments) {
    Map<String, List<Claim>> claims = new HashMap<>();
    catchments.forEach(
        (code, all) ->
            claims.put(
                code,
                all.stream()
                    .map(one -> new Claim(one.range(), home(one.community(), criterion)))
                    .toList()));
    return claims;
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
    for (Enrolment enrolment : evidence.history().enrolments()) {
      for (Claim claim : byTeam.computeIfAbsent(enrolment.team(), this::ofTeam)) {
        enrolment
            .range()
            .intersection(claim.range())
            .ifPresent(both -> claims.add(new Claim(both, claim.home())));
      }
    }
    return claims;
  }

  private List<Claim> ofTeam(int team) {
    return providers.memberships(institutionOfTeam.applyAsInt(team)).stream()
        .map(one -> new Claim(one.range(), new Home(one.community(), Reason.CONTRACT, team)))
        .toList();
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
        .flatMap(designation -> byInstitution(designation).stream())
        .toList();
  }

  /** What a tie of an insured period to a place claims (A2, A3, A10). */
  List<Claim> byTie(Reason criterion, InsuredPeriod period) {
    String code = code(criterion, period.ties());
    return code == null ? List.of() : byPlace.get(criterion).getOrDefault(code, List.of());
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

  private List<Claim> byInstitution(Designation designation) {
    List<Claim> claims = new ArrayList<>();
    for (var membership : providers.memberships(designation.institution())) {
      Home home = home(membership.community(), Reason.DESIGNATION);
      designation
          .range()
          .intersection(membership.range())
          .ifPresent(both -> claims.add(new Claim(both, home)));
    }
    return claims;
  }

  private static Home home(int community, Reason criterion) {
    return new Home(community, criterion, 0);
  }
}

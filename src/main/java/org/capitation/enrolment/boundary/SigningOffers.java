package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.enrolment.ContractLine.Named;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;

/** 签约选项: with whom, for what and how long the caller may sign people up today. */
@ApplicationScoped
public class SigningOffers {
  @Inject private TeamStore teams;
  @Inject private PackageStore packages;
  @Inject private CountyStore counties;
  @Inject private Facts facts;
  @Inject private Reach reach;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** 团队及其医生: a team and its doctors who work today. */
  public record Staffed(Named team, List<Named> doctors) {
    /** How a page names one of its doctors. */
    public String pair(Named doctor) {
      return team.code() + "/" + doctor.code();
    }
  }

  /** 团队与医生: both by their codes. */
  public record Pair(String team, String doctor) {}

  /**
   * 选项.
   *
   * @param terms the terms of the day
   * @param teams the teams that the caller acts for
   * @param packages what can be signed up for today
   */
  public record Offer(EnrolmentTerms terms, List<Staffed> teams, List<ServicePackage> packages) {
    /** The terms to choose from, in years. */
    public List<Integer> years() {
      return IntStream.rangeClosed(terms.minYears(), terms.maxYears()).boxed().toList();
    }

    /** Whom a page means by this text; nothing if that is not offered. */
    Optional<Pair> pair(String text) {
      return teams.stream()
          .flatMap(
              team ->
                  team.doctors().stream()
                      .filter(doctor -> team.pair(doctor).equals(text))
                      .map(doctor -> new Pair(team.team().code(), doctor.code())))
          .findFirst();
    }
  }

  /** What the caller may choose. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Offer offer() {
    County county = counties.get(caller.county());
    LocalDate today = LocalDate.now(clock);
    EnrolmentTerms terms =
        facts.terms(county, today).orElseThrow(() -> new Missing("policy", county.code()));
    return new Offer(
        terms,
        staffed(county, today),
        packages.all(county).stream().filter(offered -> offered.range().contains(today)).toList());
  }

  private List<Staffed> staffed(County county, LocalDate today) {
    Set<Integer> own = caller.seesWholeCounty() ? null : reach.institutions(county, today);
    Map<Integer, List<Doctor>> doctors =
        working(teams.workingDoctors(county).stream(), today)
            .sorted(Comparator.comparing(Doctor::code))
            .collect(Collectors.groupingBy(Doctor::team));
    return working(teams.workingTeams(county).stream(), today)
        .filter(team -> own == null || own.contains(team.institution()))
        .filter(team -> doctors.containsKey(team.id()))
        .sorted(Comparator.comparing(Team::code))
        .map(
            team ->
                new Staffed(
                    new Named(team.code(), team.name()),
                    doctors.get(team.id()).stream()
                        .map(doctor -> new Named(doctor.code(), doctor.name()))
                        .toList()))
        .toList();
  }

  private static <T> Stream<T> working(Stream<Working<T>> all, LocalDate today) {
    return all.filter(one -> one.range().contains(today)).map(Working::who);
  }
}

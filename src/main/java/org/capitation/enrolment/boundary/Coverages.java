package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.access.Masking;
import org.capitation.enrolment.Coverage;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.SignUps;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.DateRange;

/** 签约覆盖: sign-up and renewal rates, and the persons behind each figure. */
@ApplicationScoped
public class Coverages {
  @Inject private SignUps books;
  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 口径.
   *
   * @param year the budget year: contracts that ended in it, up to the day
   * @param day the day; nothing for today, or the last day of a year that is over
   */
  public record Choice(Pot pot, int year, Optional<LocalDate> day) {
    private LocalDate day(DateRange ofYear, LocalDate today) {
      LocalDate wanted = day.orElse(today);
      if (wanted.isBefore(ofYear.from())) {
        return ofYear.from();
      }
      return wanted.isBefore(ofYear.to()) ? wanted : ofYear.lastDay();
    }
  }

  /**
   * 一个数字: which of the figures.
   *
   * @param by by what it is told
   * @param code the code of the line; empty for all and for the key groups
   * @param part the column
   */
  public record Figure(CoverageLines.By by, String code, Coverage.Part part) {}

  /**
   * 名单.
   *
   * @param count how many there are in all: the figure
   * @param people those of the page
   */
  public record Listed(long count, List<Person> people) {}

  /**
   * 名单上的人.
   *
   * @param id our key
   * @param name the name, masked
   * @param certificate the certificate number, masked
   * @param contract the latest contract that had begun by the day, or null
   */
  public record Person(long id, String name, String certificate, Contract contract) {}

  /** 签约: a contract with the name of its team. */
  public record Contract(
      String number, String team, LocalDate from, LocalDate to, List<String> groups) {}

  /** The communities that the caller may choose from. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return seen(counties.get(caller.county()), "");
  }

  /**
   * The figures.
   *
   * @param community the code of the only one to look at; empty for all that the caller sees
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public CoverageAnswer of(@InCommunity String community, Choice choice) {
    County county = counties.get(caller.county());
    SignUps.Wanted wanted = wanted(county, choice);
    return lines(wanted, community).answer(wanted);
  }

  /** The sums of the county, which all may compare theirs with: they tell nobody's own. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public CoverageFigures ofCounty(Choice choice) {
    County county = counties.get(caller.county());
    return books.of(wanted(county, choice)).count(place -> true).all();
  }

  /**
   * The persons behind a figure, masked; of contracts that ended the person of each.
   *
   * @param page the page, from 1
   * @param size how many it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Listed persons(
      @InCommunity String community, Choice choice, Figure figure, int page, int size) {
    County county = counties.get(caller.county());
    SignUps.Wanted wanted = wanted(county, choice);
    CoverageLines lines = lines(wanted, community);
    long[] all = lines.coverage().persons(figure.part(), lines.which(figure.by(), figure.code()));
    int from = (int) Math.min((page - 1L) * size, all.length);
    long[] some = Arrays.copyOfRange(all, from, Math.min(from + size, all.length));
    return new Listed(all.length, people(some, wanted.day(), lines.teams()));
  }

  private SignUps.Wanted wanted(County county, Choice choice) {
    DateRange year = county.year(choice.year()).range();
    CoverageTerms terms =
        policies
            .policies(county)
            .of(choice.pot(), choice.year())
            .map(pack -> pack.terms().coverage())
            .orElse(CoverageTerms.NONE);
    LocalDate day = choice.day(year, LocalDate.now(clock));
    return new SignUps.Wanted(county, choice.pot(), terms, year.from(), day);
  }

  private CoverageLines lines(SignUps.Wanted wanted, String community) {
    County county = wanted.county();
    Map<Integer, Institution> all =
        CoverageLines.byKey(institutions.institutions(county), Institution::id);
    Providers providers = institutions.providers(county);
    return new CoverageLines(
        books.of(wanted),
        CoverageLines.byKey(seen(county, community), Community::id),
        all,
        CoverageLines.byKey(teams.teams(county), Team::id),
        all.keySet().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> providers.community(id, wanted.day()))));
  }

  private List<Community> seen(County county, String community) {
    return institutions.communities(county).stream()
        .filter(one -> caller.sees(one.code()))
        .filter(one -> community.isEmpty() || one.code().equals(community))
        .toList();
  }

  private List<Person> people(long[] some, LocalDate day, Map<Integer, Team> byKey) {
    List<Long> keys = Arrays.stream(some).boxed().toList();
    List<Long> different = keys.stream().distinct().toList();
    Map<Long, PersonStore.Face> faces = persons.faces(different);
    Map<Long, EnrolmentHistory> histories = enrolments.histories(different);
    return keys.stream()
        .map(
            key ->
                new Person(
                    key,
                    Masking.name(faces.get(key).name()),
                    Masking.certificate(faces.get(key).certificate()),
                    histories
                        .getOrDefault(key, EnrolmentHistory.NONE)
                        .latestBefore(day.plusDays(1))
                        .map(contract -> contract(contract, byKey))
                        .orElse(null)))
        .toList();
  }

  private static Contract contract(Enrolment contract, Map<Integer, Team> byKey) {
    return new Contract(
        contract.contract(),
        byKey.get(contract.team()).name(),
        contract.range().from(),
        contract.range().lastDay(),
        contract.groups());
  }
}

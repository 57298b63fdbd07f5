package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Talk;
import org.capitation.monitoring.TalkRule;
import org.capitation.monitoring.Watched;
import org.capitation.monitoring.store.TalkStore;
import org.capitation.monitoring.store.WarningStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 预警与约谈: warnings are issued, and the bureau talks with communities about them. */
@ApplicationScoped
public class Talks {
  @Inject private Monitorings monitorings;
  @Inject private TalkStore talks;
  @Inject private WarningStore warnings;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 约谈登记: what was said.
   *
   * @param day the day
   * @param minutes the minutes
   * @param measures what was agreed on
   * @param deadline until when
   */
  public record Minutes(LocalDate day, String minutes, String measures, LocalDate deadline) {}

  /** Issues the warnings of a month as they are computed now; how many there are. */
  @Allowed({Circle.BUREAU})
  @Transactional
  public int issue(Monitorings.Choice choice) {
    County county = counties.get(caller.county());
    List<Issued> issued =
        monitorings.of("", choice).stream()
            .map(Monitored::parts)
            .flatMap(parts -> Stream.concat(parts.county().stream(), parts.communities().stream()))
            .flatMap(watched -> issued(watched, choice))
            .toList();
    warnings.add(county, issued);
    return issued.size();
  }

  private Stream<Issued> issued(Watched watched, Monitorings.Choice choice) {
    Issued.Subject subject =
        new Issued.Subject(
            choice.pot(),
            choice.year(),
            choice.month(),
            watched.community().map(Community::id).orElse(Community.NONE));
    Stamp stamp = stamp();
    return watched.warnings().stream().map(one -> Issued.of(subject, one, stamp));
  }

  /** The warnings that were issued in a year, as far as the caller sees whose they are. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Issued> issued(int year) {
    Predicate<Issued.Subject> seen = seen();
    return warnings.issued(counties.get(caller.county()), year).stream()
        .filter(one -> seen.test(one.subject()))
        .toList();
  }

  /** The talks of a year with the communities that the caller sees. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Talk> of(int year) {
    Predicate<Issued.Subject> seen = seen();
    return talks.talks(counties.get(caller.county()), year).stream()
        .filter(talk -> seen.test(talk.subject()))
        .toList();
  }

  /**
   * A talk.
   *
   * @throws Missing if there is none that the caller sees
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Talk find(long id) {
    Talk talk = talks.get(counties.get(caller.county()), id);
    if (!seen().test(talk.subject())) {
      throw new Missing("talk", id);
    }
    return talk;
  }

  /** The communities that the caller sees, by key. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Map<Integer, Community> communities() {
    return institutions.communities(counties.get(caller.county())).stream()
        .filter(community -> caller.sees(community.code()))
        .collect(Collectors.toMap(Community::id, Function.identity()));
  }

  /**
   * Plans a talk with a community.
   *
   * @throws Declined if the day or the reason do not fit
   */
  @Allowed({Circle.BUREAU})
  @Transactional
  public Talk plan(String community, Monitorings.Choice choice, LocalDate day, String reason) {
    County county = counties.get(caller.county());
    int key =
        institutions
            .community(county, community)
            .orElseThrow(() -> new Missing("community", community))
            .id();
    Talk.Plan plan = new Talk.Plan(day, reason.strip(), stamp());
    rule().plan(plan);
    long id =
        talks.add(
            county, new Issued.Subject(choice.pot(), choice.year(), choice.month(), key), plan);
    return talks.get(county, id);
  }

  /**
   * Notes what was said and agreed on.
   *
   * @param version the version that the caller has seen
   * @throws Declined if it does not fit, or another was faster
   */
  @Allowed({Circle.BUREAU})
  @Transactional
  public Talk hold(long id, int version, Minutes said) {
    Talk talk = lock(id, version);
    Talk.Held held =
        new Talk.Held(
            said.day(), said.minutes().strip(), said.measures().strip(), said.deadline(), stamp());
    rule().hold(talk, held);
    talks.held(id, held);
    return find(id);
  }

  /**
   * Notes what has become of the measures.
   *
   * @param version the version that the caller has seen
   * @throws Declined if it does not fit, or another was faster
   */
  @Allowed({Circle.BUREAU})
  @Transactional
  public Talk follow(long id, int version, LocalDate day, String result) {
    Talk talk = lock(id, version);
    Talk.Followed followed = new Talk.Followed(day, result.strip(), stamp());
    rule().follow(talk, followed);
    talks.followed(id, followed);
    return find(id);
  }

  /**
   * Closes a talk.
   *
   * @param version the version that the caller has seen
   * @throws Declined if it was not followed up, or by the caller, or another was faster
   */
  @Allowed({Circle.BUREAU})
  @Transactional
  public Talk close(long id, int version) {
    Talk talk = lock(id, version);
    rule().close(talk, caller.name());
    talks.closed(id, stamp());
    return find(id);
  }

  private Talk lock(long id, int version) {
    Talk talk = talks.lock(counties.get(caller.county()), id);
    if (talk.version() != version) {
      throw new Declined("monitoring.untimely.state", talk.touched().by(), talk.touched().at());
    }
    return talk;
  }

  /** Whose the caller sees; what is of the whole county only who sees all of it. */
  private Predicate<Issued.Subject> seen() {
    Set<Integer> own = communities().keySet();
    boolean whole = caller.seesWholeCounty();
    return subject -> whole || own.contains(subject.community());
  }

  private TalkRule rule() {
    return new TalkRule(LocalDate.now(clock));
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}

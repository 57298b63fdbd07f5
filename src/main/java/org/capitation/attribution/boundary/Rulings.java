package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.RulingStore;
import org.capitation.attribution.store.RulingStore.Recorded;
import org.capitation.registry.Certificate;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 个案认定: records typed exceptions, which count at once, and lists them. */
@ApplicationScoped
public class Rulings {
  @Inject private RulingStore rulings;
  @Inject private PersonStore persons;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Recomputing recomputing;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 认定内容: what a ruling says.
   *
   * @param pot the pot
   * @param range the days
   * @param community the code of the community
   * @param ground the document that says so
   */
  public record Content(Pot pot, DateRange range, String community, Ruling.Ground ground) {}

  /** 待认定的人: our key and who it is, masked. */
  public record Subject(long id, Masked person) {}

  /**
   * 认定清单行: a ruling as it is listed.
   *
   * @param id its number
   * @param person whom it concerns, masked
   * @param pot the pot
   * @param days the days
   * @param community the code of the community
   * @param ground the document that says so
   * @param stamp who recorded it, and when
   */
  public record Listed(
      long id,
      Masked person,
      Pot pot,
      Days days,
      String community,
      Ruling.Ground ground,
      Stamp stamp) {}

  /**
   * Records a ruling.
   *
   * @param certificate the certificate number of the person
   * @throws Missing if there is no such person or community
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Listed record(String certificate, Content content) {
    County county = counties.get(caller.county());
    String number = Certificate.normal(certificate);
    long person =
        Optional.ofNullable(persons.find(county, List.of(number)).get(number))
            .orElseThrow(() -> new Missing("person", "with this certno"));
    return add(county, List.of(ruling(county, person, content))).get(0);
  }

  /**
   * Records the same ruling on several persons; who has the very same already is passed over, so
   * that sending it twice does no harm.
   *
   * @param chosen our keys of the persons, some hundred at most
   * @return what was recorded
   * @throws Missing if there is no such person or community
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public List<Listed> record(List<Long> chosen, Content content) {
    County county = counties.get(caller.county());
    counties.holdPersons(county);
    Set<Ruling> known =
        rulings.all(county).stream().map(Recorded::ruling).collect(Collectors.toSet());
    return add(
        county,
        subjects(chosen).stream()
            .map(person -> ruling(county, person.id(), content))
            .filter(ruling -> !known.contains(ruling))
            .toList());
  }

  private Ruling ruling(County county, long person, Content content) {
    int community =
        institutions
            .community(county, content.community())
            .orElseThrow(() -> new Missing("community", content.community()))
            .id();
    return new Ruling(person, content.pot(), content.range(), community, content.ground());
  }

  private List<Listed> add(County county, List<Ruling> added) {
    Stamp stamp = new Stamp(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), caller.name());
    counties.holdPersons(county);
    List<Recorded> recorded =
        added.stream().map(ruling -> rulings.add(county, ruling, stamp)).toList();
    if (!recorded.isEmpty()) {
      recomputing.persons(
          county,
          added.stream().map(Ruling::person).collect(Collectors.toSet()),
          new Version.Trigger(
              Version.Trigger.RULING,
              Long.toString(recorded.get(0).id()),
              added.get(0).ground().document()));
    }
    return listed(county, recorded);
  }

  /**
   * The persons who are to be ruled on, by key.
   *
   * @throws Missing if one of them is not of the county
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public List<Subject> subjects(List<Long> chosen) {
    County county = counties.get(caller.county());
    Map<Long, PersonStore.Face> faces = persons.faces(chosen);
    return chosen.stream()
        .distinct()
        .sorted()
        .map(
            person -> {
              if (!persons.isOf(county, person)) {
                throw new Missing("person", person);
              }
              return new Subject(person, Masked.of(faces.get(person)));
            })
        .toList();
  }

  /** The communities that may be chosen. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county()));
  }

  /** All rulings, the earliest recorded first. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Listed> all() {
    County county = counties.get(caller.county());
    return listed(county, rulings.all(county));
  }

  private List<Listed> listed(County county, List<Recorded> recorded) {
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    Map<Long, PersonStore.Face> faces =
        persons.faces(recorded.stream().map(r -> r.ruling().person()).distinct().toList());
    return recorded.stream()
        .map(r -> listed(r, faces.get(r.ruling().person()), codes.get(r.ruling().community())))
        .toList();
  }

  private static Listed listed(Recorded recorded, PersonStore.Face face, String community) {
    Ruling ruling = recorded.ruling();
    return new Listed(
        recorded.id(),
        Masked.of(face),
        ruling.pot(),
        Days.of(ruling.range()),
        community,
        ruling.ground(),
        recorded.stamp());
  }
}

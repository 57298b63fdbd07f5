package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Masking;
import org.capitation.access.OfDoctor;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Population;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.Certificate;
import org.capitation.registry.County;
import org.capitation.registry.Membership;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 待签居民: who could be signed up with a doctor, and on which terms. */
@ApplicationScoped
public class Candidates {
  /** So many persons are found at most. */
  private static final int MOST = 20;

  /** Whose last four characters are the same: so many are looked at. */
  private static final int ALIKE = 2_000;

  private static final int TAIL = 4;

  @Inject private PersonStore persons;
  @Inject private PackageStore packages;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Population population;
  @Inject private Facts facts;
  @Inject private Tickets tickets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 待签居民: somebody who could be signed up, masked.
   *
   * @param id our key
   * @param ticket stands for the person in the addresses of this doctor
   * @param gender gend, or null
   * @param age in whole years, or null
   */
  public record Candidate(
      long id, String ticket, String name, String tail, String gender, Integer age) {}

  /**
   * 签约条件: on which terms one signs up.
   *
   * @param terms the terms of the day
   * @param packages what can be signed up for today
   */
  public record Offer(EnrolmentTerms terms, List<ServicePackage> packages) {}

  /**
   * 签约意向: how somebody wants to be signed up.
   *
   * @param ticket the ticket of the person
   * @param number the number of the contract
   * @param code package_code, or null for none
   */
  public record Wish(
      String ticket, String number, LocalDate from, int years, List<String> groups, String code) {}

  /**
   * Who has this certificate number; or who of the doctor's community has this whole name and then,
   * after a blank, these last four characters. Less is not enough to find anybody.
   */
  @Allowed(Circle.DOCTORS)
  @Transactional
  public List<Candidate> find(@OfDoctor String doctor, String text) {
    County county = counties.get(caller.county());
    String wanted = text.strip();
    int blank = Math.max(wanted.lastIndexOf(' '), wanted.lastIndexOf('\u3000'));
    if (blank < 0 || wanted.length() - blank - 1 != TAIL) {
      String certificate = Certificate.normal(wanted);
      return faces(doctor, persons.find(county, List.of(certificate)).values());
    }
    String name = wanted.substring(0, blank).strip();
    String tail = wanted.substring(blank + 1).toUpperCase(Locale.ROOT);
    List<Long> alike = ofCommunity(county, doctor, persons.ending(county, tail, ALIKE));
    Map<Long, PersonStore.Face> faces = persons.faces(alike);
    return alike.stream()
        .map(faces::get)
        .filter(face -> name.equals(face.name()))
        .limit(MOST)
        .map(face -> candidate(doctor, face))
        .toList();
  }

  /** Those who belong to the doctor's community today. */
  private List<Long> ofCommunity(County county, String doctor, List<Long> keys) {
    LocalDate today = LocalDate.now(clock);
    Staff staff = teams.staff(county);
    int institution = staff.team(get(staff, doctor).team()).who().institution();
    Set<Integer> communities =
        institutions.memberships(county).stream()
            .filter(m -> m.institution() == institution && m.range().contains(today))
            .map(Membership::community)
            .collect(Collectors.toSet());
    Map<Long, Set<Integer>> homes = population.homes(county, keys, today);
    return keys.stream()
        .filter(key -> !Collections.disjoint(homes.getOrDefault(key, Set.of()), communities))
        .toList();
  }

  private static Doctor get(Staff staff, String doctor) {
    return staff.doctor(doctor).orElseThrow(() -> new Missing("doctor", doctor)).who();
  }

  /**
   * Those with these tickets, in their order.
   *
   * @throws Missing if the doctor never got one of them
   */
  @Allowed(Circle.DOCTORS)
  @Transactional
  public List<Candidate> of(@OfDoctor String doctor, List<String> given) {
    return faces(doctor, given.stream().map(ticket -> tickets.person(doctor, ticket)).toList());
  }

  private List<Candidate> faces(String doctor, Collection<Long> keys) {
    Map<Long, PersonStore.Face> faces = persons.faces(keys);
    return keys.stream().map(faces::get).map(face -> candidate(doctor, face)).toList();
  }

  private Candidate candidate(String doctor, PersonStore.Face face) {
    return new Candidate(
        face.id(),
        tickets.of(doctor, face.id()),
        Masking.name(face.name()),
        Masking.tail(face.certificate()),
        face.gender(),
        face.birth() == null
            ? null
            : (Integer) (int) ChronoUnit.YEARS.between(face.birth(), LocalDate.now(clock)));
  }

  /** On which terms a doctor signs up. */
  @Allowed(Circle.DOCTORS)
  @Transactional
  public Offer offer(@OfDoctor String doctor) {
    County county = counties.get(caller.county());
    LocalDate today = LocalDate.now(clock);
    EnrolmentTerms terms =
        facts.terms(county, today).orElseThrow(() -> new Missing("policy", county.code()));
    return new Offer(
        terms,
        packages.all(county).stream().filter(offered -> offered.range().contains(today)).toList());
  }

  /**
   * The orders that sign these persons up with a doctor.
   *
   * @throws Missing if there is no such doctor, or the doctor never got one of the tickets
   */
  @Allowed(Circle.DOCTORS)
  @Transactional
  public List<Order.Sign> orders(@OfDoctor String doctor, List<Wish> wishes) {
    County county = counties.get(caller.county());
    Staff staff = teams.staff(county);
    String team = staff.team(get(staff, doctor).team()).who().code();
    Map<String, Long> keys =
        wishes.stream()
            .map(Wish::ticket)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), t -> tickets.person(doctor, t)));
    Map<Long, PersonStore.Face> faces = persons.faces(keys.values());
    return wishes.stream()
        .map(wish -> order(wish, faces.get(keys.get(wish.ticket())), team, doctor))
        .toList();
  }

  private static Order.Sign order(Wish wish, PersonStore.Face face, String team, String doctor) {
    return new Order.Sign(
        wish.number(),
        new Order.Parties(face.certificate(), team, doctor),
        wish.from(),
        wish.years(),
        new Order.Choice(wish.groups(), wish.code(), null),
        Order.Grounds.NONE);
  }
}

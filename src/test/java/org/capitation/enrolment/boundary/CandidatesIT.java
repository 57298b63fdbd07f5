package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.capitation.access.Refused;
import org.capitation.enrolment.boundary.Candidates.Candidate;
import org.capitation.enrolment.boundary.Candidates.Wish;
import org.capitation.it.Office;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a doctor finds to be signed up, and that nobody learns of others. */
@ExtendWith(ArquillianExtension.class)
class CandidatesIT {
  @Inject private Office office;
  @Inject private People people;
  @Inject private Candidates candidates;

  @Test
  void wholeCertificateNumberFindsAnybodyOfTheCounty() {
    String county = people.open("337961", 2);
    for (String doctor : List.of("D1", "D2")) {
      people.as(
          doctor,
          county,
          () -> {
            assertEquals("0001", only(doctor, people.certificate(1)).tail());
            assertEquals("王*芳", only(doctor, people.certificate(1)).name());
            assertEquals(List.of(), candidates.find(doctor, "IT99999"));
            assertEquals(List.of(), candidates.find(doctor, "0001"));
            assertEquals(List.of(), candidates.find(doctor, "王小芳"));
          });
    }
  }

  @Test
  void nameAndLastFourFindOnlyThoseOfTheOwnCommunity() {
    String county = people.open("337962", 2);
    office.attribute(county);
    people.as(
        "D1",
        county,
        () -> {
          assertEquals("0001", only("D1", "王小芳 0001").tail());
          assertEquals("0001", only("D1", "王小芳\u30000001").tail());
          assertEquals(List.of(), candidates.find("D1", "王小 0001"));
        });
    people.as("D2", county, () -> assertEquals(List.of(), candidates.find("D2", "王小芳 0001")));
  }

  @Test
  void onlyWhoFoundSomebodyGoesOnWithThem() {
    String county = people.open("337963", 2);
    long key = people.key(county, 0);
    people.as(
        "D1",
        county,
        () -> {
          String ticket = only("D1", people.certificate(0)).ticket();
          assertEquals(key, candidates.of("D1", List.of(ticket)).get(0).id());
          assertEquals(
              people.certificate(0),
              candidates.orders("D1", List.of(wish(ticket))).get(0).parties().certificate());
          String seal = ticket.substring(ticket.indexOf('-'));
          for (String guess : List.of("" + key, key + 1 + seal, key + "-", "-" + seal, "")) {
            assertThrows(Missing.class, () -> candidates.of("D1", List.of(guess)), guess);
            assertThrows(Missing.class, () -> candidates.orders("D1", List.of(wish(guess))), guess);
          }
          assertThrows(Refused.class, () -> candidates.of("D2", List.of(ticket)));
        });
    people.as(
        "D2",
        county,
        () -> {
          String ticket = only("D2", people.certificate(0)).ticket();
          people.as(
              "D1",
              county,
              () -> assertThrows(Missing.class, () -> candidates.of("D1", List.of(ticket))));
        });
  }

  @Test
  void nobodyButDoctorsLooksForPeopleToSignUp() {
    String county = people.open("337964", 1);
    for (String other : List.of("C01", "health", "auditor")) {
      people.as(
          other,
          county,
          () -> assertThrows(Refused.class, () -> candidates.find("D1", people.certificate(0))));
    }
  }

  private Candidate only(String doctor, String text) {
    List<Candidate> found = candidates.find(doctor, text);
    assertEquals(1, found.size(), text);
    assertTrue(found.get(0).id() > 0, text);
    return found.get(0);
  }

  private static Wish wish(String ticket) {
    return new Wish(ticket, null, LocalDate.of(2026, 3, 2), 1, List.of(), null);
  }
}

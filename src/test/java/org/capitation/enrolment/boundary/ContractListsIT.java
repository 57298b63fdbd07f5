package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.capitation.access.Refused;
import org.capitation.enrolment.Order.Cancellation;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.boundary.ContractLists.Found;
import org.capitation.enrolment.boundary.ContractLists.Line;
import org.capitation.it.Office;
import org.capitation.listing.Order;
import org.capitation.registry.Community;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contracts of a county, filtered and page by page. */
@ExtendWith(ArquillianExtension.class)
class ContractListsIT {
  private static final String COLUMNS =
      "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups";

  private static final Order LAST_DAY = Order.up("last");

  @Inject private Office office;
  @Inject private People people;
  @Inject private ContractLists lists;
  @Inject private Enrolments enrolments;

  @Test
  void everyFilterFindsWhatItNames() {
    String county = county("337981");
    assertEquals(List.of("Q0", "Q4", "Q1", "Q2"), numbers(county));
    assertEquals(List.of("Q0", "Q4"), numbers(county, "state", "30"));
    assertEquals(List.of("Q0", "Q4", "Q1"), numbers(county, "state", "90"));
    assertEquals(List.of("Q3"), numbers(county, "state", "ended"));
    assertEquals(List.of("Q5"), numbers(county, "state", "future"));
    assertEquals(List.of("Q6"), numbers(county, "state", "cancelled"));
    assertEquals(7, numbers(county, "state", "all").size());
    assertEquals(List.of("Q0", "Q4", "Q1"), numbers(county, "community", "C01"));
    assertEquals(List.of("Q2"), numbers(county, "institution", "H2"));
    assertEquals(List.of("Q2"), numbers(county, "team", "T2"));
    assertEquals(List.of("Q0", "Q1"), numbers(county, "team", "T1", "doctor", "D1"));
    assertEquals(List.of("Q4"), numbers(county, "team", "T1", "doctor", "D3"));
    assertEquals(List.of("Q1", "Q2"), numbers(county, "group", "04"));
    assertEquals(List.of("Q0", "Q4", "Q1", "Q2"), numbers(county, "team", "unknown"));
  }

  @Test
  void whoHasDiedHasNoContractInForce() {
    String county = county("337982");
    office.change(
        "update registry_person set death_date = '2026-02-01' where id = " + people.key(county, 1));
    assertEquals(List.of("Q0", "Q4", "Q2"), numbers(county));
    assertEquals(List.of("Q3", "Q1"), numbers(county, "state", "ended"));
    Line dead = find(county, 1, 50, "state", "ended").lines().get(1);
    assertEquals(LocalDate.of(2026, 2, 1), dead.lastDay());
  }

  @Test
  void pagesHoldAllOnce() {
    String county = county("337983");
    assertEquals(7, find(county, 1, 3, "state", "all").count());
    List<Integer> sizes =
        List.of(1, 2, 3, 4).stream()
            .map(page -> find(county, page, 3, "state", "all").lines().size())
            .toList();
    assertEquals(List.of(3, 3, 1, 0), sizes);
  }

  @Test
  void communitySeesTheContractsOfItsTeamsAndDoctorsNone() {
    String county = county("337984");
    people.as(
        "C01",
        county,
        () -> {
          assertEquals(List.of("Q0", "Q4", "Q1"), numbers(found()));
          assertEquals(
              List.of("C01"),
              found().choices().communities().stream().map(Community::code).toList());
          assertEquals(List.of("Q0", "Q4", "Q1"), numbers(found("community", "C02")));
        });
    people.as("C02", county, () -> assertEquals(List.of("Q2"), numbers(found())));
    people.as("health", county, () -> assertEquals(4, found().count()));
    people.as("D1", county, () -> assertThrows(Refused.class, this::found));
  }

  @Test
  void namesAreMasked() {
    String county = county("337985");
    Line line = find(county, 1, 50).lines().get(0);
    assertEquals("王*芳", line.name());
    assertTrue(line.certificate().contains("*"));
  }

  private Found found(String... parameters) {
    Map<String, String> asked = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      asked.put(parameters[i], parameters[i + 1]);
    }
    return lists.find(ContractChoice.of(asked::get), LAST_DAY, 0, 50);
  }

  private List<String> numbers(String county, String... parameters) {
    Found found = find(county, 1, 50, parameters);
    assertEquals(found.count(), found.lines().size());
    return numbers(found);
  }

  private static List<String> numbers(Found found) {
    return found.lines().stream().map(line -> line.contract().number()).toList();
  }

  private Found find(String county, int page, int size, String... parameters) {
    Map<String, String> asked = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      asked.put(parameters[i], parameters[i + 1]);
    }
    AtomicReference<Found> found = new AtomicReference<>();
    int first = (page - 1) * size;
    office.run(
        county, () -> found.set(lists.find(ContractChoice.of(asked::get), LAST_DAY, first, size)));
    return found.get();
  }

  /** Seven contracts: four in force, one ended, one to come, one cancelled. */
  private String county(String code) {
    String county = people.open(code, 7);
    office.take(county, "doctor", "doctor_code,doctor_name,team_code", "D3,赵医生,T1");
    office.take(
        county,
        "enrolment",
        COLUMNS,
        row(0, "T1,D1", "2025-03-15,2025-03-15,2026-03-14", "10"),
        row(1, "T1,D1", "2025-05-01,2025-05-01,2026-04-30", "03 04"),
        row(2, "T2,D2", "2026-01-01,2026-01-01,2026-12-31", "04"),
        row(3, "T1,D1", "2025-01-01,2025-01-01,2025-12-31", "10"),
        row(4, "T1,D3", "2025-04-01,2025-04-01,2026-03-31", "05"),
        row(5, "T1,D1", "2026-02-20,2026-04-01,2027-03-31", "10"),
        row(6, "T1,D1", "2026-01-01,2026-01-01,2026-12-31", "10"));
    office.run(
        county,
        () ->
            assertTrue(
                enrolments
                    .cancel(new Cancellation("Q6", 0, new Grounds("录入有误", "云栖函〔2026〕1号")))
                    .isGood()));
    return county;
  }

  private String row(int person, String with, String days, String groups) {
    return String.join(",", "Q" + person, people.certificate(person), with, days, groups);
  }
}

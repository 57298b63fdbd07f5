package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.ContractText;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Choice;
import org.capitation.enrolment.Order.Correction.Days;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Order.Parties;
import org.capitation.enrolment.Outcome;
import org.capitation.enrolment.PersonContracts.Told;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.it.Office;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random lives of contracts: whatever is ordered, what must hold holds. */
@ExtendWith(ArquillianExtension.class)
class EnrolmentLivesIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int PERSONS = 12;
  private static final int ORDERS = 500;
  private static final int CAP = 7;
  private static final Grounds DOCUMENT = new Grounds("录入有误", "云栖函〔2026〕1号");

  @Inject private Office office;
  @Inject private People people;
  @Inject private Enrolments enrolments;
  @Inject private ContractHistories histories;
  @Inject private ContractStore contracts;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;

  @Test
  void E5_E6_E14_whatever_is_ordered_the_register_holds() {
    String county = people.open("337741", PERSONS);
    office.take(
        county,
        "doctor",
        "doctor_code,doctor_name,team_code,list_cap",
        "D1,王医生,T1," + CAP,
        "D2,李医生,T2," + CAP);
    Random random = new Random(20260302);
    Map<String, Integer> done = new TreeMap<>();
    for (int i = 0; i < ORDERS; i++) {
      Order order = order(county, random);
      Outcome outcome = act(county, () -> carryOut(order));
      done.merge(
          order.getClass().getSimpleName() + (outcome.isGood() ? " done" : " refused"),
          1,
          Integer::sum);
      if (i % 50 == 49) {
        check(county);
      }
    }
    for (String kind : List.of("Sign", "Renewal", "Switch", "Termination", "Correction")) {
      assertTrue(done.getOrDefault(kind + " done", 0) > 5, done.toString());
      assertTrue(done.getOrDefault(kind + " refused", 0) > 0, done.toString());
    }
    assertTrue(done.getOrDefault("Cancellation done", 0) > 5, done.toString());
  }

  private Outcome carryOut(Order order) {
    Outcome looked = enrolments.check(order);
    Outcome outcome = send(order);
    assertEquals(looked.obstacles(), outcome.obstacles(), "checked and done are one");
    return outcome;
  }

  private Outcome send(Order order) {
    if (order instanceof Order.Sign sign) {
      return enrolments.sign(sign);
    }
    if (order instanceof Order.Renewal renewal) {
      return enrolments.renew(renewal);
    }
    if (order instanceof Order.Switch change) {
      return enrolments.switchTeam(change);
    }
    if (order instanceof Order.Termination termination) {
      return enrolments.terminate(termination);
    }
    return order instanceof Order.Correction correction
        ? enrolments.correct(correction)
        : enrolments.cancel((Order.Cancellation) order);
  }

  private Order order(String county, Random random) {
    int person = random.nextInt(PERSONS);
    int team = 1 + random.nextInt(2);
    LocalDate day = TODAY.plusDays(random.nextInt(600) - 500);
    List<ContractLine> own =
        act(county, () -> histories.of(people.key(county, person))).contracts().stream()
            .map(Told::contract)
            .toList();
    int what = random.nextInt(12);
    if (own.isEmpty() || what < 3) {
      Parties parties = new Parties(people.certificate(person), "T" + team, "D" + team);
      return new Order.Sign(null, parties, day, 1 + random.nextInt(6), Choice.NONE, DOCUMENT);
    }
    ContractLine line = own.get(random.nextInt(own.size()));
    int version = line.version() + (random.nextInt(15) == 0 ? 1 : 0);
    LocalDate within = line.from().plusDays(random.nextInt(400));
    String no = line.number();
    return switch (what) {
      case 3, 4 -> new Order.Renewal(no, version, null, day, 1, null);
      case 5, 6, 7 -> {
        String other = line.team().code().equals("T1") ? "2" : "1";
        yield new Order.Switch(
            no, version, null, "T" + other, "D" + other, within, 1, null, DOCUMENT);
      }
      case 8, 9 -> new Order.Termination(no, version, within, EndReason.LOST, DOCUMENT);
      case 10 ->
          new Order.Correction(
              no, version, days(line, random), null, null, List.of("04"), null, DOCUMENT);
      default ->
          random.nextBoolean()
              ? new Order.Cancellation(no, version, DOCUMENT)
              : new Order.Renewal(no, version, null, line.lastDay(), 1, null);
    };
  }

  private static Days days(ContractLine line, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Days(line.from().plusDays(random.nextInt(60) - 30), null, null);
      case 1 -> new Days(null, line.agreedLast().plusDays(random.nextInt(60) - 30), null);
      default -> new Days(null, null, line.agreedLast());
    };
  }

  private void check(String county) {
    List<String> counting = people.counting(county);
    for (int i = 1; i < counting.size(); i++) {
      String[] before = counting.get(i - 1).split(" ");
      String[] after = counting.get(i).split(" ");
      assertTrue(
          !before[1].equals(after[1]) || before[3].compareTo(after[2]) <= 0,
          counting.get(i - 1) + " and " + counting.get(i));
    }
    for (LocalDate day = TODAY.minusDays(500); day.isBefore(TODAY.plusDays(900)); ) {
      String on = "'" + day + "'";
      assertEquals(
          List.of(),
          office.rows(
              county,
              "select doctor_id from enrolment_contract where county_id = ? and status <> '9'"
                  + " and valid_from <= "
                  + on
                  + " and valid_to > "
                  + on
                  + " group by doctor_id having count(*) > "
                  + CAP));
      day = day.plusDays(31);
    }
    replay(county);
  }

  private void replay(String county) {
    County where = counties.get(county);
    Staff staff = teams.staff(where);
    for (int person = 0; person < PERSONS; person++) {
      long key = people.key(county, person);
      Map<String, Map<String, String>> replayed = new TreeMap<>();
      for (Told told : act(county, () -> histories.of(key)).contracts()) {
        replayed.put(told.contract().number(), Change.replayed(told.changes()));
      }
      Map<String, Map<String, String>> stands = new TreeMap<>();
      contracts
          .of(List.of(key))
          .forEach(r -> stands.put(r.contract().number(), ContractText.of(r.contract(), staff)));
      assertEquals(stands, replayed);
    }
  }

  private <T> T act(String county, Supplier<T> what) {
    List<T> result = new ArrayList<>();
    office.run(county, () -> result.add(what.get()));
    return result.get(0);
  }
}

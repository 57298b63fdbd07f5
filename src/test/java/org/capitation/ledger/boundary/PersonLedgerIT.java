package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Optional;
import org.capitation.enrolment.boundary.People;
import org.capitation.it.Office;
import org.capitation.ledger.boundary.PersonLedger.Choice;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose visits a doctor sees. */
@ExtendWith(ArquillianExtension.class)
class PersonLedgerIT {
  private static final Choice ALL = new Choice(Optional.empty(), Optional.empty(), 1, 50);
  private static final String CONTRACTS =
      "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate";

  @Inject private Office office;
  @Inject private People people;
  @Inject private PersonLedger ledger;

  @Test
  void X5_a_doctor_sees_the_visits_of_the_own_list_only() {
    String county = county("337971");
    people.as(
        "D1",
        county,
        () -> {
          assertEquals(1, visits(county, 0));
          assertThrows(Missing.class, () -> visits(county, 1));
          assertThrows(Missing.class, () -> visits(county, 2));
        });
    people.as(
        "D2",
        county,
        () -> {
          assertThrows(Missing.class, () -> visits(county, 0));
          assertEquals(1, visits(county, 1));
        });
  }

  @Test
  void X5_who_has_gone_to_another_doctor_is_seen_by_that_one() {
    String county = county("337972");
    office.take(
        county, "enrolment", CONTRACTS, contract("Q9", 0, "T2,D2", "2026-01-15", "2027-01-14"));
    people.as("D1", county, () -> assertThrows(Missing.class, () -> visits(county, 0)));
    people.as("D2", county, () -> assertEquals(1, visits(county, 0)));
  }

  private int visits(String county, int person) {
    return ledger.of(people.key(county, person), ALL).count();
  }

  /** Three people with a visit each: of the first doctor, of the second, and of nobody. */
  private String county(String code) {
    String county = people.open(code, 3);
    office.take(
        county,
        "enrolment",
        CONTRACTS,
        contract("Q0", 0, "T1,D1", "2025-01-15", "2026-01-14"),
        contract("Q1", 1, "T2,D2", "2025-01-15", "2026-01-14"));
    office.attribute(county);
    office.take(
        county,
        "visit",
        "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,"
            + "pay_loc,medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time",
        visit(0),
        visit(1),
        visit(2));
    return county;
  }

  private String contract(String number, int person, String with, String from, String last) {
    return String.join(",", number, people.certificate(person), with, from, from, last);
  }

  private String visit(int person) {
    return "S%d,P%d,%s,390,1501,H1,11,2025-03-10,2025-03-10 10:00:00,2,80.00,50.00,0,,2025-03-10 10:00:00"
        .formatted(person, person, people.certificate(person));
  }
}

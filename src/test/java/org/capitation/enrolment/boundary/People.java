package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.boundary.Passwords;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** Small counties with people to sign up, and accounts that may do a part of it. */
@ApplicationScoped
public class People {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String HEADER =
      "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups";

  @Inject private Office office;
  @Inject private PolicyPacks packs;
  @Inject private Acting acting;
  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;

  /** Opens a county under the terms of 2026, with so many residents. */
  public String open(String county, int residents) {
    office.open(county);
    String pack =
        PackTexts.with("expired-days: 90", "expired-days: 90, look-back-months: 3, ahead-days: 90")
            .replace("ahead-days: 90", "ahead-days: 90, same-package-months: 11")
            .replace("390-2025", "390-2026")
            .replace("year: 2025", "year: 2026")
            .replace("2025-", "2026-");
    office.run(county, () -> packs.add(pack));
    office.take(
        county,
        "insured",
        Stream.concat(
                Stream.of(
                    "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,"
                        + "household_township"),
                IntStream.range(0, residents)
                    .mapToObj(
                        i ->
                            "P"
                                + i
                                + ",王小芳,99,"
                                + certificate(i)
                                + ",390,1501,2020-01-01,339901101"))
            .toArray(String[]::new));
    return county;
  }

  /** The certificate number of a resident. */
  public String certificate(int person) {
    return "IT" + (10_000 + person);
  }

  /** Our key of a resident. */
  public long key(String county, int person) {
    return Long.parseLong(
        office
            .rows(
                county,
                "select person_id from registry_insured where county_id = ? and psn_no = 'P"
                    + person
                    + "'")
            .get(0));
  }

  /** A row of a file: a contract with team T1 and doctor D1. */
  public String row(int person, String number, String from, String last) {
    return String.join(",", number, certificate(person), "T1", "D1", from, from, last, "10");
  }

  /** Takes a contract by a file. */
  public Counts contract(String county, int person, String number, String from, String last) {
    return contracts(county, row(person, number, from, last));
  }

  /** Takes contracts by a file; the names of the columns may go before them. */
  public Counts contracts(String county, String... rows) {
    boolean named = rows[0].startsWith("contract_no");
    return office.take(
        county,
        "enrolment",
        Stream.concat(named ? Stream.empty() : Stream.of(HEADER), Arrays.stream(rows))
            .toArray(String[]::new));
  }

  /** How many a doctor has today. */
  public int listed(String doctor, String county) {
    County where = counties.get(county);
    return enrolments
        .listSizes(where, TODAY)
        .getOrDefault(teams.doctor(where, doctor).orElseThrow().id(), 0);
  }

  /** Does something as health, c01, c02, or the doctor of a code. */
  public void as(String who, String county, Runnable work) {
    Account account =
        switch (who) {
          case "health" -> account(who, county, Role.HEALTH_BUREAU, new Scope.WholeCounty());
          case "auditor" -> account(who, county, Role.AUDITOR, new Scope.WholeCounty());
          case "C01", "C02" ->
              account(who, county, Role.COMMUNITY_ADMIN, new Scope.Communities(Set.of(who)));
          default -> account(who, county, Role.DOCTOR, new Scope.OneDoctor(who));
        };
    acting.runAs(account, work);
  }

  /** Opens an account that signs in with the password of the trial. */
  @Transactional
  public void open(String name, String county, Role role, Scope scope) {
    accounts.add(
        new NewAccount(
            account(name, county, role, scope),
            passwords.hash("capitation"),
            new Stamp(TODAY.atStartOfDay(), "it")));
  }

  private static Account account(String name, String county, Role role, Scope scope) {
    return new Account(name, name, "", county, Set.of(role), scope);
  }

  /** All contracts of a county that count, each as number, person, first day and end. */
  public List<String> counting(String county) {
    return office.rows(
        county,
        "select contract_no, person_id, valid_from, valid_to from enrolment_contract"
            + " where county_id = ? and status <> '9' order by person_id, valid_from");
  }
}

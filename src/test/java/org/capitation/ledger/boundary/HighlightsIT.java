package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.CostlyPerson;
import org.capitation.ledger.Suspicion;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a community looks at first is what its charges say, one by one; in the sample county. */
@ExtendWith(ArquillianExtension.class)
class HighlightsIT {
  private static final String SAMPLE = "339921";
  private static final String HOME = "C01";
  private static final int YEAR = 2025;

  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Highlights highlights;
  @Inject private Charges charges;

  @Test
  void the_costliest_persons_are_those_of_the_lines() {
    acting.run(
        "test",
        SAMPLE,
        () -> {
          ChargeFilter month = month(YearMonth.of(YEAR, 9));
          Map<Long, Amounts> sums = new HashMap<>();
          for (ChargeLine line : lines(month)) {
            sums.merge(line.patient().id(), line.amounts(), Amounts::plus);
          }
          List<CostlyPerson> costly = highlights.costly(HOME, month, 20);
          assertEquals(20, costly.size());
          assertEquals(
              sums.values().stream()
                  .map(Amounts::fund)
                  .sorted(Comparator.reverseOrder())
                  .limit(20)
                  .toList(),
              costly.stream().map(one -> one.amounts().fund()).toList());
          for (CostlyPerson one : costly) {
            assertEquals(sums.get(one.id()), one.amounts());
            assertTrue(one.name().contains("*"), one.name());
            assertTrue(one.certificate().contains("*"), one.certificate());
            Suspicion alone = Suspicion.NONE.of(Optional.of(one.id()));
            assertEquals(one.amounts(), find(month.with(alone)).sum());
          }
        });
  }

  @Test
  void odd_charges_are_counted_as_they_are_found() {
    acting.run(
        "test",
        SAMPLE,
        () -> {
          ChargeFilter month = month(YearMonth.of(YEAR, 9));
          Map<Suspicion.Sign, Long> odd = highlights.odd(HOME, month);
          assertEquals(Suspicion.Sign.values().length, odd.size());
          assertTrue(odd.values().stream().anyMatch(count -> count > 0), odd.toString());
          odd.forEach(
              (sign, count) ->
                  assertEquals(
                      count,
                      find(month.with(
                              new Suspicion(
                                  Optional.empty(),
                                  Optional.empty(),
                                  Optional.of(sign),
                                  Suspicion.USUAL_TIMES,
                                  LocalDate.now(clock))))
                          .count(),
                      sign.name()));
        });
  }

  @Test
  void what_is_kept_of_a_month_is_counted_anew_once_something_is_booked_in_it() {
    String county = "338882";
    office.open(county);
    office.settle(county, 2);
    ChargeFilter march = month(YearMonth.of(YEAR, 3));
    visit(county, "S1", "50.00");
    for (int again = 0; again < 2; again++) {
      assertEquals(List.of(Money.ofYuan("50.00")), costly(county, march));
      assertEquals(0, frequent(county, march));
    }
    for (int i = 2; i <= 5; i++) {
      visit(county, "S" + i, "10.00");
    }
    assertEquals(List.of(Money.ofYuan("90.00")), costly(county, march));
    assertEquals(5, frequent(county, march));
  }

  private List<Money> costly(String county, ChargeFilter month) {
    return staff.call(county, Staff.CLERK, () -> highlights.costly(HOME, month, 20)).stream()
        .map(one -> one.amounts().fund())
        .toList();
  }

  private long frequent(String county, ChargeFilter month) {
    return staff
        .call(county, Staff.CLERK, () -> highlights.odd(HOME, month))
        .get(Suspicion.Sign.FREQUENT_MONTH);
  }

  /** The first person goes to the hospital of the second community. */
  private void visit(String county, String settlement, String fund) {
    office.take(
        county,
        "visit",
        "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,"
            + "pay_loc,medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time",
        "%s,P0,%s,390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,%s,0,,2025-03-10 10:00:00"
            .formatted(settlement, Office.certificate(0), fund));
  }

  private List<ChargeLine> lines(ChargeFilter filter) {
    List<ChargeLine> lines = new ArrayList<>();
    long count = find(filter).count();
    while (lines.size() < count) {
      lines.addAll(charges.find(HOME, filter, page(lines.size(), 500)).lines());
    }
    return lines;
  }

  private ChargeList find(ChargeFilter filter) {
    return charges.find(HOME, filter, page(0, 1));
  }

  private static ChargeStore.Page page(int first, int size) {
    return new ChargeStore.Page(first, size, ChargeStore.Sort.DATE);
  }

  private static ChargeFilter month(YearMonth month) {
    return new ChargeFilter(
        Pot.RESIDENT, YEAR, Optional.of(month), Optional.empty(), Optional.empty());
  }
}

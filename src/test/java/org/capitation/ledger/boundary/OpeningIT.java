package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.capitation.desk.Position;
import org.capitation.desk.boundary.Positions;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a county brings along is taken, corrected, counted, and stands once a month is closed. */
@ExtendWith(ArquillianExtension.class)
class OpeningIT {
  private static final String HEADER = "community_code,insutype,year,item,amount,signed";

  @Inject private Office office;
  @Inject private OpeningStore store;
  @Inject private Openings openings;
  @Inject private Positions positions;
  @Inject private AccountingMonths months;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;

  @Test
  void L18_an_opening_is_taken_corrected_and_counted() {
    String county = county("339564");
    assertEquals(
        new Counts(5, 5, 0, 0),
        office.take(
            county,
            "opening",
            HEADER,
            "C01,390,2025,spending,1000.00,1",
            "C01,390,2025,spending,500.50,0",
            "C01,390,2025,visits,30,",
            "C01,390,2025,debt,7.00,",
            "C02,390,2023,spending,9.00,"));
    assertEquals(
        new Counts(2, 1, 1, 0),
        office.take(
            county,
            "opening",
            HEADER,
            "C01,390,2025,spending,1000.00,1",
            "C01,390,2025,debt,8.00,"));
    OpeningSums sums = store.sums(county(), Pot.RESIDENT, 2025);
    assertEquals(Money.ofYuan("1500.50"), sums.sum(first(), Item.SPENDING));
    assertEquals(Money.ofYuan("8.00"), sums.sum(first(), Item.DEBT));
    assertEquals(30, sums.before(first()).visits());
    List<Openings.Line> told = new ArrayList<>();
    List<Position> shown = new ArrayList<>();
    office.run(
        county,
        () -> {
          told.addAll(openings.of(2023));
          shown.addAll(positions.ofYear(2025).get(0).lines());
        });
    assertEquals(List.of("C01", "C02"), told.stream().map(Openings.Line::community).toList());
    assertEquals(Money.ofYuan("9.00"), told.get(1).spending());
    assertEquals(Money.ofYuan("1500.50"), shown.get(0).spending());
    assertEquals(Money.ofYuan("1500.50"), shown.get(0).before().fund());
    assertTrue(shown.get(1).before().isZero());
  }

  @Test
  void L18_what_is_no_figure_of_a_year_is_refused() {
    String county = county("339565");
    assertEquals(
        new Counts(7, 0, 0, 7),
        office.take(
            county,
            "opening",
            HEADER,
            "C01,390,2022,spending,1.00,",
            "C01,390,2027,spending,1.00,",
            "C01,390,2025,income,1.00,",
            "C01,390,2025,debt,-0.01,",
            "C01,390,2025,heads,1.5,",
            "C01,390,2025,debt,1.00,1",
            "C09,390,2025,debt,1.00,"));
    assertEquals(
        List.of(
            "2 year out-of-range 2022",
            "3 year out-of-range 2027",
            "4 item unknown-code income",
            "5 amount out-of-range -0.01",
            "6 amount not-a-number 1.5",
            "7 signed not-divided 1",
            "8 community_code unknown-community C09"),
        office.rejected(county));
  }

  @Test
  void L18_an_opening_stands_once_a_month_of_its_year_is_closed() {
    String county = county("339563");
    office.take(county, "opening", HEADER, "C01,390,2025,debt,7.00,");
    office.run(county, () -> months.close(YearMonth.of(2025, 12)));
    assertEquals(
        new Counts(3, 1, 1, 1),
        office.take(
            county,
            "opening",
            HEADER,
            "C01,390,2025,debt,7.00,",
            "C01,390,2025,debt,8.00,",
            "C01,390,2024,debt,1.00,"));
    assertEquals(List.of("3 year year-underway 2025"), office.rejected(county));
  }

  private String code;

  private String county(String county) {
    code = county;
    office.open(county);
    return county;
  }

  private County county() {
    return counties.get(code);
  }

  private int first() {
    return institutions.communityIds(county()).get("C01");
  }
}

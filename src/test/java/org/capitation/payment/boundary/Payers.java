package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.payment.AdvanceRequest;
import org.capitation.registry.Pot;

/** Those who prepare, sign and pay in small counties, for the tests. */
@ApplicationScoped
public class Payers {
  static final List<Staff.Person> THREE = Staff.SIGNATORIES.subList(0, 3);

  @Inject private Staff staff;
  @Inject private Office office;
  @Inject private Payments payments;
  @Inject private Sheets sheets;
  @Inject private AdvanceRequests requests;

  /** Closes a month, whatever stands against it. */
  void close(String county, YearMonth month) {
    office.change(
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " select id, %d, 'CLOSED', now(3), 'it' from registry_county where code = '%s'"
                .formatted(month.getYear() * 100 + month.getMonthValue(), county));
  }

  long prepare(String county, YearMonth month) {
    return staff.call(county, Staff.CLERK, () -> payments.prepare(Pot.RESIDENT, month));
  }

  Sheets.Shown find(String county, long id) {
    return staff.call(county, Staff.CLERK, () -> sheets.find(id));
  }

  int seen(String county, long id) {
    return find(county, id).sheet().standing().version();
  }

  void sign(String county, long id, Staff.Person person) {
    staff.run(county, person, () -> sheets.sign(id, seen(county, id)));
  }

  /** All three sign. */
  void signAll(String county, long id) {
    THREE.forEach(person -> sign(county, id, person));
  }

  /** The lines of a sheet: what is approved, withheld, recovered, carried and really paid. */
  List<String> lines(String county, long id) {
    return find(county, id).rows().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.community().code(),
                    row.line().payment().approved().toString(),
                    row.line().payment().withheld().toString(),
                    row.line().payment().advanceRecovered().toString(),
                    row.line().carried().toString(),
                    row.line().payment().paid().toString()))
        .toList();
  }

  /** Asks for an advance, and has it examined. */
  public AdvanceRequest request(
      String county, int year, Staff.Person asking, String community, String balance) {
    long id =
        staff.call(
            county,
            asking,
            () -> requests.apply(Pot.RESIDENT, year, community, "药品采购").request().id());
    return staff.call(
        county,
        Staff.CLERK,
        () -> requests.examine(id, 1, new BigDecimal(balance), false).request());
  }

  /** Asks for an advance, has it examined and signed by all three. */
  public AdvanceRequest advance(String county, int year, String community, String balance) {
    AdvanceRequest request = request(county, year, Staff.Person.of(community), community, balance);
    for (Staff.Person person : THREE) {
      int seen = request.standing().version();
      long id = request.id();
      request = staff.call(county, person, () -> requests.sign(id, seen).request());
    }
    return request;
  }
}

package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.NotSigned;
import org.capitation.document.Attachment;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.Ground;
import org.capitation.ledger.boundary.Disputes.Proposal;
import org.capitation.ledger.boundary.Disputes.Verdict;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;

/** Two communities that dispute visits, and the bureau that decides. */
@ApplicationScoped
public class Disputants {
  static final Staff.Person ONE = Staff.Person.of("C01");
  static final Staff.Person TWO = Staff.Person.of("C02");
  private static final List<Staff.Person> THREE =
      List.of(Staff.CLERK, Staff.REVIEWER, Staff.APPROVER);
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Filings filings;
  @Inject private Disputes disputes;
  @Inject private DisputeList list;
  @Inject private DisputeMatters matters;
  @Inject private Verifying verifying;
  @Inject private CountyStore counties;

  /** A county with four people, of C01 and C02 by turns. */
  void open(String county) {
    office.open(county);
    office.settle(county, 4);
  }

  /** Takes visits of the first person, who is of C01. */
  void take(String county, String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = VISITS;
    System.arraycopy(lines, 0, all, 1, lines.length);
    office.take(county, "visit", all);
  }

  static String visit(String settlement, String day, String fund) {
    return "%s,P0,%s,390,1501,H2,11,2025-%s,2025-%s 10:00:00,2,80.00,%s,0,,2025-%s 10:00:00"
        .formatted(settlement, Office.certificate(0), day, day, fund, day);
  }

  static String refund(String settlement, String original, String day, String fund) {
    return visit(settlement, day, fund)
        .replace("80.00", "-80.00")
        .replace(",0,,", ",1," + original + ",");
  }

  /** Files a dispute of C01, which asks C02 to bear the visit. */
  long file(String county, String settlement) {
    return file(county, ONE, "C01", content("C02", settlement), null).get(0);
  }

  List<Long> file(
      String county,
      Staff.Person who,
      String community,
      Filings.Content content,
      Attachment.Content evidence) {
    return staff.call(
        county, who, () -> filings.file(community, content, Optional.ofNullable(evidence)));
  }

  static Filings.Content content(String target, String... settlements) {
    return new Filings.Content(
        List.of(settlements), Ground.NOT_OURS, Optional.ofNullable(target), "长期在外县居住");
  }

  static Attachment.Content paper(String text) {
    return Attachment.Content.of("证明.pdf", ("%PDF-1.4 " + text).getBytes());
  }

  DisputeList.Shown find(String county, long id) {
    return staff.call(county, Staff.CLERK, () -> list.find(id));
  }

  Dispute.State state(String county, long id) {
    return find(county, id).dispute().standing().state();
  }

  int seen(String county, long id) {
    return find(county, id).dispute().standing().version();
  }

  void take(String county, long id, Staff.Person who) {
    int seen = seen(county, id);
    staff.run(county, who, () -> disputes.take(id, seen));
  }

  void withdraw(String county, long id, Staff.Person who) {
    int seen = seen(county, id);
    staff.run(county, who, () -> disputes.withdraw(id, seen));
  }

  void setAside(String county, long id, Staff.Person who) {
    int seen = seen(county, id);
    staff.run(county, who, () -> disputes.setAside(id, seen));
  }

  void decide(String county, long id, Staff.Person who, Verdict verdict, String target) {
    int seen = seen(county, id);
    Proposal proposal = new Proposal(verdict, Optional.ofNullable(target), "经核查属实");
    staff.run(county, who, () -> disputes.decide(id, seen, proposal));
  }

  void sign(String county, long id, Staff.Person who) {
    int seen = seen(county, id);
    staff.run(county, who, () -> disputes.sign(id, seen));
  }

  void stop(String county, long id, Staff.Person who) {
    int seen = seen(county, id);
    staff.run(county, who, () -> disputes.stop(id, seen, "证据不足"));
  }

  /** Takes it up and prepares a decision. */
  void prepare(String county, long id, Verdict verdict, String target) {
    take(county, id, Staff.CLERK);
    decide(county, id, Staff.CLERK, verdict, target);
  }

  /** Takes it up, decides, and has all three sign. */
  void settle(String county, long id, Verdict verdict, String target) {
    prepare(county, id, verdict, target);
    THREE.forEach(who -> sign(county, id, who));
  }

  /** What waits for somebody. */
  List<String> kinds(String county, Staff.Person who) {
    return staff.call(
        county,
        who,
        () -> matters.waiting(account(county, who)).stream().map(one -> one.kind()).toList());
  }

  /** What somebody is told. */
  List<String> news(String county, Staff.Person who) {
    LocalDateTime ever = LocalDateTime.of(2000, 1, 1, 0, 0);
    return staff.call(
        county,
        who,
        () -> matters.news(account(county, who), ever).stream().map(one -> one.kind()).toList());
  }

  private static Account account(String county, Staff.Person who) {
    return new Account(who.name(), who.name(), "", county, who.roles(), who.scope());
  }

  /** What a verification finds: kinds with how many there are. */
  String found(String county) {
    return verifying
        .verify(counties.get(county), OptionalInt.empty(), (done, total) -> {})
        .findings()
        .sums()
        .entrySet()
        .stream()
        .map(one -> one.getKey() + "=" + one.getValue().count())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The end of the key of what was declined; the kind of what stood against a signature. */
  static String denied(Runnable act) {
    try {
      act.run();
      return "";
    } catch (Declined refused) {
      return refused.key().replace("ledger.dispute.denied.", "");
    } catch (NotSigned refused) {
      return refused.hindrance().kind().name();
    }
  }
}

package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.payment.Sheet;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年终支付登记: the finance bureau marks what a locked paper pays as paid (S31). */
@ApplicationScoped
public class YearEndPayments {
  @Inject private PaperStore papers;
  @Inject private YearEndStore yearEnds;
  @Inject private Papers shown;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 支付登记.
   *
   * @param line our key of the line
   * @param day the day on which it was paid
   * @param voucher the number of the voucher
   */
  public record Entry(long line, LocalDate day, String voucher) {}

  /**
   * Marks a line of a locked paper as paid.
   *
   * @throws Missing if there is no such paper or line
   * @throws Declined if it was paid, or is a debt, or the day is still to come
   */
  @Allowed(Circle.FINANCE)
  @Transactional
  public ShownPaper pay(long id, Entry entry) {
    County county = counties.get(caller.county());
    counties.hold(county);
    Paper paper = papers.find(county, id).orElseThrow(() -> new Missing("paper", id));
    Paper.Subject subject = paper.subject();
    YearEndLine line =
        yearEnds.of(county, subject.pot(), subject.year()).stream()
            .filter(one -> one.id() == entry.line() && one.number() == subject.number())
            .findFirst()
            .orElseThrow(() -> new Missing("line", entry.line()));
    if (!line.isOpen()) {
      throw new Declined(
          "payment.denied.paid", line.remitted().map(Sheet.Remitted::voucher).orElse("0.00"));
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    if (entry.day().isAfter(stamp.day())) {
      throw new Declined("payment.denied.day", entry.day());
    }
    yearEnds.remit(line.id(), new Sheet.Remitted(entry.day(), entry.voucher(), stamp));
    papers.touch(id, Paper.State.LOCKED, null, stamp);
    return shown.find(id);
  }
}

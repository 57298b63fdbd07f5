package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.capitation.access.Caller;
import org.capitation.document.Issued;
import org.capitation.document.Issued.Why;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Run.Outcome;
import org.capitation.document.Subject;
import org.capitation.document.store.IssueStore;
import org.capitation.document.store.NumberStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.County;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 签发: issues one document in a transaction of its own. */
@ApplicationScoped
class Issuing {
  @Inject private Reading reading;
  @Inject private Printing printing;
  @Inject private IssueStore issues;
  @Inject private NumberStore numbers;
  @Inject private MomentStore moment;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** 签发事项: what is to be issued. */
  record Order(County county, ReportKind kind, Subject subject) {}

  /**
   * 签发结果.
   *
   * @param outcome issued, or the same as before
   */
  record Result(Issued issued, Outcome outcome) {}

  private record Read(Recipient recipient, Report report, List<Issued> former) {
    Optional<Issued> living() {
      return former.stream().filter(Issued::isLiving).findFirst();
    }
  }

  /**
   * Issues a document, or hands out the one that says the same (D7, D8).
   *
   * @param then what else belongs into the transaction
   * @throws Missing if the books know nothing of it
   * @throws Declined if it cannot be printed (yet)
   */
  @Transactional(TxType.REQUIRES_NEW)
  Result issue(Order order, Consumer<Result> then) {
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    moment.hold();
    // first, so that the moment that is read comes after whatever another has issued
    numbers.hold(order.county(), stamp.at().getYear());
    Read read =
        new Read(
            reading.recipient(order.kind(), order.subject()),
            reading.read(order.kind(), order.subject()),
            issues.versions(order.county(), order.subject()));
    String digest = read.report().digest();
    Result result =
        read.living()
            .filter(living -> living.digest().equals(digest))
            .map(living -> new Result(living, Outcome.SAME))
            .orElseGet(() -> new Result(next(order, read, digest, stamp), Outcome.ISSUED));
    then.accept(result);
    return result;
  }

  private Issued next(Order order, Read read, String digest, Stamp stamp) {
    County county = order.county();
    read.living().ifPresent(living -> issues.supersede(living.id(), Why.VERSION, stamp));
    int year = stamp.at().getYear();
    IssueStore.Place place = new IssueStore.Place(year, numbers.next(county, year));
    String number = numbers.pattern(county).of(year, place.sequence());
    Printing.Issue imprint =
        new Printing.Issue(county, Optional.of(number), caller.account(), stamp.at());
    Report report = read.report();
    Issued issued =
        new Issued(
            0,
            order.subject(),
            read.recipient().name(),
            read.former().size() + 1,
            number,
            new Issued.Titles(
                report.title(Locale.SIMPLIFIED_CHINESE), report.title(Locale.ENGLISH)),
            digest,
            stamp,
            Optional.empty(),
            List.of());
    return issues.add(
        county, issued, place, printing.files(report, imprint, order.kind().isList()));
  }
}

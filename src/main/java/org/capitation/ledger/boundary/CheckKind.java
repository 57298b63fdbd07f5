package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.OutsideCharges;
import org.capitation.ledger.boundary.CheckReport.Charged;
import org.capitation.ledger.boundary.CheckReport.Disputed;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.registry.Community;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;

/** 费用核查表的取数. */
@ApplicationScoped
class CheckKind implements ReportKind {
  @Inject private ReportMonths months;
  @Inject private ChargeStore charges;
  @Inject private DisputeStore disputes;
  @Inject private DisputeBooks books;
  @Inject private Patients patients;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;

  @Override
  public About about() {
    return new About(
        "ledger-check",
        Whom.COMMUNITY,
        Span.MONTH,
        Set.of(Circle.CLERK),
        Set.of(Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT));
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public List<Recipient> recipients(Subject subject) {
    return institutions.communities(counties.get(subject.county())).stream()
        .map(one -> new Recipient(one.code(), one.name()))
        .sorted(Comparator.comparing(Recipient::code))
        .toList();
  }

  @Override
  public Report read(Subject subject) {
    ReportMonth about = months.of(subject);
    Community community =
        institutions
            .community(about.county(), subject.recipient())
            .orElseThrow(() -> new Missing("community", subject.recipient()));
    return new CheckReport(about, community, charged(about, community), disputed(about, community));
  }

  private Charged charged(ReportMonth about, Community community) {
    List<ChargeLine> outside = new ArrayList<>();
    for (Destination destination : Destination.values()) {
      if (destination != Destination.OWN) {
        outside.addAll(find(about, community, destination, Integer.MAX_VALUE).lines());
      }
    }
    return new Charged(
        find(about, community, Destination.OWN, 0).sum(),
        new OutsideCharges(patients.masked(outside)));
  }

  private ChargeList find(ReportMonth about, Community community, Destination where, int most) {
    ChargeFilter filter =
        new ChargeFilter(
            about.pot(),
            about.year(),
            Optional.of(about.month()),
            Optional.of(where),
            Optional.empty());
    ChargeStore.Page page = new ChargeStore.Page(0, most, ChargeStore.Sort.DATE);
    return charges.find(about.county(), community, filter, page);
  }

  private Disputed disputed(ReportMonth about, Community community) {
    List<Dispute> filed =
        disputes.of(about.county(), about.pot(), about.year()).stream()
            .filter(one -> one.subject().community() == community.id())
            .filter(one -> !one.subject().place().month().isAfter(about.month()))
            .sorted(Comparator.comparing(Dispute::id))
            .toList();
    Map<Long, ChargeLine> byVisit =
        disputes.lines(filed.stream().map(one -> one.subject().visit()).distinct().toList());
    List<ChargeLine> lines =
        patients.masked(filed.stream().map(one -> byVisit.get(one.subject().visit())).toList());
    List<CheckReport.Row> rows = new ArrayList<>();
    for (Dispute one : filed) {
      rows.add(new CheckReport.Row(one, lines.get(rows.size())));
    }
    return new Disputed(
        books.rule(about.county()).until(about.pot(), about.year(), about.month()),
        rows,
        institutions.communities(about.county()).stream()
            .collect(Collectors.toMap(Community::id, Community::name)));
  }
}

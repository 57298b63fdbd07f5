package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Destination;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Outflow;
import org.capitation.monitoring.Placed;
import org.capitation.monitoring.Watched;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 月度运行分析的取数: what the monitoring pages show, at three times, and where it was spent. */
@ApplicationScoped
class MonthKind implements ReportKind {
  @Inject private Monitorings monitorings;
  @Inject private WatchMonths months;
  @Inject private TotalStore totals;
  @Inject private ChargeStore charges;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;

  @Override
  public About about() {
    return new About(
        "monitoring-month",
        Whom.COMMUNITY,
        Span.MONTH,
        Set.of(Circle.CLERK),
        Set.of(Circle.OFFICES, Circle.COMMUNITY));
  }

  @Override
  public List<Recipient> recipients(Subject subject) {
    return institutions.communities(counties.get(subject.county())).stream()
        .map(one -> new Recipient(one.code(), one.name()))
        .sorted(Comparator.comparing(Recipient::code))
        .toList();
  }

  @Override
  public Report read(Subject asked) {
    County county = counties.get(asked.county());
    Analysis.Subject subject =
        new Analysis.Subject(
            asked.pot().orElseThrow(), county.year(asked.year()), asked.month().orElseThrow());
    YearMonth month = subject.month();
    if (months.isAhead(subject.year(), month)) {
      throw new Declined("monitoring.report.unfinished", month);
    }
    Community community =
        institutions
            .community(county, asked.recipient())
            .orElseThrow(() -> new Missing("community", asked.recipient()));
    Monitored now =
        look(community.code(), subject)
            .orElseThrow(() -> new Declined("monitoring.empty.policy", asked.year()));
    Analysis.Subject yearAgo =
        new Analysis.Subject(subject.pot(), county.year(asked.year() - 1), month.minusYears(1));
    Analysis analysis =
        new Analysis(
            subject,
            now.parts().first(),
            before(subject).flatMap(one -> look(community.code(), one)).map(MonthKind::first),
            look(community.code(), yearAgo).map(MonthKind::first).filter(MonthKind::isKnown),
            Placed.of(
                totals.totals(county, subject.pot(), asked.year()),
                community.id(),
                subject.year(),
                month),
            Outflow.of(
                earners(county, community, subject),
                before(subject).map(one -> earners(county, community, one))));
    return new MonthReport(community, now.basis().document(), analysis);
  }

  private static Optional<Analysis.Subject> before(Analysis.Subject subject) {
    return subject.month().equals(subject.year().firstMonth())
        ? Optional.empty()
        : Optional.of(
            new Analysis.Subject(subject.pot(), subject.year(), subject.month().minusMonths(1)));
  }

  private Optional<Monitored> look(String community, Analysis.Subject subject) {
    return monitorings.of(
        community, new Monitorings.Choice(subject.pot(), subject.year().year(), subject.month()));
  }

  private static Watched first(Monitored monitored) {
    return monitored.parts().first();
  }

  /** A year before the books knows neither a budget nor spending. */
  private static boolean isKnown(Watched watched) {
    return !watched.budget().isZero() || !watched.outlook().booked().isZero();
  }

  private List<Outflow.Earner> earners(
      County county, Community community, Analysis.Subject subject) {
    List<Outflow.Earner> earners = new ArrayList<>();
    for (Destination where : Destination.values()) {
      if (where != Destination.OWN) {
        ChargeFilter filter =
            new ChargeFilter(
                subject.pot(),
                subject.year().year(),
                Optional.of(subject.month()),
                Optional.of(where),
                Optional.empty());
        charges.earners(county, community, filter, Integer.MAX_VALUE).stream()
            .map(
                one ->
                    new Outflow.Earner(
                        where, one.code(), one.name(), one.amounts(), one.amounts().fund()))
            .forEach(earners::add);
      }
    }
    return earners;
  }
}

package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Reattribution;
import org.capitation.ledger.store.UnmovedStore;
import org.capitation.ledger.store.VisitStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 未调账清单: visits whose patients have another home by now, but which stay where they are (L12). */
@ApplicationScoped
public class Unmoved {
  @Inject private UnmovedStore unmoved;
  @Inject private VisitStore visits;
  @Inject private Grounds grounds;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * 未调账行.
   *
   * @param settlement setl_id
   * @param person our key of the patient
   * @param pot the pot
   * @param budgetYear the budget year in which it stands
   * @param serviceMonth the month of the service, as yyyymm
   * @param from the code of the community that bears it, or null
   * @param to the code of the community that would bear it, or null
   * @param amounts what it amounts to, its refunds taken off
   * @param why why it stays
   * @param version the version of the attribution that asked for it
   */
  public record Line(
      String settlement,
      long person,
      Pot pot,
      int budgetYear,
      int serviceMonth,
      String from,
      String to,
      Amounts amounts,
      Reattribution.Outcome why,
      long version) {}

  /**
   * 未调账清单: a page of it.
   *
   * @param count how many there are in all
   * @param lines the lines of the page
   */
  public record Lines(long count, List<Line> lines) {}

  /**
   * What has been left, the earliest first.
   *
   * @param page the page, from 1
   * @param size how many lines it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Lines of(int page, int size) {
    County county = counties.get(caller.county());
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    List<UnmovedStore.Left> left = unmoved.list(county, (page - 1) * size, size);
    Map<String, Amounts> amounts =
        amounts(county, left.stream().map(UnmovedStore.Left::settlement).toList());
    List<Line> lines = left.stream().map(l -> line(l, codes, amounts.get(l.settlement()))).toList();
    return new Lines(unmoved.count(county), lines);
  }

  /** What visits come to with their refunds, also those that came later: they stay as well. */
  private Map<String, Amounts> amounts(County county, List<String> settlements) {
    Posting posting =
        new Posting(grounds.frame(county).rule(), () -> 0, visits.tied(county, settlements));
    return settlements.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                settlement ->
                    posting.tied(settlement).stream()
                        .flatMap(tied -> posting.newest(tied).stream())
                        .map(booked -> booked.visit().amounts())
                        .reduce(Amounts.ZERO, Amounts::plus)));
  }

  private static Line line(UnmovedStore.Left left, Map<Integer, String> codes, Amounts amounts) {
    UnmovedStore.Change change = left.change();
    return new Line(
        left.settlement(),
        left.person(),
        change.pot(),
        change.budgetYear(),
        change.serviceMonth(),
        codes.get(change.from()),
        codes.get(change.to()),
        amounts,
        change.why(),
        left.version());
  }
}

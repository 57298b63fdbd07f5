package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.store.CheckStore;
import org.capitation.settlement.store.PaperStore;

/** 年度封存: the locked settlements of the last years, and whether they are as they were sealed. */
@ApplicationScoped
public class YearSeals {
  private static final int YEARS = 3;

  @Inject private PaperStore papers;
  @Inject private CheckStore checks;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 封存年度.
   *
   * @param paper the key of the newest locked paper
   * @param at when it was locked
   * @param check the latest check; nothing before the first
   */
  public record Sealed(Pot pot, int year, long paper, LocalDateTime at, Optional<Check> check) {}

  /**
   * 封存校验.
   *
   * @param ended null before its end
   */
  public record Check(LocalDateTime ended, int differences) {}

  /** The newest years first. */
  @Allowed(Circle.AUDIT)
  @Transactional
  public List<Sealed> latest() {
    County county = counties.get(caller.county());
    int now = LocalDate.now(clock).getYear();
    return IntStream.range(0, YEARS)
        .mapToObj(back -> now - back)
        .flatMap(year -> Arrays.stream(Pot.values()).map(pot -> sealed(county, pot, year)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Sealed> sealed(County county, Pot pot, int year) {
    return papers.of(county, pot, year).stream()
        .filter(paper -> paper.standing().state() == Paper.State.LOCKED)
        .findFirst()
        .map(
            paper ->
                new Sealed(
                    pot,
                    year,
                    paper.id(),
                    paper.standing().touched().at(),
                    checks
                        .latest(paper.id())
                        .map(one -> new Check(one.ended(), one.differences().size()))));
  }
}

package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.access.Caller;
import org.capitation.access.Role;

/** 期初页: what the county brought along, year by year. */
@Named
@RequestScoped
public class OpeningView {
  private static final int YEARS = 5;

  @Inject private Openings openings;
  @Inject private Clock clock;

  @Inject private Caller caller;

  private List<Year> years;

  /**
   * 期初年度: what was brought along of a budget year.
   *
   * @param year the budget year
   * @param lines by pot and community
   */
  public record Year(int year, List<Openings.Line> lines) {}

  @PostConstruct
  void read() {
    int now = LocalDate.now(clock).getYear();
    years =
        IntStream.range(0, YEARS)
            .mapToObj(back -> new Year(now - back, openings.of(now - back)))
            .filter(year -> !year.lines().isEmpty())
            .toList();
  }

  /** Whether the person may bring files. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** The years of which something was brought along, the latest first. */
  public List<Year> years() {
    return years;
  }
}

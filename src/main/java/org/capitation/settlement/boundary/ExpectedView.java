package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;

/** 预计年终: what the year shown will come to, beside what it is today. */
@Named
@RequestScoped
public class ExpectedView {
  @Inject private Expectations expectations;
  @Inject private Selection selection;

  private Optional<Expectations.Year> year;

  @PostConstruct
  void read() {
    year = expectations.of(Pot.of(selection.pot()).orElseThrow(), selection.year(), "");
  }

  /**
   * 预计项: a figure of today, and what it is expected to be.
   *
   * @param label the key of its words
   * @param today that of today
   * @param likely that by the forecast
   * @param low that of the lowest spending; null where no range is told
   * @param high that of the highest spending; null where no range is told
   */
  public record Figure(String label, Money today, Money likely, Money low, Money high) {}

  /** What is to be expected; null where no budget was allocated. */
  public Expectations.Year year() {
    return year.orElse(null);
  }

  /** The figures of a community: balance, what it retains or bears, what is paid. */
  public List<Figure> figures(Expectations.Line line) {
    return Stream.of(
            figure("settlement.balance", line, Settlement::balance),
            figure("settlement.to-community", line, Settlement::toCommunity),
            figure("settlement.payable", line, Settlement::payable))
        .toList();
  }

  private static Figure figure(
      String label, Expectations.Line line, Function<Settlement, Money> of) {
    return new Figure(
        label,
        of.apply(line.now()),
        line.likely().map(of).orElse(null),
        line.low().map(of).orElse(null),
        line.high().map(of).orElse(null));
  }
}

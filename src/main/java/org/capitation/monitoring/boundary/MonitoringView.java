package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/** 运行监测页: how the year goes, all communities and pots. */
@Named
@RequestScoped
public class MonitoringView {
  private static final int BAR_DECIMALS = 4;

  @Inject private MonitoringChoice monitoringChoice;
  @Inject private Words words;

  private List<Monitored> pots;

  @PostConstruct
  void read() {
    pots =
        Arrays.stream(Pot.values())
            .map(pot -> monitoringChoice.look(pot, ""))
            .flatMap(Optional::stream)
            .toList();
  }

  /** The pots that have a policy pack. */
  public List<Monitored> pots() {
    return pots;
  }

  /** A figure of an indicator, such as the pace. */
  public String percent(Quotient figure) {
    return Display.figure(figure, Step.Unit.PER_CENT, List.of());
  }

  /** The same for the bar in a cell. */
  public Ratio bar(Quotient figure) {
    return new Ratio(figure.rounded(BAR_DECIMALS));
  }

  /** What the forecast leaves of the budget. */
  public Money left(Watched line) {
    return line.budget().minus(line.outlook().forecast().expected());
  }

  /** What is beyond its threshold, in words, of one level. */
  public String warnings(Watched line, String level) {
    return String.join(
        words.text("monitoring.comma"),
        line.warnings().stream()
            .filter(warning -> warning.level() == Level.valueOf(level))
            .map(this::name)
            .toList());
  }

  private String name(Warning warning) {
    return words.text("monitoring.indicator." + warning.threshold().indicator().code());
  }
}

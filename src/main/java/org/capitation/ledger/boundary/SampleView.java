package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.capitation.ledger.Sample;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 随机抽查页. */
@Named
@RequestScoped
public class SampleView {
  @Inject private Samples samples;
  @Inject private Words words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private Sample sample;

  @PostConstruct
  void read() {
    String seed = typed("seed");
    sample =
        samples.of(
            Pot.of(typed("pot")).orElse(Pot.RESIDENT),
            month().orElseGet(() -> YearMonth.now(clock).minusMonths(1)),
            seed.matches("[0-9A-Za-z]{1,20}") ? seed : seed());
  }

  private String typed(String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  private Optional<YearMonth> month() {
    try {
      return Optional.of(YearMonth.parse(typed("month")));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private static String seed() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  /** What was chosen. */
  public Sample sample() {
    return sample;
  }

  public Pot[] pots() {
    return Pot.values();
  }

  /** A seed that chooses others. */
  public String other() {
    return seed();
  }

  /** Why a record is charged or not, in words. */
  public String reason(Sample.Line line) {
    return words.ifText("ledger.reason." + line.home().reason()).orElse(line.home().reason());
  }
}

package org.capitation.page;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 页首选择: the budget year and the pot of a page, from the parameters {@code year} and {@code pot} of
 * its address; kept while the page is worked with.
 */
@Named
@ViewScoped
public class Selection implements Serializable {
  private static final List<String> POTS = List.of("390", "310");
  private static final int YEARS = 3;

  @Inject private transient Clock clock;

  private int year;
  private String pot;
  private List<Integer> years;

  @PostConstruct
  void read() {
    ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
    Map<String, String> given = request.getRequestParameterMap();
    int now = LocalDate.now(clock).getYear();
    Optional<Page> page = Page.at(Frame.pathOf(request));
    int latest = page.map(p -> p.latestYear(now)).orElse(now);
    int earliest = now - YEARS + 1;
    years = IntStream.rangeClosed(0, latest - earliest).mapToObj(back -> latest - back).toList();
    year =
        years.stream()
            .filter(known -> known.toString().equals(given.get("year")))
            .findFirst()
            .orElseGet(() -> page.map(p -> p.firstYear(now)).orElse(now));
    pot = Optional.ofNullable(given.get("pot")).filter(POTS::contains).orElse(POTS.get(0));
  }

  /** The budget year. */
  public int year() {
    return year;
  }

  /** The pot's code, 390 or 310. */
  public String pot() {
    return pot;
  }

  /** What the page goes by: the choice, and else what the address says; null for nothing. */
  public String parameter(String name) {
    return switch (name) {
      case "pot" -> pot;
      case "year" -> Integer.toString(year);
      default ->
          FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    };
  }

  /** The years to choose from, the latest first. */
  public List<Integer> years() {
    return years;
  }

  /** The pots to choose from. */
  public List<String> pots() {
    return POTS;
  }
}

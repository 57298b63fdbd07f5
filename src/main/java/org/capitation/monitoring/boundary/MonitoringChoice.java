package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;

/** 监测页的选择: the month in the address, or the last one that is over. */
@Named
@RequestScoped
public class MonitoringChoice {
  @Inject private Monitorings monitorings;
  @Inject private Selection selection;
  @Inject private HttpServletRequest request;

  private List<YearMonth> months;

  @PostConstruct
  void read() {
    months = monitorings.months(selection.year());
  }

  /** The months to choose from, the last one first. */
  public List<YearMonth> months() {
    return months;
  }

  /** The month; null where none of the year is over. */
  public YearMonth month() {
    return months.stream()
        .filter(month -> month.toString().equals(request.getParameter("month")))
        .findFirst()
        .orElse(months.isEmpty() ? null : months.get(0));
  }

  /** The community in the address; empty for all. */
  public String community() {
    return Optional.ofNullable(request.getParameter("community")).map(String::strip).orElse("");
  }

  /** How a pot goes; nothing without a policy pack, or before the first month is over. */
  Optional<Monitored> look(Pot pot, String community) {
    return Optional.ofNullable(month())
        .flatMap(
            month ->
                monitorings.of(community, new Monitorings.Choice(pot, selection.year(), month)));
  }

  /** The address of the page of a community, or of the county. */
  public String door(Pot pot, String community) {
    return request.getContextPath()
        + "/monitoring/detail?pot="
        + pot.insuranceType()
        + "&year="
        + selection.year()
        + "&month="
        + month()
        + (community.isEmpty() ? "" : "&community=" + community);
  }
}

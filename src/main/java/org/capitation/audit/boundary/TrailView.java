package org.capitation.audit.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter.By;
import org.capitation.audit.EventList;
import org.capitation.audit.Outcome;
import org.capitation.page.Paging;
import org.capitation.value.Missing;

/** 审计日志页: the list of events, and one of them. */
@Named
@RequestScoped
public class TrailView {
  /** The features whose deeds can be chosen. */
  private static final List<String> FEATURES =
      List.of(
          "access",
          "registry",
          "enrolment",
          "attribution",
          "ledger",
          "budget",
          "payment",
          "monitoring",
          "settlement",
          "policy",
          "files",
          "document",
          "listing",
          "job",
          "audit");

  @Inject private Trail trail;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private TrailChoice choice;
  private EventList list;
  private Paging paging;
  private Event event;

  @PostConstruct
  void read() {
    choice =
        TrailChoice.of(
            name ->
                name.equals("by")
                    ? Objects.requireNonNullElse(request.getParameter(name), By.PEOPLE.name())
                    : request.getParameter(name),
            LocalDate.now(clock));
  }

  /** Reads the page of the list that the address asks for, or the last one. */
  public void find() {
    int page = number("page", 6, 1);
    int size = Paging.SIZES.contains(number("size", 3, 0)) ? number("size", 3, 0) : 20;
    find(Math.max(1, page), size);
    if (paging.page() > paging.last()) {
      find(paging.last(), size);
    }
  }

  private void find(int page, int size) {
    list = trail.list(choice.filter(), (page - 1) * size, size);
    paging = new Paging(list.count(), size, page);
  }

  private int number(String name, int digits, int otherwise) {
    String text = request.getParameter(name);
    return text != null && text.matches("\\d{1," + digits + "}")
        ? Integer.parseInt(text)
        : otherwise;
  }

  /** Reads the event of the address. */
  public void look() {
    String id = String.valueOf(request.getParameter("id"));
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("event", id);
    }
    event = trail.find(Long.parseLong(id));
  }

  /** The events of the page; a form that is sent asks for them before the address is read. */
  public List<Event> events() {
    if (list == null) {
      find();
    }
    return list.events();
  }

  public Paging paging() {
    if (list == null) {
      find();
    }
    return paging;
  }

  /** The event that the page is about. */
  public Event event() {
    return event;
  }

  /** What is chosen, by the name of the field. */
  public Map<String, String> fields() {
    return choice.fields();
  }

  public List<String> features() {
    return FEATURES;
  }

  public Outcome[] outcomes() {
    return Outcome.values();
  }

  /** Who may have done what is listed; people unless the address says otherwise. */
  public By[] doers() {
    return By.values();
  }

  /** The address of a file of exactly what is listed. */
  public String file(String form) {
    String query =
        choice.fields().entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return request.getContextPath() + "/api/audit/events." + form + "?" + query;
  }

  /** The style of the word for what became of a deed. */
  public String style(Event one) {
    return switch (one.outcome()) {
      case DONE -> "";
      case REFUSED -> "warn";
      case FAILED -> "bad";
    };
  }
}

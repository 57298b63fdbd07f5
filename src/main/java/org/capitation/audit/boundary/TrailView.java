package org.capitation.audit.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter.By;
import org.capitation.audit.Outcome;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
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
          "audit",
          "desk");

  @Inject private Trail trail;
  @Inject private TrailListing listing;
  @Inject private Listings listings;
  @Inject private HttpServletRequest request;

  private Shown<Event> list;
  private Map<String, String> fields;
  private Event event;

  /** Reads the page of the list that the address asks for. */
  public void find() {
    list = listings.show(listing, request::getParameter);
    fields = listing.choice(request::getParameter).fields();
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
  public Shown<Event> list() {
    if (list == null) {
      find();
    }
    return list;
  }

  /** What is chosen, by the name of the field. */
  public Map<String, String> fields() {
    if (fields == null) {
      find();
    }
    return fields;
  }

  /** The event that the page is about. */
  public Event event() {
    if (event == null) {
      // a form of another page was sent here
      look();
    }
    return event;
  }

  /** All that the same account did; null where nobody is known. */
  public String byWhom() {
    return TrailListing.byWhom(event());
  }

  /** All that was done on the data of the same person; null where it is about nobody. */
  public String onWhom() {
    return TrailListing.onWhom(event());
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
}

package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.enrolment.Doctor;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Words;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 批量变更页: the mass changes, and the form to ask for one. */
@Named
@RequestScoped
public class ChangesView {
  /** Stands for the merger of communities among the kinds of places. */
  private static final String COMMUNITY = "community";

  /** Says that a list is to be signed again. */
  private static final String LIST = "list";

  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;
  @Inject private ChangeListing listing;
  @Inject private Listings listings;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Shown<ChangeRequest> list;
  private ChangeNames names;
  private String problem;

  @PostConstruct
  void read() {
    list = listings.show(listing, request::getParameter);
    names = changes.names();
  }

  /** Asks for the change that the form says. */
  public void act() throws IOException {
    String what = typed("propose");
    if (what.isEmpty()) {
      return;
    }
    Optional<Supplier<ChangeRequest>> asking =
        what.equals(LIST)
            ? resigning().map(content -> () -> proposals.resign(content))
            : content().map(content -> () -> proposals.propose(content));
    if (asking.isEmpty()) {
      problem = words.text("attribution.changes.incomplete");
      return;
    }
    try {
      ChangeRequest asked = asking.get().get();
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/attribution/change?id=" + asked.id());
    } catch (Declined objection) {
      problem = words.text(objection.key(), objection.arguments().toArray());
    } catch (Missing missing) {
      problem = words.text("attribution.changes.unknown");
    }
  }

  /** What the form says; nothing while something is missing. */
  private Optional<MassProposals.Content> content() {
    boolean merger = typed("kind").equals(COMMUNITY);
    boolean complete =
        List.of("kind", "from", "to", "day", "document", "reason").stream()
            .noneMatch(name -> typed(name).isEmpty());
    if (!complete || !merger && typed("code").isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<MassChange.Place> place =
          merger
              ? Optional.empty()
              : Optional.of(
                  new MassChange.Place(
                      Catchment.Kind.valueOf(typed("kind").toUpperCase(Locale.ROOT)),
                      typed("code")));
      return Optional.of(
          new MassProposals.Content(
              place,
              typed("from"),
              typed("to"),
              LocalDate.parse(typed("day")),
              new Ruling.Ground(typed("document"), typed("reason"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the form for lists says; nothing while something is missing. */
  private Optional<MassProposals.Resigning> resigning() {
    boolean complete =
        List.of("giver", "taker", "day", "document", "reason").stream()
            .noneMatch(name -> typed(name).isEmpty());
    try {
      return complete
          ? Optional.of(
              new MassProposals.Resigning(
                  typed("giver"),
                  typed("taker"),
                  LocalDate.parse(typed("day")),
                  new Ruling.Ground(typed("document"), typed("reason"))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What was typed into a field of a form that was not good; empty in the other one. */
  public String kept(String form, String name) {
    return typed("propose").equals(form) ? typed(name) : "";
  }

  private String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
  }

  /** What can be chosen to move. */
  public List<String> kinds() {
    return List.of("township", "employer", "school", COMMUNITY);
  }

  /** The changes of the page, the newest first. */
  public Shown<ChangeRequest> list() {
    return list;
  }

  /** The states to choose from. */
  public ChangeRequest.State[] states() {
    return ChangeRequest.State.values();
  }

  /** The state chosen; empty for all. */
  public String state() {
    return typed("state");
  }

  /** The communities, by code. */
  public List<Community> communities() {
    return names.communities().values().stream()
        .sorted(Comparator.comparing(Community::code))
        .toList();
  }

  /** Whether the caller asks for changes. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** The townships, by code. */
  public Map<String, String> townships() {
    return names.townships();
  }

  /** The doctors, by code. */
  public List<Doctor> doctors() {
    return names.staff().doctors();
  }
}

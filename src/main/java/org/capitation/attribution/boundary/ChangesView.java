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
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Objection;
import org.capitation.attribution.Ruling;
import org.capitation.page.Words;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;

/** 批量变更页: the mass changes, and the form to ask for one. */
@Named
@RequestScoped
public class ChangesView {
  /** Stands for the merger of communities among the kinds of places. */
  private static final String COMMUNITY = "community";

  @Inject private MassChanges changes;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<ChangeRequest> latest;
  private Map<Integer, Community> communities;
  private String problem;

  @PostConstruct
  void read() {
    latest = changes.latest();
    communities = changes.communities();
  }

  /** Asks for the change that the form says. */
  public void act() throws IOException {
    if (request.getParameter("propose") == null) {
      return;
    }
    Optional<MassChanges.Content> content = content();
    if (content.isEmpty()) {
      problem = words.text("attribution.changes.incomplete");
      return;
    }
    try {
      ChangeRequest asked = changes.propose(content.get());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/attribution/change?id=" + asked.id());
    } catch (Objection objection) {
      problem = words.text(objection.key(), objection.arguments().toArray());
    }
  }

  /** What the form says; nothing while something is missing. */
  private Optional<MassChanges.Content> content() {
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
          new MassChanges.Content(
              place,
              typed("from"),
              typed("to"),
              LocalDate.parse(typed("day")),
              new Ruling.Ground(typed("document"), typed("reason"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What was typed into a field of the form; empty at first. */
  public String typed(String name) {
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

  /** The latest changes, the newest first. */
  public List<ChangeRequest> latest() {
    return latest;
  }

  /** The communities, by code. */
  public List<Community> communities() {
    return communities.values().stream().sorted(Comparator.comparing(Community::code)).toList();
  }

  /** Whether the caller asks for changes. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** A change in a sentence. */
  public String told(ChangeRequest asked) {
    return ChangeWords.told(asked.change(), communities, words);
  }
}

package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Talk;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;

/** 预警与约谈页: the warnings of a pot and year that were issued, and the talks. */
@Named
@RequestScoped
public class TalksView {
  @Inject private Talks talks;
  @Inject private WarningListing listing;
  @Inject private Listings listings;
  @Inject private MonitoringChoice monitoringChoice;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private Sent sent;

  private Map<Integer, Community> communities;
  private Shown<Issued> issued;
  private List<Talk> held;

  @PostConstruct
  void read() {
    communities = talks.communities();
    issued = listings.show(listing, selection::parameter);
    held = talks.of(selection.year()).stream().filter(one -> one.subject().pot() == pot()).toList();
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    if (monitoringChoice.month() != null) {
      sent.act(this::done);
    }
  }

  private String done(String button) {
    Monitorings.Choice choice =
        new Monitorings.Choice(pot(), selection.year(), monitoringChoice.month());
    if (button.equals("issue")) {
      talks.issue(choice);
      return "/monitoring/talks?year=" + selection.year() + "&pot=" + selection.pot();
    }
    String community = monitoringChoice.community();
    return "/monitoring/talk?id="
        + talks.plan(community, choice, sent.day("day"), sent.typed("reason")).id();
  }

  /** The caller issues warnings and plans talks, once a month is over. */
  public boolean isActing() {
    return caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && monitoringChoice.month() != null;
  }

  /** The communities that the caller sees. */
  public List<Community> communities() {
    return communities.values().stream()
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }

  /** The name of a community, or the whole county. */
  public String name(Issued.Subject subject) {
    return Optional.ofNullable(communities.get(subject.community()))
        .map(Community::name)
        .orElseGet(() -> words.text("monitoring.county"));
  }

  /** The warnings that were issued, the latest months first. */
  public Shown<Issued> issued() {
    return issued;
  }

  /** The talks, the latest first. */
  public List<Talk> held() {
    return held;
  }

  /** The measures of a talk are overdue. */
  public boolean isOverdue(Talk talk) {
    return talk.isOverdue(LocalDate.now(clock));
  }
}

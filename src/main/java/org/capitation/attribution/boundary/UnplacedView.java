package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Display;
import org.capitation.page.Frame;
import org.capitation.page.Selection;
import org.capitation.page.Words;

/** 未归属页: who belongs to nobody and why, what is suggested, and whom to rule on. */
@Named
@RequestScoped
public class UnplacedView {
  @Inject private UnplacedListing listing;
  @Inject private Listings listings;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Frame frame;

  private Shown<Unplaced.Person> list;

  @PostConstruct
  void read() {
    list = listings.show(listing, selection::parameter);
  }

  public Unplaced.Overview overview() {
    return listing.overview();
  }

  /** Those of the page. */
  public Shown<Unplaced.Person> list() {
    return list;
  }

  /** The pots to choose from. */
  public List<String> pots() {
    return selection.pots();
  }

  /** Whether the caller rules on persons. */
  public boolean isRuling() {
    return caller.is(Circle.BUREAU.roles().toArray(Role[]::new));
  }

  /** Where all of them are listed, or a group. */
  public String address(Unplaced.Group group) {
    String all = frame.address() + "?pot=" + selection.pot();
    return group == null
        ? all
        : all
            + "&cause="
            + group.cause()
            + (group.place() == null
                ? ""
                : "&place=" + URLEncoder.encode(group.place(), StandardCharsets.UTF_8))
            + "#people";
  }

  /** What is suggested for a group, in words. */
  public String proposal(Unplaced.Group group) {
    Unplaced.Proposal p = group.proposal();
    return p == null
        ? Display.NOTHING
        : words.text(
            "attribution.proposal.of",
            p.name(),
            words.text("attribution.proposal." + p.ground()),
            Display.count(p.persons()),
            Display.count(group.persons()));
  }

  /** Whether registering a catchment would help all of a group. */
  public boolean isMappable(Unplaced.Group group) {
    return group.place() != null && caller.is(Role.BUREAU_CLERK);
  }
}

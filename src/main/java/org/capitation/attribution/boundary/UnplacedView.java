package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;
import org.capitation.attribution.Cause;
import org.capitation.page.Display;
import org.capitation.page.Frame;
import org.capitation.page.Paging;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 未归属页: who belongs to nobody and why, what is suggested, and whom to rule on. */
@Named
@RequestScoped
public class UnplacedView {
  private static final int SIZE = 50;

  @Inject private Unplaced unplaced;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private Unplaced.Filter filter;
  private Unplaced.Work work;
  private int page;

  @PostConstruct
  void read() {
    String cause = request.getParameter("cause");
    filter =
        new Unplaced.Filter(
            Arrays.stream(Cause.values()).filter(known -> known.name().equals(cause)).findFirst(),
            Optional.ofNullable(request.getParameter("place")).filter(code -> !code.isBlank()));
    String number = Optional.ofNullable(request.getParameter("page")).orElse("");
    page = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    work = unplaced.work(Pot.of(selection.pot()).orElseThrow(), filter, page, SIZE);
    page = Math.min(page, paging().last());
  }

  public Unplaced.Overview overview() {
    return work.overview();
  }

  public Unplaced.Listed listed() {
    return work.listed();
  }

  public Paging paging() {
    return new Paging(work.listed().count(), SIZE, page);
  }

  /** The pots to choose from. */
  public List<String> pots() {
    return selection.pots();
  }

  /** Whether the caller rules on persons. */
  public boolean isRuling() {
    return caller.is(Circle.BUREAU.roles().toArray(Role[]::new));
  }

  /** Whether only a part of them is listed. */
  public boolean isNarrowed() {
    return filter.cause().isPresent() || filter.place().isPresent();
  }

  /** What the listed ones have in common, in words. */
  public String which() {
    return filter.cause().map(cause -> cause(cause, filter.place().orElse(null))).orElse("");
  }

  /** Why, in words, with the place. */
  public String cause(Cause cause, String place) {
    String text = words.text("attribution.cause." + cause);
    return place == null ? text : text + " " + place;
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

  /** What is suggested for a person, in words. */
  public String proposal(Unplaced.Person person) {
    Unplaced.Proposal p = person.proposal();
    return p == null
        ? Display.NOTHING
        : words.text(
            "attribution.proposal", p.name(), words.text("attribution.proposal." + p.ground()));
  }

  /** Whether registering a catchment would help all of a group. */
  public boolean isMappable(Unplaced.Group group) {
    return group.place() != null && caller.is(Role.BUREAU_CLERK);
  }
}

package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.enrolment.SignedList;
import org.capitation.enrolment.SignedPerson;
import org.capitation.page.Display;
import org.capitation.page.Frame;
import org.capitation.page.Words;

/** 我的签约居民页: the list of the doctor who looks, searched, filtered, twenty at a time. */
@Named
@RequestScoped
public class MyListView {
  private static final int PORTION = 20;

  @Inject private SignedLists lists;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private Frame frame;
  @Inject private Words words;

  private SignedList all;
  private SignedList listed;
  private ListChoice choice;
  private int size;

  @PostConstruct
  void read() {
    all = lists.of(caller.doctor().orElse(""));
    choice = ListChoice.of(request::getParameter);
    listed = choice.of(all);
    size = isWhole() ? total() : size(request.getParameter("size"));
  }

  private static int size(String given) {
    return given != null && given.matches("[1-9]\\d{1,4}") ? Integer.parseInt(given) : PORTION;
  }

  /** The whole list, for its head. */
  public SignedList all() {
    return all;
  }

  /** What is asked for. */
  public ListChoice choice() {
    return choice;
  }

  /** Everybody is listed at once, to be printed. */
  public boolean isWhole() {
    return request.getParameter("print") != null;
  }

  /** Something is searched for beside the filter. */
  public boolean isNarrowed() {
    return !choice.with(ListChoice.Filter.ALL).equals(ListChoice.of(parameter -> null));
  }

  public List<ListChoice.Filter> filters() {
    return List.of(ListChoice.Filter.values());
  }

  /** The address of the page with another filter, from the top of the list, the search kept. */
  public String address(ListChoice.Filter other) {
    return frame.address() + choice.with(other).query();
  }

  /** The address of the same list, all of it, to be printed. */
  public String paper() {
    return frame.address() + choice.query() + "&print=1";
  }

  /** The address of the same list as a workbook. */
  public String workbook() {
    return request.getContextPath() + "/api/listing/enrolment/my/xlsx" + choice.query();
  }

  /** What a filter is called, with how many it shows. */
  public String label(ListChoice.Filter other) {
    String name =
        switch (other) {
          case ALL, EXPIRED, GAP -> words.text("enrolment.my." + other.code());
          default -> words.text("enrolment.my.within", other.code());
        };
    return name + " " + Display.count(choice.with(other).of(all).persons().size());
  }

  /** Those listed on the page. */
  public List<SignedPerson> persons() {
    return listed.persons().subList(0, Math.min(size, total()));
  }

  /** How many the search and the filter leave. */
  public int total() {
    return listed.persons().size();
  }

  /** How many the next portion would add; 0 at the end. */
  public int more() {
    return Math.min(PORTION, total() - persons().size());
  }

  /** How many are listed with the next portion. */
  public int nextSize() {
    return persons().size() + PORTION;
  }

  /** Where the contract stands, in words. */
  public String state(SignedPerson person) {
    long left = person.daysLeft(all.today());
    return switch (person.state()) {
      case FUTURE -> words.text("enrolment.my.future");
      case EXPIRED -> words.text("enrolment.my.ago", Display.count(-left));
      default ->
          left == 0
              ? words.text("enrolment.my.today")
              : words.text("enrolment.my.left", Display.count(left));
    };
  }

  /** The class of the words of a state, which gives them shape and colour. */
  public String tone(SignedPerson person) {
    return switch (person.state()) {
      case IN_FORCE -> "good";
      case EXPIRING -> "warn";
      case EXPIRED -> "bad";
      case FUTURE -> "info";
    };
  }
}

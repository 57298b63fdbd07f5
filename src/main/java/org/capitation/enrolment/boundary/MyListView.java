package org.capitation.enrolment.boundary;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
  private SignedList found;
  private SignedList listed;
  private String search;
  private Filter filter;
  private int size;

  /** 筛选: whose contracts are shown, by when they end. */
  public enum Filter {
    ALL("all", list -> list),
    MONTH("30", list -> list.endingWithin(30)),
    TWO_MONTHS("60", list -> list.endingWithin(60)),
    QUARTER("90", list -> list.endingWithin(90)),
    EXPIRED("expired", SignedList::expired);

    private final String code;
    private final UnaryOperator<SignedList> narrow;

    Filter(String code, UnaryOperator<SignedList> narrow) {
      this.code = code;
      this.narrow = narrow;
    }

    /** The word in the address. */
    public String code() {
      return code;
    }

    static Filter of(String code) {
      return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst().orElse(ALL);
    }
  }

  @PostConstruct
  void read() {
    all = lists.of(caller.doctor().orElse(""));
    search = Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
    filter = Filter.of(request.getParameter("state"));
    size = size(request.getParameter("size"));
    found = all.matching(search);
    listed = filter.narrow.apply(found);
  }

  private static int size(String given) {
    return given != null && given.matches("[1-9]\\d{1,4}") ? Integer.parseInt(given) : PORTION;
  }

  /** The whole list, for its head. */
  public SignedList all() {
    return all;
  }

  /** What was searched for, empty for nothing. */
  public String search() {
    return search;
  }

  public List<Filter> filters() {
    return List.of(Filter.values());
  }

  /** The filter chosen. */
  public Filter filter() {
    return filter;
  }

  /** The address of the page with another filter, from the top of the list, the search kept. */
  public String address(Filter other) {
    String query =
        search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    return frame.address() + "?state=" + other.code() + query;
  }

  /** What a filter is called, with how many it shows. */
  public String label(Filter other) {
    String name =
        switch (other) {
          case ALL, EXPIRED -> words.text("enrolment.my." + other.code());
          default -> words.text("enrolment.my.within", other.code());
        };
    return name + " " + Display.count(other.narrow.apply(found).persons().size());
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
      case EXPIRED -> days("enrolment.my.ago", -left);
      default -> left == 0 ? words.text("enrolment.my.today") : days("enrolment.my.left", left);
    };
  }

  private String days(String key, long days) {
    return days == 1 ? words.text(key + ".one") : words.text(key, Display.count(days));
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

  /** 男 or 女; a dash for what is not known. */
  public String gender(SignedPerson person) {
    return person.gender() == null
        ? Display.NOTHING
        : words.ifText("enrolment.gender." + person.gender()).orElse(Display.NOTHING);
  }

  /** The population groups in words; a code that has none is shown as it is. */
  public String groups(SignedPerson person) {
    return person.groups().stream()
        .map(code -> words.ifText("enrolment.group." + code).orElse(code))
        .collect(Collectors.joining(" · "));
  }
}

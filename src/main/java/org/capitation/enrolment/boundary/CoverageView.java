package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Coverage.Part;
import org.capitation.enrolment.boundary.CoverageAnswer.Line;
import org.capitation.enrolment.boundary.CoverageLines.By;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Display;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Ratio;

/** 签约覆盖页: sign-up and renewal rates against the goals; and the list behind each figure. */
@Named
@RequestScoped
public class CoverageView {
  @Inject private Coverages coverages;
  @Inject private CoveredListing listing;
  @Inject private Listings listings;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Community> communities;
  private Coverages.Choice choice;
  private CoverageAnswer answer;
  private Optional<Coverages.Figure> figure;
  private Shown<Coverages.Person> listed;

  @PostConstruct
  void read() {
    communities = coverages.communities();
    choice =
        new Coverages.Choice(
            Pot.of(selection.pot()).orElseThrow(),
            selection.year(),
            given("day").flatMap(CoverageView::day));
    answer = coverages.of(community(), choice);
    figure = given("part").flatMap(p -> CoverageWords.figure(word("by"), word("code"), p));
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** Looks up the persons of the figure in the address. */
  public void load() {
    listed = listings.show(listing, selection::parameter);
  }

  private Optional<String> given(String parameter) {
    return Optional.ofNullable(request.getParameter(parameter))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private String word(String parameter) {
    return given(parameter).orElse("");
  }

  /** The community chosen, empty for all. */
  public String community() {
    return word("community");
  }

  public List<Community> communities() {
    return communities;
  }

  public CoverageAnswer answer() {
    return answer;
  }

  /** The list behind a figure. */
  public Shown<Coverages.Person> listed() {
    return listed;
  }

  /** What the figure of the list is, in words. */
  public String what() {
    Coverages.Figure of = figure.orElseThrow();
    String part = words.text("enrolment.coverage.part." + CoverageWords.word(of.part()));
    return line(of).map(name -> name + " · " + part).orElse(part);
  }

  private Optional<String> line(Coverages.Figure of) {
    return switch (of.by()) {
      case ALL -> Optional.empty();
      case KEY -> Optional.of(words.text("enrolment.coverage.key"));
      case GROUP -> Optional.of(group(of.code()));
      case COMMUNITY -> name(answer.communities(), of.code());
      case INSTITUTION -> name(answer.institutions(), of.code());
      case TEAM -> name(answer.teams(), of.code());
    };
  }

  private static Optional<String> name(List<Line> lines, String code) {
    return lines.stream().filter(line -> line.code().equals(code)).map(Line::name).findFirst();
  }

  /** A population group in words; a code that has none is shown as it is. */
  public String group(String code) {
    return words.ifText("enrolment.group." + code).orElse(code);
  }

  /** What a line is called. */
  public String name(Line line, String by) {
    return switch (By.valueOf(by)) {
      case ALL -> words.text("enrolment.coverage.all");
      case KEY -> words.text("enrolment.coverage.key");
      case GROUP -> group(line.code());
      default -> line.name();
    };
  }

  /** The address of the persons behind a figure. */
  public String door(Line line, String by, String part) {
    Coverages.Figure of = new Coverages.Figure(By.valueOf(by), line.code(), Part.valueOf(part));
    return request.getContextPath()
        + "/enrolment/covered?pot="
        + selection.pot()
        + "&year="
        + selection.year()
        + "&day="
        + answer.day()
        + (community().isEmpty() ? "" : "&community=" + community())
        + "&"
        + CoverageWords.address(of);
  }

  /** Whether the persons of a line are a part of those of its community only. */
  public boolean isPart(String by) {
    return by.equals(By.TEAM.name()) || by.equals(By.INSTITUTION.name());
  }

  /** The sign-up rate of a line beside the goal that it is measured by. */
  public String rate(Line line, String by) {
    return percent(line.rate(), goal(by));
  }

  /** The colour of it: teams and institutions have no goal of their own. */
  public String tone(Line line, String by) {
    return tone(CoverageAnswer.signsUp(line, goal(by)));
  }

  public String renewal(Line line) {
    return percent(line.renewal(), answer.goals().renewal());
  }

  public String toneOfRenewal(Line line) {
    return tone(answer.renews(line));
  }

  private Ratio goal(String by) {
    return switch (By.valueOf(by)) {
      case ALL, COMMUNITY -> answer.goals().all();
      case KEY -> answer.goals().key();
      case GROUP, INSTITUTION, TEAM -> null;
    };
  }

  private static String percent(Ratio rate, Ratio goal) {
    return rate == null || goal == null
        ? Display.percent(rate)
        : Display.percentAgainst(rate, goal);
  }

  private static String tone(Optional<Boolean> reached) {
    return reached.map(yes -> yes ? "good" : "warn").orElse("");
  }

  /** Where all stand, in a sentence. */
  public String verdict() {
    return told("enrolment.coverage.verdict", answer.all(), answer.goals().all(), "ALL");
  }

  /** Where the key groups stand, in a sentence. */
  public String verdictOfKey() {
    return told("enrolment.coverage.verdict.key", answer.key(), answer.goals().key(), "KEY");
  }

  private String told(String key, Line line, Ratio goal, String by) {
    String figures =
        words.text(
            key,
            Display.count(line.figures().members()),
            Display.count(line.figures().signed()),
            rate(line, by));
    return CoverageAnswer.signsUp(line, goal)
        .map(
            yes -> figures + words.text("enrolment.coverage." + (yes ? "reached" : "missed"), goal))
        .orElse(figures);
  }
}

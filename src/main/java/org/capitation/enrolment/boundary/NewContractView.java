package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.access.Caller;
import org.capitation.enrolment.Outcome;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.boundary.Candidates.Candidate;
import org.capitation.enrolment.boundary.Candidates.Offer;
import org.capitation.enrolment.boundary.Candidates.Wish;
import org.capitation.page.Frame;

/**
 * 新签约页: who, what and how long, a last look, done; each step has an address that holds all that was
 * entered before, but for the certificate number.
 */
@Named
@RequestScoped
public class NewContractView {
  /** So many are signed together at most. */
  private static final int MOST = 12;

  @Inject private Candidates candidates;
  @Inject private Enrolments enrolments;
  @Inject private ContractHistories histories;
  @Inject private Caller caller;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private String doctor;
  private Offer offer;
  private Step step;
  private List<Candidate> persons;
  private List<Line> found = List.of();
  private List<String> numbers;
  private List<Outcome> outcomes = List.of();
  private boolean searched;

  /** 步骤. */
  public enum Step {
    PERSON,
    SERVICE,
    CHECK,
    DONE;

    /** The word in the address. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * 待签行: somebody who is to be signed up, and what would become of it.
   *
   * @param number the number that the contract would have
   */
  public record Line(Candidate person, String number, Outcome outcome) {}

  @PostConstruct
  void read() {
    doctor = caller.doctor().orElse("");
    offer = candidates.offer(doctor);
    persons = candidates.of(doctor, texts("person").stream().distinct().limit(MOST).toList());
    step =
        Arrays.stream(Step.values())
            .filter(s -> s.code().equals(request.getParameter("step")))
            .filter(s -> s == Step.DONE || !persons.isEmpty())
            .findFirst()
            .orElse(Step.PERSON);
    numbers = texts("number");
    if (numbers.size() != persons.size()) {
      numbers = enrolments.numbers(persons.size());
    }
    if (step != Step.DONE) {
      outcomes = checked(persons);
    }
  }

  private List<String> texts(String name) {
    String[] given = request.getParameterValues(name);
    return given == null ? List.of() : Arrays.asList(given);
  }

  private List<Outcome> checked(List<Candidate> some) {
    return some.isEmpty() ? List.of() : enrolments.check(candidates.orders(doctor, wishes(some)));
  }

  private List<Wish> wishes(List<Candidate> some) {
    return IntStream.range(0, some.size())
        .mapToObj(
            i ->
                new Wish(
                    some.get(i).ticket(),
                    some == persons ? numbers.get(i) : null,
                    from(),
                    years(),
                    chosen(some.get(i)),
                    code().isEmpty() ? null : code()))
        .toList();
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    String wanted = request.getParameter("q");
    if (request.getParameter("sign") != null) {
      sign();
    } else if (wanted != null && !wanted.isBlank()) {
      searched = true;
      found = looked(candidates.find(doctor, wanted));
    }
  }

  private List<Line> looked(List<Candidate> some) {
    List<Outcome> checks = checked(some);
    return IntStream.range(0, some.size())
        .mapToObj(i -> new Line(some.get(i), null, checks.get(i)))
        .toList();
  }

  private void sign() throws IOException {
    outcomes = enrolments.sign(candidates.orders(doctor, wishes(persons)), true);
    if (outcomes.stream().allMatch(Outcome::isGood)) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              numbers.stream()
                  .collect(Collectors.joining("&contract=", here(Step.DONE) + "&contract=", "")));
    }
  }

  private String here(Step other) {
    return frame.address() + "?step=" + other.code();
  }

  public Step step() {
    return step;
  }

  public Step[] steps() {
    return Step.values();
  }

  /** The class of a step in the list of steps. */
  public String place(Step other) {
    return other == step ? "now" : other.compareTo(step) < 0 ? "done" : "";
  }

  /** Those who are to be signed up, and what would become of it. */
  public List<Line> lines() {
    return IntStream.range(0, persons.size())
        .mapToObj(i -> new Line(persons.get(i), numbers.get(i), outcomes.get(i)))
        .toList();
  }

  /** Nothing speaks against any of them. */
  public boolean isGood() {
    return outcomes.stream().allMatch(Outcome::isGood);
  }

  /** Those who were found, and what would become of signing them up today. */
  public List<Line> found() {
    return found;
  }

  /** Somebody was searched for. */
  public boolean isSearched() {
    return searched;
  }

  /** The contracts that have been signed. */
  public List<ContractHistories.Held> signed() {
    return step == Step.DONE ? histories.numbered(texts("contract")) : List.of();
  }

  /** The address of a step with somebody more. */
  public String with(Candidate more) {
    return address(Step.PERSON, Stream.concat(persons.stream(), Stream.of(more)));
  }

  /** The address of a step without somebody. */
  public String without(Candidate one) {
    return address(Step.PERSON, persons.stream().filter(person -> person.id() != one.id()));
  }

  /** The address of another step, all that was entered kept. */
  public String address(Step other) {
    StringBuilder address = new StringBuilder(address(other, persons.stream()));
    if (request.getParameter("years") != null) {
      address.append("&from=").append(from()).append("&years=").append(years());
      address.append("&package=").append(code());
      for (Candidate person : persons) {
        chosen(person).forEach(g -> address.append("&" + field(person) + "=").append(g));
      }
    }
    return address.toString();
  }

  private String address(Step other, Stream<Candidate> some) {
    return some.map(person -> "&person=" + person.ticket())
        .distinct()
        .collect(Collectors.joining("", here(other), ""));
  }

  /** Whether one is among those who are to be signed up. */
  public boolean isAmong(Candidate one) {
    return persons.stream().anyMatch(person -> person.id() == one.id());
  }

  /** The first day. */
  public LocalDate from() {
    try {
      return Optional.ofNullable(request.getParameter("from"))
          .filter(text -> text.matches("[12]\\d{3}-\\d{2}-\\d{2}"))
          .map(LocalDate::parse)
          .orElseGet(frame::today);
    } catch (DateTimeException e) {
      return frame.today();
    }
  }

  /** The term in years. */
  public int years() {
    return Optional.ofNullable(request.getParameter("years"))
        .filter(text -> text.matches("[1-9]"))
        .map(Integer::valueOf)
        .orElse(offer.terms().minYears());
  }

  /** The terms to choose from. */
  public List<Integer> terms() {
    return IntStream.rangeClosed(offer.terms().minYears(), offer.terms().maxYears())
        .boxed()
        .toList();
  }

  /** The code of the package chosen, empty for none. */
  public String code() {
    return Optional.ofNullable(request.getParameter("package"))
        .filter(text -> text.matches("[0-9A-Za-z_.-]{1,40}"))
        .orElse("");
  }

  /** What can be signed up for. */
  public List<ServicePackage> packages() {
    return offer.packages();
  }

  /** The package chosen; null for none. */
  public ServicePackage chosenPackage() {
    return packages().stream().filter(p -> p.code().equals(code())).findFirst().orElse(null);
  }

  public List<String> groups() {
    return ContractWords.GROUPS;
  }

  /** The name of the field with the groups of a person. */
  public String field(Candidate person) {
    return "groups-" + person.id();
  }

  /** The groups chosen for a person. */
  public List<String> chosen(Candidate person) {
    return texts(field(person)).stream().filter(ContractWords.GROUPS::contains).distinct().toList();
  }
}

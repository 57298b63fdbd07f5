package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.capitation.access.Caller;
import org.capitation.attribution.boundary.VersionWords;
import org.capitation.ledger.PersonBook;
import org.capitation.ledger.boundary.PersonAnswer;
import org.capitation.ledger.boundary.PersonLedger;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.MedicalWords;
import org.capitation.page.Menu;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 个人费用页: a person with all that was booked; or the search for one. */
@Named
@RequestScoped
public class PersonView {
  @Inject private PersonLedger persons;
  @Inject private PersonListing listing;
  @Inject private Listings listings;
  @Inject private Words words;
  @Inject private VersionWords versions;
  @Inject private Menu menu;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Shown<PersonAnswer.Chain> list;
  private List<PersonLedger.Found> found = List.of();

  /** Looks up the person of the address, or those who are searched for. */
  public void load() {
    if (parameter("id").isPresent()) {
      list = listings.show(listing, request::getParameter);
    } else if (isSearcher()) {
      found = persons.search(text());
    }
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Whether a person is shown. */
  public boolean isShown() {
    return list != null;
  }

  /** The person and what was booked. */
  public PersonAnswer answer() {
    return listing.answer();
  }

  /** The records of the page. */
  public Shown<PersonAnswer.Chain> list() {
    return list;
  }

  /** Whether the caller may search for persons. */
  public boolean isSearcher() {
    return menu.has("PERSON");
  }

  /** Whether the caller may see the history of all homes: doctors may not. */
  public boolean isHistorian() {
    return caller.doctor().isEmpty();
  }

  /** What is searched for. */
  public String text() {
    String text = parameter("q").orElse("");
    return text.substring(0, Math.min(text.length(), 60));
  }

  /** Whether there may be more of them than are listed. */
  public boolean isCut() {
    return found.size() >= PersonLedger.MOST;
  }

  /** The word for a psn_type, local codes by the national one they begin with. */
  public String type(String code) {
    String group = code.substring(0, Math.min(code.length(), 2));
    return words.ifText("desk.person.type." + group).orElse("");
  }

  public List<PersonLedger.Found> found() {
    return found;
  }

  /** The pot chosen, empty for both. */
  public String pot() {
    return parameter("pot").orElse("");
  }

  /** The year chosen, empty for all. */
  public String year() {
    return parameter("year").orElse("");
  }

  public Pot[] pots() {
    return Pot.values();
  }

  /** The years in which something was booked, the latest first. */
  public List<String> years() {
    TreeSet<String> years = new TreeSet<>();
    answer().sums().stream().map(PersonBook.Sum::year).map(String::valueOf).forEach(years::add);
    parameter("year").filter(text -> text.matches("\\d{4}")).ifPresent(years::add);
    return List.copyOf(years.descendingSet());
  }

  /** The word for a med_type. */
  public String medical(PersonAnswer.Line line) {
    return MedicalWords.of(line.medicalType(), words);
  }

  /** Whether a line takes something back. */
  public boolean isTakenBack(PersonAnswer.Line line) {
    return line.amounts().visits() < 0 || line.amounts().fund().isNegative();
  }

  /** What moved a line: the change of the attribution, by its number if it has one. */
  public String cause(PersonAnswer.Line line) {
    return String.join(" ", versions.kind(line.cause()), versions.reference(line.cause())).strip();
  }

  /** Who did that, when and why. */
  public String author(PersonAnswer.Line line) {
    String stamp = versions.stamp(line.cause());
    String note = line.cause().trigger().note();
    return note.isEmpty() ? stamp : stamp + " · " + note;
  }

  /** Where that change is told of, among all homes of the person. */
  public String causeDoor(PersonAnswer.Line line) {
    return request.getContextPath()
        + "/attribution/person?id="
        + answer().person().id()
        + "&version="
        + line.cause().number();
  }

  /** The list of charges that a line stands in; null if there is none. */
  public String door(PersonAnswer.Line line) {
    PersonAnswer.Place place = line.place();
    return place.home() == null || !menu.has("CHARGES")
        ? null
        : request.getContextPath()
            + "/ledger/charges?community="
            + place.home()
            + "&pot="
            + place.pot().insuranceType()
            + "&year="
            + place.year()
            + "&month="
            + place.month()
            + "&q="
            + line.settlement();
  }
}

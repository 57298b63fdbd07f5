package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.capitation.attribution.Version;
import org.capitation.attribution.boundary.Homes.Held;
import org.capitation.attribution.boundary.PersonHomes.Month;
import org.capitation.page.Menu;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 归属历史页: whose a person is and was, when, why, and since when that is known. */
@Named
@RequestScoped
public class PersonHomesView {
  @Inject private PersonHomes homes;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private VersionWords versions;
  @Inject private Menu menu;
  @Inject private HttpServletRequest request;

  private PersonHomes.Answer answer;

  /** Looks up the person of the address. */
  public void load() {
    String id = String.valueOf(request.getParameter("id"));
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("person", id);
    }
    answer = homes.of(Long.parseLong(id), selection.year());
  }

  public PersonHomes.Answer answer() {
    return answer;
  }

  /** The budget years to choose from. */
  public List<Integer> years() {
    return selection.years();
  }

  /** Whether the caller has the page of the person's costs. */
  public boolean isWithCosts() {
    return menu.has("CHARGES");
  }

  /** The name of a community or team. */
  public String name(String code) {
    return code == null
        ? words.text("attribution.person.nobody")
        : answer.names().getOrDefault(code, code);
  }

  /** Days in words. */
  public String days(Days days) {
    return days.last() == null
        ? words.text("page.range.open", days.first())
        : words.text("page.range", days.first(), days.last());
  }

  /** Why, in words; of the unattributed the cause. */
  public String why(Held held) {
    return held.cause() == null
        ? words.text("ledger.reason." + held.reason())
        : words.text("attribution.cause." + held.cause());
  }

  /** What made a version necessary, in words. */
  public String trigger(Version version) {
    return versions.trigger(version);
  }

  /** The change that the address asks for. */
  public boolean isMeant(Version version) {
    return version != null
        && String.valueOf(version.number()).equals(request.getParameter("version"));
  }

  /** Who and when. */
  public String stamp(Version version) {
    return versions.stamp(version);
  }

  /** With a contract or without, in words. */
  public String signed(Month month) {
    return words.text("attribution.person." + (month.signed() ? "signed" : "unsigned"));
  }
}

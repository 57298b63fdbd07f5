package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.boundary.ContractChoice.State;
import org.capitation.page.Paging;
import org.capitation.page.Words;

/** 签约合同页: all contracts of the county, searched by where they were signed and where they stand. */
@Named
@RequestScoped
public class ContractListView {
  private static final int SIZE = 50;

  @Inject private ContractLists lists;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private ContractLists.Wanted wanted;
  private ContractLists.Found found;
  private int page;

  @PostConstruct
  void read() {
    wanted = ContractChoice.of(request::getParameter);
    String number = Optional.ofNullable(request.getParameter("page")).orElse("");
    page = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    found = lists.find(wanted, page, SIZE);
    if (page > paging().last()) {
      page = paging().last();
      found = lists.find(wanted, page, SIZE);
    }
  }

  public ContractLists.Found found() {
    return found;
  }

  public Paging paging() {
    return new Paging(found.count(), SIZE, page);
  }

  /** The community, institution, team and doctor chosen. */
  public Places.Place place() {
    return found.choices().chosen();
  }

  public State[] states() {
    return State.values();
  }

  /** Where the contracts stand that are listed. */
  public State state() {
    return State.of(request.getParameter("state"));
  }

  /** What a state is called. */
  public String label(State state) {
    return state.days() > 0
        ? words.text("enrolment.my.within", state.code())
        : words.text("enrolment.list.state." + state.name());
  }

  public List<String> groups() {
    return ContractWords.GROUPS;
  }

  /** The population group chosen, empty for all. */
  public String group() {
    return wanted.group();
  }

  /** The address of the same list as a workbook; null where it is too long for one. */
  public String workbook() {
    String query = request.getQueryString();
    return found.count() > ContractListResource.MOST
        ? null
        : request.getContextPath()
            + "/api/enrolment/list?"
            + (query == null ? "" : query + "&")
            + "lang=";
  }

  /** How many a workbook holds at most. */
  public int most() {
    return ContractListResource.MOST;
  }

  /** The class of the words of where a contract stands. */
  public String tone(ContractLists.Line line) {
    return switch (line.standing()) {
      case IN_FORCE, ENDING -> "good";
      case FUTURE -> "info";
      default -> "";
    };
  }
}

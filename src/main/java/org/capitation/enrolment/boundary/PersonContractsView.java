package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.PersonContracts;
import org.capitation.page.Frame;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 居民签约页: a person's contracts, with all that was done with them and what can be done. */
@Named
@RequestScoped
public class PersonContractsView {
  @Inject private ContractHistories histories;
  @Inject private Caller caller;
  @Inject private Frame frame;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private PersonContracts person;
  private Map<String, Map<String, String>> names;

  @PostConstruct
  void read() {
    String id = Optional.ofNullable(request.getParameter("id")).orElse("");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("person", id);
    }
    person = histories.of(Long.parseLong(id));
    names = histories.names();
  }

  public PersonContracts person() {
    return person;
  }

  /** The name behind a code in a field of a contract; empty where there is none. */
  public String name(String field, String code) {
    return names.getOrDefault(field, Map.of()).getOrDefault(Objects.toString(code, ""), "");
  }

  /** Whether the caller has a list of their own. */
  public boolean isDoctor() {
    return caller.doctor().isPresent();
  }

  /** Whether the caller may see what was booked for the person. */
  public boolean isVisited() {
    return caller.is(
        Role.DOCTOR,
        Role.COMMUNITY_ADMIN,
        Role.BUREAU_CLERK,
        Role.BUREAU_REVIEWER,
        Role.BUREAU_APPROVER,
        Role.AUDITOR);
  }

  /** What has just been done with a contract, in words; empty where nothing has. */
  public String done() {
    String number = Optional.ofNullable(request.getParameter("contract")).orElse("");
    return person.contracts().stream()
        .filter(told -> told.contract().number().equals(number))
        .findFirst()
        .flatMap(told -> words.ifText("enrolment.done." + request.getParameter("done")))
        .map(done -> words.text("enrolment.done", number, done))
        .orElse("");
  }

  private boolean isOwn(ContractLine contract) {
    return contract.state() != ContractState.CANCELLED
        && caller
            .doctor()
            .map(own -> contract.doctor() != null && own.equals(contract.doctor().code()))
            .orElseGet(
                () -> caller.is(Role.BUREAU_CLERK, Role.HEALTH_BUREAU, Role.COMMUNITY_ADMIN));
  }

  /** Whether the caller may renew a contract: the newest one of the person that counts. */
  public boolean isRenewable(ContractLine contract) {
    return isOwn(contract)
        && person.contracts().stream()
            .map(PersonContracts.Told::contract)
            .filter(one -> one.state() != ContractState.CANCELLED)
            .findFirst()
            .filter(newest -> newest.number().equals(contract.number()))
            .isPresent();
  }

  /** Whether the caller may end a contract. */
  public boolean isEndable(ContractLine contract) {
    return isOwn(contract)
        && contract.state() != ContractState.TERMINATED
        && !contract.lastDay().isBefore(frame.today());
  }

  /** Whether the caller may correct or cancel a contract. */
  public boolean isCorrectable(ContractLine contract) {
    return !isDoctor() && isOwn(contract);
  }
}

package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Outcome;
import org.capitation.page.Frame;
import org.capitation.value.Missing;

/** 续约页: one contract or several, what renewing them would lead to, and what became of it. */
@Named
@RequestScoped
public class RenewView {
  /** So many are renewed at once at most. */
  private static final int MOST = 500;

  private static final int LONGEST = 5;

  @Inject private ContractHistories histories;
  @Inject private Enrolments enrolments;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private List<ContractHistories.Held> contracts;
  private List<String> numbers;
  private List<Outcome> outcomes;
  private int years;
  private boolean done;

  /**
   * 续约行: a contract, the number of the one after it, and what it would lead to or has led to.
   *
   * @param old the contract
   * @param number the number of the next one
   */
  public record Line(ContractHistories.Held old, String number, Outcome outcome) {}

  @PostConstruct
  void read() {
    List<String> named = texts("contract").stream().distinct().limit(MOST).toList();
    contracts = histories.numbered(named);
    years =
        Optional.ofNullable(request.getParameter("years"))
            .filter(text -> text.matches("[1-9]"))
            .map(Integer::valueOf)
            .orElse(1);
    numbers = texts("number");
    if (numbers.size() != contracts.size()) {
      numbers = enrolments.numbers(contracts.size());
    }
    outcomes = enrolments.check(orders());
  }

  private List<String> texts(String name) {
    String[] given = request.getParameterValues(name);
    return given == null ? List.of() : Arrays.asList(given);
  }

  private List<Order.Renewal> orders() {
    List<String> versions = texts("version");
    List<Order.Renewal> orders = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      int version =
          versions.size() == contracts.size()
              ? version(versions.get(i))
              : contracts.get(i).contract().version();
      String contract = contracts.get(i).contract().number();
      orders.add(new Order.Renewal(contract, version, numbers.get(i), frame.today(), years, null));
    }
    return orders;
  }

  private static int version(String text) {
    if (!text.matches("\\d{1,8}")) {
      throw new Missing("version", text);
    }
    return Integer.parseInt(text);
  }

  /** Renews those that nothing speaks against. */
  public void act() {
    if (request.getParameter("renew") != null && !contracts.isEmpty()) {
      outcomes = enrolments.renew(orders());
      done = true;
    }
  }

  /** The contracts, and what renewing them would lead to or has led to. */
  public List<Line> lines() {
    return IntStream.range(0, contracts.size())
        .mapToObj(i -> new Line(contracts.get(i), numbers.get(i), outcomes.get(i)))
        .toList();
  }

  /** How many can be, or have been, renewed. */
  public long good() {
    return outcomes.stream().filter(Outcome::isGood).count();
  }

  /** It has been done. */
  public boolean isDone() {
    return done;
  }

  /** The term, in years. */
  public int years() {
    return years;
  }

  /** The terms to choose from. */
  public List<Integer> terms() {
    return IntStream.rangeClosed(1, LONGEST).boxed().toList();
  }
}

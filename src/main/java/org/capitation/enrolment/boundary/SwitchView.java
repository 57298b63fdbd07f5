package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Order;

/** 改签页: ends a contract the day before and signs the person up with another team or doctor. */
@Named
@RequestScoped
public class SwitchView extends ContractAct {
  @Inject private Enrolments enrolments;
  @Inject private SigningOffers offers;

  private SigningOffers.Offer offer;
  private String number;

  @Override
  @PostConstruct
  void read() {
    super.read();
    offer = offers.offer();
    number = entered("number").isEmpty() ? enrolments.numbers(1).get(0) : entered("number");
  }

  /** Signs up with the other team, and shows the person; or tells what speaks against it. */
  public void act() throws IOException {
    if (!isPressed("switch")) {
      return;
    }
    Optional<LocalDate> from = day("from");
    Optional<SigningOffers.Pair> whom = offer.pair(entered("whom"));
    if (whom.isEmpty()) {
      refuse("enrolment.switch.whom.none");
    } else if (from.isEmpty()) {
      refuse("enrolment.switch.from.none");
    } else {
      conclude(
          Change.Kind.SWITCHED,
          enrolments.switchTeam(
              new Order.Switch(
                  held().contract().number(),
                  version(),
                  number,
                  whom.get().team(),
                  whom.get().doctor(),
                  from.get(),
                  years(),
                  given("package"),
                  grounds())));
    }
  }

  /** The number of the contract to come: who presses twice signs once. */
  public String number() {
    return number;
  }

  /** What can be chosen. */
  public SigningOffers.Offer offer() {
    return offer;
  }

  /** The term in years. */
  public int years() {
    return entered("years").matches("[1-9]")
        ? Integer.parseInt(entered("years"))
        : offer.terms().minYears();
  }
}

package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.Order;

/** 更正页: corrects what was entered wrongly; what is left as it is stays. */
@Named
@RequestScoped
public class CorrectView extends ContractAct {
  private static final List<String> DAYS = List.of("from", "agreed", "last");

  @Inject private Enrolments enrolments;
  @Inject private SigningOffers offers;

  private SigningOffers.Offer offer;

  @Override
  @PostConstruct
  void read() {
    super.read();
    offer = offers.offer();
  }

  /** Corrects it, and shows the person; or tells what speaks against it. */
  public void act() throws IOException {
    if (!isPressed("correct")) {
      return;
    }
    boolean known = isSame() || offer.pair(entered("whom")).isPresent();
    if (DAYS.stream().anyMatch(name -> day(name).isEmpty())) {
      refuse("enrolment.correct.days.none");
    } else if (!known) {
      refuse("enrolment.switch.whom.none");
    } else {
      conclude(Change.Kind.CORRECTED, enrolments.correct(order()));
    }
  }

  private Order.Correction order() {
    ContractLine old = held().contract();
    Optional<SigningOffers.Pair> whom = isSame() ? Optional.empty() : offer.pair(entered("whom"));
    return new Order.Correction(
        old.number(),
        version(),
        new Order.Correction.Days(
            unless("from", old.from()),
            unless("agreed", old.agreedLast()),
            unless("last", old.lastDay())),
        whom.map(SigningOffers.Pair::team).orElse(null),
        whom.map(SigningOffers.Pair::doctor).orElse(null),
        groups().equals(old.groups()) ? null : groups(),
        code().equals(entered("package")) ? null : entered("package"),
        grounds());
  }

  private LocalDate unless(String name, LocalDate old) {
    return day(name).filter(day -> !day.equals(old)).orElse(null);
  }

  private boolean isSame() {
    return entered("whom").equals(whom());
  }

  /** Team and doctor of the contract, as the page names them. */
  public String whom() {
    ContractLine old = held().contract();
    return old.team().code() + "/" + (old.doctor() == null ? "" : old.doctor().code());
  }

  /** The code of the package of the contract, empty for none. */
  public String code() {
    return Objects.toString(held().contract().service().code(), "");
  }

  /** What can be chosen. */
  public SigningOffers.Offer offer() {
    return offer;
  }

  /** The population groups to choose from. */
  public List<String> offeredGroups() {
    return Stream.concat(ContractWords.GROUPS.stream(), held().contract().groups().stream())
        .distinct()
        .toList();
  }

  /** The population groups chosen; those of the contract at first. */
  public List<String> groups() {
    return isPressed("correct")
        ? all("groups").stream().filter(offeredGroups()::contains).distinct().toList()
        : held().contract().groups();
  }
}

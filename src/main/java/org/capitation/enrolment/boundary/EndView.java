package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Order;

/** 解约页: ends a contract early, with the last day and the reason. */
@Named
@RequestScoped
public class EndView extends ContractAct {
  @Inject private Enrolments enrolments;

  /** Ends it, and shows the person; or tells what speaks against it. */
  public void act() throws IOException {
    if (!isPressed("end")) {
      return;
    }
    Optional<LocalDate> day = day("last");
    Optional<EndReason> reason = EndReason.of(entered("reason"));
    if (day.isEmpty()) {
      refuse("enrolment.end.day.none");
    } else if (reason.isEmpty()) {
      refuse("enrolment.end.reason.none");
    } else {
      conclude(
          Change.Kind.TERMINATED,
          enrolments.terminate(
              new Order.Termination(
                  held().contract().number(), version(), day.get(), reason.get(), grounds())));
    }
  }

  public EndReason[] reasons() {
    return EndReason.values();
  }
}

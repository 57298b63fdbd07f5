package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Order;

/** 作废页: cancels a contract that was entered by mistake, with the reason and a document. */
@Named
@RequestScoped
public class CancelView extends ContractAct {
  @Inject private Enrolments enrolments;

  /** Cancels it, and shows the person; or tells what speaks against it. */
  public void act() throws IOException {
    if (isPressed("cancel")) {
      conclude(
          Change.Kind.CANCELLED,
          enrolments.cancel(
              new Order.Cancellation(held().contract().number(), version(), grounds())));
    }
  }
}

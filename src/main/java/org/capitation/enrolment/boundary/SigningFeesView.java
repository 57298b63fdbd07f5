package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.capitation.page.Selection;

/** 签约服务费页: what the contracts signed in a year come to, by team and package. */
@Named
@RequestScoped
public class SigningFeesView {
  @Inject private SigningFees fees;
  @Inject private Selection selection;

  private SigningFees.Statement statement;

  @PostConstruct
  void read() {
    statement = fees.of(selection.year());
  }

  public SigningFees.Statement statement() {
    return statement;
  }
}

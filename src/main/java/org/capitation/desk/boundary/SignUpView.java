package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.capitation.enrolment.boundary.Coverages;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;
import org.capitation.value.Ratio;

/** 医共体页的签约率: what the rate of the county is, to compare with. */
@Named
@RequestScoped
public class SignUpView {
  @Inject private Coverages coverages;
  @Inject private Selection selection;

  /** The sign-up rate of the county; null without members. */
  public Ratio ofCounty() {
    return coverages
        .ofCounty(
            new Coverages.Choice(
                Pot.of(selection.pot()).orElseThrow(), selection.year(), Optional.empty()))
        .rate()
        .orElse(null);
  }
}

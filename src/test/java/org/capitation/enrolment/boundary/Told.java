package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.capitation.enrolment.EnrolmentChanged;

/** What was told of changes that were committed. */
@ApplicationScoped
public class Told {
  private final List<EnrolmentChanged> all = new CopyOnWriteArrayList<>();

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnrolmentChanged changed) {
    all.add(changed);
  }

  /** That of a county, each as kind, reference and number of persons. */
  public List<String> of(String county) {
    return all.stream()
        .filter(changed -> changed.county().code().equals(county))
        .map(
            changed ->
                changed.cause().kind()
                    + " "
                    + changed.cause().reference()
                    + " "
                    + changed.persons().size())
        .toList();
  }
}

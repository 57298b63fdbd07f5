package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.capitation.desk.boundary.HealthBooks.PotSignUp;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.page.Display;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.value.Ratio;

/** 卫健首页: what is to be co-signed, who is signed up, and how the assessments stand. */
@Named
@RequestScoped
public class HealthView {
  @Inject private HealthBooks books;
  @Inject private Selection selection;
  @Inject private Words words;

  private List<PotSignUp> pots;
  private long open;

  /** Reads all of it before anything is written, so that whoever may not is told so. */
  public void load() {
    pots = books.ofYear(selection.year());
    open = books.contradictions();
  }

  /** The pots. */
  public List<PotSignUp> pots() {
    return pots;
  }

  /** The year that is assessed: the one before. */
  public int assessed() {
    return selection.year() - 1;
  }

  /** How many persons two registers say different things of. */
  public long open() {
    return open;
  }

  /** A goal is missed. */
  public boolean isMissed() {
    return pots.stream()
        .anyMatch(
            pot ->
                CoverageAnswer.signsUp(pot.coverage().all(), pot.coverage().goals().all())
                    .filter(reached -> !reached)
                    .isPresent());
  }

  /** How many are signed up and whether the goal is reached, in a sentence. */
  public String told(PotSignUp pot) {
    CoverageAnswer.Line all = pot.coverage().all();
    Ratio goal = pot.coverage().goals().all();
    String figures =
        words.text(
            "enrolment.coverage.verdict",
            Display.count(all.figures().members()),
            Display.count(all.figures().signed()),
            rate(pot, all));
    return CoverageAnswer.signsUp(all, goal)
        .map(
            yes -> figures + words.text("enrolment.coverage." + (yes ? "reached" : "missed"), goal))
        .orElse(figures);
  }

  /** The sign-up rate of a line beside the goal. */
  public String rate(PotSignUp pot, CoverageAnswer.Line line) {
    return percent(line.rate(), pot.coverage().goals().all());
  }

  /** The renewal rate of a line beside the goal. */
  public String renewal(PotSignUp pot, CoverageAnswer.Line line) {
    return percent(line.renewal(), pot.coverage().goals().renewal());
  }

  private static String percent(Ratio rate, Ratio goal) {
    return rate == null || goal == null
        ? Display.percent(rate)
        : Display.percentAgainst(rate, goal);
  }

  /** The class of a sign-up rate. */
  public String tone(PotSignUp pot, CoverageAnswer.Line line) {
    return tone(CoverageAnswer.signsUp(line, pot.coverage().goals().all()));
  }

  /** The class of a renewal rate. */
  public String toneOfRenewal(PotSignUp pot, CoverageAnswer.Line line) {
    return tone(pot.coverage().renews(line));
  }

  private static String tone(Optional<Boolean> reached) {
    return reached.map(yes -> yes ? "tag good" : "tag warn").orElse("");
  }
}

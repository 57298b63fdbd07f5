package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal;

/** 年度考核页: the indicators of a pot and year, and what each community has scored. */
@Named
@RequestScoped
public class AssessmentView {
  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Sent sent;

  private List<AppraisalShown> list;

  @PostConstruct
  void read() {
    list = appraisals.list(pot(), selection.year());
  }

  /** Prepares drafts for the communities that have none. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          drafts.prepare(pot(), selection.year());
          return "/settlement/assessment?pot=%s&year=%d"
              .formatted(selection.pot(), selection.year());
        });
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** The assessments, by community. */
  public List<AppraisalShown> list() {
    return list;
  }

  /** The indicators of the first, which name the rows of the table. */
  public List<AppraisalShown.Row> indicators() {
    return list.stream().findFirst().map(AppraisalShown::indicators).orElse(List.of());
  }

  /** The same indicator of another community; null where its terms are others. */
  public AppraisalShown.Row row(AppraisalShown shown, String key) {
    return shown.indicators().stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** How many objections the community has. */
  public long objections(AppraisalShown shown) {
    return shown.rows().stream().filter(row -> row.line().objection().isPresent()).count();
  }

  /** Some scores are not frozen yet. */
  public boolean isProvisional() {
    return list.stream()
        .map(AppraisalShown::state)
        .anyMatch(state -> state.isPublic() && state != Appraisal.State.FROZEN);
  }

  /** The caller prepares assessments. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }
}

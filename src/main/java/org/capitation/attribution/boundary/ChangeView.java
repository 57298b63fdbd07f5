package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.Effects;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.page.Sent;

/** 变更页: a mass change with its preview, whose turn it is, and what has moved. */
@Named
@RequestScoped
public class ChangeView {
  private static final int LONGEST_REASON = 200;

  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;
  @Inject private Caller caller;
  @Inject private Sent sent;

  private ChangeRequest shown;
  private ChangeNames names;
  private Optional<Task> task;
  private MassChanges.Contracts contracts;

  @PostConstruct
  void read() {
    shown = changes.find(sent.id("change"));
    names = changes.names();
    task = changes.task(shown);
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(button -> "/attribution/change?id=" + decided(button).id());
  }

  private ChangeRequest decided(String what) {
    return switch (what) {
      case "preview" -> changes.preview(shown.id(), sent.version());
      case "approve" -> changes.approve(shown.id(), sent.version());
      case "reject" ->
          changes.reject(shown.id(), sent.version(), sent.required("reason", LONGEST_REASON));
      case "withdraw" ->
          changes.withdraw(shown.id(), sent.version(), sent.required("reason", LONGEST_REASON));
      case "resume" -> changes.resume(shown.id());
      case "undo" ->
          proposals.undo(
              shown.id(),
              new Ruling.Ground(
                  shown.ground().document(), sent.required("reason", LONGEST_REASON)));
      default -> shown;
    };
  }

  /** The change. */
  public ChangeRequest shown() {
    return shown;
  }

  /** The change in short. */
  public ChangeNames.Told told() {
    return names.told(shown.change());
  }

  /** It changes contracts, and nobody has decided on it yet. */
  public boolean isRevising() {
    MassChange change = shown.change();
    return shown.state().isOpen()
        && (change instanceof MassChange.ListResigned
            || change instanceof MassChange.Undone undone && !undone.contracts().isEmpty());
  }

  /** What it does to contracts, while nobody has decided on it. */
  public MassChanges.Contracts contracts() {
    if (contracts == null) {
      contracts = changes.contracts(shown);
    }
    return contracts;
  }

  /** Its preview is computed, or it is executed, just now. */
  public boolean isRunning() {
    return task.map(Task::state).filter(state -> !state.ended()).isPresent();
  }

  /** Its job did not come to its end. */
  public boolean isBroken() {
    return task.map(Task::state)
        .filter(state -> state == TaskState.FAILED || state == TaskState.CANCELLED)
        .isPresent();
  }

  /** How far its job has come, in per cent. */
  public long percent() {
    return task.filter(t -> t.total() > 0).map(t -> 100 * t.done() / t.total()).orElse(0L);
  }

  /** Registers, policies or months are others than those that the preview rests on. */
  public boolean isOutdated() {
    return changes.isOutdated(shown);
  }

  /** The caller has asked for it. */
  public boolean isOwn() {
    return shown.proposed().by().equals(caller.name());
  }

  /** The caller decides on changes of others. */
  public boolean isReviewer() {
    return caller.is(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
  }

  /** The caller can approve it now. */
  public boolean isApprovable() {
    return shown.state() == State.PROPOSED
        && isReviewer()
        && !isOwn()
        && !isRunning()
        && !isOutdated();
  }

  /** The caller can have it taken back. */
  public boolean isUndoable() {
    return shown.state() == State.DONE && caller.is(Role.BUREAU_CLERK);
  }

  /** The caller sees single persons. */
  public boolean isNaming() {
    return !caller.is(Role.HEALTH_BUREAU);
  }

  /** What it would move. */
  public List<Effects.Line> preview() {
    return changes.effects(shown.id(), false);
  }

  /** What it has moved. */
  public List<Effects.Line> moved() {
    return changes.effects(shown.id(), true);
  }

  /** The first persons who would move. */
  public List<MassChanges.Mover> movers() {
    return changes.movers(shown.id());
  }

  /** A community by its name; empty for nobody. */
  public String community(int key) {
    return names.community(key);
  }
}

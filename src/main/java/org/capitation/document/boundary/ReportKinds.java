package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Scope;
import org.capitation.document.Reach;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Whom;
import org.capitation.document.Subject;
import org.capitation.value.Missing;

/** 报表种类表: the kinds of reports that there are, and what the caller may do with them (D10). */
@ApplicationScoped
class ReportKinds {
  @Inject @Any private Instance<ReportKind> kinds;
  @Inject private Caller caller;

  /** The kind of this name; nothing for one of another version of the product. */
  Optional<ReportKind> find(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The kinds that the caller issues or reads, by name. */
  List<ReportKind> seen() {
    return kinds.stream()
        .filter(kind -> holds(kind.about().issuers()) || holds(kind.about().readers()))
        .filter(this::isWithinScope)
        .sorted(Comparator.comparing(ReportKind::name))
        .toList();
  }

  /**
   * A kind that the caller issues.
   *
   * @throws Missing if there is no such kind, for the caller
   */
  ReportKind issuable(String name) {
    return seen().stream()
        .filter(kind -> kind.name().equals(name))
        .filter(this::isIssuer)
        .findFirst()
        .orElseThrow(() -> new Missing("kind", name));
  }

  /** Whether the caller issues documents of a kind. */
  boolean isIssuer(ReportKind kind) {
    return holds(kind.about().issuers()) && isWithinScope(kind);
  }

  /** Whether the caller may issue what is about this subject. */
  boolean mayIssue(Subject subject) {
    return reach().holds(subject) && find(subject.kind()).filter(this::isIssuer).isPresent();
  }

  /** The part of the register that the caller sees. */
  Reach reach() {
    return new Reach(seen().stream().map(ReportKind::name).toList(), own());
  }

  private Optional<Set<String>> own() {
    return caller.doctor().map(Set::of).or(caller::communities);
  }

  private boolean isWithinScope(ReportKind kind) {
    Scope scope = caller.account().scope();
    if (scope instanceof Scope.WholeCounty) {
      return true;
    }
    return kind.about().whom()
        == (scope instanceof Scope.Communities ? Whom.COMMUNITY : Whom.DOCTOR);
  }

  private boolean holds(Set<Circle> circles) {
    Account account = caller.account();
    return circles.stream()
        .anyMatch(circle -> !Collections.disjoint(circle.roles(), account.roles()));
  }
}

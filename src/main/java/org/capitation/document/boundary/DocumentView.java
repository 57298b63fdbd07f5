package org.capitation.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.capitation.document.Issued;
import org.capitation.document.Issued.Why;
import org.capitation.page.Sent;
import org.capitation.value.Missing;

/** 文书页: a document, its files and all versions, and whether it agrees with the books. */
@Named
@RequestScoped
public class DocumentView {
  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private Sent sent;

  private Issued shown;
  private List<Issued> versions;
  private Optional<Boolean> matches;

  @PostConstruct
  void read() {
    long id = sent.id("document");
    matches = register.check(id);
    versions = register.versions(id);
    shown = versions.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  /** Issues anew what this was issued about. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("issue")) {
            throw new Missing("act", button);
          }
          Documents.Choice choice =
              new Documents.Choice(
                  shown.subject().kind(),
                  shown.subject().pot(),
                  Optional.of(shown.subject().year()),
                  shown.subject().month(),
                  shown.subject().recipient());
          return "/document/paper?id=" + documents.issue(choice).issued().id();
        });
  }

  public Issued shown() {
    return shown;
  }

  /** All about the same, the newest first. */
  public List<Issued> versions() {
    return versions;
  }

  /** It was compared with the books just now, and agrees. */
  public boolean isMatching() {
    return matches.orElse(false);
  }

  /** The person may issue it anew, and it does not hold. */
  public boolean isIssuable() {
    return shown.superseded().isPresent()
        && versions.stream().noneMatch(Issued::isLiving)
        && register.mayIssue(shown);
  }

  /** The newer version that came next; null where there is none. */
  public Issued next() {
    return versions.stream()
        .filter(one -> one.version() == shown.version() + 1)
        .findFirst()
        .orElse(null);
  }

  /** It differs from the books, as against being replaced. */
  public boolean isOutdated() {
    return shown.superseded().filter(mark -> mark.why() == Why.BOOKS).isPresent();
  }
}

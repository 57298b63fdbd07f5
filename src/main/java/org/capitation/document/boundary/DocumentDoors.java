package org.capitation.document.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 签发入口: whether a page leads its reader to the issue of what it shows. */
@Named
@RequestScoped
public class DocumentDoors {
  @Inject private ReportKinds kinds;

  /** The caller issues documents of a kind; no, if there is no such kind. */
  public boolean has(String kind) {
    return kinds.find(kind).filter(kinds::isIssuer).isPresent();
  }
}

package org.capitation.desk.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.capitation.desk.Signing;

/** 待签文书: the box of the papers that wait for the caller, on home pages. */
@Named
@RequestScoped
public class SigningsView {
  @Inject private Signings signings;

  private List<Signing> list;

  @PostConstruct
  void read() {
    list = signings.mine();
  }

  /** The papers, the most urgent first. */
  public List<Signing> list() {
    return list;
  }
}

package org.capitation.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.NumberPattern;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 文号样式页. */
@Named
@RequestScoped
public class DocumentNumberingView {
  private static final int MOST = 200;

  @Inject private Numbering numbering;
  @Inject private Caller caller;
  @Inject private Sent sent;
  @Inject private Words words;

  private Numbering.Shown shown;

  @PostConstruct
  void read() {
    shown = numbering.find();
  }

  /** Sets another pattern. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("set")) {
            throw new Missing("act", button);
          }
          numbering.set(sent.required("pattern", MOST));
          return "/document/numbering";
        });
  }

  public Numbering.Shown shown() {
    return shown;
  }

  /** What was typed, else the pattern of now. */
  public String typed() {
    return sent.typed("pattern").isEmpty() ? shown.pattern().text() : sent.typed("pattern");
  }

  /** What the marks of a pattern stand for. */
  public String hint() {
    return words.text("document.numbering.hint", NumberPattern.YEAR, NumberPattern.NUMBER);
  }

  /** The person may set another. */
  public boolean isSetter() {
    return caller.is(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
  }
}

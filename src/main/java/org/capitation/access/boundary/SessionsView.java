package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.capitation.access.Session;
import org.capitation.page.Sent;
import org.capitation.value.Missing;

/** 登录情况页: where somebody is signed in. */
@Named
@RequestScoped
public class SessionsView {
  /** What the buttons of single sessions say, before the key. */
  static final String END = "end-";

  @Inject private Sessions sessions;
  @Inject private Sent sent;

  private List<Session> live;

  @PostConstruct
  void read() {
    live = sessions.own();
  }

  /** Ends one or all others. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (button.startsWith(END)) {
            sessions.end(button.substring(END.length()));
          } else if (button.equals("others")) {
            sessions.endOthers();
          } else {
            throw new Missing("act", button);
          }
          return "/access/sessions";
        });
  }

  /** The sessions, the latest first. */
  public List<Session> sessions() {
    return live;
  }

  /** The key of the one that the page is seen in. */
  public String current() {
    return sessions.current();
  }
}

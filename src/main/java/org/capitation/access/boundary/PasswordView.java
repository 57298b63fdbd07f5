package org.capitation.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.capitation.access.PasswordRule;
import org.capitation.page.Sent;
import org.capitation.value.Declined;

/** 口令页: somebody changes the own password. */
@Named
@RequestScoped
public class PasswordView {
  private static final String PATH = "/access/password";

  @Inject private OwnPassword passwords;
  @Inject private HttpServletRequest request;
  @Inject private Sent sent;

  /** Whether a request asks for this page, which alone is open before the password is changed. */
  static boolean isAt(HttpServletRequest request) {
    return request.getServletPath().equals(PATH)
        || request.getServletPath().equals(PATH + ".xhtml");
  }

  /** The path of this page that leads on to what was asked for. */
  static String addressFor(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "GET".equals(request.getMethod()) && !"/".equals(wanted)
        ? PATH + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        : PATH;
  }

  /** Changes it and goes on. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          String chosen = typed("new");
          if (!chosen.equals(typed("again"))) {
            throw new Declined("access.password.again.other");
          }
          String then = isInitial() ? "/" : PATH + "?done=1";
          passwords.change(typed("old"), chosen);
          return LoginView.isOurs(next()) ? next() : then;
        });
  }

  /** As it was typed, blanks and all. */
  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }

  /** Where to go then; empty for nowhere else. */
  public String next() {
    return sent.typed("next");
  }

  /** It was changed just now. */
  public boolean isDone() {
    return !sent.typed("done").isEmpty() && !isInitial();
  }

  /** It was made by the system and must be changed first. */
  public boolean isInitial() {
    return passwords.isInitial();
  }

  /** How many characters it has at least. */
  public int least() {
    return passwords.least();
  }

  /** How many it has at most. */
  public int most() {
    return PasswordRule.MOST;
  }
}

package org.capitation.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.boundary.OpenIdRefused.Why;
import org.capitation.page.Words;

/** 单点登录的页面部分: what the pages show of signing in and out at the provider. */
@Named
@RequestScoped
public class OpenIdView {
  private static final String TOKEN = "capitation.openid.token";
  private static final String LEAVING = "capitation.openid.leaving";

  @Inject private OpenIdSettings settings;
  @Inject private OpenIdProvider provider;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private String leaving;

  /** The address of the login page that says why it was refused. */
  static String refusal(HttpServletRequest request, OpenIdRefused refused, String next) {
    String page = request.getContextPath() + "/access/login?openid=" + refused.why();
    return next.isEmpty()
        ? page
        : page + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** This session began at the provider, which gave this ID token. */
  static void note(HttpSession session, String token) {
    session.setAttribute(TOKEN, token);
  }

  /** Where a session that is about to end ends at the provider too; nothing for one of ours. */
  Optional<URI> ending(HttpSession session) {
    return session == null || session.getAttribute(TOKEN) == null
        ? Optional.empty()
        : provider.signOut(
            (String) session.getAttribute(TOKEN), settings.address(request, "/access/login"));
  }

  /** The next page leads on to the provider. */
  static void leave(HttpSession session, URI end) {
    session.setAttribute(LEAVING, end.toString());
  }

  /**
   * Leads on to the provider, where somebody has signed out just now: by a header, since a form
   * must not lead to another server.
   */
  public void goOn() {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(LEAVING) == null) {
      return;
    }
    leaving = (String) session.getAttribute(LEAVING);
    session.removeAttribute(LEAVING);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Refresh", "0; url=" + leaving);
  }

  /** Where one signs out at the provider; null where nobody does. */
  public String leaving() {
    return leaving;
  }

  public boolean isOn() {
    return settings.isOn();
  }

  /** Only administrators sign in by a password. */
  public boolean isOnly() {
    return settings.isOnly();
  }

  public String label() {
    return settings.label();
  }

  /** Where signing in begins. */
  public String start(String next) {
    String page = request.getContextPath() + "/access/openid/start";
    return LoginView.isOurs(next)
        ? page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
        : page;
  }

  /** Why nobody was signed in; null if there is nothing to say. */
  public String refused() {
    String given = Objects.toString(request.getParameter("openid"), "");
    return Arrays.stream(Why.values())
        .filter(why -> why.name().equals(given))
        .findFirst()
        .map(why -> words.text("access.openid.refused." + why, label()))
        .orElse(null);
  }

  /** This session began at the provider, whose password is not ours. */
  public boolean isElsewhere() {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) != null;
  }
}

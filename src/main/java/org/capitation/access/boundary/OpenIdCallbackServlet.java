package org.capitation.access.boundary;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.AccountDirectory;
import org.capitation.access.SignInRefused;
import org.capitation.access.boundary.OpenIdProvider.Vouched;
import org.capitation.access.boundary.OpenIdRefused.Why;

/** 单点登录返回: the provider sends the browser back, with a code or with a refusal (O2 to O4). */
@WebServlet(OpenIdSettings.CALLBACK)
public class OpenIdCallbackServlet extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(OpenIdCallbackServlet.class.getName());

  @Inject private transient OpenIdSettings settings;
  @Inject private transient OpenIdProvider provider;
  @Inject private transient AccountDirectory accounts;
  @Inject private transient SecurityContext security;
  @Inject private transient LiveSessions sessions;
  @Inject private transient Event<SignInRefused> refusals;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!settings.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<OpenIdBegun> begun = OpenIdBegun.take(request.getSession(false));
    String next = begun.map(OpenIdBegun::next).orElse("");
    try {
      Vouched vouched = vouched(request, begun);
      enter(account(vouched), vouched, request, response);
      response.sendRedirect(next.isEmpty() ? request.getContextPath() + "/" : next);
    } catch (OpenIdRefused refused) {
      LOG.log(Level.INFO, "OpenID sign-in refused, {0}", refused.getMessage());
      refusals.fire(new SignInRefused(refused.name(), SignInRefused.Why.OPENID));
      response.sendRedirect(OpenIdView.refusal(request, refused, next));
    }
  }

  private Vouched vouched(HttpServletRequest request, Optional<OpenIdBegun> kept)
      throws OpenIdRefused {
    OpenIdBegun begun =
        kept.filter(one -> !one.isOver(LocalDateTime.now(clock)))
            .orElseThrow(() -> new OpenIdRefused(Why.EXPIRED, "none under way"));
    if (!isSame(begun.state(), request.getParameter("state"))) {
      throw new OpenIdRefused(Why.ANSWER, "another state");
    }
    String issuer = request.getParameter("iss");
    if (issuer != null && !issuer.equals(settings.issuer())) {
      throw new OpenIdRefused(Why.ANSWER, "another issuer");
    }
    String code = Objects.toString(request.getParameter("code"), "");
    if (request.getParameter("error") != null || code.isEmpty()) {
      throw new OpenIdRefused(Why.DENIED, "no code");
    }
    return provider.redeem(code, begun, settings.address(request, OpenIdSettings.CALLBACK));
  }

  private static boolean isSame(String kept, String given) {
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.UTF_8),
        Objects.toString(given, "").getBytes(StandardCharsets.UTF_8));
  }

  /** Nobody gets an account by signing in: who has one was entered by the administrator. */
  private Account account(Vouched vouched) throws OpenIdRefused {
    String name = vouched.name().strip().toLowerCase(Locale.ROOT);
    return accounts
        .find(name)
        .orElseThrow(() -> new OpenIdRefused(Why.STRANGER, "no enabled account", name));
  }

  private void enter(
      Account account, Vouched vouched, HttpServletRequest request, HttpServletResponse response)
      throws OpenIdRefused, ServletException {
    sessions.leave(request);
    request.getSession();
    AuthenticationStatus status =
        security.authenticate(
            request, response, withParams().credential(new OpenIdCredential(account)));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new OpenIdRefused(Why.ANSWER, "not taken by the server");
    }
    OpenIdView.note(request.getSession(), vouched.token());
  }
}
